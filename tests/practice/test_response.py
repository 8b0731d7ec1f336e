"""What a written work lacks, what is asked of it, and that its parts are those that the reader of statements knows."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sop_xblocks.language import reading
from sop_xblocks.language.statements import read_statement
from sop_xblocks.practice.response import (
    MAX_CHARACTERS,
    PARTS,
    STATEMENTS,
    Benchmark,
    Model,
    Prompt,
    Response,
    Trouble,
    checked,
    word_count,
)
from sop_xblocks.practice.rubric import Choice, Criterion, Option, Rubric
from sop_xblocks.practice.rubrics import built_in

ASKED = Response((Prompt("p1", "Who?", 2, 4), Prompt("p2", "What?")), "danger", use="danger")
OWN = Rubric((Criterion("c", "C", (Option("no", "no", 0, 0), Option("yes", "yes", 1, 1))),))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" \n\t", 0),
        ("Leo, 4, was alone.", 4),
        ("the 4-year-old – mother’s son", 4),
        ("… -- ?!", 0),
        ("niñez ñandú", 2),
        ("no\u00a0break", 2),
        ("_" * 100_000, 0),
    ],
)
def test_words(text: str, count: int) -> None:
    """What stands between spaces and has a letter or digit is a word."""
    assert word_count(text) == count


@pytest.mark.parametrize(
    ("text", "code", "limit", "found", "refused"),
    [
        ("", "empty", 2, 0, True),
        ("…", "empty", 2, 0, True),
        ("one", "few-words", 2, 1, False),
        ("one two three four five", "many-words", 4, 5, False),
        ("a b " + "x" * (MAX_CHARACTERS - 3), "too-long", MAX_CHARACTERS, MAX_CHARACTERS + 1, True),
    ],
)
def test_troubles(text: str, code: str, limit: int, found: int, refused: bool) -> None:
    """Nothing at all and too many characters are refused; too few and too many words are hints. One trouble a prompt."""
    (trouble,) = checked(ASKED, {"p1": text, "p2": "Fine."})

    assert trouble == Trouble("p1", code, limit, found)
    assert trouble.refused is refused


@pytest.mark.parametrize("text", ["one two", "one two three four", "a b " + "x" * (MAX_CHARACTERS - 4)])
def test_no_trouble(text: str) -> None:
    """Exactly at a limit is within it."""
    assert checked(ASKED, {"p1": text, "p2": "Fine."}) == ()


def test_line_ends_count_once() -> None:
    """A form sends two characters for a line end; the learner typed one."""
    text = "a\r\nb" + "\r\nc" * ((MAX_CHARACTERS - 3) // 2)

    assert [trouble.code for trouble in checked(ASKED, {"p1": "Two words.", "p2": text})] == []


def test_answers_of_another_version() -> None:
    """A prompt that was deleted is nobody's trouble, one that was added is empty; the order is that of the prompts."""
    told = checked(ASKED, {"p0": "", "p2": "x" * (MAX_CHARACTERS + 1)})

    assert [(trouble.prompt, trouble.code) for trouble in told] == [("p1", "empty"), ("p2", "too-long")]


@given(st.dictionaries(st.sampled_from(["p1", "p2", "p3"]), st.text(max_size=60)))
def test_at_most_one_trouble_a_prompt(answers: dict[str, str]) -> None:
    """Whatever was written: each prompt is told once at most, and exactly the wordless ones as empty."""
    told = checked(ASKED, answers)

    assert [trouble.prompt for trouble in told] == list(dict.fromkeys(trouble.prompt for trouble in told))
    empty = {prompt.id for prompt in ASKED.prompts if not word_count(answers.get(prompt.id, ""))}
    assert {trouble.prompt for trouble in told if trouble.code == "empty"} == empty


def test_parts_are_those_of_the_reader() -> None:
    """The reader of statements, which this room may not import, knows every part by the same name, none is left out of all."""
    named = {part.id for parts in PARTS.values() for part in parts}

    assert named == set(reading.PARTS)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "harm",
            "The school reported that on Friday night, when drunk, his mother hit Leo, 4, and his lip was bleeding.",
        ),
        (
            "danger",
            "The agency worries that his mother may leave Leo, 4, alone at night when she drinks and that he will be hurt.",
        ),
        (
            "goal",
            "His mother will ask her aunt to stay the night with Leo, 4, so that Leo is not alone and sleeps well, for six months.",
        ),
    ],
)
def test_parts_of_each_kind(kind: str, text: str) -> None:
    """A full statement has every needed part of its kind, and the reader finds no part that the kind does not have."""
    found = set(read_statement(text, kind).parts)

    assert {part.id for part in PARTS[kind] if part.needed} <= found <= {part.id for part in PARTS[kind]}


def test_parts_have_one_place() -> None:
    """A part stands once in its kind; a plan is written whole; no kind of statement has none."""
    assert STATEMENTS == ("harm", "danger", "goal", "plan")
    for parts in PARTS.values():
        assert len({part.id for part in parts}) == len({part.label for part in parts}) == len(parts)
    assert evolve(ASKED, statement="plan").parts == evolve(ASKED, statement="").parts == ()
    assert ASKED.parts == PARTS["danger"]


def test_rubric() -> None:
    """The author's own, else the built-in one in the language asked for, else none."""
    assert ASKED.rubric() == built_in("danger")
    assert ASKED.rubric("es-419") == built_in("danger", "es")
    assert evolve(ASKED, use="", own=OWN).rubric("es") == OWN
    assert evolve(ASKED, use="").rubric() is None


@pytest.mark.parametrize(
    ("other", "wording", "scoring"),
    [
        (evolve(ASKED, about="A case."), True, False),
        (evolve(ASKED, models=(Model("So."),)), True, False),
        (evolve(ASKED, prompts=(Prompt("p1", "Who?", 3, 4), ASKED.prompts[1])), True, False),
        (evolve(ASKED, prompts=ASKED.prompts[:1]), True, True),
        (evolve(ASKED, use="harm"), True, True),
        (evolve(ASKED, statement="harm"), True, True),
        (evolve(ASKED, attempts=3), False, False),
        (evolve(ASKED, benchmarks=(Benchmark("b", "So.", (Choice("words", "no"),)),)), False, False),
    ],
)
def test_versions(other: Response, wording: bool, scoring: bool) -> None:
    """What a learner reads changes the wording; what is asked and what it is worth changes the scoring too."""
    assert (other.wording != ASKED.wording) is wording
    assert (other.scoring != ASKED.scoring) is scoring


def test_prompt_by_its_id() -> None:
    """Answers are kept under the ids of prompts."""
    assert ASKED.prompt("p2") == ASKED.prompts[1]
    assert ASKED.prompt("p3") is None
