"""What the pages of a dialogue are put together from: the values of a page, and its lines as templates take them."""

from __future__ import annotations

from typing import Any

from attrs import frozen
from markupsafe import Markup, escape

from sop_xblocks.host import dialogue_words as said
from sop_xblocks.host.reading_words import labels_said, pieces, reading_said
from sop_xblocks.host.rendering import inline, lang_attribute, prose, render
from sop_xblocks.host.words import Words
from sop_xblocks.practice.debrief import Summary
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.run import Run
from sop_xblocks.practice.talk import Exchange, Spoken, Talk, progress

#: False; name, mood, words, thought, id of the face's symbol, whether the same person goes on. A template reads
#: tuples several times faster than named things, and a transcript has many.
HeardLine = tuple[bool, str, str, Markup, Markup, str, bool]
#: True; taken back, tone of the note ("" for none), words, why, codes, place on the path (-1 where it has none).
OwnLine = tuple[bool, bool, str, Markup, Markup, str, int]


@frozen
class Page:
    """
    Everything a page of a dialogue is made from.

    `prefix` begins every id, `lang` is the language of the content, `summaries` are finished runs, oldest first.
    Without `reveal` neither reasons nor codes nor results are shown; `closed` takes no more moves. `audience` is
    ``learner``, ``public`` (reads the first turn, cannot act) or ``author`` (nothing is recorded). `mode` is choose, type
    or either, for turns with an answer to typed words; `contested` are numbers of moves read differently by the learner.
    """

    dialogue: Dialogue
    run: Run
    talk: Talk
    words: Words
    prefix: str
    title: str
    lang: str = ""
    css_url: str = ""
    audience: str = "learner"
    summaries: tuple[Summary, ...] = ()
    can_again: bool = False
    attempts_left: int | None = None
    reveal: bool = True
    closed: bool = False
    notice: str = ""
    mode: str = "choose"
    contested: frozenset[int] = frozenset()

    @property
    def n(self) -> int:
        """The number the next move carries."""
        return self.run.n

    @property
    def finished(self) -> bool:
        """Whether there is nothing left to say: also where an edit has since opened what ended."""
        return self.talk.now is None or bool(self.run.finished)

    @property
    def may_act(self) -> bool:
        """Whether replies are to be offered."""
        return self.audience != "public" and not (self.closed or self.finished or self.run.full)


def own_words(exchange: Exchange) -> Markup:
    """What the learner said: a reply of the author's, or typed words."""
    return inline(exchange.reply.text) if exchange.reply else escape(exchange.move.text)


def read_words(page: Page, exchange: Exchange) -> Markup:
    """Typed words with those underlined that led to a label, each label in words for who cannot see the line."""
    said = ((text, reading_said(page.words, label) if label else "") for text, label in pieces(exchange.move))
    return Markup("").join(
        Markup('<u>{}<span class="vh"> ({})</span></u>').format(text, label) if label else escape(text)
        for text, label in said
    )


def heard_line(page: Page, line: Spoken, before: str = "", thought: str = "") -> HeardLine:
    """A line of a person. `before` is who spoke just before; the name is not said twice."""
    person = page.dialogue.people[line.by]
    drawn = f"{page.prefix}f-{person.portrait}-{line.mood}" if person.portrait else ""
    mood = page.words.gettext(said.MOODS.get(line.mood, line.mood))
    return False, person.name, mood, prose(line.text), prose(thought), drawn, before == line.by


def own_line(page: Page, exchange: Exchange, *, noted: bool, place: int = -1) -> OwnLine:
    """A line of the learner. `noted`: with why it mattered, what it was, and whether to look again."""
    way = exchange.way
    tone = "" if not noted else "care" if way.unsafe else "look" if way.quality < 2 else "good"
    if noted and exchange.move.act == "answer":
        return True, exchange.undone, tone, read_words(page, exchange), _read_note(page, exchange), "", place
    why = prose(way.why if noted else "")
    codes = said.codes_said(page.words, exchange.codes) if noted else ""
    return True, exchange.undone, tone, own_words(exchange), why, codes, place


def _read_note(page: Page, exchange: Exchange) -> Markup:
    """What was read in typed words, with the reason, a model and the way to say that one sees it differently."""
    answer = exchange.at.turn.answer
    return Markup(
        render(
            "dialogue/read.html",
            t=page.words,
            why=prose(exchange.way.why),
            labels=labels_said(page.words, exchange.move.codes),
            model=prose(answer.model) if answer else "",
            number=exchange.number,
            contested=exchange.number in page.contested,
            recorded=not page.run.rehearsal and not exchange.undone,
            lang=lang_of(page),
        )
    )


def frame(page: Page) -> dict[str, Any]:
    """What every stage has."""
    content = page.dialogue
    texts = {"note": prose(content.note), "case": prose(content.case), "task": prose(content.task)}
    return {"t": page.words, "page": page, "lang": lang_of(page), **texts, **way_of(page)}


def lang_of(page: Page) -> Markup:
    """The attribute for content in another language than the page's; nothing where it is the same."""
    return lang_attribute(page.words, page.lang)


def way_of(page: Page) -> dict[str, Any]:
    """How far the talk has come, in words and per cent."""
    share = progress(page.dialogue, page.talk)
    return {"way": said.way_said(page.words, share), "share": round(100 * share)}
