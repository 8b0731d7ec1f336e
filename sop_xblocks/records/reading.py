"""What is read of one learner, and of a few at once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from attrs import evolve, frozen
from django.db.models import Q

from sop_xblocks.practice.record import DEPTHS, Act, Practice
from sop_xblocks.practice.score import Part
from sop_xblocks.records import models
from sop_xblocks.records.errors import FilterUnusable
from sop_xblocks.records.held import held
from sop_xblocks.records.selecting import select_rows

#: Columns of a practice, in the order in which `practice_of` takes them.
COLUMNS: Final = (
    "run",
    "usage",
    "kind",
    "skills",
    "depth",
    "fraction",
    "started",
    "finished",
    "seconds",
    "level",
    "module",
    "parts",
    "unsafe",
    "lang",
    "wording",
    "scoring",
    "ending",
    "returned",
)
#: Practices of a learner with their moves, on a page of their path: usually, and at the most.
PATH: Final = 50
LONGEST_PATH: Final = 500


@frozen
class FieldNote:
    """What a learner noted about a try: `text` is empty once its time is over. `at` in seconds since 1970, UTC."""

    usage: str
    try_id: str
    text: str
    at: int
    done: bool


def practices_of(learner_id: int, course: str) -> tuple[Practice, ...]:
    """A learner's practices in a course, oldest first, without their moves. Empty where there are none. One query."""
    return practices_of_each((learner_id,), course)[learner_id]


@held
def practices_of_each(learners: Sequence[int], course: str) -> Mapping[int, tuple[Practice, ...]]:
    """The same for a page of learners at once, each with an entry. One query."""
    found: dict[int, list[Practice]] = {learner: [] for learner in learners}
    rows = select_rows(models.Practice, ("learner", *COLUMNS), course, list(found), "learner finished id")
    for learner, *values in rows:
        found[learner].append(practice_of(values))
    return {learner: tuple(practices) for learner, practices in found.items()}


def levels_of(learner_id: int, course: str) -> Mapping[str, int]:
    """Level -> when it was reached, in seconds since 1970, UTC. One query."""
    return levels_of_each((learner_id,), course)[learner_id]


@held
def levels_of_each(learners: Sequence[int], course: str) -> Mapping[int, Mapping[str, int]]:
    """The same for a page of learners at once, each with an entry. One query."""
    found: dict[int, dict[str, int]] = {learner: {} for learner in learners}
    rows = select_rows(models.LevelReached, ("learner", "level", "at"), course, list(found), "at id")
    for learner, level, at in rows:
        found[learner][level] = seconds(at)
    return found


@held
def field_log_of(learner_id: int, course: str, usage: str = "") -> tuple[FieldNote, ...]:
    """A learner's field notes in a course (with `usage`: in one activity), oldest first. One query."""
    notes = models.FieldLog.objects.filter(learner=learner_id, course=course).order_by("at", "id")
    if usage:
        notes = notes.filter(usage=usage)
    return tuple(
        FieldNote(of, try_id, text, seconds(at), done)
        for of, try_id, text, at, done in notes.values_list("usage", "try_id", "text", "at", "done")
    )


@held
def learner_path(learner_id: int, course: str, *, before: str = "", size: int = PATH) -> tuple[Practice, ...]:
    """
    A page of a learner's practices with their moves, newest first: those before the run `before`, from the newest on where that is no run of theirs here.

    Two queries, with `before` three.
    """
    if not 1 <= size <= LONGEST_PATH:
        raise FilterUnusable(f"a page of a path must have 1 to {LONGEST_PATH} practices [{size}]")
    newest = models.Practice.objects.filter(course=course, learner=learner_id).order_by("-finished", "-id")
    edge = newest.filter(run=before).values_list("finished", "id").first() if before else None
    if edge is not None:
        finished, row_id = edge
        newest = newest.filter(Q(finished__lt=finished) | Q(finished=finished, id__lt=row_id))
    rows = list(newest.values_list("id", *COLUMNS)[:size])
    acts = _acts_of([row[0] for row in rows])
    return tuple(evolve(practice_of(values), acts=acts[row_id]) for row_id, *values in rows)


def practice_of(values: Sequence[Any]) -> Practice:
    """A practice from the values of `COLUMNS`."""
    run, usage, kind, skills, depth, fraction, started, finished, spent, level, module, parts, *rest = values
    unsafe, lang, wording, scoring, ending, returned = rest
    return Practice(
        run=run,
        usage=usage,
        kind=kind,
        skills=tuple(skills.split()),
        depth=DEPTHS[depth],
        fraction=fraction,
        started=seconds(started),
        finished=seconds(finished),
        seconds=spent,
        level=level,
        module=module,
        parts={skill: Part(*points) for skill, points in json.loads(parts or "{}").items()},
        unsafe=unsafe,
        lang=lang,
        wording=wording,
        scoring=scoring,
        ending=ending,
        returned=tuple(returned.split()),
    )


def seconds(at: datetime) -> int:
    """A time of the database as seconds since 1970, UTC."""
    return int(at.timestamp())


def _acts_of(practice_ids: Iterable[int]) -> Mapping[int, tuple[Act, ...]]:
    found: dict[int, list[Act]] = defaultdict(list)
    rows = models.Act.objects.filter(practice_id__in=list(practice_ids)).order_by("practice_id", "n", "id")
    for practice_id, *values in rows.values_list("practice_id", "n", "act", "place", "choice", "at"):
        found[practice_id].append(Act(*values))
    return defaultdict(tuple, {row_id: tuple(acts) for row_id, acts in found.items()})
