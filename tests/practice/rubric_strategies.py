"""Hypothesis strategies for rubrics, and for what graders choose of them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from sop_xblocks.practice.rubric import MAX_POINTS, Choice, Criterion, Option, Rubric

hundredths = st.integers(0, MAX_POINTS * 100)
points = hundredths.map(lambda number: Decimal(number) / 100)
ids = st.from_regex(r"[A-Za-z][A-Za-z0-9_-]{0,8}", fullmatch=True)


@st.composite
def rubrics(
    draw: st.DrawFn, texts: st.SearchStrategy[str] | None = None, labels: st.SearchStrategy[str] | None = None
) -> Rubric:
    """A rubric in which something can be earned. `texts` are safe HTML."""
    prose = st.just("") if texts is None else texts
    words = st.text(min_size=1, max_size=20) if labels is None else labels
    criteria = []
    for name in draw(st.lists(ids, min_size=1, max_size=4, unique=True)):
        options = []
        for option in draw(st.lists(ids, min_size=2, max_size=4, unique=True)):
            low, high = sorted((draw(points), draw(points))) if draw(st.booleans()) else (draw(points),) * 2
            options.append(Option(option, draw(words), low, high, draw(prose)))
        criteria.append(Criterion(name, draw(words), tuple(options), draw(prose)))
    rubric = Rubric(tuple(criteria))
    return rubric if rubric.possible else draw(rubrics(texts, labels))


@st.composite
def choice_of(draw: st.DrawFn, criterion: Criterion, whys: st.SearchStrategy[str] | None = None) -> Choice:
    """A choice that fits: points within a range, none where the option has its own."""
    option = draw(st.sampled_from(criterion.options))
    given = None
    if option.ranges:
        given = Decimal(draw(st.integers(int(option.low * 100), int(option.high * 100)))) / 100
    return Choice(criterion.id, option.id, given, "" if whys is None else draw(whys))
