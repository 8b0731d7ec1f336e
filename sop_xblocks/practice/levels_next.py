"""What to practise next: the activities on offer that bring most towards the next level, and what a course cannot give."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from sop_xblocks.practice.levels import DAY, Counted, Standing, Towards
from sop_xblocks.practice.plan import PERFORM, RESPOND, Plan, Require, Tally, depth_number
from sop_xblocks.practice.skills import LEVELS

#: Steps told at once.
STEPS: Final = 3
#: Why a step helps: another activity is missing; this one was practised and does not count yet; it can be typed, or
#: judged by a person; a skill of it can be come back to.
REASONS: Final = ("new", "again", "typed", "judged", "return")


@frozen
class Offered:
    """An activity of the course. `depth`: the deepest it can be practised at; `done`: whether it was finished once."""

    usage: str
    title: str
    kind: str
    skills: tuple[str, ...]
    level: str = LEVELS[0]
    depth: str = "recognize"
    done: bool = False


@frozen
class Step:
    """
    An activity to practise next for a level. `gain`: the share of the level it brings where it goes well.

    `reason`: one of `REASONS`, with the requirement it serves most; `helps`: every requirement it brings on.
    """

    offered: Offered
    level: str
    gain: float
    reason: str
    require: Require
    helps: tuple[Require, ...]


@frozen
class Lack:
    """What a level asks and the course does not hold: so many more activities would be needed."""

    level: str
    require: Require
    missing: Tally


def next_steps(plan: Plan, standing: Standing, offered: Iterable[Offered], most: int = STEPS) -> tuple[Step, ...]:
    """
    The two or three activities that bring most towards the next level, the best first; each counts with those before it.

    Of equals one not practised yet comes first, then one on the path of the level, then as the course has them. Empty where
    every level is reached or nothing on offer helps.
    """
    towards = standing.next
    if towards is None:
        return ()
    missing = towards.missing
    left = {one.require: one.missing for one in missing}
    waiting = [(one, _adds_to(one, missing, standing)) for one in {one.usage: one for one in offered}.values()]
    path = plan.path(towards.level)
    steps: list[Step] = []
    while waiting and len(steps) < most:
        gains = [(_gain(adds, left), one) for one, adds in waiting]
        place, (brought, chosen) = max(enumerate(gains), key=lambda pair: (*_rank(path, standing, *pair[1]), -pair[0]))
        if not brought:
            break
        waiting.pop(place)
        steps.append(_step(chosen, towards, standing, brought))
        left = {require: missing.less(brought.get(require, Tally())) for require, missing in left.items()}
    return tuple(steps)


def lacking(plan: Plan, offered: Iterable[Offered]) -> tuple[Lack, ...]:
    """What the levels ask that nobody can reach with the activities on offer, however well they are practised."""
    there = list({one.usage: one for one in offered}.values())
    found = []
    for level in plan.levels:
        for require in level.requires:
            fitting = [one for one in there if _fits(one, require)]
            most = Tally(
                len(fitting),
                sum(depth_number(one.depth) >= RESPOND for one in fitting),
                sum(depth_number(one.depth) >= PERFORM for one in fitting),
                len(fitting),
            )
            missing = require.asked.less(most)
            if missing.units:
                found.append(Lack(level.id, require, missing))
    return tuple(found)


def _fits(offered: Offered, require: Require) -> bool:
    return (
        require.kind in ("", offered.kind)
        and depth_number(offered.depth) >= require.at_depth
        and (require.is_any or any(require.takes(skill) for skill in offered.skills))
    )


def _adds_to(offered: Offered, missing: Iterable[Counted], standing: Standing) -> dict[Require, Tally]:
    """What it would add to each requirement not met."""
    return {one.require: _adds(offered, one, standing) for one in missing if _fits(offered, one.require)}


def _gain(adds: dict[Require, Tally], left: dict[Require, Tally]) -> dict[Require, Tally]:
    """What of it is still missing."""
    gains = {require: tally.upto(left[require]) for require, tally in adds.items()}
    return {require: tally for require, tally in gains.items() if tally.units}


def _adds(offered: Offered, counted: Counted, standing: Standing) -> Tally:
    depth = depth_number(offered.depth)
    return Tally(
        int(offered.usage not in counted.usages),
        int(depth >= RESPOND and offered.usage not in counted.typed),
        int(depth >= PERFORM and offered.usage not in counted.judged),
        int(offered.usage not in counted.returned and _returns(offered, counted.require, standing)),
    )


def _returns(offered: Offered, require: Require, standing: Standing) -> bool:
    """Whether practising it now would be coming back to a skill."""
    before = standing.now - max(1, require.days) * DAY
    return any(
        standing.first[skill] <= before
        for skill in offered.skills
        if skill in standing.first and (require.is_any or require.takes(skill))
    )


def _rank(
    path: tuple[str, ...], standing: Standing, gain: dict[Require, Tally], offered: Offered
) -> tuple[int, bool, bool, int]:
    near = path.index(offered.level) if offered.level in path else len(path)
    units = sum(tally.units for tally in gain.values())
    return (units, not _done(offered, standing), offered.level in path, -near)


def _done(offered: Offered, standing: Standing) -> bool:
    return offered.done or offered.usage in standing.tried


def _step(offered: Offered, towards: Towards, standing: Standing, gain: dict[Require, Tally]) -> Step:
    require = max(gain, key=lambda one: gain[one].units)  # the first of equals: as the level has them
    adds = gain[require]
    if adds.activities:
        reason = "again" if _done(offered, standing) else "new"
    else:
        reason = "judged" if adds.judged else "typed" if adds.typed else "return"
    units = sum(tally.units for tally in gain.values())
    return Step(offered, towards.level.id, units / towards.of, reason, require, tuple(gain))
