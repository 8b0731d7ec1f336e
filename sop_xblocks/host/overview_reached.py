"""Levels reached: which are new to the learner, what is kept of them, and how far completion has come."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from typing import Any, Final

from sop_xblocks.host import recording
from sop_xblocks.host.standing import Known
from sop_xblocks.practice.levels import Plan, Standing, standing

LOG: Final = logging.getLogger(__name__)


def reached_in(plan: Plan, known: Known, stands: Standing) -> Mapping[str, int]:
    """Level -> when it was reached, in the order of the plan: as recorded, else as the practices say. 0: no date."""
    found = {}
    for towards in stands.levels:
        name = towards.level.id
        if name in known.reached or towards.reached:
            found[name] = known.reached.get(name) or towards.since
    return found


def fresh(plan: Plan, known: Known, noticed: Iterable[Any], now: int) -> tuple[tuple[str, int], ...]:
    """Levels reached that the learner was not told of yet, with when."""
    told = {one for one in noticed if isinstance(one, str)}
    reached = reached_in(plan, known, standing(plan, known.practices, now))
    return tuple((level, at or now) for level, at in reached.items() if level not in told)


def share(plan: Plan, known: Known, target: str, now: int) -> float:
    """How much of the target level (the highest where that is none) is done. A level once reached stays whole."""
    stands = standing(plan, known.practices, now)
    towards = stands.towards(target) or stands.levels[-1]
    return 1.0 if towards.level.id in known.reached else towards.share


def keep(block: Any, level: str, at: int) -> bool:
    """Record that a level was reached, and tell it where that is new; False where it could not be recorded now."""
    place = recording.own_place_of(block)
    if place is None:
        return False
    api, learner, course = place
    try:
        first = api.reach_level(learner, course, level, at)
    except Exception as error:  # noqa: BLE001  # whatever a database raises: it is told at the next visit
        LOG.warning("A level reached waits to be recorded: %s", type(error).__name__)
        return False
    if first:
        block.tell("level.reached", {"level": level, "at": at})
    return True
