"""The command line: what it prints, what it answers with, what it leaves alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sop_xblocks.authoring.cli import main
from tests.authoring.samples import MODULE, RINGS, SMALL, WRITTEN

GOOD = '<sop_dialogue url_name="a" display_name="T">\n' + SMALL + "</sop_dialogue>\n"
ERROR = GOOD.replace('to="e"', 'to="f"', 1)
WARNING = GOOD.replace("<why>Leaves room.</why>", "")
STYLE = GOOD.replace(' display_name="T"', "")
TODO = GOOD.replace("A family.", "TODO")


@pytest.fixture
def put(tmp_path: Path) -> Path:
    """A folder to put files in."""
    return tmp_path


@pytest.mark.parametrize(
    ("source", "options", "status"),
    [
        (GOOD, [], 0),
        (GOOD, ["--strict"], 0),
        (ERROR, [], 1),
        (WARNING, [], 1),
        (STYLE, [], 0),
        (STYLE, ["--strict"], 1),
        (STYLE, ["--strict", "--no-style"], 0),
        (TODO, [], 0),
        (TODO, ["--strict"], 1),
        ("<vertical/>", [], 1),
        ("<", [], 1),
    ],
)
def test_status(put: Path, source: str, options: list[str], status: int) -> None:
    """0 without errors and warnings, 1 with; anything counts when strict."""
    (put / "a.xml").write_text(source)

    assert status == main(["check", str(put / "a.xml"), *options])


@pytest.mark.parametrize("argv", [[], ["check"], ["check", "/no/such/path"], ["check", ".", "--what"], ["play", "."]])
def test_wrong_usage(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """2 and a word on standard error; nothing on standard output."""
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(("usage", "sop-xblocks"))


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    """Asking for help is no fault."""
    assert main(["check", "--help"]) == 0
    assert "PATH" in capsys.readouterr().out


def test_text(put: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line for each fault with place, severity and code; its hint below."""
    (put / "a.xml").write_text(ERROR)
    main(["check", str(put)])
    file, fault, hint, total = capsys.readouterr().out.splitlines()

    assert f"{put}/a.xml (1)" == file
    assert fault.startswith(f"{put}/a.xml:6:45: error DLG012: turn “a”, reply “r”: “to” must name")
    assert hint.startswith("    ")
    assert total == "1 activities in 1 files: 1 errors, 0 warnings, 0 others"


