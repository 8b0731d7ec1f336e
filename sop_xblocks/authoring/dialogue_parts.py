"""Reading what frames a dialogue: the cast, the gauges, the endings."""

from __future__ import annotations

from typing import Final

from lxml import etree

from sop_xblocks.authoring.shape import NONE, Attributes, Shape, choices, nearest
from sop_xblocks.practice.dialogue import OUTCOMES, Ending, Gauge, Person

_PERSON: Final = Attributes("id name", "role portrait")
_GAUGE: Final = Attributes("id label start", "min max show")
_ENDING: Final = Attributes("id outcome")
_LEARNER: Final = Attributes("name")
_WORD: Final = Attributes("from")
_SHOW: Final = choices(("words", "number", "hidden"))
_OUTCOME: Final = choices(OUTCOMES)


class Cast:
    """The learner and the people of a dialogue, with the element of each."""

    def __init__(self, shape: Shape, element: etree._Element, portraits: frozenset[str] | None) -> None:
        self.learner = ""
        self.people: dict[str, Person] = {}
        self.elements: dict[str, etree._Element] = {}
        self.shape = shape
        self.portraits = portraits
        shape.attributes(element, NONE)
        guesses = {str(child.tag): self._read(child) for child in element}
        for tag in ("learner", "person"):
            if tag not in guesses and tag not in guesses.values():
                shape.fault("DLG004", element, expected=tag, found="nothing")

    def _read(self, element: etree._Element) -> str:
        if element.tag == "learner":
            self.shape.once(element, self.learner)
            self.learner = self.shape.attributes(element, _LEARNER).get("name", "").strip()
        elif element.tag == "person":
            self._person(element)
        else:
            return self.shape.unknown(element, ("learner", "person"))
        return ""

    def _person(self, element: etree._Element) -> None:
        shape = self.shape
        found = shape.attributes(element, _PERSON)
        name = shape.identifier(element, found)
        portrait = found.get("portrait", "")
        if portrait and self.portraits is not None and portrait not in self.portraits:
            shape.fault(
                "DLG044", element, "portrait", found=portrait[:60], suggestion=nearest(portrait, self.portraits)
            )
        keep(shape, element, name, self.elements)
        self.people.setdefault(
            name, Person(name, found.get("name", "").strip(), found.get("role", "").strip(), portrait)
        )


def read_gauge(shape: Shape, element: etree._Element) -> Gauge:
    """A gauge: where it starts, how far it runs, its words."""
    found = shape.attributes(element, _GAUGE)
    name = shape.identifier(element, found)
    low = shape.number(element, found, "min", 0)
    high = shape.number(element, found, "max", 10)
    start = shape.number(element, found, "start", low)
    if low >= high:
        shape.fault("DLG037", element, found=low, most=high)
    elif not low <= start <= high:
        shape.fault("DLG036", element, "start", least=low, most=high, found=start)
    return Gauge(
        name,
        found.get("label", "").strip(),
        start,
        low,
        high,
        shape.choice(element, found, "show", _SHOW, "words"),
        _read_words(shape, element, low, high),
    )


def _read_words(shape: Shape, gauge: etree._Element, low: int, high: int) -> tuple[tuple[int, str], ...]:
    """Pairs of (from, words), rising."""
    words: list[tuple[int, str]] = []
    for child in gauge:
        if child.tag != "word":
            shape.unknown(child, ("word",))
            continue
        value = shape.number(child, shape.attributes(child, _WORD), "from")
        text = shape.words(child)
        if not text:
            shape.fault("DLG024", child, found="nothing")
        if low < high and (not low <= value <= high or (words and value <= words[-1][0])):
            shape.fault("DLG038", child, "from", least=low, most=high, found=value)
        words.append((value, text))
    return tuple(words)


def read_ending(shape: Shape, element: etree._Element) -> Ending:
    """An ending with its prose."""
    found = shape.attributes(element, _ENDING)
    name = shape.identifier(element, found)
    outcome = found.get("outcome") and shape.choice(element, found, "outcome", _OUTCOME)
    return Ending(name, outcome or "", shape.prose(element, block=True))


def keep(shape: Shape, element: etree._Element, name: str, taken: dict[str, etree._Element]) -> None:
    """Note an id that is taken already; keep it otherwise."""
    first = taken.setdefault(name, element)
    if name and first is not element:
        line = shape.page.place(first)[0] + shape.page.above
        shape.fault(f"{shape.family}009", element, "id", found=name[:60], line=line)
