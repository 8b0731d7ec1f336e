"""Reading what a learner typed, once, when it arrives: the move keeps what was read."""

from __future__ import annotations

from attrs import evolve

from sop_xblocks.authoring.prose import plain
from sop_xblocks.language import read
from sop_xblocks.practice.run import Move


def move_of_text(move: Move, before: str, lang: str) -> Move:
    """The move with labels, flags and the words that led to them. `before` is the person's last line."""
    reading = read(move.text, plain(before), lang)
    marks = tuple((span.start, span.end, span.label) for span in reading.spans)
    return evolve(move, codes=reading.labels, flags=reading.flags, marks=marks)
