"""
The flow of a class through a conversation as a picture: steps from top to bottom, bars as wide as many were there, bands between them.

Pure geometry: ways in, numbers out. The picture shows where the talk goes on; coming back to an earlier place is counted, not drawn.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from attrs import frozen

WIDE: Final = 640
STEP: Final = 72
BAR: Final = 26
GAP: Final = 10
#: Gaps take at most so much of the width.
MOST_GAPS: Final = 0.3
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
_Link = tuple[_Key, _Key]
#: A bar in its row, or a link in a row it only passes.
_Spot = tuple[_Key | _Link, int]


def flow_of(steps: Iterable[Step], start: str = "") -> Flow:
    """The picture of these steps; `start`: where the talk begins, the busiest place where that is not known. Empty for none."""
    links: Counter[_Link] = Counter()
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
    there = {key: max(_sum(forward, key, 0), _sum(forward, key, 1)) for key in rows}
    threads = _threads(forward, rows)
    laid = _laid(threads, there)
    bars = _numbered(rows, there, laid)
    unit = bars[0].wide / bars[0].times
    return Flow(bars, _bands(threads, laid, unit), max(rows.values()) * STEP + BAR, returned + back)


def _sum(links: Mapping[_Link, int], key: _Key, side: int) -> int:
    return sum(times for ends, times in links.items() if ends[side] == key)


def _starts(links: Mapping[_Link, int], start: str) -> list[_Key]:
    """Where to begin: the start, then places nobody came to (an edit took what led there), then the busiest."""
    out: Counter[_Key] = Counter()
    for (place, _), times in links.items():
        out[place] += times
    reached = {to for _, to in links}
    ordered = [key for key, _ in sorted(out.items(), key=lambda pair: (-pair[1], pair[0]))]
    first = [(start, False)] if (start, False) in out else []
    return [*first, *(key for key in ordered if key not in reached), *ordered]


def _forward(links: Mapping[_Link, int], starts: Sequence[_Key]) -> tuple[dict[_Link, int], int]:
    """The links without those that lead back to where somebody already was, and how many times those were taken."""
    following: dict[_Key, list[_Key]] = defaultdict(list)
    for (place, to), _ in sorted(links.items(), key=lambda pair: (-pair[1], pair[0])):
        following[place].append(to)
    backward: set[_Link] = set()
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


def _rows(forward: Mapping[_Link, int]) -> dict[_Key, int]:
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


@frozen
class _Thread:
    """A link with the spots it goes through: its bars at both ends, one of its own in every row between."""

    spots: tuple[_Spot, ...]
    times: int


def _threads(forward: Mapping[_Link, int], rows: Mapping[_Key, int]) -> list[_Thread]:
    """The links, with room of their own in the rows they only pass: a band never lies behind a bar it has no part in."""
    found = []
    for link, times in sorted(forward.items()):
        place, to = link
        between = tuple((link, row) for row in range(rows[place] + 1, rows[to]))
        found.append(_Thread(((place, rows[place]), *between, (to, rows[to])), times))
    return found


def _laid(threads: Sequence[_Thread], there: Mapping[Any, int]) -> dict[_Spot, tuple[float, float]]:
    """Where each spot begins and how wide it is: row by row, each as far left as what leads to it, all by one measure."""
    came: dict[_Spot, list[tuple[_Spot, int]]] = defaultdict(list)
    wide: dict[_Spot, int] = {}
    for thread in threads:
        for spot, after in pairwise(thread.spots):
            came[after].append((spot, thread.times))
        for spot in thread.spots:
            wide[spot] = there.get(spot[0], thread.times)
    of_row: dict[int, list[_Spot]] = defaultdict(list)
    for spot in wide:
        of_row[spot[1]].append(spot)
    gaps = {row: min(GAP, MOST_GAPS * WIDE / len(spots)) for row, spots in of_row.items()}
    unit = min(
        (WIDE - gaps[row] * (len(spots) - 1)) / sum(wide[spot] for spot in spots) for row, spots in of_row.items()
    )
    laid: dict[_Spot, tuple[float, float]] = {}
    for row in sorted(of_row):
        spots = sorted(of_row[row], key=lambda spot: (_middle(came[spot], laid), -wide[spot], str(spot)))
        x = (WIDE - unit * sum(wide[spot] for spot in spots) - gaps[row] * (len(spots) - 1)) / 2
        for spot in spots:
            laid[spot] = (x, unit * wide[spot])
            x += unit * wide[spot] + gaps[row]
    return laid


def _middle(came: Sequence[tuple[_Spot, int]], laid: Mapping[_Spot, tuple[float, float]]) -> float:
    """The middle of what leads to a spot, weighed by how many came."""
    total = sum(times for _, times in came)
    return sum((laid[spot][0] + laid[spot][1] / 2) * times for spot, times in came) / total if total else WIDE / 2


def _numbered(
    rows: Mapping[_Key, int], there: Mapping[_Key, int], laid: Mapping[_Spot, tuple[float, float]]
) -> tuple[Bar, ...]:
    """The bars, numbered from top to bottom and from left to right."""
    ordered = sorted(rows, key=lambda key: (rows[key], laid[key, rows[key]][0]))
    return tuple(Bar(key, n, there[key], rows[key], *laid[key, rows[key]]) for n, key in enumerate(ordered, 1))


def _bands(threads: Sequence[_Thread], laid: Mapping[_Spot, tuple[float, float]], unit: float) -> tuple[Band, ...]:
    """An outline for each thread; within a bar they lie side by side, in the order of where they come from or go to."""
    leaving = sorted(threads, key=lambda one: laid[one.spots[1]][0])
    arriving = sorted(threads, key=lambda one: laid[one.spots[-2]][0])
    starts, ends = _side_by_side(leaving, 0, laid, unit), _side_by_side(arriving, -1, laid, unit)
    most = max(one.times for one in threads)
    found = []
    for one in threads:
        if len(threads) > MANY and one.times < THIN * most:
            continue
        lefts = [starts[one], *(laid[spot][0] for spot in one.spots[1:-1]), ends[one]]
        d = _outline(lefts, unit * one.times, one.spots[0][1] * STEP)
        found.append(Band(d, one.times, bool(one.spots[-1][0][1])))
    return tuple(found)


def _side_by_side(
    threads: Sequence[_Thread], place: int, laid: Mapping[_Spot, tuple[float, float]], unit: float
) -> dict[_Thread, float]:
    """The left edge of each thread within the bar at one of its ends."""
    used: dict[_Spot, float] = {}
    found = {}
    for one in threads:
        spot = one.spots[place]
        found[one] = used.get(spot, laid[spot][0])
        used[spot] = found[one] + unit * one.times
    return found


def _outline(lefts: Sequence[float], wide: float, y: int) -> str:
    """A band of one width that goes down row by row; `y` is the upper edge of its first row."""
    lefts = [max(0.0, left) for left in lefts]  # no "-0.0"
    down, up = [f"M{lefts[0]:.1f} {y + BAR}"], []
    for row, (x, to_x) in enumerate(pairwise(lefts)):
        top, bottom = y + row * STEP + BAR, y + (row + 1) * STEP
        bend = (top + bottom) / 2
        through = "" if row == len(lefts) - 2 else f"V{bottom + BAR}"
        down.append(f"C{x:.1f} {bend:g} {to_x:.1f} {bend:g} {to_x:.1f} {bottom}{through}")
        right, to_right = x + wide, to_x + wide
        up.append(
            f"{'V' + str(bottom) if through else ''}C{to_right:.1f} {bend:g} {right:.1f} {bend:g} {right:.1f} {top}"
        )
    return f"{''.join(down)}H{lefts[-1] + wide:.1f}{''.join(reversed(up))}Z"
