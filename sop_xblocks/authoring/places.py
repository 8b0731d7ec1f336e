"""
A page of author's XML and where each element and attribute of it starts.

lxml knows the line on which a start tag ends and no column, so that places are looked up in the source with expat,
and only once there is something to report.
"""

from __future__ import annotations

import contextlib
import re
from bisect import bisect_right
from xml.parsers import expat

from lxml import etree

from sop_xblocks.authoring.catalogue import CATALOGUE
from sop_xblocks.authoring.diagnostics import Diagnostic, in_order

_ATTRIBUTE = re.compile(rb"\s+([^\s=/>\"']+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_ONE_CHARACTER = re.compile(rb"&[^;]*;|[\x00-\x7f]|[\xc0-\xff][\x80-\xbf]*", re.DOTALL)


class Page:
    """The source of a file and the faults found in it. `above` lines stand before the source in the author's file."""

    def __init__(self, data: bytes, file: str = "", above: int = 0) -> None:
        self.data = data
        self.file = file
        self.above = above
        self.root: etree._Element | None = None
        self.broken = False
        self._found: list[tuple[str, etree._Element | tuple[int, int], str, int, dict[str, str | int]]] = []
        self._told: set[tuple[object, ...]] = set()
        self._lines: list[int] = []
        self._starts: list[int] = []
        self._numbers: dict[etree._Element, int] = {}

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
        """
        Note a fault at an element, one of its attributes (`offset` characters into the value), or a (line, column).

        The same code at the same place with the same values is noted once.
        """
        key = (code, at, attribute, *sorted(values.items()))
        if key in self._told:
            return
        self._told.add(key)
        self.broken = self.broken or CATALOGUE[code].severity == "error"
        self._found.append((code, at, attribute, offset, values))

    @property
    def noted(self) -> int:
        """How many faults were noted so far: a mark for `diagnostics`."""
        return len(self._found)

    def diagnostics(self, since: int = 0) -> tuple[Diagnostic, ...]:
        """Every fault noted (since a mark), in the order of the page."""
        listed = []
        for code, at, attribute, offset, values in self._found[since:]:
            line, column = at if isinstance(at, tuple) else self.place(at, attribute, offset)
            listed.append(Diagnostic(code, CATALOGUE[code].severity, self.file, line + self.above, column, values))
        return in_order(listed)

    def place(self, element: etree._Element, attribute: str = "", offset: int = 0) -> tuple[int, int]:
        """Line and column, from 1, of an element's start tag or of the value of one of its attributes."""
        if not self._numbers:
            self._look_up()
        number = self._numbers.get(element, -1)
        if not 0 <= number < len(self._starts):
            return (int(element.sourceline or 1), 1)
        start = self._starts[number]
        if attribute:
            start = self._value(start, attribute.encode(), offset)
        return self.line_of(start)

    def line_of(self, index: int) -> tuple[int, int]:
        """Line and column, from 1, of a byte of the source."""
        if not self._lines:
            self._lines = [0, *(match.end() for match in re.finditer(rb"\n", self.data))]
        line = bisect_right(self._lines, index)
        return line, len(self.data[self._lines[line - 1] : index].decode("utf-8", "replace")) + 1

    def _look_up(self) -> None:
        if self.root is None:
            return
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = lambda *_: self._starts.append(parser.CurrentByteIndex)
        with contextlib.suppress(expat.ExpatError):  # stricter than lxml somewhere: places up to there are still right
            parser.Parse(self.data, True)
        self._numbers = {element: number for number, element in enumerate(self.root.getroottree().iter("*"))}

    def _value(self, start: int, name: bytes, offset: int) -> int:
        """Where the value of an attribute starts in the start tag at `start`; the tag itself where it is not found."""
        tag = re.compile(rb"<[^\s/>]+").match(self.data, start)
        end = tag.end() if tag else start
        while match := _ATTRIBUTE.match(self.data, end):
            end = match.end()
            if match.group(1) == name:
                found = match.start(2) + 1
                while offset > 0 and found < end - 1 and (one := _ONE_CHARACTER.match(self.data, found)):
                    found, offset = one.end(), offset - 1
                return found
        return start
