"""Looking up what the parts of a dialogue refer to, once all of them are read."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from sop_xblocks.authoring.dialogue_turns import TurnReader
from sop_xblocks.authoring.shape import Shape, nearest
from sop_xblocks.practice.condition import Compare, leaves


def resolve(
    shape: Shape,
    turns_read: TurnReader,
    dialogue: etree._Element,
    start: str,
    turns: Collection[str],
    endings: Collection[str],
    gauges: Collection[str],
    people: Collection[str] | None,
) -> None:
    """Note every reference that leads nowhere. Without a cast (`people` None) speakers are not looked up."""
    places = {*turns, *endings}
    if start and start not in turns:
        _nowhere(shape, "DLG018", dialogue, "start", start, turns)
    for element, name in turns_read.targets:
        if name not in places:
            _nowhere(shape, "DLG012", element, "to", name, places)
    if people is not None:
        for element, name in turns_read.speakers:
            if name not in people:
                _nowhere(shape, "DLG013", element, "by", name, people)
    for element, name in turns_read.moved:
        if name not in gauges:
            _nowhere(shape, "DLG014", element, "gauge", name, gauges)
    for element, condition in shape.conditions:
        for leaf in leaves(condition):
            if isinstance(leaf, Compare):
                if leaf.gauge not in gauges:
                    _nowhere(shape, "DLG016", element, "if", leaf.gauge, gauges)
            elif leaf.turn not in turns:
                _nowhere(shape, "DLG017", element, "if", leaf.turn, turns)


def _nowhere(
    shape: Shape, code: str, element: etree._Element, attribute: str, name: str, known: Collection[str]
) -> None:
    offset = max(0, (element.get(attribute) or "").find(name))
    shape.fault(code, element, attribute, offset=offset, found=name[:60], suggestion=nearest(name, known))
