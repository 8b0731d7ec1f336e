"""The practices of a course as CSV, streamed: memory does not grow with the course, on any database."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from django.db.models import Q

from sop_xblocks.practice.record import DEPTHS
from sop_xblocks.records import checks
from sop_xblocks.records.filters import EVERYTHING, Filters, practices_in

#: Rows in one query, and in one piece of the stream.
CHUNK: Final = 2000
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
#: A spreadsheet takes a cell that begins so for a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")

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


def _stream(course: str, filters: Filters, names: Names | None) -> Iterator[bytes]:
    yield "\ufeff".encode() + _lines([("learner", "name", *_COLUMNS)])
    for rows in _pieces(course, filters):
        known = names(sorted({row["learner"] for row in rows})) if names else {}
        yield _lines(
            (row["learner"], known.get(row["learner"], ""), *_cells({**row, "depth": DEPTHS[row["depth"]]}))
            for row in rows
        )


def _pieces(course: str, filters: Filters) -> Iterator[list[dict[str, Any]]]:
    """
    Rows in the order of the index (course, learner, finished). Each query begins at the learner where the last one ended and skips what
    was told already; a plain "greater than" over three columns would not use the index everywhere.
    """
    query = practices_in(course, filters).order_by("learner", "finished", "id")
    rows: list[dict[str, Any]] = list(query.values("id", "learner", *_COLUMNS)[:CHUNK])
    while rows:
        yield rows
        if len(rows) < CHUNK:
            return
        last = rows[-1]
        told = Q(finished__lt=last["finished"]) | Q(finished=last["finished"], id__lte=last["id"])
        here = query.filter(learner__gte=last["learner"]).exclude(Q(learner=last["learner"]) & told)
        rows = list(here.values("id", "learner", *_COLUMNS)[:CHUNK])


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
    csv.writer(out, lineterminator="\r\n").writerows([[_guarded(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8")


def _guarded(cell: Any) -> Any:
    """Text that a spreadsheet would take for a formula, with an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA) else cell
