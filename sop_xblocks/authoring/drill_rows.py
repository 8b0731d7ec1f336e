"""
The rows of a spreadsheet made into the elements an author would have written, each knowing the cell it came from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree

from sop_xblocks.authoring.drill_items import MAX_OPTIONS
from sop_xblocks.authoring.drill_sheet import Grid
from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.shape import nearest

ITEM: Final = ("id", "task", "skill", "difficulty", "listener", "question", "scene", "said", "by")
OPTION: Final = ("id", "text", "quality", "type", "error", "place", "why", "gets")
OWN: Final = ("want_type", "want_form", "never", "model", "why")
#: What is said of the bank as a whole: in the first row only.
BANK: Final = ("pick", "order", "note")
NEEDED: Final = ("id", "task", "skill", "difficulty")
#: So many options have columns even where no item has as many.
USUAL_OPTIONS: Final = 6

#: number of an option -> part -> column
_NAMED: Final = {number: {part: f"option{number}_{part}" for part in OPTION} for number in range(1, MAX_OPTIONS + 1)}
#: What a cell may hold and still be empty: XML's white space, so that a no-break space is something here as there.
_BLANK: Final = " \t\r\n"
_MARKUP: Final = re.compile(r"</?[A-Za-z][A-Za-z0-9]*[^<>]*>")
_ITEM_ATTRIBUTES: Final = ("id", "task", "skill", "difficulty", "listener", "question")
_OPTION_ATTRIBUTES: Final = ("quality", "type", "error", "place")
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)


def columns(options: int = USUAL_OPTIONS) -> tuple[str, ...]:
    """The names of all columns, with so many options."""
    named = (f"option{number}_{part}" for number in range(1, options + 1) for part in OPTION)
    return (*ITEM, *named, *OWN, *BANK)


KNOWN: Final = frozenset(columns(MAX_OPTIONS))


class TablePage(Page):
    """A page whose elements were cells: a fault is told at its row and column, and names the column."""

    def __init__(self, file: str) -> None:
        super().__init__(b"", file)
        self.silent: frozenset[tuple[int, int]] = frozenset()
        self.names: Mapping[int, str] = {}
        #: the cell of an element, or of one of its attributes
        self.cells: dict[tuple[etree._Element, str], tuple[int, int]] = {}
        #: the row of an item or option
        self.rows: dict[etree._Element, int] = {}

    def fault(
        self,
        code: str,
        at: etree._Element | tuple[int, int],
        attribute: str = "",
        /,
        *,
        offset: int = 0,
        **values: str | int,
    ) -> None:
        """Note a fault, but for a cell that cannot be judged."""
        if not isinstance(at, tuple):
            row, column = self.place(at, attribute or self._missing(values))
            if (row, column) in self.silent:
                return
            if column > 0 and (name := self.names.get(column)):
                values["where"] = f"{name}, {values.get('where', '')}"
            at = (row, max(column, 1))
        super().fault(code, at, "", offset=0, **values)

    @staticmethod
    def _missing(values: Mapping[str, str | int]) -> str:
        """What an element was to have, where that has a cell."""
        wanted = str(values.get("attribute") or values.get("expected") or "")
        return {"want": "want_type"}.get(wanted, wanted)

    def place(self, element: etree._Element, attribute: str = "", offset: int = 0) -> tuple[int, int]:
        """Row and column of what an element was made from; column 0 where it was made from more than one cell."""
        node: etree._Element | None = element
        while node is not None:
            for name in (attribute, ""):
                if cell := self.cells.get((node, name)):
                    return cell
            if row := self.rows.get(node):
                return row, 0
            node = node.getparent()
        return 1, 0


def read_header(grid: Grid, page: TablePage) -> dict[str, int]:
    """Column names -> their numbers, from 1; empty where the names cannot be used."""
    spots: dict[str, int] = {}
    broken = False
    for column, cell in enumerate(grid.rows[0], 1):
        name = re.sub(r"[\s_-]+", "_", cell.strip().casefold())
        if name in spots:
            page.fault("DRL086", (1, column), found=name, column=spots[name])
            broken = True
        elif name in KNOWN:
            spots[name] = column
        elif any(len(row) >= column and row[column - 1].strip() for row in grid.rows):
            guess = nearest(name, sorted(KNOWN.difference(spots)))
            page.fault("DRL085", (1, column), column=column, found=cell.strip()[:60] or "nothing", suggestion=guess)
    for name in NEEDED:
        if name not in spots:
            page.fault("DRL084", (1, 1), expected=name, found=_listed(grid.rows[0]))
            broken = True
    page.names = {column: name for name, column in spots.items()}
    return {} if broken else spots


def _listed(names: Sequence[str]) -> str:
    told = ", ".join(name.strip() for name in names[:6] if name.strip())[:60]
    return told + (", …" if len(names) > 6 else "") or "nothing"


def make_bank(grid: Grid, spots: Mapping[str, int], page: TablePage) -> etree._Element:
    bank = etree.Element("drill", format="1")
    for number, row in enumerate(grid.rows[1:], 2):
        cells = {name: row[column - 1] for name, column in spots.items() if column <= len(row)}
        cells = {name: text for name, text in cells.items() if text.strip(_BLANK)}
        if cells:
            maker = _RowMaker(page, number, spots, cells)
            maker.bank(bank)
            maker.item(bank)
    return bank


class _RowMaker:
    """Makes the elements of one row. `cells` are those that are not empty."""

    def __init__(self, page: TablePage, row: int, spots: Mapping[str, int], cells: Mapping[str, str]) -> None:
        self.page = page
        self.row = row
        self.spots = spots
        self.cells = cells

    def bank(self, bank: etree._Element) -> None:
        """What the row says of the bank; what says otherwise than a row before is noted."""
        for name in ("pick", "order"):
            text = self.cells.get(name, "").strip()
            if text and bank.get(name, text) != text:
                self._again(name)
            elif text and bank.get(name) is None:
                self._attribute(bank, name, name)
        if "note" in self.cells:
            if bank.find("note") is None:
                self._prose(bank, "note", "note")
            else:
                self._again("note")

    def item(self, bank: etree._Element) -> None:
        """The item of the row."""
        item = self._element(bank, "item")
        for name in _ITEM_ATTRIBUTES:
            self._attribute(item, name, name)
        for name in ("scene", "said"):
            self._prose(item, name, name)
        said = item.find("said")
        if said is not None:
            self._attribute(said, "by", "by")
        for number in range(1, MAX_OPTIONS + 1):
            self._option(item, number)
        if "want_type" in self.cells or "want_form" in self.cells:
            want = self._element(item, "want")
            self._attribute(want, "type", "want_type")
            self._attribute(want, "form", "want_form")
        if "never" in self.cells:
            self._attribute(self._element(item, "never"), "has", "never")
        for name in ("model", "why"):
            self._prose(item, name, name)
        for name in ("model", "want_type", "said"):  # where one that is missing would stand
            self._mark(item, name, name)

    def _option(self, item: etree._Element, number: int) -> None:
        named = _NAMED[number]
        if self.cells.keys().isdisjoint(named.values()):
            return
        option = self._prose(item, "option", named["text"])
        self._attribute(option, "id", named["id"], "abcdefghijklmnopqrstuvwxyz"[number - 1])
        for part in _OPTION_ATTRIBUTES:
            self._attribute(option, part, named[part])
        for part in ("why", "gets"):
            if named[part] in self.cells:
                self._prose(option, part, named[part])

    def _element(self, parent: etree._Element, tag: str) -> etree._Element:
        element = etree.SubElement(parent, tag)
        self.page.rows[element] = self.row
        return element

    def _mark(self, element: etree._Element, attribute: str, column: str) -> None:
        if column in self.spots:
            self.page.cells[element, attribute] = (self.row, self.spots[column])

    def _attribute(self, element: etree._Element, name: str, column: str, usual: str = "") -> None:
        text = self.cells.get(column, usual)
        if name != "by":
            text = " ".join(text.split())
        if text:
            element.set(name, text)
        self._mark(element, name, column)

    def _prose(self, parent: etree._Element, tag: str, column: str) -> etree._Element:
        """An element with the words of a cell; where the cell is empty it is made for an option only."""
        text = self.cells.get(column, "")
        if not text and tag != "option":
            return parent
        element = self._element(parent, tag)
        self._mark(element, "", column)
        fragment = fragment_of(text)
        if fragment is None:
            element.text = text
            if _MARKUP.search(text):
                self.page.fault("DRL089", element, where=f"item “{self.cells.get('id', '')[:60]}”", found=text[:60])
        else:
            element.text = fragment.text
            element.extend(fragment)
        return element

    def _again(self, name: str) -> None:
        spot = (self.row, self.spots[name])
        self.page.fault("DRL090", spot, attribute=name, row=self.row, found=self.cells[name].strip()[:60])


def fragment_of(text: str) -> etree._Element | None:
    """The words of a cell as an element where they hold markup that can be read; None where they are plain."""
    if "<" not in text and "&" not in text:
        return None
    try:
        fragment = etree.fromstring(f"<x>{text}</x>", _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if any(child.tag in ("why", "gets") for child in fragment) else fragment
