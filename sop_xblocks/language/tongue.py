"""A language as the reader knows it: spelling, grammar, and its cues made into machines, once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from sop_xblocks.language import (
    cues_en,
    cues_en_people,
    cues_en_push,
    cues_en_said,
    cues_en_types,
    cues_es,
    cues_es_push,
    cues_es_said,
    cues_es_types,
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
    """What reading needs of one language. `code` is "en" or "es"."""

    code: str
    spelling: Spelling
    grammar: Grammar
    cues: Machine
    parts: Machine


def _machine(tables: Mapping[str, str], groups: Mapping[str, str]) -> Machine:
    return Machine(build(tables, groups))


@cache
def _tongue(code: str) -> Tongue:
    if code == "es":
        tables = {**cues_es.QUESTIONS, **cues_es_types.TYPES, **cues_es_push.PUSHING, **cues_es_said.BEHAVIOURS}
        groups = cues_es.GROUPS
        parts = _machine(cues_statements.SPANISH, {**groups, **cues_statements.SPANISH_GROUPS})
        return Tongue("es", grammar_es.SPELLING, grammar_es.GRAMMAR, _machine(tables, groups), parts)
    tables = {
        **cues_en.QUESTIONS,
        **cues_en_types.TYPES,
        **cues_en_people.PEOPLE,
        **cues_en_push.PUSHING,
        **cues_en_said.BEHAVIOURS,
    }
    groups = cues_en.GROUPS
    parts = _machine(cues_statements.ENGLISH, {**groups, **cues_statements.ENGLISH_GROUPS})
    return Tongue("en", grammar_en.SPELLING, grammar_en.GRAMMAR, _machine(tables, groups), parts)


def tongue(lang: str) -> Tongue:
    """The language for a code such as "es", "es-419", "en_US"; English where it is not known."""
    return _tongue("es" if str(lang).lower().startswith("es") else "en")
