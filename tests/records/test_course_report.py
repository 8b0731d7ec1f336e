"""What an instructor sees of a course."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from sop_xblocks.practice.score import Part
from sop_xblocks.practice.stuck import stuck_at
from sop_xblocks.records import api, course_report
from sop_xblocks.records.errors import FilterUnusable

from .conftest import asked
from .samples import ANA, BEN, CLEO, COURSE, DAY, DOOR, DRILL, NOON, OTHER_COURSE, put


def at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


@pytest.fixture
def course(tables: None) -> None:
    """Ana practised twice in a dialogue and once in a drill, Ben once; Cleo only in another course."""
    mi, sf = {"mi.reflection": Part(3, 4)}, {"sf.exception": Part(5, 10)}
    put(finished=NOON - 9 * DAY, fraction=0.5, skills=("mi.reflection",), parts=mi)
    put(finished=NOON, fraction=0.8, skills=("mi.reflection",), parts=mi, depth="respond", module="2")
    put(finished=NOON - DAY, fraction=0.6, usage=DRILL, kind="drill", skills=("mi.reflection",), parts={**mi, **sf})
    put(BEN, finished=NOON - 3 * DAY, fraction=0.4, usage=DRILL, kind="drill", skills=("sf.exception",), parts=sf)
    put(CLEO, OTHER_COURSE)
    api.reach_level(BEN, COURSE, "one-day", NOON)


@pytest.mark.usefixtures("course")
def test_a_row_for_each_learner() -> None:
    page = api.course_page(COURSE)

    ana, ben = page.rows
    assert page.following is None
    assert (ana.learner, ana.practices, ana.seconds, ana.best, ana.last) == (ANA, 3, 1260, 0.8, NOON)
    assert ana.counts == {
        ("mi", "recognize"): api.Tally(2, 2, 0.6),
        ("mi", "respond"): api.Tally(1, 1, 0.8),
        ("sf", "recognize"): api.Tally(1, 1, 0.6),
    }
    assert (ben.learner, ben.levels, ben.last) == (BEN, {"one-day": NOON}, NOON - 3 * DAY)


@pytest.mark.usefixtures("course")
@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"module": "2"}, {ANA: 1, BEN: 0}),
        ({"kind": "drill"}, {ANA: 1, BEN: 1}),
        ({"group": "sf"}, {ANA: 1, BEN: 1}),
        ({"group": "mi"}, {ANA: 3, BEN: 0}),
        ({"group": "m"}, {ANA: 0, BEN: 0}),
        ({"since": at(NOON - DAY)}, {ANA: 2, BEN: 0}),
        ({"until": at(NOON - DAY)}, {ANA: 1, BEN: 1}),
        ({"since": at(NOON - 3 * DAY), "until": at(NOON)}, {ANA: 1, BEN: 1}),
        ({"learners": (BEN, CLEO)}, {BEN: 1, CLEO: 0}),
        ({"learners": ()}, {}),
        ({"kind": "map"}, {ANA: 0, BEN: 0}),
    ],
)
def test_filters(filters: dict[str, Any], found: dict[int, int]) -> None:
    """They narrow what is counted, never who is shown; a cohort is shown whole, also who never practised."""
    rows = api.course_page(COURSE, api.Filters(**filters)).rows

    assert {row.learner: row.practices for row in rows} == found


@pytest.mark.usefixtures("course")
def test_pages_follow_each_other() -> None:
    first = api.course_page(COURSE, size=1)
    second = api.course_page(COURSE, size=1, after=first.following or 0)

    assert [[row.learner for row in page.rows] for page in (first, second)] == [[ANA], [BEN]]
    assert (first.following, second.following) == (ANA, None)


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("filters", [api.EVERYTHING, api.Filters(group="mi", module="1"), api.Filters(learners=(1, 2))])
def test_a_page_asks_four_things(number: int, filters: api.Filters) -> None:
    for learner in range(1, number + 1):
        put(learner)

    with asked() as statements:
        api.course_page(COURSE, filters)

    assert len(statements) <= 4


@pytest.mark.usefixtures("course")
def test_who_is_silent() -> None:
    since = at(NOON - 2 * DAY)

    assert api.silent(COURSE, since).rows == (api.Silent(BEN, NOON - 3 * DAY),)
    assert api.silent(COURSE, since, learners=(ANA, BEN, CLEO)).rows == (
        api.Silent(BEN, NOON - 3 * DAY),
        api.Silent(CLEO, None),
    )
    assert api.silent(COURSE, at(NOON + 1), size=1).following == ANA
    assert [row.learner for row in api.silent(COURSE, at(NOON + 1), after=ANA).rows] == [BEN]


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("size", [1, 2, 3, 50])
def test_who_is_stuck_is_what_their_practices_say(size: int) -> None:
    """Page by page the same as `practice.stuck` finds of each learner, nobody lost or told twice."""
    for learner in range(1, 13):
        for usage, runs, best in ((DOOR, learner % 5, 0.2), (DRILL, learner % 4, 0.7), (f"{DOOR}-2", learner % 6, 0.5)):
            for n in range(runs):
                put(learner, usage=usage, fraction=best if n == 1 else 0.1, finished=NOON + n)
    expected = [
        api.Returning(learner, found)
        for learner in range(1, 13)
        if (found := stuck_at(api.practices_of(learner, COURSE)))
    ]

    rows: list[api.Returning] = []
    after: int | None = 0
    while after is not None:
        page = api.stuck(COURSE, after=after, size=size)
        rows += page.rows
        after = page.following

    assert rows == expected
    assert any(len(row.stuck) > 1 for row in rows)


@pytest.mark.usefixtures("tables")
def test_stuck_within_a_filter() -> None:
    for module in ("1", "1", "1", "2"):
        put(module=module, fraction=0.1)
    put(BEN, fraction=0.1)

    assert [row.learner for row in api.stuck(COURSE, api.Filters(module="1")).rows] == [ANA]
    assert api.stuck(COURSE, api.Filters(module="2")).rows == ()
    assert api.stuck(COURSE, api.Filters(learners=(BEN,))).rows == ()
    with asked() as statements:
        api.stuck(COURSE)
    assert len(statements) == 2


@pytest.mark.usefixtures("tables")
def test_who_is_stuck_is_looked_for_within_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page ends where so many learners were looked at, and the next goes on there, until nobody is left."""
    monkeypatch.setattr(course_report, "WINDOW", 2)
    monkeypatch.setattr(course_report, "WINDOWS", 2)
    for learner in range(1, 12):
        for _ in range(3 if learner in (6, 11) else 1):
            put(learner, fraction=0.1)

    after: int | None = 0
    pages = []
    while after is not None:
        with asked() as statements:
            page = api.stuck(COURSE, after=after)
        assert len(statements) <= 4
        pages.append([row.learner for row in page.rows])
        after = page.following

    assert pages == [[], [6], [11]]


