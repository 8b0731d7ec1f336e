"""Which ways a class took."""

from __future__ import annotations

import pytest

from sop_xblocks.practice.record import Act
from sop_xblocks.records import api

from .conftest import asked
from .samples import ANA, BEN, COURSE, DOOR, DRILL, NOON, OTHER_COURSE, put

HEAR, WARN = Act(0, "reply", "door", "hear", NOON), Act(0, "reply", "door", "warn", NOON)
TYPED = Act(1, "answer", "kitchen", "", NOON)


@pytest.mark.usefixtures("tables")
def test_ways_are_counted_and_ends_are_told() -> None:
    put(acts=(HEAR, TYPED), ending="in")
    put(acts=(WARN,), ending="shut")
    put(BEN, acts=(HEAR, Act(1, "hint", "kitchen", "", NOON), TYPED), ending="in")
    put(BEN, usage=DRILL, acts=(HEAR,))
    put(BEN, OTHER_COURSE, acts=(HEAR,))

    with asked() as statements:
        found = api.paths(COURSE, DOOR)

    assert found == (
        api.Way("door", "hear", "kitchen", False, 2),
        api.Way("kitchen", "", "in", True, 2),
        api.Way("door", "warn", "shut", True, 1),
    )
    assert len(statements) == 1


@pytest.mark.usefixtures("tables")
def test_ways_of_a_cohort() -> None:
    put(ANA, acts=(HEAR,), ending="in")
    put(BEN, acts=(WARN,), ending="shut")

    assert api.paths(COURSE, DOOR, api.Filters(learners=(BEN,))) == (api.Way("door", "warn", "shut", True, 1),)


@pytest.mark.usefixtures("tables")
def test_ids_that_differ_in_case_are_two_places() -> None:
    put(acts=(HEAR, Act(1, "reply", "Door", "hear", NOON)), ending="in")

    assert {(way.place, way.to) for way in api.paths(COURSE, DOOR)} == {("door", "Door"), ("Door", "in")}


@pytest.mark.usefixtures("tables")
def test_a_run_without_an_ending_still_ends() -> None:
    put(acts=(HEAR,), ending="")

    assert api.paths(COURSE, DOOR) == (api.Way("door", "hear", "", True, 1),)
