"""
Spreadsheet files as a grid of words and back: CSV by the standard library, XLSX by openpyxl (the extra ``xlsx``).

Nothing in a file is ever worked out: a formula is noted as a fault. What a spreadsheet program could take for a formula
is written with an apostrophe before it, which reading takes off again.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from attrs import field, frozen

from sop_xblocks.authoring.places import Page
from sop_xblocks.practice.cell import guard, unguard

ENDINGS: Final = (".csv", ".xlsx")
MAX_BYTES: Final = 4 * 1024 * 1024
#: An XLSX file is a packed archive: what it may unpack to, in how many parts.
MAX_UNPACKED: Final = 32 * 1024 * 1024
MAX_PARTS: Final = 500
MAX_ROWS: Final = 5_000
MAX_COLUMNS: Final = 200

_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DELIMITERS: Final = ",;\t"
#: What XML cannot hold, and so no bank can.
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ENTITIES: Final = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


class NoXlsxError(ImportError):
    """openpyxl is not installed."""


@frozen
class Grid:
    """Rows of cells, as words. `silent` are (row, column) whose words are not to be judged: a fault is noted already."""

    rows: tuple[tuple[str, ...], ...]
    silent: frozenset[tuple[int, int]] = field(default=frozenset())


def read_grid(data: bytes, ending: str, page: Page) -> Grid | None:
    """
    The cells of a file; None where it cannot be read, and the page says why.

    Raises `NoXlsxError` where openpyxl is needed and not there.
    """
    if len(data) > MAX_BYTES:
        _too_large(page, (1, 1), MAX_BYTES, f"{len(data) // 1024} KiB")
        return None
    cells = _csv_cells(data, page) if ending == ".csv" else _xlsx_cells(data, page)
    if cells is None:
        return None
    rows: list[tuple[str, ...]] = []
    silent: set[tuple[int, int]] = set()
    for number, row in enumerate(cells, 1):
        words = []
        for column, (text, formula) in enumerate(row, 1):
            if formula:
                page.fault("DRL087", (number, column), row=number, column=_name(rows, column), found=_short(text))
                silent.add((number, column))
            if not formula and _CONTROL.search(text):
                page.fault("DRL088", (number, column), row=number, column=_name(rows, column), found=_shown(text))
                text = _CONTROL.sub("", text)  # noqa: PLW2901  # the cell without them
            words.append(text if formula else unguard(text))
        rows.append(tuple(words))
    if not any(cell.strip() for row in rows for cell in row):
        page.fault("DRL083", (1, 1), found="nothing")
        return None
    return Grid(tuple(rows), frozenset(silent))


def write_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as CSV with commas, in UTF-8 with the mark by which spreadsheet programs know it."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([guard(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def write_xlsx(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as a workbook of one sheet. Raises `NoXlsxError` where openpyxl is not there."""
    openpyxl = _openpyxl()
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("drill")
    sheet.freeze_panes = "B2"
    for row in rows:
        cells = []
        for text in row:
            cell = openpyxl.cell.WriteOnlyCell(sheet, guard(text) or None)
            if text:
                cell.data_type = "s"  # words, whatever they look like
            cells.append(cell)
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


Cells = Iterator[Sequence[tuple[str, bool]]]


def _csv_cells(data: bytes, page: Page) -> Cells | None:
    if data.startswith(b"PK\x03\x04"):  # a workbook under another name
        page.fault("DRL080", (1, 1), expected="CSV", found="zip")
        return None
    encoding = "utf-8"
    for mark, name in _BOMS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], name
            break
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        page.fault("DRL082", (row, 1), row=row, found=f"0x{data[error.start]:02x}")
        return None
    if "\0" in text:
        page.fault("DRL080", (1, 1), expected="CSV", found="0x00")
        return None
    head = re.match(r"[^\r\n]*", text)
    first = head.group() if head else ""
    delimiter = max(_DELIMITERS, key=first.count)
    rows: list[list[str]] = []
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            rows.append(cells)
            if not _fits(page, len(rows), len(cells)):
                return None
    except csv.Error as error:
        page.fault("DRL080", (len(rows) + 1, 1), expected="CSV", found=str(error))
        return None
    return ([(cell, cell.startswith("=")) for cell in row] for row in rows)


