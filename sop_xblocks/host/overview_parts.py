"""The parts of an overview: rings with words beside them, what comes next, the line of practices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, frozen

from sop_xblocks.host import level_words as said
from sop_xblocks.host.dates import date_said, spent_said
from sop_xblocks.host.offer import Activity
from sop_xblocks.host.skill_words import skill_said
from sop_xblocks.host.standing import to_practise
from sop_xblocks.practice.history import HOUR, due
from sop_xblocks.practice.levels_next import Step, next_steps
from sop_xblocks.practice.record import Practice

if TYPE_CHECKING:
    from sop_xblocks.host.overview_page import OverviewPage

#: The drawing is so many units wide and high; rings lie between these radii.
SIZE: Final = 260
OUTER: Final = 128.0
HOLE: Final = 50.0
#: From one ring to the next at the most, and how much of that the ring itself takes.
PITCH: Final = 28.0
FILLED: Final = 0.72
#: Practices shown at once, and with the older ones unfolded.
LATEST: Final = 6
MOST: Final = 60
#: Cards under "next".
CARDS: Final = 3


@frozen
class Ring:
    """A level's ring, the innermost first: its radius, width and the hundredths of it that are done."""

    radius: float
    width: float
    done: int


def rings(page: OverviewPage) -> tuple[Ring, ...]:
    """The shortest level innermost. A level reached is whole, whatever was edited since."""
    levels = page.stands.levels
    pitch = min(PITCH, (OUTER - HOLE) / max(1, len(levels)))
    width = round(pitch * FILLED, 1)
    made = []
    for place, towards in enumerate(levels):
        radius = round(OUTER - width / 2 - (len(levels) - 1 - place) * pitch, 1)
        # A hundredth more or less is not seen; whole is only what is reached.
        done = 100 if towards.level.id in page.reached else min(99, round(100 * towards.share))
        made.append(Ring(radius, width, done))
    return tuple(made)


def heart_said(page: OverviewPage) -> tuple[str, str]:
    """What stands in the middle of the rings: "1 of 3", "levels reached"."""
    t, total = page.words, len(page.stands.levels)
    return t("{n} of {total}", n=len(page.reached), total=total), t.ngettext("level", "levels", total)


def level_rows(page: OverviewPage) -> list[dict[str, Any]]:
    """Each level in words: reached and when, or how many of how many, and what is missing."""
    t, plan, rows = page.words, page.overview.plan, []
    nearest = next((one for one in page.stands.levels if one.level.id not in page.reached), None)
    for towards in page.stands.levels:
        level, reached = towards.level, towards.level.id in page.reached
        missing = [
            (said.require_said(t, counted.require), said.missing_said(t, counted)) for counted in towards.missing
        ]
        rows.append(
            {
                "title": said.title_said(t, plan, level),
                "amount": said.amount_said(t, plan, level),
                "reached": reached,
                "date": date_said(t, page.reached[level.id]) if reached else "",
                "count": t("{n} of {total} steps", n=towards.done, total=towards.of),
                "missing": [] if reached else missing,
                "open": towards is nearest,
            }
        )
    return rows


def told(page: OverviewPage) -> list[str]:
    """A quiet line for each level the learner has reached and was not told of."""
    t, plan = page.words, page.overview.plan
    lines = []
    for level in plan.levels:
        if level.id in page.fresh:
            title, date = said.title_said(t, plan, level), date_said(t, page.reached.get(level.id) or page.now)
            lines.append(t("You reached “{level}” on {date}. It stays yours.", level=title, date=date))
    return lines


def next_cards(page: OverviewPage) -> list[dict[str, Any]]:
    """At most three: what is due today, then what brings most. Each with a title, a reason and a way there."""
    cards = [*_due_card(page), *_step_cards(page)]
    return cards[:CARDS]


def _due_card(page: OverviewPage) -> Iterator[dict[str, Any]]:
    t = page.words
    drilled = [practice for practice in page.known.practices if practice.kind == "drill"]
    waiting = due(drilled, page.now)
    if not waiting:
        return
    skills = [one.skill for one in waiting]
    named = ", ".join(skill_said(t, skill)[0] for skill in skills[:3])
    drill = _drill_for(page, skills, drilled)
    yield {
        "head": t("Due today"),
        "title": drill.title if drill else "",
        "text": t.ngettext("This skill comes back: {skills}.", "These skills come back: {skills}.", len(skills), skills=named),
        "url": drill.url if drill else "",
        "go": t("Start"),
    }  # fmt: skip


def _drill_for(page: OverviewPage, skills: list[str], drilled: list[Practice]) -> Activity | None:
    """The drill that holds most of what is due; of equals one known from before."""
    known = {practice.usage: set(practice.skills) for practice in drilled}
    drills = [one for one in page.offered if one.kind == "drill"]
    ranked = [
        (len(set(skills) & ({*one.skills} | known.get(one.usage, set()))), one.usage in known, one) for one in drills
    ]
    ranked = [one for one in ranked if one[0]]
    return max(ranked, key=lambda one: one[:2])[2] if ranked else None


def _step_cards(page: OverviewPage) -> Iterator[dict[str, Any]]:
    t, plan = page.words, page.overview.plan
    places = {one.usage: one for one in page.offered}
    for number, step in enumerate(_steps(page)):
        level = plan.level(step.level)
        towards = said.title_said(t, plan, level) if level else ""
        yield {
            "head": t("Brings most") if number == 0 else t("Then"),
            "title": step.offered.title,
            "text": said.step_said(t, step) + (f" ({towards})" if towards else ""),
            "url": places[step.offered.usage].url,
            "go": t("Open"),
        }


def _steps(page: OverviewPage) -> tuple[Step, ...]:
    """What brings most towards the nearest level that the course still has something for."""
    waiting = [one for one in page.stands.levels if one.level.id not in page.reached]
    offered = [to_practise(one) for one in page.offered]
    for place in range(len(waiting)):
        nearer = evolve(page.stands, levels=tuple(waiting[place:]))
        steps = next_steps(page.overview.plan, nearer, offered, CARDS)
        if steps:
            return steps
    return ()


def timeline(page: OverviewPage) -> dict[str, Any]:
    """Practices, the newest first: the latest, those that unfold, and how many more there are."""
    practices = sorted(page.known.practices, key=lambda one: (one.finished, one.run), reverse=True)
    rows = [_row(page, practice) for practice in practices[:MOST]]
    return {"latest": rows[:LATEST], "older": rows[LATEST:], "more": max(0, len(practices) - MOST)}


def _row(page: OverviewPage, practice: Practice) -> tuple[str, str, str, str, str]:
    t = page.words
    place = {one.usage: one for one in page.offered}.get(practice.usage)
    kind = t(said.KIND[practice.kind]) if practice.kind in said.KIND else practice.kind
    title = place.title if place and place.title else kind
    shown = page.reveal and (place is None or place.reveal)
    went = said.went_said(t, practice.fraction, unsafe=practice.unsafe) if shown else t("Kept")
    skills = said.skills_said(t, practice.skills)
    return date_said(t, practice.finished), title, skills, went, spent_said(t, practice.seconds / HOUR)
