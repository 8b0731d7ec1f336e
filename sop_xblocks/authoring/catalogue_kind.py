"""What the catalogue knows of one kind of fault."""

from __future__ import annotations

from attrs import frozen


def N_(text: str) -> str:  # noqa: N802  # the name gettext tools look for
    """Marks a text for extraction."""
    return text


@frozen
class Kind:
    """How grave a fault is, and the templates of its message and hint with named gaps."""

    severity: str
    message: str
    hint: str
