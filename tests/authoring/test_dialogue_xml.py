"""Reading dialogues: what comes out, where faults stand, how long it takes."""

from __future__ import annotations

import gc
import re
import tracemalloc
from pathlib import Path

import pytest
from lxml import etree

from sop_xblocks.authoring.activity_xml import read_activity
from sop_xblocks.authoring.dialogue_writer import write_dialogue
from sop_xblocks.authoring.dialogue_xml import load_dialogue, read_dialogue
from sop_xblocks.practice.condition import Compare
from sop_xblocks.practice.dialogue import Change, Go
from tests.authoring.samples import SMALL, large

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "sop_xblocks" / "authoring"
SHIPPED = sorted(path for path in (ROOT / "scenarios").rglob("*.xml") if b"<dialogue" in path.read_bytes())
#: What the schema can see: the shape of the parts, not what they refer to or mean.
SHAPE = [
    "DLG001",
    "DLG002",
    "DLG003",
    "DLG004",
    "DLG005",
    "DLG006",
    "DLG008",
    "DLG010",
    "DLG011",
    "DLG020",
    "DLG022",
    "DLG023",
    "DLG027",
    "DLG028",
    "DLG029",
    "DLG045",
    "XML010",
    "XML011",
    "XML012",
    "XML013",
]


def schema() -> etree.RelaxNG:
    """The schema as it is shipped."""
    return etree.RelaxNG(etree.parse(PACKAGE / "dialogue.rng"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_files_are_silent(path: Path) -> None:
    """No diagnostic at all on what is shipped, style included, with the faces there are."""
    faces = pytest.importorskip("sop_xblocks.host.faces")
    found = read_activity(path.read_bytes(), str(path), portraits=frozenset(faces.PORTRAITS))

    assert [f"{f.line}: {f.code} {f.message()}" for f in found.diagnostics] == []
    assert found.activities


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_files_fit_the_schema(path: Path) -> None:
    """What can be read is valid."""
    found = schema()
    for element in etree.parse(path).iter("dialogue"):
        assert found.validate(etree.ElementTree(element)), found.error_log


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_files_are_written_back(path: Path) -> None:
    """Writing what was read and reading it again changes nothing, and the schema knows what is written."""
    for activity in read_activity(path.read_bytes(), checks=False).activities:
        dialogue = activity.dialogue
        assert dialogue is not None
        text = write_dialogue(dialogue)
        assert dialogue == load_dialogue(text).dialogue
        assert schema().validate(etree.fromstring(text))


@pytest.mark.parametrize("code", SHAPE)
def test_schema_sees_faults_of_shape(code: str) -> None:
    """What the reader says of the shape, the schema says too."""
    path = next((Path(__file__).parent / "broken").glob(f"{code}-*.xml"))

    assert not schema().validate(etree.parse(path))


def test_schema_lets_all_else_through() -> None:
    """What is wrong in its meaning only fits the schema: it must not be stricter than the reader."""
    paths = [path for path in (Path(__file__).parent / "broken").glob("DLG*.xml") if path.name[:6] not in SHAPE]
    stricter = [path.name[:6] for path in paths if not schema().validate(etree.parse(path))]

    assert stricter == ["DLG007"]  # its thousand turns are empty


def test_values() -> None:
    """What is written is what is read, usual values filled in."""
    source = SMALL.replace('quality="3" to="e">', 'quality="3" to="e" unsafe="yes" skill="mi.concern" if="g &lt; 4">')
    source = source.replace(
        "<turn ", '<gauge id="g" label="G" start="2"><word from="0">no &amp; none</word></gauge><turn '
    )
    source = source.replace("</why></reply>", '</why><change gauge="g" by="-2"/><go to="a" if="g == 1"/></reply>', 1)
    dialogue = load_dialogue(source).dialogue
    assert dialogue is not None
    reply, gauge = dialogue.turns["a"].replies[0], dialogue.gauges["g"]

    assert (("CR",), "mi.concern", Compare("g", "<", 4)) == (reply.codes, reply.skill, reply.when)
    assert (reply.way.quality, reply.way.unsafe, reply.way.why) == (3, True, "Leaves room.")
    assert (Go("a", Compare("g", "==", 1)), Go("e")) == reply.way.goes
    assert (Change("g", -2),) == reply.way.changes
    assert (gauge.start, gauge.low, gauge.high, gauge.show, gauge.words) == (2, 0, 10, "words", ((0, "no & none"),))
    assert (dialogue.feedback, dialogue.back, dialogue.shuffled) == ("now", False, True)


def test_every_fault_in_one_pass() -> None:
    """Several slips are told together, in the order of the page, each at its place."""
    source = SMALL.replace('by="d"', 'by="x"').replace('code="CR"', 'code="XX"').replace('quality="1"', 'quality="7"')
    found = [(f.code, f.line, f.column) for f in read_dialogue(source, checks=False).diagnostics]

    assert found == [("DLG013", 4, 20), ("DLG019", 5, 25), ("DLG020", 6, 38)]


def test_a_condition_points_at_its_place() -> None:
    """A fault in a condition stands where it is, entities counted as they are written."""
    source = SMALL.replace('id="r"', 'id="r" if="1 &lt; 2"').replace('id="s"', 'id="s" if="not x &gt;= 3"')
    found = [(f.code, f.line, f.column) for f in read_dialogue(source, checks=False).diagnostics]

    assert [one for one in found if one[0] != "DLG030"] == [("DLG015", 5, 23), ("DLG016", 6, 27)]


def test_spanish_reasons() -> None:
    """Words to avoid are those of the language of the content."""
    source = SMALL.replace("Closes.", "Es incorrecto.")

    assert [f.code for f in read_dialogue(source, lang="en").diagnostics] == []
    assert [f.code for f in read_dialogue(source, lang="es").diagnostics] == ["DLG065"]


def test_wrapped_in_olx() -> None:
    """Dialogues are found in any wrapper, each with its settings and only its own faults."""
    block = '<sop_dialogue url_name="{}" display_name="T" level="{}">' + SMALL + "</sop_dialogue>"
    source = f"<course><chapter><vertical>{block.format('a', 'one-day')}<html/>{block.format('b', 'x')}</vertical></chapter></course>"
    found = read_activity(source)

    assert [activity.settings["url_name"] for activity in found.activities] == ["a", "b"]
    assert [[f.code for f in activity.reading.diagnostics] for activity in found.activities] == [[], ["ACT002"]]
    assert found.activities[0].dialogue == load_dialogue(SMALL).dialogue
    assert found.activities[1].dialogue is None


def test_memory() -> None:
    """500 turns take at most 5 MB (`make bench` says how long they take)."""
    source = large()
    assert [f.message() for f in load_dialogue(source).diagnostics] == []
    gc.collect()
    tracemalloc.start()
    kept = load_dialogue(source)
    gc.collect()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()

    assert kept.dialogue is not None
    assert size < 5_000_000


@pytest.mark.parametrize("wrong", ["to", "quality", "code", "if", "by", "loop", "attribute"])
def test_a_large_file_in_which_everything_is_wrong(wrong: str) -> None:
    """It is told about, and not found out once for each pair of faults: this test would be the slow one."""
    source = large(900)
    if wrong == "loop":
        source = source.replace('to="e"', 'to="t0"')
    elif wrong == "attribute":
        source = source.replace("quality=", "qualty=")
    else:
        source = re.sub(rf' {wrong}="', f' {wrong}="x', source)

    reading = load_dialogue(source)

    assert reading.dialogue is None
    assert len(reading.diagnostics) >= 1
