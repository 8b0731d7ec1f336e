"""
An author's mistake is a value, never an exception: a code, a place, and what was found.

The words are in `catalogue`; a `Diagnostic` only names its code and carries the values, so that it can be told in any
language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from attrs import field, frozen

from sop_xblocks.authoring.catalogue import CATALOGUE, PHRASES, SUGGESTION

#: From the gravest to the lightest: cannot be played; is surely not meant; could be better; is not finished.
SEVERITIES: Final = ("error", "warning", "style", "todo")

Translate = Callable[[str], str]


def identity(text: str) -> str:
    """No translation."""
    return text


@frozen
class Diagnostic:
    """One fault in an author file. `line` and `column` count from 1; `values` fill the message's gaps."""

    code: str
    severity: str
    file: str
    line: int
    column: int
    values: Mapping[str, str | int] = field(factory=dict)

    def message(self, translate: Translate = identity) -> str:
        """Which thing, what it must be, what was found."""
        return self._filled(CATALOGUE[self.code].message, translate)

    def hint(self, translate: Translate = identity) -> str:
        """What to do about it."""
        return self._filled(CATALOGUE[self.code].hint, translate)

    def _filled(self, template: str, translate: Translate) -> str:
        words = {
            name: translate(value) if isinstance(value, str) and value in PHRASES else value
            for name, value in self.values.items()
        }
        guess = words.get("suggestion")
        words["suggestion"] = translate(SUGGESTION).replace("{suggestion}", str(guess)) if guess else ""
        told = translate(template)
        try:
            return told.format_map(words)
        except (LookupError, ValueError):  # a translation with a gap of another name must not take a page down
            return template.format_map(words)


def in_order(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By line, then column, the gravest first."""
    return tuple(sorted(diagnostics, key=lambda d: (d.line, d.column, SEVERITIES.index(d.severity), d.code)))
