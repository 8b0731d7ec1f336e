"""The practices of a course as CSV, streamed: memory does not grow with the course, on any database."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from django.db.models import Q, QuerySet

from sop_xblocks.practice.cell import guard
from sop_xblocks.practice.record import DEPTHS
from sop_xblocks.records import checks
from sop_xblocks.records.errors import FilterUnusable
from sop_xblocks.records.filters import EVERYTHING, Filters, practices_in
from sop_xblocks.records.models import Practice

#: Rows in one query, and in one piece of the stream.
CHUNK: Final = 2000
#: Rows in one part: some five megabytes, which a host may hold whole (the LMS joins what a handler answers).
PART: Final = 20_000
_COLUMNS: Final = (
    "usage",
    "kind",
    "module",
    "level",
    "skills",
    "depth",
    "fraction",
    "unsafe",
    "seconds",
    "started",
    "finished",
    "lang",
    "ending",
    "returned",
    "parts",
    "run",
)

#: Maps the learners of a piece to their names.
Names = Callable[[Sequence[int]], Mapping[int, str]]


def stream_csv(course: str, filters: Filters = EVERYTHING, *, names: Names | None = None) -> Iterator[bytes]:
    """
    Practices by learner and time, a header first, in UTF-8 with the mark by which spreadsheets know it.

    Rows are fetched by where the last piece ended, not through a cursor: drivers for MySQL would fetch the whole result at once.
    `names` is asked once for each piece; without it the column stays empty.
    """
    checks.check_course(course)
    return _stream(course, filters, names)


def csv_part(
    course: str, filters: Filters = EVERYTHING, *, names: Names | None = None, after: str = "", most: int = PART
) -> tuple[Iterator[bytes], str]:
    """
    A part of what `stream_csv` gives, of `most` rows, and what to give as `after` for the part that follows ("": none does).
    Parts put together are the whole file. Raises `FilterUnusable` for an `after` that is none.
    """
    checks.check_course(course)
    begin = _place(after) if after else None
    query = _ordered(course, filters) if begin is None else _after(_ordered(course, filters), begin)
    edge = list(query.values_list("learner", "finished", "id")[most - 1 : most + 1])
    last = edge[0] if len(edge) > 1 else None
    return _stream(course, filters, names, begin, last), "" if last is None else _told(last)


#: Learner, when finished, row: where in the order of the file a row stands.
Place = tuple[int, datetime, int]


def _told(place: Place) -> str:
    learner, finished, row = place
    return f"{learner}.{(finished - _ZERO) // timedelta(microseconds=1)}.{row}"


def _place(told: str) -> Place:
    learner, finished, row = [
        int(one) if one.isdecimal() and one.isascii() else -1 for one in [*told.split("."), "", ""]
    ][:3]
    if told.count(".") != 2 or not (0 <= learner < 2**63 and 0 <= row < 2**63 and 0 <= finished < _LAST):
        raise FilterUnusable("no part of the file begins there; begin with the first part")
    return learner, _ZERO + timedelta(microseconds=finished), row


_ZERO: Final = datetime(1970, 1, 1, tzinfo=UTC)
#: Microseconds to the end of the year 9998.
_LAST: Final = 253_370_764_800_000_000


def _stream(
    course: str, filters: Filters, names: Names | None, begin: Place | None = None, last: Place | None = None
) -> Iterator[bytes]:
    if begin is None:
        yield "\ufeff".encode() + _lines([("learner", "name", *_COLUMNS)])
    for rows in _pieces(course, filters, begin, last):
        known = names(sorted({row["learner"] for row in rows})) if names else {}
        yield _lines(
            (row["learner"], known.get(row["learner"], ""), *_cells({**row, "depth": DEPTHS[row["depth"]]}))
            for row in rows
        )


def _pieces(
    course: str, filters: Filters, begin: Place | None = None, last: Place | None = None
) -> Iterator[list[dict[str, Any]]]:
    """Rows in order, those after `begin` up to `last` and with it."""
    query = _ordered(course, filters)
    while True:
        rows = (query if begin is None else _after(query, begin)).values("id", "learner", *_COLUMNS)[:CHUNK]
        kept = [row for row in rows if last is None or (row["learner"], row["finished"], row["id"]) <= last]
        if kept:
            yield kept
        if len(kept) < CHUNK:
            return
        begin = kept[-1]["learner"], kept[-1]["finished"], kept[-1]["id"]


def _ordered(course: str, filters: Filters) -> QuerySet[Practice]:
    """In the order of the index (course, learner, finished)."""
    return practices_in(course, filters).order_by("learner", "finished", "id")


def _after(query: QuerySet[Practice], place: Place) -> QuerySet[Practice]:
    """
    Begins at the learner of `place` and skips what was told already; a plain "greater than" over three columns would not
    use the index everywhere.
    """
    learner, finished, row = place
    told = Q(finished__lt=finished) | Q(finished=finished, id__lte=row)
    return query.filter(learner__gte=learner).exclude(Q(learner=learner) & told)


def _cells(row: Mapping[str, Any]) -> Iterator[Any]:
    for name in _COLUMNS:
        value = row[name]
        if isinstance(value, datetime):
            yield value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        elif isinstance(value, bool):
            yield "yes" if value else ""
        else:
            yield value


def _lines(rows: Iterable[Sequence[Any]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(
        [[guard(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
    )
    return out.getvalue().encode("utf-8")
