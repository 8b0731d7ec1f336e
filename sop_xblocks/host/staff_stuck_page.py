"""Who does an activity again and again without getting on. Pure: values in, HTML out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import floor
from typing import Any

from attrs import frozen

from sop_xblocks.host import staff_page as pages
from sop_xblocks.host.dates import date_said
from sop_xblocks.host.rendering import render
from sop_xblocks.host.staff_asked import Asked
from sop_xblocks.host.staff_standing_page import short_key
from sop_xblocks.host.words import Words
from sop_xblocks.practice.levels import share_of
from sop_xblocks.practice.stuck import STUCK_BELOW, STUCK_RUNS, Stuck


@frozen
class Caught:
    """Somebody who is stuck, and where."""

    learner: int
    name: str
    at: tuple[Stuck, ...]


def render_stuck(
    words: Words, asked: Asked, rows: Sequence[Caught], *, following: int | None, titles: Mapping[str, str]
) -> str:
    """The table, by name within the page; a line for each activity."""
    ordered = sorted(rows, key=lambda row: (row.name.casefold(), row.learner))
    return render(
        "overview/staff_stuck.html",
        t=words,
        runs=STUCK_RUNS,
        below=f"{STUCK_BELOW:.0%}".replace("%", " %"),
        rows=[_row(words, row, titles) for row in ordered],
        **pages.turns(asked, following),
        filtered=asked.filtered,
    )


def _row(t: Words, row: Caught, titles: Mapping[str, str]) -> dict[str, Any]:
    return {
        "name": row.name,
        "open": pages.to_learner(row.learner),
        "at": [
            {
                "title": titles.get(one.usage) or short_key(one.usage),
                "runs": t.ngettext("{n} time", "{n} times", one.runs),
                "best": t("best {share} %", share=floor(100 * share_of(one.best))),
                "last": date_said(t, one.last),
            }
            for one in row.at
        ],
    }
