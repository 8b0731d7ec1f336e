"""Who may be glad of a word."""

from __future__ import annotations

import pytest

from sop_xblocks.practice.levels import DAY
from sop_xblocks.practice.record import Practice
from sop_xblocks.practice.stuck import Stuck, silent_days, stuck_at


def practice(run: str, fraction: float, usage: str = "door", finished: int = 100) -> Practice:
    return Practice(run, usage, "dialogue", ("mi.reflection",), "recognize", fraction, 1, finished, 60)


def test_the_same_activity_three_times_without_getting_through() -> None:
    told = [practice("a", 0.2), practice("b", 0.5, finished=300), practice("c", 0.4), practice("x", 0.1, "other")]

    assert stuck_at(told) == (Stuck("door", 3, 0.5, 300),)


@pytest.mark.parametrize(
    "told",
    [
        [],
        [practice("a", 0.2), practice("b", 0.2)],
        [practice("a", 0.2), practice("b", 0.2), practice("b", 0.2)],
        [practice("a", 0.2), practice("b", 0.6), practice("c", 0.2)],
        [practice("a", 0.2), practice("b", 7.0), practice("c", 0.2)],
    ],
)
def test_nobody_is_stuck(told: list[Practice]) -> None:
    assert stuck_at(told) == ()


@pytest.mark.parametrize(("last", "days"), [(None, 0), (0, 0), (DAY, 9), (10 * DAY - 1, 0), (11 * DAY, 0)])
def test_days_of_silence(last: int | None, days: int) -> None:
    assert silent_days(last, 10 * DAY) == days
