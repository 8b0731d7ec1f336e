"""
What a learner sees of a dialogue: the page, its stage, and what changed after one act. Pure: values in, HTML out.

Nothing here may give away what a reply is worth or where it leads before it was taken: the replies on offer reach a
template as tokens and words only.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from markupsafe import Markup, escape

from sop_xblocks.authoring.prose import plain
from sop_xblocks.host import dialogue_words as said
from sop_xblocks.host.dialogue_debrief_page import render_debrief
from sop_xblocks.host.dialogue_parts import (
    HeardLine,
    OwnLine,
    Page,
    frame,
    heard_line,
    lang_of,
    own_line,
    way_of,
)
from sop_xblocks.host.faces import PORTRAITS, face, sprite
from sop_xblocks.host.rendering import inline, prose, render
from sop_xblocks.host.words import Words
from sop_xblocks.practice.talk import MAX_ANSWER, Exchange, Spoken, offers

__all__ = ["Page", "render_move", "render_page", "render_stage", "render_unavailable"]

_ROUND: Final = 'stroke-linecap="round" stroke-linejoin="round"'


def render_page(page: Page) -> str:
    """The whole fragment: host element, shadow template, style sheet, faces, stage."""
    portraits = tuple(dict.fromkeys(person.portrait for person in page.dialogue.people.values() if person.portrait))
    stage, _ = render_stage(page)
    sheet = _faces(page.prefix, portraits)
    return render("dialogue/page.html", t=page.words, page=page, faces=sheet, stage=Markup(stage))


def render_stage(page: Page) -> tuple[str, str]:
    """The part that changes, whole; and what to say aloud when it replaces another."""
    if page.finished:
        return render_debrief(page)
    values = {**frame(page), **_lines(page, page.talk.path), **_reply_panel(page), "gauges": _gauges(page)}
    now = page.talk.now
    return render("dialogue/stage.html", **values), _aloud(page, [now.line]) if now else ""


def render_move(page: Page, act: str = "reply") -> tuple[str, str]:
    """
    What changed after one `act` (``reply``, ``hint``), and what to say aloud.

    For a finished talk and for acts that take something away the whole stage is the answer: `render_stage`.
    """
    now, path = page.talk.now, page.talk.path
    if now is None or (act == "reply" and not path) or act not in ("reply", "hint"):
        return render_stage(page)
    values = {"t": page.words, "page": page, "act": act, "lang": lang_of(page), **_reply_panel(page)}
    if act == "hint":
        return render("dialogue/move.html", **values), page.words("A hint: {text}", text=plain(now.turn.hint))
    last = path[-1]
    values.update(_lines(page, path[-1:], opened=True), gauges=_gauges(page), **way_of(page))
    heard = [last.gets, now.line] if last.gets else [now.line]
    return render("dialogue/move.html", **values), _aloud(page, heard)


def render_unavailable(words: Words, css_url: str, diagnostics_html: str = "", message: str = "") -> str:
    """What stands in the place of an activity that cannot be shown. `diagnostics_html` is for its authors only."""
    faults = Markup(diagnostics_html)
    return render(
        "activity/unavailable.html", t=words, kind="dialogue", css_url=css_url, faults=faults, message=message
    )


def _lines(page: Page, path: tuple[Exchange, ...], *, opened: bool = False) -> dict[str, Any]:
    """The transcript of `path` and the line the learner faces. `opened`: the first line of `path` stands already."""
    noted = page.reveal and page.dialogue.feedback == "now"
    lines: list[HeardLine | OwnLine] = []
    by = ""
    for index, exchange in enumerate(path):
        if index or not opened:
            lines.append(heard_line(page, exchange.at.line, by, exchange.at.thought))
        lines.append(own_line(page, exchange, noted=noted))
        by = ""
        if exchange.gets:
            lines.append(heard_line(page, exchange.gets))
            by = exchange.gets.by
    now = page.talk.now
    if now:
        lines.append(heard_line(page, now.line, by, now.thought))
    return {"lines": lines, "learner": page.dialogue.learner, "retry": False}


def _reply_panel(page: Page) -> dict[str, Any]:
    now = page.talk.now
    if now is None or not page.may_act:
        return {"replies": (), "hint": "", "hinted": False, "can_back": False, "typing": False, "most": MAX_ANSWER}
    on_offer = offers(page.dialogue, page.run, now)
    back = (page.dialogue.back or page.run.rehearsal) and len(page.talk.path) > page.run.given
    typing = now.turn.answer is not None and page.mode in ("type", "either")
    if typing and page.mode == "type":
        on_offer = ()
    return {
        "typing": typing,
        "most": MAX_ANSWER,
        "replies": [(offer.token, inline(offer.reply.text)) for offer in on_offer],
        "hint": prose(now.turn.hint),
        "hinted": now.hinted,
        "can_back": back,
    }


def _gauges(page: Page) -> list[tuple[str, str, int]]:
    t, path = page.words, page.talk.path
    before: Mapping[str, int] | None = path[-1].at.gauges if path else None
    shown: list[tuple[str, str, int]] = []
    for gauge in page.dialogue.gauges.values():
        if gauge.show == "hidden":
            continue
        value = page.talk.gauges[gauge.id]
        if gauge.show == "number":
            words = t("{n} of {most}", n=value, most=gauge.high)
        else:
            words = said.amount_said(t, gauge, value)
        change = said.trend(gauge, before, value)
        if change > 0:
            words = t("{amount}, and growing", amount=words)
        elif change < 0:
            words = t("{amount}, and falling", amount=words)
        shown.append((gauge.label, words, round(100 * said.share_of(gauge, value))))
    return shown


def _aloud(page: Page, lines: list[Spoken]) -> str:
    """Lines as a voice would give them: who, how, what."""
    told, by = [], ""
    for line in lines:
        name = page.dialogue.people[line.by].name
        mood = page.words(said.MOODS.get(line.mood, line.mood))
        told.append(plain(line.text) if line.by == by else f"{name}, {mood}: {plain(line.text)}")
        by = line.by
    return " ".join(told)


@lru_cache(maxsize=256)
def _faces(prefix: str, portraits: tuple[str, ...]) -> Markup:
    """The drawn people, and each of their moods as one symbol, so that a line needs a single ``<use>``."""
    if not portraits:
        return Markup("")
    known = [name for name in portraits if name in PORTRAITS]
    symbols = []
    for portrait in portraits:
        for mood in said.MOODS:
            drawn = face(portrait, mood, prefix, "")
            inner = drawn[drawn.index(">") + 1 : drawn.rindex("</svg>")]
            name = escape(f"{prefix}f-{portrait}-{mood}")
            symbols.append(f'<symbol id="{name}" viewBox="0 0 96 96" {_ROUND}>{inner}</symbol>')
    sheet = sprite(known or portraits, prefix)
    return Markup(sheet.replace("</svg>", "".join(symbols) + "</svg>"))
