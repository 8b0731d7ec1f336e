"""The line of the course home: where a visitor stands; and what blocks are told of the course around them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from django.contrib.auth import get_user_model
from xblock.plugin import PluginMissingError

from sop_xblocks.demo import views
from sop_xblocks.demo.cards import cards_of
from sop_xblocks.demo.course_services import CourseOffer, CoursePeople
from sop_xblocks.demo.courses import Course, Unit, course_named
from sop_xblocks.demo.models import Completion
from sop_xblocks.demo.people import by_username
from sop_xblocks.demo.runtime import DemoRuntime
from sop_xblocks.demo.standing import CourseLine, line_of
from tests.demo.conftest import DOOR_KEY, Visitor, put, read_again, visit

PLAN = """<overview format="1"><level id="one" title="First visits"><require skill="mi" activities="1"/></level>
<level id="two" title="On my own"><require skill="mi" activities="2"/></level></overview>"""
PAGE = Unit("door", "At the door", ())
SKILLED = 'display_name="At the door" skills="mi.reflection" weight="2"'


@frozen
class Source:
    """A block of which only the XML is asked for."""

    source: str


class Runtime:
    """A runtime with one block, or with one whose type is not installed."""

    def __init__(self, source: str | None) -> None:
        self.source = source

    def block(self, key: object) -> Source:
        """The block."""
        if self.source is None:
            raise PluginMissingError(str(key))
        return Source(self.source)


@pytest.fixture
def small(course: Path) -> Course:
    """The small course with an overview before everything."""
    put(
        course,
        {
            "vertical/stand.xml": '<vertical display_name="Stand"><sop_overview url_name="stand"/></vertical>',
            "sequential/first.xml": '<sequential><vertical url_name="stand"/><vertical url_name="door"/></sequential>',
            "vertical/door.xml": (course / "vertical/door.xml")
            .read_text()
            .replace('display_name="At the door" weight="2"', SKILLED),
        },
    )
    read_again()
    found = course_named("small")
    assert found is not None
    return found


def line(course: Course, source: str | None, username: str = "") -> CourseLine | None:
    """The line for somebody."""
    runtime: Any = Runtime(source)
    user = get_user_model().objects.get(username=username) if username else None
    return line_of(course, runtime, user)


def people_of_small() -> CoursePeople:
    """The service for a block of the small course."""
    found = course_named("small")
    assert found is not None
    return CoursePeople(found.key)


def test_a_course_without_an_overview_has_no_line(course: Path) -> None:
    """Neither has one whose overview is broken or not installed."""
    found = course_named("small")
    assert found is not None

    assert line(found, PLAN, "ana") is None


@pytest.mark.parametrize("source", [None, "<overview/>"])
def test_an_overview_that_cannot_be_shown(small: Course, source: str | None) -> None:
    """Not installed: no line. Broken: the page is told, and no standing."""
    found = line(small, source, "ana")

    assert found is None if source is None else found == CourseLine(small.units[0])


def test_a_visitor_is_told_the_page(small: Course) -> None:
    """Nothing counts for nobody."""
    assert line(small, PLAN) == CourseLine(small.units[0])


def test_practice_moves_the_line(small: Course, ana: Visitor) -> None:
    """Before a run: nothing of one step. After it: a level reached, and half of the next."""
    assert line(small, PLAN, "ana") == CourseLine(small.units[0], "First visits", 0, 1)

    ana.call("move", {"n": 0, "reply": "hear"})
    assert ana.told("move", {"n": 1, "reply": "ask"})["done"] is True

    assert line(small, PLAN, "ana") == CourseLine(small.units[0], "On my own", 1, 2, "First visits")
    assert line(small, PLAN.replace('activities="2"', 'activities="1"'), "ana") == CourseLine(
        small.units[0], reached="On my own"
    )
    assert line(small, PLAN, "ben") == CourseLine(small.units[0], "First visits", 0, 1)


@pytest.mark.parametrize(
    ("username", "told", "words"),
    [
        ("", CourseLine(PAGE), "Every activity you finish counts towards an overview."),
        ("ana", CourseLine(PAGE, "Two days", 3, 8), "Towards Two days you have 3 of 8 steps."),
        ("ana", CourseLine(PAGE, "Two days", 3, 8, "One day"), "You reached One day. Towards Two days you have 3 of 8"),
        ("ana", CourseLine(PAGE, reached="Two days"), "You reached Two days, the longest there is."),
        ("ruth", CourseLine(PAGE), "Who stands where, what is practiced and where people stop."),
    ],
)
def test_the_line_on_the_home(
    course: Path, username: str, told: CourseLine, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In words, with the way to the overview."""
    monkeypatch.setattr(views, "line_of", lambda *_: told)
    page = visit(username).text("/")

    assert words in page
    assert 'href="/learn/small/door">' + ("Open the overview" if username == "ruth" else "See where you stand") in page


def test_an_overview_is_no_card(small: Course) -> None:
    """It has a line of its own; activities have cards."""
    assert sorted(cards_of(small, DemoRuntime(None, None), {})) == ["broken", "door"]


