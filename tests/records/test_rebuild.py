"""Practices from what blocks keep of a learner."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

from sop_xblocks.practice.record import Act
from sop_xblocks.practice.run import Move, Run, dump_run
from sop_xblocks.practice.score import Part
from sop_xblocks.records import api, models
from sop_xblocks.records.rebuild import Facts, Rebuilt, State, practices_in_state, rebuild

from .samples import ANA, COURSE, DOOR, NOON

RUN = Run(
    id="abc",
    seed=1,
    started=NOON - 600,
    finished=NOON,
    wording="w",
    scoring="s",
    moves=(
        Move("reply", NOON - 500, "door", reply="hear"),
        Move("back", NOON - 400),
        Move("answer", NOON - 300, "door", text="typed words", codes=("OQ",)),
    ),
)
KEPT = {"run": "abc", "started": NOON - 600, "finished": NOON, "seconds": 300, "fraction": 0.5, "ending": "in"}
FACTS = Facts("dialogue", ("mi.engaging",), "two-day", "3", "es")


def state(*past: Any) -> State:
    return State(ANA, COURSE, DOOR, json.dumps({"past": list(past), "run": {}}), FACTS)


def test_a_finished_run_becomes_a_practice() -> None:
    (found,) = practices_in_state(state({**KEPT, "moves": dump_run(RUN)}))

    assert (found.run, found.usage, found.kind, found.level, found.module, found.lang) == (
        "abc",
        DOOR,
        "dialogue",
        "two-day",
        "3",
        "es",
    )
    assert (found.depth, found.fraction, found.seconds, found.ending) == ("respond", 0.5, 300, "in")
    assert found.acts == (
        Act(0, "reply", "door", "hear", NOON - 500),
        Act(1, "back", "", "", NOON - 400),
        Act(2, "answer", "door", "", NOON - 300),
    )
    assert "typed words" not in repr(found)


def test_an_old_run_without_its_moves_is_still_one() -> None:
    (found,) = practices_in_state(state({**KEPT, "parts": {"sf.exception": [1, 3], "odd": "?"}, "outcome": "unsafe"}))

    assert (found.depth, found.acts, found.unsafe) == ("recognize", (), True)
    assert found.skills == ("mi.engaging", "sf.exception")
    assert found.parts == {"sf.exception": Part(1, 3)}


@pytest.mark.parametrize("text", ["", "not json", "[]", "{}", '{"past": 3}', '{"past": [3, {}, {"run": ""}]}'])
def test_a_state_without_finished_runs(text: str) -> None:
    assert list(practices_in_state(evolve(state(), state=text))) == []


@pytest.mark.usefixtures("tables")
def test_rebuilding_writes_what_is_missing_and_can_be_repeated() -> None:
    rows = [state(KEPT, {**KEPT, "run": "def"}), state({**KEPT, "run": "bad", "fraction": 7}, {"run": "timeless"})]

    assert rebuild(rows[:1]) == Rebuilt(2, 0)
    assert rebuild(rows) == Rebuilt(0, 2, {"OutOfRange": 1, "ClockBackwards": 1})
    assert sorted(one.run for one in api.practices_of(ANA, COURSE)) == ["abc", "def"]
    assert models.Practice.objects.count() == 2
