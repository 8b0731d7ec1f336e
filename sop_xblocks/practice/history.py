"""What a record of practice adds up to: hours, and skills whose time to be practised again has come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from sop_xblocks.practice import spacing
from sop_xblocks.practice.levels import share_of
from sop_xblocks.practice.record import Practice
from sop_xblocks.practice.spacing import SkillState

HOUR: Final = 3_600
#: Nobody practises longer in one sitting: what says so was a page left open.
MOST_SECONDS: Final = 8 * HOUR
#: So many of the latest practices of a skill say when it is due; older ones no longer matter.
REPLAYED: Final = 12
#: A score as points, where a practice says nothing of a skill of its own.
_POINTS: Final = 100


@frozen
class Due:
    """A skill whose time has come: since when, and when it was practised last (seconds since 1970)."""

    skill: str
    since: int
    last: int


def hours(practices: Iterable[Practice]) -> float:
    """Hours spent, each run once, never more than lay between its start and its end (where those can be believed)."""
    seconds: dict[str, int] = {}
    for practice in practices:
        spent = min(max(0, practice.seconds), MOST_SECONDS)
        if 0 < practice.started < practice.finished:
            spent = min(spent, practice.finished - practice.started)
        seconds[practice.run] = max(seconds.get(practice.run, 0), spent)
    return sum(seconds.values()) / HOUR


def due(practices: Iterable[Practice], now: int) -> tuple[Due, ...]:
    """
    Skills to come back to, longest due first: as `spacing` has it, from the latest practices of each.

    Practices without a date and such of the future are left out.
    """
    of_skill: dict[str, dict[tuple[int, str], Practice]] = {}
    for practice in practices:
        if 0 < practice.finished <= now:
            for skill in practice.parts or practice.skills:
                of_skill.setdefault(skill, {})[practice.finished, practice.run] = practice
    found = []
    for skill, told in of_skill.items():
        state = SkillState()
        for key in sorted(told)[-REPLAYED:]:
            state = _after(state, skill, told[key])
        if state.reviews and state.is_due(now):
            found.append(Due(skill, state.due, state.last))
    return tuple(sorted(found, key=lambda one: (one.since, one.skill)))


def _after(state: SkillState, skill: str, practice: Practice) -> SkillState:
    part = practice.parts.get(skill)
    possible = part.possible if part else _POINTS
    earned = part.earned if part else round(share_of(practice.fraction) * _POINTS)
    earned = min(max(0, earned), possible)
    return spacing.reviewed(state, earned, possible, unsafe=practice.unsafe, now=practice.finished)
