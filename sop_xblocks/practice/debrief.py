"""
What a finished talk shows: counts and ratios, the course of talk, the moments worth a second look.

Counts and ratios follow the summary measures of MITI 4.2.1: reflections to questions, share of complex reflections,
MI-adherent and non-adherent. Their lines (`FAIR`, `GOOD`) are expert opinion made for about twenty minutes of real
talk; on a written exercise they are formative only, so a ratio is given only above a least number of observations.
Nothing here decides a score.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen

from sop_xblocks.practice import codes as c
from sop_xblocks.practice.dialogue import BEST, Dialogue
from sop_xblocks.practice.run import Run
from sop_xblocks.practice.score import Score
from sop_xblocks.practice.talk import Exchange, Talk, score

#: Least reflections before a share of complex ones is given; least questions before a ratio or an open share is.
MIN_REFLECTIONS: Final = 4
MIN_QUESTIONS: Final = 4
#: measure -> (fair, good), MITI 4.2.1; percent open questions after MITI 3.
LINES: Final = {"reflections_to_questions": (1.0, 2.0), "complex_share": (0.4, 0.5), "open_share": (0.5, 0.7)}
#: Least points at stake before a skill is named as the one to practise next.
MIN_PART: Final = 3

_PULL: Final = {"change": 1.0, "sustain": -1.0, "discord": -1.0, "neutral": 0.0}


@frozen
class Counts:
    """Behaviour counts of the learner's replies on the path. Each code counts at most once a reply (MITI 4.2.1)."""

    replies: int = 0
    open_questions: int = 0
    closed_questions: int = 0
    simple_reflections: int = 0
    complex_reflections: int = 0
    affirmations: int = 0
    adherent: int = 0
    non_adherent: int = 0
    information: int = 0
    concerns: int = 0

    @property
    def questions(self) -> int:
        """Open and closed."""
        return self.open_questions + self.closed_questions

    @property
    def reflections(self) -> int:
        """Simple and complex."""
        return self.simple_reflections + self.complex_reflections

    @property
    def reflections_to_questions(self) -> float | None:
        """Reflections for each question; None below the least number of questions."""
        return self.reflections / self.questions if self.questions >= MIN_QUESTIONS else None

    @property
    def complex_share(self) -> float | None:
        """Share of reflections that are complex; None below the least number of reflections."""
        return self.complex_reflections / self.reflections if self.reflections >= MIN_REFLECTIONS else None

    @property
    def open_share(self) -> float | None:
        """Share of questions that are open; None below the least number of questions."""
        return self.open_questions / self.questions if self.questions >= MIN_QUESTIONS else None


@frozen
class Point:
    """
    One point of the line of talk: what the person said before the learner's reply number `index` (0-based).

    `talk` is what it was, `height` the smoothed course from -1.0 (staying as it is) to 1.0 (change).
    """

    index: int
    talk: str
    height: float


@frozen
class Debrief:
    """
    What to show at the end. `strongest` and `missed` are exchanges of the path, None where there is none worth naming;
    `better` is what could have been said at the missed one; `next_skill` "" where no skill stands out.
    """

    counts: Counts
    points: tuple[Point, ...]
    score: Score
    strongest: Exchange | None
    missed: Exchange | None
    missed_place: int
    better: str
    next_skill: str
    unsafe: tuple[Exchange, ...]


@frozen
class Summary:
    """A finished run in short, as kept for comparison. `fraction` is 0.0 to 1.0."""

    run: str
    started: int
    finished: int
    seconds: int
    ending: str
    outcome: str
    fraction: float
    counts: Counts
    scoring: str = ""


def count(talk: Talk) -> Counts:
    """Behaviour counts over the replies that stand."""
    said = [frozenset(exchange.codes) for exchange in talk.path]

    def having(group: frozenset[str]) -> int:
        return sum(1 for one in said if one & group)

    complex_ones, questions, open_ones = having(c.COMPLEX), having(c.QUESTION), having(c.OPEN)
    return Counts(
        replies=len(said),
        open_questions=open_ones,
        closed_questions=questions - open_ones,
        simple_reflections=having(c.REFLECTION) - complex_ones,
        complex_reflections=complex_ones,
        affirmations=having(frozenset({"AF", "compliment"})),
        adherent=having(c.ADHERENT),
        non_adherent=having(c.NON_ADHERENT),
        information=having(frozenset({"GI"})),
        concerns=having(frozenset({"Concern"})),
    )


def course(talk: Talk) -> tuple[Point, ...]:
    """The line of talk: every line the person said on the path, smoothed so that one word does not make a turn."""
    points: list[Point] = []
    height = 0.0
    for index, exchange in enumerate(talk.path):
        kind = exchange.at.line.talk
        height = _smoothed(height, kind, first=not points)
        points.append(Point(index, kind, height))
        if exchange.gets:
            height = _smoothed(height, exchange.gets.talk, first=False)
    if talk.path and (last := talk.path[-1].gets):
        points.append(Point(len(talk.path), last.talk, height))
    return tuple(points)


