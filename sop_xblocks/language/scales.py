"""A scale, with both ends said or without."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sop_xblocks.language.form import Said
from sop_xblocks.language.grammar import row
from sop_xblocks.language.text import Text

_LOW: Final = frozenset(("0", "1", "zero", "one", "cero", "uno", "un"))
_HIGH: Final = frozenset(("10", "ten", "diez", "100", "cien", "hundred", "5", "five", "cinco"))
#: Words a number on a scale is said with.
NUMBERS: Final = row(
    """0 1 2 3 4 5 6 7 8 9 10 100 zero one two three four five six seven eight nine ten cero uno dos tres cuatro cinco
    seis siete ocho nueve diez"""
)
_LINKS: Final = frozenset(("to", "through", "out", "and", "al", "a", "y", "or", "of", "hasta", "el"))


def scale_flag(text: Text, saids: Sequence[Said]) -> list[tuple[str, float, int, int]]:
    """The flag of a scale that is opened here, none where only its number is asked on ("what's in the four?")."""
    opened = [hit for said in saids for label in ("#scale", "#ends") for hit in said.hits.get(label, ())]
    words = text.words
    low = high = -1
    for at, word in enumerate(words):
        if word in _LOW and not _in_range(words, at, 1):
            low = at
        elif word in _HIGH and not _in_range(words, at, -1):
            high = at
    ends = [hit for hit in opened if hit.cue.label == "#ends"]
    if (low >= 0 and high >= 0 and len(words) > 8) or ends:
        at = ends[0].first if ends else min(low, high)
        return [("scale-anchored", 0.93, at, at + 1)]
    if opened:
        return [("scale-unanchored", 0.9, opened[0].first, opened[0].last)]
    return []


def _in_range(words: Sequence[str], at: int, step: int) -> bool:
    """Whether a number is only one end of "0 to 10" and nothing is said of it."""
    other = _HIGH if step == 1 else _LOW
    near = words[at + 1 : at + 4] if step == 1 else words[max(0, at - 3) : at]
    beside = words[at + step : at + step + 1] if at + step >= 0 else []
    if beside and beside[0] in other:
        return True
    if "out" in near or ("of" in near and step == -1):
        return True
    return bool(beside) and beside[0] in _LINKS and any(word in other for word in near)
