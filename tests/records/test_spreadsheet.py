"""The CSV of a course: whole, in order, in pieces, harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import tracemalloc
from typing import Any

import pytest

from sop_xblocks.records import api, spreadsheet

from .conftest import asked
from .samples import ANA, BEN, CLEO, COURSE, DAY, NOON, put


def read(pieces: Any) -> list[dict[str, str]]:
    text = b"".join(pieces).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.usefixtures("tables")
def test_a_row_for_each_practice() -> None:
    made = put(unsafe=True)

    (row,) = read(api.stream_csv(COURSE, names=lambda learners: {one: f"Nº {one}" for one in learners}))

    assert row == {
        "learner": "7",
        "name": "Nº 7",
        "usage": made.usage,
        "kind": "dialogue",
        "module": "1",
        "level": "one-day",
        "skills": "mi.engaging mi.reflection",
        "depth": "recognize",
        "fraction": "0.75",
        "unsafe": "yes",
        "seconds": "420",
        "started": "2026-11-25T11:50:00Z",
        "finished": "2026-11-25T12:00:00Z",
        "lang": "en",
        "ending": "in",
        "returned": "mi.reflection",
        "parts": '{"mi.reflection":[3,4],"sf.exception":[1,3]}',
        "run": made.run,
    }


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("chunk", [1, 2, 3, 7, 100])
def test_pieces_neither_lose_nor_repeat_a_row(chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where several practices of a learner were finished in the same second."""
    monkeypatch.setattr(spreadsheet, "CHUNK", chunk)
    for learner in (CLEO, ANA, BEN):
        for finished in (NOON, NOON - DAY, NOON, NOON):
            put(learner, finished=finished)

    rows = read(api.stream_csv(COURSE))

    order = [(int(row["learner"]), row["finished"], row["run"]) for row in rows]
    assert len(rows) == 12
    assert order == sorted(set(order))


@pytest.mark.usefixtures("tables")
def test_a_filter_holds_for_every_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "CHUNK", 1)
    for module in ("1", "2", "1"):
        put(module=module)

    assert [row["module"] for row in read(api.stream_csv(COURSE, api.Filters(module="1")))] == ["1", "1"]


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("bad", ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1"])
def test_no_cell_is_a_formula(bad: str) -> None:
    put()

    (row,) = read(api.stream_csv(COURSE, names=lambda _: {ANA: bad}))

    assert row["name"] == f"'{bad}"


@pytest.mark.usefixtures("tables")
def test_cells_with_commas_quotes_and_line_breaks() -> None:
    name = 'O\'Neill, "Ann"\nMüller 🏠'
    put(module='a, "b"')

    (row,) = read(api.stream_csv(COURSE, names=lambda _: {ANA: name}))

    assert (row["name"], row["module"]) == (name, 'a, "b"')


@pytest.mark.usefixtures("tables")
def test_memory_does_not_grow_with_the_course(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "CHUNK", 20)
    for learner in range(1, 41):
        for _ in range(5):
            put(learner, acts=())
    with asked() as statements:
        assert sum(1 for _ in api.stream_csv(COURSE)) == 11
    tracemalloc.start()
    peaks = []
    for learners in (4, 40):
        tracemalloc.reset_peak()
        for _ in api.stream_csv(COURSE, api.Filters(learners=tuple(range(1, learners + 1)))):
            pass
        peaks.append(tracemalloc.get_traced_memory()[1])
    tracemalloc.stop()

    assert len(statements) == 11
    assert peaks[1] < peaks[0] * 1.5


@pytest.mark.usefixtures("tables")
def test_an_empty_course_is_a_header() -> None:
    assert b"".join(api.stream_csv(COURSE)).startswith(b"\xef\xbb\xbflearner,name,usage,")
    assert read(api.stream_csv(COURSE)) == []


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("most", [1, 2, 3, 5, 12, 13])
def test_parts_put_together_are_the_file(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the size of a part and of a piece, and where practices were finished at the same time."""
    monkeypatch.setattr(spreadsheet, "CHUNK", 2)
    for learner in (CLEO, ANA, BEN):
        for finished in (NOON, NOON - DAY, NOON, NOON):
            put(learner, finished=finished)
    filters = api.Filters(learners=(ANA, BEN, CLEO))

    parts, after = [], ""
    while True:
        rows, after = api.csv_part(COURSE, filters, after=after, most=most)
        parts.append(b"".join(rows))
        if not after:
            break

    assert b"".join(parts) == b"".join(api.stream_csv(COURSE, filters))
    assert len(parts) == -(-12 // most)


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize(
    "after",
    [
        "x",
        "1",
        "1.2",
        "1.2.x",
        "1.2.3.4",
        "-1.2.3",
        "1.-2.3",
        "1.2.9999999999999999999",
        "²..",
        "1.9e9.1",
        f"1.{10**19}.1",
    ],
)
def test_a_part_that_begins_nowhere(after: str) -> None:
    with pytest.raises(api.RequestFault):
        api.csv_part(COURSE, after=after)
