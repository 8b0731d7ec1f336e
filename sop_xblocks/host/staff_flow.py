"""
The flow of a class through a conversation as a picture: steps from top to bottom, bars as wide as many were there, bands between them.

Pure geometry: ways in, numbers out. The picture shows where the talk goes on; coming back to an earlier place is counted, not drawn.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrs import frozen

WIDE: Final = 640
STEP: Final = 84
BAR: Final = 26
GAP: Final = 10
#: The picture leaves out bands of fewer than this share of all runs where there are more than `MANY`.
THIN: Final = 0.01
MANY: Final = 60


@frozen
class Step:
    """From a place to another place, or to an ending (`last`), so many times."""

    place: str
    to: str
    last: bool
    times: int


@frozen
class Bar:
    """A place (`end` False) or an ending of the conversation: its number in the table, where it is drawn, how many were there."""

    key: tuple[str, bool]
    number: int
    times: int
    row: int
    x: float = 0.0
    wide: float = 0.0

    @property
    def id(self) -> str:
        """The author's id of the turn or the ending."""
        return self.key[0]

    @property
    def end(self) -> bool:
        """Whether it is an ending."""
        return self.key[1]

    @property
    def y(self) -> int:
        """Its upper edge."""
        return self.row * STEP


@frozen
class Band:
    """So many went from one bar to another: the outline as an SVG path."""

    d: str
    times: int
    to_end: bool


@frozen
class Flow:
    """A picture: `bars` in the order of their numbers, `bands`, `high`, how many times somebody `returned` to an earlier place."""

    bars: tuple[Bar, ...]
    bands: tuple[Band, ...]
    high: int
    returned: int

    def number_of(self, name: str, *, end: bool = False) -> int:
        """The number of a place or an ending; 0 for one that is not there."""
        return next((bar.number for bar in self.bars if bar.key == (name, end)), 0)


_Key = tuple[str, bool]


def flow_of(steps: Iterable[Step], start: str = "") -> Flow:
    """The picture of these steps; `start`: where the talk begins, the busiest place where that is not known. Empty for none."""
    links: Counter[tuple[_Key, _Key]] = Counter()
    returned = 0
    for step in steps:
        if step.place == step.to and not step.last:
            returned += step.times
        else:
            links[(step.place, False), (step.to, step.last)] += step.times
    if not links:
        return Flow((), (), 0, returned)
    forward, back = _forward(links, _starts(links, start))
    rows = _rows(forward)
    there = {key: max(_sum(links, key, 0), _sum(links, key, 1)) for key in rows}
    bars = _placed(rows, there, forward)
    return Flow(
        tuple(bars.values()), _bands(bars, forward), (max(rows.values()) + 1) * STEP - (STEP - BAR), returned + back
    )


def _sum(links: Mapping[tuple[_Key, _Key], int], key: _Key, side: int) -> int:
    return sum(times for ends, times in links.items() if ends[side] == key)


def _starts(links: Mapping[tuple[_Key, _Key], int], start: str) -> list[_Key]:
    """Where to begin: the start, then places nobody came to (an edit took what led there), then the busiest."""
    out: Counter[_Key] = Counter()
    for (place, _), times in links.items():
        out[place] += times
    reached = {to for _, to in links}
    ordered = [key for key, _ in sorted(out.items(), key=lambda pair: (-pair[1], pair[0]))]
    first = [(start, False)] if (start, False) in out else []
    return [*first, *(key for key in ordered if key not in reached), *ordered]


def _forward(
    links: Mapping[tuple[_Key, _Key], int], starts: Sequence[_Key]
) -> tuple[dict[tuple[_Key, _Key], int], int]:
    """The links without those that lead back to where somebody already was, and how many times those were taken."""
    following: dict[_Key, list[_Key]] = defaultdict(list)
    for (place, to), _ in sorted(links.items(), key=lambda pair: (-pair[1], pair[0])):
        following[place].append(to)
    backward: set[tuple[_Key, _Key]] = set()
    done: set[_Key] = set()
    for start in starts:
        if start in done:
            continue
        trail, waiting = [start], [iter(following[start])]
        while trail:
            ahead: _Key | None = next(waiting[-1], None)
            if ahead is None:
                done.add(trail.pop())
                waiting.pop()
            elif ahead in trail:
                backward.add((trail[-1], ahead))
            elif ahead not in done:
                trail.append(ahead)
                waiting.append(iter(following[ahead]))
    kept = {link: times for link, times in links.items() if link not in backward}
    return kept, sum(links[link] for link in backward)


