"""
Reports on a course, worked out by the database, a page of learners at a time.

A page is found by the last learner of the page before (keyset), in the order of user ids: its cost is that of its fifty learners,
whatever the size of the course. Ids are mapped to names by the caller, who may see them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from attrs import field, frozen
from django.db.models import Count, Max, Sum

from sop_xblocks.practice.record import DEPTHS
from sop_xblocks.practice.stuck import STUCK_BELOW, STUCK_RUNS, Stuck
from sop_xblocks.records import checks, models
from sop_xblocks.records.errors import FilterUnusable
from sop_xblocks.records.filters import EVERYTHING, Filters, practices_in, skills_in
from sop_xblocks.records.held import held
from sop_xblocks.records.reading import levels_of_each, seconds

#: From a practice to its skills, and their groups. An outer join, so that it begins with the practices of the page: where it may begin with the
#: skills, MariaDB does so as long as it has counted few of them, and reads all there are.
SKILL: Final = "practiceskill__"
GROUP: Final = f"{SKILL}group"
PAGE: Final = 50
LONGEST_PAGE: Final = 500
#: So many learners are looked at at once for who is stuck, and so often for one page.
WINDOW: Final = 500
WINDOWS: Final = 10


@frozen
class Tally:
    """Practices of a learner in one skill group at one depth: how many, of how many different activities, the best score."""

    practices: int
    activities: int
    best: float


@frozen
class LearnerRow:
    """
    One learner in the course report. `counts` by (group, depth), `best` and `last` (seconds since 1970, UTC) None without practices, `levels` level -> when.
    Levels are whatever the filter says.
    """

    learner: int
    practices: int = 0
    seconds: int = 0
    best: float | None = None
    last: int | None = None
    counts: Mapping[tuple[str, str], Tally] = field(factory=dict)
    levels: Mapping[str, int] = field(factory=dict)


@frozen
class Silent:
    """Somebody who finished nothing since; `last` is None for somebody who never did."""

    learner: int
    last: int | None


@frozen
class Returning:
    """Somebody at activities again and again without getting on, those activities by their keys."""

    learner: int
    stuck: tuple[Stuck, ...]


@frozen
class Cell:
    """A learner in a skill group: the share of possible points (None where nothing was scored), and how many practices."""

    share: float | None
    practices: int


@frozen
class HeatRow:
    """One learner of the heat map: group -> cell, groups never practised left out."""

    learner: int
    groups: Mapping[str, Cell]


@frozen
class SkillRow:
    """A skill over the whole course: the share of possible points (None where nothing was scored), and how many practices."""

    skill: str
    share: float | None
    practices: int


@frozen
class Page:
    """Rows, and the `after` of the page that follows; None where this is the last."""

    rows: tuple[Any, ...]
    following: int | None


@held
def course_page(course: str, filters: Filters = EVERYTHING, *, after: int = 0, size: int = PAGE) -> Page:
    """
    `LearnerRow`s: everybody of `filters.learners`, practised or not; without it, everybody who practised in the course. What else the filter says
    narrows what is counted, never who is shown: those without a practice in module 3 are whom its instructor looks for.

    At most four queries.
    """
    learners, following = _page_of(course, filters, after, size)
    practices = practices_in(course, filters, but_learners=True).filter(learner__in=learners)
    totals = practices.values("learner").order_by("learner")
    totals = totals.annotate(n=Count("id"), spent=Sum("seconds"), best=Max("fraction"), last=Max("finished"))
    rows = {row["learner"]: row for row in totals}
    counts = _counts(practices)
    levels = levels_of_each(learners, course)
    shown = [_learner_row(one, rows.get(one), counts.get(one, {}), levels[one]) for one in learners]
    return Page(tuple(shown), following)


@held
def silent(
    course: str, since: datetime, *, learners: Sequence[int] | None = None, after: int = 0, size: int = PAGE
) -> Page:
    """
    `Silent` rows: who finished no practice since then. Without `learners`, of those who ever did; with it (a cohort, those enrolled), also
    who never did. Two queries at most.
    """
    filters = Filters(since=since, learners=None if learners is None else tuple(learners))
    checks.check_course(course)
    _check_page(after, size)
    if filters.learners is None:
        found = models.Practice.objects.filter(course=course, learner__gt=after).values("learner").order_by("learner")
        late = found.annotate(last=Max("finished")).filter(last__lt=since).values_list("learner", "last")[: size + 1]
        rows = [Silent(learner, seconds(last)) for learner, last in late]
    else:
        last_of = _last_of(course, [one for one in filters.learners if one > after])
        rows = [
            Silent(one, None if last is None else seconds(last))
            for one, last in last_of.items()
            if last is None or last < since
        ]
    return Page(tuple(rows[:size]), rows[size - 1].learner if len(rows) > size else None)


@held
def stuck(course: str, filters: Filters = EVERYTHING, *, after: int = 0, size: int = PAGE) -> Page:
    """
    `Returning` rows: who did an activity `STUCK_RUNS` times or more and was never as good as `STUCK_BELOW`, of the practices the filter lets through.

    Where few are stuck, many have to be looked at: `WINDOW` learners in two queries, `WINDOWS` times at the most. A page may therefore be short, or empty, and
    still have one that follows.
    """
    checks.check_course(course)
    _check_page(after, size)
    found: list[Returning] = []
    following: int | None = after
    for _ in range(WINDOWS):
        learners, following = _page_of(course, filters, following or 0, WINDOW)
        found += _stuck_among(practices_in(course, filters, but_learners=True).filter(learner__in=learners))
        if following is None or len(found) > size:
            break
    if len(found) > size:
        return Page(tuple(found[:size]), found[size - 1].learner)
    return Page(tuple(found), following)


def _stuck_among(practices: Any) -> list[Returning]:
    runs = practices.values("learner", "usage").order_by("learner", "usage")
    runs = runs.annotate(n=Count("id"), best=Max("fraction"), last=Max("finished"))
    found: dict[int, list[Stuck]] = defaultdict(list)
    for row in runs.filter(n__gte=STUCK_RUNS, best__lt=STUCK_BELOW):
        found[row["learner"]].append(Stuck(row["usage"], row["n"], row["best"], seconds(row["last"])))
    return [
        Returning(learner, tuple(sorted(at, key=lambda one: (-one.last, one.usage))))
        for learner, at in sorted(found.items())
    ]


@held
def heatmap(course: str, filters: Filters = EVERYTHING, *, after: int = 0, size: int = PAGE) -> Page:
    """`HeatRow`s of the same learners as `course_page`. Two queries."""
    learners, following = _page_of(course, filters, after, size)
    practices = practices_in(course, filters, but_learners=True).filter(learner__in=learners)
    found: dict[int, dict[str, Cell]] = {learner: {} for learner in learners}
    sums = practices.values("learner", GROUP).order_by("learner", GROUP)
    for row in sums.annotate(n=Count("id", distinct=True), got=Sum(f"{SKILL}earned"), of=Sum(f"{SKILL}possible")):
        if row[GROUP] and filters.group in ("", row[GROUP]):
            found[row["learner"]][row[GROUP]] = Cell(_share(row), row["n"])
    return Page(tuple(HeatRow(learner, groups) for learner, groups in found.items()), following)


@held
def skills_of_course(course: str, filters: Filters = EVERYTHING) -> tuple[SkillRow, ...]:
    """Every skill practised in the course, in the order of the alphabet. One query, which reads all of the course: not for every page."""
    checks.check_course(course)
    sums = skills_in(course, filters).values("skill").order_by("skill")
    sums = sums.annotate(n=Count("id"), got=Sum("earned"), of=Sum("possible"))
    return tuple(SkillRow(row["skill"], _share(row), row["n"]) for row in sums)


def _page_of(course: str, filters: Filters, after: int, size: int) -> tuple[list[int], int | None]:
    """The learners of a page, and where the next begins."""
    checks.check_course(course)
    _check_page(after, size)
    if filters.learners is not None:
        learners = [learner for learner in filters.learners if learner > after][: size + 1]
    else:
        found = models.Practice.objects.filter(course=course, learner__gt=after).order_by("learner")
        learners = list(found.values_list("learner", flat=True).distinct()[: size + 1])
    return learners[:size], learners[size - 1] if len(learners) > size else None


def _check_page(after: int, size: int) -> None:
    if not 1 <= size <= LONGEST_PAGE or after < 0:
        raise FilterUnusable(f"a page must have 1 to {LONGEST_PAGE} learners after a user id [{size} after {after}]")


def _counts(practices: Any) -> Mapping[int, Mapping[tuple[str, str], Tally]]:
    found: dict[int, dict[tuple[str, str], Tally]] = defaultdict(dict)
    names = ("learner", GROUP, "depth")
    sums = practices.values(*names).order_by(*names)
    sums = sums.annotate(n=Count("id", distinct=True), different=Count("usage", distinct=True), best=Max("fraction"))
    for row in sums:
        learner, group, depth = (row[name] for name in names)
        if group:
            found[learner][group, DEPTHS[depth]] = Tally(row["n"], row["different"], row["best"])
    return found


def _learner_row(
    learner: int, row: Mapping[str, Any] | None, counts: Mapping[tuple[str, str], Tally], levels: Mapping[str, int]
) -> LearnerRow:
    if row is None:
        return LearnerRow(learner, levels=levels)
    return LearnerRow(learner, row["n"], row["spent"], row["best"], seconds(row["last"]), counts, levels)


def _last_of(course: str, learners: Sequence[int]) -> Mapping[int, datetime | None]:
    found: dict[int, datetime | None] = dict.fromkeys(learners)
    rows = models.Practice.objects.filter(course=course, learner__in=learners).values("learner").order_by("learner")
    found.update(rows.annotate(last=Max("finished")).values_list("learner", "last"))
    return found


def _share(row: Mapping[str, Any]) -> float | None:
    return row["got"] / row["of"] if row["of"] else None
