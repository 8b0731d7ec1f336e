"""Invariants of talks, on random walks of every shipped dialogue."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_xblocks.authoring.activity_xml import read_activity
from sop_xblocks.authoring.dialogue_xml import load_dialogue
from sop_xblocks.practice import debrief, run, talk
from sop_xblocks.practice.dialogue import Dialogue

TOP = Path(__file__).parent.parent
FILES = sorted((TOP.parent / "scenarios").glob("*/vertical/*.xml"))


def _shipped() -> dict[str, Dialogue]:
    found = {}
    for path in FILES:
        for activity in read_activity(path.read_bytes(), file=path.name).activities:
            if activity.dialogue:
                found[path.stem] = activity.dialogue
    case = load_dialogue((TOP / "cases" / "dialogue" / "door.xml").read_text()).dialogue
    assert case
    return {**found, "door": case}


SHIPPED = _shipped()


def test_dialogues_are_shipped() -> None:
    """Four, one of them also in Spanish, each with fourteen turns and three endings at least."""
    shipped = {name: one for name, one in SHIPPED.items() if name != "door"}

    assert len(shipped) >= 5
    assert min(len(one.turns) for one in shipped.values()) >= 14
    assert min(len(one.endings) for one in shipped.values()) >= 3


@pytest.mark.parametrize("name", sorted(SHIPPED))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_random_walks(name: str, data: st.DataObject) -> None:
    """
    However a learner goes: there is always something to say, the score stays in range and only first choices count,
    saving changes nothing, every number is used once, the walk comes to an end.
    """
    dialogue = SHIPPED[name]
    begun = run.Run("r", data.draw(st.integers(0, 2**32)), 0)
    stands = talk.replay(dialogue, begun)
    here = begun
    for at in range(120):
        if stands.now is None:
            break
        offered = talk.offers(dialogue, here, stands.now)
        assert offered
        assert len({offer.token for offer in offered}) == len(offered)
        back = dialogue.back and bool(stands.path) and data.draw(st.integers(0, 5)) == 0
        before = len(stands.tries)
        move = run.Move("back", at) if back else run.Move("reply", at, reply=data.draw(st.sampled_from(offered)).token)
        stepped = talk.step(dialogue, here, here.n, move)
        assert stepped.run.n == here.n + 1
        assert before <= len(stepped.talk.tries) <= before + 1
        here = run.load_run(json.loads(json.dumps(run.dump_run(stepped.run))))
        stands = talk.replay(dialogue, here)
        assert stands == stepped.talk
        assert not stands.fell
        for gauge in dialogue.gauges.values():
            assert gauge.low <= stands.gauges[gauge.id] <= gauge.high
        found = talk.score(stands, dialogue.par)
        assert 0 <= found.earned <= found.possible
        assert 0.0 <= found.fraction <= 1.0
        assert 0.0 <= talk.progress(dialogue, stands) <= 1.0
    looked = debrief.look_back(dialogue, stands)
    assert looked.counts.replies == len(stands.path)
    assert all(-1.0 <= point.height <= 1.0 for point in looked.points)
    assert debrief.load_summary(debrief.dump_summary(debrief.summarise(dialogue, here, stands))).run == "r"


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_the_best_replies_reach_the_best_ending(name: str) -> None:
    """Whoever takes the best reply everywhere ends well, with nearly full marks."""
    dialogue = SHIPPED[name]
    here = run.Run("r", 1, 0)
    stands = talk.replay(dialogue, here)
    while stands.now is not None:
        best = max(stands.now.offers, key=lambda reply: reply.way.quality)
        stepped = talk.step(dialogue, here, here.n, run.Move("reply", 1, reply=best.id))
        here, stands = stepped.run, stepped.talk

    assert stands.ending
    assert stands.ending.outcome == "reached"
    assert talk.score(stands, dialogue.par).fraction == 1.0


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_the_worst_replies_end_early_and_score_low(name: str) -> None:
    """Whoever takes the worst reply everywhere does not end well."""
    dialogue = SHIPPED[name]
    here = run.Run("r", 1, 0)
    stands = talk.replay(dialogue, here)
    for _ in range(60):
        if stands.now is None:
            break
        worst = min(stands.now.offers, key=lambda reply: reply.way.quality)
        stepped = talk.step(dialogue, here, here.n, run.Move("reply", 1, reply=worst.id))
        here, stands = stepped.run, stepped.talk

    assert stands.ending
    assert stands.ending.outcome in ("lost", "unsafe")
    assert talk.score(stands, dialogue.par).fraction < 0.35


def test_tokens_say_nothing_and_differ_between_runs() -> None:
    """The page names replies by tokens of this run; they never look like an author's id."""
    dialogue = SHIPPED["door"]
    orders = set()
    for seed in range(12):
        one = run.Run("r", seed, 0)
        standing = talk.replay(dialogue, one).now
        assert standing
        offered = talk.offers(dialogue, one, standing)
        assert all(offer.token[0].isdigit() and len(offer.token) == 11 for offer in offered)
        orders.add(tuple(offer.reply.id for offer in offered))

    assert len(orders) > 2


def test_too_long_a_run_is_refused() -> None:
    """A script in a loop does not fill the database."""
    dialogue = SHIPPED["door"]
    hints = tuple(run.Move("hint", 1, "door") for _ in range(run.MAX_MOVES))

    with pytest.raises(talk.Refused, match="too-long"):
        talk.step(dialogue, run.Run("r", 1, 0, hints), run.MAX_MOVES, run.Move("reply", 1, reply="hear"))
