"""What is kept and reported alike for every kind of activity."""

from __future__ import annotations

import pytest

from sop_xblocks.host.kept import contested_in, report_cell


@pytest.mark.parametrize("typed", ["=1+1", "+1", "-1", "@x", "  =HYPERLINK(1)"])
def test_no_cell_is_a_formula(typed: str) -> None:
    """Spreadsheets run what begins so."""
    assert report_cell(typed) == f"'{typed}"


def test_other_words_stay() -> None:
    """As they were typed."""
    assert report_cell("What = better?") == "What = better?"
    assert report_cell("") == ""


def test_odd_rows_of_contested_readings_are_passed_over() -> None:
    """A damaged row never takes a page down."""
    assert contested_in([{"run": "a", "n": 3}, {"run": "b", "n": 4}, {"run": "a"}, "x", None], "a") == {3}
