"""Hypothesis strategies for banks of drills: whole ones that can be read, written and played."""

from __future__ import annotations

from hypothesis import strategies as st

from sop_xblocks.authoring.drill_items import FLAGS, LEAST, LISTENERS, QUESTIONS, TYPES
from sop_xblocks.practice.drill import ERRORS, FORMS, ORDERS, PICKED, TASKS, Drill, Item, Option, Want
from sop_xblocks.practice.skills import SKILLS
from tests.authoring.strategies import blocks, ids, names, prose

maybe = prose | st.just("")
wants = st.builds(
    Want,
    st.sampled_from(("", *TYPES)),
    st.lists(st.sampled_from(FORMS), min_size=1, max_size=3, unique=True).map(tuple),
)
flags = st.lists(st.sampled_from(FLAGS), max_size=3, unique=True).map(tuple)


@st.composite
def items(draw: st.DrawFn, name: str) -> Item:
    """An item of any task, with everything that its task needs and some that it does not."""
    task = draw(st.sampled_from(TASKS))
    said = draw(prose) if task == "rewrite" else draw(maybe)
    typed = task not in LEAST
    return Item(
        name,
        task,
        draw(st.sampled_from(SKILLS)),
        draw(st.integers(1, 5)),
        draw(_options(task)),
        draw(st.sampled_from(("", *LISTENERS))),
        draw(st.sampled_from(("", *QUESTIONS))),
        draw(blocks | st.just("")),
        said,
        draw(names | st.just("")) if said else "",
        draw(wants if typed else wants | st.none()),
        draw(flags),
        draw(prose if typed else maybe),
        draw(maybe),
    )


@st.composite
def _options(draw: st.DrawFn, task: str) -> tuple[Option, ...]:
    least = LEAST.get(task, 0)
    taken = draw(st.lists(ids, min_size=least, max_size=max(least, 7), unique=True))
    key = draw(st.integers(0, len(taken) - 1)) if taken else 0
    places = draw(st.permutations(range(1, len(taken) + 1)))
    options = []
    for number, name in enumerate(taken):
        quality = 0 if task == "order" else 3 if task in PICKED and number == key else draw(st.integers(0, 2))
        why = draw(prose) if task in PICKED and quality < 2 else draw(maybe)
        kind, error = draw(st.sampled_from(("", *TYPES))), draw(st.sampled_from(("", *ERRORS)))
        place = places[number] if task == "order" else 0
        options.append(Option(name, draw(prose), quality, why, draw(maybe), kind, error, place))
    return tuple(options)


@st.composite
def drills(draw: st.DrawFn) -> Drill:
    """A bank that can be read."""
    taken = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
    return Drill(
        {name: draw(items(name)) for name in taken},
        draw(st.integers(1, 100)),
        draw(st.sampled_from(ORDERS)),
        draw(blocks | st.just("")),
    )
