"""What is read of one learner, in how many queries, at what time of whose day."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import OperationalError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sop_xblocks.practice.record import Act
from sop_xblocks.records import api, held, models
from sop_xblocks.records.errors import FilterUnusable
from sop_xblocks.records.reading import COLUMNS
from sop_xblocks.records.selecting import select_rows

from .conftest import asked
from .samples import ANA, BEN, COURSE, DAY, DOOR, DRILL, NOON, OTHER_COURSE, put


@pytest.mark.usefixtures("tables")
def test_practices_come_oldest_first_without_their_moves() -> None:
    second, first = put(finished=NOON), put(finished=NOON - DAY)
    put(BEN)
    put(course=OTHER_COURSE)

    found = api.practices_of(ANA, COURSE)

    assert [one.run for one in found] == [first.run, second.run]
    assert [one.acts for one in found] == [(), ()]
    assert found[1].parts == second.parts


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("number", [1, 3])
def test_a_standing_asks_two_things(number: int) -> None:
    for _ in range(number):
        put()

    with asked() as statements:
        api.practices_of(ANA, COURSE)
        api.levels_of(ANA, COURSE)

    assert len(statements) == 2


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("number", [1, 3])
def test_a_path_asks_two_things(number: int) -> None:
    made = [put(finished=NOON + n) for n in range(number)]

    with asked() as statements:
        assert api.learner_path(ANA, COURSE) == tuple(reversed(made))

    assert len(statements) == 2


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("size", [1, 3, 7, 500])
def test_a_path_page_by_page(size: int) -> None:
    """Nobody's run is lost or told twice, also where several ended in the same second; the order is that of `practices_of`."""
    for n in range(13):
        put(finished=NOON + n // 5)
        put(BEN, finished=NOON + n // 5)

    found: list[str] = []
    while page := api.learner_path(ANA, COURSE, before=found[-1] if found else "", size=size):
        assert len(page) <= size
        found += [one.run for one in page]

    assert found == [one.run for one in reversed(api.practices_of(ANA, COURSE))]


@pytest.mark.usefixtures("tables")
def test_a_path_from_where_there_is_nothing() -> None:
    """Somebody else's run, one of another course, none at all: the first page."""
    mine, theirs, elsewhere = put(), put(BEN), put(course=OTHER_COURSE)

    for before in (theirs.run, elsewhere.run, "run-of-nobody"):
        with asked() as statements:
            assert api.learner_path(ANA, COURSE, before=before) == (mine,)
        assert len(statements) == 3
    with pytest.raises(FilterUnusable, match="1 to 500"):
        api.learner_path(ANA, COURSE, size=501)


@pytest.mark.usefixtures("tables")
def test_somebody_new_has_nothing() -> None:
    assert api.practices_of(ANA, COURSE) == ()
    assert api.learner_path(ANA, COURSE) == ()
    assert api.levels_of(ANA, COURSE) == {}
    assert api.field_log_of(ANA, COURSE) == ()


@pytest.mark.usefixtures("tables")
def test_a_page_of_learners_is_one_query() -> None:
    ana, ben = put(), put(BEN)

    with asked() as statements:
        found = api.practices_of_each((ANA, BEN, 99), COURSE)

    assert {who: [one.run for one in rows] for who, rows in found.items()} == {ANA: [ana.run], BEN: [ben.run], 99: []}
    assert len(statements) == 1


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("zone", ["America/Los_Angeles", "UTC", "Pacific/Kiritimati"])
def test_times_are_the_same_in_every_zone(zone: str) -> None:
    """Also in the hour that comes twice when summer time ends (1 November 2026, 08:30 and 09:30 UTC in California)."""
    first, second = 1_793_521_800, 1_793_525_400
    with timezone.override(ZoneInfo(zone)):
        put(finished=second, started=first, acts=(Act(0, "reply", "door", "hear", first),))
        api.reach_level(ANA, COURSE, "one-day", second)

        (found,) = api.learner_path(ANA, COURSE)

    assert (found.started, found.finished, found.acts[0].at) == (first, second, first)
    assert api.levels_of(ANA, COURSE) == {"one-day": second}


@pytest.mark.usefixtures("tables")
def test_field_notes_of_one_activity() -> None:
    api.log_field(ANA, COURSE, DRILL, "ask", "Second", at=NOON, done=True)
    api.log_field(ANA, COURSE, DOOR, "ask", "First", at=NOON - 1)
    api.log_field(BEN, COURSE, DOOR, "ask", "Ben's", at=NOON)

    assert [note.text for note in api.field_log_of(ANA, COURSE)] == ["First", "Second"]
    assert [note.text for note in api.field_log_of(ANA, COURSE, DRILL)] == ["Second"]


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("gives_up", [True, False])
def test_a_fault_while_reading_spares_the_request(gives_up: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a database gives up the transaction at a fault, a read has a savepoint of its own; elsewhere none, which costs nothing."""
    monkeypatch.setattr(held, "GIVE_UP", frozenset([connection.vendor] if gives_up else []))
    with CaptureQueriesContext(connection) as captured, transaction.atomic():
        with connection.execute_wrapper(_away), pytest.raises(OperationalError):
            api.practices_of(ANA, COURSE)
        put(ANA)

    sent = [(one["sql"] or "failed").split()[0] for one in captured.captured_queries]
    marks = [word for word in sent if word in ("SAVEPOINT", "ROLLBACK")]
    assert ("ROLLBACK" in marks) is gives_up
    assert len(api.practices_of(ANA, COURSE)) == 1


def _away(send: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
    """A database that cannot be read."""
    if sql.startswith("SELECT"):
        raise OperationalError("gone away")
    return send(sql, params, many, context)


@pytest.mark.usefixtures("tables")
def test_rows_are_what_django_reads() -> None:
    """Values, types and order of the statement of our own are those of Django's, on whichever database; of nobody there are none."""
    for learner, finished in ((BEN, NOON), (ANA, NOON), (ANA, NOON - DAY)):
        put(learner, finished=finished, unsafe=learner == BEN)
    put(ANA, course=OTHER_COURSE)
    names = ("learner", *COLUMNS)
    theirs = models.Practice.objects.filter(course=COURSE, learner__in=[ANA, BEN]).order_by("learner", "finished", "id")

    ours = select_rows(models.Practice, names, COURSE, [ANA, BEN], "learner finished id")

    assert [tuple(row) for row in ours] == list(theirs.values_list(*names))
    assert [[type(value) for value in row] for row in ours] == [
        [type(v) for v in row] for row in theirs.values_list(*names)
    ]
    assert select_rows(models.Practice, names, COURSE, [], "id") == []
