"""
Reading the levels of a course from author's XML, as `drill_xml` reads banks.

`load_overview` is what a running block calls, `read_overview` what an author's check calls. Both tell every error.
"""

from __future__ import annotations

import math
import re
from typing import Any, Final, cast

from attrs import frozen
from lxml import etree

from sop_xblocks.authoring.diagnostics import Diagnostic
from sop_xblocks.authoring.dialogue_parts import keep
from sop_xblocks.authoring.overview_checks import check_overview
from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.shape import NONE, Attributes, Shape, choices, nearest
from sop_xblocks.authoring.xml import parse
from sop_xblocks.practice.plan import (
    ANY,
    DEEPEST,
    KINDS,
    PERFORM,
    PLAN,
    RETURN_DAYS,
    Level,
    Overview,
    Plan,
    Require,
    depth_number,
)
from sop_xblocks.practice.record import DEPTHS
from sop_xblocks.practice.skills import GROUPS, SKILLS, is_skill

FORMAT: Final = 1
MAX_LEVELS: Final = 6
MAX_REQUIRES: Final = 60
MAX_ACTIVITIES: Final = 99
MAX_DAYS: Final = 365
#: What `nested` says of a level that stands for itself.
ALONE: Final = "none"

_OVERVIEW: Final = Attributes("format")
_LEVEL: Final = Attributes("id title", "nested")
_REQUIRE: Final = Attributes("skill", "activities depth score kind typed judged returned days")
_DEPTH: Final = choices(DEPTHS)
_KIND: Final = choices(KINDS)
_SHARE: Final = re.compile(r"\+?(?:[0-9]{1,6}(?:\.[0-9]{0,6})?|\.[0-9]{1,6})\Z")
_STRAY: Final = etree.XPath(
    "descendant-or-self::*[self::overview or self::level or self::require]/text()[normalize-space()]"
)


@frozen
class OverviewReading:
    """What came of reading. `overview` is None exactly where there is an error among the `diagnostics`."""

    overview: Overview | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def plan(self) -> Plan | None:
        """The plan; None where it cannot be used."""
        return self.overview.plan if self.overview else None


def load_overview(source: str | bytes | etree._Element) -> OverviewReading:
    """The levels for using them: every error, but nothing that only an author's check looks for."""
    return read_overview(source, checks=False)


def read_overview(
    source: str | bytes | etree._Element, file: str = "", *, checks: bool = True, lang: str = "en"
) -> OverviewReading:
    """
    The levels and everything there is to say about them, by line. Never raises for what an author wrote.

    An overview without levels has those of the built-in plan. `lang` is the language of the content.
    """
    page = parse(source, file)
    overview = None if page.root is None else read_overview_element(page, page.root, checks, lang)
    return OverviewReading(None if page.broken else overview, page.diagnostics())


def read_overview_element(page: Page, element: etree._Element, checks: bool, _lang: str = "en") -> Overview | None:
    """The levels in an element of a page. What is wrong is noted on the page; None where they cannot be used."""
    if element.tag != "overview":
        page.fault("XML007", element, expected="<overview>", found=str(element.tag))
        return None
    version = element.get("format", "").strip()
    if version and version != str(FORMAT):
        newer = version.isdecimal() and int(version[:6]) > FORMAT
        page.fault("OVW023" if newer else "OVW022", element, "format", where="overview", found=version[:60])
        return None
    before, page.broken = page.broken, False
    overview = _Reader(Shape(page, "OVW")).overview(element)
    check_overview(page, element, overview, checks)
    found = None if page.broken else overview
    page.broken = page.broken or before
    return found


