"""A module's own few rules."""

from __future__ import annotations

from sop_xblocks.practice.module import READERS, Module, Tip


def test_tips_for_somebody() -> None:
    """Each reader has their own, in the author's order."""
    module = Module(6.0, ("Listen.",), tips=(Tip("coach", "a"), Tip("supervisor", "b"), Tip("coach", "c")))

    assert {reader: module.tips_for(reader) for reader in READERS} == {
        "supervisor": ("b",),
        "coach": ("a", "c"),
        "trainer": (),
    }
