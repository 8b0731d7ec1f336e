"""Who the learners are: from a host's own service, from the platform's models where these are there, else by numbers."""

from __future__ import annotations

import datetime as dt
import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth import get_user_model

from sop_xblocks.host import people, script
from tests.host.staff_sample import KEY, Overview, People
from tests.records.conftest import asked
from tests.records.samples import ANA, BEN, CLEO, DOOR, NOON


class Rows(list[dict[str, Any]]):
    """As much of a Django query as is used; remembers its conditions."""

    asked: dict[str, Any]

    def filter(self, **asked: Any) -> Rows:
        """Those that are equal where a name is plain, all else as they are."""
        plain = {name: value for name, value in asked.items() if "__" not in name}
        among = {name.removesuffix("__in"): value for name, value in asked.items() if name.endswith("__in")}
        found = Rows(
            row
            for row in self
            if all(row.get(name) == value for name, value in plain.items())
            and all(row.get(name) in values for name, values in among.items())
        )
        found.asked = {**getattr(self, "asked", {}), **asked}
        return found

    def order_by(self, *names: str) -> Rows:
        """As they are."""
        return self

    def exists(self) -> bool:
        """Whether there is any."""
        return bool(self)

    def values_list(self, *names: str, flat: bool = False) -> list[Any]:
        """The values named."""
        return [row[names[0]] if flat else tuple(row[name] for name in names) for row in self]


def bare() -> Overview:
    """A block in a place without services of its own."""
    return Overview(people=None, offer=None)


def platform_has(monkeypatch: pytest.MonkeyPatch, name: str, **more: Any) -> None:
    """A module of the platform."""
    module = ModuleType(name)
    vars(module).update(more)
    for part in range(1, name.count(".") + 1):
        above = ".".join(name.split(".")[:part])
        monkeypatch.setitem(sys.modules, above, ModuleType(above))
    monkeypatch.setitem(sys.modules, name, module)


@pytest.mark.usefixtures("recorded")
def test_names_from_the_user_table() -> None:
    """The full name; the user name where there is none or where two are alike; one query for all."""
    make = get_user_model().objects.create
    one, two = (make(username=f"maria{n}", first_name="Maria", last_name="Vega").pk for n in (1, 2))
    three, four = make(username="leo", first_name="Leo").pk, make(username="plain").pk

    with asked() as statements:
        found = people.names(bare(), [one, two, three, four, 999_999])

    assert found == {
        one: "Maria Vega (maria1)",
        two: "Maria Vega (maria2)",
        three: "Leo",
        four: "plain",
        999_999: "learner 999999",
    }
    assert len(statements) == 1


@pytest.mark.usefixtures("tables")
def test_nobody_needs_no_query() -> None:
    with asked() as statements:
        assert people.names(bare(), []) == {}
    assert statements == []


def test_names_of_the_host_come_first() -> None:
    assert people.names(Overview(people=People(p7="Ana")), [ANA, BEN]) == {ANA: "Ana", BEN: "learner 8"}


def test_nothing_is_known_outside_a_platform() -> None:
    block = bare()

    assert people.members(block) is None
    assert not people.is_member(block, ANA)
    assert people.groups(block) == ()
    assert people.in_group(block, "7") is None
    assert people.begun(block, [ANA]) is None
    assert people.stopped(block, DOOR) is None
    assert script.dialogue_of(block, DOOR) is None
    assert script.content_of(block, DOOR, "drill") is None
    assert script.content_of(block, DOOR, "map") is None


def test_a_service_that_tells_less() -> None:
    """What a host's own service cannot tell is not asked of anybody else."""
    service = SimpleNamespace(members=lambda: None, groups=list, names=lambda _: {})
    block = Overview(people=service)

    assert people.begun(block, [ANA]) is None
    assert people.stopped(block, DOOR) is None
    assert people.members(block) is None
    assert people.in_group(block, "7") is None


def test_those_enrolled_in_the_lms(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = Rows({"user_id": one, "course_id": KEY, "is_active": one != CLEO} for one in (ANA, BEN, CLEO))
    enrolment = SimpleNamespace(objects=rows)
    platform_has(monkeypatch, "common.djangoapps.student.models", CourseEnrollment=enrolment)

    assert people.members(bare()) == (ANA, BEN)
    assert people.is_member(bare(), BEN)
    assert not people.is_member(bare(), CLEO)

    rows += [{"user_id": n, "course_id": KEY, "is_active": True} for n in range(100, 100 + people.MOST)]
    assert people.members(bare()) is None


def test_cohorts_of_the_lms(monkeypatch: pytest.MonkeyPatch) -> None:
    users = Rows({"id": one} for one in (BEN, CLEO))
    on = {"it": True}
    platform_has(
        monkeypatch,
        "openedx.core.djangoapps.course_groups.cohorts",
        is_course_cohorted=lambda key: key == KEY and on["it"],
        get_course_cohorts=lambda course_id: [SimpleNamespace(id=7, name="North", users=users)],
    )

    assert people.groups(bare()) == (people.Group("7", "North"),)
    assert people.in_group(bare(), "7") == (BEN, CLEO)
    assert people.in_group(bare(), "8") is None
    on["it"] = False
    assert people.groups(bare()) == ()


def test_what_is_under_way_in_the_lms(monkeypatch: pytest.MonkeyPatch) -> None:
    at = dt.datetime.fromtimestamp(NOON, dt.UTC)
    door = people.key_in_course(bare(), DOOR)
    rows = Rows(
        {
            "user_id": one,
            "context_key": KEY,
            "block_key": door,
            "block_type": kind,
            "completion": 0.25,
            "modified": at,
        }
        for one in (ANA, BEN)
        for kind in ("sop_dialogue", "sop_overview", "sop_module", "problem")
    )
    platform_has(monkeypatch, "completion.models", BlockCompletion=SimpleNamespace(objects=rows))

    assert people.begun(bare(), [BEN]) == (people.Begun(BEN, DOOR, NOON, 0.25),)
    assert people.stopped(bare(), DOOR) == {0.25: 2}
    assert people.stopped(bare(), DOOR, [ANA]) == {0.25: 1}


@pytest.mark.parametrize(
    "usage", ["", "door", "block-v1:Bay+OTHER+2026+type@sop_dialogue+block@door", "lb:Bay:practice:sop_dialogue:x"]
)
def test_keys_of_other_places_are_none(usage: str) -> None:
    assert people.key_in_course(bare(), usage) is None
    assert people.key_in_course(Overview(usage="sop_overview.x.d0.u0"), usage) is None


def test_the_dialogue_of_the_lms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read from the store of this course only; what it raises does not take the page down."""
    source = '<dialogue format="1"/>'
    read: list[Any] = []

    def get_item(key: Any) -> Any:
        read.append(key)
        if key.block_id == "gone":
            raise KeyError(key)
        return SimpleNamespace(source=source, source_digest="")

    store = SimpleNamespace(get_item=get_item)
    platform_has(monkeypatch, "xmodule.modulestore.django", modulestore=lambda: store)

    assert script.dialogue_of(bare(), DOOR) is None  # it does not load
    assert script.dialogue_of(bare(), DOOR.replace("door", "gone")) is None
    assert script.dialogue_of(bare(), DOOR.replace("SOP", "SEP")) is None
    assert script.dialogue_of(bare(), DOOR.replace("sop_dialogue", "html")) is None
    assert script.drill_of(bare(), DOOR) is None
    assert [key.block_id for key in read] == ["door", "gone"]
