"""
When a skill comes back, and how hard it is then.

The skill is scheduled, not the item: a card of the FSRS model (package ``fsrs``, default parameters, retention 0.9) for
each skill, intervals capped at `MAX_DAYS` so that half a year holds the three or four returns that keep a skill
(Schwalbe 2014). Difficulty climbs after three full answers in a row and falls after two misses (a ladder as in
deliberate practice). Pure: the clock is passed in, nothing is drawn by chance.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from attrs import evolve, frozen
from fsrs import Card, Rating, Scheduler

MAX_DAYS: Final = 90
CLIMB_AFTER: Final = 3
FALL_AFTER: Final = 2
EASIEST: Final = 1
HARDEST: Final = 5
#: Items of a skill that count as seen; older ones may come again.
REMEMBERED: Final = 60

_SCHEDULER: Final = Scheduler(
    desired_retention=0.9, learning_steps=(), relearning_steps=(), maximum_interval=MAX_DAYS, enable_fuzzing=False
)


@frozen
class SkillState:
    """
    Where a learner is with a skill. `due` and `last` are seconds since 1970, 0 for never; `climb` counts full answers in
    a row, `slips` misses in a row; `seen` item ids, newest last.
    """

    level: int = 1
    climb: int = 0
    slips: int = 0
    reviews: int = 0
    due: int = 0
    last: int = 0
    stability: float = 0.0
    difficulty: float = 0.0
    seen: tuple[str, ...] = ()

    def is_due(self, now: int) -> bool:
        """A skill never practised is due, so is one whose time has come."""
        return self.due <= now


def answered(state: SkillState, item: str, got: int, best: int) -> SkillState:
    """After one first answer: `got` of `best` points."""
    full, missed = got >= best, got < best - 1
    climb = state.climb + 1 if full else 0
    slips = state.slips + 1 if missed else 0
    level = state.level
    if climb >= CLIMB_AFTER:
        level, climb = min(HARDEST, level + 1), 0
    elif slips >= FALL_AFTER:
        level, slips = max(EASIEST, level - 1), 0
    seen = (*(one for one in state.seen if one != item), item)[-REMEMBERED:]
    return evolve(state, level=level, climb=climb, slips=slips, seen=seen)


def reviewed(state: SkillState, earned: int, possible: int, *, unsafe: bool, now: int) -> SkillState:
    """After a round that held the skill: when it is due again. A clock that runs backwards counts as no time passed."""
    if possible <= 0:
        return state
    moment = max(now, state.last)
    card = _card(state)
    card, _ = _SCHEDULER.review_card(
        card, _rating(earned / possible, unsafe=unsafe), datetime.fromtimestamp(moment, UTC)
    )
    return evolve(
        state,
        reviews=state.reviews + 1,
        due=int(card.due.timestamp()),
        last=moment,
        stability=float(card.stability or 0.0),
        difficulty=float(card.difficulty or 0.0),
    )


def dump_state(state: SkillState) -> dict[str, Any]:
    """The saved form: JSON values, defaults left out."""
    plain = {name: getattr(state, name) for name in _NAMES if getattr(state, name) != getattr(SkillState(), name)}
    return {**plain, "seen": list(state.seen)} if state.seen else plain


def load_state(saved: Mapping[str, Any]) -> SkillState:
    """Read a saved state; what is missing or odd is as for a skill never practised."""
    values: dict[str, Any] = {}
    for name in _NAMES:
        value = saved.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _MOST:
            values[name] = float(value) if name in ("stability", "difficulty") else int(value)
    seen = saved.get("seen")
    values["seen"] = tuple(map(str, seen))[-REMEMBERED:] if isinstance(seen, list | tuple) else ()
    values["level"] = min(HARDEST, max(EASIEST, values.get("level", EASIEST)))
    return SkillState(**values)


_NAMES: Final = ("level", "climb", "slips", "reviews", "due", "last", "stability", "difficulty")


#: No number of a saved state is larger, nor is any moment: what follows from it still has a date.
_MOST: Final = 100_000_000_000


def _rating(share: float, *, unsafe: bool) -> Rating:
    if unsafe or share < 0.5:
        return Rating.Again
    if share < 0.8:
        return Rating.Hard
    return Rating.Good if share < 1.0 else Rating.Easy


def _card(state: SkillState) -> Card:
    if not (state.reviews and state.stability and state.difficulty):
        return Card(card_id=1, due=datetime.fromtimestamp(state.due, UTC))
    saved = {
        "card_id": 1,
        "state": 2,
        "step": None,
        "stability": state.stability,
        "difficulty": state.difficulty,
        "due": datetime.fromtimestamp(state.due, UTC).isoformat(),
        "last_review": datetime.fromtimestamp(state.last, UTC).isoformat(),
    }
    return Card.from_dict(saved)  # type: ignore[arg-type]  # its own saved form
