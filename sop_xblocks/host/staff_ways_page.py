"""
The ways a class took through a conversation: a picture, the same as a table, and where it ended. Pure: values in, HTML out.

Replies and lines are the author's; what learners typed is counted as "own words" and never shown.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import field, frozen
from markupsafe import Markup

from sop_xblocks.host.dialogue_words import OUTCOMES
from sop_xblocks.host.rendering import render
from sop_xblocks.host.staff_asked import Asked
from sop_xblocks.host.staff_flow import BAR, WIDE, Bar, Flow, flow_of
from sop_xblocks.host.staff_flow import Step as FlowStep
from sop_xblocks.host.staff_lines import ending_said, line_said, reply_said
from sop_xblocks.host.staff_standing_page import short_key
from sop_xblocks.host.words import Words
from sop_xblocks.practice.dialogue import Dialogue

#: What a sign of a bar's label takes, and the room beside it.
SIGN: Final = 11
BESIDE: Final = 12
#: Outcomes that ask for a second look.
POOR: Final = frozenset({"lost", "unsafe"})


@frozen
class Taken:
    """`talks`: the conversations one can choose (usage, title). `ways` as the records tell them. `dialogue` None: unknown now. `stopped`: how many are under way, by the share that is done."""

    usage: str
    talks: tuple[tuple[str, str], ...]
    ways: Sequence[Any]
    dialogue: Dialogue | None = None
    stopped: Mapping[float, int] = field(factory=dict)


def render_ways(words: Words, asked: Asked, taken: Taken) -> str:
    """The picture, the table and the endings; a sentence where nobody has finished it yet."""
    talk = taken.dialogue
    steps = [FlowStep(way.place, way.to, way.last, way.times) for way in taken.ways]
    flow = flow_of(steps, talk.start if talk else "")
    runs = sum(way.times for way in taken.ways if way.last)
    chosen = [(usage, title or short_key(usage)) for usage, title in taken.talks]
    if taken.usage not in dict(chosen):
        chosen.append((taken.usage, short_key(taken.usage)))
    return render(
        "overview/staff_ways.html",
        t=words,
        usage=taken.usage,
        title=dict(chosen)[taken.usage],
        talks=chosen,
        runs=runs,
        stopped=_stopped(words, taken.stopped),
        picture=_picture(words, flow),
        places=_places(words, taken, flow),
        ends=_ends(words, taken, flow, runs),
        returned=words.ngettext(
            "Once a reply led back to where the talk had been.",
            "{n} times a reply led back to where the talk had been.",
            flow.returned,
        )
        if flow.returned
        else "",
        filtered=asked.filtered,
    )


def _stopped(t: Words, stopped: Mapping[float, int]) -> str:
    """How many began and did not finish, and how far they came."""
    total = sum(stopped.values())
    if not total:
        return ""
    far = "; ".join(t("{n} after {share} %", n=n, share=round(100 * share)) for share, n in sorted(stopped.items()))
    return t.ngettext("{n} begun and not finished: {far}.", "{n} begun and not finished: {far}.", total, far=far)


def _picture(t: Words, flow: Flow) -> Markup:
    if not flow.bars:
        return Markup("")
    bars = [_bar(bar) for bar in flow.bars]
    return Markup(
        render("overview/staff_flow.html", t=t, wide=WIDE, high=flow.high + 22, bar=BAR, bars=bars, bands=flow.bands)
    )


def _bar(bar: Bar) -> dict[str, Any]:
    """A bar as the template draws it: its number and how many came by within it where there is room, else its number below."""
    label = f"{bar.number} · {bar.times}×"
    inside = bar.wide >= SIGN * len(label) + BESIDE
    return {
        "x": round(bar.x, 1),
        "y": bar.y,
        "wide": round(max(2.0, bar.wide), 1),
        "middle": round(bar.x + bar.wide / 2, 1),
        "label": label if inside else str(bar.number),
        "inside": inside,
        "end": bar.end,
    }


def _places(t: Words, taken: Taken, flow: Flow) -> list[dict[str, Any]]:
    """A row for each turn in the order of the picture's numbers, with what was chosen there, the most taken first."""
    there = Counter[str]()
    of_place: dict[str, list[Any]] = defaultdict(list)
    for way in taken.ways:
        there[way.place] += way.times
        of_place[way.place].append(way)
    order = sorted(there, key=lambda place: (flow.number_of(place) or 10_000, place))
    rows = []
    for place in order:
        ways = [
            {
                "words": reply_said(taken.dialogue, place, way.choice) if way.choice else t("in own words"),
                "times": way.times,
                "share": round(100 * way.times / there[place]),
                "to": _leads(t, way, flow),
            }
            for way in of_place[place]
        ]
        times = t.ngettext("{n} time", "{n} times", there[place])
        rows.append(
            {"number": flow.number_of(place), "said": line_said(taken.dialogue, place), "most": times, "ways": ways}
        )
    return rows


def _ends(t: Words, taken: Taken, flow: Flow, runs: int) -> list[dict[str, Any]]:
    """Where it ended, the most frequent first, with the turn before."""
    ends = Counter[tuple[str, str]]()
    for way in taken.ways:
        if way.last:
            ends[way.to, way.place] += way.times
    rows = []
    for (name, place), times in sorted(ends.items(), key=lambda pair: (-pair[1], pair[0])):
        ending = taken.dialogue.endings.get(name) if taken.dialogue else None
        rows.append(
            {
                "number": flow.number_of(name, end=True),
                "name": ending_said(taken.dialogue, name) or t("without an ending"),
                "outcome": t(OUTCOMES.get(ending.outcome, ending.outcome)) if ending else "",
                "poor": ending is not None and ending.outcome in POOR,
                "after": flow.number_of(place),
                "times": times,
                "share": round(100 * times / runs) if runs else 0,
            }
        )
    return rows


def _leads(t: Words, way: Any, flow: Flow) -> str:
    if not way.last and way.to == way.place:
        return t("stays here")
    number = flow.number_of(way.to, end=way.last)
    return t("ending {n}", n=number) if way.last else t("to {n}", n=number)
