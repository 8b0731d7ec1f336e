"""Reading rubrics, and the works that were judged by them, from author's XML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from attrs import frozen
from lxml import etree

from sop_xblocks.authoring.dialogue_parts import keep
from sop_xblocks.authoring.shape import Attributes, Shape, choices, nearest
from sop_xblocks.practice.rubric import MAX_POINTS, ZERO, Choice, Criterion, Option, Rubric, exact
from sop_xblocks.practice.rubrics import RUBRICS

MAX_CRITERIA: Final = 20
MAX_OPTIONS: Final = 10

_RUBRIC: Final = Attributes("", "use")
_CRITERION: Final = Attributes("id label")
_OPTION: Final = Attributes("id points label")
_GRADE: Final = Attributes("criterion option", "points")
_USE: Final = choices(RUBRICS)
_NUMBER: Final = r"[0-9]{1,4}(?:\.[0-9]{1,2})?"
_POINTS: Final = re.compile(rf"\s*({_NUMBER})(?:\s*-\s*({_NUMBER}))?\s*\Z")
#: What points must be: phrases of the catalogue.
_ONE: Final = "a number from 0 to 1000"
_RANGE: Final = "a number from 0 to 1000, or a range such as 0-2"


@frozen
class Grade:
    """A grade as written, before its criterion and option are looked up."""

    element: etree._Element
    criterion: str
    option: str
    points: Decimal | None
    why: str


class RubricReader:
    """Reads the rubric of an activity; every part answers with something usable."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        #: The name of a built-in rubric, "" for none; may be none that there is, which is noted.
        self.use = ""
        self.own: Rubric | None = None

    def rubric(self, element: etree._Element) -> None:
        """A rubric: named, or written out."""
        shape = self.shape
        noted = shape.page.noted
        found = shape.attributes(element, _RUBRIC)
        if "use" in found:
            self.use = shape.choice(element, found, "use", _USE)
            for child in element:
                shape.unknown(child, ())
                self.use = ""  # by which of the two works are graded nobody knows
            return
        taken: dict[str, etree._Element] = {}
        criteria, guesses = [], set()
        for child in element:
            if child.tag == "criterion":
                criteria.append(self._criterion(child, taken))
            else:
                guesses.add(shape.unknown(child, ("criterion",)))
        if not criteria and "criterion" not in guesses:
            shape.fault("RSP004", element, expected="criterion", found="nothing")
        if len(criteria) > MAX_CRITERIA:
            shape.fault("RSP007", element, most=MAX_CRITERIA, found=len(criteria), tag="criterion")
        self.own = Rubric(tuple(criteria))
        if shape.page.noted == noted and not self.own.possible:  # else a slip would be told twice
            shape.fault("RSP028", element, found=0)

    def _criterion(self, element: etree._Element, taken: dict[str, etree._Element]) -> Criterion:
        shape = self.shape
        found = shape.attributes(element, _CRITERION)
        name = shape.identifier(element, found)
        keep(shape, element, name, taken)
        names: dict[str, etree._Element] = {}
        options = [self._option(child, names) for child in element.iterchildren("option")]
        if len(options) < 2:
            shape.fault("RSP027", element, found=len(options))
        if len(options) > MAX_OPTIONS:
            shape.fault("RSP007", element, most=MAX_OPTIONS, found=len(options), tag="option")
        text = words_before(shape, element, "option", block=True)
        return Criterion(name, _label(shape, element, found), tuple(options), text)

    def _option(self, element: etree._Element, taken: dict[str, etree._Element]) -> Option:
        shape = self.shape
        found = shape.attributes(element, _OPTION)
        name = shape.identifier(element, found)
        keep(shape, element, name, taken)
        low, high = self._points(element, found)
        return Option(name, _label(shape, element, found), low, high, words_before(shape, element))

    def _points(self, element: etree._Element, found: dict[str, str]) -> tuple[Decimal, Decimal]:
        """The points of an option, from and to; nothing where they cannot be read."""
        text = found.get("points", "")
        if not text:
            return ZERO, ZERO
        match = _POINTS.match(text)
        low, high = (exact(match[1]), exact(match[2] or match[1])) if match and _within(match) else (ZERO, ZERO)
        if not match or not _within(match):
            self.shape.fault("RSP013", element, "points", expected=_RANGE, found=text[:60])
        elif high < low:
            self.shape.fault("RSP025", element, "points", found=text[:60])
            return high, low
        return low, high

    def grade(self, element: etree._Element) -> Grade:
        """One grade of a benchmark."""
        shape = self.shape
        found = shape.attributes(element, _GRADE)
        text, points = found.get("points", ""), None
        if text:
            match = _POINTS.match(text)
            if match and not match[2] and _within(match):
                points = exact(match[1])
            else:
                shape.fault("RSP013", element, "points", expected=_ONE, found=text[:60])
        return Grade(element, found.get("criterion", ""), found.get("option", ""), points, words_before(shape, element))

    # -- references ----------------------------------------------------------------------------------------------

    def choices(self, element: etree._Element, rubric: Rubric, grades: Sequence[Grade]) -> tuple[Choice, ...]:
        """The grades of a benchmark as choices, looked up in the rubric; what does not fit is noted."""
        shape, noted = self.shape, self.shape.page.noted
        taken: dict[str, Grade] = {}
        chosen = []
        for grade in grades:
            criterion = rubric.criterion(grade.criterion)
            if criterion is None:
                self._unknown("RSP030", grade, "criterion", tuple(one.id for one in rubric.criteria))
                continue
            if taken.setdefault(grade.criterion, grade) is not grade:
                line = shape.page.place(taken[grade.criterion].element)[0] + shape.page.above
                shape.fault("RSP034", grade.element, line=line)
            option = criterion.option(grade.option)
            if option is None:
                self._unknown("RSP031", grade, "option", tuple(one.id for one in criterion.options))
                continue
            points = self._given(grade, option)
            chosen.append(Choice(grade.criterion, grade.option, points, grade.why))
        missing = [one.id for one in rubric.criteria if one.id not in taken]
        if missing and shape.page.noted == noted:
            shape.fault("RSP032", element, found=", ".join(missing)[:200])
        return tuple(chosen)

    def _given(self, grade: Grade, option: Option) -> Decimal | None:
        """The points given, None where the option has its own."""
        written = grade.element.get("points")
        if grade.points is not None and not option.holds(grade.points):
            self.shape.fault(
                "RSP033", grade.element, "points", expected=told_points(option), found=written[:60] if written else ""
            )
        elif option.ranges and not written:
            self.shape.missing(grade.element, "points")
        return grade.points if option.ranges else None

    def _unknown(self, code: str, grade: Grade, attribute: str, known: tuple[str, ...]) -> None:
        name = grade.element.get(attribute, "")
        if name:  # else it is missing, which is noted
            expected = ", ".join(known)[:200]
            guess = nearest(name, known)
            self.shape.fault(code, grade.element, attribute, expected=expected, found=name[:60], suggestion=guess)


def told_points(option: Option) -> str:
    """The points of an option as an author writes them."""
    return f"{option.low}-{option.high}" if option.ranges else str(option.low)


def words_before(shape: Shape, element: etree._Element, tag: str = "", *, block: bool = False) -> str:
    """The safe HTML in an element beside its children of a tag; "" where there is none, which is no fault."""
    skip = frozenset({tag} if tag else ())
    inner = [child for child in element if child.tag not in skip]
    texts = [element.text, *(child.tail for child in element)]
    if not inner and not any(text and text.strip() for text in texts):
        return ""
    return shape.prose(element, block=block, skip=skip)


def _within(match: re.Match[str]) -> bool:
    return all(Decimal(number) <= MAX_POINTS for number in match.groups() if number)


def _label(shape: Shape, element: etree._Element, found: dict[str, str]) -> str:
    """A label, with white space folded; one of white space only is missing."""
    label = " ".join(found.get("label", "").split())
    if found.get("label") and not label:
        shape.missing(element, "label")
    return label
