"""Hypothesis strategies for levels and modules that can be read."""

from __future__ import annotations

from hypothesis import strategies as st

from sop_xblocks.authoring.overview_xml import ALONE, MAX_ACTIVITIES, MAX_DAYS, MAX_LEVELS
from sop_xblocks.practice.module import READERS, Module, Tip, Try
from sop_xblocks.practice.plan import ANY, DEEPEST, KINDS, PLAN, Level, Overview, Plan, Require, conflicts
from sop_xblocks.practice.record import DEPTHS
from sop_xblocks.practice.skills import GROUPS, SKILLS
from tests.authoring.strategies import blocks, ids, names, prose

maybe = blocks | st.just("")
titles = names.map(lambda text: " ".join(text.split())).filter(bool)


@st.composite
def requires(draw: st.DrawFn) -> Require:
    """A requirement that can be met."""
    activities = draw(st.integers(1, MAX_ACTIVITIES))
    kind = draw(st.sampled_from(("", *KINDS)))
    deepest = DEPTHS.index(DEEPEST.get(kind, DEPTHS[-1]))
    some = st.integers(0, activities)
    return Require(
        " ".join(draw(st.lists(st.sampled_from((*GROUPS, *SKILLS, ANY)), min_size=1, max_size=3, unique=True))),
        activities,
        draw(st.sampled_from(DEPTHS[: deepest + 1])),
        draw(st.integers(0, 1_000_000)) / 1_000_000,
        kind,
        draw(some),
        draw(some) if deepest == len(DEPTHS) - 1 else 0,
        draw(some),
        draw(st.integers(1, MAX_DAYS)),
    )


@st.composite
def overviews(draw: st.DrawFn) -> Overview:
    """Levels that do not contradict each other, or the built-in ones."""
    taken = draw(st.lists(ids.filter(lambda name: name != ALONE), max_size=MAX_LEVELS, unique=True))
    levels: list[Level] = []
    for number, name in enumerate(taken):
        within = tuple(one for one in taken[:number] if draw(st.booleans()))
        asked = tuple(draw(st.lists(requires(), min_size=1, max_size=4)))
        levels.append(Level(name, draw(titles), asked, within))
        if any(conflict.wholly for conflict in conflicts(Plan(tuple(levels)))):
            levels[-1] = Level(name, levels[-1].title, asked, ())
    return Overview(Plan(tuple(levels)) if levels else PLAN, draw(maybe))


modules = st.builds(
    Module,
    st.integers(1, 200_000_000).map(lambda millionths: millionths / 1_000_000),
    st.lists(prose, min_size=1, max_size=4).map(tuple),
    st.lists(st.tuples(ids, blocks), max_size=4, unique_by=lambda pair: pair[0]).map(
        lambda pairs: tuple(Try(name, text) for name, text in pairs)
    ),
    st.lists(st.builds(Tip, st.sampled_from(READERS), blocks), max_size=3).map(tuple),
    maybe,
)
