"""
A bank as a table, one row an item, and back.

A table is turned into the elements an author would have written and read by the reader of those, so that every fault of a
bank is found in a spreadsheet too, at its row and column.
"""

from __future__ import annotations

from typing import Final

from sop_xblocks.authoring.drill_rows import USUAL_OPTIONS, TablePage, columns, fragment_of, make_bank, read_header
from sop_xblocks.authoring.drill_sheet import read_grid, write_csv, write_xlsx
from sop_xblocks.authoring.drill_xml import DrillReading, read_drill_element
from sop_xblocks.authoring.prose import fold, plain
from sop_xblocks.practice.drill import Drill, Item, Option

_REL: Final = ' rel="noopener noreferrer"'


# -- writing -------------------------------------------------------------------------------------------------------


def write_table(drill: Drill, ending: str) -> bytes:
    """The bank as a file, ``.csv`` or ``.xlsx``. Raises `NoXlsxError` where openpyxl is not there."""
    rows = table(drill)
    return write_csv(rows) if ending == ".csv" else write_xlsx(rows)


def table(drill: Drill) -> list[list[str]]:
    """The rows of a bank, the names of the columns first."""
    most = max((len(item.options) for item in drill.items.values()), default=0)
    names = columns(max(USUAL_OPTIONS, most))
    rows = [list(names)]
    bank = {"pick": str(drill.pick), "order": drill.order, "note": _cell(drill.note)}
    for item in drill.items.values():
        cells = _cells(item) | bank
        bank = {}
        rows.append([cells.get(name, "") for name in names])
    return rows


def _cells(item: Item) -> dict[str, str]:
    cells = {
        "id": item.id,
        "task": item.task,
        "skill": item.skill,
        "difficulty": str(item.difficulty),
        "listener": item.listener,
        "question": item.question,
        "scene": _cell(item.scene),
        "said": _cell(item.said),
        "by": item.by,
        "never": " ".join(item.never),
        "model": _cell(item.model),
        "why": _cell(item.why),
    }
    if item.want:
        cells |= {"want_type": item.want.type, "want_form": " ".join(item.want.forms)}
    for number, option in enumerate(item.options, 1):
        named = _option_cells(option, chain=item.task == "order")
        cells |= {f"option{number}_{part}": text for part, text in named.items()}
    return cells


def _option_cells(option: Option, *, chain: bool) -> dict[str, str]:
    return {
        "id": option.id,
        "text": _cell(option.text),
        "quality": "" if chain and not option.quality else str(option.quality),
        "type": option.type,
        "error": option.error,
        "place": str(option.place) if option.place else "",
        "why": _cell(option.why),
        "gets": _cell(option.gets),
    }


def _cell(html: str) -> str:
    """Safe HTML as the words of a cell: plain where that reads as the same, else with its markup."""
    html = html.replace(_REL, "")
    if "<" not in html and "&" in html:
        words = plain(html)
        if fragment_of(words) is None and fold(words) == html:
            return words
    return html


# -- reading -------------------------------------------------------------------------------------------------------


def read_table(data: bytes, ending: str, file: str = "", *, checks: bool = True, lang: str = "en") -> DrillReading:
    """
    The bank in a file, ``.csv`` or ``.xlsx``, and everything there is to say about it, by row and column.

    Raises `NoXlsxError` where openpyxl is needed and not there, and nothing else.
    """
    page = TablePage(file)
    grid = read_grid(data, ending, page)
    drill = None
    if grid is not None:
        page.silent = grid.silent
        spots = read_header(grid, page)
        if spots:
            page.root = make_bank(grid, spots, page)
            drill = read_drill_element(page, page.root, checks, lang)
    return DrillReading(None if page.broken else drill, page.diagnostics())
