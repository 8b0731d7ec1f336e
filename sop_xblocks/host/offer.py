"""
What a course run offers to practise: the activities beside the one that asks, with where they are.

From the service `sop_offer` where a host has one (the demo does); in the LMS from the modulestore, imported only when it is
asked for and remembered for some minutes; nothing where neither is there (libraries, the workbench).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from importlib import import_module
from typing import Any, Final

from attrs import frozen

from sop_xblocks.host import platform, recording

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


@frozen
class Activity:
    """
    An activity of the course: `usage` its key as text, `kind` as in a practice, `title`, the skills, level, module and
    language it names, whether it can be `typed`, its address, and whether how it went may be told (`reveal`).
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


_known: dict[str, tuple[float, tuple[Activity, ...]]] = {}
_lock = threading.Lock()


def offered(block: Any) -> tuple[Activity, ...]:
    """The activities of the course run a block lives in, in no order that matters; () where nothing is known."""
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
            if not getattr(found, "visible_to_staff_only", False):
                made = activity_of(found, f"/courses/{course}/jump_to/{found.scope_ids.usage_id}")
                if made:
                    yield made
