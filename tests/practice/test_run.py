"""Runs as saved: round trip, versions, time spent."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_xblocks.practice import run

TEXT = st.text(max_size=20)
MOVES = st.one_of(
    st.builds(lambda at, turn, reply: run.Move("reply", at, turn, reply=reply), st.integers(0, 10**10), TEXT, TEXT),
    st.builds(lambda at: run.Move("back", at), st.integers(0, 10**10)),
    st.builds(lambda at, turn: run.Move("hint", at, turn), st.integers(0, 10**10), TEXT),
    st.builds(
        lambda at, turn, text, codes: run.Move("answer", at, turn, text=text, codes=tuple(codes)),
        st.integers(0, 10**10),
        TEXT,
        st.text(max_size=300),
        st.lists(TEXT, max_size=3),
    ),
)
RUNS = st.builds(
    run.Run,
    id=TEXT,
    seed=st.integers(0, 2**48),
    started=st.integers(0, 10**10),
    moves=st.lists(MOVES, max_size=8).map(tuple),
    finished=st.integers(0, 10**10),
    wording=TEXT,
    scoring=TEXT,
    aside=st.lists(st.tuples(st.integers(0, 99), st.lists(MOVES, max_size=2).map(tuple)), max_size=2).map(tuple),
)


@given(RUNS)
def test_saved_and_read_again(one: run.Run) -> None:
    """Through JSON and back nothing changes."""
    assert run.load_run(json.loads(json.dumps(run.dump_run(one)))) == one


@given(RUNS)
def test_the_number_never_falls(one: run.Run) -> None:
    """Moves set aside still count."""
    assert one.n == len(one.moves) + sum(len(moves) for _, moves in one.aside)


@pytest.mark.parametrize(
    ("saved", "error"),
    [
        ({}, run.StateDamaged),
        ({"v": "1"}, run.StateDamaged),
        ({"v": True}, run.StateDamaged),
        ({"v": 1}, run.StateDamaged),
        (
            {"v": 1, "id": "a", "seed": 1, "started": 1, "finished": 0, "wording": "", "scoring": "", "moves": [7]},
            run.StateDamaged,
        ),
        ([], run.StateDamaged),
        ({"v": 999}, run.StateTooNew),
        ({"v": 0}, run.StateTooOld),
    ],
)
def test_too_new_too_old_and_damaged_are_told_apart(saved: Any, error: type[Exception]) -> None:
    """Each asks for another remedy."""
    with pytest.raises(error):
        run.load_run(saved)


def test_old_forms_are_lifted_step_by_step_on_a_copy() -> None:
    """Each step lifts by one version; what was saved stays as it was."""
    steps = {1: lambda saved: {**saved, "b": saved["a"] + 1}, 2: lambda saved: {**saved, "c": saved["b"] + 1}}
    saved = {"v": 1, "a": 1}

    lifted = run.lift(saved, steps, oldest=1, newest=3)

    assert lifted == {"v": 3, "a": 1, "b": 2, "c": 3}
    assert saved == {"v": 1, "a": 1}


def test_every_readable_version_has_its_step() -> None:
    """From the oldest readable to the newest there is a way."""
    assert set(run.UPGRADES) == set(range(run.STATE_OLDEST, run.STATE_NEWEST))


def test_pauses_are_cut_off() -> None:
    """A learner who comes back after lunch has not practised for an hour."""
    moves = (run.Move("back", 1010), run.Move("back", 5000), run.Move("back", 4000))

    assert run.Run("a", 1, 1000, moves).seconds == 10 + run.IDLE_SECONDS
