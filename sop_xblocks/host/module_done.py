"""When a module is complete: what was tried, what was practised, or both; the author says which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sop_xblocks.host.words import N_
from sop_xblocks.practice.module import Module

#: value of the setting -> what Studio calls it
DONE_WHEN: Final = (
    ("both", N_("everything was tried and practiced")),
    ("tries", N_("everything was tried in the field")),
    ("practice", N_("everything was practiced once")),
)


def share_done(module: Module, done_when: str, tried: frozenset[str], practised: Sequence[bool]) -> float:
    """
    How much of a module is done, 0.0 to 1.0. `practised`: for each activity of it whether it was finished once.

    What is asked and not there is not waited for; a module that holds nothing to do is done when it was read.
    """
    tries = [one.id in tried for one in module.tries] if done_when != "practice" else []
    steps = [*tries, *(practised if done_when != "tries" else ())]
    return sum(steps) / len(steps) if steps else 1.0
