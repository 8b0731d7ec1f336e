"""
What the parts of an author file have in common: attributes, numbers, choices, ids, conditions, prose.

Every reading method answers with something usable even where the author slipped, so that one pass finds every fault.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from typing import Final, TypeVar

from lxml import etree

from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.prose import BLOCK, INLINE, Report, fold, read_prose
from sop_xblocks.authoring.xml import MAX_ATTRIBUTE
from sop_xblocks.practice.condition import Compare, Condition, ConditionError, parse_condition

T = TypeVar("T")

MAX_TEXT: Final = 4_000
MAX_PROSE: Final = 20_000

_ID: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")
_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,6}\Z")
_INLINE_TAGS: Final = "<p> <em> <strong> <br/> <ul> <ol> <li>"
_TAGS: Final = {INLINE: _INLINE_TAGS, BLOCK: _INLINE_TAGS + " <a> <h4> <blockquote>"}

#: Where `where` stops: what holds these need not be named.
_WHOLE_THINGS: Final = frozenset(
    [
        "dialogue",
        "turn",
        "ending",
        "sop_dialogue",
        "drill",
        "item",
        "sop_drill",
        "overview",
        "level",
        "sop_overview",
        "module",
        "sop_module",
        "response",
        "prompt",
        "criterion",
        "benchmark",
        "sop_response",
    ]
)

#: What `where` leaves out: it holds everything, or nothing but what is named already.
_UNNAMED: Final = frozenset(["dialogue", "drill", "overview", "module", "response", "cast", "answer", "rubric"])

#: Stands for a condition that could not be read; the page is broken then and never becomes a dialogue.
UNREAD: Final = Compare("", "==", 0)


class Attributes:
    """The attributes an element may carry: all `known`, and those it must have."""

    def __init__(self, required: str = "", optional: str = "") -> None:
        self.required = tuple(required.split())
        self.known = frozenset(self.required + tuple(optional.split()))


NONE: Final = Attributes()


class Shape:
    """
    Reads elements of a page and notes on it what is wrong with them. Equal values are kept once (`same`).

    What all formats have in common has one number in all of them: `family` says whose code it is (DLG001, DRL001).
    """

    def __init__(self, page: Page, family: str = "DLG") -> None:
        self.page = page
        self.family = family
        #: every condition read, with its element: its gauges and turns are looked up at the end
        self.conditions: list[tuple[etree._Element, Condition]] = []
        self._parsed: dict[str, Condition] = {}
        self._same: dict[object, object] = {}

    def fault(
        self, code: str, element: etree._Element, attribute: str = "", /, *, offset: int = 0, **values: str | int
    ) -> None:
        """Note a fault of an element or of one of its attributes. `attribute` may be told in the message too."""
        if attribute:
            values.setdefault("attribute", attribute)
        self.page.fault(code, element, attribute, offset=offset, where=where(element), **values)

    def same(self, value: T) -> T:
        """The first value equal to this one: ids, codes and changes come by the thousand."""
        return self._same.setdefault(value, value)  # type: ignore[return-value]

    def attributes(self, element: etree._Element, known: Attributes) -> dict[str, str]:
        """The attributes of an element; unknown, missing and overlong ones are noted."""
        found = dict(element.items())
        guessed = set()
        for name, value in found.items():
            if name not in known.known:
                guess = nearest(name, sorted(known.known.difference(found)))
                guessed.add(guess)
                self.fault(f"{self.family}002", element, name, found=name, suggestion=guess)
            elif len(value) > MAX_ATTRIBUTE:
                self.fault("XML009", element, name, most=MAX_ATTRIBUTE, found=len(value))
        for name in known.required:
            if not found.get(name) and name not in guessed:
                self.missing(element, name)
        return found

    def missing(self, element: etree._Element, attribute: str) -> None:
        """Note that an attribute must be there."""
        self.page.fault(f"{self.family}003", element, where=where(element), attribute=attribute, found="nothing")

    def unknown(self, element: etree._Element, known: Iterable[str]) -> str:
        """Note an element that has no place here; the element that was probably meant, "" for none."""
        parent = element.getparent()
        guess = nearest(str(element.tag), known)
        self.page.fault(
            f"{self.family}001",
            element,
            where=where(parent if parent is not None else element),
            found=str(element.tag),
            suggestion=guess and f"<{guess}>",
        )
        return guess

    def number(self, element: etree._Element, attributes: Mapping[str, str], name: str, usual: int = 0) -> int:
        """A whole number; `usual` where there is none."""
        text = attributes.get(name)
        if not text:
            return usual
        if _WHOLE.match(text.strip()):
            return int(text)
        self.fault(f"{self.family}010", element, name, found=_short(text))
        return usual

    def choice(
        self,
        element: etree._Element,
        attributes: Mapping[str, str],
        name: str,
        known: Mapping[str, str],
        usual: str = "",
    ) -> str:
        """One of a few words (each stands for itself in `known`); `usual` where there is none."""
        text = attributes.get(name)
        if text is None:
            return usual
        if (found := known.get(text)) is not None:
            return found
        self.fault(
            f"{self.family}011",
            element,
            name,
            expected=", ".join(known),
            found=_short(text),
            suggestion=nearest(text, known),
        )
        return usual

    def identifier(self, element: etree._Element, attributes: Mapping[str, str], name: str = "id") -> str:
        """An id; as it was written even where it is none, so that references to it still find it."""
        text = attributes.get(name, "")
        if text and not _ID.match(text):
            self.fault(f"{self.family}008", element, name, found=_short(text))
        return self.same(text)

    def condition(self, element: etree._Element, attributes: Mapping[str, str]) -> Condition | None:
        """What is in ``if``; None where there is no ``if``."""
        text = attributes.get("if")
        if text is None:
            return None
        parsed = self._parsed.get(text)
        if parsed is None:
            try:
                parsed = parse_condition(text)
            except ConditionError as error:
                self.fault(
                    "DLG015",
                    element,
                    "if",
                    offset=min(error.column, max(0, len(text) - 1)),
                    expected=error.expected,
                    found=_short(error.found),
                )
                return UNREAD
            self._parsed[text] = parsed
        self.conditions.append((element, parsed))
        return parsed

    def prose(self, element: etree._Element, *, block: bool = False, skip: frozenset[str] = frozenset()) -> str:
        """The safe HTML of an element that must hold words."""
        if not len(element):
            html = fold(element.text or "")
        else:
            html = read_prose(element, BLOCK if block else INLINE, self._taken_out(element, block), skip)
        if not html:
            self.fault(f"{self.family}024", element, found="nothing")
        elif len(html) > (MAX_PROSE if block else MAX_TEXT):
            self.fault("XML008", element, most=MAX_PROSE if block else MAX_TEXT, found=len(html))
        return html

    def words(self, element: etree._Element) -> str:
        """Words without any markup, as they are."""
        for child in element:
            self.unknown(child, ())
        return " ".join("".join(element.itertext()).split())

    def once(self, element: etree._Element, before: object) -> None:
        """Note a second one where there may be one only."""
        if before:
            parent = element.getparent()
            self.page.fault(
                f"{self.family}005",
                element,
                where=where(parent if parent is not None else element),
                found=str(element.tag),
            )

    def _taken_out(self, element: etree._Element, block: bool) -> Report:
        def report(code: str, inner: etree._Element, found: str) -> None:
            tags = _TAGS[BLOCK if block else INLINE]
            attribute = found if code == "XML012" else "href" if code == "XML013" else ""
            self.page.fault(
                code, inner, attribute, where=where(element), found=_short(found), expected=tags, tag=str(inner.tag)
            )

        return report


def where(element: etree._Element) -> str:
    """Which thing, in the author's own words: ``turn “door”, reply “hear”, why``. The same in every language."""
    steps: list[str] = []
    node: etree._Element | None = element
    while node is not None and len(steps) < 4:
        tag = str(node.tag)
        if tag in _UNNAMED and steps:
            node = node.getparent()
            continue
        name = (
            node.get("id")
            or node.get("url_name")
            or node.get("gauge")
            or (node.get("skill") if tag == "require" else "")
            or (node.get("criterion") if tag == "grade" else "")
        )
        steps.append(f"{tag} “{_short(name)}”" if name else tag)
        if tag in _WHOLE_THINGS:
            break
        node = node.getparent()
    return ", ".join(reversed(steps))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, "" where none is near."""
    words = {one.lower(): one for one in known}
    found = get_close_matches(word.lower()[:60], words, n=1, cutoff=0.6)
    return words[found[0]] if found else ""


def choices(words: Collection[str]) -> Mapping[str, str]:
    """A table for `Shape.choice`."""
    return {word: word for word in words}


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "…"