class _Reader:
    """Reads one overview; every part answers with something usable."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.levels: list[Level] = []
        self.taken: dict[str, etree._Element] = {}

    def overview(self, element: etree._Element) -> Overview:
        shape = self.shape
        shape.attributes(element, _OVERVIEW)
        for text in cast(list[Any], _STRAY(element)):
            before = text.getparent()
            holder = before.getparent() if text.is_tail else before
            shape.fault("OVW006", holder, found=" ".join(text.split())[:40])
        about, there = "", False
        for child in element:
            if child.tag == "about":
                shape.once(child, there)
                shape.attributes(child, NONE)
                about, there = shape.prose(child, block=True), True
            elif child.tag == "level":
                self.level(child)
            else:
                shape.unknown(child, ("about", "level"))
        if len(self.levels) > MAX_LEVELS:
            shape.fault("OVW007", element, most=MAX_LEVELS, found=len(self.levels), tag="level")
        return Overview(Plan(tuple(self.levels)) if self.levels else PLAN, about)

    def level(self, element: etree._Element) -> None:
        """A level with what it asks."""
        shape = self.shape
        found = shape.attributes(element, _LEVEL)
        name, title = shape.identifier(element, found), " ".join(found.get("title", "").split())
        if name == ALONE:
            shape.fault("OVW008", element, "id", found=name)
        if found.get("title") and not title:
            shape.missing(element, "title")
        keep(shape, element, name, self.taken)
        nested = self._nested(element, found)
        requires, guesses = [], set()
        for child in element:
            if child.tag == "require":
                requires.append(self.require(child))
            else:
                guesses.add(shape.unknown(child, ("require",)))
        if not requires and "require" not in guesses:
            shape.fault("OVW004", element, expected="require", found="nothing")
        if len(requires) > MAX_REQUIRES:
            shape.fault("OVW007", element, most=MAX_REQUIRES, found=len(requires), tag="require")
        self.levels.append(Level(name, title, tuple(requires), nested))

    def _nested(self, element: etree._Element, found: dict[str, str]) -> tuple[str, ...]:
        """The ids of the levels within it: all before it where nothing is said."""
        before = tuple(dict.fromkeys(level.id for level in self.levels if level.id))
        names = found.get("nested", "").split()
        if not names:
            return before
        if names == [ALONE]:
            return ()
        for name in names:
            if name not in before:
                offset = found["nested"].find(name)
                guess = nearest(name, before)
                self.shape.fault("OVW014", element, "nested", offset=offset, found=name[:60], suggestion=guess)
        return tuple(name for name in before if name in names)

    def require(self, element: etree._Element) -> Require:
        """One requirement, and whether it can be met."""
        shape = self.shape
        found = shape.attributes(element, _REQUIRE)
        for child in element:
            shape.unknown(child, ())
        noted = shape.page.noted
        kind = shape.choice(element, found, "kind", _KIND)
        require = Require(
            self._skill(element, found),
            self._between(element, found, "activities", 1, MAX_ACTIVITIES, usual=1),
            shape.choice(element, found, "depth", _DEPTH, DEPTHS[0]),
            self._score(element, found),
            kind,
            self._between(element, found, "typed", 0, MAX_ACTIVITIES, usual=0),
            self._between(element, found, "judged", 0, MAX_ACTIVITIES, usual=0),
            self._between(element, found, "returned", 0, MAX_ACTIVITIES, usual=0),
            self._between(element, found, "days", 1, MAX_DAYS, usual=RETURN_DAYS),
        )
        if shape.page.noted == noted:  # else one slip in a number would be told as several
            self._check(element, found, require)
        return require

    def _check(self, element: etree._Element, found: dict[str, str], require: Require) -> None:
        """Note what nobody can meet, each number being one that may stand there."""
        shape, kind = self.shape, require.kind
        for name in ("typed", "judged", "returned"):
            if getattr(require, name) > require.activities:
                shape.fault("OVW025", element, name, most=require.activities, found=getattr(require, name))
        deepest = DEEPEST.get(kind, DEPTHS[-1])
        for name, depth in (("depth", require.at_depth), ("judged", PERFORM if require.judged else 0)):
            if depth > depth_number(deepest):
                told = found.get(name, "")[:60]
                shape.fault("OVW026", element, name, kind=kind, expected=deepest, found=told)

    def _skill(self, element: etree._Element, found: dict[str, str]) -> str:
        text = found.get("skill", "")
        for skill in text.split():
            if not is_skill(skill) and skill not in GROUPS and skill != ANY:
                guess = nearest(skill, (*GROUPS, *SKILLS, ANY))
                self.shape.fault(
                    "OVW021", element, "skill", offset=text.find(skill), found=skill[:60], suggestion=guess
                )
        if text and not text.strip():
            self.shape.missing(element, "skill")
        return " ".join(dict.fromkeys(text.split()))

    def _score(self, element: etree._Element, found: dict[str, str]) -> float:
        text = found.get("score", "").strip()
        if not text:
            return 0.0
        score = float(text) if _SHARE.match(text) else math.nan
        if 0.0 <= score <= 1.0:
            return score
        self.shape.fault("OVW013", element, "score", found=text[:60])
        return 0.0

    def _between(
        self, element: etree._Element, found: dict[str, str], name: str, least: int, most: int, *, usual: int
    ) -> int:
        """A whole number in a range; the usual one where there is none."""
        number = self.shape.number(element, found, name, usual)
        if least <= number <= most:
            return number
        self.shape.fault("OVW012", element, name, least=least, most=most, found=number)
        return max(usual, min(number, most))
