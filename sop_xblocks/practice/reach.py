"""
What a dialogue can come to: which turns, lines, replies and ways some path reaches, and from where it can still end.

First every situation that some path leads to is walked: a turn, the gauges and the seen turns that conditions ask for.
Where there are too many, each gauge is taken on its own instead: some situations that cannot be are then thought
possible. What is said never to happen never happens either way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from heapq import heappop, heappush
from typing import Final, NamedTuple

from attrs import field, frozen

from sop_xblocks.practice.condition import COMPARE, Any, Compare, Condition, Not, Seen, leaves
from sop_xblocks.practice.dialogue import Dialogue, Turn, Way
from sop_xblocks.practice.reach_wide import Wide

#: Situations walked before gauges are taken on their own: about a second's work.
MOST: Final = 40_000


class Spot(NamedTuple):
    """
    Something of a turn that may have a condition: `kind` is say, thought, reply, gets or go.

    `way` counts `Turn.ways()` (-1 for say and thought), `place` counts within it.
    """

    turn: str
    kind: str
    way: int
    place: int


@frozen
class Reach:
    """
    What can happen. `exact`: every situation was walked; else some that cannot be may be among them.

    `holds`: its condition can hold when it is its turn to be asked; `used`: and nothing before it takes its place.
    `ends`: turns reached from which an ending can be reached. `stuck`: turn -> values in one situation from which none
    can (only where exact). `values`: turn -> gauge -> least and most it can be there, for gauges in conditions.
    """

    exact: bool
    turns: frozenset[str]
    endings: frozenset[str]
    holds: frozenset[Spot]
    used: frozenset[Spot]
    ends: frozenset[str]
    stuck: Mapping[str, Mapping[str, int]] = field(factory=dict)
    values: Mapping[str, Mapping[str, tuple[int, int]]] = field(factory=dict)


def explore(dialogue: Dialogue, most: int = MOST) -> Reach:
    """What can happen in a dialogue, exactly as long as there are at most `most` situations."""
    found = _Walk(dialogue).walk(most)
    return found or _wide(dialogue)


def conditions(turn: Turn) -> Iterator[tuple[Spot, Condition | None]]:
    """Everything in a turn that may have a condition, with it."""
    for index, line in enumerate(turn.says):
        yield Spot(turn.id, "say", -1, index), line.when
    for index, line in enumerate(turn.thoughts):
        yield Spot(turn.id, "thought", -1, index), line.when
    for number, reply in enumerate(turn.replies):
        yield Spot(turn.id, "reply", number, 0), reply.when
    for number, way in enumerate(turn.ways()):
        for index, line in enumerate(way.gets):
            yield Spot(turn.id, "gets", number, index), line.when
        for index, go in enumerate(way.goes):
            yield Spot(turn.id, "go", number, index), go.when


def asked(dialogue: Dialogue) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The gauges and the turns that any condition asks for."""
    gauges: dict[str, None] = {}
    seen: dict[str, None] = {}
    for turn in dialogue.turns.values():
        for _, condition in conditions(turn):
            for leaf in leaves(condition):
                if isinstance(leaf, Compare):
                    gauges[leaf.gauge] = None
                else:
                    seen[leaf.turn] = None
    return tuple(gauges), tuple(seen)


_Test = Callable[[tuple[int, ...], int], bool]
_State = tuple[str, tuple[int, ...], int]


#: A chain of which the first that holds is used: (spot, test or None, what it leads to).
_Chain = list[tuple[Spot, _Test | None, str]]


class _Way:
    """What follows a reply: whether it is on offer, what it moves, what is asked afterwards."""

    def __init__(self, spot: Spot, test: _Test | None, moves: list[tuple[int, int, int, int]], bit: int) -> None:
        self.spot = spot
        self.test = test
        self.moves = moves
        self.bit = bit
        self.gets: _Chain = []
        self.goes: _Chain = []
        self.taken = False


