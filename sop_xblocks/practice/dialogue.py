"""
The content of a dialogue: who speaks, what can be said, where it leads. Frozen values, built by `authoring`.

Texts are sanitised HTML (``<p>``-level or inline) as `authoring` leaves them: safe to show as they are.
A reference (`to`, `by`, `gauge`) always resolves: the reader refuses content in which one does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from attrs import field, frozen

from sop_xblocks.practice.codes import skills_of
from sop_xblocks.practice.condition import Condition
from sop_xblocks.practice.fingerprint import fingerprint

MOODS: Final = ("wary", "closed", "angry", "sad", "tired", "thinking", "softening", "hopeful")
TALKS: Final = ("change", "sustain", "discord", "neutral")
OUTCOMES: Final = ("reached", "partly", "lost", "unsafe")
BEST: Final = 3


@frozen
class Person:
    """Somebody the learner talks with. `portrait` names a drawn face ("" for none)."""

    id: str
    name: str
    role: str = ""
    portrait: str = ""


@frozen
class Gauge:
    """Something that moves in the talk. `words` are (from, text) pairs in rising order; empty for the usual ones."""

    id: str
    label: str
    start: int
    low: int = 0
    high: int = 10
    show: str = "words"
    words: tuple[tuple[int, str], ...] = ()

    def moved(self, value: int, by: int) -> int:
        """`value` moved by `by`, kept between `low` and `high`."""
        return max(self.low, min(self.high, value + by))


@frozen
class Line:
    """Something a person says, thinks or answers; used when `when` holds. Empty `by`, `mood`, `talk`: as the turn's."""

    text: str
    when: Condition | None = None
    by: str = ""
    mood: str = ""
    talk: str = ""


@frozen
class Change:
    """A gauge moves by a whole number."""

    gauge: str
    by: int


@frozen
class Go:
    """Where the talk goes when `when` holds: the id of a turn or an ending."""

    to: str
    when: Condition | None = None


@frozen
class Way:
    """What follows something the learner said, chosen or typed. `goes` always ends in one without a condition."""

    quality: int
    goes: tuple[Go, ...]
    changes: tuple[Change, ...] = ()
    gets: tuple[Line, ...] = ()
    why: str = ""
    unsafe: bool = False


@frozen
class Reply:
    """Something the learner can say. `when`: only on offer when it holds."""

    id: str
    text: str
    codes: tuple[str, ...]
    way: Way
    when: Condition | None = None
    skill: str = ""

    @property
    def skills(self) -> tuple[str, ...]:
        """The skills it practises: the author's own word, else after its codes."""
        return (self.skill,) if self.skill else skills_of(self.codes)


@frozen
class When:
    """A typed answer with any of `codes` and any of `has` (an empty one asks for nothing) goes this way."""

    way: Way
    codes: tuple[str, ...] = ()
    has: tuple[str, ...] = ()


@frozen
class Answer:
    """The typed way through a turn: the first `When` that fits, else `otherwise`; `model` is shown afterwards."""

    whens: tuple[When, ...]
    otherwise: Way
    model: str = ""


@frozen
class Turn:
    """A person speaks and the learner replies. The last of `says` has no condition."""

    id: str
    by: str
    says: tuple[Line, ...]
    replies: tuple[Reply, ...] = ()
    mood: str = "thinking"
    talk: str = "neutral"
    thoughts: tuple[Line, ...] = ()
    hint: str = ""
    answer: Answer | None = None

    def reply(self, name: str) -> Reply | None:
        """The reply with this id, if there is one."""
        return next((reply for reply in self.replies if reply.id == name), None)

    def ways(self) -> Iterator[Way]:
        """Every way out of the turn: of the replies, then of the typed answer."""
        for reply in self.replies:
            yield reply.way
        if self.answer:
            for when in self.answer.whens:
                yield when.way
            yield self.answer.otherwise


@frozen
class Ending:
    """What became of it."""

    id: str
    outcome: str
    text: str


@frozen(slots=False)
class Dialogue:
    """A whole dialogue. `turns` and `endings` by id, in the author's order."""

    start: str
    learner: str
    people: Mapping[str, Person]
    turns: Mapping[str, Turn]
    endings: Mapping[str, Ending]
    gauges: Mapping[str, Gauge] = field(factory=dict)
    case: str = ""
    task: str = ""
    note: str = ""
    feedback: str = "now"
    back: bool = False
    shuffled: bool = True

    @cached_property
    def wording(self) -> str:
        """Fingerprint of everything: changes with any letter."""
        return fingerprint(
            self.start,
            self.learner,
            self.people,
            self.turns,
            self.endings,
            self.gauges,
            self.case,
            self.task,
            self.note,
        )

    @cached_property
    def scoring(self) -> str:
        """Fingerprint of what decides where a run leads and what it is worth; wording may change without it."""
        gauges = [(gauge.id, gauge.start, gauge.low, gauge.high) for gauge in self.gauges.values()]
        endings = [(ending.id, ending.outcome) for ending in self.endings.values()]
        return fingerprint(self.start, gauges, endings, [_shape(turn) for turn in self.turns.values()])

    @cached_property
    def ahead(self) -> Mapping[str, int]:
        """Turn or ending -> fewest replies from there to a good ending (any ending where no good one is in reach)."""
        good = _distances(self, {end.id for end in self.endings.values() if end.outcome in ("reached", "partly")})
        return {**_distances(self, set(self.endings)), **good}

    @cached_property
    def par(self) -> int:
        """Fewest replies from the start to an ending with outcome ``reached`` (to any where there is none)."""
        reached = {end.id for end in self.endings.values() if end.outcome == "reached"}
        return _distances(self, reached or set(self.endings)).get(self.start, 0)


def _distances(dialogue: Dialogue, goals: set[str]) -> dict[str, int]:
    """Fewest replies from each turn to one of `goals`, whatever the conditions say. Breadth first, backwards."""
    before: dict[str, list[str]] = {}
    for turn in dialogue.turns.values():
        for way in turn.ways():
            for go in way.goes:
                before.setdefault(go.to, []).append(turn.id)
    found = dict.fromkeys(goals, 0)
    edge = list(goals)
    while edge:
        further: list[str] = []
        for place in edge:
            for turn_id in before.get(place, ()):
                if turn_id not in found:
                    found[turn_id] = found[place] + 1
                    further.append(turn_id)
        edge = further
    return found


def _shape(turn: Turn) -> object:
    """A turn without its words."""
    replies = [(r.id, r.codes, r.skill, r.when, _route(r.way)) for r in turn.replies]
    answer = turn.answer
    typed = answer and ([(w.codes, w.has, _route(w.way)) for w in answer.whens], _route(answer.otherwise))
    return turn.id, replies, typed


def _route(way: Way) -> object:
    return way.quality, way.goes, way.changes, way.unsafe
