"""Writing a bank and reading it again: XML, CSV, XLSX, one after the other."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from sop_xblocks.authoring.dialogue_writer import WIDTH
from sop_xblocks.authoring.drill_table import read_table, table, write_table
from sop_xblocks.authoring.drill_writer import write_drill
from sop_xblocks.authoring.drill_xml import DrillReading, load_drill, read_drill
from sop_xblocks.practice.drill import Drill
from tests.authoring.drill_strategies import drills

SLOW = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
SCHEMA = etree.RelaxNG(etree.parse(Path(load_drill.__code__.co_filename).with_name("drill.rng")))


def errors(reading: DrillReading) -> list[str]:
    """The errors, as told."""
    return [fault.message() for fault in reading.diagnostics if fault.severity == "error"]


@SLOW
@given(drills())
def test_xml(drill: Drill) -> None:
    """What is written reads as an equal bank, fits the schema, and writing it again gives the same text."""
    text = write_drill(drill)
    reading = load_drill(text)

    assert errors(reading) == []
    assert drill == reading.drill
    assert text == write_drill(reading.drill)
    assert SCHEMA.validate(etree.fromstring(text)), SCHEMA.error_log


@SLOW
@given(drills(), st.sampled_from((".csv", ".xlsx")))
def test_tables(drill: Drill, ending: str) -> None:
    """A bank comes back from a spreadsheet as it was, and gives the same rows again."""
    reading = read_table(write_table(drill, ending), ending, checks=False)

    assert errors(reading) == []
    assert drill == reading.drill
    assert table(drill) == table(reading.drill)


@SLOW
@given(drills())
def test_checking_never_raises(drill: Drill) -> None:
    """Whatever can be read can be checked, in every kind of file, with the same faults."""
    from_xml = read_drill(write_drill(drill))
    from_csv = read_table(write_table(drill, ".csv"), ".csv")

    assert drill == from_xml.drill == from_csv.drill
    assert sorted(f.code for f in from_xml.diagnostics) == sorted(f.code for f in from_csv.diagnostics)


def test_layout() -> None:
    """Long words are broken at spaces, a bank without anything special is written without it."""
    long = "Tell me about a bedtime that went better than that one. " * 5
    text = write_drill(
        load_drill(
            '<drill format="1"><item id="a" task="produce" skill="sf.scaling" difficulty="1">'
            f'<scene>{long}</scene><want form="open"/><model>{long}</model></item></drill>'
        ).drill
        or Drill({})
    )

    assert max(len(line) for line in text.splitlines()) <= WIDTH
    assert text.splitlines()[0] == '<drill format="1" pick="10">'
    assert text.splitlines()[2] == '  <item id="a" task="produce" skill="sf.scaling" difficulty="1">'
