"""Hours that can be believed, and skills whose time has come."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, settings

from sop_xblocks.practice import spacing
from sop_xblocks.practice.history import MOST_SECONDS, REPLAYED, Due, due, hours
from sop_xblocks.practice.record import Practice
from sop_xblocks.practice.score import Part
from sop_xblocks.practice.spacing import SkillState
from tests.practice.level_strategies import DAY, NOW, practices

SLOW = settings(deadline=None)


def done(run: str, day: int = 0, **others: object) -> Practice:
    finished = NOW - day * DAY
    usual = Practice(run, "a", "drill", ("mi.reflection",), "recognize", 0.8, finished - 3_600, finished, 1_800)
    return evolve(usual, **others)  # type: ignore[arg-type]


def test_hours() -> None:
    """Each run once; never more than lay between start and end, never less than nothing, never a day at a page."""
    assert hours([]) == 0.0
    assert hours([done("a"), done("a"), done("b")]) == 1.0
    assert hours([done("a", seconds=9_000)]) == 1.0
    assert hours([done("a", seconds=-9_000)]) == 0.0
    assert hours([done("a", started=NOW + 5, seconds=1_800)]) == 0.5
    assert hours([done("a", started=0, seconds=10**9)]) == MOST_SECONDS / 3_600


def test_due() -> None:
    """A skill is due when `spacing` says so, the longest due first; its points are its own where there are some."""
    told = [
        done("a", 30, parts={"mi.reflection": Part(1, 4), "sf.scaling": Part(4, 4)}),
        done("b", 29, skills=("map.sorting",), fraction=1.0),
    ]
    state = spacing.reviewed(SkillState(), 1, 4, unsafe=False, now=NOW - 30 * DAY)
    found = due(told, NOW)

    assert found[0] == Due("mi.reflection", state.due, NOW - 30 * DAY)
    assert [one.skill for one in found] == ["mi.reflection", "sf.scaling", "map.sorting"]
    assert due(told, NOW - 30 * DAY) == ()


def test_practised_again() -> None:
    """A practice puts off the day; one without a date or of the future does not."""
    old, new = done("a", 30), done("b", 0)

    assert [one.skill for one in due([old], NOW)] == ["mi.reflection"]
    assert due([new, old], NOW) == ()
    assert due([old, done("b", -1), done("c", finished=0)], NOW) == due([old], NOW)


def test_a_long_record() -> None:
    """Only the latest practices of a skill are looked at."""
    told = [done(f"r{day}", day) for day in range(200, 100, -1)]

    assert due(told, NOW) == due(told[-REPLAYED:], NOW)


@SLOW
@given(practices())
def test_anything_goes(told: list[Practice]) -> None:
    """Whatever practices say, in whatever order: hours from 0, skills due by now."""
    assert hours(told) == hours(told[::-1]) >= 0.0
    assert due(told, NOW) == due(told[::-1], NOW)
    assert all(one.since <= NOW for one in due(told, NOW))
