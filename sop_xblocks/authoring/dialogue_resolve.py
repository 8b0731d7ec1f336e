"""Looking up what the parts of a dialogue refer to, once all of them are read."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from lxml import etree

from sop_xblocks.authoring.shape import Shape, nearest
from sop_xblocks.practice.condition import Compare, leaves

#: What was named, and the element that names it.
References = Iterable[tuple[etree._Element, str]]  # noqa: SLF001  # lxml's name for its element type

#: Comparing a thousand wrong ids with a thousand right ones would take seconds.
MOST_GUESSES: Final = 50


def look_up(shape: Shape, code: str, attribute: str, references: References, known: Collection[str]) -> None:
    """Note every reference in an attribute that is not among what is known."""
    guesses: dict[str, str] = {}
    for element, name in references:
        if name not in known:
            offset = max(0, (element.get(attribute) or "").find(name))
            if name not in guesses and len(guesses) < MOST_GUESSES:
                guesses[name] = nearest(name, known)
            guess = guesses.get(name, "")
            shape.fault(code, element, attribute, offset=offset, found=name[:60], suggestion=guess)


def look_up_conditions(shape: Shape, gauges: Collection[str], turns: Collection[str]) -> None:
    """Note every gauge and turn that a condition asks for and that is not there."""
    for element, condition in shape.conditions:
        for leaf in leaves(condition):
            if isinstance(leaf, Compare):
                look_up(shape, "DLG016", "if", [(element, leaf.gauge)], gauges)
            else:
                look_up(shape, "DLG017", "if", [(element, leaf.turn)], turns)
