"""Parts and faults of statements."""

from __future__ import annotations

import pytest

from sop_xblocks.language import MAX, read_statement

STATEMENTS = [
    (
        "en",
        "harm",
        "The neighbor reported that on April 9 Ms. Bell hit Nina, 6, with a cord while she was drunk. Nina had bruises on both arms.",
        {"source", "caregiver", "behavior", "child", "impact", "time", "context"},
        set(),
    ),
    (
        "en",
        "danger",
        "Nina's grandmother and the agency are worried that when Ms. Bell drinks she may hit Nina and Nina could be badly hurt.",
        {"worrier", "caregiver", "behavior", "child", "impact", "context"},
        set(),
    ),
    ("en", "goal", "Mother will complete a parenting program.", {"caregiver"}, {"service-words", "no-child"}),
    ("en", "goal", "Ms. Bell will stop hitting Nina.", {"caregiver", "behavior", "child"}, {"negative-goal"}),
    ("en", "harm", "Mother is an addict.", {"caregiver"}, {"label", "no-child"}),
    (
        "es",
        "danger",
        "A la abuela le preocupa que, cuando la señora Ruiz tome, le pegue a Nina y la niña salga lastimada.",
        {"worrier", "caregiver", "behavior", "child", "impact", "context"},
        set(),
    ),
    ("es", "goal", "La mamá completará el programa.", {"caregiver"}, {"service-words", "no-child"}),
    ("es", "harm", "El papá es un alcohólico.", {"caregiver"}, {"label", "no-child"}),
]


@pytest.mark.parametrize(("lang", "kind", "text", "parts", "faults"), STATEMENTS)
def test_parts_and_faults(lang: str, kind: str, text: str, parts: set[str], faults: set[str]) -> None:
    """Each part that is there, each fault, and none that is not."""
    reading = read_statement(text, kind, lang)

    assert set(reading.parts) == parts
    assert set(reading.faults) == faults


def test_mixed_time() -> None:
    """Past harm and future danger run together."""
    text = "Nina was burned in March and she could be hurt again."

    assert "mixed-time" in read_statement(text, "danger", "en").faults


def test_parts_of_one_kind_only() -> None:
    """Nobody reports in a goal; nobody worries in a harm statement."""
    text = "The neighbor said she is worried that Ms. Bell may hit Nina."

    assert "source" not in read_statement(text, "danger").parts
    assert "worrier" not in read_statement(text, "harm").parts


def test_spans() -> None:
    """They point at the words."""
    text = "Ms. Bell will keep Nina safe."
    spans = {span.label: text[span.start : span.end] for span in read_statement(text, "goal").spans}

    assert spans["caregiver"] == "Ms"
    assert spans["child"] == "Nina"


def test_empty_and_cut() -> None:
    """No words, no parts; too many, cut."""
    assert read_statement("", "harm").parts == ()
    assert read_statement("word " * MAX, "harm").cut
