"""Writing a dialogue and reading it again."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from sop_xblocks.authoring.dialogue_writer import WIDTH, write_dialogue
from sop_xblocks.authoring.dialogue_xml import load_dialogue, read_dialogue
from sop_xblocks.practice.dialogue import Dialogue
from tests.authoring.strategies import dialogues

SLOW = settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))


@SLOW
@given(dialogues())
def test_round_trip(dialogue: Dialogue) -> None:
    """What is written reads as an equal dialogue, and writing that gives the same text."""
    text = write_dialogue(dialogue)
    reading = load_dialogue(text)

    assert [fault.message() for fault in reading.diagnostics if fault.severity == "error"] == []
    assert dialogue == reading.dialogue
    assert text == write_dialogue(reading.dialogue)


@SLOW
@given(dialogues())
def test_checking_never_raises(dialogue: Dialogue) -> None:
    """Whatever can be read can be checked, and the check finds no error that running it does not."""
    assert read_dialogue(write_dialogue(dialogue)).dialogue == dialogue


def test_long_words_are_broken_at_spaces() -> None:
    """A long line is written on several; no line is longer than the width."""
    long = "It was a long way to go and nobody had said so. " * 10
    source = (
        '<dialogue format="1" start="a"><case><p>' + long + "</p><p>" + long + "</p></case><task>Listen.</task>"
        '<cast><learner name="You"/><person id="d" name="D"/></cast><turn id="a" by="d"><say>' + long + "</say>"
        '<reply id="r" code="CR" quality="3" to="e"><say>x</say><why>y</why></reply></turn>'
        '<ending id="e" outcome="reached">End.</ending></dialogue>'
    )
    dialogue = load_dialogue(source).dialogue
    assert dialogue is not None
    text = write_dialogue(dialogue)

    assert max(len(line) for line in text.splitlines()) <= WIDTH
    assert dialogue == load_dialogue(text).dialogue
