"""
How far two graders agree, over pairs of the places (0, 1, 2 …) that each gave one thing on one ordinal scale.

Everything is counted in whole numbers and divided once, at the end. Nothing said of no pairs: None.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

N_: Final = str  # marks a text for extraction; it is translated where it is shown

Pair = tuple[int, int]

#: What a grader must reach on the benchmarks before grading, in hundredths of all judgements.
EXACT: Final = 70
ADJACENT: Final = 95

#: Landis and Koch 1977: (up to, word); below nothing is `BELOW`.
BELOW: Final = N_("poor")
BANDS: Final = (
    (0.20, N_("slight")),
    (0.40, N_("fair")),
    (0.60, N_("moderate")),
    (0.80, N_("substantial")),
    (1.00, N_("almost perfect")),
)
#: What clinical coding asks for: (from, word); below the last is `SHORT`.
STRICT: Final = ((0.85, N_("excellent")), (0.75, N_("good")), (0.60, N_("adequate")))
SHORT: Final = N_("not adequate")


def exact_share(pairs: Sequence[Pair]) -> float | None:
    """The share of pairs that are the same."""
    return _within(pairs, 0) / len(pairs) if pairs else None


def adjacent_share(pairs: Sequence[Pair]) -> float | None:
    """The share of pairs that are at most one place apart."""
    return _within(pairs, 1) / len(pairs) if pairs else None


def kappa(pairs: Sequence[Pair]) -> float | None:
    """
    Cohen's kappa: how much of the agreement that chance does not explain is there; every difference counts the same.

    None where chance explains all: both gave everything the same place.
    """
    return _kappa(pairs, 0)


def linear_kappa(pairs: Sequence[Pair]) -> float | None:
    """Cohen's kappa with differences counted by the places between. None as in `kappa`."""
    return _kappa(pairs, 1)


def quadratic_kappa(pairs: Sequence[Pair]) -> float | None:
    """Cohen's kappa with differences counted by the square of the places between. None as in `kappa`."""
    return _kappa(pairs, 2)


def band(value: float | None) -> str:
    """A kappa in a word, after Landis and Koch. "" where there is none."""
    if value is None:
        return ""
    return BELOW if value < 0 else next(word for most, word in BANDS if value <= most)


def strict_band(value: float | None) -> str:
    """A kappa in a word, as clinical coding asks for it. "" where there is none."""
    if value is None:
        return ""
    return next((word for least, word in STRICT if value >= least), SHORT)


def calibrated(pairs: Sequence[Pair]) -> bool:
    """Whether a grader may grade: pairs of their place and the key's, over all criteria of all benchmarks."""
    return (
        bool(pairs)
        and 100 * _within(pairs, 0) >= EXACT * len(pairs)
        and 100 * _within(pairs, 1) >= ADJACENT * len(pairs)
    )


def _within(pairs: Sequence[Pair], distance: int) -> int:
    return sum(abs(one - other) <= distance for one, other in pairs)


def _kappa(pairs: Sequence[Pair], power: int) -> float | None:
    """One less the differences there are over those that chance would make of the same numbers."""
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    there = len(pairs) * sum(_difference(one, other, power) for one, other in pairs)
    by_chance = sum(
        count * further * _difference(one, other, power)
        for one, count in ones.items()
        for other, further in others.items()
    )
    return (by_chance - there) / by_chance if by_chance else None


def _difference(one: int, other: int, power: int) -> int:
    return abs(one - other) ** power if one != other else 0
