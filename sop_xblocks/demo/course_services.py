"""What the demo tells blocks about the course around them: the activities on offer, and who the learners are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any, Final

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import reverse
from opaque_keys.edx.keys import CourseKey
from xblock.plugin import PluginMissingError

from sop_xblocks.demo.models import Completion
from sop_xblocks.demo.people import PEOPLE
from sop_xblocks.host.offer import KINDS, Activity, activity_of

#: Groups of the class, as a platform's cohorts are: id and title.
OFFICES: Final = (("north", "North office"), ("south", "South office"))


class CourseOffer:
    """
    The `sop_offer` service: what the course of one block has to practise, with addresses in the demo. With `team` it also tells
    sources: what those hold is not for learners.
    """

    def __init__(self, runtime: Any, course: CourseKey, *, team: bool = False) -> None:
        self._runtime = runtime
        self._course = course
        self._team = team

    def activities(self) -> tuple[Activity, ...]:
        """Every activity of the course, in the order of its pages. One query, whatever their number."""
        course = self._found()
        if course is None:
            return ()
        where = {key: unit.name for unit in course.units for key in unit.keys}
        self._runtime.store.prefetch(where)
        offered = (self._offered(key, reverse("unit", args=[course.name, name])) for key, name in where.items())
        return tuple(one for one in offered if one is not None)

    def source(self, usage: str) -> str:
        """The author's file of an activity of the course; "" for one that is not there, and for whoever is not of its team."""
        course = self._found() if self._team else None
        keys = () if course is None else (key for unit in course.units for key in unit.keys)
        key = next((one for one in keys if str(one) == usage and one.block_type in KINDS), None)
        return "" if key is None else str(self._runtime.block(key).source)

    def course_title(self) -> str:
        """What the course is called; "" for one that is not here."""
        course = self._found()
        return "" if course is None else str(course.title)

    def _found(self) -> Any | None:
        from sop_xblocks.demo.courses import courses  # noqa: PLC0415  courses are read with the runtime that asks here

        return next((one for one in courses() if one.key == self._course), None)

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
        """Activities only: the completion of an overview or a module is how far somebody has come."""
        run = f"block-v1:{self._course.org}+{self._course.course}+{self._course.run}+type@"
        of_kind = (Q(block__startswith=f"{run}{kind}+") for kind in KINDS)
        return Completion.objects.filter(reduce(or_, of_kind), share__gt=0.0, share__lt=1.0)
