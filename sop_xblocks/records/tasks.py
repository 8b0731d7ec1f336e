"""Long work, as Celery tasks where there is Celery: a worker of the LMS finds this module by its name."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sop_xblocks.records.settings import setting

#: Bytes of a file that are kept in memory before it goes to disk.
IN_MEMORY = 1_000_000


class Here:
    """A task where there is no Celery: `delay` does it at once."""

    def __init__(self, work: Callable[..., Any]) -> None:
        self.work = work
        self.__doc__ = work.__doc__

    def __call__(self, *args: Any, **named: Any) -> Any:
        return self.work(*args, **named)

    delay = __call__


def task(work: Callable[..., Any]) -> Any:
    """`work` as a shared task; without Celery as something with the same `delay`."""
    try:
        from celery import shared_task  # noqa: PLC0415 - optional
    except ImportError:
        return Here(work)
    return shared_task(work)


@task
def write_course_csv(course: str, filters: dict[str, Any] | None = None) -> str:
    """
    The CSV of a whole course with names, put where reports go. `filters` are the fields of `Filters` as JSON (times in ISO 8601). Returns where it is.
    """
    from django.utils.module_loading import import_string  # noqa: PLC0415 - settings need not be ready here

    from sop_xblocks.records.filters import Filters  # noqa: PLC0415
    from sop_xblocks.records.lms import names_of  # noqa: PLC0415 - models are imported lazily
    from sop_xblocks.records.spreadsheet import stream_csv  # noqa: PLC0415 - models are imported lazily

    given = dict(filters or {})
    for name in ("since", "until"):
        if given.get(name):
            given[name] = datetime.fromisoformat(given[name])
    keep = import_string(setting("SOP_RECORDS_REPORTS"))
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as file:
        for piece in stream_csv(course, Filters(**given), names=names_of):
            file.write(piece)
        file.seek(0)
        return str(keep(course, f"sop_practices_{datetime.now(UTC):%Y-%m-%d-%H%M}.csv", file))
