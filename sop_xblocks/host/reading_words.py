"""How the automatic reading of typed words is shown: its labels in plain words, the words that led to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sop_xblocks.host.dialogue_words import CODES
from sop_xblocks.host.words import N_, Words
from sop_xblocks.practice.run import Move

#: What the reader of typed language says beyond `CODES`.
READ: Final = {
    "FQ": N_("Open in what it asks"),
    "R": N_("Reflection"),
    "praise": N_("Praise"),
    "multiple-questions": N_("Several questions"),
    "why-question": N_("Why-question"),
    "tag-question": N_("Carries its answer"),
    "either-or": N_("Either-or"),
    "scale-anchored": N_("Scale with ends"),
    "scale-unanchored": N_("Scale without ends"),
    "own-words": N_("Their own words"),
}


def reading_said(t: Words, label: str) -> str:
    """A label of the automatic reading; one that is in plain words already stays."""
    return t(READ.get(label) or CODES.get(label) or label)


def labels_said(t: Words, labels: Iterable[str]) -> list[str]:
    """
    What an own question is as a whole, none twice. Author files have two codes for one thing here and there: a
    reflection that could be either kind is just a reflection, and what is open in function is said once.
    """
    names = list(dict.fromkeys(labels))
    if "SR" in names and "CR" in names:
        names[names.index("SR")] = "R"
        names.remove("CR")
    if "FQ" in names and "OQ" in names:
        names.remove("OQ")
    return list(dict.fromkeys(reading_said(t, name) for name in names))


def pieces(move: Move) -> tuple[tuple[str, str], ...]:
    """The text in pieces: (words, label or ""). Marks that overlap give way to the earlier one."""
    found: list[tuple[str, str]] = []
    at = 0
    for start, end, label in sorted(move.marks):
        if at <= start < end <= len(move.text):
            if start > at:
                found.append((move.text[at:start], ""))
            found.append((move.text[start:end], label))
            at = end
    if at < len(move.text):
        found.append((move.text[at:], ""))
    return tuple(found)
