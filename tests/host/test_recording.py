"""Finished runs reach the records: at once, or at the next act where the database refused, and exactly once."""

from __future__ import annotations

import json
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from sop_xblocks.host import platform, recording
from sop_xblocks.practice.record import dump_practice
from sop_xblocks.records import api, models
from sop_xblocks.records.errors import OutOfRange
from tests.host import standing_sample as sample
from tests.host.samples import RUNS, Sample, finish, host_with
from tests.host.standin import COURSE, Host
from tests.records.conftest import failing_at

KINDS = pytest.mark.parametrize("played", [RUNS[name] for name in sorted(RUNS)], ids=sorted(RUNS))


def runs() -> list[str]:
    """The run ids recorded."""
    return list(models.Practice.objects.values_list("run", flat=True))


def outbox(host: Host) -> list[Any]:
    """What waits in the learner's state."""
    return list(host.learner_rows().get("outbox", []))


@KINDS
def test_a_finished_run_is_recorded_at_once(played: Sample, recorded: Any) -> None:
    """With its activity, its skills and its score; nothing waits."""
    host = host_with(played)

    finish(host, played)

    (made,) = recorded.practices_of(1, str(COURSE))
    assert (made.usage, made.fraction) == (str(host.usage), played.fraction)
    assert set(host.block().skills.split()) <= set(made.skills)
    assert outbox(host) == []


@KINDS
@pytest.mark.parametrize("next_act", ["move", "state", "again"])
def test_a_database_that_refuses(played: Sample, next_act: str, recorded: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The practice waits in the learner's state; the next act of the learner writes it, once."""
    host = host_with(played)
    with monkeypatch.context() as broken:
        broken.setattr(api, "record_practice", _refuse)
        answer = finish(host, played)
    assert answer["done"] is True
    assert (runs(), len(outbox(host))) == ([], 1)

    _act(host, played, next_act)

    assert len(runs()) == 1
    assert outbox(host) == []
    _act(host, played, next_act)
    assert len(runs()) == 1


@KINDS
def test_a_database_that_fails_in_the_middle(played: Sample, recorded: Any) -> None:
    """Skills cannot be written: nothing of the practice is there, it waits whole, and is written whole."""
    from django.db import OperationalError  # noqa: PLC0415  # the fault of a real database

    host = host_with(played)
    with failing_at("practiceskill", OperationalError("gone away")):
        finish(host, played)
    assert (runs(), len(outbox(host))) == ([], 1)

    host.ok("state", {})

    assert models.Practice.objects.count() == 1
    assert models.PracticeSkill.objects.count() >= 1
    assert outbox(host) == []


@KINDS
def test_written_but_the_state_was_not_saved(played: Sample, recorded: Any) -> None:
    """The practice was recorded, the learner's state with the emptied outbox was lost: it is told again, and there once."""
    host = host_with(played)
    finish(host, played)
    (made,) = recorded.practices_of(1, str(COURSE))
    key = next(key for key in host.store.rows if key[3] == "run")
    host.store.rows[(*key[:3], "outbox")] = json.dumps([dump_practice(made)])

    host.ok("state", {})

    assert runs() == [made.run]
    assert outbox(host) == []


@KINDS
def test_outside_a_course_nothing_is_recorded(played: Sample, recorded: Any) -> None:
    """Neither a library nor a preview has a course run to record for."""
    for place in ("preview", "library", "workbench"):
        finish(host_with(played, place), played)

    assert runs() == []


def test_what_can_never_be_recorded_waits_no_longer(
    recorded: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is named in the log by its run; what stands behind it is written."""
    host = host_with(RUNS["sop_drill"])
    odd = sample.practice(sample.DOOR, 3, 7.0)
    fine = sample.practice(sample.DOOR, 2)
    with pytest.raises(OutOfRange):
        api.record_practice(1, str(COURSE), odd)

    left = recording.deliver(host.block(), [dump_practice(odd), dump_practice(fine), {"run": "torn"}])

    assert (left, runs()) == ([], [fine.run])
    assert odd.run in caplog.text


def test_an_outbox_has_bounds() -> None:
    """Old practices make room, older ones keep all but their moves."""
    waiting: list[Any] = []
    for number in range(recording.KEEP + 5):
        waiting = recording.waiting(waiting, sample.practice(sample.DOOR, number + 1))

    assert len(waiting) == recording.KEEP
    assert waiting[-1]["run"] == f"door-{recording.KEEP + 5}"


def _refuse(*_: Any) -> bool:
    raise ConnectionError("the database is away")


def _act(host: Host, played: Sample, act: str) -> None:
    """What a learner may do next, refused or not."""
    handler, payload = played.acts[-1] if act == "move" else (act, {})
    assert host.post(handler, payload)[0] in (200, 400)


@KINDS
def test_somebody_of_the_team_acts_as_the_learner(played: Sample, recorded: Any) -> None:
    """What they finish is not the learner's: it is neither recorded nor kept, and the learner's own is recorded after it."""
    host = host_with(played)
    host.masquerade = True

    assert finish(host, played)["done"] is True
    assert (runs(), host.learner_rows()) == ([], {})

    host.masquerade = False
    finish(host, played)
    assert len(runs()) == 1


@pytest.mark.parametrize(
    ("asking", "other"),
    [
        (None, False),
        (SimpleNamespace(id=1, is_authenticated=True), False),
        (SimpleNamespace(id=None, is_authenticated=False), False),
        (SimpleNamespace(id=7, is_authenticated=True), True),
        (SimpleNamespace(id=1, is_authenticated=True, real_user=SimpleNamespace(id=7, is_authenticated=True)), True),
    ],
)
def test_whose_request_it_is(asking: Any, other: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the platform tells whose request it is, another user's means that somebody acts as the learner; a task has none."""
    monkeypatch.setitem(sys.modules, "crum", SimpleNamespace(get_current_user=lambda: asking))

    assert platform.stands_in(host_with(next(iter(RUNS.values()))).block()) is other