def test_folders(put: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Folders are searched for files with activities; what was looked at is told."""
    (put / "in").mkdir()
    (put / "in" / "a.xml").write_text(GOOD)
    (put / "b.xml").write_text("<vertical/>")
    (put / "c.txt").write_text(ERROR)

    assert main(["check", str(put)]) == 0
    assert [f"{put}/in/a.xml (1)", "1 activities in 1 files, no faults"] == capsys.readouterr().out.splitlines()


def test_levels_and_modules(put: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Levels and modules are found in folders, bare or in their blocks, and checked and formatted as activities are."""
    (put / "bare.xml").write_text(MODULE.replace('hours="6"', 'hours="six"'))
    (put / "rings.xml").write_text(f'<sop_overview url_name="o" display_name="O">{RINGS}</sop_overview>')

    assert main(["check", str(put)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == [f"{put}/bare.xml (1)", f"{put}/rings.xml (1)"]
    assert "bare.xml:1:27: error MOD013: module: “hours” must be a number" in told[2]
    assert main(["format", str(put / "rings.xml")]) == 0
    assert main(["check", "--strict", str(put / "rings.xml")]) == 0
    assert main(["format", "--check", str(put / "rings.xml")]) == 0


def test_written_practice(put: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Written practice is found, checked and formatted as activities are; a problem of the platform is none of ours."""
    (put / "bare.xml").write_text(WRITTEN.replace('points="2"', 'points="two"'))
    (put / "in.xml").write_text(f'<sop_response url_name="r" display_name="R">{WRITTEN}</sop_response>\n')
    (put / "problem.xml").write_text('<problem><responseparam type="tolerance" default="5%"/></problem>')

    assert main(["check", str(put)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == [f"{put}/bare.xml (1)", f"{put}/in.xml (1)"]
    assert "bare.xml:9:32: error RSP013: criterion “impact”, option “yes”: “points” must be" in told[2]
    assert told[-1] == "2 activities in 2 files: 1 errors, 0 warnings, 0 others"
    assert main(["format", "--check", str(put / "in.xml")]) == 0
    assert main(["format", str(put / "bare.xml")]) == 1


def test_json(put: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For programs: everything a diagnostic has."""
    (put / "a.xml").write_text(ERROR)
    main(["check", str(put), "--format", "json"])
    told = json.loads(capsys.readouterr().out)

    assert [{"file": f"{put}/a.xml", "activities": 1}] == told["files"]
    assert [fault["code"] for fault in told["diagnostics"]] == ["DLG012"]
    assert {"code", "severity", "file", "line", "column", "message", "hint", "values"} == set(told["diagnostics"][0])


def test_github(put: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For GitHub: one command for each fault, on one line."""
    (put / "a,b.xml").write_text(ERROR + "\n")
    main(["check", str(put), "--format", "github"])
    told = capsys.readouterr().out.splitlines()

    assert told[0].startswith("::error file=")
    assert "a%2Cb.xml,line=6,col=45,title=DLG012::turn" in told[0]
    assert len(told) == 2


def test_unreadable(put: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file over the limit is told as such and not read as a whole."""
    (put / "a.xml").write_bytes(b"<dialogue>" + b" " * 3_000_000)

    assert main(["check", str(put / "a.xml")]) == 1
    assert "XML003" in capsys.readouterr().out


def test_format(put: Path) -> None:
    """Dialogues are laid out anew, everything around them stays; a second time changes nothing."""
    file = put / "a.xml"
    file.write_text(f"<!-- licence -->\n<vertical   a='1'>\n  <!-- x -->\n  {GOOD}</vertical>\n")

    assert main(["format", "--check", str(file)]) == 1
    assert main(["format", str(file)]) == 0
    text = file.read_text()
    assert text.startswith("<!-- licence -->\n<vertical   a='1'>\n  <!-- x -->\n  <sop_dialogue url_name=")
    assert '\n  <case>A family.</case>\n  <task>Listen.</task>\n  <cast>\n    <learner name="You"/>\n' in text
    assert main(["format", "--check", str(file)]) == 0
    assert main(["check", str(file)]) == 0


@pytest.mark.parametrize(
    ("source", "status"),
    [(ERROR, 1), (GOOD.replace("<task>", "<!-- why --><task>"), 0), ("<vertical/>", 0), ("<", 1)],
)
def test_format_leaves_alone(put: Path, source: str, status: int) -> None:
    """A file with errors, a dialogue with comments in it, a file without dialogues: not a byte changes."""
    (put / "a.xml").write_text(source)

    assert status == main(["format", str(put / "a.xml")])
    assert source == (put / "a.xml").read_text()


def test_format_writes_utf_8(put: Path) -> None:
    """Whatever it was written in, the file says and is UTF-8 afterwards."""
    text = "<?xml version='1.0' encoding='iso-8859-1'?>\n" + GOOD.replace("A family.", "Una niñez.")
    (put / "a.xml").write_bytes(text.encode("latin-1"))

    assert main(["format", str(put / "a.xml")]) == 0
    assert (put / "a.xml").read_bytes().startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
    assert "Una niñez." in (put / "a.xml").read_text(encoding="utf-8")
    assert main(["check", str(put / "a.xml")]) == 0


def test_as_a_module(put: Path) -> None:
    """It runs without being installed, and loads neither Django nor XBlock."""
    (put / "a.xml").write_text(GOOD)
    code = (
        "import sys; from sop_xblocks.authoring.cli import main; status = main(['check', sys.argv[1]]); "
        "sys.exit(status or 10 * bool({'django', 'xblock'} & set(sys.modules)))"
    )
    root = Path(__file__).parents[2]
    for command in (["-c", code], ["-m", "sop_xblocks.authoring.cli", "check"]):
        done = subprocess.run(
            [sys.executable, *command, str(put)], cwd=root, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
