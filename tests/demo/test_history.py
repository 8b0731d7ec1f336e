"""A class of ten after its ten weeks: real runs, real times, different people."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import override_settings

from sop_xblocks.demo import courses as shelf
from sop_xblocks.demo.classmates import FIRST_ID
from sop_xblocks.demo.classroom import fill_class
from sop_xblocks.demo.models import Event, Grade
from sop_xblocks.demo.workers import CLASS, DAY, DAYS, WORKERS
from sop_xblocks.practice.record import Practice
from tests.demo.conftest import read_again
from tests.demo.history import NOW, recorded, states

LEARNERS = len(CLASS)


@pytest.fixture(scope="module")
def history(database: None) -> Iterator[list[str]]:
    """The class, made once for all tests here, in the shipped courses; their keys."""
    with override_settings(COURSES=""), transaction.atomic():
        read_again()
        assert fill_class(LEARNERS, now=NOW) == LEARNERS
        yield [str(course.key) for course in shelf.courses()]
        transaction.set_rollback(True)
    shelf.courses.cache_clear()
    shelf.places.cache_clear()


def test_a_class_is_made_of_real_runs(history: list[str]) -> None:
    """What is recorded is what the blocks keep: run by run, with grade, events and nothing left waiting."""
    kept = {
        (learner, block, run["run"], run["fraction"])
        for learner, block, state in states()
        for run in state.get("past", ())
    }
    told = {
        (learner, practice.usage, practice.run, practice.fraction)
        for learner, practices in recorded(history, LEARNERS).items()
        for practice in practices
    }
    assert told == kept
    assert len(told) > 4 * LEARNERS
    assert [state["outbox"] for _, _, state in states() if state.get("outbox")] == []
    assert Grade.objects.filter(user_id__gte=FIRST_ID).count() == len(told)
    assert Event.objects.filter(user_id__gte=FIRST_ID, name__endswith=".run.finished").count() == len(told)


def test_the_history_lies_in_the_ten_weeks_before(history: list[str]) -> None:
    """In order, one after the other, never in the future; the grade log has the same times."""
    for practices in recorded(history, LEARNERS).values():
        times = [moment for practice in practices for moment in (practice.started, practice.finished)]
        assert times == sorted(times)
        assert all(NOW - (DAYS + 3) * DAY < moment <= NOW for moment in times)
    at = [grade.at.timestamp() for grade in Grade.objects.filter(user_id__gte=FIRST_ID)]
    assert NOW - (DAYS + 3) * DAY < min(at) < max(at) <= NOW


def test_every_kind_of_worker_shows(history: list[str]) -> None:
    """The careful do better than the hurried and take longer, the improving improve, the silent fall silent."""
    kinds = {name: _of_kind(recorded(history, LEARNERS), name) for name in dict.fromkeys(CLASS)}

    def mean(name: str) -> float:
        return sum(one.fraction for one in kinds[name]) / len(kinds[name])

    def pace(name: str) -> float:
        return sum(one.seconds for one in kinds[name]) / sum(len(one.acts) or 1 for one in kinds[name])

    assert {worker.name for worker in WORKERS} == set(kinds)
    assert mean("careful") > mean("kind")
    assert mean("careful") > mean("hurried")
    assert pace("careful") > pace("hurried")
    early, late = kinds["improving"][: len(kinds["improving"]) // 2], kinds["improving"][len(kinds["improving"]) // 2 :]
    assert sum(one.fraction for one in early) / len(early) < sum(one.fraction for one in late) / len(late)
    assert max(one.finished for one in kinds["silent"]) < NOW - 50 * DAY
    assert {one.kind for one in kinds["drills"]} == {"drill"}
    left = [state for learner, _, state in states() if CLASS[learner - FIRST_ID] == "unfinished" and state.get("run")]
    assert any(not state["run"].get("finished") for state in left)


def test_some_come_back_to_a_skill(history: list[str]) -> None:
    """After a week or more: what a longer level asks for."""
    told = [one for practices in recorded(history, LEARNERS).values() for one in practices]

    assert [one.run for one in told if one.returned] != []


def _of_kind(practices: dict[int, list[Practice]], kind: str) -> list[Practice]:
    found = [one for learner, mine in practices.items() if CLASS[learner - FIRST_ID] == kind for one in mine]
    return sorted(found, key=lambda one: one.finished)
