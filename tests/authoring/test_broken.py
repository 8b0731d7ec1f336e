"""One broken file for each code, and what is said about it. `GOLDEN=write pytest …` writes the expected output anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sop_xblocks.authoring.activity_xml import AnyReading, read_activity
from sop_xblocks.authoring.catalogue import CATALOGUE
from sop_xblocks.authoring.diagnostics import SEVERITIES, Diagnostic
from sop_xblocks.authoring.dialogue_xml import load_dialogue, read_dialogue
from sop_xblocks.authoring.drill_convert import read_bank
from sop_xblocks.authoring.drill_sheet import MAX_BYTES as MAX_TABLE
from sop_xblocks.authoring.drill_xml import MAX_ITEMS, DrillReading, load_drill
from sop_xblocks.authoring.module_xml import ModuleReading, load_module
from sop_xblocks.authoring.overview_xml import OverviewReading, load_overview
from sop_xblocks.authoring.response_xml import ResponseReading, load_response
from sop_xblocks.authoring.xml import MAX_BYTES, MAX_ELEMENTS

HERE = Path(__file__).parent / "broken"
FILES = sorted(path for path in HERE.iterdir() if path.suffix != ".txt")
PORTRAITS = frozenset({"woman-30s", "man-beard"})
#: Too large to keep: made here.
MADE = {
    "XML003": b"<dialogue>" + b"x" * MAX_BYTES + b"</dialogue>",
    "XML004": b"<dialogue>" + b"<br/>" * MAX_ELEMENTS + b"</dialogue>",
    "DRL007": b'<drill format="1">' + b"<item/>" * (MAX_ITEMS + 1) + b"</drill>",
    "DRL081": b"id,task\n" + b"x" * MAX_TABLE,
}
ENDINGS = {"DRL081": ".csv", **{path.name[:6]: path.suffix for path in FILES}}
TABLES = {code for code in CATALOGUE if "DRL080" <= code <= "DRL099"}
EXAMPLES = {**{path.name[:6]: path.read_bytes() for path in FILES}, **MADE}


def faults(code: str) -> tuple[Diagnostic, ...]:
    """What the check says about the example of a code."""
    if code == "XML007":  # for whole files only a file without any activity is one
        return read_dialogue(EXAMPLES[code], code, portraits=PORTRAITS).diagnostics
    if code in TABLES:  # a spreadsheet, or what converting says of a file
        return read_bank(EXAMPLES[code], code, ENDINGS[code]).diagnostics
    return read_activity(EXAMPLES[code], code, portraits=PORTRAITS).diagnostics


def test_one_example_for_each_code() -> None:
    """A code has one example, and every example is of a code."""
    names = [path.name[:6] for path in FILES] + list(MADE)

    assert sorted(CATALOGUE) == sorted(names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_names_read_as_rules(path: Path) -> None:
    """An example is named after its code and the rule that it breaks."""
    assert len(path.stem[7:].split("-")) >= 3


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_code_appears(code: str) -> None:
    """The fault is found, with the severity of the catalogue, and nothing graver is found beside it."""
    found = {fault.code: fault.severity for fault in faults(code)}

    assert CATALOGUE[code].severity == found[code]
    assert not [s for s in found.values() if SEVERITIES.index(s) < SEVERITIES.index(found[code])]


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_place_and_words(code: str) -> None:
    """Every fault stands inside its file; message and hint have no gaps left and tell what was found."""
    lines = EXAMPLES[code].decode("utf-8", "replace").split("\n")
    for fault in faults(code):
        assert 1 <= fault.line <= len(lines)
        assert 1 <= fault.column <= len(lines[fault.line - 1 if ENDINGS.get(code) != ".csv" else 0]) + 1
        assert fault.message().strip()
        assert fault.hint().strip()
        assert "{" not in fault.message() + fault.hint()
        if "found" in CATALOGUE[fault.code].message:
            assert "found" not in fault.values or str(fault.values["found"]) in fault.message()


@pytest.mark.parametrize("code", sorted(set(EXAMPLES) - set(MADE)))
def test_golden(code: str) -> None:
    """The whole output for an example, as people read it."""
    told = "".join(f"{f.line}:{f.column}: {f.severity} {f.code}: {f.message()}\n    {f.hint()}\n" for f in faults(code))
    path = next(path for path in FILES if path.name.startswith(code)).with_suffix(".txt")
    if os.environ.get("GOLDEN") == "write":
        path.write_text(told, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == told


LOAD: dict[str, Callable[[bytes], AnyReading]] = {
    "DRL": load_drill,
    "MOD": load_module,
    "OVW": load_overview,
    "RSP": load_response,
}
PLAYED = [code for code in EXAMPLES if not code.startswith("ACT") and code != "XML007" and code not in TABLES]


@pytest.mark.parametrize("code", sorted(PLAYED))
def test_running_finds_every_error(code: str) -> None:
    """Loading tells the same errors as the check, and has something to play exactly where there is none."""
    reading = LOAD.get(code[:3], load_dialogue)(EXAMPLES[code])
    errors = [fault for fault in faults(code) if fault.severity == "error"]

    assert [(e.code, e.line, e.column) for e in errors] == [
        (f.code, f.line, f.column) for f in reading.diagnostics if f.severity == "error"
    ]
    assert (_content(reading) is None) == bool(errors)


def _content(reading: AnyReading) -> object:
    if isinstance(reading, DrillReading):
        return reading.drill
    if isinstance(reading, ModuleReading):
        return reading.module
    if isinstance(reading, ResponseReading):
        return reading.response
    return reading.overview if isinstance(reading, OverviewReading) else reading.dialogue


def test_bad_translation_does_no_harm() -> None:
    """A translation with a gap of another name falls back to the text as it is."""
    fault = faults("DLG012")[0]

    assert fault.message() == fault.message(lambda text: text.replace("{where}", "{donde}"))
