"""
Recording practices: at once where the records app is installed and the database takes them, else from the learner's
state at the next visit. A run is recorded once, however often it is told (`records.api` goes by its id).
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sop_xblocks.host import platform
from sop_xblocks.practice.record import Practice, dump_practice, load_practice

LOG: Final = logging.getLogger(__name__)
APP: Final = "sop_xblocks.records"
#: So many practices wait at the most; what is older can still be made again from the kept runs (`sop_records_rebuild`).
KEEP: Final = 200
#: Practices that wait keep their acts up to so many; older ones keep all but those.
KEEP_ACTS: Final = 20


def records() -> Any | None:
    """The door of the records app (`sop_xblocks.records.api`); None in a process without it."""
    try:
        from django.apps import apps  # noqa: PLC0415  # optional: a host without Django has no records
    except ImportError:
        return None
    if not apps.ready or not apps.is_installed(APP):
        return None
    from sop_xblocks.records import api  # noqa: PLC0415  # models must not be imported before Django is ready

    return api


def learner_id(block: Any) -> int | None:
    """The platform's number for whoever looks at the block; None for somebody unknown."""
    found = platform.user_attributes(block).get("edx-platform.user_id")
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def course_of(block: Any) -> str:
    """The key of the course run a block lives in; "" outside one."""
    key = platform.context_key(block)
    return str(key) if key is not None and getattr(key, "is_course", False) else ""


def place_of(block: Any) -> tuple[Any, int, str] | None:
    """The records, the learner and the course run; None where nothing is recorded (in Studio, in a library, for a visitor)."""
    api, learner, course = records(), learner_id(block), course_of(block)
    if api is None or learner is None or not course or not platform.records(block):
        return None
    return api, learner, course


def own_place_of(block: Any) -> tuple[Any, int, str] | None:
    """`place_of` for who writes: None too where somebody else acts as the learner."""
    return None if platform.stands_in(block) else place_of(block)


def waiting(outbox: Sequence[Any], made: Practice) -> list[Any]:
    """`outbox` with one more practice."""
    rows = [one for one in outbox if isinstance(one, Mapping)]
    rows = [*rows, dump_practice(made)][-KEEP:]
    return [{**row, "acts": []} if place < len(rows) - KEEP_ACTS else row for place, row in enumerate(rows)]


def deliver(block: Any, outbox: Sequence[Any]) -> list[Any]:
    """
    Record what waits; what could not be recorded, to wait on.

    What the records refuse for good (a run that cannot be) is named in the log by its id and waits no longer.
    """
    place = own_place_of(block)
    if place is None:
        return list(outbox)
    api, learner, course = place
    left: list[Any] = []
    for row in outbox:
        try:
            api.record_practice(learner, course, load_practice(row))
        except (ValueError, api.RequestFault) as error:
            LOG.warning("A practice is not recorded: %s (run %s)", type(error).__name__, str(row.get("run"))[:40])
        except Exception as error:  # noqa: BLE001  # whatever a database raises: the practice waits
            LOG.warning("A practice waits to be recorded: %s (run %s)", type(error).__name__, str(row.get("run"))[:40])
            left.append(row)
    return left
