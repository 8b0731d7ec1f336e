"""What comes next for a learner: what is due today, then what brings most. In a language they practise in, where there is such."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve
from markupsafe import Markup

from sop_xblocks.host import level_words as said
from sop_xblocks.host.offer import Activity
from sop_xblocks.host.rendering import lang_attribute
from sop_xblocks.host.skill_words import skill_said
from sop_xblocks.host.standing import to_practise
from sop_xblocks.practice.history import due
from sop_xblocks.practice.levels_next import Step, next_steps
from sop_xblocks.practice.record import Practice

if TYPE_CHECKING:
    from sop_xblocks.host.overview_page import OverviewPage

#: Cards under "next".
CARDS: Final = 3


def next_cards(page: OverviewPage) -> list[dict[str, Any]]:
    """
    At most three: what is due today, then what brings most. Each with a title, a reason and a way there.

    No activity is told twice: where the drill that is due also brings somebody on, its card says so.
    """
    own = _own_languages(page)
    drill, skills = _due(page, own)
    steps = _steps(page, own)
    cards = []
    if skills:
        also = next((step for step in steps if drill and step.offered.usage == drill.usage), None)
        cards.append(_due_card(page, drill, skills, also))
    places = {one.usage: one for one in page.recommended}
    cards += [
        _step_card(page, step, places[step.offered.usage], first=number == 0)
        for number, step in enumerate(steps)
        if drill is None or step.offered.usage != drill.usage
    ]
    return cards[:CARDS]


def _due_card(page: OverviewPage, drill: Activity | None, skills: list[str], also: Step | None) -> dict[str, Any]:
    t = page.words
    named = ", ".join(skill_said(t, skill)[0] for skill in skills[:3])
    text = t.ngettext(
        "This skill comes back: {skills}.", "These skills come back: {skills}.", len(skills), skills=named
    )
    return {
        "head": t("Due today"),
        "title": drill.title if drill else "",
        "lang": lang_attribute(t, drill.lang) if drill else Markup(""),
        "text": f"{text} {said.helps_said(t, also)}{_towards(page, also)}" if also else text,
        "url": drill.url if drill else "",
        "go": t("Start"),
    }


def _step_card(page: OverviewPage, step: Step, place: Activity, *, first: bool) -> dict[str, Any]:
    t = page.words
    return {
        "head": t("Brings most") if first else t("Then"),
        "title": step.offered.title,
        "lang": lang_attribute(t, place.lang),
        "text": said.step_said(t, step) + _towards(page, step),
        "url": place.url,
        "go": t("Open"),
    }


def _towards(page: OverviewPage, step: Step) -> str:
    level = page.overview.plan.level(step.level)
    return f" ({said.title_said(page.words, page.overview.plan, level)})" if level else ""


def _due(page: OverviewPage, own: frozenset[str]) -> tuple[Activity | None, list[str]]:
    """The skills that are due, and the drill to practise them in; None where the course has none, [] where none is due."""
    drilled = [practice for practice in page.known.practices if practice.kind == "drill"]
    skills = [one.skill for one in due(drilled, page.now)]
    return (_drill_for(page, skills, drilled, own) if skills else None), skills


def _drill_for(page: OverviewPage, skills: list[str], drilled: list[Practice], own: frozenset[str]) -> Activity | None:
    """A drill that holds something due: rather one known from before, then one in an own language, then the one with most of it."""
    known = {practice.usage: set(practice.skills) for practice in drilled}
    ranked = []
    for one in page.recommended:
        held = len(set(skills) & ({*one.skills} | known.get(one.usage, set())))
        if one.kind == "drill" and held:
            ranked.append((one.usage in known, _base(one.lang) in own, held, one))
    return max(ranked, key=lambda one: one[:3])[3] if ranked else None


def _steps(page: OverviewPage, own: frozenset[str]) -> tuple[Step, ...]:
    """What brings most in a language of the learner's; in any where there is nothing in theirs."""
    mine = [one for one in page.recommended if _base(one.lang) in own]
    return _steps_among(page, mine) or _steps_among(page, page.recommended)


def _steps_among(page: OverviewPage, activities: Iterable[Activity]) -> tuple[Step, ...]:
    """What brings most towards the nearest level that these activities still have something for."""
    waiting = [one for one in page.stands.levels if one.level.id not in page.reached]
    offered = [to_practise(one) for one in activities]
    for place in range(len(waiting)):
        nearer = evolve(page.stands, levels=tuple(waiting[place:]))
        steps = next_steps(page.overview.plan, nearer, offered, CARDS)
        if steps:
            return steps
    return ()


def _own_languages(page: OverviewPage) -> frozenset[str]:
    """The page's language and the one that most was practised in."""
    practised = Counter(_base(practice.lang) for practice in page.known.practices)
    return frozenset([_base(page.words.lang), *(lang for lang, _ in practised.most_common(1))])


def _base(lang: str) -> str:
    """A language without its region: es for es-419."""
    return lang.replace("_", "-").partition("-")[0].lower()
