"""What plans ask: the built-in one, word for word; which rules make sure of which; where levels contradict."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_xblocks.practice.levels import standing
from sop_xblocks.practice.plan import CORE, PLAN, Level, Plan, Require, conflicts
from sop_xblocks.practice.skills import GROUPS, LEVELS, SKILLS
from tests.practice.level_strategies import NOW, plans, practices, requires

SLOW = settings(deadline=None)


def test_built_in_plan() -> None:
    """The table of the design: limited, medium, most practice."""
    one, two, three = (set(level.requires) for level in PLAN.levels)

    assert tuple(level.id for level in PLAN.levels) == LEVELS
    assert CORE == ("mi", "sf", "map", "statement", "network")
    assert one == {
        *(Require(group, 1, "recognize", 0.6) for group in CORE),
        Require("mi", 1, "recognize", 0.0, kind="dialogue"),
    }
    assert two == {
        *(Require(group, 2, "recognize", 0.7, typed=1) for group in CORE),
        Require("mi", 2, "recognize", 0.0, kind="dialogue", typed=1),
        Require("child", 1, "recognize", 0.0),
        Require("any", 1, "recognize", 0.0, kind="drill", returned=1, days=7),
    }
    assert three == {
        *(Require(group, 3, "recognize", 0.8, judged=1) for group in CORE),
        Require("mi", 3, "recognize", 0.0, kind="dialogue", typed=2, judged=1),
        Require("child", 2, "recognize", 0.0),
        Require("any", 2, "recognize", 0.0, kind="drill", returned=2, days=7),
    }


def test_built_in_levels_are_nested() -> None:
    """A longer level makes sure of the shorter ones by its own numbers."""
    for level in PLAN.levels:
        assert PLAN.asks(level) == level.requires
    assert [one.id for one in PLAN.within(PLAN.levels[2])] == ["one-day", "two-day"]
    assert [*conflicts(PLAN)] == []


def test_nesting_goes_all_the_way() -> None:
    """What is nested in a level within is part of it; an id that is none, or stands later, is not."""
    first, other = Require("mi", 1, "recognize", 0.0), Require("sf", 1, "recognize", 0.0)
    plan = Plan(
        (
            Level("a", "A", (first,), ("c",)),
            Level("b", "B", (other,), ("a", "nowhere")),
            Level("c", "C", (Require("mi", 2, "recognize", 0.0),), ("b",)),
        )
    )

    assert [one.id for one in plan.within(plan.levels[2])] == ["a", "b"]
    assert plan.asks(plan.levels[2]) == (Require("mi", 2, "recognize", 0.0), other)
    assert plan.within(plan.levels[0]) == ()
    assert (plan.level("b"), plan.level("d")) == (plan.levels[1], None)


def test_paths_nest() -> None:
    """A level's path holds the activities of the levels before it; the last one's all, whatever it is called."""
    assert [PLAN.path(level) for level in PLAN.levels] == [LEVELS[:1], LEVELS[:2], LEVELS]
    own = Plan(tuple(Level(name, name, ()) for name in ("bronze", "gold")))
    assert [own.path(level) for level in own.levels] == [LEVELS[:1], LEVELS]
    assert own.path(Level("lead", "Lead", ())) == LEVELS


@pytest.mark.parametrize(
    ("skill", "taken", "left"),
    [
        ("mi", ("mi.reflection", "mi"), ("sf.scaling", "mind.it")),
        ("mi.reflection", ("mi.reflection",), ("mi.summary", "mi")),
        ("child  sf.scaling", ("child.interview", "sf.scaling"), ("sf.coping", "mi.summary")),
        ("any", ("mi.reflection", "own.skill"), ()),
    ],
)
def test_skills_meant(skill: str, taken: tuple[str, ...], left: tuple[str, ...]) -> None:
    """A group means every skill of it, a skill itself only, several either, any all."""
    require = Require(skill, 1, "recognize", 0.0)

    assert all(map(require.takes, taken))
    assert not any(map(require.takes, left))


def test_every_skill_has_a_group() -> None:
    """A rule of a group takes the skills that the list has in it, and no other group's."""
    for group in GROUPS:
        require = Require(group, 1, "recognize", 0.0)
        assert [skill for skill in SKILLS if require.takes(skill)] == [s for s in SKILLS if s.startswith(f"{group}.")]


@SLOW
@given(requires, requires, practices())
def test_implied_is_met(mine: Require, other: Require, done: list) -> None:  # type: ignore[type-arg]
    """Who meets a requirement meets every one that it makes sure of."""
    plan = Plan((Level("a", "A", (mine,)), Level("b", "B", (other,))))
    first, second = standing(plan, done, NOW).levels

    assert not (mine.implies(other) and first.reached) or second.reached
    assert mine.implies(mine)


@pytest.mark.parametrize(
    ("shorter", "longer", "found"),
    [
        (Require("mi", 2, "recognize", 0.7), Require("mi", 2, "recognize", 0.7), []),
        (Require("mi", 2, "recognize", 0.7), Require("mi", 3, "respond", 0.8), []),
        (Require("mi", 2, "recognize", 0.7), Require("mi", 1, "recognize", 0.7), [True]),
        (Require("mi", 2, "recognize", 0.7, typed=1), Require("mi", 2, "recognize", 0.7), [True]),
        (Require("mi", 2, "respond", 0.7), Require("mi", 3, "recognize", 0.7), [False]),
        (Require("mi", 2, "recognize", 0.7), Require("mi", 3, "recognize", 0.6), [False]),
        (Require("mi", 2, "recognize", 0.7), Require("sf", 1, "recognize", 0.7), []),
        (Require("mi", 2, "recognize", 0.7), Require("mi", 1, "recognize", 0.7, kind="dialogue"), []),
        (Require("mi sf", 2, "recognize", 0.7), Require("sf mi", 1, "recognize", 0.7), [True]),
    ],
)
def test_conflicts(shorter: Require, longer: Require, found: list[bool]) -> None:
    """Less of the same thing is a conflict, wholly or in part; something else is none; nor is a level that stands alone."""
    nested = Plan((Level("a", "A", (shorter,)), Level("b", "B", (longer,), ("a",))))
    alone = Plan((Level("a", "A", (shorter,)), Level("b", "B", (longer,))))

    assert [one.wholly for one in conflicts(nested)] == found
    assert [*conflicts(alone)] == []


@SLOW
@given(plans(), st.data())
def test_asks_hold_everything(plan: Plan, data: st.DataObject) -> None:
    """Whatever a level or one within it asks is made sure of by what it is said to ask."""
    level = data.draw(st.sampled_from(plan.levels))
    asks = plan.asks(level)

    for one in (level, *plan.within(level)):
        assert all(any(asked.implies(require) for asked in asks) for require in one.requires)
