"""A language as the reader knows it: spelling, grammar, and its cues made into machines, once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from sop_xblocks.language import (
    classes_en,
    classes_es,
    cues_en,
    cues_es,
    cues_statements,
    grammar_en,
    grammar_es,
)
from sop_xblocks.language.cues import build
from sop_xblocks.language.grammar import Grammar
from sop_xblocks.language.machine import Machine
from sop_xblocks.language.text import Spelling


@frozen(eq=False)
class Tongue:
    """What reading needs of one language. `code` is "en" or "es"; `classes` are those of its words."""

    code: str
    spelling: Spelling
    grammar: Grammar
    classes: Mapping[str, str]
    cues: Machine
    parts: Machine


def _machine(tables: Mapping[str, str], groups: Mapping[str, str]) -> Machine:
    return Machine(build(tables, groups))


def vocabulary(classes: Mapping[str, str]) -> dict[str, str]:
    """Word -> class, for a table of classes; a word in several belongs to the first."""
    found: dict[str, str] = {}
    for name, words in classes.items():
        for word in words.split():
            found.setdefault(word, name)
    return found


@cache
def _tongue(code: str) -> Tongue:
    if code == "es":
        groups = cues_es.GROUPS
        parts = _machine(cues_statements.SPANISH, {**groups, **cues_statements.SPANISH_GROUPS})
        classes = vocabulary(classes_es.CLASSES)
        return Tongue(
            "es", grammar_es.SPELLING, grammar_es.GRAMMAR, classes, _machine(cues_es.QUESTIONS, groups), parts
        )
    groups = cues_en.GROUPS
    parts = _machine(cues_statements.ENGLISH, {**groups, **cues_statements.ENGLISH_GROUPS})
    classes = vocabulary(classes_en.CLASSES)
    return Tongue("en", grammar_en.SPELLING, grammar_en.GRAMMAR, classes, _machine(cues_en.QUESTIONS, groups), parts)


def tongue(lang: str) -> Tongue:
    """The language for a code such as "es", "es-419", "en_US"; English where it is not known."""
    return _tongue("es" if str(lang).lower().startswith("es") else "en")
