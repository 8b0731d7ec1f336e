"""Reading banks: what is read, what is refused, and that it never raises."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from sop_xblocks.authoring.activity_xml import read_activity
from sop_xblocks.authoring.drill_writer import write_drill
from sop_xblocks.authoring.drill_xml import load_drill, read_drill
from sop_xblocks.practice.drill import Drill, Item, Option, Want
from tests.authoring.samples import BANK, SMALL

ROOT = Path(__file__).parents[2]
BROKEN = Path(__file__).parent / "broken"
SHIPPED = sorted(path for path in (ROOT / "scenarios").rglob("*.xml") if b"<drill" in path.read_bytes())
SCHEMA = etree.RelaxNG(etree.parse(ROOT / "sop_xblocks" / "authoring" / "drill.rng"))
#: What the schema can see: the shape of the parts, not what a task needs or what they mean.
SHAPE = {
    *(f"DRL{number:03}" for number in (1, 2, 3, 5, 6, 8, 10, 11, 12, 16, 17, 18, 19, 20, 21, 22, 23, 28, 37)),
    "DRL091",  # two banks in one file
}


def codes(source: str) -> list[str]:
    """The codes the check finds."""
    return [fault.code for fault in read_drill(source).diagnostics]


def test_values() -> None:
    """What is written is what is read, usual values filled in."""
    drill = read_drill(BANK).drill
    assert drill is not None

    assert (drill.pick, drill.order, drill.note) == (2, "interleave", "<p>About <em>bedtime</em>.</p>")
    assert drill.items["ex-01"] == Item(
        "ex-01",
        "choose",
        "sf.exception",
        2,
        (
            Option("chart", "Have you tried a chart with stickers on it?", 0, "Advice.", "We had one.", error="E5"),
            Option("when", "<em>When</em> did it go better, and how was that?", 3, "Asks.", "Once.", "exception"),
            Option("hope", "What are you hoping for from our talk today?", 1, "Not now.", "Quiet.", "best-hopes"),
        ),
        "parent",
        "working-well",
        "Luis talks about bedtime.",
        "I lose it &amp; shout.",
        "Luis",
    )
    typed = drill.items["ex-02"]
    assert (typed.want, typed.never) == (Want("exception", ("open", "single")), ("why-question", "either-or"))
    assert (typed.model, typed.why) == ("When was bedtime last calm?", "Takes it that there was one.")
    assert drill.items["ex-03"].chain == ("elicit", "amplify", "reinforce")


def test_sample_is_silent() -> None:
    """The sample of these tests has no fault at all."""
    assert codes(BANK) == []


def test_words_around_children_of_an_option() -> None:
    """Words before, between and after reason and consequence are one text."""
    text = BANK.replace("<why>Advice.</why><gets>", " Or<why>Advice.</why> a <strong>prize</strong>?<gets>")
    drill = load_drill(text).drill
    assert drill is not None

    assert drill.items["ex-01"].options[0].text.endswith("stickers on it? Or a <strong>prize</strong>?")


def test_prose_is_made_safe() -> None:
    """Nothing that runs comes through, in any text."""
    for place in ("About", "Luis talks", "I lose", "Have you", "Advice.", "We had", "When was", "Takes"):
        reading = load_drill(BANK.replace(place, f'<script>x</script><b onclick="x">{place}</b>'))
        assert reading.drill is not None
        assert "XML011" in {fault.code for fault in reading.diagnostics}
        assert "script" not in write_drill(reading.drill)
        assert "onclick" not in write_drill(reading.drill)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('task="rewrite"', 'task="rewrit"', "DRL011"),
        ('pick="2"', 'pick="0"', "DRL012"),
        ('pick="2"', 'pick="101"', "DRL012"),
        ('difficulty="2"', 'difficulty="0"', "DRL012"),
        ('listener="parent"', 'listener="judge"', "DRL011"),
        ('question="working-well"', 'question="good"', "DRL011"),
        ('order="interleave"', 'order="random"', "DRL011"),
        ('    <said by="You">Have you ever had a calm bedtime?</said>\n', "", "DRL004"),
        ('    <want type="exception" form="open single"/>\n', "", "DRL004"),
        ('type="exception" form', 'type="excepcion" form', "DRL019"),
        ('place="3"', 'place="2"', "DRL029"),
        ('place="3"', "", "DRL029"),
        ('place="3"', 'place="13"', "DRL012"),
        ('place="3">', 'place="3" quality="3">', "DRL035"),
        ('quality="3" type', 'quality="3" place="1" type', "DRL035"),
        ("<why>Takes it that there was one.</why>", "", "DRL032"),
        ("<why>Takes it that there was one.</why>", "<why>That is wrong.</why>", "DRL065"),
        ('    <option id="reinforce" place="3">So you phoned first.</option>\n', "", "DRL026"),
        ("So you phoned first.", "", "DRL024"),
        ('id="hope"', 'id="when"', "DRL009"),
    ],
)
def test_faults(old: str, new: str, code: str) -> None:
    """Faults beyond the example that each code has."""
    assert old in BANK
    assert code in codes(BANK.replace(old, new, 1))


def test_all_faults_in_one_pass() -> None:
    """Several slips are told together, and none for what follows from another."""
    text = BANK.replace('task="choose"', 'task="chose"').replace('has="why-question', 'has="whi-question')

    assert codes(text) == ["DRL011", "DRL017"]


def test_words_to_avoid_by_language() -> None:
    """Words to avoid are those of the language of the content."""
    text = BANK.replace("Advice.", "Es incorrecto.")

    assert [fault.code for fault in read_drill(text, lang="es").diagnostics] == ["DRL065"]
    assert codes(text) == []


def test_file_with_both() -> None:
    """A file may hold dialogues and banks; each block must hold its own kind."""
    both = (
        f'<vertical><sop_drill url_name="a" display_name="A">{BANK}</sop_drill>'
        f'<sop_dialogue url_name="b" display_name="B">{SMALL}</sop_dialogue></vertical>'
    )
    found = read_activity(both)
    drill, dialogue = found.activities

    assert found.diagnostics == ()
    assert (drill.block, drill.drill, drill.dialogue) == ("sop_drill", load_drill(BANK).drill, None)
    assert (dialogue.block, dialogue.drill) == ("sop_dialogue", None)
    assert dialogue.dialogue is not None


def test_bodies_of_the_wrong_kind() -> None:
    """A dialogue in a drill's block is told; so is a block without a body; a bare body is one."""
    wrong = read_activity(f'<sop_drill url_name="a" display_name="A">{SMALL}</sop_drill>')
    empty = read_activity('<sop_drill url_name="a" display_name="A"/>')

    assert [fault.code for fault in wrong.diagnostics] == ["ACT008", "ACT009"]
    assert empty.diagnostics[0].message() == "sop_drill “a” must hold <drill>; found nothing."
    assert (wrong.activities[0].drill, empty.activities[0].drill) == (None, None)
    assert read_activity(BANK).activities[0].drill == load_drill(BANK).drill
    assert [fault.code for fault in read_drill(SMALL).diagnostics] == ["XML007"]


