"""What the dialogue page calls things: moods, codes, kinds of talk, how far, how much."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from sop_xblocks.host.words import N_, Words
from sop_xblocks.practice.dialogue import Gauge

MOODS: Final = {
    "wary": N_("wary"),
    "closed": N_("closed off"),
    "angry": N_("angry"),
    "sad": N_("sad"),
    "tired": N_("tired"),
    "thinking": N_("thinking"),
    "softening": N_("softening"),
    "hopeful": N_("hopeful"),
}

TALKS: Final = {
    "change": N_("towards change"),
    "sustain": N_("towards staying as it is"),
    "discord": N_("friction between you"),
    "neutral": N_("neither way"),
}

OUTCOMES: Final = {
    "reached": N_("got there"),
    "partly": N_("part of the way"),
    "lost": N_("broke off"),
    "unsafe": N_("not safe"),
}

CODES: Final = {
    "OQ": N_("Open question"),
    "CQ": N_("Closed question"),
    "SR": N_("Reflection, staying close"),
    "CR": N_("Reflection that adds meaning"),
    "SUM": N_("Summary"),
    "AF": N_("Affirmation"),
    "Seek": N_("Asking permission"),
    "Emphasize": N_("Leaving the choice"),
    "GI": N_("Information"),
    "PersuadeWith": N_("Advice with permission"),
    "Persuade": N_("Advice nobody asked for"),
    "Confront": N_("Arguing or warning"),
    "Concern": N_("A concern, plainly said"),
    "Other": N_("Something else"),
    "best-hopes": N_("Best hopes"),
    "pre-session-change": N_("What is better already"),
    "exception": N_("Exception question"),
    "coping": N_("Coping question"),
    "preferred-future": N_("Preferred future"),
    "scaling": N_("Scaling question"),
    "relationship": N_("Through another’s eyes"),
    "network-finding": N_("Who else helps"),
    "what-else": N_("What else"),
    "ears": N_("Following up what went well"),
    "compliment": N_("Compliment"),
    "indirect-compliment": N_("Asking how they did it"),
    "reframe": N_("Another way to see it"),
    "position": N_("Asking what they make of it"),
}

#: Fifths of a gauge.
AMOUNTS: Final = (N_("very little"), N_("little"), N_("some"), N_("much"), N_("very much"))

#: Up to this share of the way, these words.
WAY: Final = (
    (0.2, N_("just begun")),
    (0.42, N_("about a third of the way")),
    (0.58, N_("about half way")),
    (0.8, N_("about two thirds of the way")),
    (1.0, N_("nearly there")),
)


def codes_said(t: Words, codes: Iterable[str]) -> str:
    """What a reply was, in plain words: "Reflection that adds meaning, open question"."""
    said = [t(CODES.get(code, code)) for code in codes]
    return ", ".join([said[0], *(word[:1].lower() + word[1:] for word in said[1:])]) if said else ""


def way_said(t: Words, share: float) -> str:
    """How far the talk has come, in words."""
    return t(next((words for limit, words in WAY if share < limit), WAY[-1][1]))


def amount_said(t: Words, gauge: Gauge, value: int) -> str:
    """A gauge's value in the author's words, else in fifths."""
    if gauge.words:
        return next((text for start, text in reversed(gauge.words) if value >= start), gauge.words[0][1])
    return t(AMOUNTS[min(4, int(5 * share_of(gauge, value)))])


def share_of(gauge: Gauge, value: int) -> float:
    """Where a value lies between the gauge's ends, 0.0 to 1.0."""
    span = gauge.high - gauge.low
    return (value - gauge.low) / span if span > 0 else 0.0


def trend(gauge: Gauge, before: Mapping[str, int] | None, value: int) -> int:
    """1 where the last reply raised it, -1 where it lowered it."""
    earlier = before.get(gauge.id, value) if before else value
    return (value > earlier) - (value < earlier)
