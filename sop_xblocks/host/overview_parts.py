"""The parts of an overview: rings with words beside them, the line of practices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import frozen
from markupsafe import Markup

from sop_xblocks.host import level_words as said
from sop_xblocks.host.dates import date_said, spent_said
from sop_xblocks.host.offer import Activity
from sop_xblocks.host.overview_counts import counts_of, steps_said, titled
from sop_xblocks.practice.history import HOUR
from sop_xblocks.practice.record import Practice

if TYPE_CHECKING:
    from sop_xblocks.host.overview_page import OverviewPage

#: Rings lie between these radii, in the units of the drawing, which is 260 wide and high.
OUTER: Final = 128.0
HOLE: Final = 50.0
#: From one ring to the next at the most, and how much of that the ring itself takes.
PITCH: Final = 28.0
FILLED: Final = 0.72
#: Practices shown at once, and with the older ones unfolded.
LATEST: Final = 6
MOST: Final = 60


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
    """Each level in words: reached and when, or how many of how many and what is missing; what counts already."""
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
                "count": steps_said(page, towards.done, towards.of),
                "missing": [] if reached else missing,
                "counts": counts_of(page, towards),
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


def timeline(page: OverviewPage) -> dict[str, Any]:
    """Practices, the newest first: the latest, those that unfold, and how many more there are."""
    practices = sorted(page.known.practices, key=lambda one: (one.finished, one.run), reverse=True)
    places = {one.usage: one for one in page.offered}
    rows = [_row(page, practice, places.get(practice.usage)) for practice in practices[:MOST]]
    return {"latest": rows[:LATEST], "older": rows[LATEST:], "more": max(0, len(practices) - MOST)}


def _row(
    page: OverviewPage, practice: Practice, place: Activity | None
) -> tuple[str, tuple[str, Markup], str, str, str]:
    t = page.words
    shown = page.reveal and (place is None or place.reveal)
    went = said.went_said(t, practice.fraction, unsafe=practice.unsafe) if shown else t("Kept")
    skills = said.skills_said(t, practice.skills)
    return (
        date_said(t, practice.finished),
        titled(page, practice, place),
        skills,
        went,
        spent_said(t, practice.seconds / HOUR),
    )
