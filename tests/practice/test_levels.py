"""Standings: what counts, what is missing, and what must hold whatever was practised."""

from __future__ import annotations

from time import perf_counter

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_xblocks.practice.levels import Counted, Standing, standing
from sop_xblocks.practice.plan import PLAN, Level, Plan, Require, Tally
from sop_xblocks.practice.record import Practice
from tests.practice.level_strategies import DAY, NOW, plans, practices, scores

SLOW = settings(deadline=None)


def done(usage: str, day: int = 0, **others: object) -> Practice:
    """A dialogue of one skill, finished some days before now."""
    finished = NOW - day * DAY
    usual = Practice(f"{usage}-{day}", usage, "dialogue", ("mi.reflection",), "recognize", 1.0, finished, finished, 60)
    return evolve(usual, **others)  # type: ignore[arg-type]


def counted(require: Require, *told: Practice, judged: dict[str, float] | None = None) -> Counted:
    """What counts for one requirement."""
    return standing(Plan((Level("a", "A", (require,)),)), told, NOW, judged).levels[0].counted[0]


def asks(activities: int, depth: str = "recognize", score: float = 0.0, **others: object) -> Require:
    return Require("mi", activities, depth, score, **others)  # type: ignore[arg-type]


def test_different_activities() -> None:
    """Two runs of one activity are one; the best of them is shown."""
    poor, good, other = done("a", 3, fraction=0.6), done("a", 2, fraction=0.9), done("b", 1)
    found = counted(asks(3), poor, other, good)

    assert found.practices == (good, other)
    assert (found.done, found.of, found.met) == (2, 3, False)
    assert found.missing == Tally(activities=1)


@pytest.mark.parametrize(
    ("require", "practice", "counts"),
    [
        (asks(1, score=0.7), done("a", fraction=0.7), True),
        (asks(1, score=0.7), done("a", fraction=0.6999), False),
        (asks(1, score=0.6), done("a", fraction=3 * 0.2), True),
        (asks(1, "respond"), done("a"), False),
        (asks(1, "respond"), done("a", depth="perform"), True),
        (asks(1, kind="dialogue"), done("a"), True),
        (asks(1, kind="dialogue"), done("a", kind="drill"), False),
        (asks(1), done("a", skills=("sf.scaling",)), False),
        (asks(1), done("a", skills=("mi",)), True),
        (asks(1), done("a", skills=()), False),
        (evolve(asks(1), skill="any"), done("a", skills=()), True),
        (asks(1, score=1.0), done("a", fraction=7.0), True),
        (asks(1, score=0.1), done("a", fraction=float("nan")), False),
        (asks(1, "respond"), done("a", depth="fathomless"), False),
    ],
)
def test_what_counts(require: Require, practice: Practice, counts: bool) -> None:
    """Skill, kind, depth and score, at their edges; what is out of range is brought into it."""
    assert counted(require, practice).met is counts


def test_some_of_them_typed_or_judged() -> None:
    """The numbers typed and judged are of the activities that count, each on its own."""
    require = asks(3, score=0.8, typed=2, judged=1)
    told = [done("a"), done("b", depth="respond"), done("c", depth="perform"), done("d", depth="respond", fraction=0.7)]
    found = counted(require, *told)

    assert [sorted(one) for one in (found.usages, found.typed, found.judged)] == [[*"abc"], [*"bc"], ["c"]]
    assert found.met
    assert counted(require, *told[:2]).missing == Tally(1, 1, 1)
    assert (counted(require, *told[:2]).done, found.of) == (3, 6)


def test_judged_later() -> None:
    """What a person says of a run later makes it performed, with that score, and takes nothing away."""
    typed = done("a", depth="respond", fraction=0.9)

    assert counted(asks(1, "perform", 0.8), typed, judged={typed.run: 0.85}).met
    assert not counted(asks(1, "perform", 0.8), typed, judged={typed.run: 0.5}).met
    assert counted(asks(1, "respond", 0.9), typed, judged={typed.run: 0.5}).met
    assert counted(asks(1), judged={"gone": 1.0}).practices == ()


@pytest.mark.parametrize(
    ("told", "returns"),
    [
        ((done("a", 7), done("a", 0)), True),
        ((done("a", 7), done("b", 0)), True),
        ((done("a", 6), done("a", 0)), False),
        ((done("a", 7, skills=("mi.summary",)), done("b", 0)), False),
        ((done("a", 7, kind="map"), done("b", 0)), True),
        ((done("a", 9), done("b", 4), done("b", 0)), True),
        ((done("a", 0, returned=("mi.reflection",)),), True),
        ((done("a", 0, returned=("sf.scaling",)),), False),
        ((done("a", 7, fraction=0.0), done("b", 0)), True),
        ((done("a", 7, finished=0), done("b", 0)), False),
        ((done("a", 7), done("b", 0, started=NOW - 2 * DAY)), False),
        ((done("a", 3), done("b", -400)), False),
    ],
)
def test_coming_back(told: tuple[Practice, ...], returns: bool) -> None:
    """Seven days from the first practice of the skill, in whichever activity, to the beginning of the one that counts."""
    require = asks(1, score=0.5, returned=1)

    assert counted(require, *told).met is returns
    assert counted(require, *reversed(told)).met is returns


