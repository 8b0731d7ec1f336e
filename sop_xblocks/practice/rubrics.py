"""
The rubrics that are built in, for those who do not want to write one: the three statements, the safety plan, a motivational
interview, facilitating a meeting. Our own words, in every language of the library; ids and points are the same in all.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from sop_xblocks.practice import rubrics_en, rubrics_es
from sop_xblocks.practice.rubric import Criterion, Option, Rubric

#: Name -> the ids of its criteria.
CRITERIA: Final[Mapping[str, tuple[str, ...]]] = {
    "harm": ("source", "behavior", "impact", "facts", "past", "words"),
    "danger": ("worrier", "behavior", "impact", "context", "ahead", "words"),
    "goal": ("behavior", "answer", "child", "network", "time", "words"),
    "plan": ("threat", "actions", "people", "child", "backup", "review"),
    "interview": ("listening", "questions", "change", "partnership", "concern", "next"),
    "facilitation": ("purpose", "questions", "voices", "child", "detail", "close"),
}
RUBRICS: Final = tuple(CRITERIA)
#: The options of every criterion, with their points.
OPTIONS: Final = (("no", 0), ("part", 1), ("yes", 2))

_LANGUAGES: Final = {"en": rubrics_en, "es": rubrics_es}


def built_in(name: str, lang: str = "en") -> Rubric | None:
    """A rubric by its name, in a language (of a region too), else in English; None where there is none of that name."""
    short = lang.partition("-")[0]
    return _made(name, short if short in _LANGUAGES else "en") if name in CRITERIA else None


@cache
def _made(name: str, lang: str) -> Rubric:
    words = _LANGUAGES[lang]
    criteria = []
    for criterion in CRITERIA[name]:
        label, text, *each = words.CRITERIA[name][criterion]
        options = [
            Option(option, words.LABELS[option], points, points, said)
            for (option, points), said in zip(OPTIONS, each, strict=True)
        ]
        criteria.append(Criterion(criterion, label, tuple(options), text))
    return Rubric(tuple(criteria))