def _rows(forward: Mapping[tuple[_Key, _Key], int]) -> dict[_Key, int]:
    """The row of each bar: below everything that leads to it."""
    before: dict[_Key, list[_Key]] = defaultdict(list)
    keys: dict[_Key, None] = {}
    for place, to in forward:
        before[to].append(place)
        keys.update({place: None, to: None})
    rows: dict[_Key, int] = {}
    for key in keys:
        waiting = [key]
        while waiting:
            last = waiting[-1]
            open_ones = [one for one in before[last] if one not in rows]
            if open_ones:
                waiting += open_ones
            else:
                rows[last] = max((rows[one] + 1 for one in before[last]), default=0)
                waiting.pop()
    return rows


def _placed(
    rows: Mapping[_Key, int], there: Mapping[_Key, int], forward: Mapping[tuple[_Key, _Key], int]
) -> dict[_Key, Bar]:
    """Bars row by row, each as far left as what leads to it; widths by one measure, so that bars can be compared."""
    of_row: dict[int, list[_Key]] = defaultdict(list)
    for key, row in rows.items():
        of_row[row].append(key)
    unit = min((WIDE - GAP * (len(keys) - 1)) / sum(there[key] for key in keys) for keys in of_row.values())
    bars: dict[_Key, Bar] = {}
    number = 0
    for row in sorted(of_row):
        keys = sorted(of_row[row], key=lambda key: (_middle(key, bars, forward), -there[key], key))
        x = (WIDE - unit * sum(there[key] for key in keys) - GAP * (len(keys) - 1)) / 2
        for key in keys:
            number += 1
            bars[key] = Bar(key, number, there[key], row, x, unit * there[key])
            x += unit * there[key] + GAP
    return bars


def _middle(key: _Key, bars: Mapping[_Key, Bar], forward: Mapping[tuple[_Key, _Key], int]) -> float:
    """The middle of the bars that lead to it, weighed by how many came."""
    came = [(bars[place], times) for (place, to), times in forward.items() if to == key and place in bars]
    total = sum(times for _, times in came)
    return sum((bar.x + bar.wide / 2) * times for bar, times in came) / total if total else WIDE / 2


def _bands(bars: Mapping[_Key, Bar], forward: Mapping[tuple[_Key, _Key], int]) -> tuple[Band, ...]:
    """Bands from the lower edge of one bar to the upper edge of another, side by side in the order of where they end."""
    left = {key: bar.x for key, bar in bars.items()}
    entered = dict(left)
    most = max(bar.times for bar in bars.values())
    found = []
    ordered = sorted(forward.items(), key=lambda pair: (bars[pair[0][0]].number, bars[pair[0][1]].x, pair[0][1]))
    for (place, to), times in ordered:
        one, other = bars[place], bars[to]
        wide = one.wide * times / one.times, other.wide * times / other.times
        x, y = left[place], one.y + BAR
        to_x, to_y = entered[to], other.y
        left[place] += wide[0]
        entered[to] += wide[1]
        if len(forward) > MANY and times < THIN * most:
            continue
        found.append(Band(_outline((x, x + wide[0], y), (to_x, to_x + wide[1], to_y)), times, other.end))
    return tuple(found)


def _outline(edge: tuple[float, float, float], to_edge: tuple[float, float, float]) -> str:
    """From one edge (left, right, height) to another."""
    (x, right, y), (to_x, to_right, to_y) = edge, to_edge
    bend = (y + to_y) / 2
    return (
        f"M{x:.1f} {y:g}C{x:.1f} {bend:g} {to_x:.1f} {bend:g} {to_x:.1f} {to_y:g}"
        f"H{to_right:.1f}C{to_right:.1f} {bend:g} {right:.1f} {bend:g} {right:.1f} {y:g}Z"
    )
