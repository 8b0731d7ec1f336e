"""What is wrong with levels that can be read: such as contradict each other, and what says nothing."""

from __future__ import annotations

from lxml import etree

from sop_xblocks.authoring.dialogue_style import check_unfinished
from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.shape import where
from sop_xblocks.practice.plan import RESPOND, Level, Overview, Require, conflicts


def check_overview(page: Page, element: etree._Element, overview: Overview, checks: bool) -> None:
    """
    Note levels that contradict each other, which is an error; with `checks` all that is none, too.

    Where an error is noted already nothing is compared: a slip in a number would look like a contradiction.
    """
    levels = list(element.iterchildren("level"))
    if not page.broken and levels:
        _check_conflicts(page, levels, overview, checks)
    if checks:
        for level, child in zip(overview.plan.levels, levels, strict=False):
            _check_level(page, level, list(child.iterchildren("require")))
        check_unfinished(page, element, "OVW")


def _check_conflicts(page: Page, levels: list[etree._Element], overview: Overview, checks: bool) -> None:
    elements = {str(child.get("id")): list(child.iterchildren("require")) for child in levels}
    told: set[tuple[str, int]] = set()
    for conflict in sorted(conflicts(overview.plan), key=lambda one: not one.wholly):
        place = (conflict.level, conflict.place)
        if place not in told and (conflict.wholly or checks):
            told.add(place)
            child = elements[conflict.level][conflict.place]
            code = "OVW027" if conflict.wholly else "OVW028"
            asked = _told(conflict.other)
            page.fault(code, child, where=where(child), level=conflict.within, expected=asked, found=_told_of(child))


def _check_level(page: Page, level: Level, children: list[etree._Element]) -> None:
    told: set[int] = set()
    for place, (require, child) in enumerate(zip(level.requires, children, strict=True)):
        for before, other in enumerate(level.requires):
            stronger = other.implies(require) and (before < place or not require.implies(other))
            if stronger and before != place and place not in told:
                told.add(place)
                line = page.place(children[before])[0] + page.above
                page.fault("OVW029", child, where=where(child), line=line, found=_told_of(child))
        _check_use(page, require, child)


def _check_use(page: Page, require: Require, child: etree._Element) -> None:
    """Note numbers that change nothing."""
    if "days" in child.keys() and not require.returned:  # noqa: SIM118  # an element is not a mapping
        page.fault("OVW030", child, "days", where=where(child), attribute="days", found=str(child.get("days")))
    for name, depth in (("typed", RESPOND), ("judged", RESPOND + 1)):
        if getattr(require, name) and require.at_depth >= depth:
            page.fault("OVW031", child, name, where=where(child), attribute=name, found=require.depth)


def _told(require: Require) -> str:
    """A requirement's numbers, as an author writes them."""
    numbers = {
        "activities": str(require.activities),
        "depth": require.depth,
        "score": f"{require.score:g}",
        "typed": str(require.typed or ""),
        "judged": str(require.judged or ""),
        "returned": str(require.returned or ""),
    }
    return " ".join(f"{name}={number}" for name, number in numbers.items() if number)


def _told_of(child: etree._Element) -> str:
    return " ".join(f"{name}={value[:20]}" for name, value in child.items() if name != "skill")
