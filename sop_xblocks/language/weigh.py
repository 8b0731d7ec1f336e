"""Adding up cues: several that agree make a label surer, never quite sure."""

from __future__ import annotations

from collections.abc import Iterable

from sop_xblocks.language.cues import Hit


def total(hits: Iterable[Hit]) -> float:
    """How sure these cues are together; the same words count once, with the surest cue."""
    doubt, reached = 1.0, -1
    for hit in sorted(hits, key=_surest):
        if hit.first >= reached or doubt == 1.0:
            doubt *= 1 - hit.cue.sure
            reached = max(reached, hit.last)
    return 1 - doubt


def best(hits: Iterable[Hit]) -> Hit:
    """The cue to show: the surest, and of these the longest."""
    return max(hits, key=lambda hit: (hit.cue.sure, hit.last - hit.first))


def _surest(hit: Hit) -> float:
    return -hit.cue.sure
