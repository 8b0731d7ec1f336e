"""
Reading a module from author's XML, as `drill_xml` reads banks.

`load_module` is what a running block calls, `read_module` what an author's check calls. Both tell every error.
"""

from __future__ import annotations

import re
from typing import Any, Final, cast

from attrs import evolve, frozen
from lxml import etree

from sop_xblocks.authoring.diagnostics import Diagnostic
from sop_xblocks.authoring.dialogue_parts import keep
from sop_xblocks.authoring.dialogue_style import check_unfinished
from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.shape import NONE, Attributes, Shape, choices, where
from sop_xblocks.authoring.xml import parse
from sop_xblocks.practice.module import MAX_HOURS, READERS, Module, Tip, Try

FORMAT: Final = 1
#: So many aims, things to try, tips at most.
MAX_PARTS: Final = 20
#: The id of the only thing to try, where it has none of its own.
ONLY: Final = "try"

_MODULE: Final = Attributes("format hours")
_TRY: Final = Attributes("", "id")
_TIP: Final = Attributes("for")
_READER: Final = choices(READERS)
_HOURS: Final = re.compile(r"\+?(?:[0-9]{1,6}(?:\.[0-9]{0,6})?|\.[0-9]{1,6})\Z")
_PARTS: Final = ("about", "aim", "try", "tip")


@frozen
class ModuleReading:
    """What came of reading. `module` is None exactly where there is an error among the `diagnostics`."""

    module: Module | None
    diagnostics: tuple[Diagnostic, ...]


def load_module(source: str | bytes | etree._Element) -> ModuleReading:
    """The module for showing it: every error, but nothing that only an author's check looks for."""
    return read_module(source, checks=False)


def read_module(
    source: str | bytes | etree._Element, file: str = "", *, checks: bool = True, lang: str = "en"
) -> ModuleReading:
    """The module and everything there is to say about it, by line. Never raises for what an author wrote."""
    page = parse(source, file)
    module = None if page.root is None else read_module_element(page, page.root, checks, lang)
    return ModuleReading(None if page.broken else module, page.diagnostics())


def read_module_element(page: Page, element: etree._Element, checks: bool, _lang: str = "en") -> Module | None:
    """The module in an element of a page. What is wrong is noted on the page; None where it cannot be shown."""
    if element.tag != "module":
        page.fault("XML007", element, expected="<module>", found=str(element.tag))
        return None
    version = element.get("format", "").strip()
    if version and version != str(FORMAT):
        newer = version.isdecimal() and int(version[:6]) > FORMAT
        page.fault("MOD023" if newer else "MOD022", element, "format", where="module", found=version[:60])
        return None
    before, page.broken = page.broken, False
    module = _Reader(Shape(page, "MOD")).module(element)
    if checks:
        _check_ids(page, element)
        check_unfinished(page, element, "MOD")
    found = None if page.broken else module
    page.broken = page.broken or before
    return found


class _Reader:
    """Reads one module; every part answers with something usable."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.about = ""
        self.aims: list[str] = []
        self.tries: list[Try] = []
        self.tips: list[Tip] = []
        self.taken: dict[str, etree._Element] = {}

    def module(self, element: etree._Element) -> Module:
        shape = self.shape
        found = shape.attributes(element, _MODULE)
        for text in cast(list[Any], element.xpath("text()[normalize-space()]")):
            shape.fault("MOD006", element, found=" ".join(text.split())[:40])
        guesses = {self.part(child) for child in element}
        if not self.aims and "aim" not in guesses:
            shape.fault("MOD004", element, expected="aim", found="nothing")
        for tag, parts in (("aim", self.aims), ("try", self.tries), ("tip", self.tips)):
            if len(parts) > MAX_PARTS:
                shape.fault("MOD007", element, most=MAX_PARTS, found=len(parts), tag=tag)
        return Module(self.hours(element, found), tuple(self.aims), self.named(), tuple(self.tips), self.about)

    def part(self, child: etree._Element) -> str:
        """Read one part; the name of the part that was probably meant where it is none."""
        shape = self.shape
        if child.tag == "about":
            shape.once(child, self.about)
            shape.attributes(child, NONE)
            self.about = shape.prose(child, block=True)
        elif child.tag == "aim":
            shape.attributes(child, NONE)
            self.aims.append(shape.prose(child))
        elif child.tag == "try":
            found = shape.attributes(child, _TRY)
            name = shape.identifier(child, found)
            keep(shape, child, name, self.taken)
            self.tries.append(Try(name, shape.prose(child, block=True)))
        elif child.tag == "tip":
            found = shape.attributes(child, _TIP)
            reader = found.get("for") and shape.choice(child, found, "for", _READER)
            self.tips.append(Tip(reader or "", shape.prose(child, block=True)))
        else:
            return shape.unknown(child, _PARTS)
        return ""

    def named(self) -> tuple[Try, ...]:
        """What there is to try, each with an id: `ONLY`, or one that nothing else has."""
        taken = {one.id for one in self.tries}
        names = (
            name for name in (ONLY, *(f"{ONLY}-{n}" for n in range(2, 2 * len(self.tries) + 2))) if name not in taken
        )
        return tuple(one if one.id else evolve(one, id=next(names)) for one in self.tries)

    def hours(self, element: etree._Element, found: dict[str, str]) -> float:
        """How long it takes: more than nothing."""
        text = found.get("hours", "").strip()
        if not found.get("hours"):
            return 0.0
        hours = float(text) if _HOURS.match(text) else 0.0
        if not 0.0 < hours <= MAX_HOURS:
            self.shape.fault("MOD013", element, "hours", most=int(MAX_HOURS), found=text[:60] or "nothing")
        return hours


def _check_ids(page: Page, element: etree._Element) -> None:
    """Note things to try without an id, where there are several: what is logged of one must not become another's."""
    tries = list(element.iterchildren("try"))
    for child in tries:
        if len(tries) > 1 and not child.get("id"):
            page.fault("MOD032", child, where=where(child), found="nothing")
