"""Which solution-focused types an utterance is of: cue families, weighed against each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sop_xblocks.language.cues import Cue, Hit
from sop_xblocks.language.form import Said
from sop_xblocks.language.weigh import best, total

KINDS: Final = (
    "scaling",
    "best-hopes",
    "pre-session-change",
    "ears",
    "exception",
    "coping",
    "preferred-future",
    "relationship",
    "network-finding",
    "what-else",
    "indirect-compliment",
    "reframe",
    "position",
)
ENOUGH: Final = 0.7
SECOND: Final = 0.8
#: A type gives way even when so much surer.
MARGIN: Final = 0.12

#: What says more than the type before it, where both are found: the words of one are often the words of the other.
_OVER: Final[dict[str, tuple[str, ...]]] = {
    "scaling": (
        "exception",
        "coping",
        "preferred-future",
        "indirect-compliment",
        "position",
        "best-hopes",
        "ears",
        "network-finding",
        "reframe",
        "pre-session-change",
    ),
    "best-hopes": (
        "preferred-future",
        "position",
        "exception",
        "ears",
        "coping",
        "network-finding",
        "relationship",
        "indirect-compliment",
    ),
    "pre-session-change": ("exception", "indirect-compliment", "coping"),
    "reframe": ("exception", "position", "relationship", "best-hopes"),
    "preferred-future": ("exception", "position", "coping", "indirect-compliment", "network-finding"),
    "coping": ("indirect-compliment", "position"),
    "relationship": ("position", "indirect-compliment", "preferred-future", "best-hopes"),
    "network-finding": ("exception", "indirect-compliment", "coping", "position"),
    "exception": ("position",),
    "what-else": ("position",),
    "ears": ("position", "indirect-compliment"),
    "indirect-compliment": ("position",),
}


#: Words that say a type only together: how surely, and of which groups one each.
_TOGETHER: Final = (
    ("exception", 0.7, ("#good", "#when")),
    ("exception", 0.5, ("#contrast", "#when")),
    ("best-hopes", 0.72, ("#hope", "#here")),
    ("pre-session-change", 0.8, ("#call", "#since", "#changed")),
    ("coping", 0.72, ("#bear", "#hard")),
)
#: What looks ahead asks for no exception and no way of bearing up.
_AHEAD: Final = ("exception", "coping")


def kinds(saids: Sequence[Said]) -> list[tuple[str, float, Hit]]:
    """The types found, the surest first, with the words that led to each; usually none or one."""
    found = _gather(saids)
    sums = {label: sure for label, hits in found.items() if (sure := total(hits)) >= ENOUGH}
    _yield(sums)
    ranked = sorted(sums, key=lambda label: -sums[label])
    kept = [label for place, label in enumerate(ranked) if place == 0 or (place == 1 and sums[label] >= SECOND)]
    return [(label, min(sums[label], 0.97), best(found[label])) for label in kept]


def _gather(saids: Sequence[Said]) -> dict[str, list[Hit]]:
    """The cues of each type, and words that make one together."""
    found: dict[str, list[Hit]] = {}
    for said in saids:
        for label in KINDS:
            if label in said.hits:
                found.setdefault(label, []).extend(said.hits[label])
        if said.form not in ("OQ", "FQ"):
            continue
        for label, sure, signs in _TOGETHER:
            if all(sign in said.hits for sign in signs) and not (label in _AHEAD and "#would" in said.hits):
                hit = best(said.hits[signs[0]])
                found.setdefault(label, []).append(Hit(Cue(label, sure), hit.first, hit.last))
    return found


def _yield(sums: dict[str, float]) -> None:
    """Drop what is only the words of a type that says more."""
    for label, weaker in _OVER.items():
        for other in weaker:
            if label in sums and other in sums and sums[other] <= sums[label] + MARGIN:
                del sums[other]
    if "ears" in sums and "pre-session-change" in sums:
        del sums[min(("ears", "pre-session-change"), key=lambda label: sums[label])]