@given(st.text(alphabet="<>/=\"' abdrilemtopnchsgw15E&;", max_size=120))
def test_never_raises(inside: str) -> None:
    """Whatever stands in a bank: there is a drill exactly where there is no error."""
    reading = read_drill(f'<drill format="1">{inside}</drill>')

    assert (reading.drill is None) == any(fault.severity == "error" for fault in reading.diagnostics)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_banks(path: Path) -> None:
    """What is shipped has neither errors nor warnings, fits the schema, and comes back as it was when written."""
    found = read_activity(path.read_bytes(), str(path))
    grave = [f"{f.line}: {f.code} {f.message()}" for f in found.diagnostics if f.severity in ("error", "warning")]

    assert grave == []
    for activity in found.activities:
        if activity.block == "sop_drill":
            drill = activity.drill or Drill({})
            assert load_drill(write_drill(drill)).drill == drill
            assert SCHEMA.validate(etree.fromstring(write_drill(drill))), SCHEMA.error_log


def test_schema_sees_the_shape() -> None:
    """The schema refuses what the reader says of the shape, and lets through what is wrong in its meaning only."""
    refused = {path.name[:6] for path in BROKEN.glob("DRL*.xml") if not SCHEMA.validate(etree.parse(path))}

    assert refused == SHAPE
