"""When skills come back, and how hard they are then."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_xblocks.practice import spacing
from sop_xblocks.practice.spacing import SkillState

DAY = 86_400
NOW = 1_790_000_000


def days_until(state: SkillState, now: int = NOW) -> float:
    """Days until it is due."""
    return (state.due - now) / DAY


def test_the_better_the_later() -> None:
    """Missed skills come tomorrow, mastered ones in a week or more."""
    waits = [days_until(spacing.reviewed(SkillState(), got, 12, unsafe=False, now=NOW)) for got in (2, 8, 11, 12)]

    assert waits == sorted(waits)
    assert waits[0] <= 1
    assert waits[-1] >= 7


def test_an_unsafe_round_counts_as_forgotten() -> None:
    """However many points it made."""
    assert days_until(spacing.reviewed(SkillState(), 12, 12, unsafe=True, now=NOW)) <= 1


def test_intervals_grow_and_are_capped() -> None:
    """Half a year holds at least two returns even of a skill that is never missed."""
    state, now, waits = SkillState(), NOW, []
    for _ in range(8):
        state = spacing.reviewed(state, 12, 12, unsafe=False, now=now)
        waits.append(days_until(state, now))
        now = state.due

    assert waits == sorted(waits)
    assert waits[-1] == spacing.MAX_DAYS


def test_a_clock_that_runs_backwards() -> None:
    """Counts as no time passed; the skill is not lost."""
    state = spacing.reviewed(SkillState(), 12, 12, unsafe=False, now=NOW)

    again = spacing.reviewed(state, 12, 12, unsafe=False, now=NOW - 50 * DAY)

    assert again.last == NOW
    assert again.due >= NOW


def test_the_ladder() -> None:
    """Three full answers climb, two misses in a row fall, within 1 to 5."""
    state = SkillState()
    for number in range(30):
        state = spacing.answered(state, f"i{number}", 3, 3)
        assert state.level == min(5, 1 + (number + 1) // 3)
    for number in range(20):
        state = spacing.answered(state, f"j{number}", 0, 3)
    assert state.level == 1
    assert spacing.answered(SkillState(level=3, slips=1), "x", 2, 3).level == 3


def test_a_skill_not_practised_stays_as_it_is() -> None:
    """Nothing at stake, nothing changed."""
    assert spacing.reviewed(SkillState(due=7), 0, 0, unsafe=False, now=NOW) == SkillState(due=7)


@given(
    st.builds(
        SkillState,
        level=st.integers(1, 5),
        climb=st.integers(0, 2),
        slips=st.integers(0, 1),
        reviews=st.integers(0, 99),
        due=st.integers(0, 2**33),
        last=st.integers(0, 2**33),
        stability=st.floats(0, 500),
        difficulty=st.floats(0, 10),
        seen=st.lists(st.text(max_size=9), max_size=spacing.REMEMBERED).map(tuple),
    )
)
def test_saved_and_read_again(state: SkillState) -> None:
    """Nothing is lost."""
    assert spacing.load_state(spacing.dump_state(state)) == state


@pytest.mark.parametrize(
    "saved", [{}, {"level": 99}, {"level": "x", "due": -5}, {"seen": "abc"}, {"stability": True}, {"unknown": 1}]
)
def test_odd_states_are_read(saved: dict[str, Any]) -> None:
    """An old or odd row never takes a page down."""
    assert 1 <= spacing.load_state(saved).level <= 5
    assert spacing.load_state(saved).due >= 0
