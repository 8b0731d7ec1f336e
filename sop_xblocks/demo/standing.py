"""Where a visitor stands in a course that has an overview: one line for the course home."""

from __future__ import annotations

import logging
from typing import Any, Final

from attrs import frozen
from xblock.plugin import PluginMissingError

from sop_xblocks.authoring.overview_xml import load_overview
from sop_xblocks.demo.courses import Course, Unit
from sop_xblocks.demo.page import words
from sop_xblocks.demo.runtime import DemoRuntime
from sop_xblocks.host import platform, recording
from sop_xblocks.practice.levels import standing

LOG: Final = logging.getLogger(__name__)
OVERVIEW: Final = "sop_overview"


@frozen
class CourseLine:
    """
    The page of the overview, and where somebody stands: the title of the level on the way (`level`, "" where all are
    reached) with `done` of `of` steps, and of the longest one `reached` ("" for none). For a visitor only the page is told.
    """

    unit: Unit
    level: str = ""
    done: int = 0
    of: int = 0
    reached: str = ""


def line_of(course: Course, runtime: DemoRuntime, user: Any | None) -> CourseLine | None:
    """The line of a course; None where it has no overview, or one that cannot be shown."""
    found = next(((unit, key) for unit in course.units for key in unit.keys if key.block_type == OVERVIEW), None)
    if found is None:
        return None
    unit, key = found
    try:
        overview = load_overview(runtime.block(key).source).overview
    except PluginMissingError:
        return None
    except Exception:
        LOG.exception("no standing for %s", key)
        return None
    api = recording.records()
    if overview is None or api is None or user is None:
        return CourseLine(unit)
    practices = api.practices_of(user.pk, str(course.key))
    stands = standing(overview.plan, practices, platform.now_seconds())
    t = words()
    titles = [t.gettext(one.level.title) for one in stands.levels if one.reached]
    towards = stands.next
    reached = titles[-1] if titles else ""
    if towards is None:
        return CourseLine(unit, reached=reached)
    return CourseLine(unit, t.gettext(towards.level.title), towards.done, towards.of, reached)
