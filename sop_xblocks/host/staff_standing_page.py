"""Who stands where towards each level, a page of learners. Pure: values in, HTML out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from sop_xblocks.host import staff_page as pages
from sop_xblocks.host.dates import date_said, spent_said
from sop_xblocks.host.level_words import title_said
from sop_xblocks.host.rendering import render
from sop_xblocks.host.staff_asked import Asked
from sop_xblocks.host.words import Words
from sop_xblocks.practice.history import HOUR
from sop_xblocks.practice.levels import Standing, Towards
from sop_xblocks.practice.plan import Plan
from sop_xblocks.practice.record import Practice
from sop_xblocks.practice.stuck import SILENT_DAYS, silent_days, stuck_at


@frozen
class Row:
    """
    A learner: all their practices in the course, where they stand, levels recorded as reached (level -> when). `count`, `seconds` and `last` (None for
    none) are of the practices within the filters.
    """

    learner: int
    name: str
    practices: tuple[Practice, ...]
    standing: Standing
    reached: Mapping[str, int]
    count: int = 0
    seconds: int = 0
    last: int | None = None


def render_standing(
    words: Words,
    plan: Plan,
    asked: Asked,
    rows: Sequence[Row],
    *,
    following: int | None,
    titles: Mapping[str, str],
    now: int,
    enrolled: bool,
) -> str:
    """The table, by name within the page. `enrolled`: whether those who never practised are among them."""
    ordered = sorted(rows, key=lambda row: (row.name.casefold(), row.learner))
    return render(
        "overview/staff_standing.html",
        t=words,
        levels=[title_said(words, plan, level) for level in plan.levels],
        rows=[_row(words, row, titles, now) for row in ordered],
        **pages.turns(asked, following),
        filtered=asked.filtered,
        narrowed=asked.narrowed,
        enrolled=enrolled,
    )


def towards_said(t: Words, towards: Towards, reached: Mapping[str, int]) -> dict[str, Any]:
    """How far somebody is towards a level: in words, with a share for a bar. What was reached once is reached."""
    name = towards.level.id
    is_reached = name in reached or towards.reached
    at = date_said(t, reached.get(name) or towards.since) if is_reached else ""
    words = t("{n} of {total}", n=towards.done, total=towards.of)
    return {"reached": is_reached, "at": at, "words": words, "share": round(100 * towards.share)}


def _row(t: Words, row: Row, titles: Mapping[str, str], now: int) -> dict[str, Any]:
    """Who is silent or stuck is said of everything, as the standing is: somebody who left a module behind is not silent."""
    last = max((one.finished for one in row.practices), default=None)
    silent = silent_days(last, now)
    done = all(one.reached or one.level.id in row.reached for one in row.standing.levels)
    marks = []
    if silent >= SILENT_DAYS and not done:
        marks.append(t.ngettext("silent for {n} day", "silent for {n} days", silent))
    for stuck in stuck_at(row.practices)[:1]:
        title = titles.get(stuck.usage) or short_key(stuck.usage)
        marks.append(t("{n} times at “{title}”, not yet through", n=stuck.runs, title=title))
    return {
        "name": row.name,
        "open": pages.to_learner(row.learner),
        "levels": [towards_said(t, one, row.reached) for one in row.standing.levels],
        "practices": row.count,
        "time": spent_said(t, row.seconds / HOUR) if row.count else "",
        "last": date_said(t, row.last or 0) or "–",
        "marks": marks,
    }


def short_key(usage: str) -> str:
    """What an activity is called that is no longer there: the last part of its key."""
    return usage.rpartition("@")[2] or usage
