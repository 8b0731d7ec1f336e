"""
One learner's whole path: where they stand, what is missing, each practice with its moves. Pure: values in, HTML out.

Nothing the learner typed is here: typed moves are told as such, field notes not at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from sop_xblocks.host import staff_page as pages
from sop_xblocks.host.dates import date_said, spent_said
from sop_xblocks.host.level_words import (
    KIND,
    capital,
    missing_said,
    require_said,
    skills_said,
    title_said,
    went_said,
)
from sop_xblocks.host.rendering import render
from sop_xblocks.host.staff_lines import ending_said, move_said
from sop_xblocks.host.staff_standing_page import short_key, towards_said
from sop_xblocks.host.words import N_, Words
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.drill import Drill
from sop_xblocks.practice.history import hours
from sop_xblocks.practice.levels import Standing, Towards
from sop_xblocks.practice.plan import Plan
from sop_xblocks.practice.record import Practice
from sop_xblocks.practice.stuck import stuck_at

#: How deep a practice went.
DEPTH_SAID = {"recognize": N_("chosen"), "respond": N_("in own words"), "perform": N_("read by a person")}


@frozen
class Path:
    """
    A learner with all practices (oldest first, without moves) and those on this page (newest first, with moves); `more`: there are older ones. `contents`:
    what the activities on this page say, by usage key; without one, moves go by their ids.
    """

    learner: int
    name: str
    standing: Standing
    reached: Mapping[str, int]
    practices: tuple[Practice, ...]
    shown: tuple[Practice, ...]
    more: bool = False
    contents: Mapping[str, Dialogue | Drill | None] = field(factory=dict)


def render_learner(words: Words, plan: Plan, path: Path, titles: Mapping[str, str]) -> str:
    """The whole part below the filters."""
    t = words
    stuck = [
        t("{n} times at “{title}”, not yet through", n=one.runs, title=titles.get(one.usage) or short_key(one.usage))
        for one in stuck_at(path.practices)
    ]
    earlier = pages.payload({"learner": path.learner, "before": path.shown[-1].run}) if path.more else ""
    return render(
        "overview/staff_learner.html",
        t=t,
        name=path.name,
        levels=[_level(t, plan, one, path.reached) for one in path.standing.levels],
        practices=len(path.practices),
        time=spent_said(t, hours(path.practices)),
        stuck=stuck,
        rows=[_practice(t, one, titles, path.contents.get(one.usage)) for one in path.shown],
        earlier=earlier,
    )


def _level(t: Words, plan: Plan, towards: Towards, reached: Mapping[str, int]) -> dict[str, Any]:
    stands = towards_said(t, towards, reached)
    missing = (
        []
        if stands["reached"]
        else [
            t("{what}: {missing}", what=require_said(t, one.require), missing=missing_said(t, one))
            for one in towards.missing
        ]
    )
    return {"title": title_said(t, plan, towards.level), "missing": missing, **stands}


def _practice(
    t: Words, practice: Practice, titles: Mapping[str, str], content: Dialogue | Drill | None
) -> dict[str, Any]:
    minutes = max(1, round(practice.seconds / 60))
    facts = [
        t(KIND.get(practice.kind, capital(practice.kind))),
        t(DEPTH_SAID.get(practice.depth, practice.depth)),
        t.ngettext("{n} minute", "{n} minutes", minutes),
    ]
    return {
        "date": date_said(t, practice.finished),
        "title": titles.get(practice.usage) or short_key(practice.usage),
        "facts": " · ".join(facts),
        "skills": skills_said(t, practice.skills),
        "went": went_said(t, practice.fraction, unsafe=practice.unsafe),
        "unsafe": practice.unsafe,
        "share": t("{n} %", n=round(100 * practice.fraction)),
        "acts": [move_said(t, content, act) for act in practice.acts],
        "ending": ending_said(content if isinstance(content, Dialogue) else None, practice.ending),
    }
