"""
Levels: practices in, standing out. What counts towards each level, how many of how many, what is missing; nothing is kept.

Whatever is practised more, no standing is ever lower for it. One pass over the practices; their order does not matter, and neither does a practice told twice. No clock is trusted: what
is finished in the future is taken as finished now, what has no date returns to nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from heapq import nsmallest
from typing import Final

from attrs import evolve, field, frozen

from sop_xblocks.practice.plan import (
    ANY,
    PERFORM,
    PLAN,
    RESPOND,
    RETURN_DAYS,
    Level,
    Overview,
    Plan,
    Require,
    Tally,
    depth_number,
    keys_of,
)
from sop_xblocks.practice.record import DEPTHS, Practice

__all__ = [
    "PLAN",
    "Counted",
    "Level",
    "Overview",
    "Plan",
    "Require",
    "Standing",
    "Tally",
    "Towards",
    "share_of",
    "standing",
]

DAY: Final = 86_400
#: Two scores that differ by less are the same.
NEAR: Final = 1e-9


@frozen
class Counted:
    """
    One requirement and what counts for it.

    `practices`: of each activity that counts the best one, oldest first. `usages` are those activities, `typed`, `judged`
    and `returned` the ones among them. `since`: when it was met, 0 where it is not or no date is known.
    """

    require: Require
    practices: tuple[Practice, ...] = ()
    usages: frozenset[str] = frozenset()
    typed: frozenset[str] = frozenset()
    judged: frozenset[str] = frozenset()
    returned: frozenset[str] = frozenset()
    since: int = 0

    @property
    def found(self) -> Tally:
        """What is there, more than is asked included."""
        return Tally(len(self.usages), len(self.typed), len(self.judged), len(self.returned))

    @property
    def missing(self) -> Tally:
        """What is still to be practised."""
        return self.require.asked.less(self.found)

    @property
    def of(self) -> int:
        """How many steps the requirement has."""
        return self.require.asked.units

    @property
    def done(self) -> int:
        """How many of them are done."""
        return self.found.upto(self.require.asked).units

    @property
    def met(self) -> bool:
        """Whether nothing is missing."""
        return self.done == self.of


@frozen
class Towards:
    """
    Where a learner stands towards one level. `counted`: everything it asks, with what levels within it ask.

    `since`: when it was reached, 0 where it is not or no date is known.
    """

    level: Level
    counted: tuple[Counted, ...]
    since: int = 0

    @property
    def of(self) -> int:
        """How many steps the level has."""
        return sum(one.of for one in self.counted)

    @property
    def done(self) -> int:
        """How many of them are done."""
        return sum(one.done for one in self.counted)

    @property
    def share(self) -> float:
        """0 to 1; 1 exactly where it is reached. A level that asks nothing has 0 and is never reached."""
        return self.done / self.of if self.of else 0.0

    @property
    def reached(self) -> bool:
        """Whether everything it asks is met."""
        return self.of > 0 and self.done == self.of

    @property
    def missing(self) -> tuple[Counted, ...]:
        """The requirements not met."""
        return tuple(one for one in self.counted if not one.met)


@frozen
class Standing:
    """
    Where a learner stands towards every level of a plan, in its order.

    `tried`: activities practised at all; `first`: when each skill was first practised (finished), where a date is known.
    """

    levels: tuple[Towards, ...]
    now: int = 0
    tried: frozenset[str] = frozenset()
    first: Mapping[str, int] = field(factory=dict)

    @property
    def reached(self) -> tuple[str, ...]:
        """The ids of the levels reached."""
        return tuple(one.level.id for one in self.levels if one.reached)

    @property
    def next(self) -> Towards | None:
        """The first level not reached; None where all are."""
        return next((one for one in self.levels if not one.reached and one.of), None)

    def towards(self, name: str) -> Towards | None:
        """The standing towards the level of an id."""
        return next((one for one in self.levels if one.level.id == name), None)


def standing(
    plan: Plan, practices: Iterable[Practice], now: int, judged: Mapping[str, float] | None = None
) -> Standing:
    """
    Where a learner stands, from all their practices. Never raises for what a practice says.

    `judged`: run id -> score (0 to 1) a person gave it later; such a run counts as performed, with that score, as well as
    with what it was recorded with. Activities are told apart by their usage keys: two runs of one never count as two.
    """
    facts, first = _facts(practices, now, judged or {})
    counts: dict[Require, Counted] = {}
    levels = []
    for level in plan.levels:
        counted = []
        for require in plan.asks(level):
            if require not in counts:
                counts[require] = _count(require, facts)
            counted.append(counts[require])
        towards = Towards(level, tuple(counted))
        dated = towards.reached and all(one.since for one in counted if one.of)
        levels.append(evolve(towards, since=max((one.since for one in counted), default=0) if dated else 0))
    return Standing(tuple(levels), now, frozenset(fact.practice.usage for fact in facts), first)


def share_of(fraction: float) -> float:
    """A score as a share of 1: what is out of range is brought into it, what is no number is nothing."""
    return min(1.0, max(0.0, fraction)) if math.isfinite(fraction) else 0.0


@frozen
class _Fact:
    """A practice with what is asked of it worked out. `away`: key -> seconds since its skill was first practised."""

    practice: Practice
    keys: frozenset[str]
    depth: int
    fraction: float
    finished: int
    away: Mapping[str, int]

    @property
    def rank(self) -> tuple[int, float, int, str]:
        """Of an activity's practices the deepest is the best, then the best score, then the earliest; then by id."""
        return (self.depth, self.fraction, -self.finished, self.practice.run)

    def returns_for(self, require: Require) -> bool:
        away = max((self.away[key] for key in require.skills if key in self.away), default=0)
        return away >= max(1, require.days) * DAY


