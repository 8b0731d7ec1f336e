"""What an utterance does besides asking: sentence by sentence, the strongest reading of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sop_xblocks.language.cues import ASKED, Hit
from sop_xblocks.language.form import Said
from sop_xblocks.language.grammar import Grammar
from sop_xblocks.language.reading import BEHAVIOURS
from sop_xblocks.language.reflection import reflects
from sop_xblocks.language.text import Text
from sop_xblocks.language.weigh import best, total

ENOUGH: Final = 0.6
#: Said beside something else in one sentence, these are kept when as sure as this.
BESIDE: Final = 0.84
#: A cue this sure holds in a question too, though it is not one of questions.
PLAIN: Final = 0.85
_BOTH: Final = {
    frozenset(("GI", "Emphasize")),
    frozenset(("AF", "R")),
    frozenset(("SUM", "R")),
}
_LONG: Final = 18

Found = dict[str, tuple[float, int, int]]


def behaviours(text: Text, saids: Sequence[Said], own: frozenset[str], grammar: Grammar) -> Found:
    """Behaviour labels with how sure and the words that led there (first, last)."""
    found: Found = {}
    asked = max((place for place, said in enumerate(saids) if said.form), default=-1)
    for place, said in enumerate(saids):
        sums: dict[str, float] = {label: total(said.hits[label]) for label in BEHAVIOURS if label in said.hits}
        if said.form and not said.invites:
            _asked(said, sums, found)
        elif not said.form:
            _told(said, sums, found, reflects(text, said, own, grammar, place < asked))
    _leave_choice(saids, found)
    _yield(found)
    return found


#: Beside these a reflection has to show itself: a sentence that is only left over is theirs.
_TAKEN: Final = ("SUM", "AF", "praise", "Persuade", "PersuadeWith", "Confront", "Concern", "GI", "Emphasize", "Seek")


def _yield(found: Found) -> None:
    """What is left over is no reflection where something else was done with more certainty."""
    if "R" in found and any(other in found for other in _TAKEN):
        least = 0.66 if any(other in found for other in ("AF", "Emphasize", "Seek", "GI")) else 0.84
        if "SUM" in found or found["R"][0] < least:
            del found["R"]
    for strong, weak in (
        ("Concern", "GI"),
        ("Concern", "Confront"),
        ("Concern", "Emphasize"),
        ("PersuadeWith", "GI"),
        ("Confront", "GI"),
        ("SUM", "GI"),
        ("Persuade", "GI"),
    ):
        if strong in found and weak in found and found[weak][0] < 0.85:
            del found[weak]
    if "Confront" in found and "Persuade" in found:
        del found["Confront" if found["Confront"][0] < found["Persuade"][0] else "Persuade"]


def _keep(found: Found, label: str, sure: float, first: int, last: int) -> None:
    if label not in found or found[label][0] < sure:
        found[label] = (min(sure, 0.97), first, last)


def _asked(said: Said, sums: dict[str, float], found: Found) -> None:
    """A question may ask leave, push, or accuse as well."""
    for label in ("Seek", "Persuade", "Confront"):
        hits = [hit for hit in said.hits.get(label, ()) if hit.cue.where == ASKED or hit.cue.sure >= PLAIN]
        if hits and total(hits) >= 0.7:
            hit = best(hits)
            _keep(found, label, total(hits), hit.first, hit.last)


def _told(said: Said, sums: dict[str, float], found: Found, reflection: float) -> None:
    """A sentence that asks nothing: its strongest reading, and one beside it where the two go together."""
    sums.pop("Seek", None) if sums.get("Seek", 0) < 0.8 else None
    if said.sentence.mark == ",":
        return
    soft = total(said.hits["#soft"]) if "#soft" in said.hits else 0.0
    if reflection > soft:
        sums["R"] = max(sums.get("R", 0.0), reflection)
    if not sums:
        return
    ranked = sorted(sums, key=lambda label: -sums[label])
    first = ranked[0]
    if sums[first] < max(soft, 0.5):
        return
    kept = [first, *(o for o in ranked[1:3] if frozenset((first, o)) in _BOTH and sums[o] >= BESIDE)]
    for label in kept:
        if label == "R":
            _keep(found, label, sums[label], said.sentence.head, said.sentence.last)
        else:
            hit: Hit = best(said.hits[label])
            _keep(found, label, sums[label], hit.first, hit.last)


def _leave_choice(saids: Sequence[Said], found: Found) -> None:
    """Advice that leaves the choice, or comes after asking leave, is advice with permission."""
    leaves = [hit for said in saids for hit in said.hits.get("#leave", ())]
    if leaves and ("Persuade" in found or total(leaves) >= 0.8) and "Confront" not in found:
        hit = best(leaves)
        sure = found.pop("Persuade", (0.7, 0, 0))[0]
        _keep(found, "PersuadeWith", sure, hit.first, hit.last)
