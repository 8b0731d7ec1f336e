"""The sample learners: what they have reached, and that the last of them reaches whatever can be reached."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, settings

from sop_xblocks.practice.levels_sample import SAMPLES, sample
from sop_xblocks.practice.plan import DEEPEST, PLAN, Level, Plan, Require, depth_number
from tests.practice.level_strategies import plans


def reached(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Sample -> levels reached."""
    return {one.name: one.standing.reached for one in sample(plan)}


def test_built_in_plan() -> None:
    """A few choices reach nothing yet, two days' worth the two-day level, everything all three."""
    assert reached(PLAN) == {
        "few": (),
        "two-days": ("one-day", "two-day"),
        "everything": ("one-day", "two-day", "three-day"),
    }
    assert [one.name for one in sample(PLAN)] == [*SAMPLES]
    assert len(sample(PLAN)[0].practices) == 4


def test_an_author_sees_what_a_change_does() -> None:
    """A lighter plan is reached by more of them."""
    light = Plan((Level("start", "Start", (Require("mi", 2, "recognize", 0.7),)),))

    assert reached(light) == dict.fromkeys(SAMPLES, ("start",))


def _can_be_met(require: Require) -> bool:
    numbers = (require.typed, require.judged, require.returned)
    deepest = depth_number(DEEPEST.get(require.kind, "perform"))
    judged = 2 if require.judged else 0
    return max(numbers) <= require.activities and max(require.at_depth, judged) <= deepest


@settings(deadline=None, max_examples=30)
@given(plans())
def test_everything_is_everything(plan: Plan) -> None:
    """What can be met at all, the last sample meets."""
    levels = tuple(evolve(level, requires=tuple(filter(_can_be_met, level.requires))) for level in plan.levels)
    found = sample(Plan(levels))[-1].standing

    assert all(one.reached or not one.of for one in found.levels)
