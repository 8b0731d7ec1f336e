"""The small language of conditions: what it says, and that nothing else gets in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_xblocks.authoring.condition_text import unparse
from sop_xblocks.practice.condition import (
    MAX_DEPTH,
    MAX_LENGTH,
    All,
    Any,
    Compare,
    Condition,
    ConditionError,
    Not,
    Seen,
    leaves,
    parse_condition,
)
from tests.authoring.strategies import conditions

A, B, C = Compare("a", "<", 1), Seen("b"), Compare("c", "!=", -3)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("a < 1", A),
        ("a<1", A),
        ("  seen ( b ) ", B),
        ("c != -3", C),
        ("a < 1 and seen(b) or c != -3", Any((All((A, B)), C))),
        ("a < 1 and (seen(b) or c != -3)", All((A, Any((B, C))))),
        ("not seen(b) and a < 1", All((Not(B), A))),
        ("not (seen(b) and a < 1)", Not(All((B, A)))),
        ("not not seen(b)", Not(Not(B))),
        ("((a < 1))", A),
        ("seen-x == 2", Compare("seen-x", "==", 2)),
    ],
)
def test_meaning(text: str, condition: Condition) -> None:
    """`not` before `and` before `or`; parentheses before all."""
    assert condition == parse_condition(text)


@pytest.mark.parametrize(
    ("text", "column", "found"),
    [
        ("", 0, "the end"),
        ("a", 1, "the end"),
        ("a <", 3, "the end"),
        ("a < b", 4, "b"),
        ("1 < 2", 0, "1"),
        ("a = 1", 2, "= 1"),
        ("a < 1 b", 6, "b"),
        ("(a < 1", 6, "the end"),
        ("seen b", 5, "b"),
        ("seen(1)", 5, "1"),
        ("seen()", 5, ")"),
        ("and", 0, "and"),
        ("a < 1.5", 5, ".5"),
        ("a < 1234567", 4, "1234567"),
        ("__import__('os')", 0, "__import__('"),
        ("a < 1; b", 5, "; b"),
        ("á < 1", 0, "á < 1"),
    ],
)
def test_refused(text: str, column: int, found: str) -> None:
    """Everything else is an error that says where, what was expected, and what was found."""
    with pytest.raises(ConditionError) as caught:
        parse_condition(text)

    assert (column, found) == (caught.value.column, caught.value.found)
    assert caught.value.expected


@given(conditions(["a", "b-c"], ["x", "y_z"]))
def test_written_back(condition: Condition) -> None:
    """What is written of a condition reads as an equal one."""
    text = unparse(condition)
    if len(text) <= MAX_LENGTH:
        assert condition == parse_condition(text)


@given(st.text() | st.text(alphabet=st.sampled_from("a1<>=!() \nnotandorseen-_é")))
def test_never_anything_but_a_condition_error(text: str) -> None:
    """Any text is a condition or a `ConditionError`."""
    try:
        told = len(list(leaves(parse_condition(text))))
    except ConditionError as error:
        told = error.column + 1
    assert 1 <= told <= max(len(text), MAX_LENGTH) + 1


@pytest.mark.parametrize("text", ["(" * 500, "not " * 125, "a" * 500, " " * 500, "(" * 1_000_000, "a<1 or " * 71 + "a"])
def test_limits(text: str) -> None:
    """Nesting and length have limits, so that no text takes long."""
    with pytest.raises(ConditionError):
        parse_condition(text)


def test_depth() -> None:
    """The limit of nesting is exact."""
    parse_condition("not " * MAX_DEPTH + "a < 1")
    with pytest.raises(ConditionError):
        parse_condition("not " * (MAX_DEPTH + 1) + "a < 1")
