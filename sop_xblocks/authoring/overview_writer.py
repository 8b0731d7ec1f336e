"""
Writing the levels of a course as readable XML. Reading it again gives an equal overview.

The built-in plan is written as no levels at all, or in full, for an author to change.
"""

from __future__ import annotations

from sop_xblocks.authoring.dialogue_writer import Writer
from sop_xblocks.authoring.overview_xml import ALONE
from sop_xblocks.practice.plan import PLAN, RETURN_DAYS, Level, Overview, Plan, Require
from sop_xblocks.practice.record import DEPTHS


def write_overview(overview: Overview, *, full: bool = False) -> str:
    """The XML of an overview, to the line end after ``</overview>``. `full`: the levels of the built-in plan too."""
    writer = Writer()
    levels = () if overview.plan == PLAN and not full else overview.plan.levels
    if not levels and not overview.about:
        writer.line("overview", {"format": "1"})
        return writer.text()
    writer.open("overview", {"format": "1"})
    if overview.about:
        writer.prose("about", {}, overview.about)
    for level in levels:
        _write_level(writer, overview.plan, level)
    writer.close("overview")
    return writer.text()


def _write_level(writer: Writer, plan: Plan, level: Level) -> None:
    before = tuple(one.id for one in plan.levels[: plan.levels.index(level)])
    nested = "" if level.nested == before else " ".join(level.nested) or ALONE
    writer.open("level", {"id": level.id, "title": level.title, "nested": nested})
    for require in level.requires:
        writer.line("require", _attributes(require))
    writer.close("level")


def _attributes(require: Require) -> dict[str, str]:
    return {
        "skill": require.skill,
        "kind": require.kind,
        "activities": str(require.activities),
        "depth": "" if require.depth == DEPTHS[0] else require.depth,
        "score": f"{require.score:.6f}".rstrip("0").rstrip(".") if require.score else "",
        "typed": str(require.typed or ""),
        "judged": str(require.judged or ""),
        "returned": str(require.returned or ""),
        "days": str(require.days) if require.days != RETURN_DAYS else "",
    }
