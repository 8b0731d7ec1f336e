"""One learner's whole path, with real records: what it says, page by page, in how many queries, and of whom nothing is said."""

from __future__ import annotations

import re

import pytest

from sop_xblocks.host import platform
from sop_xblocks.host.requests import Refusal
from sop_xblocks.host.staff_view import StaffView
from sop_xblocks.practice.record import Act
from sop_xblocks.practice.score import Part
from tests.host.shown_html import golden
from tests.host.staff_sample import NAMES, People, html_of, record_class, turned, view
from tests.records.conftest import asked
from tests.records.samples import ANA, BEN, CLEO, DAY, DRILL, NOON, OTHER_COURSE, put


@pytest.fixture
def course(recorded: None, monkeypatch: pytest.MonkeyPatch) -> StaffView:
    """The class of the sample, seen by its instructor at noon on a certain day."""
    monkeypatch.setattr(platform, "now_seconds", lambda: NOON)
    record_class()
    return view(people=People(**NAMES))


def test_golden_learner(course: StaffView) -> None:
    shown, kept = golden("staff-learner", html_of(course.learner({"learner": BEN})))

    assert shown == kept


def test_one_learner_s_path_in_few_queries(course: StaffView) -> None:
    with asked() as statements:
        html = html_of(course.learner({"learner": ANA}))

    assert len(statements) == 4
    assert html.index("Nov 24, 2026 · ") < html.index("Nov 22, 2026 · ")
    assert "One choice was not safe" in html
    assert "in own words" in html


def test_a_long_path_comes_in_pages(course: StaffView) -> None:
    made = [put(CLEO, finished=NOON - n * 60) for n in range(60)]

    html = html_of(course.learner({"learner": CLEO}))
    rest = html_of(course.learner({"learner": CLEO, "before": made[49].run}))

    assert html.count("<li><p") == 50
    assert made[49].run in html
    assert rest.count("<li><p") == 10
    assert "Earlier practices" not in rest


def test_everything_of_a_path_that_is_very_long(course: StaffView) -> None:
    """What stands above the list is of all practices; the last page is reached, nothing lost on the way."""
    made = [put(CLEO, finished=NOON - n * 60, fraction=0.9, acts=()) for n in range(560)]
    put(CLEO, finished=NOON - DAY, skills=("map.mapping",), parts={"map.mapping": Part(9, 10)}, fraction=0.9, acts=())

    first = html_of(course.learner({"learner": CLEO}))
    before = made[499].run
    with asked() as statements:
        late = html_of(course.learner({"learner": CLEO, "before": before}))

    assert "561 practices · 65 h 27 min" in first
    assert "Three questions and mapping: 1 activity at 60 % or better" not in first
    assert late.count("<li><p") == 50
    assert turned(late, "Earlier practices") == {"learner": CLEO, "before": made[549].run}
    last = html_of(course.learner({"learner": CLEO, "before": made[549].run}))
    assert last.count("<li><p") == 11
    assert "Earlier practices" not in last
    assert "561 practices" in last
    assert len(statements) == 5


def test_moves_are_told_in_the_author_s_words(course: StaffView) -> None:
    """Lines, replies, endings and items; ids only for what is not there any more."""
    gone = Act(2, "reply", "attic", "climb", NOON)
    put(CLEO, acts=(Act(0, "reply", "door", "hear", NOON), Act(1, "hint", "kitchen", "", NOON), gone), ending="in")
    picks = (Act(0, "choice", "evening", "better", NOON), Act(1, "order", "chain", "second,first,third", NOON))
    put(CLEO, finished=NOON - DAY, usage=DRILL, kind="drill", acts=(*picks, Act(2, "text", "own", "", NOON)), ending="")

    html = html_of(course.learner({"learner": CLEO}))

    moves = re.findall(r"<li>(<(?:span|code)[^/]*</(?:span|code)> .*?)</li>", html)
    assert [re.sub(r"<[^>]*>", "", one) for one in moves] == [
        "Dana: You people were here in spring. Having us back feels like nobody believed you.",
        "Bo: She has nothing to say to you. a hint",
        "attic climb",
        "Luis: I always lose it at bedtime. Tell me about a bedtime that went better. Who did what?",
        "Luis: Thursday was all right. put in order",
        "Luis: I think I can do it tonight. in own words",
    ]
    assert re.findall("<code>([^<]*)", html) == ["attic"]
    assert "Ending: She sits down with you." in html


def test_moves_without_the_content_are_told_by_ids(course: StaffView) -> None:
    course.block.services.pop("sop_offer")

    html = html_of(course.learner({"learner": ANA}))

    assert re.findall("<code>([^<]*)</code> ([^<]*)<", html) == [
        ("door", "hear"),
        ("kitchen", "in own words"),
        ("door", "warn"),
    ]


@pytest.mark.parametrize("learner", [BEN + 1000, 0, -7])
def test_nobody_of_another_course_is_named(course: StaffView, learner: int) -> None:
    put(BEN + 1000, OTHER_COURSE)
    course.block.people.known[learner] = "Secret"

    with pytest.raises(Refusal, match="nobody"):
        course.learner({"learner": learner})

    assert [learner] not in course.block.people.asked


def test_somebody_enrolled_who_never_practised(course: StaffView) -> None:
    assert "No finished practice in this course yet" in html_of(course.learner({"learner": CLEO}))
