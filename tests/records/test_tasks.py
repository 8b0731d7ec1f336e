"""The CSV of a whole course as a task: with Celery where there is one, at once where there is none."""

from __future__ import annotations

import sys
import types
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import override_settings

from sop_xblocks.records import tasks
from sop_xblocks.records.errors import NoSource

from .samples import COURSE, put

KEPT: dict[str, bytes] = {}


def keep(course: str, name: str, file: Any) -> str:
    """A report store."""
    KEPT[course] = file.read()
    return f"kept/{name}"


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    KEPT.clear()


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("in_memory", [10, 1_000_000])
def test_the_file_goes_where_reports_go(in_memory: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "IN_MEMORY", in_memory)
    ana = get_user_model().objects.create(username="ana", first_name="Ana", last_name="Ruiz").pk
    made = put(ana, module="1")
    put(ana, module="2")

    with override_settings(SOP_RECORDS_REPORTS=f"{__name__}.keep"):
        where = tasks.Here(tasks.write_course_csv).delay(COURSE, {"module": "1", "since": "2026-11-25T00:00:00+00:00"})

    lines = KEPT[COURSE].decode().splitlines()
    assert where.startswith("kept/sop_practices_2")
    assert len(lines) == 2
    assert lines[1].startswith(f"{ana},Ana Ruiz,")
    assert lines[1].endswith(made.run)


@pytest.mark.usefixtures("tables")
def test_where_there_is_no_report_store() -> None:
    with pytest.raises(NoSource, match="not an LMS"):
        tasks.write_course_csv("course-v1:Bay+SOP+none", {"learners": []})


def test_with_celery_it_is_a_shared_task(monkeypatch: pytest.MonkeyPatch) -> None:
    celery = types.ModuleType("celery")
    celery.shared_task = lambda work: ("shared", work)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "celery", celery)

    assert tasks.task(keep) == ("shared", keep)


def test_without_celery_it_is_done_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "celery", None)

    work = tasks.task(lambda a, b: a + b)

    assert (work(1, 2), work.delay(1, b=2)) == (3, 3)
