"""Who may be glad of a word: silent for a while, or at one activity again and again without getting on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from sop_xblocks.practice.levels import DAY, share_of
from sop_xblocks.practice.record import Practice

#: Days without a practice after which somebody counts as silent.
SILENT_DAYS: Final = 14
#: So many runs of one activity, none of them as good as this: stuck.
STUCK_RUNS: Final = 3
STUCK_BELOW: Final = 0.6


@frozen
class Stuck:
    """An activity practised again and again: how many runs, the best score (0 to 1), when the last was finished."""

    usage: str
    runs: int
    best: float
    last: int


def stuck_at(practices: Iterable[Practice]) -> tuple[Stuck, ...]:
    """The activities somebody is stuck at, the latest first; empty where there are none. A run told twice counts once."""
    runs: dict[str, dict[str, Practice]] = {}
    for practice in practices:
        runs.setdefault(practice.usage, {})[practice.run] = practice
    found = []
    for usage, told in runs.items():
        best = max(share_of(one.fraction) for one in told.values())
        if len(told) >= STUCK_RUNS and best < STUCK_BELOW:
            found.append(Stuck(usage, len(told), best, max(one.finished for one in told.values())))
    return tuple(sorted(found, key=lambda one: (-one.last, one.usage)))


def silent_days(last: int | None, now: int) -> int:
    """Whole days since somebody's last practice; 0 where there is none or it lies in the future."""
    return max(0, now - last) // DAY if last else 0
