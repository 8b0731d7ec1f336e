"""What an instructor asks for: which view, which filters, which page. Read from a request once, held against limits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from attrs import asdict, evolve, frozen

from sop_xblocks.host import people
from sop_xblocks.host.dates import day_of
from sop_xblocks.host.requests import Refusal, short_text
from sop_xblocks.practice.stuck import SILENT_DAYS

VIEWS: Final = ("standing", "silent", "stuck", "skills", "whole", "ways")
#: Days of silence that can be asked for.
DAYS: Final = (7, SILENT_DAYS, 30, 60)
#: Characters of a module, a group, a date, a usage key.
LONGEST: Final = {"module": 200, "cohort": 100, "since": 10, "until": 10, "usage": 255, "trail": 400}
#: So many pages one can go back, one by one.
TRAIL: Final = 20


@frozen
class Asked:
    """
    `since` and `until` are days (``2026-11-25``, both included), "" for none; `after` the learner the page before ended with; `trail` what
    `after` was for the pages that led here, with points between.
    """

    view: str = VIEWS[0]
    module: str = ""
    cohort: str = ""
    since: str = ""
    until: str = ""
    days: int = SILENT_DAYS
    usage: str = ""
    after: int = 0
    trail: str = ""

    @property
    def path(self) -> tuple[int, ...]:
        """The pages that led here, the last one last; none on the first page, whatever was sent."""
        rising = tuple(int(one) for one in self.trail.split(".") if one.isdecimal() and one.isascii() and len(one) < 19)
        return tuple(one for one in rising if one < self.after)[-TRAIL:]

    @property
    def filtered(self) -> bool:
        """Whether anybody or anything is left out."""
        return bool(self.module or self.cohort or self.since or self.until)

    @property
    def narrowed(self) -> bool:
        """Whether not everything is counted; a group only says who is shown."""
        return bool(self.module or self.since or self.until)

    def as_json(self) -> dict[str, Any]:
        """For the page, which sends it back with what is changed."""
        return asdict(self)


def read_asked(block: Any, data: Mapping[str, Any]) -> Asked:
    """What a request asks for; what it does not say is as usual. Refuses what is none of the values there are."""
    texts = {name: short_text(block, data, name, most) for name, most in LONGEST.items() if name in data}
    asked = Asked(
        **texts,
        view=str(data.get("view", VIEWS[0])),
        days=_whole(data.get("days", SILENT_DAYS)),
        after=_whole(data.get("after", 0)),
    )
    if asked.view not in VIEWS or asked.days not in DAYS or not 0 <= asked.after < 2**63:
        raise bad_filter(block)
    since, until = _day(block, asked.since), _day(block, asked.until)
    if since and until and until < since:
        message = block.words("The last day must not be before the first.")
        raise Refusal(400, "bad-filter", message)
    return asked


def filters_of(block: Any, api: Any, asked: Asked) -> Any:
    """The same as the filter of the records; a refusal where the group is gone or too big to be named."""
    return api.Filters(
        module=asked.module,
        since=_moment(_day(block, asked.since)),
        until=_moment(_day(block, asked.until), 1),
        learners=cohort_of(block, asked),
    )


def everybody_in(block: Any, api: Any, asked: Asked) -> tuple[Any, bool]:
    """
    `filters_of` for a page that has a row for everybody: of all groups those enrolled, practised or not. False with it where nobody knows who is
    enrolled, or where they are too many to be named: then the page shows who practised.
    """
    filters = filters_of(block, api, asked)
    if filters.learners is not None:
        return filters, True
    enrolled = people.members(block)
    return evolve(filters, learners=enrolled), enrolled is not None


def cohort_of(block: Any, asked: Asked) -> tuple[int, ...] | None:
    """The learners of the group asked for; None where all are."""
    if not asked.cohort:
        return None
    found = people.in_group(block, asked.cohort)
    if found is None:
        raise Refusal(400, "no-such-group", block.words("This group is no longer there. Please choose another."))
    if len(found) > people.MOST:
        raise Refusal(400, "group-too-big", block.words("This group is too big to be shown by itself."))
    return found


def bad_filter(block: Any) -> Refusal:
    """A request that no page of ours sends."""
    return Refusal(400, "bad-filter", block.words("This request was not understood. Please reload the page."))


def _whole(value: object) -> int:
    """A whole number, from a form's text too; -1 for anything else."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 19 else -1


def _day(block: Any, text: str) -> dt.date | None:
    if not text:
        return None
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        day = dt.date.min
    if not 1970 < day.year < 9999:
        raise Refusal(400, "bad-filter", block.words("A day is missing or cannot be read."))
    return day


def _moment(day: dt.date | None, later: int = 0) -> dt.datetime | None:
    """The beginning of a day in the host's time zone, so many days later."""
    if day is None:
        return None
    noon = dt.datetime.combine(day + dt.timedelta(days=later), dt.time(12), dt.UTC)
    zone = day_of(int(noon.timestamp())).tzinfo
    return noon.replace(tzinfo=zone, hour=0)
