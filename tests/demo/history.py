"""What a class leaves behind, read for tests: what blocks keep and what is recorded."""

from __future__ import annotations

import json
from typing import Any

from sop_xblocks.demo.classmates import FIRST_ID
from sop_xblocks.demo.models import FieldRow
from sop_xblocks.demo.store import STATE_NAME
from sop_xblocks.practice.record import Practice
from sop_xblocks.records import api

#: When the histories of the tests end: a day in May 2026.
NOW = 1_780_000_000


def recorded(courses: list[str], learners: int) -> dict[int, list[Practice]]:
    """Learner -> practices of all courses, by time."""
    everybody = range(FIRST_ID, FIRST_ID + learners)
    found: dict[int, list[Practice]] = {learner: [] for learner in everybody}
    for course in courses:
        for learner, practices in api.practices_of_each(everybody, course).items():
            found[learner].extend(practices)
    return {learner: sorted(practices, key=lambda one: one.finished) for learner, practices in found.items()}


def states() -> list[tuple[int, str, dict[str, Any]]]:
    """What the blocks keep of learners of the class."""
    rows = FieldRow.objects.filter(scope=STATE_NAME, user_id__gte=FIRST_ID)
    return [(row.user_id, row.block, json.loads(row.values)) for row in rows]
