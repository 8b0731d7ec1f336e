"""The commands of operators: what they do, say and end with."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.test import override_settings

from sop_xblocks.records import api, models
from sop_xblocks.records.rebuild import State

from .samples import ANA, COURSE, DAY, DOOR, NOON, put
from .test_rebuild import KEPT, state


def call(name: str, *args: str) -> str:
    out = io.StringIO()
    call_command(name, *args, stdout=out, stderr=out)
    return out.getvalue().strip()


def one_state() -> Iterator[State]:
    """A source of states, as a site names one."""
    yield state(KEPT, {**KEPT, "run": "bad", "fraction": -1})


@pytest.mark.usefixtures("tables")
def test_rebuild_from_a_source() -> None:
    with override_settings(SOP_RECORDS_SOURCE=f"{__name__}.one_state"):
        first, second = call("sop_records_rebuild"), call("sop_records_rebuild")

    assert first.splitlines() == ["Practices written: 1; there already: 0", "Refused (OutOfRange): 1"]
    assert second.splitlines()[0] == "Practices written: 0; there already: 1"


@pytest.mark.parametrize(
    ("source", "said"),
    [("sop_xblocks.records.lms.states", "not an LMS"), ("nowhere.states", "nothing that can be imported")],
)
def test_rebuild_where_there_is_no_state(source: str, said: str) -> None:
    with override_settings(SOP_RECORDS_SOURCE=source), pytest.raises(CommandError, match=said) as told:
        call("sop_records_rebuild")
    assert told.value.returncode == 2


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize(
    ("args", "said"),
    [
        ([], "Notes emptied: 1 (older than 365 days)"),
        (["--days", "10"], "Notes emptied: 2 (older than 10 days)"),
        (["--days", "0"], "Typed text is kept without limit: nothing to do."),
    ],
)
def test_purge(args: list[str], said: str) -> None:
    now = int(time.time())
    for days in (400, 20, 0):
        api.log_field(ANA, COURSE, DOOR, "ask", "typed", at=now - days * DAY)

    assert call("sop_records_purge", *args) == said


def test_purge_into_the_future_is_refused() -> None:
    with pytest.raises(CommandError) as told:
        call("sop_records_purge", "--days", "-1")
    assert told.value.returncode == 2


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("by_id", [False, True])
def test_retire(by_id: bool) -> None:
    user: Any = get_user_model().objects.create_user("dana")
    put(user.pk)

    said = call("sop_records_retire", str(user.pk) if by_id else "dana")

    assert said == "Erased: 1 practices, 3 skills, 3 acts, 0 levels, 0 notes, 0 states"
    assert models.Practice.objects.count() == 0


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("name", ["nobody", "0", "-1", "²"])
def test_retiring_somebody_unknown(name: str) -> None:
    put(ANA, finished=NOON)

    with pytest.raises(CommandError, match="There is no user") as told:
        call_command("sop_records_retire", "--", name)
    assert told.value.returncode == 2
    assert models.Practice.objects.count() == 1
