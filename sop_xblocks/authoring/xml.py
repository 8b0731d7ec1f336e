"""
Reading author's XML without harm: no document types, no entities of their own, no network, limits on everything.

Nothing an author (or an attacker) writes raises: what is wrong is noted on the page that comes back.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from sop_xblocks.authoring.places import Page

MAX_BYTES: Final = 2 * 1024 * 1024
MAX_ELEMENTS: Final = 50_000
MAX_DEPTH: Final = 256  # libxml2's own, where huge trees are not asked for
MAX_ATTRIBUTE: Final = 1_000

_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_ENCODINGS: Final = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "ascii",
    "ascii": "ascii",
    "iso-8859-1": "iso-8859-1",
    "latin1": "iso-8859-1",
    "iso-8859-15": "iso-8859-15",
    "windows-1252": "cp1252",
}
_DECLARED: Final = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_PROLOG: Final = re.compile(rb"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)


def parse(source: str | bytes | etree._Element, file: str = "") -> Page:
    """
    The page with its `root`; the root is None where the source cannot be read, and the page says why.

    An element that was already parsed elsewhere is written out and read again, so that the same rules hold for it.
    """
    above = 0
    if not isinstance(source, str | bytes):
        above = max(0, int(source.sourceline or 1) - 1)
        source = etree.tostring(source, encoding="unicode", with_tail=False)
    data, fault = _as_utf8(source)
    page = Page(data, file, above)
    if fault is not None:
        page.fault("XML006", page.line_of(fault[0]), found=fault[1])
    elif len(data) > MAX_BYTES:
        page.fault("XML003", (1, 1), most=MAX_BYTES // 1024, found=len(data) // 1024)
    elif (doctype := _doctype(data)) >= 0:
        page.fault("XML002", page.line_of(doctype), found="<!DOCTYPE")
    elif (elements := data.count(b"<") - data.count(b"</")) > MAX_ELEMENTS:
        page.fault("XML004", (1, 1), most=MAX_ELEMENTS, found=elements)
    else:
        _parse(page)
    return page


def _parse(page: Page) -> None:
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        page.root = etree.fromstring(page.data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line, column = getattr(error, "position", None) or (1, 1)
        found = str(getattr(error, "msg", None) or error).rpartition(", line ")[0] or str(error)
        if "depth" in found.lower():
            page.fault("XML005", _inside(page, line, 1), most=MAX_DEPTH)  # how far it read on differs by version
        else:
            page.fault("XML001", _inside(page, line, column), found=found)


def _inside(page: Page, line: int, column: int) -> tuple[int, int]:
    """The place, moved inside the file: libxml2 counts some errors past the last line."""
    lines = page.data.decode("utf-8", "replace").split("\n")
    line = max(1, min(line, len(lines)))
    return line, max(1, min(column, len(lines[line - 1]) + 1))


def _as_utf8(source: str | bytes) -> tuple[bytes, tuple[int, str] | None]:
    """The source as UTF-8 without byte order mark, and (byte, what is wrong) where it cannot be read."""
    if isinstance(source, str):
        source = source.removeprefix("\ufeff")
        try:
            return source.encode(), None
        except UnicodeEncodeError as error:
            before = source[: error.start].encode()
            return before, (len(before), "a lone surrogate")
    for mark, encoding in _BOMS:
        if source.startswith(mark):
            return _decoded(source[len(mark) :], encoding)
    declared = _DECLARED.match(source)
    name = declared.group(1).decode().lower() if declared else "utf-8"
    if name not in _ENCODINGS:
        return source, (declared.start(1) if declared else 0, name)
    return _decoded(source, _ENCODINGS[name])


def _decoded(source: bytes, encoding: str) -> tuple[bytes, tuple[int, str] | None]:
    try:
        return source.decode(encoding).encode(), None
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        before = source[:start].decode(encoding, "replace").encode("utf-8", "replace")
        return before + b"?", (len(before), f"0x{source[start]:02x}" if start < len(source) else encoding)


def _doctype(data: bytes) -> int:
    """Where a document type is declared, -1 where none is. Only the part before the first element can hold one."""
    place = 0
    while match := _PROLOG.match(data, place):
        place = match.end()
    return place if data[place : place + 2] == b"<!" and data[place : place + 4] != b"<!--" else -1