@pytest.mark.usefixtures("course")
def test_the_heat_map() -> None:
    page = api.heatmap(COURSE)

    assert page.rows == (
        api.HeatRow(ANA, {"mi": api.Cell(0.75, 3), "sf": api.Cell(0.5, 1)}),
        api.HeatRow(BEN, {"sf": api.Cell(0.5, 1)}),
    )
    assert api.heatmap(COURSE, api.Filters(group="sf", learners=(ANA,))).rows == (
        api.HeatRow(ANA, {"sf": api.Cell(0.5, 1)}),
    )


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("number", [1, 3])
def test_the_heat_map_asks_two_things(number: int) -> None:
    for learner in range(1, number + 1):
        put(learner)

    with asked() as statements:
        api.heatmap(COURSE)

    assert len(statements) == 2


@pytest.mark.usefixtures("course")
@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, [("mi.reflection", 0.75, 3), ("sf.exception", 0.5, 2)]),
        ({"module": "2"}, [("mi.reflection", 0.75, 1)]),
        ({"kind": "drill", "learners": (BEN,)}, [("sf.exception", 0.5, 1)]),
        ({"group": "sf", "since": at(NOON - 2 * DAY)}, [("sf.exception", 0.5, 1)]),
    ],
)
def test_skills_of_the_course(filters: dict[str, Any], found: list[tuple[str, float, int]]) -> None:
    rows = api.skills_of_course(COURSE, api.Filters(**filters))

    assert [(row.skill, row.share, row.practices) for row in rows] == found


@pytest.mark.usefixtures("tables")
def test_a_skill_that_was_only_named_has_no_share() -> None:
    put(skills=("mi.engaging",), parts={})

    assert api.skills_of_course(COURSE) == (api.SkillRow("mi.engaging", None, 1),)


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        ({"since": datetime(2026, 11, 25)}, "time zone"),  # noqa: DTZ001 - that is the fault
        ({"since": at(NOON), "until": at(NOON)}, "until must be after since"),
        ({"learners": tuple(range(1, 10_002))}, "at most 10000"),
    ],
)
def test_filters_that_cannot_be(filters: dict[str, Any], said: str) -> None:
    with pytest.raises(FilterUnusable, match=said):
        api.Filters(**filters)


@pytest.mark.parametrize(("after", "size"), [(0, 0), (0, 501), (-1, 50)])
def test_pages_that_cannot_be(after: int, size: int) -> None:
    with pytest.raises(FilterUnusable, match="a page must have"):
        api.course_page(COURSE, after=after, size=size)


@pytest.mark.usefixtures("tables")
def test_a_cohort_as_large_as_can_be_named() -> None:
    put()
    everybody = api.Filters(learners=tuple(range(1, 10_001)))

    assert len(api.silent(COURSE, at(NOON + DAY), learners=everybody.learners, size=500).rows) == 500
    assert [row.practices for row in api.skills_of_course(COURSE, everybody)] == [1, 1, 1]
    assert sum(way.times for way in api.paths(COURSE, DOOR, everybody)) == 2
