"""What goes again: a learner who is retired, typed words whose time is over."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import OperationalError, connection

from sop_xblocks.records import api, models, retention

from .samples import ANA, BEN, COURSE, DAY, DOOR, NOON, OTHER_COURSE, put

ALL = (models.Practice, models.PracticeSkill, models.Act, models.LevelReached, models.FieldLog)


def fill(learner: int) -> None:
    put(learner)
    put(learner, OTHER_COURSE)
    api.reach_level(learner, COURSE, "one-day", NOON)
    api.log_field(learner, COURSE, DOOR, "ask", "Typed words", at=NOON)


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("chunk", [1, 500])
def test_nothing_of_a_retired_learner_is_left(chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "CHUNK", chunk)
    fill(BEN)
    before = [list(model.objects.values()) for model in ALL]
    fill(ANA)

    counts = api.retire(ANA)

    assert counts == {"practices": 2, "skills": 6, "acts": 6, "levels": 1, "notes": 1}
    assert [list(model.objects.values()) for model in ALL] == before
    assert set(api.retire(ANA).values()) == {0}


@pytest.mark.usefixtures("tables")
def test_a_retirement_that_fails_erases_nothing() -> None:
    fill(ANA)

    def execute(send, sql, params, many, context):  # type: ignore[no-untyped-def]
        if sql.startswith("DELETE") and "levelreached" in sql:
            raise OperationalError("gone away")
        return send(sql, params, many, context)

    with connection.execute_wrapper(execute), pytest.raises(OperationalError):
        api.retire(ANA)

    assert [model.objects.count() for model in ALL] == [2, 6, 6, 1, 1]


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("chunk", [1, 2, 500])
def test_old_text_goes_and_that_it_was_tried_stays(chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "CHUNK", chunk)
    for days in (3, 2, 1, 0):
        api.log_field(ANA, COURSE, DOOR, "ask", f"{days} days ago", at=NOON - days * DAY, done=True)
    api.log_field(ANA, COURSE, DOOR, "ask", "", at=NOON - 9 * DAY)

    emptied = api.purge_text(datetime.fromtimestamp(NOON - DAY, UTC))

    assert emptied == 2
    notes = api.field_log_of(ANA, COURSE)
    assert [(note.text, note.done) for note in notes] == [
        ("", False),
        ("", True),
        ("", True),
        ("1 days ago", True),
        ("0 days ago", True),
    ]


@pytest.mark.parametrize("before", [datetime(2026, 11, 25)])  # noqa: DTZ001 - that is the fault
def test_a_time_without_a_zone_is_refused(before: datetime) -> None:
    with pytest.raises(api.RequestFault, match="time zone"):
        api.purge_text(before)
