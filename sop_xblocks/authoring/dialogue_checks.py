"""
What is wrong with a dialogue that can be read: loops without end, what no path reaches, what should be otherwise.

Style is in `dialogue_style`. Elements are found by position: what was read without error has one part an element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from sop_xblocks.authoring.condition_text import unparse
from sop_xblocks.authoring.dialogue_style import check_style
from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.prose import plain
from sop_xblocks.authoring.shape import where
from sop_xblocks.practice.condition import Compare, leaves
from sop_xblocks.practice.dialogue import BEST, Dialogue, Turn
from sop_xblocks.practice.reach import Reach, Spot, asked, conditions, explore

_ZERO: Final = re.compile(r"\s*[+-]?0+\s*\Z")
_QUALITIES: Final = ("0", "1", "2", "3")


def find_loops(page: Page, element: etree._Element, dialogue: Dialogue) -> None:
    """Note every loop from which no reply leads out, whatever the conditions: such a talk could never end."""
    lost = set(dialogue.turns) - set(dialogue.ahead)
    if not lost:
        return
    onward = {name: {go.to for way in dialogue.turns[name].ways() for go in way.goes} for name in dialogue.turns}
    elements = {child.get("id"): child for child in element.iterchildren("turn")}
    left = list(reversed([name for name in dialogue.turns if name in lost]))
    told: set[str] = set()
    while left:
        loop = _from(left.pop(), onward)
        # the innermost loops only: turns that lead into one are well again as soon as it is
        if loop & told or any(_from(name, onward) != loop for name in loop):
            continue
        told |= loop
        names = [name for name in dialogue.turns if name in loop]
        found = ", ".join(names[:6]) + (", …" if len(names) > 6 else "")
        page.fault("DLG053", elements[names[0]], where=where(elements[names[0]]), found=found)


def _from(start: str, onward: Mapping[str, set[str]]) -> frozenset[str]:
    """The turn and every turn it leads to."""
    found, edge = {start}, [start]
    while edge:
        for name in onward[edge.pop()]:
            if name not in found and name in onward:
                found.add(name)
                edge.append(name)
    return frozenset(found)


def check_dialogue(page: Page, element: etree._Element, dialogue: Dialogue, lang: str) -> None:
    """Note all that is not an error: what could be read is checked, even where something else could not."""
    turns = {child.get("id", ""): child for child in reversed(list(element.iterchildren("turn")))}
    for name, turn in dialogue.turns.items():
        _check_turn(page, turns[name], turn)
        _check_order(page, turns[name], turn)
    check_style(page, element, dialogue, lang)
    if not page.broken:  # else one slip in an id would have the whole page look wrong
        _check_gauges(page, element, dialogue)
        _check_people(page, element, dialogue)
        _check_reach(page, element, dialogue, explore(dialogue))


def _check_turn(page: Page, element: etree._Element, turn: Turn) -> None:
    if not turn.replies:
        return
    best = max(reply.way.quality for reply in turn.replies)
    if not 2 <= len(turn.replies) <= 5:
        page.fault("DLG033", element, where=where(element), found=len(turn.replies))
    readable = all(child.get("quality") in _QUALITIES for child in element.iterchildren("reply"))
    if best < BEST and readable:
        page.fault("DLG034", element, where=where(element), found=best)
    said: set[str] = set()
    for reply, child in zip(turn.replies, element.iterchildren("reply"), strict=True):
        here = where(child)
        words = plain(reply.text).casefold()
        if words and words in said:
            page.fault("DLG043", child, where=here, found=reply.id)
        said.add(words)
        if not reply.way.why and reply.way.quality > 1:
            page.fault("DLG032", child, where=here, found=reply.way.quality)
        if reply.way.unsafe and reply.way.quality > 1:
            page.fault("DLG035", child, "quality", where=here, found=reply.way.quality)
        for change, moved in zip(reply.way.changes, child.iterchildren("change"), strict=True):
            if change.by == 0 and _ZERO.match(moved.get("by", "")):
                page.fault("DLG041", moved, "by", where=where(moved), found=moved.get("by", ""))


def _check_order(page: Page, element: etree._Element, turn: Turn) -> None:
    """Note what stands behind something without a condition, where only the first that holds is used."""
    chains: dict[tuple[str, int], tuple[int, bool]] = {}
    for spot, condition in conditions(turn):
        if spot.kind == "reply":
            continue
        place, done = chains.get((spot.kind, spot.way), (0, False))
        if done:
            child = _element(element, spot)
            attribute = "to" if child.tag in ("reply", "when", "otherwise") else ""
            page.fault("DLG056", child, attribute, where=where(child), found=f"<{spot.kind}>")
        chains[spot.kind, spot.way] = (place + 1, done or condition is None)


def _check_gauges(page: Page, element: etree._Element, dialogue: Dialogue) -> None:
    moved = {change.gauge for turn in dialogue.turns.values() for way in turn.ways() for change in way.changes}
    in_conditions, _ = asked(dialogue)
    for child in element.iterchildren("gauge"):
        gauge = dialogue.gauges[child.get("id", "")]
        if gauge.id not in moved:
            page.fault("DLG039", child, where=where(child), found=gauge.id)
        elif gauge.show == "hidden" and gauge.id not in in_conditions:
            page.fault("DLG040", child, where=where(child), found=gauge.id)


def _check_people(page: Page, element: etree._Element, dialogue: Dialogue) -> None:
    speaking = set()
    for turn in dialogue.turns.values():
        speaking.add(turn.by)
        speaking.update(line.by for line in turn.says)
        speaking.update(line.by for way in turn.ways() for line in way.gets)
    for child in element.iterfind("cast/person"):
        if child.get("id", "") not in speaking:
            page.fault("DLG042", child, where=where(child), found=child.get("id", ""))


def _check_reach(page: Page, element: etree._Element, dialogue: Dialogue, reach: Reach) -> None:
    """Note what no path comes to. One fault for each turn that none reaches, nothing for what it holds."""
    stuck = False
    for child in element.iterchildren("turn", "ending"):
        name = child.get("id", "")
        if child.tag == "ending":
            if name not in reach.endings:
                page.fault("DLG051", child, where=where(child), found=name)
        elif name not in reach.turns:
            page.fault("DLG050", child, where=where(child), found=name)
        else:
            stuck = stuck or _check_end(page, child, name, reach)
            _check_conditions(page, child, dialogue, reach)


def _check_end(page: Page, element: etree._Element, name: str, reach: Reach) -> bool:
    """Note a turn from which the talk cannot end, or no longer in some situation. The first is enough."""
    if name not in reach.ends:
        page.fault("DLG052", element, where=where(element), found=name)
    elif name in reach.stuck:
        state = ", ".join(f"{gauge} {value}" for gauge, value in reach.stuck[name].items()) or "seen(…)"
        page.fault("DLG054", element, where=where(element), found=name, state=state)
    return name not in reach.ends or name in reach.stuck


def _check_conditions(page: Page, element: etree._Element, dialogue: Dialogue, reach: Reach) -> None:
    """Note conditions of a turn that never hold, and what stands behind something that always does."""
    for spot, condition in conditions(dialogue.turns[element.get("id", "")]):
        if condition is None or not _asked_for(reach, spot):
            continue
        if spot not in reach.holds:
            part = _element(element, spot)
            gauges = {leaf.gauge for leaf in leaves(condition) if isinstance(leaf, Compare)}
            values = _values(dialogue, reach, spot, gauges)
            page.fault("DLG055", part, "if", where=where(part), found=unparse(condition), values=values)
        elif spot not in reach.used:
            part = _element(element, spot)
            page.fault("DLG056", part, where=where(part), found=f"<{spot.kind}>")


def _asked_for(reach: Reach, spot: Spot) -> bool:
    """Whether a condition is asked at all: what belongs to a reply never on offer is not."""
    return spot.kind not in ("gets", "go") or Spot(spot.turn, "reply", spot.way, 0) in reach.holds


def _values(dialogue: Dialogue, reach: Reach, spot: Spot, gauges: set[str]) -> str:
    """`` (trust 1–6)``: what the gauges of a condition can be where it is asked; "" where it asks for none."""
    known = reach.values.get(spot.turn, {})
    ways = list(dialogue.turns[spot.turn].ways())
    told = []
    for name in sorted(gauges & known.keys()):
        low, high = known[name]
        if spot.kind in ("gets", "go"):
            by = sum(change.by for change in ways[spot.way].changes if change.gauge == name)
            low, high = dialogue.gauges[name].moved(low, by), dialogue.gauges[name].moved(high, by)
        told.append(f"{name} {low}–{high}" if low != high else f"{name} {low}")
    return f" ({', '.join(told)})" if told else ""


def _element(turn: etree._Element, spot: Spot) -> etree._Element:
    """The element of something in a turn; for the ``to`` of a reply the reply."""
    if spot.way < 0:
        return list(turn.iterchildren(spot.kind))[spot.place]
    way = list(_ways(turn))[spot.way]
    if spot.kind == "reply":
        return way
    parts = list(way.iterchildren(spot.kind))
    return parts[spot.place] if spot.place < len(parts) else way


def _ways(turn: etree._Element) -> Iterator[etree._Element]:
    yield from turn.iterchildren("reply")
    for answer in turn.iterchildren("answer"):
        yield from answer.iterchildren("when")
        yield from answer.iterchildren("otherwise")
