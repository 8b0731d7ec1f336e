"""What a course offers, read from a store as the LMS has one: what is closed to learners, and to some of them, stays so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from opaque_keys.edx.locator import BlockUsageLocator

from sop_xblocks.host import offer, platform, recording
from tests.host import standing_sample as sample
from tests.host.standin import COURSE, Host
from tests.host.standing_server import MODULE
from tests.host.test_people import platform_has

PAST, FUTURE = (dt.datetime.fromtimestamp(sample.NOW + days * sample.DAY, dt.UTC) for days in (-9, 9))
TITLE = "You’ll tell my mom"


class Block(SimpleNamespace):
    """A block of the store: whatever the platform puts on it, and what it lies in."""

    def get_parent(self) -> Any:
        """None for the course."""
        return self.__dict__.get("within")


def stored(kind: str = "sop_dialogue", *, section: Any = None, course: Any = None, **more: Any) -> Block:
    """A conversation about children, in a unit of a section of the course."""
    top = Block(start=PAST, **(course or {}))
    unit = Block(within=Block(within=top, **(section or {})))
    ids = SimpleNamespace(block_type=kind, usage_id=BlockUsageLocator(COURSE, kind, "mom"))
    settings = {"display_name": TITLE, "skills": "child.interview", "module": sample.MODULE, **more}
    return Block(scope_ids=ids, within=unit, **settings)


class Store:
    """A modulestore of one course, which counts how often it is asked."""

    def __init__(self, *blocks: Block) -> None:
        self.blocks = blocks
        self.asked = 0

    def get_items(self, course: Any, qualifiers: dict[str, str]) -> list[Block]:
        """Those of a kind."""
        assert course == COURSE
        self.asked += 1
        return [one for one in self.blocks if one.scope_ids.block_type == qualifiers["category"]]


@pytest.fixture
def records(monkeypatch: pytest.MonkeyPatch) -> Iterator[sample.Records]:
    """Records in memory, a clock that stands, nothing remembered of other courses."""
    made = sample.Records()
    monkeypatch.setattr(recording, "records", lambda: made)
    monkeypatch.setattr(platform, "now_seconds", lambda: sample.NOW)
    offer._known.clear()
    yield made
    offer._known.clear()


def opened(monkeypatch: pytest.MonkeyPatch, olx: str, *blocks: Block) -> tuple[Host, Store]:
    """A block in a course whose store holds others."""
    store = Store(*blocks)
    platform_has(monkeypatch, "xmodule.modulestore.django", modulestore=lambda: store)
    host = Host("lms")
    host.add(olx)
    return host, store


OVERVIEW = '<sop_overview url_name="stand"/>'
IN_MODULE = f'<sop_module url_name="m" weight="1" module="{sample.MODULE}" done_when="practice">{MODULE}</sop_module>'
CLOSED = {
    "own date": {"start": FUTURE},
    "section's date": {"section": {"start": FUTURE}},
    "staff only": {"visible_to_staff_only": True},
    "section for staff": {"section": {"visible_to_staff_only": True}},
}
RESTRICTED: dict[str, dict[str, Any]] = {
    "group": {"group_access": {50: [1]}},
    "section's group": {"section": {"group_access": {50: [1, 2]}}},
    "nobody": {"group_access": {50: False}},
}


@pytest.mark.parametrize("closed", CLOSED.values(), ids=CLOSED)
def test_what_is_not_released_does_not_leak(
    closed: dict[str, Any], records: sample.Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither in the overview's cards nor in the module's list, and it keeps nobody from completing the module."""
    overview, _ = opened(monkeypatch, OVERVIEW, stored(**closed))
    module, _ = opened(monkeypatch, IN_MODULE, stored(**closed))

    assert TITLE not in overview.html() + module.html()
    module.ok("arrive", {})
    assert module.published("completion") == [{"completion": 1.0}]
    if "visible_to_staff_only" not in str(closed):
        assert TITLE in overview.html(staff=True)
        assert TITLE in module.html(staff=True)


@pytest.mark.parametrize("restricted", RESTRICTED.values(), ids=RESTRICTED)
def test_what_is_for_some_group_is_recommended_to_nobody_else(
    restricted: dict[str, Any], records: sample.Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a way to know who is in it cheaply, the team alone sees it among what comes next."""
    host, _ = opened(monkeypatch, OVERVIEW, stored(**restricted))

    assert TITLE not in host.html()
    assert TITLE in host.html(staff=True)


@pytest.mark.parametrize("restricted", RESTRICTED.values(), ids=RESTRICTED)
def test_a_module_does_not_wait_for_what_is_for_some_group(
    restricted: dict[str, Any], records: sample.Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is listed, and counts where it was practised."""
    host, _ = opened(monkeypatch, IN_MODULE, stored(**restricted), stored("sop_drill"))
    talk, drill = (
        sample.practice(
            sample.offer("x", kind, "", "mi"), 1, usage=str(BlockUsageLocator(COURSE, f"sop_{kind}", "mom"))
        )
        for kind in ("dialogue", "drill")
    )
    shares = []
    for practices in ([], [talk], [drill], [talk, drill]):
        records.practices[1] = practices
        shares.append(host.block().calculate_score().raw_earned)

    assert host.html().count(TITLE) == 2
    assert shares == [0.0, 0.5, 1.0, 1.0]


@pytest.mark.parametrize(
    "free",
    [
        {},
        {"start": PAST},
        {"start": None, "group_access": None},
        {"group_access": {50: []}},
        {"section": {"start": FUTURE}, "course": {"self_paced": True}},
        {"start": FUTURE.replace(tzinfo=None)},
    ],
    ids=str,
)
def test_what_is_open_to_all(free: dict[str, Any], records: sample.Records, monkeypatch: pytest.MonkeyPatch) -> None:
    """Released by now, no group named, or in a self-paced course, where sections have no dates."""
    host, _ = opened(monkeypatch, OVERVIEW, stored(**free))

    html = host.html()

    assert TITLE in html
    assert f'href="/courses/{COURSE}/jump_to/' in html


def test_it_is_released_while_it_is_remembered(records: sample.Records, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store is asked once; whether it is time is asked at every request."""
    host, store = opened(monkeypatch, OVERVIEW, stored(start=FUTURE))
    assert TITLE not in host.html()
    before = store.asked
    monkeypatch.setattr(platform, "now_seconds", lambda: sample.NOW + 10 * sample.DAY)

    assert TITLE in host.html()
    assert store.asked == before


def test_the_title_of_a_course(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the platform tells it; the key where it does not, or where it cannot; nothing in a library."""
    host = Host("lms")
    host.add(OVERVIEW)
    assert offer.course_title(host.block()) == str(COURSE)

    def get_from_id(key: Any) -> Any:
        return SimpleNamespace(display_name_with_default={COURSE: "Safety in practice"}[key])

    where = "openedx.core.djangoapps.content.course_overviews.models"
    platform_has(monkeypatch, where, CourseOverview=SimpleNamespace(get_from_id=get_from_id))
    assert offer.course_title(host.block()) == "Safety in practice"
    platform_has(monkeypatch, where, CourseOverview=SimpleNamespace(get_from_id={}.__getitem__))
    assert offer.course_title(host.block()) == str(COURSE)
    library = Host("library")
    library.add(OVERVIEW)
    assert offer.course_title(library.block()) == ""
