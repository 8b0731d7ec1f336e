"""Practices to record."""

from __future__ import annotations

from itertools import count
from typing import Any

from attrs import evolve

from sop_xblocks.practice.record import Act, Practice
from sop_xblocks.practice.score import Part
from sop_xblocks.records import api

COURSE = "course-v1:Bay+SOP+2026"
OTHER_COURSE = "course-v1:Bay+SOP+2027"
DOOR = "block-v1:Bay+SOP+2026+type@sop_dialogue+block@door"
DRILL = "block-v1:Bay+SOP+2026+type@sop_drill+block@exceptions"
ANA, BEN, CLEO = 7, 8, 9
#: 25 November 2026, 12:00 UTC
NOON = 1_795_608_000
HOUR, DAY = 3600, 86_400

_NUMBERS = count(1)

SAMPLE = Practice(
    run="",
    usage=DOOR,
    kind="dialogue",
    skills=("mi.engaging", "mi.reflection"),
    depth="recognize",
    fraction=0.75,
    started=NOON - 600,
    finished=NOON,
    seconds=420,
    module="1",
    parts={"mi.reflection": Part(3, 4), "sf.exception": Part(1, 3)},
    lang="en",
    wording="0123456789abcdef",
    scoring="fedcba9876543210",
    ending="in",
    returned=("mi.reflection",),
    acts=(
        Act(0, "reply", "door", "hear", NOON - 500),
        Act(1, "hint", "kitchen", "", NOON - 400),
        Act(2, "answer", "kitchen", "", NOON - 300),
    ),
)


def practice(**changes: Any) -> Practice:
    """The sample with a run id of its own, and changed."""
    changes.setdefault("run", f"run{next(_NUMBERS):06d}")
    if "finished" in changes:
        changes.setdefault("started", changes["finished"] - 600)
    return evolve(SAMPLE, **changes)


def put(learner: int = ANA, course: str = COURSE, **changes: Any) -> Practice:
    """Record one; returns it."""
    made = practice(**changes)
    assert api.record_practice(learner, course, made)
    return made
