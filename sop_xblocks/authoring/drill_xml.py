"""
Reading a bank of drills from author's XML, as `dialogue_xml` reads dialogues.

`load_drill` is what a running block calls, `read_drill` what an author's check calls. Both tell every error.
"""

from __future__ import annotations

from typing import Any, Final, cast

from attrs import frozen
from lxml import etree

from sop_xblocks.authoring.diagnostics import Diagnostic
from sop_xblocks.authoring.dialogue_parts import keep
from sop_xblocks.authoring.drill_checks import check_drill
from sop_xblocks.authoring.drill_items import ItemReader
from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.shape import NONE, Attributes, Shape, choices
from sop_xblocks.authoring.xml import parse
from sop_xblocks.practice.drill import ORDERS, Drill, Item

FORMAT: Final = 1
MAX_ITEMS: Final = 2_000
MAX_PICK: Final = 100

_DRILL: Final = Attributes("format", "pick order")
_ORDER: Final = choices(ORDERS)
_STRAY: Final = etree.XPath(
    "descendant-or-self::*[self::drill or self::item or self::want or self::never]/text()[normalize-space()]"
)


@frozen
class DrillReading:
    """What came of reading. `drill` is None exactly where there is an error among the `diagnostics`."""

    drill: Drill | None
    diagnostics: tuple[Diagnostic, ...]


def load_drill(source: str | bytes | etree._Element) -> DrillReading:
    """
    The bank for playing it: every error, but nothing that only an author's check looks for.

    Texts are safe HTML; `Item.by` is plain words.
    """
    return read_drill(source, checks=False)


def read_drill(
    source: str | bytes | etree._Element, file: str = "", *, checks: bool = True, lang: str = "en"
) -> DrillReading:
    """
    The bank and everything there is to say about it, by line. Never raises for what an author wrote.

    `lang` is the language of the content (for words to avoid).
    """
    page = parse(source, file)
    drill = None if page.root is None else read_drill_element(page, page.root, checks, lang)
    return DrillReading(None if page.broken else drill, page.diagnostics())


def read_drill_element(page: Page, element: etree._Element, checks: bool, lang: str) -> Drill | None:
    """The bank in an element of a page. What is wrong is noted on the page; None where it cannot be played."""
    if element.tag != "drill":
        page.fault("XML007", element, expected="<drill>", found=str(element.tag))
        return None
    version = element.get("format", "").strip()
    if version and version != str(FORMAT):
        newer = version.isdecimal() and int(version[:6]) > FORMAT
        page.fault("DRL023" if newer else "DRL022", element, "format", where="drill", found=version[:60])
        return None
    before, page.broken = page.broken, False
    drill = _read(Shape(page, "DRL"), element)
    if checks and drill is not None:
        check_drill(page, element, drill, lang)
    found = None if page.broken else drill
    page.broken = page.broken or before
    return found


def _read(shape: Shape, element: etree._Element) -> Drill | None:
    found = shape.attributes(element, _DRILL)
    for text in cast(list[Any], _STRAY(element)):
        before = text.getparent()
        holder = before.getparent() if text.is_tail else before
        shape.fault("DRL006", holder, found=" ".join(text.split())[:40])
    count = sum(1 for _ in element.iterchildren("item"))
    if count > MAX_ITEMS:
        shape.fault("DRL007", element, most=MAX_ITEMS, found=count)
        return None
    reader = ItemReader(shape)
    items: dict[str, Item] = {}
    taken: dict[str, etree._Element] = {}
    guesses = set()
    note = ""
    for child in element:
        if child.tag == "note":
            shape.once(child, note)
            shape.attributes(child, NONE)
            note = shape.prose(child, block=True)
        elif child.tag == "item":
            item = reader.item(child)
            keep(shape, child, item.id, taken)
            items.setdefault(item.id, item)
        else:
            guesses.add(shape.unknown(child, ("note", "item")))
    if not items and "item" not in guesses:
        shape.fault("DRL004", element, expected="item", found="nothing")
    pick = shape.number(element, found, "pick", 10)
    if not 1 <= pick <= MAX_PICK:
        shape.fault("DRL012", element, "pick", least=1, most=MAX_PICK, found=pick)
    return Drill(items, pick, shape.choice(element, found, "order", _ORDER, "interleave"), note)
