"""Banks as spreadsheets: what comes back, where faults are told, and files that are not what they say."""

from __future__ import annotations

import csv
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.formula import ArrayFormula

from sop_xblocks.authoring.drill_rows import KNOWN, columns
from sop_xblocks.authoring.drill_sheet import MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, read_grid
from sop_xblocks.authoring.drill_table import read_table, table, write_table
from sop_xblocks.authoring.drill_xml import load_drill
from sop_xblocks.authoring.places import Page
from sop_xblocks.practice.cell import guard, unguard
from sop_xblocks.practice.drill import Drill
from tests.authoring.samples import BANK

DRILL = load_drill(BANK).drill or Drill({})
ROWS = table(DRILL)


def changed(row: int, name: str, text: str) -> list[list[str]]:
    """The rows of the sample with another text in one cell; row 1 is the row of names."""
    rows = [list(cells) for cells in ROWS]
    rows[row - 1][ROWS[0].index(name)] = text
    return rows


def as_csv(rows: list[list[str]], delimiter: str = ",") -> bytes:
    """The rows as a person's program would save them."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode()


def as_xlsx(rows: list[list[str]], **cells: str | float | ArrayFormula) -> bytes:
    """The rows as a workbook, with some cells as they are."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    for name, value in cells.items():
        sheet[name] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def told(data: bytes, ending: str = ".csv") -> list[tuple[str, int, int]]:
    """Code, row and column of each fault."""
    return [(fault.code, fault.line, fault.column) for fault in read_table(data, ending).diagnostics]


def test_rows() -> None:
    """One row an item; the bank is described in the first only; a bank with fewer options has all usual columns."""
    first = dict(zip(ROWS[0], ROWS[1], strict=True))

    assert ROWS[0] == list(columns())
    assert [row[0] for row in ROWS] == ["id", "ex-01", "ex-02", "ex-03"]
    assert (first["said"], first["option2_text"]) == (
        "I lose it & shout.",
        "<em>When</em> did it go better, and how was that?",
    )
    assert (first["pick"], first["order"], first["note"]) == ("2", "interleave", "<p>About <em>bedtime</em>.</p>")
    assert [row[-3] for row in ROWS] == ["pick", "2", "", ""]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_of_all_programs(delimiter: str, encoding: str) -> None:
    """Commas, semicolons, tabs; UTF-8 with and without mark, UTF-16 with one."""
    data = as_csv(ROWS, delimiter).decode().encode(encoding)

    assert read_table(data, ".csv").drill == DRILL


def test_what_people_do() -> None:
    """Names in capitals and with spaces, columns in another order or left out, empty rows, no option ids: all is read."""
    keep = [name for name in ROWS[0] if not name.endswith("_id") and any(r[ROWS[0].index(name)] for r in ROWS[1:])]
    rows = [[row[ROWS[0].index(name)] for name in reversed(keep)] for row in ROWS]
    rows[0] = [name.replace("_", " ").title() for name in rows[0]]
    rows[2:2] = [[""] * len(keep), []]
    drill = read_table(as_csv(rows), ".csv").drill
    assert drill is not None

    assert [option.id for option in drill.items["ex-01"].options] == ["a", "b", "c"]
    assert [option.text for option in drill.items["ex-01"].options] == [o.text for o in DRILL.items["ex-01"].options]


def test_numbers_in_a_workbook() -> None:
    """A workbook keeps 2 as a number: it is read as a person sees it."""
    column = get_column_letter(ROWS[0].index("difficulty") + 1)

    assert read_table(as_xlsx(ROWS, **{f"{column}2": 2, f"{column}3": 3.0}), ".xlsx").drill == DRILL


@pytest.mark.parametrize(
    ("row", "name", "text", "code"),
    [
        (2, "task", "chose", "DRL011"),
        (2, "difficulty", "9", "DRL012"),
        (2, "difficulty", "", "DRL003"),
        (3, "model", "", "DRL004"),
        (3, "want_form", "opne", "DRL016"),
        (3, "never", "whi", "DRL017"),
        (2, "option1_error", "E99", "DRL018"),
        (2, "option3_type", "hopes", "DRL019"),
        (4, "option2_place", "first", "DRL010"),
        (3, "id", "ex-01", "DRL009"),
        (2, "option3_why", "That is wrong.", "DRL065"),
        (2, "scene", "TODO", "DRL070"),
        (2, "scene", "<script>x</script>Bed.", "XML011"),
        (2, "scene", "<em>Bed.", "DRL089"),
        (3, "order", "blocked", "DRL090"),
        (2, "option2_gets", "=1+1", "DRL087"),
        (2, "difficulty", "=1+1", "DRL087"),
    ],
)
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_faults_stand_at_their_cell(row: int, name: str, text: str, code: str, ending: str) -> None:
    """Row and column of the cell; the message names the column; nothing is told that only follows."""
    rows = changed(row, name, text)
    data = as_csv(rows) if ending == ".csv" else as_xlsx(rows)
    (fault,) = read_table(data, ending).diagnostics

    assert (fault.code, fault.line, fault.column) == (code, row, ROWS[0].index(name) + 1)
    assert name in fault.message()


def test_faults_of_a_whole_item() -> None:
    """What is wrong with an item, not a cell, stands at the start of its row."""
    assert told(as_csv(changed(2, "option3_quality", "3"))) == [("DRL025", 2, 1)]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "'=1", "''@", "'tis", "", "a=b", "\uff1d1"])
