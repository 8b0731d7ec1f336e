"""What the demo tells blocks about the course around them: the activities on offer, and who the learners are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from django.contrib.auth import get_user_model
from django.urls import reverse
from opaque_keys.edx.keys import CourseKey
from xblock.plugin import PluginMissingError

from sop_xblocks.demo.models import Completion
from sop_xblocks.demo.people import PEOPLE
from sop_xblocks.host.offer import Activity, activity_of

#: Groups of the class, as a platform's cohorts are: id and title.
OFFICES: Final = (("north", "North office"), ("south", "South office"))


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

    def course_title(self) -> str:
        """What the course is called; "" for one that is not here."""
        from sop_xblocks.demo.courses import courses  # noqa: PLC0415  courses are read with the runtime that asks here

        return next((one.title for one in courses() if one.key == self._course), "")

    def _offered(self, key: Any, url: str) -> Activity | None:
        try:
            return activity_of(self._runtime.block(key), url)
        except PluginMissingError:
            return None


class CoursePeople:
    """
    The `sop_people` service: the learners of the course of one block, by the platform's number. Whoever learns here is in
    every course, and half of the class works in either of two offices.
    """

    def __init__(self, course: CourseKey) -> None:
        self._course = course

    def names(self, learners: Iterable[int]) -> dict[int, str]:
        """Number -> name, for those who have an account. One query."""
        found = get_user_model().objects.filter(pk__in=list(learners))
        return {account.pk: account.get_full_name() or account.username for account in found}

    def name(self, learner: int) -> str:
        """What somebody is called; "" for nobody we know."""
        return self.names([learner]).get(learner, "")

    def members(self) -> list[int]:
        """Everybody who learns here."""
        others = [person.username for person in PEOPLE if person.role != "learner"]
        return list(get_user_model().objects.exclude(username__in=others).order_by("pk").values_list("pk", flat=True))

    def groups(self) -> list[tuple[str, str]]:
        """The groups of the course: id and title."""
        return list(OFFICES)

    def in_group(self, name: str) -> list[int]:
        """The learners of a group."""
        ids = [group for group, _ in OFFICES]
        return [one for one in self.members() if name in ids and one % len(ids) == ids.index(name)]

    def begun(self, learners: Iterable[int]) -> list[tuple[int, str, int, float]]:
        """What these have begun and not finished in the course: learner, activity, when last touched, share done. One query."""
        rows = self._under_way().filter(user_id__in=list(learners)).order_by("user_id", "-at")
        return [
            (learner, block, int(at.timestamp()), share)
            for learner, block, at, share in rows.values_list("user_id", "block", "at", "share")
        ]

    def stopped(self, usage: str, learners: Iterable[int] | None = None) -> dict[float, int]:
        """How many have begun an activity and not finished it, by the share that is done. One query."""
        rows = self._under_way().filter(block=usage)
        if learners is not None:
            rows = rows.filter(user_id__in=list(learners))
        return dict(Counter(rows.values_list("share", flat=True)))

    def _under_way(self) -> Any:
        run = f"block-v1:{self._course.org}+{self._course.course}+{self._course.run}+type@sop_"
        return Completion.objects.filter(block__startswith=run, share__gt=0.0, share__lt=1.0)
