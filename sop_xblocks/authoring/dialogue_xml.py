"""
Reading a dialogue from author's XML: all of it first, then what refers to what, then what it means.

`load_dialogue` is what a running block calls, `read_dialogue` what an author's check calls. Both tell every error;
the second tells what could be better too, and what no path can reach.
"""

from __future__ import annotations

from typing import Any, Final, cast

from attrs import frozen
from lxml import etree

from sop_xblocks.authoring.diagnostics import Diagnostic
from sop_xblocks.authoring.dialogue_checks import check_dialogue, find_loops
from sop_xblocks.authoring.dialogue_parts import Cast, keep, read_ending, read_gauge
from sop_xblocks.authoring.dialogue_resolve import look_up, look_up_conditions
from sop_xblocks.authoring.dialogue_turns import TurnReader
from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.shape import NONE, Attributes, Shape, choices
from sop_xblocks.authoring.xml import parse
from sop_xblocks.practice.dialogue import Dialogue, Ending, Gauge, Turn

FORMAT: Final = 1
MAX_TURNS: Final = 1_000

_DIALOGUE: Final = Attributes("format start", "feedback back order")
_CHILDREN: Final = ("note", "case", "task", "cast", "gauge", "turn", "ending")
_FEEDBACK: Final = choices(("now", "end"))
_BACK: Final = choices(("yes", "no"))
_ORDER: Final = choices(("shuffled", "as-written"))
_STRAY: Final = etree.XPath(
    "descendant-or-self::*[self::dialogue or self::cast or self::gauge or self::turn or self::reply or self::answer"
    " or self::when or self::otherwise]/text()[normalize-space()]"
)


@frozen
class Reading:
    """What came of reading. `dialogue` is None exactly where there is an error among the `diagnostics`."""

    dialogue: Dialogue | None
    diagnostics: tuple[Diagnostic, ...]


def load_dialogue(source: str | bytes | etree._Element) -> Reading:
    """The dialogue for running it: every error, but nothing that only an author's check looks for."""
    return read_dialogue(source, checks=False)


def read_dialogue(
    source: str | bytes | etree._Element,
    file: str = "",
    *,
    checks: bool = True,
    lang: str = "en",
    portraits: frozenset[str] | None = None,
) -> Reading:
    """
    The dialogue and everything there is to say about it, by line. Never raises for what an author wrote.

    `lang` is the language of the content (for words to avoid); `portraits` the faces there are, None for any.
    """
    page = parse(source, file)
    dialogue = None if page.root is None else read_element(page, page.root, checks, lang, portraits)
    return Reading(None if page.broken else dialogue, page.diagnostics())


def read_element(
    page: Page, element: etree._Element, checks: bool, lang: str, portraits: frozenset[str] | None
) -> Dialogue | None:
    """The dialogue in an element of a page. What is wrong is noted on the page; None where it cannot be played."""
    if element.tag != "dialogue":
        page.fault("XML007", element, expected="<dialogue>", found=str(element.tag))
        return None
    version = element.get("format", "").strip()
    if version and version != str(FORMAT):
        newer = version.isdecimal() and int(version[:6]) > FORMAT
        page.fault("DLG023" if newer else "DLG022", element, "format", where="dialogue", found=version[:60])
        return None
    before, page.broken = page.broken, False
    dialogue = _Reader(page, element, portraits).read()
    if dialogue is not None and not page.broken:
        find_loops(page, element, dialogue)
    if checks and dialogue is not None:
        check_dialogue(page, element, dialogue, lang)
    found = None if page.broken else dialogue
    page.broken = page.broken or before
    return found


class _Reader:
    def __init__(self, page: Page, element: etree._Element, portraits: frozenset[str] | None) -> None:
        self.shape = Shape(page)
        self.element = element
        self.portraits = portraits
        self.turn_reader = TurnReader(self.shape)
        self.texts: dict[str, str] = {}
        self.cast: Cast | None = None
        self.gauges: dict[str, Gauge] = {}
        self.turns: dict[str, Turn] = {}
        self.endings: dict[str, Ending] = {}
        self.places: dict[str, etree._Element] = {}
        self.gauge_places: dict[str, etree._Element] = {}

    def read(self) -> Dialogue | None:
        shape, element = self.shape, self.element
        found = shape.attributes(element, _DIALOGUE)
        self._stray()
        if sum(1 for _ in element.iterchildren("turn")) > MAX_TURNS:
            shape.fault("DLG007", element, most=MAX_TURNS, found=sum(1 for _ in element.iterchildren("turn")))
            return None
        guesses = {self._child(child) for child in element}
        there = {"case": "case" in self.texts, "task": "task" in self.texts, "cast": self.cast is not None}
        there.update(turn=bool(self.turns), ending=bool(self.endings))
        for tag, is_there in there.items():
            if not is_there and tag not in guesses:
                shape.fault("DLG004", element, expected=tag, found="nothing")
        start = found.get("start", "")
        people = self.cast.people if self.cast else {}
        self._look_up(start)
        return Dialogue(
            shape.same(start),
            self.cast.learner if self.cast else "",
            people,
            self.turns,
            self.endings,
            self.gauges,
            self.texts.get("case", ""),
            self.texts.get("task", ""),
            self.texts.get("note", ""),
            shape.choice(element, found, "feedback", _FEEDBACK, "now"),
            shape.choice(element, found, "back", _BACK, "no") == "yes",
            shape.choice(element, found, "order", _ORDER, "shuffled") == "shuffled",
        )

    def _stray(self) -> None:
        """Note text between the parts. Found with XPath: asking every element for its text would take a third more."""
        for text in cast(list[Any], _STRAY(self.element)):
            before = text.getparent()
            holder = before.getparent() if text.is_tail else before
            self.shape.fault("DLG006", holder, found=" ".join(text.split())[:40])

    def _look_up(self, start: str) -> None:
        """Look up every reference, now that all parts are known. Without a cast speakers are not looked up."""
        shape, turns = self.shape, self.turn_reader
        if start:
            look_up(shape, "DLG018", "start", [(self.element, start)], self.turns)
        look_up(shape, "DLG012", "to", turns.targets, {*self.turns, *self.endings})
        if self.cast is not None:
            look_up(shape, "DLG013", "by", turns.speakers, self.cast.people)
        look_up(shape, "DLG014", "gauge", turns.moved, self.gauges)
        look_up_conditions(shape, self.gauges, self.turns)

    def _child(self, child: etree._Element) -> str:
        """Read one part; the name of the part that was probably meant where it is none."""
        shape, tag = self.shape, child.tag
        if tag == "turn":
            turn = self.turn_reader.turn(child)
            keep(shape, child, turn.id, self.places)
            self.turns.setdefault(turn.id, turn)
        elif tag in ("note", "case", "task"):
            shape.once(child, self.texts.get(tag))
            shape.attributes(child, NONE)
            self.texts[str(tag)] = shape.prose(child, block=True)
        elif tag == "cast":
            shape.once(child, self.cast)
            self.cast = Cast(shape, child, self.portraits)
        elif tag == "gauge":
            gauge = read_gauge(shape, child)
            keep(shape, child, gauge.id, self.gauge_places)
            self.gauges.setdefault(gauge.id, gauge)
        elif tag == "ending":
            ending = read_ending(shape, child)
            keep(shape, child, ending.id, self.places)
            self.endings.setdefault(ending.id, ending)
        else:
            return shape.unknown(child, _CHILDREN)
        return ""
