"""
Practices from what blocks keep of a learner: for a site that had the blocks before it had this app, or lost its tables.

A state row holds finished runs under ``past``: a summary each, the newest and the best with their moves. What it no longer says (the moves
of old runs, the points per skill of a dialogue) stays empty. Writing is once only by run id, so that it can be repeated.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import field, frozen

from sop_xblocks.practice import run as runs
from sop_xblocks.practice.record import Act, Practice, depth_of
from sop_xblocks.practice.score import Part
from sop_xblocks.records.errors import RequestFault
from sop_xblocks.records.writing import record_practice

#: Moves that are typed or built.
_BUILT: Final = ("answer", "text", "order")
#: Moves with an id chosen.
_CHOSEN: Final = ("reply", "choice")


@frozen
class Facts:
    """What the activity says of itself: the settings of its block."""

    kind: str
    skills: tuple[str, ...] = ()
    level: str = "one-day"
    module: str = ""
    lang: str = "en"


@frozen
class State:
    """One learner's state of one block: `state` is the JSON text or the object it stands for."""

    learner: int
    course: str
    usage: str
    state: str | Mapping[str, Any]
    facts: Facts


@frozen
class Rebuilt:
    """What came of it: practices written, already there, and refused (reason -> how often)."""

    written: int
    there: int
    refused: Mapping[str, int] = field(factory=dict)


def practices_in_state(row: State) -> Iterator[Practice]:
    """The finished runs of a state row that say their id and times, oldest first. Damaged ones are passed over."""
    try:
        state = json.loads(row.state) if isinstance(row.state, str) else row.state
    except ValueError:
        return
    past = state.get("past") if isinstance(state, Mapping) else None
    for kept in past if isinstance(past, list) else ():
        if isinstance(kept, Mapping) and kept.get("run"):
            yield _practice(kept, row)


def rebuild(rows: Iterable[State]) -> Rebuilt:
    """Write what is missing. A practice that is refused does not stop the others; a database that refuses does."""
    told = [0, 0]
    refused: dict[str, int] = {}
    for row in rows:
        for practice in practices_in_state(row):
            try:
                told[0 if record_practice(row.learner, row.course, practice) else 1] += 1
            except RequestFault as fault:
                reason = type(fault).__name__
                refused[reason] = refused.get(reason, 0) + 1
    return Rebuilt(told[0], told[1], refused)


def _practice(kept: Mapping[str, Any], row: State) -> Practice:
    held = _run_of(kept)
    parts = _parts_of(kept.get("parts"))
    started, finished = _number(kept.get("started")), _number(kept.get("finished"))
    fraction = kept.get("fraction")
    acts = [move.act for move in held.moves if move.act in (*_BUILT, *_CHOSEN)] if held else []
    return Practice(
        run=str(kept["run"]),
        usage=row.usage,
        kind=row.facts.kind,
        skills=tuple(dict.fromkeys((*row.facts.skills, *parts))),
        depth=depth_of(sum(act in _BUILT for act in acts), len(acts)),
        fraction=float(fraction) if isinstance(fraction, int | float) else math.nan,
        started=started or finished,
        finished=finished,
        seconds=_number(kept.get("seconds")),
        level=row.facts.level,
        module=row.facts.module,
        parts=parts,
        unsafe=kept.get("outcome") == "unsafe" or bool(kept.get("unsafe")),
        lang=row.facts.lang,
        wording=held.wording if held else "",
        scoring=held.scoring if held else str(kept.get("scoring", "")),
        ending=str(kept.get("ending", "")),
        acts=tuple(acts_of(held)) if held else (),
    )


def acts_of(held: runs.Run) -> Iterator[Act]:
    """The moves of a run as a record has them: ids and times, no typed words."""
    for n, move in enumerate(held.moves):
        yield Act(n, move.act, move.turn, move.reply if move.act in _CHOSEN else "", move.at)


def _run_of(kept: Mapping[str, Any]) -> runs.Run | None:
    saved = kept.get("moves")
    if not isinstance(saved, Mapping):
        return None
    try:
        return runs.load_run(saved)
    except runs.StateError:
        return None


def _parts_of(saved: object) -> Mapping[str, Part]:
    """Points per skill; what is no pair of whole numbers is left out."""
    found: dict[str, Part] = {}
    for skill, points in saved.items() if isinstance(saved, Mapping) else ():
        match points:
            case [int() as earned, int() as possible]:
                found[str(skill)] = Part(earned, possible)
    return found


def _number(value: object) -> int:
    return int(value) if isinstance(value, int | float) and math.isfinite(value) else 0
