"""`sop-xblocks convert`, and the other commands on banks."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from sop_xblocks.authoring.cli import main
from sop_xblocks.authoring.drill_table import write_table
from sop_xblocks.authoring.drill_xml import load_drill
from sop_xblocks.practice.drill import Drill
from tests.authoring.samples import BANK, SMALL

DRILL = load_drill(BANK).drill or Drill({})
OLX = (
    '<!-- licence -->\n<vertical   a="1">\n  <sop_drill url_name="a" display_name="A"><!-- x -->\n    '
    + BANK.replace("\n", "\n    ").rstrip()
    + "\n  </sop_drill>\n  <html/>\n</vertical>\n"
)


@pytest.fixture
def put(tmp_path: Path) -> Path:
    """A folder with a bank in a course's file."""
    (tmp_path / "bank.xml").write_text(OLX)
    return tmp_path


def run(*argv: object) -> int:
    """The status of a command."""
    return main([str(one) for one in argv])


def test_there_and_back(put: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """XML, CSV, XLSX, CSV, XML: the bank is the same, and a word says what was written."""
    names = ["bank.xml", "1.csv", "2.xlsx", "3.CSV", "4.xml"]
    for name, to in pairwise(names):
        assert run("convert", put / name, put / to) == 0

    assert load_drill((put / "4.xml").read_text()).drill == DRILL
    assert (put / "1.csv").read_bytes() == (put / "3.CSV").read_bytes()
    assert capsys.readouterr().out.splitlines()[0] == f"{put}/1.csv written, 3 items"


def test_what_stands_around_a_bank_stays(put: Path) -> None:
    """Writing to a course's file that holds a bank exchanges just the bank."""
    other = load_drill(BANK.replace("Luis talks", "Ana talks")).drill or Drill({})
    (put / "new.csv").write_bytes(write_table(other, ".csv"))

    assert run("convert", put / "new.csv", put / "bank.xml", "--force") == 0
    text = (put / "bank.xml").read_text()
    assert text.startswith(
        '<!-- licence -->\n<vertical   a="1">\n  <sop_drill url_name="a" display_name="A"><!-- x -->\n    <drill '
    )
    assert text.endswith("    </drill>\n  </sop_drill>\n  <html/>\n</vertical>\n")
    assert "Ana talks" in text
    assert run("check", put / "bank.xml") == 0


@pytest.mark.parametrize("there", [SMALL, OLX.replace("<html/>", f"<sop_dialogue>{SMALL}</sop_dialogue>")])
def test_other_activities_are_not_lost(put: Path, there: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that holds something else too is left alone, force or not."""
    (put / "there.xml").write_text(there)

    assert run("convert", put / "bank.xml", put / "there.xml", "--force") == 2
    assert (put / "there.xml").read_text() == there
    assert "there.xml" in capsys.readouterr().err


def test_nothing_is_overwritten(put: Path) -> None:
    """Without --force a file that is there stays as it is."""
    (put / "a.csv").write_text("mine")

    assert run("convert", put / "bank.xml", put / "a.csv") == 2
    assert (put / "a.csv").read_text() == "mine"
    assert run("convert", put / "bank.xml", put / "a.csv", "--force") == 0
    assert (put / "a.csv").read_text() != "mine"


@pytest.mark.parametrize(
    "argv",
    [
        ["convert"],
        ["convert", "bank.xml"],
        ["convert", "none.xml", "a.csv"],
        ["convert", "bank.xml", "a.ods"],
        ["convert", "bank.txt", "a.csv"],
        ["convert", "bank.xml", "no/such/folder/a.csv"],
        ["convert", "bank.xml", "a.csv", "--what"],
    ],
)
def test_wrong_usage(put: Path, argv: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """2, and nothing is written."""
    monkeypatch.chdir(put)
    (put / "bank.txt").write_text(OLX)

    assert main(argv) == 2
    assert sorted(path.name for path in put.iterdir()) == ["bank.txt", "bank.xml"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xml", OLX.replace('task="choose"', 'task="chose"'), "DRL011"),
        ("a.xml", OLX.replace("<html/>", f'<sop_drill url_name="b">{BANK}</sop_drill>'), "DRL091"),
        ("a.xml", "<vertical/>", "DRL091"),
        ("a.xml", "<", "XML001"),
        ("a.csv", "id,task\n", "DRL084"),
        ("a.csv", "", "DRL083"),
        ("a.xlsx", "id,task\n", "DRL080"),
    ],
)
def test_faults(put: Path, name: str, content: str, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """1, every fault is told, nothing is written."""
    (put / name).write_text(content)

    assert run("convert", put / name, put / "to.csv") == 1
    assert f" {code}: " in capsys.readouterr().out
    assert not (put / "to.csv").exists()


def test_warnings_do_not_keep_from_writing(put: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A column that is not known is told; the rest is written."""
    (put / "a.csv").write_bytes(write_table(DRILL, ".csv").replace(b",listener,", b",listner,"))

    assert run("convert", put / "a.csv", put / "b.xml") == 0
    assert "DRL085" in capsys.readouterr().out
    assert (put / "b.xml").exists()


def test_without_openpyxl(put: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """XLSX without its library: how to get it, and nothing is written; CSV works."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.setitem(sys.modules, "openpyxl.cell", None)

    assert run("convert", put / "bank.xml", put / "a.xlsx") == 2
    assert "sop-xblocks[xlsx]" in capsys.readouterr().err
    assert not (put / "a.xlsx").exists()
    assert run("convert", put / "bank.xml", put / "a.csv") == 0


def test_check_of_a_spreadsheet(put: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A spreadsheet that is named is checked; in a folder only XML files are."""
    (put / "a.csv").write_bytes(write_table(DRILL, ".csv").replace(b"choose", b"chose"))

    assert run("check", put / "a.csv") == 1
    assert capsys.readouterr().out.splitlines()[1].startswith(f"{put}/a.csv:2:2: error DRL011: task, item “ex-01”: ")
    assert run("check", put) == 0
    assert run("check", put / "bank.xml", "--strict") == 0


def test_format(put: Path) -> None:
    """Banks are laid out anew like dialogues, and what stands around them stays."""
    assert run("format", put / "bank.xml") == 0
    text = (put / "bank.xml").read_text()

    assert '\n    <drill format="1" pick="2">\n      <note><p>About <em>bedtime</em>.</p></note>\n\n      <item' in text
    assert run("format", "--check", put / "bank.xml") == 0
    assert load_drill(text[text.index("<drill ") : text.index("</sop_drill>")]).drill == DRILL
