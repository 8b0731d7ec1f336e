"""The line of talk: a drawing of where each line leaned, towards change or towards staying as it is."""

from __future__ import annotations

import itertools
from typing import Any, Final

from sop_xblocks.host import dialogue_words as said
from sop_xblocks.host.words import Words
from sop_xblocks.practice.codes import QUESTION, REFLECTION
from sop_xblocks.practice.debrief import Debrief, Point
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.talk import Exchange, Talk

#: Room at the left and right of the drawing, and from its middle to the highest point, in per cent.
SIDE: Final = 3.0
REACH: Final = 40.0
#: From this height on a line counts as leaning.
LEANS: Final = 0.2


def line_of_talk(t: Words, dialogue: Dialogue, talk: Talk, found: Debrief) -> dict[str, Any] | None:
    """What the drawing is made of, in per cent of its box; None where there are too few lines to make one."""
    points = found.points
    if len(points) < 3:
        return None
    places = [(_across(i, len(points)), 50 - REACH * point.height) for i, point in enumerate(points)]
    dots = [
        {"x": _num(x), "y": _num(y), "missed": point.index == found.missed_place}
        for point, (x, y) in zip(points, places, strict=True)
    ]
    replies = [
        {"x": _num((a[0] + b[0]) / 2), "y": _num((a[1] + b[1]) / 2), "kind": _kind(exchange)}
        for a, b, exchange in zip(places, places[1:], talk.path, strict=False)
    ]
    return {
        "path": _smooth(places),
        "dots": dots,
        "replies": replies,
        "missed": any(dot["missed"] for dot in dots),
        "label": _told(t, points),
        "rows": [_row(t, dialogue, exchange, index == found.missed_place) for index, exchange in enumerate(talk.path)],
    }


def _smooth(places: list[tuple[float, float]]) -> str:
    """A path through all places that never swings beyond them: level at each, an S in between."""
    x, y = places[0]
    parts = [f"M{_num(x)} {_num(y)}"]
    for (x0, y0), (x1, y1) in itertools.pairwise(places):
        middle = _num((x0 + x1) / 2)
        parts.append(f"C{middle} {_num(y0)} {middle} {_num(y1)} {_num(x1)} {_num(y1)}")
    return "".join(parts)


def _told(t: Words, points: tuple[Point, ...]) -> str:
    first, last = _leaning(t, points[0].height), _leaning(t, points[-1].height)
    if first == last:
        return t("From beginning to end the talk leaned {way}.", way=first)
    return t("The talk began leaning {first} and ended leaning {last}.", first=first, last=last)


def _leaning(t: Words, height: float) -> str:
    return t(said.TALKS["change" if height > LEANS else "sustain" if height < -LEANS else "neutral"])


def _row(t: Words, dialogue: Dialogue, exchange: Exchange, missed: bool) -> dict[str, Any]:
    return {
        "name": dialogue.people[exchange.at.line.by].name,
        "talk": t(said.TALKS[exchange.at.line.talk]),
        "codes": said.codes_said(t, exchange.codes),
        "missed": missed,
    }


def _kind(exchange: Exchange) -> str:
    codes = set(exchange.codes)
    return "reflection" if codes & REFLECTION else "question" if codes & QUESTION else "other"


def _across(index: int, number: int) -> float:
    return SIDE + (100 - 2 * SIDE) * index / (number - 1)


def _num(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