class _Walk:
    """Walking every situation, breadth first."""

    def __init__(self, dialogue: Dialogue) -> None:
        self.dialogue = dialogue
        self.gauges, seen = asked(dialogue)
        self.place = {gauge: index for index, gauge in enumerate(self.gauges)}
        self.bits = {turn: 1 << index for index, turn in enumerate(seen)}
        self.plans: dict[str, tuple[list[_Chain], list[_Way]]] = {}
        self.holds: set[Spot] = set()
        self.used: set[Spot] = set()

    def walk(self, most: int) -> Reach | None:
        """What can happen; None where there are more than `most` situations."""
        start: _State = (self.dialogue.start, tuple(self.dialogue.gauges[g].start for g in self.gauges), 0)
        states: list[_State] = [start]
        numbers: dict[_State, int] = {start: 0}
        before: list[list[int]] = [[]]
        ending: list[int] = []
        endings: set[str] = set()
        for number, state in enumerate(states):  # grows while it is walked
            for after in self._steps(state):
                if after[0] not in self.dialogue.turns:
                    endings.add(after[0])
                    ending.append(number)
                    continue
                place = numbers.get(after)
                if place is None:
                    if len(states) >= most:
                        return None
                    place = numbers[after] = len(states)
                    states.append(after)
                    before.append([])
                before[place].append(number)
        return self._told(states, endings, _backwards(ending, before))

    def _told(self, states: list[_State], endings: set[str], ends: set[int]) -> Reach:
        stuck: dict[str, Mapping[str, int]] = {}
        values: dict[str, dict[str, tuple[int, int]]] = {}
        for number, (turn, gauges, _) in enumerate(states):
            if number not in ends:
                stuck.setdefault(turn, dict(zip(self.gauges, gauges, strict=True)))
            known = values.setdefault(turn, {})
            for gauge, value in zip(self.gauges, gauges, strict=True):
                low, high = known.get(gauge, (value, value))
                known[gauge] = (min(low, value), max(high, value))
        return Reach(
            True,
            frozenset(values),
            frozenset(endings),
            frozenset(self.holds),
            frozenset(self.used),
            frozenset(states[number][0] for number in ends),
            stuck,
            values,
        )

    def _steps(self, state: _State) -> Iterator[_State]:
        turn, gauges, seen = state
        lines, ways = self.plans.get(turn) or self._plan(self.dialogue.turns[turn])
        for chain in lines:
            self._first(chain, gauges, seen)
        for way in ways:
            if way.test is not None and not way.test(gauges, seen):
                continue
            if not way.taken:
                way.taken = True
                self.holds.add(way.spot)
                self.used.add(way.spot)
                self._sure(way.gets)
                self._sure(way.goes)
            after = gauges
            if way.moves:
                moved = list(gauges)
                for place, by, low, high in way.moves:
                    moved[place] = max(low, min(high, moved[place] + by))
                after = tuple(moved)
            if len(way.gets) > 1 or (way.gets and way.gets[0][1]):
                self._first(way.gets, after, seen | way.bit)
            to = self._first(way.goes, after, seen | way.bit) if len(way.goes) > 1 else way.goes[0][2]
            yield to, after, seen | way.bit

    def _sure(self, chain: _Chain) -> None:
        """Note what is used whatever the situation; it need not be asked again and again."""
        if len(chain) == 1 and chain[0][1] is None:
            self.holds.add(chain[0][0])
            self.used.add(chain[0][0])

    def _first(self, chain: _Chain, gauges: tuple[int, ...], seen: int) -> str:
        """What the first of a chain that holds leads to. All of them are asked, to know which conditions can hold."""
        found: str | None = None
        for spot, test, to in chain:
            if test is None or test(gauges, seen):
                self.holds.add(spot)
                if found is None:
                    found = to
                    self.used.add(spot)
        return found or ""

    def _plan(self, turn: Turn) -> tuple[list[_Chain], list[_Way]]:
        chains: dict[tuple[str, int], _Chain] = {}
        offers: dict[int, _Test | None] = {}
        ways = list(turn.ways())
        for spot, condition in conditions(turn):
            test = None if condition is None else self._test(condition)
            if spot.kind == "reply":
                offers[spot.way] = test
            else:
                to = ways[spot.way].goes[spot.place].to if spot.kind == "go" else ""
                chains.setdefault((spot.kind, spot.way), []).append((spot, test, to))
        plan = []
        for number, way in enumerate(ways):
            spot = Spot(turn.id, "reply", number, 0)
            plan.append(_Way(spot, offers.get(number), self._moves(way), self.bits.get(turn.id, 0)))
            plan[-1].gets = chains.get(("gets", number), [])
            plan[-1].goes = chains.get(("go", number), [])
        lines = [chains.get((kind, -1), []) for kind in ("say", "thought")]
        for chain in lines:
            self._sure(chain)
        asked_lines = [chain for chain in lines if len(chain) > 1 or (chain and chain[0][1])]
        self.plans[turn.id] = (asked_lines, plan)
        return asked_lines, plan

    def _moves(self, way: Way) -> list[tuple[int, int, int, int]]:
        gauges = self.dialogue.gauges
        return [
            (self.place[change.gauge], change.by, gauges[change.gauge].low, gauges[change.gauge].high)
            for change in way.changes
            if change.gauge in self.place
        ]

    def _test(self, condition: Condition) -> _Test:
        """A condition as a function of the gauges' values and the seen turns."""
        if isinstance(condition, Compare):
            compare, place, value = COMPARE[condition.sign], self.place[condition.gauge], condition.value
            return lambda gauges, _: compare(gauges[place], value)
        if isinstance(condition, Seen):
            bit = self.bits[condition.turn]
            return lambda _, seen: bool(seen & bit)
        if isinstance(condition, Not):
            part = self._test(condition.part)
            return lambda gauges, seen: not part(gauges, seen)
        parts = [self._test(part) for part in condition.parts]
        if isinstance(condition, Any):
            return lambda gauges, seen: any(part(gauges, seen) for part in parts)
        return lambda gauges, seen: all(part(gauges, seen) for part in parts)


