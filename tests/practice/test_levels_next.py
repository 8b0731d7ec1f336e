"""What to practise next: what brings most, why, and that it does bring it."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_xblocks.practice.levels import standing
from sop_xblocks.practice.levels_next import REASONS, STEPS, Offered, Step, lacking, next_steps
from sop_xblocks.practice.plan import KINDS, PLAN, Level, Plan, Require, Tally
from sop_xblocks.practice.record import DEPTHS, Practice
from tests.practice.level_strategies import DAY, NOW, plans, practices, some_skills

SLOW = settings(deadline=None)
MI = ("mi.reflection",)


def talk(usage: str, **others: object) -> Offered:
    """A dialogue on offer."""
    return evolve(Offered(usage, usage.title(), "dialogue", MI), **others)  # type: ignore[arg-type]


def done(usage: str, day: int = 0, fraction: float = 1.0, depth: str = "recognize") -> Practice:
    finished = NOW - day * DAY
    return Practice(f"{usage}-{day}", usage, "dialogue", MI, depth, fraction, finished, finished, 60)


def steps(require: Require, told: list[Practice], *offered: Offered) -> list[tuple[str, str]]:
    """Usage and reason of what is told next for a plan of one rule."""
    plan = Plan((Level("one-day", "A", (require,)),))
    return [(step.offered.usage, step.reason) for step in next_steps(plan, standing(plan, told, NOW), offered)]


def test_what_brings_most_first() -> None:
    """One that can be typed brings two steps at once; then what is new; what no longer helps is not told."""
    require = Require("mi", 2, "recognize", 0.7, typed=1)

    assert steps(require, [], talk("a"), talk("b", depth="respond"), talk("c")) == [("b", "new"), ("a", "new")]
    assert steps(require, [done("a"), done("c")], talk("a"), talk("b"), talk("c")) == []


def test_reasons() -> None:
    """New, again for a better score, typed, judged, come back to."""
    everything = [talk("a", depth="perform")]

    assert steps(Require("mi", 1, "recognize", 0.7), [], *everything) == [("a", "new")]
    assert steps(Require("mi", 1, "recognize", 0.7), [done("a", fraction=0.5)], *everything) == [("a", "again")]
    assert steps(Require("mi", 1, "recognize", 0.7, typed=1), [done("a")], *everything) == [("a", "typed")]
    assert steps(Require("mi", 1, "recognize", 0.7, judged=1), [done("a")], *everything) == [("a", "judged")]
    assert steps(Require("mi", 1, "recognize", 0.7, returned=1), [done("a", 7)], *everything) == [("a", "return")]
    assert steps(Require("mi", 1, "recognize", 0.7, returned=1), [done("a", 6)], *everything) == []


def test_of_equals() -> None:
    """What was not practised yet, then what is on the path of the level, then as the course has them."""
    require = Require("mi", 5, "recognize", 0.7)
    offered = [talk("a", done=True), talk("b", level="three-day"), talk("c"), talk("d")]

    assert [usage for usage, _ in steps(require, [], *offered)] == ["c", "d", "b"]


def test_no_more_than_needed() -> None:
    """A step counts with those told before it: nothing is told twice, nor a third where two are enough."""
    require = Require("mi", 2, "recognize", 0.0)

    assert len(steps(require, [], *(talk(f"a{number}") for number in range(9)), talk("a0"))) == 2
    assert len(steps(evolve(require, activities=9), [], *(talk(f"a{number}") for number in range(9)))) == STEPS


def test_one_activity_for_several_rules() -> None:
    """The built-in plan begins with a conversation: it counts for engagement and as a motivational dialogue."""
    offered = [Offered("drill", "Drill", "drill", ("mi.summary",)), talk("talk"), talk("both", skills=(*MI, "sf.ears"))]
    found = next_steps(PLAN, standing(PLAN, [], NOW), offered)

    assert [step.offered.usage for step in found] == ["both"]  # the others add nothing to it
    assert found[0].level == "one-day"
    assert found[0].gain == 3 / 6
    assert [(require.skill, require.kind) for require in found[0].helps] == [("mi", ""), ("sf", ""), ("mi", "dialogue")]
    assert found[0].require == PLAN.levels[0].requires[0]


def test_all_reached() -> None:
    """Nothing is told where there is nothing to reach."""
    assert steps(Require("mi", 1, "recognize", 0.0), [done("a")], talk("b")) == []


offers = st.builds(
    Offered,
    st.sampled_from(("a", "b", "c", "d", "e", "f")),
    st.just("T"),
    st.sampled_from(KINDS),
    some_skills,
    st.sampled_from(("one-day", "two-day", "three-day", "else")),
    st.sampled_from(DEPTHS),
    st.booleans(),
)


@SLOW
@given(plans(), practices(), st.lists(offers, max_size=8))
def test_steps_bring_what_they_say(plan: Plan, told: list[Practice], offered: list[Offered]) -> None:
    """Practised well, the steps raise the share of the level by just what each was said to bring."""
    now = standing(plan, told, NOW)
    found = next_steps(plan, now, offered)
    more = [_well(step) for step in found]

    assert len(found) <= STEPS
    assert len({step.offered.usage for step in found}) == len(found)
    for step in found:
        before, after = now.towards(step.level), standing(plan, [*told, *more], NOW).towards(step.level)
        assert before is not None
        assert after is not None
        assert step.gain > 0
        assert step.reason in REASONS
        assert step.require in step.helps
        assert after.share >= before.share + sum(one.gain for one in found) - 1e-9


def _well(step: Step) -> Practice:
    one = step.offered
    return Practice(f"next-{one.usage}", one.usage, one.kind, one.skills, one.depth, 1.0, NOW, NOW, 60)


def test_what_a_course_lacks() -> None:
    """Rules that nobody can meet with what the course holds, with how much is missing."""
    offered = [talk("a"), talk("b", depth="respond"), talk("b", depth="respond")]
    first, second = Require("mi", 2, "recognize", 0.7, typed=1), Require("mi", 3, "recognize", 0.8, judged=1)
    plan = Plan((Level("x", "X", (first,)), Level("y", "Y", (second, Require("sf", 1, "respond", 0.0)))))

    assert [(lack.level, lack.require.skill, lack.missing) for lack in lacking(plan, offered)] == [
        ("y", "mi", Tally(activities=1, judged=1)),
        ("y", "sf", Tally(activities=1)),
    ]
