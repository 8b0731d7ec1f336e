"""The LMS's side, against stand-ins of what is asked of it."""

from __future__ import annotations

import io
import sys
import tempfile
import types
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.files.storage import FileSystemStorage
from opaque_keys.edx.keys import CourseKey, UsageKey

from sop_xblocks.records import api, lms
from sop_xblocks.records.rebuild import Facts, State, rebuild

from .conftest import asked
from .samples import ANA, BEN, COURSE, DOOR, put

GONE = DOOR.replace("door", "gone")


class Rows(list[Any]):
    """As much of a query as is used."""

    whole: list[Any] | None = None

    def filter(self, **conditions: Any) -> Rows:
        after = conditions.get("id__gt", 0)
        kinds = conditions.get("module_type__in", ["sop_dialogue"])
        begins = conditions.get("module_type__startswith")
        found = Rows(
            row
            for row in self
            if row.id > after
            and (row.module_type.startswith(begins) if begins else row.module_type in kinds)
            and conditions.get("student_id", row.student_id) == row.student_id
        )
        found.whole = self
        return found

    def delete(self) -> tuple[int, dict[str, int]]:
        for row in self:
            (self.whole or []).remove(row)
        return len(self), {}

    def order_by(self, name: str) -> Rows:
        return Rows(sorted(self, key=lambda row: getattr(row, name)))


class ItemNotFoundError(Exception):
    """The platform's."""


class Store:
    """A modulestore of one block, which counts what it is asked."""

    asked = 0

    def get_item(self, usage: Any) -> Any:
        type(self).asked += 1
        if str(usage) == GONE:
            raise ItemNotFoundError
        return types.SimpleNamespace(skills="mi.engaging  mi.reflection", level="two-day", module=None, lang="es")


def row(number: int, learner: int, usage: str, kind: str = "sop_dialogue") -> Any:
    course = CourseKey.from_string(COURSE)
    key = UsageKey.from_string(usage)
    return types.SimpleNamespace(
        id=number, student_id=learner, course_id=course, module_state_key=key, module_type=kind, state='{"past": []}'
    )


@pytest.fixture
def platform(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Modules of the platform by name."""
    kept: dict[str, Any] = {}
    rows = Rows([row(3, BEN, DOOR), row(1, ANA, DOOR), row(2, ANA, GONE), row(4, ANA, DOOR, "problem")])
    store = types.SimpleNamespace(store=lambda course, name, file: kept.update({name: (course, file.read())}))
    parts: dict[str, dict[str, Any]] = {
        "lms.djangoapps.courseware.models": {"StudentModule": types.SimpleNamespace(objects=rows)},
        "lms.djangoapps.instructor_task.models": {
            "ReportStore": types.SimpleNamespace(
                from_config=lambda config_name: kept.update({"": config_name}) or store
            )
        },
        "xmodule.modulestore.django": {"modulestore": Store},
        "xmodule.modulestore.exceptions": {"ItemNotFoundError": ItemNotFoundError},
    }
    for name, values in parts.items():
        for depth in range(1, name.count(".") + 2):
            above = ".".join(name.split(".")[:depth])
            if above not in sys.modules:
                monkeypatch.setitem(sys.modules, above, types.ModuleType(above))
        vars(sys.modules[name]).update(values)
    Store.asked = 0
    return kept


@pytest.mark.usefixtures("platform")
@pytest.mark.parametrize("chunk", [1, 2, 500])
def test_states_of_our_blocks_that_are_still_there(chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lms, "CHUNK", chunk)
    facts = Facts("dialogue", ("mi.engaging", "mi.reflection"), "two-day", "", "es")

    found = list(lms.states())

    assert found == [State(learner, COURSE, DOOR, '{"past": []}', facts) for learner in (ANA, BEN)]
    assert Store.asked == 2


@pytest.mark.usefixtures("platform", "tables")
def test_a_retired_learner_does_not_come_back() -> None:
    """State goes with the records, so that a rebuild finds nothing; other learners and other blocks are left alone."""
    put(ANA)
    put(BEN)

    assert api.forget(ANA)["states"] == 2
    assert {state.learner for state in lms.states()} == {BEN}
    rebuild(lms.states())
    assert api.practices_of(ANA, COURSE) == ()
    assert len(api.practices_of(BEN, COURSE)) == 1
    rows = sys.modules["lms.djangoapps.courseware.models"].StudentModule.objects
    assert [(row.student_id, row.module_type) for row in rows] == [(BEN, "sop_dialogue"), (ANA, "problem")]


@pytest.mark.usefixtures("tables")
def test_where_there_is_no_state_only_records_go() -> None:
    put(ANA)

    assert api.forget(ANA) == {"practices": 1, "skills": 3, "acts": 3, "levels": 0, "notes": 0, "states": 0}


def test_a_report_goes_to_the_course_s_downloads(platform: dict[str, Any]) -> None:
    assert lms.keep_report(COURSE, "a.csv", io.BytesIO(b"text")) == "a.csv"

    assert platform == {"": "GRADES_DOWNLOAD", "a.csv": (CourseKey.from_string(COURSE), b"text")}


def test_a_storage_takes_the_open_file(platform: dict[str, Any], tmp_path: Path) -> None:
    """Not read whole: piece by piece, whether it is still in memory or on disk. A name that is taken becomes another, which is told."""
    storage = FileSystemStorage(tmp_path)
    reports = sys.modules["lms.djangoapps.instructor_task.models"]
    store = types.SimpleNamespace(storage=storage, path_to=lambda course, name: f"{course.run}/{name}", store=None)
    vars(reports)["ReportStore"] = types.SimpleNamespace(from_config=lambda config_name: store)
    most = 0

    class Counting(tempfile.SpooledTemporaryFile[bytes]):
        def read(self, *size: int) -> bytes:
            nonlocal most
            most = max(most, len(found := super().read(*size)))
            return found

    names = []
    for in_memory in (1_000_000, 10):
        with Counting(max_size=in_memory) as file:
            file.write(b"0123456789" * 20_000)
            file.seek(0)
            names.append(lms.keep_report(COURSE, "a.csv", file))

    assert names[0] == "a.csv" != names[1]
    assert [(tmp_path / "2026" / name).read_bytes() for name in names] == [b"0123456789" * 20_000] * 2
    assert 0 < most <= 70_000


@pytest.mark.usefixtures("tables")
def test_names_where_nobody_is_known() -> None:
    """Who has no account has no name; nobody needs no query."""
    leo = get_user_model().objects.create(username="leo", first_name="Leo", last_name=" Vega").pk

    with asked() as statements:
        assert lms.names_of([leo, 999_999]) == {leo: "Leo  Vega"}
        assert lms.names_of([]) == {}
    assert len(statements) == 1


def test_every_block_that_is_practised_in_runs_is_known() -> None:
    from importlib.metadata import entry_points  # noqa: PLC0415

    kinds = {one.name: one.load().body_tag for one in entry_points(group="xblock.v1") if one.name.startswith("sop_")}

    assert {name: kinds[name] for name in lms.KINDS} == lms.KINDS
