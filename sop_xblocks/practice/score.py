"""What a run is worth: a score with parts per skill, capped by an unsafe choice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

#: The largest share of the possible points that a run with an unsafe choice can keep.
UNSAFE_CAP: Final = 0.4


@frozen
class Part:
    """Points of one skill within a run."""

    earned: int
    possible: int


@frozen
class Score:
    """
    Points earned of points possible.

    `unsafe` names the unsafe choices, each as ``turn/reply``; with any, `fraction` is at most `UNSAFE_CAP`.
    """

    earned: int
    possible: int
    parts: Mapping[str, Part] = field(factory=dict)
    unsafe: tuple[str, ...] = ()

    @property
    def fraction(self) -> float:
        """0.0 to 1.0; 0.0 where nothing was possible."""
        share = self.earned / self.possible if self.possible > 0 else 0.0
        return min(share, UNSAFE_CAP) if self.unsafe else share
