"""Bad input is refused with a reason, before anything is written."""

from __future__ import annotations

from typing import Any

import pytest

from sop_xblocks.practice.record import Act
from sop_xblocks.practice.score import Part
from sop_xblocks.records import api, errors, models

from .samples import ANA, COURSE, NOON, practice

CLOCK, RANGE, ID = errors.ClockBackwards, errors.OutOfRange, errors.IdUnusable


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize(
    ("changes", "fault", "said"),
    [
        ({"started": NOON, "finished": NOON - 1}, CLOCK, "finished before it is started"),
        ({"started": 0}, CLOCK, "started"),
        ({"finished": 10**15}, CLOCK, "finished"),
        ({"started": float("nan")}, CLOCK, "started"),
        ({"fraction": 1.01}, RANGE, "fraction"),
        ({"fraction": -0.01}, RANGE, "fraction"),
        ({"fraction": float("nan")}, RANGE, "fraction"),
        ({"fraction": "1"}, RANGE, "fraction"),
        ({"seconds": -1}, RANGE, "seconds"),
        ({"seconds": 2**31}, RANGE, "seconds"),
        ({"depth": "deep"}, RANGE, "depth"),
        ({"parts": {"mi.reflection": Part(5, 4)}}, RANGE, "mi.reflection"),
        ({"parts": {"mi.reflection": Part(-1, 4)}}, RANGE, "mi.reflection"),
        ({"run": ""}, ID, "run"),
        ({"run": "r" * 65}, ID, "run"),
        ({"run": "two words"}, ID, "run"),
        ({"usage": "u" * 256}, ID, "usage"),
        ({"usage": "a\nb"}, ID, "usage"),
        ({"module": "m" * 201}, ID, "module"),
        ({"kind": ""}, ID, "kind"),
        ({"skills": ("mi.reflection", "s" * 101)}, ID, "skill"),
        ({"returned": ("a b",)}, ID, "skill"),
        ({"acts": (Act(0, "reply", "p" * 201, "", NOON),)}, ID, "place"),
        ({"acts": (Act(-1, "reply", "door", "", NOON),)}, RANGE, "move"),
        ({"acts": (Act(0, "reply", "door", "", NOON),) * 1001}, RANGE, "moves"),
    ],
)
def test_a_practice_that_cannot_be(changes: dict[str, Any], fault: type[Exception], said: str) -> None:
    with pytest.raises(fault, match=said):
        api.record_practice(ANA, COURSE, practice(**{"started": NOON - 600, **changes}))
    assert models.Practice.objects.count() == 0


@pytest.mark.parametrize(
    "course",
    [
        "",
        "SOP",
        "course-v1:Bay+SOP",
        "course-v1:Bay+SOP+2026+more",
        "course-v1:Bay+SOP+2026\n",
        "course-v1:Bay SOP+SOP+2026",
        "library-v1:Bay+SOP",
        "lib:Bay:SOP",
        "block-v1:Bay+SOP+2026+type@sop_drill+block@a",
        "course-v1:Bay+SOP+" + "2" * 255,
        None,
    ],
)
def test_a_course_key_that_is_not_one(course: Any) -> None:
    with pytest.raises(errors.NotACourse, match="like course-v1:Org"):
        api.record_practice(ANA, course, practice())
    with pytest.raises(errors.NotACourse):
        api.course_page(course)


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize(
    "course", ["course-v1:Bay+SOP.x+2026_T1", "ccx-v1:Bay+SOP+2026+ccx@12", "Bay/SOP/2026", "course-v1:Ñandú+SOP+2026"]
)
def test_every_form_of_a_course_key(course: str) -> None:
    made = practice()

    assert api.record_practice(ANA, course, made)
    assert [one.run for one in api.practices_of(ANA, course)] == [made.run]


@pytest.mark.parametrize("learner", [0, -1, None, "7", True, 2**63])
def test_a_learner_is_a_user_id(learner: Any) -> None:
    with pytest.raises(errors.IdUnusable, match="user id"):
        api.record_practice(learner, COURSE, practice())


def test_every_fault_is_a_request_s_or_ours() -> None:
    """The host keeps a practice waiting for the one and drops it for the other."""
    faults = {one for one in vars(errors).values() if isinstance(one, type)}

    told = {one for one in faults if issubclass(one, errors.RequestFault) != issubclass(one, errors.OwnFault)}

    assert faults - told == {errors.RecordsError}
