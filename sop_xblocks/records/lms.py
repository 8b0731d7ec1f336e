"""
What is known about the LMS here: its state table, its report store and its names, each imported when it is asked for.

State and store are only defaults of settings (`settings.DEFAULTS`); another host names functions of its own. Names come from the user
table that every Django host has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any, Final

from django.contrib.auth import get_user_model
from django.core.files import File

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
    """
    Put a file among the course's reports, where the instructor dashboard offers it to staff only. Returns its name.

    The store's own `store` reads the whole file into memory; where it keeps files in a storage, that takes the open file piece by piece.
    """
    reports = _platform("lms.djangoapps.instructor_task.models").ReportStore
    keys = _platform("opaque_keys.edx.keys").CourseKey
    key = keys.from_string(course)
    store = reports.from_config(config_name="GRADES_DOWNLOAD")
    storage, path_to = getattr(store, "storage", None), getattr(store, "path_to", None)
    if storage is None or path_to is None:
        store.store(key, name, file)
        return name
    return PurePosixPath(storage.save(path_to(key, name), File(file, name))).name


def names_of(learners: Sequence[int]) -> Mapping[int, str]:
    """
    A name for each who has an account: the full name of the platform's profile, else first and last name, else the user name, which also tells apart
    those of the same name. One query.
    """
    if not learners:
        return {}
    model: Any = get_user_model()
    has_profile = any(one.name == "profile" for one in model._meta.get_fields())  # noqa: SLF001  # Django's public name for it
    columns = ("id", "username", "first_name", "last_name", *(("profile__name",) if has_profile else ()))
    rows = list(model.objects.filter(id__in=list(learners)).values_list(*columns))
    said = {row[0]: _full(*row[1:]) for row in rows}
    alike = Counter(said.values())
    return {
        one: f"{said[one]} ({username})" if alike[said[one]] > 1 and said[one] != username else said[one]
        for one, username, *_ in rows
    }


def _full(username: str, first: str, last: str, profile: str | None = "") -> str:
    return (profile or "").strip() or f"{first} {last}".strip() or username


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