def look_back(dialogue: Dialogue, talk: Talk) -> Debrief:
    """Everything the debrief of a talk shows."""
    found = score(talk, dialogue.par)
    strongest = max(talk.path, key=_strength, default=None)
    if strongest is not None and strongest.way.quality < BEST:
        strongest = None
    missed = min(talk.path, key=_loss, default=None)
    if missed is not None and _short_of_best(missed) < 1:
        missed = None
    place = talk.path.index(missed) if missed else -1
    return Debrief(
        counts=count(talk),
        points=course(talk),
        score=found,
        strongest=strongest,
        missed=missed,
        missed_place=place,
        better=_better(missed) if missed else "",
        next_skill=_next_skill(found),
        unsafe=tuple(exchange for exchange in talk.tries if exchange.way.unsafe),
    )


def summarise(dialogue: Dialogue, run: Run, talk: Talk) -> Summary:
    """A finished run in short."""
    return Summary(
        run=run.id,
        started=run.started,
        finished=run.finished,
        seconds=run.seconds,
        ending=talk.ending.id if talk.ending else "",
        outcome=talk.ending.outcome if talk.ending else "",
        fraction=round(score(talk, dialogue.par).fraction, 4),
        counts=count(talk),
        scoring=run.scoring,
    )


def dump_summary(summary: Summary) -> dict[str, Any]:
    """The saved form: JSON values; counts as a list in the order of `Counts`."""
    counts = summary.counts
    return {
        "run": summary.run,
        "started": summary.started,
        "finished": summary.finished,
        "seconds": summary.seconds,
        "ending": summary.ending,
        "outcome": summary.outcome,
        "fraction": summary.fraction,
        "counts": {name: value for name in _COUNTS if (value := getattr(counts, name))},
        "scoring": summary.scoring,
    }


def load_summary(saved: Mapping[str, Any]) -> Summary:
    """Read a saved summary; missing parts are empty, so that an old or odd one never takes a page down."""
    raw = saved.get("counts")
    counts = {name: int(_number(raw, name)) for name in _COUNTS} if isinstance(raw, Mapping) else {}
    return Summary(
        run=str(saved.get("run", "")),
        started=int(_number(saved, "started")),
        finished=int(_number(saved, "finished")),
        seconds=int(_number(saved, "seconds")),
        ending=str(saved.get("ending", "")),
        outcome=str(saved.get("outcome", "")),
        fraction=min(1.0, max(0.0, _number(saved, "fraction"))),
        counts=Counts(**counts),
        scoring=str(saved.get("scoring", "")),
    )


def _number(saved: Mapping[str, Any], name: str) -> float:
    value = saved.get(name)
    return value if isinstance(value, int | float) and math.isfinite(value) else 0


_COUNTS: Final = (
    "replies",
    "open_questions",
    "closed_questions",
    "simple_reflections",
    "complex_reflections",
    "affirmations",
    "adherent",
    "non_adherent",
    "information",
    "concerns",
)


def _smoothed(height: float, talk: str, *, first: bool) -> float:
    pull = _PULL.get(talk, 0.0)
    return pull * 0.6 if first else round(height + 0.45 * (pull - height), 4)


def _short_of_best(exchange: Exchange) -> int:
    best = max((reply.way.quality for reply in exchange.at.offers), default=BEST)
    return best - exchange.way.quality


def _strength(exchange: Exchange) -> tuple[int, int, float]:
    """Skilled first; then what it moved in the gauges; then how far the person's talk turned."""
    gained = sum(value - exchange.at.gauges.get(name, value) for name, value in exchange.gauges.items())
    turned = _PULL[exchange.gets.talk] - _PULL[exchange.at.line.talk] if exchange.gets else 0.0
    return exchange.way.quality, gained, turned


def _loss(exchange: Exchange) -> int:
    """What weighs most comes first: an unsafe reply, then the greatest distance to the best, change talk passed by."""
    passed_by = int(exchange.at.line.talk == "change" and exchange.way.quality < BEST)
    return -10 * int(exchange.way.unsafe) - 2 * _short_of_best(exchange) - passed_by


def _better(exchange: Exchange) -> str:
    best = max(exchange.at.offers, key=lambda reply: reply.way.quality, default=None)
    if exchange.at.turn.answer and exchange.move.act == "answer":
        return exchange.at.turn.answer.model
    return best.text if best else ""


def _next_skill(found: Score) -> str:
    """The skill with the lowest share of its points, if any falls short and enough was at stake."""
    short = {
        skill: part.earned / part.possible
        for skill, part in found.parts.items()
        if part.possible >= MIN_PART and part.earned < part.possible
    }
    return min(short, key=lambda skill: (short[skill], -found.parts[skill].possible), default="")
