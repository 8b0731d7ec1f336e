"""
What a learner sees of a drill: the page, the card to answer, what came of an answer. Pure: values in, HTML out.

Until an item was answered only the words of its options and their tokens reach a template, so nothing can give away
which one is good. The bank is never walked: a page costs the same with ten items and with a thousand.
"""

from __future__ import annotations

from typing import Any, Final

from markupsafe import Markup

from sop_xblocks.authoring.prose import plain
from sop_xblocks.host import drill_words as said
from sop_xblocks.host.drill_parts import DrillPage, ReadingShown, lang_of, outcome, own_words
from sop_xblocks.host.drill_summary_page import render_summary
from sop_xblocks.host.rendering import inline, prose, render
from sop_xblocks.host.skill_words import skill_said
from sop_xblocks.host.words import Words
from sop_xblocks.practice.drill import PICKED, TYPED, Item
from sop_xblocks.practice.drill_round import Answered, shuffled
from sop_xblocks.practice.talk import MAX_ANSWER

__all__ = ["DrillPage", "ReadingShown", "render_answer", "render_page", "render_stage", "render_unavailable"]

#: Full first answers in a row from which on it is said.
STREAK: Final = 2
#: Seconds a card takes, for "about five minutes".
CARD_SECONDS: Final = 30


def render_page(page: DrillPage) -> str:
    """The whole fragment: host element, shadow template, style sheet, stage."""
    stage, _ = render_stage(page)
    return render("drill/page.html", t=page.words, page=page, stage=Markup(stage))


def render_stage(page: DrillPage) -> tuple[str, str]:
    """The part that changes, whole: the card to answer or the summary; and what to say aloud when it comes in."""
    item = page.progress.now
    if item is None or page.held.run.finished:
        return render_summary(page)
    html = render("drill/stage.html", **_card(page, item), **_start(page))
    return html, _aloud(page, item)


def render_answer(page: DrillPage, answered: Answered) -> tuple[str, str]:
    """
    What came of an answer: the listener's reply, the reason, the other options. What follows (the next card, or the
    summary) lies in a ``<template data-next>`` within it, so that going on needs no request.

    `page` is as it stands after the answer.
    """
    item = page.progress.now
    over = item is None or bool(page.held.run.finished)
    following = render_summary(page)[0] if over or item is None else render("drill/next.html", **_card(page, item))
    values = {"t": page.words, "page": page, "lang": lang_of(page), "over": over, "next": Markup(following)}
    if not page.reveal:
        return render("drill/kept.html", own=own_words(page, answered), **values), page.words("Kept.")
    return render("drill/answer.html", **outcome(page, answered), **values), _told(page, answered)


def render_unavailable(words: Words, css_url: str, diagnostics_html: str = "", message: str = "") -> str:
    """What stands in the place of a drill that cannot be shown. `diagnostics_html` is for its authors only."""
    faults = Markup(diagnostics_html)
    return render("activity/unavailable.html", t=words, kind="drill", css_url=css_url, faults=faults, message=message)


def _card(page: DrillPage, item: Item) -> dict[str, Any]:
    """The card to answer, as templates take it."""
    t = page.words
    offered = shuffled(item, page.held.run.seed, len(page.progress.answers)) if page.may_act else ()
    way = t("{n} of {total}", n=page.progress.place, total=page.progress.total)
    return {
        "t": t,
        "page": page,
        "lang": lang_of(page),
        "way": way,
        "share": round(100 * len(page.progress.answers) / page.progress.total),
        "streak": page.progress.streak if page.reveal and page.progress.streak >= STREAK else 0,
        "again": page.progress.again,
        "scene": prose(item.scene),
        "line": inline(item.said),
        "by": item.by,
        "own": said.is_own(item),
        "task": t(said.TASKS.get(item.task, item.task)),
        "kind": "pick" if item.task in PICKED else "type" if item.task in TYPED else "order",
        "aim": _aim(t, item),
        "options": [(token, inline(option.text)) for token, option in offered],
        "most": MAX_ANSWER,
    }


def _aim(t: Words, item: Item) -> str:
    """What an own question is to be: said beforehand, since nobody can guess it."""
    if item.task not in TYPED or item.want is None:
        return ""
    wanted = said.wants_said(t, [name for name in (item.want.type, *item.want.forms) if name])
    return t("Aim for: {wanted}.", wanted=wanted) if wanted else ""


def _start(page: DrillPage) -> dict[str, Any]:
    """What stands above the first card: how much there is, and what is due."""
    if page.held.run.moves:
        return {"start": "", "due": "", "note": Markup("")}
    t, total = page.words, page.progress.total
    minutes = max(1, round(total * CARD_SECONDS / 60))
    due = ", ".join(said.lowered(skill_said(t, skill)[0]) for skill in page.due)
    return {
        "start": t.ngettext(
            "{cards} cards, about {n} minute.", "{cards} cards, about {n} minutes.", minutes, cards=total
        ),
        "due": t("Due today: {skills}.", skills=due) if due else "",
        "note": prose(page.drill.note),
    }


def _told(page: DrillPage, answered: Answered) -> str:
    """What came of an answer, as a voice would give it: the reply, then the reason."""
    item, picked = answered.item, answered.picked
    heard = plain(picked.gets) if picked else ""
    if heard and item.by and not said.is_own(item):
        heard = f"{item.by}: {heard}"
    why = plain(picked.why if picked else item.why)
    return " ".join(part for part in (heard, why) if part)


def _aloud(page: DrillPage, item: Item) -> str:
    line = plain(item.said)
    return " ".join(part for part in (plain(item.scene), f"{item.by}: {line}" if item.by and line else line) if part)
