"""
What is known about the LMS here: its state table and its report store, both imported when they are asked for.

Both are only defaults of settings (`settings.DEFAULTS`); another host names functions of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Final

from sop_xblocks.records.errors import NoSource
from sop_xblocks.records.rebuild import Facts, State

#: block type -> kind of practice
KINDS: Final = {"sop_dialogue": "dialogue", "sop_drill": "drill"}
CHUNK: Final = 500


def states() -> Iterator[State]:
    """The state of every learner and block of ours, in the order of the table. A block that is no longer in its course is passed over."""
    table = _platform("lms.djangoapps.courseware.models").StudentModule
    store = _platform("xmodule.modulestore.django").modulestore()
    return _states(table.objects.filter(module_type__in=list(KINDS)).order_by("id"), store)


def forget_states(learner_id: int) -> int:
    """
    Erase the state of our blocks of a learner, with what was typed and what waits to be recorded: the platform's own
    retirement leaves state where it is. Returns how many rows.
    """
    table = _platform("lms.djangoapps.courseware.models").StudentModule
    erased, _ = table.objects.filter(student_id=learner_id, module_type__startswith="sop_").delete()
    return int(erased)


def keep_report(course: str, name: str, file: Any) -> str:
    """Put a file among the course's reports, where the instructor dashboard offers it to staff only. Returns its name."""
    reports = _platform("lms.djangoapps.instructor_task.models").ReportStore
    keys = _platform("opaque_keys.edx.keys").CourseKey
    reports.from_config(config_name="GRADES_DOWNLOAD").store(keys.from_string(course), name, file)
    return name


def _states(rows: Any, store: Any) -> Iterator[State]:
    known: dict[Any, Facts | None] = {}
    last = 0
    while found := list(rows.filter(id__gt=last)[:CHUNK]):
        for row in found:
            last = row.id
            usage = row.module_state_key.map_into_course(row.course_id)
            if usage not in known:
                known[usage] = _facts(store, usage)
            if (facts := known[usage]) is not None:
                yield State(int(row.student_id), str(row.course_id), str(usage), row.state or "{}", facts)


def _facts(store: Any, usage: Any) -> Facts | None:
    gone = _platform("xmodule.modulestore.exceptions").ItemNotFoundError
    try:
        block = store.get_item(usage)
    except gone:
        return None
    skills = tuple(str(block.skills or "").split())
    return Facts(KINDS[usage.block_type], skills, block.level, block.module or "", block.lang or "en")


def _platform(module: str) -> Any:
    try:
        return import_module(module)
    except ImportError as error:
        raise NoSource(f"this is not an LMS: there is no {error.name}") from error
