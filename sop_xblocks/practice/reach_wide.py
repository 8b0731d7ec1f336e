"""
The coarse half of `reach`: what may be the case in a turn when every gauge is taken on its own.

Everything that can be is among what this thinks possible, never the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from sop_xblocks.practice.condition import COMPARE, All, Compare, Condition, Not, Seen
from sop_xblocks.practice.dialogue import Dialogue, Gauge, Turn, Way

#: More values than this of one gauge are kept as all that it can have.
_MOST_VALUES: Final = 64

Values = frozenset[int] | range


@frozen
class Situation:
    """What may be the case: the values of each gauge asked for; turns that may have been and that must have been seen."""

    values: tuple[Values, ...]
    may: frozenset[str] = frozenset()
    must: frozenset[str] = frozenset()

    def spans(self) -> tuple[tuple[int, int], ...]:
        """The least and most of each gauge."""
        return tuple((v[0], v[-1]) if isinstance(v, range) else (min(v), max(v)) for v in self.values)


class Wide:
    """What is known of every turn reached so far; it only ever grows."""

    def __init__(self, dialogue: Dialogue, gauges: tuple[str, ...], seen: tuple[str, ...]) -> None:
        self.gauges: list[Gauge] = [dialogue.gauges[name] for name in gauges]
        self.place = {name: index for index, name in enumerate(gauges)}
        self.seen = frozenset(seen)
        start = Situation(tuple(frozenset({gauge.start}) for gauge in self.gauges))
        self.known: dict[str, Situation] = {dialogue.start: start}

    def learn(self, turn: str, situation: Situation) -> bool:
        """Add a situation to what is known of a turn; whether that was news."""
        before = self.known.get(turn)
        if before is None:
            self.known[turn] = situation
            return True
        pairs = zip(before.values, situation.values, self.gauges, strict=True)
        values = tuple(_union(old, new, gauge) for old, new, gauge in pairs)
        after = Situation(values, before.may | situation.may, before.must & situation.must)
        self.known[turn] = after
        return after != before

    def asked(self, turn: Turn, known: Situation) -> Iterator[tuple[tuple[str, int, int], str, Situation, bool]]:
        """
        Everything in a turn whose condition may hold: (kind, way, index), where it leads, the situation then, and
        whether it may be the first that holds.
        """
        for kind, lines in (("say", turn.says), ("thought", turn.thoughts)):
            for index, first in self._chain([line.when for line in lines], known):
                yield (kind, -1, index), "", known, first
        for number, way in enumerate(turn.ways()):
            when = turn.replies[number].when if number < len(turn.replies) else None
            if not self.may(when, known):
                continue
            yield ("reply", number, 0), "", known, True
            after = self._moved(turn, way, self._narrowed(known, when))
            for index, first in self._chain([line.when for line in way.gets], after):
                yield ("gets", number, index), "", after, first
            for index, first in self._chain([go.when for go in way.goes], after):
                yield ("go", number, index), way.goes[index].to, self._narrowed(after, way.goes[index].when), first

    def may(self, condition: Condition | None, known: Situation, hold: bool = True) -> bool:
        """Whether a condition may hold (or, with `hold` false, may not)."""
        if condition is None:
            return hold
        if isinstance(condition, Compare):
            return _some(known.values[self.place[condition.gauge]], condition, hold)
        if isinstance(condition, Seen):
            return condition.turn in known.may if hold else condition.turn not in known.must
        if isinstance(condition, Not):
            return self.may(condition.part, known, not hold)
        every = hold if isinstance(condition, All) else not hold
        return (all if every else any)(self.may(part, known, hold) for part in condition.parts)

    def _chain(self, whens: list[Condition | None], known: Situation) -> Iterator[tuple[int, bool]]:
        first = True
        for index, when in enumerate(whens):
            if self.may(when, known):
                yield index, first
            first = first and self.may(when, known, hold=False)

    def _narrowed(self, known: Situation, condition: Condition | None) -> Situation:
        """What is left of a situation once a condition is known to hold; only plain comparisons narrow."""
        parts = condition.parts if isinstance(condition, All) else (condition,)
        values = list(known.values)
        for part in parts:
            if isinstance(part, Compare):
                place = self.place[part.gauge]
                values[place] = _holding(values[place], part)
        return evolve(known, values=tuple(values)) if all(values) else known

    def _moved(self, turn: Turn, way: Way, known: Situation) -> Situation:
        values = list(known.values)
        for change in way.changes:
            if (place := self.place.get(change.gauge)) is not None:
                values[place] = _moved(values[place], self.gauges[place], change.by)
        seen = frozenset({turn.id}) & self.seen
        return Situation(tuple(values), known.may | seen, known.must | seen)


def _moved(values: Values, gauge: Gauge, by: int) -> Values:
    if isinstance(values, range):
        return range(gauge.moved(values[0], by), gauge.moved(values[-1], by) + 1)
    return frozenset(gauge.moved(value, by) for value in values)


def _holding(values: Values, condition: Compare) -> Values:
    if isinstance(values, range):
        return values
    return frozenset(value for value in values if COMPARE[condition.sign](value, condition.value))


def _some(values: Values, condition: Compare, hold: bool) -> bool:
    """Whether the comparison comes out as `hold` for some value. For a span its ends and the value itself tell."""
    compare = COMPARE[condition.sign]
    if isinstance(values, range):
        telling = {values[0], values[-1], *(condition.value + step for step in (-1, 0, 1))}
        return any(compare(value, condition.value) == hold for value in telling if value in values)
    return any(compare(value, condition.value) == hold for value in values)


def _union(one: Values, other: Values, gauge: Gauge) -> Values:
    if isinstance(one, range) or isinstance(other, range) or len(one | other) > _MOST_VALUES:
        return range(gauge.low, gauge.high + 1)  # at once: growing by ones, a loop would take as long as its gauge
    return one | other