def test_what_a_course_offers(course: Path) -> None:
    """Every activity with its settings and its page, in order; of a course that is not here nothing."""
    found = course_named("small")
    assert found is not None
    offered = CourseOffer(DemoRuntime(None, None), found.key).activities()

    assert [one.title for one in offered] == ["At the door", "The left door", "The right door", "Broken"]
    assert (offered[0].usage, offered[0].kind, offered[0].url) == (DOOR_KEY, "dialogue", "/learn/small/door")
    elsewhere = found.key.replace(run="2027")
    assert CourseOffer(DemoRuntime(None, None), elsewhere).activities() == ()
    assert CourseOffer(DemoRuntime(None, None), found.key).course_title() == found.title != ""
    assert CourseOffer(DemoRuntime(None, None), elsewhere).course_title() == ""


def test_a_block_gets_what_its_own_course_offers(course: Path) -> None:
    """By the service a host may have; the activity names it when it is asked for."""
    runtime = DemoRuntime(None, None)
    found = course_named("small")
    assert found is not None
    block = runtime.block(found.units[0].keys[0])
    block.service_declaration = lambda _: "want"

    assert len(runtime.service(block, "sop_offer").activities()) == 4
    assert isinstance(runtime.service(block, "sop_people"), CoursePeople)


def test_what_people_are_called(course: Path) -> None:
    """By number; nobody else is made up."""
    ana = get_user_model().objects.get(username="ana").pk

    people = people_of_small()

    assert people.names([ana, 0]) == {ana: "Ana Ruiz"}
    assert people.name(ana) == "Ana Ruiz"
    assert people.name(0) == ""


def test_who_learns_here(course: Path) -> None:
    """Learners, and neither the author nor the instructor; each in one of two groups."""
    people = people_of_small()
    ids = {user.username: user.pk for user in get_user_model().objects.all()}

    assert people.members() == sorted([ids["ana"], ids["ben"]])
    groups = [people.in_group(name) for name, _ in people.groups()]
    assert sorted(one for group in groups for one in group) == people.members()
    assert people.in_group("nowhere") == []


def test_what_is_under_way(ana: Visitor) -> None:
    """Begun and not finished, with when and how far; afterwards no longer."""
    me = get_user_model().objects.get(username="ana").pk
    people = people_of_small()
    ana.call("move", {"n": 0, "reply": "hear"})

    [(learner, usage, at, share)] = people.begun([me])
    assert (learner, usage, 0 < share < 1, at > 0) == (me, DOOR_KEY, True, True)
    assert people.stopped(DOOR_KEY) == {share: 1}
    assert people.stopped(DOOR_KEY, [me + 1]) == {}
    ana.call("move", {"n": 1, "reply": "ask"})
    assert people.begun([me]) == []


STAND = "block-v1:Bay+Small+2026+type@sop_overview+block@stand"


def test_the_ways_taken_in_the_author_s_words(small: Course, ana: Visitor) -> None:
    """The team reads lines and outcomes, not ids; the link at the top leads to its part, which learners have not."""
    ana.call("move", {"n": 0, "reply": "hear"})
    ana.call("move", {"n": 1, "reply": "ask"})
    ruth = visit("ruth")
    page = ruth.text("/learn/small/stand")
    ways = ruth.told("staff_ways", {"usage": DOOR_KEY}, key=STAND)["html"]
    learner = get_user_model().objects.get(username="ana").pk
    path = ruth.told("staff_learner", {"learner": learner}, key=STAND)["html"]

    assert "1 finished run." in ways
    assert "Dana: You people were here in spring." in ways
    assert "She sits down with you." in ways
    assert "got there" in ways
    assert "<code>" not in path
    assert "Having us back feels like nobody believed you." in path
    assert 'data-do="team">To the team’s view</a>' in page
    assert page.index("To the team’s view") < page.index("Where you stand</h2>") < page.index('class="team"')
    assert "To the team’s view" not in ana.text("/learn/small/stand")


def test_sources_are_for_the_team(small: Course) -> None:
    """Of activities of the course only: not for learners or visitors, of no other course, of no page about practice."""
    account = get_user_model().objects.get(username="ana")

    def source(username: str, usage: str = DOOR_KEY) -> str:
        runtime = DemoRuntime(account, by_username(username))
        told = runtime.service(runtime.block(small.units[0].keys[0]), "sop_offer").source(usage)
        return str(told)

    assert {name: source(name) != "" for name in ("", "ana", "ben", "mei", "ruth")} == {
        "": False,
        "ana": False,
        "ben": False,
        "mei": True,
        "ruth": True,
    }
    assert source("ruth", STAND) == ""
    assert source("ruth", DOOR_KEY.replace("Small", "Other")) == ""
    assert source("ruth", "nowhere") == ""


def test_begun_and_not_finished_are_activities(small: Course, ana: Visitor) -> None:
    """The overview and a module are under way for ever; that is not told as begun."""
    learner = get_user_model().objects.get(username="ana")
    module = STAND.replace("sop_overview", "sop_module")
    for block in (DOOR_KEY, STAND, module, DOOR_KEY.replace("Small", "Other")):
        Completion.objects.create(user=learner, block=block, share=0.5)

    assert [one[1] for one in people_of_small().begun([learner.pk])] == [DOOR_KEY]
    assert people_of_small().stopped(DOOR_KEY) == {0.5: 1}
    assert people_of_small().stopped(STAND) == {}
