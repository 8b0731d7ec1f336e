"""Typed words in a spreadsheet: never a formula, and read again as they were."""

from __future__ import annotations

import pytest

from sop_xblocks.practice.cell import guard, unguard


@pytest.mark.parametrize(
    "typed", ["=1+1", "+1", "-1", "@x", "  =HYPERLINK(1)", "\u00a0=1", "\uff1d1", "'=1", "\t=1", "\rx"]
)
def test_no_cell_is_a_formula(typed: str) -> None:
    """Spreadsheets run what begins so."""
    assert guard(typed) == f"'{typed}"
    assert unguard(guard(typed)) == typed


def test_other_words_stay() -> None:
    """As they were typed."""
    assert guard("What = better?") == "What = better?"
    assert guard("") == ""
