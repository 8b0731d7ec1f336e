"""
A practice: a finished run, as it is recorded once and never changed. What levels, reports and records are made from.

Ids and numbers only: what a learner typed stays with the run.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import field, fields, frozen

from sop_xblocks.practice.score import Part

#: How deep a skill was practised: chosen among given, typed or built, a whole piece of work judged by a person.
DEPTHS: Final = ("recognize", "respond", "perform")
#: Characters of an id made by an author that a record holds.
MAX_ID: Final = 200


@frozen
class Act:
    """One move of a practice, for the picture of ways taken: at `place` (turn or item) `choice` was taken ("" for typed words)."""

    n: int
    act: str
    place: str
    choice: str
    at: int


@frozen
class Practice:
    """
    One finished run.

    `run` is its id, the same wherever it is told; `usage` the activity's usage key as text; `kind` dialogue, drill and so
    on; `skills` those the activity names and those that were scored; `depth` one of `DEPTHS`; `level` the shortest overview that includes the activity;
    `module` the course's own module id. `fraction` 0 to 1, `parts` points per skill, `unsafe` whether an unsafe choice capped it.
    `seconds` at it, pauses cut off; `started` and `finished` in seconds since 1970, UTC. `returned` skills were practised again when due.
    `wording` and `scoring` are fingerprints of the content.
    """

    run: str
    usage: str
    kind: str
    skills: tuple[str, ...]
    depth: str
    fraction: float
    started: int
    finished: int
    seconds: int
    level: str = "one-day"
    module: str = ""
    parts: Mapping[str, Part] = field(factory=dict)
    unsafe: bool = False
    lang: str = "en"
    wording: str = ""
    scoring: str = ""
    ending: str = ""
    returned: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()

    @property
    def at_depth(self) -> int:
        """The depth as a number, 0 for the shallowest."""
        return DEPTHS.index(self.depth)


def depth_of(own: int, moves: int) -> str:
    """How deep a run went, by how many of its moves were typed or built by the learner: ``respond`` from half of them on."""
    return DEPTHS[1] if own and own * 2 >= moves else DEPTHS[0]


def skills_in(named: str, parts: Mapping[str, Part]) -> tuple[str, ...]:
    """The skills of a practice: those the activity `named` in its settings, then those that were scored."""
    return tuple(dict.fromkeys((*named.split(), *parts)))


def dump_practice(made: Practice) -> dict[str, Any]:
    """A practice as JSON values, for the learner's state while it waits to be recorded."""
    saved = {name: value for name in _PLAIN if (value := getattr(made, name)) != _USUAL.get(name)}
    saved["skills"] = list(made.skills)
    saved["parts"] = {skill: [part.earned, part.possible] for skill, part in made.parts.items()}
    saved["returned"] = list(made.returned)
    saved["acts"] = [[act.n, act.act, act.place, act.choice, act.at] for act in made.acts]
    return saved


def load_practice(saved: Mapping[str, Any]) -> Practice:
    """Read a saved practice. Raises ValueError for what is none."""
    try:
        plain = {name: saved[name] for name in _PLAIN if name in saved}
        parts = {str(skill): Part(int(pair[0]), int(pair[1])) for skill, pair in saved.get("parts", {}).items()}
        acts = tuple(Act(int(a[0]), str(a[1]), str(a[2]), str(a[3]), int(a[4])) for a in saved.get("acts", ()))
        skills = tuple(map(str, saved.get("skills", ())))
        returned = tuple(map(str, saved.get("returned", ())))
        made = Practice(**plain, skills=skills, parts=parts, returned=returned, acts=acts)
        made.at_depth  # noqa: B018  # an unknown depth raises
    except (TypeError, KeyError, IndexError, AttributeError, ValueError) as error:
        raise ValueError("this is not a saved practice") from error
    return made


_PLAIN: Final = [
    "run",
    "usage",
    "kind",
    "depth",
    "fraction",
    "started",
    "finished",
    "seconds",
    "level",
    "module",
    "unsafe",
    "lang",
    "wording",
    "scoring",
    "ending",
]
_USUAL: Final = {a.name: a.default for a in fields(Practice) if a.name in _PLAIN}