def _backwards(ends: list[int], before: list[list[int]]) -> set[int]:
    """Every situation from which one of `ends` can be reached."""
    found = set(ends)
    edge = list(found)
    while edge:
        for number in before[edge.pop()]:
            if number not in found:
                found.add(number)
                edge.append(number)
    return found


def _wide(dialogue: Dialogue) -> Reach:
    """What can happen if every gauge went its own way."""
    gauges, seen = asked(dialogue)
    wide = Wide(dialogue, gauges, seen)
    holds: set[Spot] = set()
    used: set[Spot] = set()
    after: dict[str, set[str]] = {}
    # In the author's order, which is mostly that of the talk: each turn then waits for what leads to it.
    order = {name: number for number, name in enumerate(dialogue.turns)}
    names = list(dialogue.turns)
    edge = [order[dialogue.start]]
    waiting = set(edge)
    while edge:
        number = heappop(edge)
        waiting.discard(number)
        turn = dialogue.turns[names[number]]
        after[turn.id] = set()
        for spot, to, situation, may_be_first in wide.asked(turn, wide.known[turn.id]):
            holds.add(Spot(turn.id, *spot))
            if may_be_first:
                used.add(Spot(turn.id, *spot))
                after[turn.id].update({to} if to else ())
                if to in order and wide.learn(to, situation) and order[to] not in waiting:
                    waiting.add(order[to])
                    heappush(edge, order[to])
    endings = {to for targets in after.values() for to in targets if to in dialogue.endings}
    return Reach(
        False,
        frozenset(after),
        frozenset(endings),
        frozenset(holds),
        frozenset(used),
        frozenset(_leading(endings, after)),
        values={turn: dict(zip(gauges, known.spans(), strict=True)) for turn, known in wide.known.items()},
    )


def _leading(endings: set[str], after: Mapping[str, set[str]]) -> set[str]:
    """The turns from which one of the endings can be reached."""
    before: dict[str, list[str]] = {}
    for place, targets in after.items():
        for to in targets:
            before.setdefault(to, []).append(place)
    found: set[str] = set()
    edge = list(endings)
    while edge:
        for place in before.get(edge.pop(), ()):
            if place not in found:
                found.add(place)
                edge.append(place)
    return found
