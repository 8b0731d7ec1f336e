"""Who has not practised for a while, and what they left unfinished. Pure: values in, HTML out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from sop_xblocks.host import staff_page as pages
from sop_xblocks.host.dates import date_said
from sop_xblocks.host.people import Begun
from sop_xblocks.host.rendering import render
from sop_xblocks.host.staff_asked import Asked
from sop_xblocks.host.staff_standing_page import short_key
from sop_xblocks.host.words import Words
from sop_xblocks.practice.stuck import silent_days

#: Unfinished activities named for one learner.
NAMED = 3


@frozen
class Quiet:
    """Somebody silent: when they last finished a practice (None: never), what they began and did not finish."""

    learner: int
    name: str
    last: int | None
    begun: tuple[Begun, ...] = ()


def render_silent(
    words: Words,
    asked: Asked,
    rows: Sequence[Quiet],
    *,
    following: int | None,
    titles: Mapping[str, str],
    now: int,
    enrolled: bool,
) -> str:
    """The table, who has been silent longest first within the page. `enrolled`: whether those who never practised are among them."""
    ordered = sorted(rows, key=lambda row: (row.last or 0, row.name.casefold(), row.learner))
    return render(
        "overview/staff_silent.html",
        t=words,
        days=asked.days,
        rows=[_row(words, row, titles, now) for row in ordered],
        **pages.turns(asked, following),
        enrolled=enrolled,
    )


def _row(t: Words, row: Quiet, titles: Mapping[str, str], now: int) -> dict[str, Any]:
    days = silent_days(row.last, now)
    left = [
        t("{title}, since {date}", title=titles.get(one.usage) or short_key(one.usage), date=date_said(t, one.at))
        for one in row.begun[:NAMED]
    ]
    return {
        "name": row.name,
        "open": pages.to_learner(row.learner),
        "last": date_said(t, row.last) if row.last else t("never yet"),
        "days": t.ngettext("{n} day ago", "{n} days ago", days) if row.last else "",
        "left": left,
    }
