"""
Every fault a file can have: its code, how grave it is, what is said about it. A code once published keeps its meaning.

A message says which thing, what it must be, what was found; a hint says what to do. `N_` marks a text for extraction.
"""

from __future__ import annotations

from typing import Final

from sop_xblocks.authoring.catalogue_dialogue import DIALOGUE
from sop_xblocks.authoring.catalogue_drill import DRILL
from sop_xblocks.authoring.catalogue_file import FILE
from sop_xblocks.authoring.catalogue_kind import N_, Kind
from sop_xblocks.authoring.catalogue_module import MODULE
from sop_xblocks.authoring.catalogue_overview import OVERVIEW
from sop_xblocks.authoring.catalogue_response import RESPONSE

CATALOGUE: Final[dict[str, Kind]] = {**FILE, **DIALOGUE, **DRILL, **MODULE, **OVERVIEW, **RESPONSE}

#: Ends a message where something known is near to what was found.
SUGGESTION: Final = N_(" Did you mean “{suggestion}”?")

#: Values that are words rather than something the author wrote; they are translated too.
PHRASES: Final = frozenset(
    {
        N_("nothing"),
        N_("the end"),
        N_("more"),
        N_("a number or a sign"),
        N_("a gauge, a number or a sign"),
        N_("a gauge, seen(…), not or a parenthesis"),
        N_("one of < <= > >= == !="),
        N_("a whole number"),
        N_("the id of a turn"),
        N_("the end, and, or"),
        N_("at most 500 characters"),
        N_("at most 20 levels of not and parentheses"),
        N_("a number from 0 to 1000"),
        N_("a number from 0 to 1000, or a range such as 0-2"),
    }
)
