"""Practices are written once, whole, or not at all."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError, connection

from sop_xblocks.practice.record import Act
from sop_xblocks.records import api, models
from sop_xblocks.records.errors import OutOfRange, RunTaken, Unavailable
from sop_xblocks.records.writing import ways_of

from .conftest import asked, database_beside, failing_at
from .samples import ANA, BEN, COURSE, DOOR, NOON, OTHER_COURSE, practice, put

TOP = Path(__file__).parent.parent.parent
KEPT = (models.Practice, models.PracticeSkill, models.Act)


def rows() -> list[int]:
    """How many practices, skills and moves are kept."""
    return [model.objects.count() for model in KEPT]


@pytest.mark.usefixtures("tables")
def test_a_practice_comes_back_as_it_was_told() -> None:
    made = put()

    assert api.learner_path(ANA, COURSE) == (made,)


@pytest.mark.usefixtures("tables")
def test_a_practice_is_written_once() -> None:
    made = practice()

    told = [api.record_practice(ANA, COURSE, made) for _ in range(3)]

    assert told == [True, False, False]
    assert rows() == [1, 3, 3]


@pytest.mark.usefixtures("tables")
def test_each_skill_named_or_scored_is_a_row() -> None:
    put()

    found = models.PracticeSkill.objects.order_by("skill").values_list("skill", "group", "earned", "possible")

    assert list(found) == [("mi.engaging", "mi", 0, 0), ("mi.reflection", "mi", 3, 4), ("sf.exception", "sf", 1, 3)]


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize(("learner", "course"), [(BEN, COURSE), (ANA, OTHER_COURSE)])
def test_a_run_belongs_to_one_learner_in_one_course(learner: int, course: str) -> None:
    made = put()

    with pytest.raises(RunTaken):
        api.record_practice(learner, course, made)
    assert rows() == [1, 3, 3]


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("table", ["sop_records_practice", "sop_records_practiceskill", "sop_records_act"])
@pytest.mark.parametrize("fault", [OperationalError("gone away"), IntegrityError("another one")])
def test_a_database_that_fails_in_the_middle_keeps_nothing(table: str, fault: Exception) -> None:
    """And the transaction around it can go on."""
    made = practice()
    with failing_at(f"{connection.ops.quote_name(table)}", fault), pytest.raises(Unavailable):
        api.record_practice(ANA, COURSE, made)

    assert rows() == [0, 0, 0]
    assert api.record_practice(ANA, COURSE, made)


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("moves", [1, 3, 100])
def test_recording_asks_three_things(moves: int) -> None:
    acts = tuple(Act(n, "reply", "door", f"reply-{n}", NOON) for n in range(moves))

    with asked() as statements:
        put(acts=acts)

    assert len(statements) == 3


@pytest.mark.usefixtures("tables")
def test_ids_that_differ_in_case_are_two() -> None:
    put(run="abc")
    put(run="ABC")

    assert rows()[0] == 2


@pytest.mark.usefixtures("tables")
def test_ids_may_be_as_long_as_the_columns() -> None:
    """In four bytes a character, where the database counts bytes."""
    long = "🏠" * 200
    made = put(usage="🏠" * 255, module=long, ending=long, acts=(Act(0, "reply", long, long, NOON),))

    assert api.learner_path(ANA, COURSE) == (made,)


def test_a_way_leads_to_the_next_place_or_the_ending() -> None:
    acts = (
        Act(0, "reply", "door", "warn", 1),
        Act(1, "back", "", "", 2),
        Act(2, "reply", "door", "hear", 3),
        Act(3, "hint", "kitchen", "", 4),
        Act(4, "answer", "kitchen", "", 5),
    )

    assert [(a.n, to, last) for a, to, last in ways_of(acts, "in")] == [
        (0, "door", False),
        (1, "", False),
        (2, "kitchen", False),
        (3, "", False),
        (4, "in", True),
    ]


@pytest.mark.usefixtures("tables")
def test_a_level_keeps_its_date() -> None:
    told = [api.reach_level(ANA, COURSE, "one-day", NOON + wait) for wait in (0, 60)]

    assert told == [True, False]
    assert api.levels_of(ANA, COURSE) == {"one-day": NOON}


@pytest.mark.usefixtures("tables")
def test_a_field_note_that_arrives_twice_is_one() -> None:
    told = [api.log_field(ANA, COURSE, DOOR, "ask-scale", "Asked it.", at=NOON, done=True) for _ in range(2)]

    assert told == [True, False]
    assert api.field_log_of(ANA, COURSE) == (api.FieldNote(DOOR, "ask-scale", "Asked it.", NOON, True),)


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("text", ["secret " * 1000, "secret \ud83d", None])
def test_a_field_note_is_bounded_and_never_quoted(text: Any) -> None:
    with pytest.raises(OutOfRange) as told:
        api.log_field(ANA, COURSE, DOOR, "ask-scale", text, at=NOON)

    assert "secret" not in str(told.value)
    assert api.field_log_of(ANA, COURSE) == ()


@pytest.mark.slow
def test_two_processes_finishing_the_same_runs_write_each_once(database: None, tmp_path: Path) -> None:
    runs = [f"race{n:03d}" for n in range(40)]
    with database_beside(tmp_path) as beside:
        racers = [start(beside, runs), start(beside, runs[::-1])]
        for racer in racers:
            assert racer.stdout.readline() == "ready\n"
        for racer in racers:
            racer.stdin.write("go\n")
            racer.stdin.flush()
        wrote = [int(racer.communicate(timeout=60)[0]) for racer in racers]

        assert sum(wrote) == 40
        found = models.Practice.objects.using("beside").values_list("run", flat=True)
        assert sorted(found) == runs
        assert models.Act.objects.using("beside").count() == 3 * 40


def start(database: dict[str, Any], runs: list[str]) -> Any:
    """A process that is about to record."""
    command = [sys.executable, "-m", "tests.records.racing", json.dumps(database), json.dumps(runs)]
    return subprocess.Popen(command, cwd=TOP, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