def test_guard(text: str) -> None:
    """What could be taken for a formula is never written as such, and comes back."""
    assert guard(text)[:1] not in ("=", "+", "-", "@", "\t", "\uff1d")
    assert unguard(guard(text)) == text


@given(st.text(alphabet="'=+-@ax\t\r", max_size=6))
def test_guard_is_reversible(text: str) -> None:
    """Whatever the text."""
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_nothing_written_is_a_formula(ending: str) -> None:
    """Words that look like a formula are words in the file, and come back."""
    drill = load_drill(BANK.replace("Luis talks", "=cmd|x!A1").replace('by="Luis"', 'by="+Luis"')).drill or Drill({})
    data = write_table(drill, ending)
    if ending == ".xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}

    assert b",=" not in data
    assert read_table(data, ending).drill == drill


def test_formulas_of_a_workbook() -> None:
    """Plain formulas, array formulas and failed ones are told with their cell, not worked out, and nothing is played."""
    array = ArrayFormula("H3", "=SUM(A1:A2)")
    reading = read_table(as_xlsx(ROWS, G2='=HYPERLINK("http://example.invalid")', H3=array, G4="#REF!"), ".xlsx")

    assert reading.drill is None
    assert [(f.code, f.line, f.column) for f in reading.diagnostics] == [
        ("DRL087", 2, 7),
        ("DRL087", 3, 8),
        ("DRL087", 4, 7),
    ]
    assert "“=HYPERLINK(" in reading.diagnostics[0].message()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "DRL083"),
        (b"\n\n ,\n", "DRL083"),
        (b"\xef\xbb\xbf", "DRL083"),
        (b"PK\x03\x04 not a zip", "DRL080"),
        (b"id\0", "DRL080"),
        ("id,niño".encode("latin-1"), "DRL082"),
        (b"id,task,skill,difficulty\n", "DRL004"),
        (b"id,task\n", "DRL084"),
        (b'"' + b"x" * 200_000, "DRL080"),
        (b"id\n" * (MAX_ROWS + 1), "DRL081"),
        (b"," * (MAX_COLUMNS + 1), "DRL081"),
        (b"x" * 5_000_000, "DRL081"),
    ],
)
def test_bad_csv(data: bytes, code: str) -> None:
    """Explained, whatever it is."""
    reading = read_table(data, ".csv")

    assert reading.drill is None
    assert code in [fault.code for fault in reading.diagnostics]


def archive(**parts: bytes) -> bytes:
    """A zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def replaced(part: str, old: bytes, new: bytes) -> bytes:
    """The sample as a workbook with something in it exchanged."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(as_xlsx(ROWS))) as source, zipfile.ZipFile(out, "w") as made:
        for info in source.infolist():
            content = source.read(info)
            assert info.filename != part or old in content
            made.writestr(info, content.replace(old, new, 1) if info.filename == part else content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "DRL080"),
        (b"id,task\n", "DRL080"),
        (archive(a=b"x"), "DRL080"),
        (archive(a=bytes(MAX_UNPACKED + 1)), "DRL081"),
        (archive(**{f"a{number}": b"" for number in range(600)}), "DRL081"),
        (replaced(SHEET, b"<worksheet", b'<!DOCTYPE w [<!ENTITY a "haha">]><worksheet'), "XML002"),
        (replaced(SHEET, b"<row ", b"<row"), "DRL080"),
        (as_xlsx(ROWS)[:-200], "DRL080"),
        (as_xlsx([]), "DRL083"),
        (as_xlsx(ROWS, A6000="x"), "DRL081"),
        (as_xlsx(ROWS, ZZ1="x"), "DRL081"),
    ],
)
def test_bad_xlsx(data: bytes, code: str) -> None:
    """Explained, whatever it is; nothing is unpacked beyond the limit, no entity is read."""
    reading = read_table(data, ".xlsx")

    assert reading.drill is None
    assert code in [fault.code for fault in reading.diagnostics]


def test_a_size_that_lies() -> None:
    """What a sheet says of its own size is not believed."""
    data = replaced(SHEET, b'ref="A1:BM4"', b'ref="A1:XFD1048576"')

    assert read_table(data, ".xlsx").drill == DRILL


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode), st.sampled_from((".csv", ".xlsx")))
def test_never_raises(data: bytes, ending: str) -> None:
    """Whatever the bytes."""
    assert read_table(data, ending).diagnostics


@given(st.lists(st.lists(st.sampled_from((*sorted(KNOWN), "x", "=", "<p>", "&", "\x07", "3")), max_size=8), max_size=4))
def test_any_cells(rows: list[list[str]]) -> None:
    """Whatever the cells: there is a drill exactly where there is no error."""
    rows.insert(0, ["id", "task", "skill", "difficulty", "scene", "option1_text", "option1_why", "want_type"])
    reading = read_table(as_csv(rows), ".csv")

    assert (reading.drill is None) == any(fault.severity == "error" for fault in reading.diagnostics)


def test_control_characters_and_limits_of_a_grid() -> None:
    """Control characters are taken out; what is told names the column."""
    page = Page(b"")
    grid = read_grid(b"id,scene\na,b\x07c\n", ".csv", page)

    assert grid is not None
    assert grid.rows[1] == ("a", "bc")
    assert "column scene" in page.diagnostics()[0].message()
