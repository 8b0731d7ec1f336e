"""Writing a condition as an author would."""

from __future__ import annotations

from sop_xblocks.practice.condition import All, Any, Compare, Condition, Not, Seen


def unparse(condition: Condition) -> str:
    """The text of a condition; reading it again gives an equal one."""
    if isinstance(condition, Compare):
        return f"{condition.gauge} {condition.sign} {condition.value}"
    if isinstance(condition, Seen):
        return f"seen({condition.turn})"
    if isinstance(condition, Not):
        return f"not {_bracketed(condition.part, All, Any)}"
    if isinstance(condition, All):
        return " and ".join(_bracketed(part, All, Any) for part in condition.parts)
    return " or ".join(_bracketed(part, Any) for part in condition.parts)


def _bracketed(condition: Condition, *kinds: type[All | Any]) -> str:
    text = unparse(condition)
    return f"({text})" if isinstance(condition, kinds) else text
