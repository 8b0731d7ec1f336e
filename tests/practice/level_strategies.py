"""Hypothesis strategies for plans and practices, odd ones too."""

from __future__ import annotations

from hypothesis import strategies as st

from sop_xblocks.practice.plan import ANY, KINDS, Level, Plan, Require
from sop_xblocks.practice.record import DEPTHS, Practice
from sop_xblocks.practice.skills import GROUPS

DAY = 86_400
NOW = 1_700_000_000
SKILLS = ("mi.reflection", "mi.summary", "sf.scaling", "child.interview", "statement.harm", "network", "own.skill")

some_skills = st.lists(st.sampled_from(SKILLS), max_size=3, unique=True).map(tuple)
shares = st.integers(0, 10).map(lambda tenths: tenths / 10)
#: Moments within two months, some of no date, some of the future, some of before there were computers.
moments = st.integers(-60, 3).map(lambda days: NOW + days * DAY) | st.sampled_from((0, -5, NOW + 10**9))
odd_shares = shares | st.sampled_from((-1.0, 2.0, float("nan"), float("inf"), float("-inf")))

requires = st.builds(
    Require,
    st.lists(st.sampled_from((*GROUPS, *SKILLS, ANY)), min_size=1, max_size=2).map(" ".join),
    st.integers(1, 4),
    st.sampled_from(DEPTHS),
    shares,
    st.sampled_from(("", "", *KINDS)),
    st.integers(0, 2),
    st.integers(0, 2),
    st.integers(0, 2),
    st.sampled_from((1, 7, 14)),
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan of any rules, levels nested in any of those before them."""
    names = [f"level-{number}" for number in range(draw(st.integers(1, 4)))]
    levels = []
    for number, name in enumerate(names):
        nested = draw(st.lists(st.sampled_from(names[:number]), unique=True)) if number else []
        levels.append(Level(name, name.title(), tuple(draw(st.lists(requires, max_size=4))), tuple(nested)))
    return Plan(tuple(levels))


@st.composite
def practices(draw: st.DrawFn, most: int = 12) -> list[Practice]:
    """Practices of a few activities, each run with an id of its own."""
    count = draw(st.integers(0, most))
    return [
        Practice(
            f"run-{number}",
            draw(st.sampled_from(("a", "b", "c", "d", "e"))),
            draw(st.sampled_from((*KINDS, "unheard-of"))),
            draw(some_skills),
            draw(st.sampled_from((*DEPTHS, *DEPTHS, "fathomless"))),
            draw(odd_shares),
            draw(moments),
            draw(moments),
            draw(st.integers(-100, 10_000)),
            returned=draw(some_skills),
        )
        for number in range(count)
    ]


scores = st.dictionaries(st.integers(0, 11).map(lambda number: f"run-{number}"), odd_shares, max_size=3)
