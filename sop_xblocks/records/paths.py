"""The ways a class took through one activity: from which place, by which choice, to where, how often."""

from __future__ import annotations

from typing import Final

from attrs import frozen
from django.db.models import Count

from sop_xblocks.records import checks
from sop_xblocks.records.filters import EVERYTHING, Filters, practices_in
from sop_xblocks.records.held import held

#: Ways in one answer, the most taken first. Content has a few hundred; edits over the years add to them.
MOST_WAYS: Final = 5000
#: Among them so many lead nowhere, at the most: what a learner did beside the conversation.
SIDEWAYS: Final = 1000


@frozen
class Way:
    """
    At `place`, `choice` was taken ("" for typed words) and led to the place `to`, `times` times; with `last`, the run ended there and `to` is the ending.

    A reply that was taken back leads to its own place.
    """

    place: str
    choice: str
    to: str
    last: bool
    times: int


@held
def paths(course: str, usage: str, filters: Filters = EVERYTHING) -> tuple[Way, ...]:
    """The ways taken in an activity, the most taken first. One query; it reads the moves of that activity only."""
    checks.check_course(course)
    checks.check_id("usage", usage, checks.MAX_KEY)
    names = ("act__place", "act__choice", "act__to", "act__last")
    # an outer join, so that it begins with the practices of the activity (see `course_report`); those without moves are passed over
    practices = practices_in(course, filters).filter(usage=usage)
    found = practices.values(*names).annotate(times=Count("act__id")).order_by("-times", *names)
    ways = found.values_list(*names, "times")[: MOST_WAYS + SIDEWAYS]
    kept = [Way(*values) for values in ways if values[3] is not None and (values[2] or values[3])]
    return tuple(kept[:MOST_WAYS])
