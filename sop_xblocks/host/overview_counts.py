"""What counts already towards a level: each requirement, how much of it is done, and the practices that count for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen
from markupsafe import Markup

from sop_xblocks.host import level_words as said
from sop_xblocks.host.dates import date_said
from sop_xblocks.host.offer import Activity
from sop_xblocks.host.rendering import lang_attribute
from sop_xblocks.practice.levels import Counted, Towards
from sop_xblocks.practice.record import Practice

if TYPE_CHECKING:
    from sop_xblocks.host.overview_page import OverviewPage

#: Practices named under one requirement, the first that count.
NAMED: Final = 6


@frozen
class Named:
    """A practice that counts: the activity's title, the attribute for its language, the day."""

    title: str
    lang: Markup
    date: str


@frozen
class Counts:
    """One requirement: `what` is to be practised, `asked` of it ("" where that is told as missing), `done` of that, what counts, `more` not named."""

    what: str
    asked: str
    done: str
    practices: tuple[Named, ...]
    more: str


def counts_of(page: OverviewPage, towards: Towards) -> tuple[Counts, ...]:
    """
    Every requirement of a level with what counts for it; () where nothing does yet.

    A level that is reached although its rules ask for more by now is told without numbers: nothing is asked of it any more.
    """
    if not any(one.practices for one in towards.counted):
        return ()
    edited = towards.level.id in page.reached and not towards.reached
    places = {one.usage: one for one in page.offered}
    return tuple(
        _counts(page, counted, places, numbers=not edited)
        for counted in towards.counted
        if counted.of and (counted.practices or not edited)
    )


def _counts(page: OverviewPage, counted: Counted, places: dict[str, Activity], *, numbers: bool) -> Counts:
    t, require = page.words, counted.require
    told = [one for one in counted.practices if not require.score or _may_be_told(page, places.get(one.usage))]
    named = told[:NAMED]
    more = len(counted.practices) - len(named)
    return Counts(
        said.require_said(t, require),
        said.asked_said(t, require, require.asked) if numbers and counted.practices else "",
        steps_said(page, counted.done, counted.of) if numbers else "",
        tuple(_named(page, one, places.get(one.usage)) for one in named),
        _more(page, more, alone=not named),
    )


def _more(page: OverviewPage, more: int, *, alone: bool) -> str:
    """How many that count are not named."""
    if not more:
        return ""
    t = page.words
    return (
        t.ngettext("{n} activity", "{n} activities", more)
        if alone
        else t.ngettext("and {n} more", "and {n} more", more)
    )


def _may_be_told(page: OverviewPage, place: Activity | None) -> bool:
    """Where results are hidden, counting at a score would tell one: such a practice is not named."""
    return page.reveal and (place is None or place.reveal)


def _named(page: OverviewPage, practice: Practice, place: Activity | None) -> Named:
    title, lang = titled(page, practice, place)
    return Named(title, lang, date_said(page.words, practice.finished))


def titled(page: OverviewPage, practice: Practice, place: Activity | None) -> tuple[str, Markup]:
    """What a practice is called, and the attribute for the language of that: its activity's title, else its kind."""
    if place and place.title:
        return place.title, lang_attribute(page.words, place.lang)
    kind = practice.kind
    return page.words(said.KIND[kind]) if kind in said.KIND else kind, Markup("")


def steps_said(page: OverviewPage, done: int, total: int) -> str:
    """How many steps of how many: "0 of 1 step", "3 of 8 steps"."""
    return page.words.ngettext("{n} of {total} step", "{n} of {total} steps", total, n=done, total=total)
