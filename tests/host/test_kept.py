"""What is kept and reported alike for every kind of activity."""

from __future__ import annotations

from sop_xblocks.host.kept import contested_in


def test_odd_rows_of_contested_readings_are_passed_over() -> None:
    """A damaged row never takes a page down."""
    assert contested_in([{"run": "a", "n": 3}, {"run": "b", "n": 4}, {"run": "a"}, "x", None], "a") == {3}
