"""What is written: practices once, levels once, field notes once. All or nothing, each time."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from django.db import Error, IntegrityError, router, transaction

from sop_xblocks.practice.record import DEPTHS, Act, Practice
from sop_xblocks.practice.score import Part
from sop_xblocks.practice.skills import group_of
from sop_xblocks.records import checks, models
from sop_xblocks.records.errors import OutOfRange, RunTaken, Unavailable
from sop_xblocks.records.inserting import as_stored, insert_row, insert_rows

#: Notes of one learner in one course; more are a script, not a person.
MAX_NOTES: Final = 2000
_UNSCORED: Final = Part(0, 0)
_SKILL_COLUMNS: Final = ("practice_id", "skill", "group", "earned", "possible", "course", "finished")
_ACT_COLUMNS: Final = ("practice_id", "n", "act", "place", "choice", "to", "last", "at")
#: Moves that take a learner nowhere.
_STANDING_STILL: Final = ("hint",)


def record_practice(learner_id: int, course: str, practice: Practice) -> bool:
    """
    Write a practice with its skills and moves; True when this call wrote it, False when it was written before.

    Exactly once by `practice.run`, also when two processes finish the same run at the same time: the second waits for the first and is told False.
    Raises a `RequestFault` for what can never be recorded, `Unavailable` where the database refuses; then nothing of it was written and
    a transaction around the call can go on.
    """
    checks.check_learner(learner_id)
    checks.check_course(course)
    checks.check_practice(practice)
    alias = router.db_for_write(models.Practice)
    row = _practice_row(alias, learner_id, course, practice)
    with _own_faults():
        try:
            with transaction.atomic(using=alias):
                row_id = insert_row(alias, models.Practice, row)
                skills = _skill_rows(row_id, course, row["finished"], practice)
                insert_rows(alias, models.PracticeSkill, _SKILL_COLUMNS, skills)
                insert_rows(alias, models.Act, _ACT_COLUMNS, _act_rows(row_id, practice))
        except IntegrityError:
            if not _is_recorded(alias, learner_id, course, practice.run):
                raise
            return False
    return True


def reach_level(learner_id: int, course: str, level: str, at: int) -> bool:
    """Note that a level was reached at `at`; True the first time. A level once reached keeps its date."""
    checks.check_learner(learner_id)
    checks.check_course(course)
    checks.check_id("level", level)
    checks.check_time("at", at)
    with _own_faults():
        _, created = models.LevelReached.objects.get_or_create(
            learner=learner_id, course=course, level=level, defaults={"at": checks.moment(at)}
        )
    return bool(created)


def log_field(learner_id: int, course: str, usage: str, try_id: str, text: str, *, at: int, done: bool = False) -> bool:
    """
    Add a note about trying something in the field; False when the same note (activity, try and second) is there already.

    `text` may be empty ("done"), at most `checks.MAX_TEXT` characters. It is typed by the learner and goes nowhere else.
    """
    checks.check_learner(learner_id)
    checks.check_course(course)
    checks.check_id("usage", usage, checks.MAX_KEY)
    checks.check_id("try", try_id)
    checks.check_time("at", at)
    checks.check_text(text)
    notes = models.FieldLog.objects
    with _own_faults():
        if notes.filter(learner=learner_id, course=course).count() >= MAX_NOTES:
            raise OutOfRange(f"a learner must have at most {MAX_NOTES} field notes in a course")
        _, created = notes.get_or_create(
            learner=learner_id,
            usage=usage,
            try_id=try_id,
            at=checks.moment(at),
            defaults={"course": course, "text": text.replace("\0", ""), "done": done},
        )
    return bool(created)


@contextmanager
def _own_faults() -> Iterator[None]:
    """What the database refuses, as ours: callers need not know Django's exceptions."""
    try:
        yield
    except Error as error:
        raise Unavailable(f"the database refuses: {type(error).__name__}") from error


def _is_recorded(alias: str, learner_id: int, course: str, run: str) -> bool:
    """Whether the run is there. The locking read sees what another process has just committed, whatever the isolation."""
    with transaction.atomic(using=alias):
        found = models.Practice.objects.using(alias).select_for_update().filter(run=run)
        whose = found.values_list("learner", "course").first()
    if whose is not None and whose != (learner_id, course):
        raise RunTaken(f"run {run} is recorded for another learner or course")
    return whose is not None


def _practice_row(alias: str, learner_id: int, course: str, practice: Practice) -> dict[str, Any]:
    parts = {skill: [part.earned, part.possible] for skill, part in practice.parts.items()}
    groups = dict.fromkeys(group_of(skill) for skill in (*practice.skills, *practice.parts))
    return {
        "run": practice.run,
        "learner": learner_id,
        "course": course,
        "usage": practice.usage,
        "kind": practice.kind,
        "depth": DEPTHS.index(practice.depth),
        "level": practice.level,
        "module": practice.module,
        "fraction": float(practice.fraction),
        "skills": " ".join(practice.skills),
        "groups": f" {' '.join(groups)} ",
        "parts": json.dumps(parts, separators=(",", ":")),
        "returned": " ".join(practice.returned),
        "unsafe": bool(practice.unsafe),
        "seconds": practice.seconds,
        "started": as_stored(alias, checks.moment(practice.started)),
        "finished": as_stored(alias, checks.moment(practice.finished)),
        "lang": practice.lang,
        "wording": practice.wording,
        "scoring": practice.scoring,
        "ending": practice.ending,
    }


def _skill_rows(practice_id: int, course: str, finished: Any, practice: Practice) -> list[tuple[Any, ...]]:
    rows = []
    for skill in dict.fromkeys((*practice.skills, *practice.parts)):
        part = practice.parts.get(skill, _UNSCORED)
        rows.append((practice_id, skill, group_of(skill), part.earned, part.possible, course, finished))
    return rows


def _act_rows(practice_id: int, practice: Practice) -> list[tuple[Any, ...]]:
    return [
        (practice_id, act.n, act.act, act.place, act.choice, to, last, act.at)
        for act, to, last in ways_of(practice.acts, practice.ending)
    ]


def ways_of(acts: tuple[Act, ...], ending: str) -> Iterator[tuple[Act, str, bool]]:
    """
    Each act with where it led: the place of the next act that has one, or the ending, and whether it was the last.

    A reply that was taken back leads to its own turn, where the learner stood again. Hints lead nowhere.
    """
    standing = [act for act in acts if act.place and act.act not in _STANDING_STILL]
    leads = {id(act): (following.place, False) for act, following in itertools.pairwise(standing)}
    if standing:
        leads[id(standing[-1])] = (ending, True)
    for act in acts:
        to, last = leads.get(id(act), ("", False))
        yield act, to, last
