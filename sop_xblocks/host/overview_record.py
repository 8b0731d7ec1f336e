"""The record on one page, for printing; and what an author is told of a plan: sample learners, what the course lacks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from sop_xblocks.host import level_words as said
from sop_xblocks.host.dates import date_said, spent_said
from sop_xblocks.host.overview_counts import steps_said
from sop_xblocks.host.skill_words import skill_said
from sop_xblocks.host.standing import to_practise
from sop_xblocks.host.words import N_
from sop_xblocks.practice.history import hours
from sop_xblocks.practice.levels_next import lacking
from sop_xblocks.practice.levels_sample import Sample, sample
from sop_xblocks.practice.plan import Plan
from sop_xblocks.practice.skills import group_of

if TYPE_CHECKING:
    from sop_xblocks.host.overview_page import OverviewPage

SAMPLES: Final = {
    "few": N_("Somebody who made a few choices"),
    "two-days": N_("Somebody with two days’ worth of practice"),
    "everything": N_("Somebody who did everything the plan asks"),
}


def record_of(page: OverviewPage) -> dict[str, Any]:
    """What is printed: whose, for which course, from when to when, the levels with dates, what was practised, how long."""
    t, plan, practices = page.words, page.overview.plan, page.known.practices
    dates = [practice.finished for practice in practices]
    return {
        "person": page.person,
        "course": page.course,
        "from": date_said(t, min(dates)),
        "to": date_said(t, max(dates)),
        "today": date_said(t, page.now),
        "time": spent_said(t, hours(practices)),
        "count": t.ngettext("{n} practice", "{n} practices", len(practices)),
        "different": t.ngettext("{n} activity", "{n} activities", len({one.usage for one in practices})),
        "levels": [
            (said.title_said(t, plan, level), date_said(t, page.reached[level.id]))
            for level in plan.levels
            if level.id in page.reached
        ],
        "groups": _groups(page),
    }


def _groups(page: OverviewPage) -> list[tuple[str, str, int, str, str]]:
    """A row for each group of skills: its name, skills, practices, first and last day."""
    t = page.words
    found: dict[str, dict[str, Any]] = {}
    for practice in page.known.practices:
        for group in dict.fromkeys(group_of(skill) for skill in practice.skills):
            row = found.setdefault(group, {"skills": {}, "dates": []})
            row["dates"].append(practice.finished)
            row["skills"].update(dict.fromkeys(skill for skill in practice.skills if group_of(skill) == group))
    rows = []
    for group, row in found.items():
        skills = list(row["skills"])
        named = ", ".join(skill_said(t, skill)[0] for skill in skills)
        dates = row["dates"]
        rows.append(
            (
                said.capital(said.key_said(t, group)),
                named,
                len(dates),
                date_said(t, min(dates)),
                date_said(t, max(dates)),
            )
        )
    return rows


@lru_cache(maxsize=8)
def _sampled(plan: Plan) -> tuple[Sample, ...]:
    return sample(plan)


def samples(page: OverviewPage) -> list[tuple[str, list[tuple[str, str]]]]:
    """Sample learners: who, and where they would stand towards each level."""
    t, plan = page.words, page.overview.plan
    found = []
    for one in _sampled(plan):
        levels = []
        for towards in one.standing.levels:
            count = steps_said(page, towards.done, towards.of)
            levels.append((said.title_said(t, plan, towards.level), t("reached") if towards.reached else count))
        found.append((t(SAMPLES[one.name]), levels))
    return found


def lacks(page: OverviewPage) -> list[tuple[str, str, str]]:
    """What the levels ask that the course cannot give; nothing where it is not known what it offers."""
    t, plan = page.words, page.overview.plan
    if not page.offered:
        return []
    found = []
    for lack in lacking(plan, map(to_practise, page.offered)):
        level = plan.level(lack.level)
        title = said.title_said(t, plan, level) if level else lack.level
        asked = said.asked_said(t, lack.require, lack.missing, more=True)
        found.append((title, said.require_said(t, lack.require), asked))
    return found
