"""What the demo tells blocks about the course around them: the activities on offer, and who the learners are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.urls import reverse
from opaque_keys.edx.keys import CourseKey
from xblock.plugin import PluginMissingError

from sop_xblocks.host.offer import Activity, activity_of


class CourseOffer:
    """The `sop_offer` service: what the course of one block has to practise, with addresses in the demo."""

    def __init__(self, runtime: Any, course: CourseKey) -> None:
        self._runtime = runtime
        self._course = course

    def activities(self) -> tuple[Activity, ...]:
        """Every activity of the course, in the order of its pages. One query, whatever their number."""
        from sop_xblocks.demo.courses import courses  # noqa: PLC0415  courses are read with the runtime that asks here

        course = next((one for one in courses() if one.key == self._course), None)
        if course is None:
            return ()
        where = {key: unit.name for unit in course.units for key in unit.keys}
        self._runtime.store.prefetch(where)
        offered = (self._offered(key, reverse("unit", args=[course.name, name])) for key, name in where.items())
        return tuple(one for one in offered if one is not None)

    def _offered(self, key: Any, url: str) -> Activity | None:
        try:
            return activity_of(self._runtime.block(key), url)
        except PluginMissingError:
            return None


class CoursePeople:
    """The `sop_people` service: what learners are called, by the platform's number."""

    def names(self, learners: Iterable[int]) -> dict[int, str]:
        """Number -> name, for those who have an account. One query."""
        found = get_user_model().objects.filter(pk__in=list(learners))
        return {account.pk: account.get_full_name() or account.username for account in found}

    def name(self, learner: int) -> str:
        """What somebody is called; "" for nobody we know."""
        return self.names([learner]).get(learner, "")
