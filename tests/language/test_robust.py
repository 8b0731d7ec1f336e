"""No text makes the reader loud, and every span lies within the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_xblocks.language import MAX, Reading, read, read_statement
from sop_xblocks.language.reading import BEHAVIOURS, FAULTS, FLAGS, FORMS, PARTS
from sop_xblocks.language.text import SENTENCES
from sop_xblocks.practice.codes import SOLUTION_FOCUSED

LANGS = st.sampled_from(["en", "es", "de", ""])
PIECES = st.sampled_from(
    [
        "what",
        "how",
        "why",
        "who",
        "would",
        "you",
        "your",
        "son",
        "say",
        "zero",
        "10",
        "ten",
        "to",
        "?",
        ".",
        ",",
        "!",
        "¿",
        "¡",
        "n't",
        "don't",
        "qué",
        "cómo",
        "por",
        "más",
        "diez",
        "si",
        "usted",
        "la",
        "😀",
        "é",
        "é",
        "<b>",
        "</b>",
        "&nbsp;",
        "\u200b",
        "\u202e",
        "שלום",
        "你好",
        "'",
        "''",
        "-",
        "or",
        "o",
        "and",
        "y",
        "\n",
        "tell",
        "me",
        "cuénteme",
        "İ",
        "ß",
        "ﬁ",
        "\x00",
    ]
)
SOUP = st.lists(PIECES, max_size=60).map(" ".join)
LABELS = {*FORMS, *BEHAVIOURS, *SOLUTION_FOCUSED}


def sound(text: str, reading: Reading) -> None:
    """What holds of every reading."""
    assert set(reading.labels) <= LABELS
    assert set(reading.flags) <= set(FLAGS)
    assert len(set(reading.labels)) == len(reading.labels)
    assert len(set(reading.flags)) == len(reading.flags)
    assert len(set(reading.labels) & set(FORMS)) <= 1
    assert set(reading.certainty) == {*reading.labels, *reading.flags}
    assert all(0 <= sure <= 1 for sure in reading.certainty.values())
    assert {span.label for span in reading.spans} == {*reading.labels, *reading.flags}
    for span in reading.spans:
        assert 0 <= span.start < span.end <= len(text)


@given(st.one_of(st.text(max_size=300), SOUP), st.one_of(st.text(max_size=80), SOUP), LANGS)
@settings(max_examples=400, deadline=None)
def test_any_text_reads(text: str, before: str, lang: str) -> None:
    """Any text, any line before it, any language."""
    sound(text, read(text, before, lang))


@given(SOUP, st.sampled_from(["harm", "danger", "goal", "", "?"]), LANGS)
@settings(max_examples=200, deadline=None)
def test_any_statement_reads(text: str, kind: str, lang: str) -> None:
    """Any statement of any kind."""
    reading = read_statement(text, kind, lang)

    assert set(reading.parts) <= set(PARTS)
    assert set(reading.faults) <= set(FAULTS)
    assert all(0 <= span.start < span.end <= len(text) for span in reading.spans)


@given(SOUP, LANGS)
@settings(max_examples=100, deadline=None)
def test_reading_twice_is_the_same(text: str, lang: str) -> None:
    """What was read before does not change what is read now."""
    assert read(text, "", lang) == read(text, "", lang)


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_what_nobody_sees_changes_nothing(text: str) -> None:
    """Zero-width characters between words are not read."""
    plain = f"What would your son say? {text}"

    assert read(plain.replace(" ", " \u200b")).labels == read(plain).labels


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(
    "piece",
    [
        "what ",
        "? ",
        "¿que ",
        "<a",
        "<" * 50,
        "\u200ba",
        "'",
        "a",
        "10 0 1 ",
        "what, ",
        "you would ",
        "time when you ",
        "😀",
        "e\u0301",
        "\u202e",
        "\n",
        "¡",
    ],
)
def test_long_and_hostile(piece: str, lang: str) -> None:
    """Texts as long as may be, made to repeat what costs most."""
    text = piece * (MAX // len(piece) + 1)

    sound(text, read(text, text, lang))
    assert read(text, lang=lang).cut
    assert read_statement(text, "goal", lang).cut


def test_more_sentences_than_are_told_apart() -> None:
    """The rest is one more sentence, not lost: the last question is still the last."""
    reading = read("I see. " * (SENTENCES + 5) + "What else?")

    assert reading.labels