def test_longer_returns() -> None:
    """What a drill says of itself holds for seven days; longer ones are worked out from dates."""
    named = done("a", returned=("mi.reflection",))
    require = asks(1, returned=1, days=14)

    assert not counted(require, done("b", 13), named).met
    assert counted(require, done("b", 14), named).met


def test_when_it_was_reached() -> None:
    """The day the last missing practice was finished, not of what came after it."""
    plan = Plan((Level("a", "A", (asks(2, typed=1),)),))
    told = [done("a", 9), done("b", 8), done("b", 5, depth="respond"), done("c", 1, depth="perform")]

    assert standing(plan, told, NOW).levels[0].since == NOW - 5 * DAY
    assert standing(plan, told[:2], NOW).levels[0].since == 0
    assert standing(plan, [evolve(one, finished=0) for one in told], NOW).levels[0].since == 0


def test_built_in_plan() -> None:
    """Where somebody stands who has done one thing in each core group, all of it as conversations."""
    groups = ("mi.reflection", "sf.scaling", "map.sorting", "statement.harm", "network.circles")
    told = [done(skill, skills=(skill,), fraction=0.6) for skill in groups]
    found = standing(PLAN, told, NOW)

    assert found.reached == ("one-day",)
    assert found.next is not None
    assert (found.next.level.id, round(found.next.share, 2)) == (
        "two-day",
        0.05,
    )  # the dialogue: 0.6 is too little else
    assert [one.require.skill for one in found.next.counted if one.done] == ["mi"]
    assert found.towards("three-day") == found.levels[2]
    assert found.tried == set(groups)


def test_nothing_asked_is_never_reached() -> None:
    """A level without rules is not given to everybody."""
    found = standing(Plan((Level("a", "A", ()),)), [done("a")], NOW)

    assert (found.levels[0].share, found.reached, found.next) == (0.0, (), None)


@SLOW
@given(plans(), practices(), scores, st.randoms())
def test_order_does_not_matter(plan: Plan, told: list[Practice], judged: dict[str, float], random: object) -> None:
    """Neither the order of the practices, nor how often one is told."""
    mixed = [*told, *told[:3]]
    random.shuffle(mixed)  # type: ignore[attr-defined]

    assert standing(plan, told, NOW, judged) == standing(plan, mixed, NOW, judged)


@SLOW
@given(plans(), practices(), practices(), scores)
def test_more_never_lowers(plan: Plan, told: list[Practice], more: list[Practice], judged: dict[str, float]) -> None:
    """Whatever is practised besides: no share falls, no level is lost, nothing that counted stops counting."""
    besides = [evolve(one, run=f"more-{one.run}") for one in more]
    before, after = standing(plan, told, NOW), standing(plan, [*told, *besides], NOW, judged)

    for old, new in zip(before.levels, after.levels, strict=True):
        assert new.share >= old.share
        assert new.reached >= old.reached
        for had, has in zip(old.counted, new.counted, strict=True):
            assert has.usages >= had.usages
            assert has.typed >= had.typed
            assert has.judged >= had.judged
            assert has.returned >= had.returned
            assert not had.met or has.met


@SLOW
@given(plans(), practices(), scores)
def test_standings_hold_together(plan: Plan, told: list[Practice], judged: dict[str, float]) -> None:
    """Shares from 0 to 1, 1 exactly where reached; levels within are reached too; one practice for each activity."""
    found = standing(plan, told, NOW, judged)

    for one in found.levels:
        assert 0.0 <= one.share <= 1.0
        assert (one.share == 1.0) == one.reached == (one.of > 0 and one.missing == ())
        for within in plan.within(one.level):
            towards = found.towards(within.id)
            assert towards is not None
            assert not one.reached or towards.reached or not towards.of
        for counts in one.counted:
            usages = [practice.usage for practice in counts.practices]
            assert set(usages) == counts.usages
            assert len(usages) == len(counts.usages)
            assert counts.returned | counts.judged | counts.typed <= counts.usages
            assert counts.done + counts.missing.units == counts.of
            assert 0 <= counts.since <= NOW


@SLOW
@given(practices(most=30), st.sampled_from((0, -7, 1, NOW)))
def test_the_built_in_plan_takes_anything(told: list[Practice], now: int) -> None:
    """No clock, no score and no unknown word of a practice raises."""
    found = standing(PLAN, told, now)

    assert isinstance(found, Standing)
    assert set(found.reached) <= {"one-day", "two-day", "three-day"}


@pytest.mark.slow
def test_time_grows_with_the_practices() -> None:
    """Ten times the practices take about ten times as long, not a hundred times; forty are a matter of a millisecond."""

    def seconds(count: int) -> float:
        told = [done(f"a{number % 700}", number % 90, run=f"r{number}") for number in range(count)]
        times = []
        for _ in range(3):
            before = perf_counter()
            standing(PLAN, told, NOW)
            times.append(perf_counter() - before)
        return min(times)

    assert seconds(20_000) < 40 * seconds(2_000)
    assert seconds(40) < 0.02
