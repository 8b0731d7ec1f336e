"""What a report is about: a frozen value, held against its limits when it is made."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from attrs import field, frozen

from sop_xblocks.records import models
from sop_xblocks.records.errors import FilterUnusable

#: Learners that a filter can name: as many as every database takes in one query.
MAX_LEARNERS: Final = 10_000


def _aware(_: Filters, attribute: Any, value: datetime | None) -> None:
    if value is not None and value.utcoffset() is None:
        raise FilterUnusable(f"{attribute.name} must say its time zone")


def _few(_: Filters, __: Any, value: tuple[int, ...] | None) -> None:
    if value is not None and len(value) > MAX_LEARNERS:
        raise FilterUnusable(f"learners must be at most {MAX_LEARNERS} at once [{len(value)}]")


def _sorted(value: Any) -> tuple[int, ...] | None:
    return None if value is None else tuple(sorted(set(value)))


@frozen
class Filters:
    """
    All that is given must hold; empty means no limit.

    `since` and `until` (exclusive) bound when a practice was finished, in any time zone. `learners` is how cohorts arrive: user ids, told by who knows
    them; an empty tuple is a cohort without anybody. `group` is a skill group that a practice has a skill of.
    """

    module: str = ""
    since: datetime | None = field(default=None, validator=_aware)
    until: datetime | None = field(default=None, validator=_aware)
    learners: tuple[int, ...] | None = field(default=None, converter=_sorted, validator=_few)
    kind: str = ""
    group: str = ""

    def __attrs_post_init__(self) -> None:
        if self.since and self.until and self.until <= self.since:
            raise FilterUnusable("until must be after since")


#: No filter at all.
EVERYTHING: Final = Filters()


def practices_in(course: str, filters: Filters, *, but_learners: bool = False) -> Any:
    """
    The practices of a course that a filter lets through, as a query (`but_learners`: whoever's they are).

    No join: MariaDB would gather the skills of all courses first to answer whether fifty practices have one of a group.
    """
    found = models.Practice.objects.filter(course=course, **_conditions(filters))
    if filters.learners is not None and not but_learners:
        found = found.filter(learner__in=filters.learners)
    return found.filter(groups__contains=f" {filters.group} ") if filters.group else found


def skills_in(course: str, filters: Filters) -> Any:
    """
    The skills of these practices, as a query; with `group`, of that group only. Without module, kind and learners it is
    answered from an index of the skills alone.
    """
    found = models.PracticeSkill.objects.filter(course=course)
    bounds = {"finished__gte": filters.since, "finished__lt": filters.until}
    of_practice = {"practice__module": filters.module, "practice__kind": filters.kind, "group": filters.group}
    found = found.filter(**{name: value for name, value in {**bounds, **of_practice}.items() if value})
    return found if filters.learners is None else found.filter(practice__learner__in=filters.learners)


def _conditions(filters: Filters) -> dict[str, Any]:
    given = {
        "module": filters.module,
        "kind": filters.kind,
        "finished__gte": filters.since,
        "finished__lt": filters.until,
    }
    return {name: value for name, value in given.items() if value}