def _facts(practices: Iterable[Practice], now: int, judged: Mapping[str, float]) -> tuple[list[_Fact], dict[str, int]]:
    told = [*practices]
    told += [
        evolve(practice, depth=DEPTHS[PERFORM], fraction=judged[practice.run])
        for practice in told
        if practice.run in judged
    ]
    first: dict[str, int] = {}
    for practice in told:
        _, finished = _when(practice, now)
        if finished > 0:
            for skill in practice.skills:
                first[skill] = min(first.get(skill, finished), finished)
    return [_fact(practice, first, now) for practice in told], first


def _fact(practice: Practice, first: Mapping[str, int], now: int) -> _Fact:
    started, finished = _when(practice, now)
    keys = {ANY, *(key for skill in practice.skills for key in keys_of(skill))}
    away: dict[str, int] = {}
    for skill in (*practice.skills, *practice.returned):
        named = RETURN_DAYS * DAY if skill in practice.returned else 0
        gap = max(named, started - first[skill] if finished > 0 and skill in first else 0)
        for key in keys_of(skill):
            away[key] = max(away.get(key, 0), gap)
    depth, fraction = depth_number(practice.depth), share_of(practice.fraction)
    return _Fact(practice, frozenset(keys), depth, fraction, finished, away)


def _when(practice: Practice, now: int) -> tuple[int, int]:
    """When it was started and finished, neither in the future, the first not after the second."""
    finished = min(practice.finished, now) if now > 0 else practice.finished
    return (practice.started if 0 < practice.started <= finished else finished), finished


def _count(require: Require, facts: list[_Fact]) -> Counted:
    skills, kind, depth, score = require.skills, require.kind, require.at_depth, require.score - NEAR
    counting = [
        fact
        for fact in facts
        if not fact.keys.isdisjoint(skills)
        and (not kind or fact.practice.kind == kind)
        and fact.depth >= depth
        and fact.fraction >= score
    ]
    usages: dict[str, int] = {}
    typed: dict[str, int] = {}
    judged: dict[str, int] = {}
    returned: dict[str, int] = {}
    returns = require.returned > 0
    best: dict[str, tuple[tuple[bool, int, float, int, str], _Fact]] = {}
    for fact in counting:
        usage = fact.practice.usage
        _keep(usages, usage, fact.finished)
        if fact.depth >= RESPOND:
            _keep(typed, usage, fact.finished)
        if fact.depth >= PERFORM:
            _keep(judged, usage, fact.finished)
        comes_back = returns and fact.returns_for(require)
        if comes_back:
            _keep(returned, usage, fact.finished)
        rank = (comes_back, *fact.rank)  # where a return is asked it is shown
        if usage not in best or rank > best[usage][0]:
            best[usage] = (rank, fact)
    ordered = sorted((fact for _, fact in best.values()), key=lambda fact: (fact.finished, fact.practice.usage))
    counted = Counted(
        require,
        tuple(fact.practice for fact in ordered),
        frozenset(usages),
        frozenset(typed),
        frozenset(judged),
        frozenset(returned),
    )
    if not counted.met:
        return counted
    asked = require.asked
    pairs = (
        (usages, asked.activities),
        (typed, asked.typed),
        (judged, asked.judged),
        (returned, asked.returned),
    )
    dates = [date for found, count in pairs if count for date in nsmallest(count, found.values())]
    return evolve(counted, since=max(0, *dates) if dates and min(dates) > 0 else 0)


def _keep(dates: dict[str, int], usage: str, finished: int) -> None:
    """Keep when an activity first did."""
    before = dates.get(usage)
    if before is None or finished < before:
        dates[usage] = finished
