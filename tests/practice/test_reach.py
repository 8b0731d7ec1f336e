"""What a dialogue can come to, held against playing it."""

from __future__ import annotations

import random
import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sop_xblocks.authoring.dialogue_xml import load_dialogue
from sop_xblocks.practice.condition import holds
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.reach import Reach, Spot, conditions, explore
from tests.authoring.samples import large
from tests.authoring.strategies import dialogues

SLOW = settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))


def play(dialogue: Dialogue, seed: int) -> Reach:
    """What happened on fifty random ways through a dialogue of at most thirty moves each."""
    dice = random.Random(seed)  # noqa: S311
    turns, endings, ends = set(), set(), set()
    held: set[Spot] = set()
    for _ in range(50):
        place = dialogue.start
        gauges = {gauge.id: gauge.start for gauge in dialogue.gauges.values()}
        seen: set[str] = set()
        path = []
        for _ in range(30):
            turn = dialogue.turns[place]
            path.append(place)
            now = {s: c for s, c in conditions(turn) if s.kind in ("say", "thought", "reply")}
            held |= {spot for spot, condition in now.items() if holds(condition, gauges, seen)}
            offered = [
                (n, way)
                for n, way in enumerate(turn.ways())
                if n >= len(turn.replies) or holds(turn.replies[n].when, gauges, seen)
            ]
            number, way = dice.choice(offered)
            for change in way.changes:
                gauges[change.gauge] = dialogue.gauges[change.gauge].moved(gauges[change.gauge], change.by)
            seen.add(place)
            after = {s: c for s, c in conditions(turn) if s.kind in ("gets", "go") and s.way == number}
            held |= {spot for spot, condition in after.items() if holds(condition, gauges, seen)}
            place = next(go.to for go in way.goes if holds(go.when, gauges, seen))
            if place in dialogue.endings:
                endings.add(place)
                ends.update(path)
                break
        turns.update(path)
    return Reach(False, frozenset(turns), frozenset(endings), frozenset(held), frozenset(), frozenset(ends))


@SLOW
@given(dialogues(), st.integers(0, 1000))
def test_what_happens_can_happen(dialogue: Dialogue, seed: int) -> None:
    """Nothing that some path does is ever said never to happen, neither exactly nor widely."""
    played = play(dialogue, seed)
    for reach in (explore(dialogue), explore(dialogue, most=0)):
        assert played.turns <= reach.turns
        assert played.endings <= reach.endings
        assert played.ends <= reach.ends
        assert played.holds <= reach.holds


@SLOW
@given(dialogues())
def test_wide_holds_all_that_is_exact(dialogue: Dialogue) -> None:
    """Taking gauges on their own only ever adds."""
    exact, wide = explore(dialogue), explore(dialogue, most=0)

    assert exact.exact
    assert exact.turns <= wide.turns
    assert exact.endings <= wide.endings
    assert exact.ends <= wide.ends
    assert exact.holds <= wide.holds
    assert exact.used <= wide.used
    for turn, gauges in exact.values.items():
        for gauge, (low, high) in gauges.items():
            assert wide.values[turn][gauge][0] <= low
            assert high <= wide.values[turn][gauge][1]


def test_large_is_quick() -> None:
    """More situations than can be walked: the wide answer comes, within the time a check may take."""
    dialogue = load_dialogue(large()).dialogue
    assert dialogue is not None
    before = time.process_time()
    reach = explore(dialogue)

    assert not reach.exact
    assert reach.turns == set(dialogue.turns)
    assert time.process_time() - before < 5


def test_a_wide_gauge_settles() -> None:
    """A loop that moves a gauge of a million values by ones is not walked a million times."""
    source = """<dialogue format="1" start="a"><case>A</case><task>T</task>
    <cast><learner name="Y"/><person id="d" name="D"/></cast><gauge id="g" label="G" start="0" max="999999"/>
    <turn id="a" by="d"><say>Hm.</say><reply id="r" code="OQ" quality="3" to="a"><say>Go on.</say><why>W</why>
    <change gauge="g" by="1"/><go to="e" if="g &gt; 900000"/></reply></turn>
    <ending id="e" outcome="reached">E</ending></dialogue>"""
    dialogue = load_dialogue(source).dialogue
    assert dialogue is not None
    before = time.process_time()

    assert {"e"} == explore(dialogue).endings
    assert time.process_time() - before < 4
