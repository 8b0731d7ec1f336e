"""A course as an instructor sees it: a block that stands in for the overview, people of it, and practices to record."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from opaque_keys.edx.locator import BlockUsageLocator, CourseLocator, LibraryLocatorV2, LibraryUsageLocatorV2

from sop_xblocks.host.offer import Activity
from sop_xblocks.host.staff_view import StaffView
from sop_xblocks.host.words import Words
from sop_xblocks.practice.record import Act
from sop_xblocks.practice.score import Part
from sop_xblocks.records import api
from tests.host.samples import CASES
from tests.host.shown_html import HtmlChecker
from tests.records.samples import ANA, BEN, CLEO, COURSE, DAY, DOOR, DRILL, NOON, put

TEACHER = 99
NAMES = {"p7": "Ana <b>Ruiz</b>", "p8": "Ben Okafor", "p9": "Cleo Diaz"}
STAFF = {"edx-platform.is_authenticated": True, "edx-platform.user_id": TEACHER, "edx-platform.user_role": "staff"}
KEY = CourseLocator("Bay", "SOP", "2026")
OVERVIEW = BlockUsageLocator(KEY, "sop_overview", "overview")
SHELF = LibraryUsageLocatorV2(LibraryLocatorV2("Bay", "practice"), "sop_overview", "overview")
OFFERED = (
    Activity(DOOR, "dialogue", "At the door", ("mi.reflection",), module="1"),
    Activity(DRILL, "drill", "Exceptions & more", ("sf.exception",), module="2"),
)


SOURCES = {DOOR: CASES / "dialogue" / "door.xml", DRILL: CASES / "drill" / "small.xml"}


class People:
    """The service `sop_people`."""

    def __init__(self, **known: str) -> None:
        self.known = {int(name.removeprefix("p")): said for name, said in known.items()}
        self.enrolled: tuple[int, ...] | None = (ANA, BEN, CLEO)
        self.unfinished: tuple[tuple[int, str, int, float], ...] = ()
        self.asked: list[list[int]] = []

    def names(self, learners: Sequence[int]) -> dict[int, str]:
        """Those that are known."""
        self.asked.append(list(learners))
        return {one: self.known[one] for one in learners if one in self.known}

    def members(self) -> tuple[int, ...] | None:
        """Who is enrolled."""
        return self.enrolled

    def groups(self) -> list[tuple[str, str]]:
        """One group."""
        return [("7", "Oakland <north>")]

    def in_group(self, name: str) -> tuple[int, ...]:
        """Who is in it."""
        assert name == "7"
        return (BEN, CLEO)

    def begun(self, learners: Sequence[int]) -> list[tuple[int, str, int, float]]:
        """What was begun and not finished."""
        return [one for one in self.unfinished if one[0] in learners]

    def stopped(self, usage: str, learners: Sequence[int] | None) -> dict[float, int]:
        """Where people stopped."""
        return dict(
            Counter(one[3] for one in self.unfinished if one[1] == usage and (learners is None or one[0] in learners))
        )


class Offer:
    """The service `sop_offer`, which tells sources too."""

    def activities(self) -> tuple[Activity, ...]:
        """Two of them."""
        return OFFERED

    def source(self, usage: str) -> str:
        """The dialogue and the drill of the tests."""
        return SOURCES[usage].read_text(encoding="utf-8") if usage in SOURCES else ""


class Overview:
    """As much of a block as `StaffView` asks for."""

    def __init__(
        self, told: dict[str, Any] | None = None, usage: Any = OVERVIEW, *, author: bool = False, **more: Any
    ) -> None:
        told = STAFF if told is None else told
        user = SimpleNamespace(get_current_user=lambda: SimpleNamespace(opt_attrs=told))
        self.people = more.get("people", People())
        services = {"user": user, "sop_people": self.people, "sop_offer": more.get("offer", Offer())}
        self.services = {name: one for name, one in services.items() if one is not None}
        self.runtime = SimpleNamespace(service=lambda _, name: self.services.get(name), is_author_mode=author)
        self.scope_ids = SimpleNamespace(usage_id=usage, user_id=told.get("edx-platform.user_id"))
        self.words = more.get("words") or Words.plain()

    def service_declaration(self, name: str) -> str | None:
        """The overview wants both."""
        return "want"


def view(**more: Any) -> StaffView:
    """The view of an instructor."""
    return StaffView(Overview(**more))


def record_class() -> None:
    """Ana practised much and reached a level, Ben is stuck at the drill and silent, Cleo did nothing."""
    hear = Act(0, "reply", "door", "hear", NOON)
    acts = (hear, Act(1, "answer", "kitchen", "", NOON))
    put(
        finished=NOON - DAY,
        acts=acts,
        ending="in",
        parts={"mi.reflection": Part(9, 10)},
        skills=("mi.reflection",),
        fraction=0.9,
    )
    put(
        finished=NOON - 3 * DAY, acts=(Act(0, "reply", "door", "warn", NOON),), ending="shut", fraction=0.3, unsafe=True
    )
    for day in (40, 41, 42):
        put(
            BEN,
            finished=NOON - day * DAY,
            usage=DRILL,
            kind="drill",
            module="2",
            skills=("sf.exception",),
            parts={"sf.exception": Part(2, 5)},
            fraction=0.4,
            acts=(),
        )
    put(
        BEN,
        finished=NOON - 43 * DAY,
        acts=(
            hear,
            Act(1, "reply", "kitchen", "promise", NOON),
            Act(2, "reply", "door", "hear", NOON),
            Act(3, "reply", "kitchen", "ask", NOON),
        ),
        ending="in",
        parts={"mi.reflection": Part(6, 10)},
        skills=("mi.reflection",),
        fraction=0.6,
    )
    api.reach_level(ANA, COURSE, "one-day", NOON - DAY)


def html_of(answer: Any) -> str:
    """The HTML of an answer, well-formed."""
    checker = HtmlChecker()
    checker.feed(answer["html"])
    assert (checker.open, checker.faults) == ([], [])
    return str(answer["html"])


def turned(html: str, text: str) -> dict[str, Any] | None:
    """What a button to another page sends; None where it is not there."""
    found = re.search(rf'data-with="([^"]*)">{text}<', html)
    return json.loads(found[1].replace("&#34;", '"')) if found else None
