"""
What a course run offers to practise: the activities beside the one that asks, with where they are.

From the service `sop_offer` where a host has one (the demo does); in the LMS from the modulestore, imported only when it is
asked for and remembered for some minutes; nothing where neither is there (libraries, the workbench).
"""

from __future__ import annotations

import datetime as dt
import logging
import threading
import time
from collections.abc import Collection, Iterable, Iterator
from importlib import import_module
from typing import Any, Final

from attrs import evolve, frozen

from sop_xblocks.host import platform, recording

LOG: Final = logging.getLogger(__name__)
#: Kinds of activity by block type.
KINDS: Final = {
    "sop_dialogue": "dialogue",
    "sop_drill": "drill",
    "sop_map": "map",
    "sop_assessment": "assessment",
    "sop_response": "response",
    "sop_coaching": "coaching",
}
#: Seconds for which a course's activities are remembered.
REMEMBERED: Final = 300
#: Courses remembered at a time.
COURSES: Final = 200
#: A block, its unit, subsection, section and course; some more for blocks that hold others.
ANCESTORS: Final = 10


@frozen
class Activity:
    """
    An activity of the course: `usage` its key as text, `kind` as in a practice, `title`, the skills, level, module and
    language it names, whether it can be `typed`, its address, and whether how it went may be told (`reveal`).

    `start`: when it is released to learners, seconds since 1970, 0 for always; `restricted`: to some group of learners.
    """

    usage: str
    kind: str
    title: str
    skills: tuple[str, ...] = ()
    level: str = "one-day"
    module: str = ""
    lang: str = "en"
    typed: bool = False
    url: str = ""
    reveal: bool = True
    start: int = 0
    restricted: bool = False


_known: dict[str, tuple[float, tuple[Activity, ...]]] = {}
_lock = threading.Lock()


def offered(block: Any) -> tuple[Activity, ...]:
    """
    The activities of the course run a block lives in, in no order that matters; () where nothing is known. Those not
    released yet or meant for some group are among them: `released` and `recommended` are what a learner is shown.
    """
    service = block.runtime.service(block, "sop_offer")
    if service is not None:
        return tuple(service.activities())
    course = recording.course_of(block)
    if not course:
        return ()
    now = time.monotonic()
    with _lock:
        known = _known.get(course)
    if known is not None and now - known[0] < REMEMBERED:
        return known[1]
    found = tuple(_from_store(block, course))
    with _lock:
        if len(_known) >= COURSES:
            _known.clear()
        _known[course] = (now, found)
    return found


def released(activities: Iterable[Activity], now: int) -> tuple[Activity, ...]:
    """Those that learners can open by now, whoever they are."""
    return tuple(one for one in activities if one.start <= now)


def recommended(activities: Iterable[Activity], now: int, practised: Collection[str]) -> tuple[Activity, ...]:
    """
    Those that a learner may be sent to. Who is in which group is not asked: some of the platform's groups are drawn at
    that moment, and a view writes nothing. So what is meant for some group is told to those who have `practised` it.
    """
    return tuple(one for one in released(activities, now) if not one.restricted or one.usage in practised)


def course_title(block: Any) -> str:
    """What the course run of a block is called: as the host or the platform says, else its key; "" outside one."""
    course = recording.course_of(block)
    try:
        told = _told_title(block)
    except Exception as error:  # noqa: BLE001  # whatever a database raises: the key tells the course too
        LOG.warning("The title of a course cannot be read: %s", type(error).__name__)
        told = ""
    return told or course


def _told_title(block: Any) -> str:
    service = block.runtime.service(block, "sop_offer")
    if service is not None:
        told = getattr(service, "course_title", None)
        return str(told() or "") if told else ""
    if not recording.course_of(block):
        return ""
    try:
        overviews: Any = import_module("openedx.core.djangoapps.content.course_overviews.models")
    except ImportError:
        return ""
    return str(overviews.CourseOverview.get_from_id(platform.context_key(block)).display_name_with_default or "")


def activity_of(block: Any, url: str = "") -> Activity | None:
    """What a block offers; None where it is no activity."""
    kind = KINDS.get(str(block.scope_ids.block_type))
    if kind is None:
        return None
    return Activity(
        usage=str(block.scope_ids.usage_id),
        kind=kind,
        title=str(getattr(block, "display_name", "") or ""),
        skills=tuple(str(getattr(block, "skills", "") or "").split()),
        level=str(getattr(block, "level", "") or "one-day"),
        module=str(getattr(block, "module", "") or ""),
        lang=str(getattr(block, "lang", "") or "en"),
        typed=str(getattr(block, "mode", "")) in ("type", "either") or kind == "response",
        url=url,
        reveal=platform.may_reveal(block, platform.now_seconds()),
    )


def _from_store(block: Any, course: str) -> Iterable[Activity]:
    """From the LMS's modulestore; nothing where there is none."""
    try:
        store: Any = import_module("xmodule.modulestore.django").modulestore()
    except ImportError:
        return
    key = block.scope_ids.usage_id.context_key
    for kind in KINDS:
        for found in store.get_items(key, qualifiers={"category": kind}):
            line = tuple(_line(found))
            if not any(getattr(one, "visible_to_staff_only", False) for one in line):
                made = activity_of(found, f"/courses/{course}/jump_to/{found.scope_ids.usage_id}")
                if made:
                    restricted = any(_is_restricted(one) for one in line)
                    yield evolve(made, start=_start(line), restricted=restricted)


def _line(block: Any) -> Iterator[Any]:
    """A block and what it lies in, up to the course. Whatever of these closes something closes what is in it."""
    one = block
    for _ in range(ANCESTORS):
        if one is None:
            return
        yield one
        up = getattr(one, "get_parent", None)
        one = up() if callable(up) else None


def _is_restricted(block: Any) -> bool:
    """Whether a partition is named, with some of its groups or with none at all (False)."""
    access = getattr(block, "group_access", None) or {}
    return any(groups is False or bool(groups) for groups in access.values())


def _start(line: tuple[Any, ...]) -> int:
    """The latest of the dates. In a self-paced course sections have none, whatever is still written in them."""
    if any(getattr(one, "self_paced", False) is True for one in line):
        line = line[-1:]
    starts = [getattr(one, "start", None) for one in line]
    dates = [start for start in starts if isinstance(start, dt.datetime) and start.tzinfo is not None]
    return max((int(date.timestamp()) for date in dates), default=0)
