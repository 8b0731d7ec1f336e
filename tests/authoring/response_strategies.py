"""Hypothesis strategies for written practice that can be read."""

from __future__ import annotations

from hypothesis import strategies as st

from sop_xblocks.authoring.response_xml import MAX_ATTEMPTS, MAX_WORDS
from sop_xblocks.practice.response import PARTS, STATEMENTS, Benchmark, Model, Prompt, Response
from sop_xblocks.practice.rubrics import RUBRICS, built_in
from tests.authoring.level_strategies import maybe, titles
from tests.authoring.strategies import blocks, ids, prose
from tests.practice.rubric_strategies import choice_of, rubrics

#: A text of nothing but spaces, no-break ones among them, says nothing, and is read as none.
perhaps = prose.filter(str.strip) | st.just("")


@st.composite
def prompts(draw: st.DrawFn, name: str, statement: str) -> Prompt:
    """Something to write, with limits that can be met."""
    least, most = sorted((draw(st.integers(0, MAX_WORDS)), draw(st.integers(1, MAX_WORDS))))
    known = [part.id for part in PARTS.get(statement, ())]
    parts = draw(st.lists(st.sampled_from(known), max_size=3, unique=True)) if known else []
    return Prompt(name, draw(blocks), least, draw(st.sampled_from((0, most))), tuple(parts))


@st.composite
def responses(draw: st.DrawFn) -> Response:
    """A whole response; with benchmarks only where there is a rubric."""
    statement = draw(st.sampled_from(("", *STATEMENTS)))
    use = draw(st.sampled_from(("", *RUBRICS)))
    own = None if use else draw(st.none() | rubrics(perhaps, titles))
    rubric = own or built_in(use)
    criteria = rubric.criteria if rubric else ()
    benchmarks = [
        Benchmark(name, draw(blocks), tuple(draw(choice_of(criterion, perhaps)) for criterion in criteria))
        for name in (draw(st.lists(ids, max_size=3, unique=True)) if rubric else ())
    ]
    return Response(
        tuple(draw(prompts(name, statement)) for name in draw(st.lists(ids, min_size=1, max_size=3, unique=True))),
        statement,
        draw(maybe),
        draw(st.integers(0, MAX_ATTEMPTS)),
        own,
        use,
        tuple(draw(st.lists(st.builds(Model, blocks, perhaps), max_size=2))),
        tuple(benchmarks),
    )
