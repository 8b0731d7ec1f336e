"""
What the levels of a course ask for: the plan, built in or an author's own.

A level is a list of requirements: so many different activities of a skill at least at a depth, at least at a score.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import field, frozen

from sop_xblocks.practice.record import DEPTHS
from sop_xblocks.practice.skills import LEVELS, group_of

N_: Final = str  # marks a text for extraction; it is translated where it is shown

#: Stands for every skill.
ANY: Final = "any"
KINDS: Final = ("dialogue", "drill", "map", "assessment", "response")
#: How deep each kind can go, where it is not the deepest: no person judges a round of a drill.
DEEPEST: Final = {"drill": "respond"}
RETURN_DAYS: Final = 7
RECOGNIZE, RESPOND, PERFORM = range(3)


def keys_of(skill: str) -> tuple[str, ...]:
    """What a requirement may call a skill by: itself, its group, any."""
    return (skill, group_of(skill), ANY)


@frozen
class Tally:
    """So many different activities; of them so many typed or built, judged by a person, come back to."""

    activities: int = 0
    typed: int = 0
    judged: int = 0
    returned: int = 0

    @property
    def units(self) -> int:
        """All of them together: each is one step on the way."""
        return self.activities + self.typed + self.judged + self.returned

    def upto(self, most: Tally) -> Tally:
        """No more of each than there is use for."""
        return Tally(
            max(0, min(self.activities, most.activities)),
            max(0, min(self.typed, most.typed)),
            max(0, min(self.judged, most.judged)),
            max(0, min(self.returned, most.returned)),
        )

    def less(self, other: Tally) -> Tally:
        """What is left when the other is taken away; never below nothing."""
        return Tally(
            max(0, self.activities - other.activities),
            max(0, self.typed - other.typed),
            max(0, self.judged - other.judged),
            max(0, self.returned - other.returned),
        )


def _folded(text: str) -> str:
    return " ".join(text.split())


@frozen(cache_hash=True)
class Require:
    """
    `activities` different ones of a skill, at least at a depth, at least at a score (0 to 1).

    `skill`: a skill, a group, several of them with spaces between (either will do), or ``any``. `kind` limits to a kind
    of activity, "" for all. Of the activities so many must be `typed` (respond or deeper), so many `judged` (perform), so
    many `returned`: practised `days` or more after an earlier practice of the same skill, whichever activity that was.
    """

    skill: str = field(converter=_folded)
    activities: int
    depth: str
    score: float
    kind: str = ""
    typed: int = 0
    judged: int = 0
    returned: int = 0
    days: int = RETURN_DAYS

    @property
    def skills(self) -> tuple[str, ...]:
        """The skills and groups named, in order."""
        return tuple(self.skill.split())

    @property
    def at_depth(self) -> int:
        """The least depth as a number; an unknown one is the shallowest."""
        return depth_number(self.depth)

    @property
    def asked(self) -> Tally:
        """The numbers asked."""
        return Tally(max(0, self.activities), max(0, self.typed), max(0, self.judged), max(0, self.returned))

    @property
    def is_any(self) -> bool:
        """Whether every skill will do, and none too."""
        return ANY in self.skills

    def takes(self, skill: str) -> bool:
        """Whether a skill is one of those meant."""
        return not set(keys_of(skill)).isdisjoint(self.skills)

    def implies(self, other: Require) -> bool:
        """Whether everybody who meets this one meets the other."""
        return (
            other.kind in ("", self.kind)
            and (other.is_any or all(other.takes(skill) for skill in self.skills))
            and self.score >= other.score
            and self._at_least(other.at_depth) >= other.activities
            and self._at_least(max(RESPOND, other.at_depth)) >= other.typed
            and self._at_least(PERFORM) >= other.judged
            and self._returns_for(other)
        )

    def like(self, other: Require) -> bool:
        """Whether the two ask for the same thing, in whatever numbers."""
        mine, theirs = (sorted(self.skills), self.kind), (sorted(other.skills), other.kind)
        return mine == theirs and bool(self.returned) == bool(other.returned)

    def _at_least(self, depth: int) -> int:
        """How many activities at a depth or deeper it makes sure of."""
        if depth <= self.at_depth:
            return max(self.asked.activities, self.typed, self.judged)
        return max(self.typed, self.judged) if depth == RESPOND else self.judged

    def _returns_for(self, other: Require) -> bool:
        if other.returned <= 0:
            return True
        return self.returned >= other.returned and self.days >= other.days and self.at_depth >= other.at_depth


@frozen(cache_hash=True)
class Level:
    """A level with its title, what it asks, and the ids of the levels nested in it, whose requirements are its own too."""

    id: str
    title: str
    requires: tuple[Require, ...]
    nested: tuple[str, ...] = ()


@frozen(cache_hash=True)
class Plan:
    """The levels of a course, the shortest first."""

    levels: tuple[Level, ...]

    def level(self, name: str) -> Level | None:
        """The level of an id, None for none."""
        return next((level for level in self.levels if level.id == name), None)

    def within(self, level: Level) -> tuple[Level, ...]:
        """The levels nested in one, in the order of the plan. Only those that stand before it can be."""
        before = self.levels[: self.levels.index(level)] if level in self.levels else ()
        names = set(level.nested)
        for one in reversed(before):
            if one.id in names:
                names.update(one.nested)
        return tuple(one for one in before if one.id in names)

    def asks(self, level: Level) -> tuple[Require, ...]:
        """Everything a level asks: its own requirements, then those of levels within it that its own do not make sure of."""
        return _asks(self, level)

    def path(self, level: Level) -> tuple[str, ...]:
        """
        The levels of activities (``one-day`` …) on the way to a level: as its id says, else by its place in the plan.

        The last level's path holds every activity.
        """
        if level.id in LEVELS:
            return LEVELS[: LEVELS.index(level.id) + 1]
        place = self.levels.index(level) if level in self.levels else len(self.levels)
        return LEVELS if place + 1 >= len(self.levels) else LEVELS[: place + 1]


@frozen
class Overview:
    """What an author says of the levels of a course: the plan, and a word about it ("" for none)."""

    plan: Plan
    about: str = ""


@frozen
class Conflict:
    """
    A level asks less of something than a level within it: requirement `place` of `level` against `other` of `within`.

    `wholly`: less in something and more in nothing; else more in one number and less in another.
    """

    level: str
    place: int
    within: str
    other: Require
    wholly: bool


def conflicts(plan: Plan) -> Iterator[Conflict]:
    """Where a longer level asks less than one within it."""
    for level in plan.levels:
        for within in plan.within(level):
            for place, mine in enumerate(level.requires):
                for other in within.requires:
                    if mine == other or not mine.like(other) or mine.implies(other):
                        continue
                    if other.implies(mine):
                        yield Conflict(level.id, place, within.id, other, True)
                    elif not any(one.implies(other) for one in level.requires):
                        yield Conflict(level.id, place, within.id, other, False)


@lru_cache(maxsize=256)
def _asks(plan: Plan, level: Level) -> tuple[Require, ...]:
    found = list(dict.fromkeys(level.requires))
    for one in reversed(plan.within(level)):
        found += [r for r in dict.fromkeys(one.requires) if not any(mine.implies(r) for mine in found)]
    return tuple(found)


def depth_number(depth: str) -> int:
    """A depth as a number; one this version does not know is the shallowest."""
    return DEPTHS.index(depth) if depth in DEPTHS else RECOGNIZE


#: The groups every level asks for: engagement, solution-focused questions, three questions and mapping, statements,
#: network and planning.
CORE: Final = ("mi", "sf", "map", "statement", "network")

PLAN: Final = Plan(
    (
        Level(
            "one-day",
            N_("One-day overview"),
            (
                *(Require(group, 1, "recognize", 0.6) for group in CORE),
                Require("mi", 1, "recognize", 0.0, kind="dialogue"),
            ),
        ),
        Level(
            "two-day",
            N_("Two-day overview"),
            (
                *(Require(group, 2, "recognize", 0.7, typed=1) for group in CORE),
                Require("mi", 2, "recognize", 0.0, kind="dialogue", typed=1),
                Require("child", 1, "recognize", 0.0),
                Require(ANY, 1, "recognize", 0.0, kind="drill", returned=1),
            ),
            ("one-day",),
        ),
        Level(
            "three-day",
            N_("Three-day overview"),
            (
                *(Require(group, 3, "recognize", 0.8, judged=1) for group in CORE),
                Require("mi", 3, "recognize", 0.0, kind="dialogue", typed=2, judged=1),
                Require("child", 2, "recognize", 0.0),
                Require(ANY, 2, "recognize", 0.0, kind="drill", returned=2),
            ),
            ("one-day", "two-day"),
        ),
    )
)
