"""
The one list of skills. Sites may add skills, never rename one: records and author files name them.

A skill is written ``group.name`` (``mi.reflection``); a group alone stands for any skill of it.
"""

from __future__ import annotations

from typing import Final

_NAMES: Final = {
    "mi": "engaging open-questions affirming reflection summary change-talk sustain-talk informing concern planning",
    "sf": (
        "best-hopes pre-session-change exception coping preferred-future scaling relationship network-finding "
        "what-else ears compliment indirect-compliment reframe position"
    ),
    "map": "three-questions sorting mapping safety-scale",
    "statement": "harm danger goal",
    "network": "circles network-meeting safety-plan review",
    "child": "three-houses safety-house interview",
    "risk": "safety-v-risk evidence decision agreement",
    "team": "group-supervision interactional-supervision appreciative-inquiry family-meeting",
    "dv": "survivor pattern engagement accountability",
    "csa": "case-planning",
    "coach": "goals observing feedback parallel-process",
    "train": "facilitation",
}

GROUPS: Final = tuple(_NAMES)
SKILLS: Final = tuple(f"{group}.{name}" for group, names in _NAMES.items() for name in names.split())
LEVELS: Final = ("one-day", "two-day", "three-day")

_KNOWN: Final = frozenset(SKILLS)


def is_skill(name: str) -> bool:
    """Whether `name` is a skill of the list (a group alone is not)."""
    return name in _KNOWN


def group_of(skill: str) -> str:
    """The group of a skill: ``mi`` for ``mi.reflection``."""
    return skill.partition(".")[0]
