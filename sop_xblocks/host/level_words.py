"""What levels and what they ask are called; how practice went, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sop_xblocks.host.skill_words import skill_said
from sop_xblocks.host.words import N_, Words
from sop_xblocks.practice.levels import Counted, Level, Plan, Require, Tally
from sop_xblocks.practice.levels_next import Step
from sop_xblocks.practice.plan import ANY, PLAN, RESPOND

GROUPS: Final = {
    "mi": N_("engaging and motivational interviewing"),
    "sf": N_("solution-focused questions"),
    "map": N_("three questions and mapping"),
    "statement": N_("harm, danger and goal statements"),
    "network": N_("network and planning"),
    "child": N_("the child’s voice"),
    "risk": N_("structured decisions"),
    "team": N_("supervision and teams"),
    "dv": N_("work with domestic violence"),
    "csa": N_("planning after sexual abuse"),
    "coach": N_("coaching"),
    "train": N_("training others"),
}

KINDS: Final = {
    "dialogue": N_("conversations"),
    "drill": N_("drills"),
    "map": N_("maps"),
    "assessment": N_("assessments"),
    "response": N_("written pieces"),
}

#: One of a kind.
KIND: Final = {
    "dialogue": N_("Conversation"),
    "drill": N_("Drill"),
    "map": N_("Map"),
    "assessment": N_("Assessment"),
    "response": N_("Written piece"),
    "coaching": N_("Coaching"),
}

#: How much practice the built-in levels hold.
AMOUNTS: Final = {
    "one-day": N_("limited practice"),
    "two-day": N_("medium practice"),
    "three-day": N_("most practice"),
}

#: From this score on, these words. Never a verdict.
WENT: Final = (
    (0.85, N_("It carried well")),
    (0.65, N_("Most of it carried")),
    (0.4, N_("Part of the way")),
    (0.0, N_("A first step")),
)

REASONS: Final = {
    "new": N_("You have not practiced this one yet."),
    "again": N_("You know this one: a better run would count."),
    "typed": N_("Say it in your own words this time: typed answers count."),
    "judged": N_("A person reads it and answers."),
    "return": N_("Coming back to it after some days counts."),
}


def title_said(t: Words, plan: Plan, level: Level) -> str:
    """The title of a level: the author's, or the built-in one translated."""
    return t(level.title) if plan == PLAN else level.title


def amount_said(t: Words, plan: Plan, level: Level) -> str:
    """How much practice a built-in level holds; "" for an author's own."""
    return t(AMOUNTS[level.id]) if plan == PLAN and level.id in AMOUNTS else ""


def key_said(t: Words, key: str) -> str:
    """What a requirement calls a skill or a group, to stand within a sentence."""
    if key == ANY:
        return t("any skill")
    if key in GROUPS:
        return t(GROUPS[key])
    name = skill_said(t, key)[0]
    return name[:1].lower() + name[1:]


def require_said(t: Words, require: Require) -> str:
    """What is to be practised: "Conversations: engaging and motivational interviewing"."""
    skills = t(" or ").join(key_said(t, key) for key in require.skills)
    if not require.kind:
        return capital(t("activities of any kind") if require.is_any else skills)
    kind = capital(t(KINDS.get(require.kind, require.kind)))
    return kind if require.is_any else t("{kind}: {skills}", kind=kind, skills=skills)


def missing_said(t: Words, counted: Counted) -> str:
    """What is still missing: "2 activities at 70 % or better, 1 typed"."""
    return asked_said(t, counted.require, counted.missing, more=bool(counted.usages))


def asked_said(t: Words, require: Require, asked: Tally, *, more: bool = False) -> str:
    """So many of what a requirement asks; `more` where some are there already."""
    parts = []
    if asked.activities:
        parts.append(_activities_said(t, require, asked.activities, more=more))
    if asked.typed and require.at_depth < RESPOND:
        parts.append(t.ngettext("{n} in your own words", "{n} in your own words", asked.typed))
    if asked.judged:
        parts.append(t.ngettext("{n} read by a person", "{n} read by a person", asked.judged))
    if asked.returned:
        text = t.ngettext(
            "{n} come back to after {days} days or more",
            "{n} come back to after {days} days or more",
            asked.returned,
            days=require.days,
        )
        parts.append(text)
    return ", ".join(parts)


def _activities_said(t: Words, require: Require, number: int, *, more: bool) -> str:
    if more:
        text = t.ngettext("{n} more activity", "{n} more activities", number)
    else:
        text = t.ngettext("{n} activity", "{n} different activities", number)
    if require.at_depth >= RESPOND:
        text = t("{activities} in your own words", activities=text)
    return (
        t("{activities} at {n} % or better", activities=text, n=round(100 * require.score)) if require.score else text
    )


def went_said(t: Words, fraction: float, *, unsafe: bool = False) -> str:
    """How a practice went."""
    if unsafe:
        return t("One choice was not safe")
    return t(next((words for least, words in WENT if fraction >= least), WENT[-1][1]))


def step_said(t: Words, step: Step) -> str:
    """Why an activity brings somebody on: a reason, and what it counts for."""
    return f"{t(REASONS[step.reason])} {helps_said(t, step)}"


def helps_said(t: Words, step: Step) -> str:
    """What an activity counts for."""
    helps = "; ".join(_lowered(require_said(t, require)) for require in step.helps[:2])
    return t("It counts for: {what}.", what=helps)


def skills_said(t: Words, skills: Iterable[str], most: int = 4) -> str:
    """The first skills of a practice, one after the other."""
    return " · ".join(skill_said(t, skill)[0] for skill in list(skills)[:most])


def capital(text: str) -> str:
    """To begin a line."""
    return text[:1].upper() + text[1:]


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
