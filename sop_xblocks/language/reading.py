"""What a reading is: labels, flags, the words that led to them, how sure the rules are. Frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from attrs import field, frozen

#: Characters that are read; what follows is left out and `cut` says so.
MAX: Final = 20_000

FORMS: Final[tuple[str, ...]] = ("OQ", "CQ", "FQ")
FLAGS: Final = (
    "multiple-questions",
    "why-question",
    "tag-question",
    "either-or",
    "scale-anchored",
    "scale-unanchored",
    "own-words",
)
BEHAVIOURS: Final[tuple[str, ...]] = (
    "Confront",
    "Persuade",
    "PersuadeWith",
    "SUM",
    "R",
    "AF",
    "praise",
    "Concern",
    "Emphasize",
    "Seek",
    "GI",
)
PARTS: Final[tuple[str, ...]] = (
    "source",
    "caregiver",
    "behavior",
    "child",
    "impact",
    "time",
    "context",
    "worrier",
    "network",
)
FAULTS: Final[tuple[str, ...]] = ("mixed-time", "service-words", "label", "no-child", "negative-goal")


def _sealed(value: Mapping[str, float]) -> Mapping[str, float]:
    return MappingProxyType(dict(value))


@frozen
class Span:
    """Where in the utterance, as typed, the words stand that led to a label or flag: `utterance[start:end]`."""

    start: int
    end: int
    label: str


@frozen(hash=False)
class Reading:
    """
    What an utterance is, as far as rules can say.

    `labels`, the most telling first: a form (OQ, CQ, FQ; none where nothing is asked), behaviours, solution-focused
    types; empty when nothing is recognised. `certainty` has a number from 0 to 1 for each label and flag: how often
    such words mean that, by our estimate, not a probability. `cut` is true when the utterance was longer than `MAX`.
    """

    labels: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    certainty: Mapping[str, float] = field(factory=dict, converter=_sealed)
    cut: bool = False


@frozen(hash=False)
class StatementReading:
    """Which parts a harm or danger statement or a goal has, which faults, and the words that led there."""

    parts: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    cut: bool = False