def _xlsx_cells(data: bytes, page: Page) -> Cells | None:
    openpyxl = _openpyxl()
    if not _is_safe_archive(data, page):
        return None
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what the file says of its size is not to be believed
        rows: list[list[tuple[str, bool]]] = []
        for row in sheet.iter_rows(max_row=MAX_ROWS + 1):
            rows.append(_cells(row))
            # cells that hold nothing but a format may reach further than the words, but not without end
            if not _fits(page, len(rows), max(len(rows[-1]), len(row) // 10)):
                return None
    except Exception as error:  # noqa: BLE001  # openpyxl raises whatever its parts raise on a file made by hand
        page.fault("DRL080", (1, 1), expected="XLSX", found=_short(f"{type(error).__name__}: {error}"))
        return None
    return iter(rows)


def _name(rows: Sequence[Sequence[str]], column: int) -> str:
    """What a column is called in the first row; its number where it is not."""
    name = rows[0][column - 1].strip() if rows and column <= len(rows[0]) else ""
    return _short(name) or str(column)


def _fits(page: Page, row: int, columns: int) -> bool:
    if row > MAX_ROWS:
        _too_large(page, (row, 1), MAX_BYTES, f"{row}+")
    elif columns > MAX_COLUMNS:
        _too_large(page, (row, MAX_COLUMNS + 1), MAX_BYTES, f"{columns}+")
    return row <= MAX_ROWS and columns <= MAX_COLUMNS


def _too_large(page: Page, at: tuple[int, int], most: int, found: str) -> None:
    page.fault("DRL081", at, rows=MAX_ROWS, columns=MAX_COLUMNS, most=most // 1024, found=found)


def _is_safe_archive(data: bytes, page: Page) -> bool:
    """Whether it unpacks to something of a reasonable size without entities. What a part says of its size binds zipfile."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            unpacked = sum(part.file_size for part in parts)
            if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED:
                _too_large(page, (1, 1), MAX_UNPACKED, f"{unpacked // 1024} KiB")
                return False
            if len({part.filename for part in parts}) < len(parts):
                page.fault("DRL080", (1, 1), expected="XLSX", found="zip")
                return False
            for part in parts:
                content = archive.read(part)
                if any(mark in content for mark in _ENTITIES):
                    page.fault("XML002", (1, 1), found="<!DOCTYPE")
                    return False
    except Exception as error:  # noqa: BLE001  # zipfile raises ValueError, NotImplementedError, zlib.error and more
        page.fault("DRL080", (1, 1), expected="XLSX", found=_short(f"{type(error).__name__}: {error}"))
        return False
    return True


def _cells(row: Iterable[Any]) -> list[tuple[str, bool]]:
    """The cells of a row up to the last that holds something: openpyxl fills rows up."""
    cells = [_cell(cell) for cell in row]
    while cells and not cells[-1][0]:
        cells.pop()
    return cells


def _cell(cell: Any) -> tuple[str, bool]:
    """The words of a cell, and whether they are a formula or its failure."""
    value = cell.value
    if value is None:
        return "", False
    if cell.data_type in ("f", "e"):
        return str(getattr(value, "text", None) or value), True
    if isinstance(value, bool):
        return str(value).upper(), False
    if isinstance(value, float) and value.is_integer():
        return str(int(value)), False
    return str(value), False


def _openpyxl() -> Any:
    try:
        import openpyxl.cell  # noqa: PLC0415  # optional: the extra `xlsx`
    except ImportError as error:
        raise NoXlsxError("openpyxl") from error
    return openpyxl


def _short(text: str) -> str:
    text = " ".join(_CONTROL.sub("", text).split())
    return text if len(text) <= 60 else text[:57] + "…"


def _shown(text: str) -> str:
    found = _CONTROL.search(text)
    return f"U+{ord(found.group()):04X}" if found else ""
