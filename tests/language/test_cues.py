"""The cue language and the machine that finds cues."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_xblocks.language.cues import build
from sop_xblocks.language.machine import Machine
from sop_xblocks.language.tongue import tongue

GROUPS = {"kin": "mom dad son"}


def found(lines: str, text: str, capital: tuple[int, ...] = ()) -> list[tuple[str, int, int]]:
    """The labels found in a text, with where."""
    words = text.split()
    machine = Machine(build({"x": lines}, GROUPS))
    hits = machine.find(words, [at in capital for at in range(len(words))], 0, len(words))
    return [(cue.label, first, last) for cue, first, last in hits]


@pytest.mark.parametrize(
    ("cue", "text", "places"),
    [
        ("what else", "and what else", [(1, 3)]),
        ("what|who else", "who else", [(0, 2)]),
        ("what really? helps", "what helps what really helps", [(0, 2), (2, 5)]),
        ("manag* to", "managed to managing to man to", [(0, 2), (2, 4)]),
        ("what ~2 say", "what did she say what did she ever say", [(0, 4)]),
        ("my @kin", "my dad my cat", [(0, 2)]),
        ("ask @Name", "ask Leo ask son", [(0, 2), (2, 4)]),
    ],
)
def test_cues(cue: str, text: str, places: list[tuple[int, int]]) -> None:
    """Each sign of the cue language means what its description says."""
    assert found(cue, text, capital=(1,)) == [("x", *place) for place in places]


def test_where_a_cue_stands() -> None:
    """Signs before and after the words are kept with the cue."""
    machine = Machine(build({"x": "?? ^ what else $ =95"}, GROUPS))
    (hit,) = machine.find(["what", "else"], [False, False], 0, 2)

    assert (hit[0].where, hit[0].opens, hit[0].closes, hit[0].sure) == ("??", True, True, 0.95)


def test_bad_cues_are_refused() -> None:
    """A gap at the beginning, a stem of two letters."""
    for line in ("~2 what", "wh* else"):
        with pytest.raises(ValueError, match=r"cue|stem"):
            build({"x": line}, GROUPS)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_tables_have_no_gap_that_is_long(lang: str) -> None:
    """The work for each word stays bounded: a gap has at most fourteen words."""
    for machine in (tongue(lang).cues, tongue(lang).parts):
        todo, seen = [machine.root], {id(machine.root)}
        while todo:
            node = todo.pop()
            assert all(gap <= 14 for gap, _ in node.gaps)
            for follower in node.ways.values():
                if id(follower) not in seen:
                    seen.add(id(follower))
                    todo.append(follower)


@given(st.lists(st.sampled_from(["what", "else", "did", "she", "say", "my", "mom", "managed", "to", "x"]), max_size=12))
@settings(max_examples=100, deadline=None)
def test_remembered_ways_find_the_same(words: list[str]) -> None:
    """A machine that has seen other texts finds what a new one finds."""
    lines = "what else\nwhat ~3 say\nwhat|she ~2 my @kin\nmanag* to"
    old = Machine(build({"x": lines}, GROUPS))
    plain = [False] * len(words)
    for shift in range(len(words)):
        old.find(words[shift:] + words[:shift], plain, 0, len(words))
    new = Machine(build({"x": lines}, GROUPS))

    def places(machine: Machine) -> list[tuple[int, int]]:
        return sorted((first, last) for _, first, last in machine.find(words, plain, 0, len(words)))

    assert places(old) == places(new)
