"""Words in the cell of a spreadsheet: what somebody typed is never read there as a formula."""

from __future__ import annotations

import re
from typing import Final

#: What makes a spreadsheet program look for a formula, behind spaces and apostrophes; full-width signs too.
_LIKE_FORMULA: Final = re.compile("[\\s']*[=+\\-@\uff1d\uff0b\uff0d\uff20]|'*[\t\r]")


def guard(text: str) -> str:
    """The words for a cell, with an apostrophe before what could be taken for a formula."""
    return f"'{text}" if _LIKE_FORMULA.match(text) else text


def unguard(text: str) -> str:
    """What `guard` was given. An apostrophe before anything else stays."""
    return text[1:] if text[:1] == "'" and _LIKE_FORMULA.match(text) else text
