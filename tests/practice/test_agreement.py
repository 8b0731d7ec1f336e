"""Agreement of two graders, against published values and, where it is there, against scikit-learn."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_xblocks.practice.agreement import (
    Pair,
    adjacent_share,
    band,
    calibrated,
    exact_share,
    kappa,
    linear_kappa,
    quadratic_kappa,
    strict_band,
)

SLOW = settings(deadline=None)
KAPPAS = (kappa, linear_kappa, quadratic_kappa)

places = st.integers(0, 4)
some_pairs = st.lists(st.tuples(places, places), max_size=40)

#: The data set `anxiety` of the R package irr: three raters, twenty people, a scale of six.
ANXIETY = (
    (3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3),
    (3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4),
    (2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2),
)


def pairs_of(table: Sequence[Sequence[int]]) -> list[Pair]:
    """The pairs that a table counts: the first grader in rows, the second in columns."""
    return [(one, other) for one, row in enumerate(table) for other, count in enumerate(row) for _ in range(count)]


@pytest.mark.parametrize(
    ("table", "value"),
    [(((20, 5), (10, 15)), 0.4), (((45, 15), (25, 15)), 0.1304), (((25, 35), (5, 35)), 0.2593)],
)
def test_two_readers_of_applications(table: tuple[tuple[int, int], ...], value: float) -> None:
    """
    The worked examples of the article “Cohen's kappa” in Wikipedia: two readers say yes or no to fifty, or a hundred.

    With two places every way to count differences is the same.
    """
    assert [round(measure(pairs_of(table)) or 0, 4) for measure in KAPPAS] == [value] * 3


def test_a_printed_example_of_sas() -> None:
    """
    A table of three categories and what SAS's procedure FREQ prints for it: simple .4842, weighted (by places) .4701.

    Quoted from statsmodels, stats/tests/test_inter_rater.py.
    """
    pairs = pairs_of(((0, 4, 1), (0, 8, 0), (0, 1, 5)))

    assert (round(kappa(pairs) or 0, 4), round(linear_kappa(pairs) or 0, 4)) == (0.4842, 0.4701)
    assert exact_share(pairs) == 13 / 19
    assert adjacent_share(pairs) == 18 / 19


def test_irr_of_r() -> None:
    """
    R, package irr: kappa2(anxiety[,1:2], "squared") is .297 (its help page); of raters 2 and 3 it is -.006289308
    unweighted, .1459075 "equal", .2520325 "squared" (quoted from statsmodels). irr leaves out a category that nobody
    used, here 5: the places above it move down.
    """
    first, second, third = ANXIETY
    pairs = list(zip(first, second, strict=True))
    closed = [(min(one, 5), min(other, 5)) for one, other in zip(second, third, strict=True)]

    assert round(quadratic_kappa(pairs) or 0, 3) == 0.297
    assert kappa(closed) == pytest.approx(-0.006289308, abs=1e-9)
    assert linear_kappa(closed) == pytest.approx(0.1459075, abs=1e-7)
    assert quadratic_kappa(closed) == pytest.approx(0.2520325, abs=1e-7)


def test_nothing_to_compare() -> None:
    """Without pairs there is no number; and nobody is calibrated."""
    assert [measure([]) for measure in (exact_share, adjacent_share, *KAPPAS)] == [None] * 5
    assert not calibrated([])


def test_one_category_only() -> None:
    """Where both gave everything the same place, chance explains all: kappa says nothing, the shares say it."""
    pairs = [(2, 2)] * 5

    assert [measure(pairs) for measure in KAPPAS] == [None] * 3
    assert (exact_share(pairs), adjacent_share(pairs)) == (1.0, 1.0)
    assert calibrated(pairs)


def test_one_grader_without_differences() -> None:
    """Where only one of them never told things apart, there is no agreement beyond chance: 0, not nothing."""
    assert [measure([(1, 1), (1, 2), (1, 1)]) for measure in KAPPAS] == [0.0] * 3


@SLOW
@given(some_pairs)
def test_rules_of_kappa(pairs: list[Pair]) -> None:
    """At most 1, and 1 exactly for the same everywhere; the same whoever comes first, and whichever end counts as 0."""
    swapped = [(other, one) for one, other in pairs]
    turned = [(4 - one, 4 - other) for one, other in pairs]
    for measure in KAPPAS:
        value = measure(pairs)
        assert value == measure(swapped) == measure(turned)
        if value is not None:
            assert -1 <= value <= 1
            assert (value == 1) == all(one == other for one, other in pairs)


@SLOW
@given(some_pairs.filter(bool))
def test_shares(pairs: list[Pair]) -> None:
    """Who is the same is adjacent too; both are shares of all."""
    same, near = exact_share(pairs), adjacent_share(pairs)

    assert same is not None
    assert near is not None
    assert 0 <= same <= near <= 1
    assert same == pytest.approx(1 - sum(one != other for one, other in pairs) / len(pairs))


@SLOW
@given(some_pairs.filter(lambda pairs: len({place for pair in pairs for place in pair}) > 1))
def test_against_scikit_learn(pairs: list[Pair]) -> None:
    """The same numbers as scikit-learn's `cohen_kappa_score`, for all three."""
    metrics = pytest.importorskip("sklearn.metrics")
    one, other = ([pair[side] for pair in pairs] for side in (0, 1))
    for measure, weights in zip(KAPPAS, (None, "linear", "quadratic"), strict=True):
        theirs = metrics.cohen_kappa_score(one, other, labels=range(5), weights=weights)
        mine = measure(pairs)
        assert math.isnan(theirs) if mine is None else mine == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize(
    ("value", "word", "strict"),
    [
        (None, "", ""),
        (-0.1, "poor", "not adequate"),
        (0.0, "slight", "not adequate"),
        (0.2, "slight", "not adequate"),
        (0.21, "fair", "not adequate"),
        (0.41, "moderate", "not adequate"),
        (0.6, "moderate", "adequate"),
        (0.61, "substantial", "adequate"),
        (0.75, "substantial", "good"),
        (0.81, "almost perfect", "good"),
        (0.85, "almost perfect", "excellent"),
        (1.0, "almost perfect", "excellent"),
    ],
)
def test_bands(value: float | None, word: str, strict: str) -> None:
    """Landis and Koch's words and the stricter ones of clinical coding, each from its own number on."""
    assert (band(value), strict_band(value)) == (word, strict)


@pytest.mark.parametrize(
    ("same", "near", "far", "passes"),
    [(70, 25, 5, True), (69, 26, 5, False), (70, 24, 6, False), (100, 0, 0, True), (7, 3, 0, True), (0, 100, 0, False)],
)
def test_calibration(same: int, near: int, far: int, passes: bool) -> None:
    """Seventy of a hundred the same and ninety-five at most one place apart: both, and exactly so many are enough."""
    pairs = [(1, 1)] * same + [(1, 2)] * near + [(0, 2)] * far

    assert calibrated(pairs) is passes
