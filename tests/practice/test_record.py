"""Finished runs as they are recorded: ids and numbers, never what was typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve

from sop_xblocks.authoring.dialogue_xml import load_dialogue
from sop_xblocks.practice import drill_record, record, talk_record
from sop_xblocks.practice import drill_round as rounds
from sop_xblocks.practice import talk as talks
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.run import Move, Run
from sop_xblocks.practice.score import Part
from sop_xblocks.practice.spacing import SkillState
from tests.practice.test_drill_round import DAY, answer, bank

USAGE = "block-v1:Org+C+R+type@sop_dialogue+block@door"
TYPED = "Her name is Ramona Quill."


@pytest.fixture
def dialogue() -> Dialogue:
    """The small dialogue of the cases."""
    found = load_dialogue((Path(__file__).parent.parent / "cases" / "dialogue" / "door.xml").read_text()).dialogue
    assert found is not None
    return found


def finished(dialogue: Dialogue) -> Run:
    """A run that takes the first reply on offer until it ends, twenty seconds each."""
    run = evolve(talks.begin(dialogue, "r1", 7, 1000), started=1000)
    for at in range(60):
        stands = talks.replay(dialogue, run)
        if stands.now is None:
            return run
        offered = talks.offers(dialogue, run, stands.now)
        run = talks.step(dialogue, run, run.n, Move("reply", 1020 + 20 * at, reply=offered[0].token)).run
    raise AssertionError("it does not end")


def test_a_conversation(dialogue: Dialogue) -> None:
    """Who, what, how well, how long, and the way taken."""
    run = finished(dialogue)
    stands = talks.replay(dialogue, run)

    made = talk_record.practice_of(
        dialogue, run, stands, usage=USAGE, skills="mi.engaging", level="two-day", module="m1", lang="en"
    )

    assert (made.run, made.usage, made.kind, made.depth) == ("r1", USAGE, "dialogue", "recognize")
    assert made.skills[0] == "mi.engaging"
    assert set(made.skills) == {"mi.engaging", *made.parts}
    assert made.fraction == pytest.approx(talks.score(stands, dialogue.par).fraction, abs=1e-4)
    assert made.finished == run.finished >= made.started == 1000
    assert made.seconds == 20 * len(run.moves)
    assert [(act.place, act.choice) for act in made.acts] == [(m.turn, m.reply) for m in run.moves]
    assert stands.ending is not None
    assert made.ending == stands.ending.id
    assert (made.level, made.module, made.lang) == ("two-day", "m1", "en")


def test_a_round() -> None:
    """Points per skill, and which skills came back after a week."""
    drill = bank(pick=6)
    held = rounds.begin_round(drill, {}, "r2", 3, 20 * DAY)
    while rounds.replay_round(drill, held).now is not None:
        held = answer(drill, held, "a", at=20 * DAY + 30)
    before = {
        "sf.exception": SkillState(reviews=1, last=12 * DAY),
        "sf.coping": SkillState(reviews=1, last=15 * DAY),
        "sf.scaling": SkillState(),
    }

    made = drill_record.practice_of(held, rounds.replay_round(drill, held), before, usage=USAGE)

    assert made.kind == "drill"
    assert made.fraction == 1.0
    assert set(made.skills) == {"sf.exception", "sf.coping", "sf.scaling"}
    assert sum(part.possible for part in made.parts.values()) == 18
    assert made.returned == ("sf.exception",)
    assert {act.choice for act in made.acts} == {"a"}


@pytest.mark.parametrize(
    ("own", "moves", "depth"),
    [(0, 0, "recognize"), (0, 9, "recognize"), (4, 9, "recognize"), (5, 9, "respond"), (1, 1, "respond")],
)
def test_depth(own: int, moves: int, depth: str) -> None:
    """Typed or built from half of the moves on."""
    assert record.depth_of(own, moves) == depth


def test_skills_named_and_scored() -> None:
    """None twice, those of the settings first."""
    parts = {"mi.summary": Part(1, 3), "mi.reflection": Part(2, 3)}

    assert record.skills_in("mi.reflection sf.coping", parts) == ("mi.reflection", "sf.coping", "mi.summary")


def test_what_was_typed_is_not_recorded(dialogue: Dialogue) -> None:
    """Typed words stay with the run."""
    run = finished(dialogue)
    stands = talks.replay(dialogue, run)
    typed = evolve(stands.path[0], move=evolve(stands.path[0].move, act="answer", reply="", text=TYPED))

    made = talk_record.practice_of(dialogue, run, evolve(stands, path=(typed, *stands.path[1:])), usage=USAGE)

    assert made.acts[0].act == "answer"
    assert made.acts[0].choice == ""
    assert "Quill" not in repr(made)


def test_saved_and_read_again(dialogue: Dialogue) -> None:
    """What waits in a learner's state comes back as it was; what is no practice is refused."""
    run = finished(dialogue)
    made = talk_record.practice_of(dialogue, run, talks.replay(dialogue, run), usage=USAGE, skills="mi.engaging")

    assert record.load_practice(json.loads(json.dumps(record.dump_practice(made)))) == made
    for broken in (
        {},
        {"run": "r"},
        {**record.dump_practice(made), "depth": "deep"},
        {**record.dump_practice(made), "parts": 3},
    ):
        with pytest.raises(ValueError, match="not a saved practice"):
            record.load_practice(broken)
