"""Parts and faults of a harm statement, a danger statement or a goal: hints for a learner, graded by a person."""

from __future__ import annotations

from typing import Final

from sop_xblocks.language.cues import Cue
from sop_xblocks.language.names import names
from sop_xblocks.language.reading import FAULTS, MAX, PARTS, Span, StatementReading
from sop_xblocks.language.text import Text, take_apart
from sop_xblocks.language.tongue import tongue

#: Parts that belong to one kind only: who reported is part of a harm, who worries of a danger, who sees to it of a goal.
_ONLY: Final = {"source": "harm", "worrier": "danger", "network": "goal"}

_Places = dict[str, tuple[int, int]]
_Found = dict[str, list[tuple[Cue, int, int]]]


def read_statement(text: str, kind: str, lang: str = "en") -> StatementReading:
    """
    Which parts and faults a statement of a `kind` (harm, danger, goal) has.

    Never raises for any text; an unknown kind is read without what belongs to one kind only.
    """
    cut = len(text) > MAX
    speech = tongue(lang)
    taken = take_apart(text[:MAX] if cut else text, speech.spelling)
    found: _Found = {}
    for sentence in taken.sentences:
        for cue, first, last in speech.parts.find(taken.words, taken.capital, sentence.first, sentence.last):
            found.setdefault(cue.label, []).append((cue, first, last))
    parts: _Places = {part: found[part][0][1:] for part in PARTS if part in found and _ONLY.get(part, kind) == kind}
    named = names(taken, speech.code)
    if "child" not in parts and named:
        parts["child"] = (named[0], named[0] + 1)
    _settle(parts, found, kind)
    faults = _faults(parts, found, kind, taken)
    spans = [
        Span(*taken.place(*place), label) for label, place in (*parts.items(), *faults.items()) if place[1] > place[0]
    ]
    spans.sort(key=_by_place)
    return StatementReading(
        tuple(part for part in PARTS if part in parts),
        tuple(fault for fault in FAULTS if fault in faults),
        tuple(spans),
        cut,
    )


def _by_place(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.label


def _settle(parts: _Places, found: _Found, kind: str) -> None:
    """A service attended is no behaviour a child can see; what is only a service reaches nobody."""
    if "service-words" in found:
        first = min(place[1] for place in found["service-words"])
        acts = [place for place in found.get("behavior", ()) if not first - 3 <= place[1] <= first + 8]
        if not acts:
            parts.pop("behavior", None)
            if kind == "goal":
                for part in ("impact", "network", "context"):
                    parts.pop(part, None)


def _faults(parts: _Places, found: _Found, kind: str, text: Text) -> _Places:
    faults: _Places = {}
    nothing = (0, 0)
    if (kind == "harm" and "#future" in found and _surely(found["#future"], kind)) or (
        kind == "danger" and "#past" in found and "#future" in found
    ):
        faults["mixed-time"] = found["#future" if kind == "harm" else "#past"][0][1:]
    for fault in ("service-words", "label"):
        if fault in found:
            faults[fault] = found[fault][0][1:]
    if "child" not in parts:
        faults["no-child"] = nothing
    if kind == "goal" and "#never" in found:
        never = [place[1] for place in found["#never"]]
        positive = [place for place in found.get("#will", ()) if not any(-4 <= at - place[1] <= 2 for at in never)]
        if not positive and "service-words" not in faults:
            faults["negative-goal"] = found["#never"][0][1:]
    return faults


def _surely(places: list[tuple[Cue, int, int]], kind: str) -> bool:
    return any(cue.sure >= 0.7 for cue, _, _ in places)
