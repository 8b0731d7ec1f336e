"""Item banks from one kind of file to another: XML (inside any OLX), CSV, XLSX."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from attrs import frozen

from sop_xblocks.authoring.activity_xml import read_activity
from sop_xblocks.authoring.diagnostics import Diagnostic
from sop_xblocks.authoring.drill_sheet import ENDINGS as TABLES
from sop_xblocks.authoring.drill_table import read_table, write_table
from sop_xblocks.authoring.drill_writer import write_drill
from sop_xblocks.authoring.drill_xml import DrillReading
from sop_xblocks.authoring.reformat import put_drill
from sop_xblocks.practice.drill import Drill

ENDINGS: Final = (".xml", *TABLES)


@frozen
class Converted:
    """What came of converting: the file's content, None where there are errors among the `diagnostics`."""

    content: bytes | None
    items: int
    diagnostics: tuple[Diagnostic, ...]


def convert_drill(data: bytes, file: str, ending: str, to: str, there: bytes | None = None) -> Converted:
    """
    A bank with one ending as a file with another. `there` is the file that will be replaced: a bank in OLX is put in the
    place of the one that is there, so that the elements around it stay.

    Raises `NoXlsxError` where openpyxl is needed and not there.
    """
    reading = read_bank(data, file, ending, checks=False)
    if reading.drill is None:
        return Converted(None, 0, reading.diagnostics)
    return Converted(_content(reading.drill, to, there), len(reading.drill.items), reading.diagnostics)


def read_bank(data: bytes, file: str, ending: str, *, checks: bool = True) -> DrillReading:
    """The one bank in a file of any kind. Raises `NoXlsxError` where openpyxl is needed and not there."""
    if ending in TABLES:
        return read_table(data, ending, file, checks=checks)
    found = read_activity(data, file, checks=checks)
    readings = [one.reading for one in found.activities if isinstance(one.reading, DrillReading)]
    if len(readings) == 1:
        return readings[0]
    faults = found.diagnostics
    if not any(fault.severity == "error" for fault in faults):
        told = {"most": 1, "found": len(readings)}
        faults = (*faults, Diagnostic("DRL091", "error", file, 1, 1, told))
    return DrillReading(None, faults)


def _content(drill: Drill, to: str, there: bytes | None) -> bytes:
    if to in TABLES:
        return write_table(drill, to)
    around = put_drill(there, drill) if there is not None else None
    return (around or write_drill(drill)).encode()


def ending_of(path: Path) -> str:
    """The ending that says what kind of file it is, in small letters; "" for one that is not known."""
    ending = path.suffix.lower()
    return ending if ending in ENDINGS else ""
