"""Our columns for the side-by-side benchmark of peers: the standard activity, a dialogue of 500 turns, 1 000 items."""

from __future__ import annotations

import re
from typing import Any

from bench import Adapter, prose  # type: ignore[import-not-found]  # the benchmark puts itself there

from tests.bench.standard import block_xml, drill_block_xml


class SopDialogue(Adapter):
    """Twelve turns, three replies each."""

    key, label, block_type = "sop_dialogue", "sop_dialogue, 12 turns", "sop_dialogue"
    dists = ("sop-xblocks",)
    note = "first view holds the first turn, complete without JavaScript; a move answers with the HTML of what changed"
    turns = 12

    def xml(self, i: int = 0) -> str:
        """The standard activity."""
        return block_xml(self.turns, prose, i)

    def warmup_calls(self, block: Any) -> list[tuple[str, dict[str, Any]]]:
        """Three replies."""
        return [("move", {"n": n, "reply": "r0"}) for n in range(3)]

    def call(self, block: Any) -> tuple[str, dict[str, Any]]:
        """The fourth."""
        return "move", {"n": 3, "reply": "r1"}

    def check(self, status: int, body: dict[str, Any]) -> None:
        """It must have been taken, and show what the person says next."""
        assert status == 200, body
        assert body["n"] == 4, body
        assert "data-slot" in body["html"], body

    def late_urls(self, block: Any, frag: Any) -> list[str]:
        """The stylesheet is linked inside the shadow root, so the fragment does not name it."""
        return re.findall(r'<link rel="stylesheet" href="([^"]+)"', frag.content)


class SopDialogueLong(SopDialogue):
    """Five hundred turns: nothing a learner does may depend on the size of the activity."""

    key, label = "sop_dialogue500", "sop_dialogue, 500 turns"
    note = "the same with 500 turns"
    turns = 500
    unit_copies = 1


class SopDrill(SopDialogue):
    """Twelve items, three options each."""

    key, label, block_type = "sop_drill", "sop_drill, 12 items", "sop_drill"
    note = "first view holds the first card; an answer holds what came of it and the next card"
    items = 12

    def xml(self, i: int = 0) -> str:
        """The standard activity."""
        return drill_block_xml(self.items, prose, i)

    def warmup_calls(self, block: Any) -> list[tuple[str, dict[str, Any]]]:
        """Three answers."""
        return [("move", {"n": n, "choice": "o0"}) for n in range(3)]

    def call(self, block: Any) -> tuple[str, dict[str, Any]]:
        """The fourth."""
        return "move", {"n": 3, "choice": "o1"}

    def check(self, status: int, body: dict[str, Any]) -> None:
        """It must have been taken, with the next card in it."""
        assert status == 200, body
        assert body["n"] == 4, body
        assert "data-next" in body["html"], body


class SopDrillLarge(SopDrill):
    """A thousand items: what a learner does costs the same."""

    key, label = "sop_drill1000", "sop_drill, 1 000 items"
    note = "the same with a bank of 1 000 items"
    items = 1000
    unit_copies = 1


ADAPTERS = [SopDialogue(), SopDialogueLong(), SopDrill(), SopDrillLarge()]
