"""What the reader needs to know of a language, apart from cues: its small words."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen(hash=False)
class Grammar:
    """
    Small words of a language, folded (lower case, no accents).

    asks: question words and what they ask for (open, fact, why). verbs: those that stand before their subject in a
    question. subjects: words a subject begins with. joins: and, or, but. either: or. knowing: verbs after which a
    question word asks nothing by itself. fact_pairs, fact_nouns: what makes "what" or "how" ask for one fact.
    vague: words after "or" that offer no second answer. stop: words too common to be somebody's own. you: how the other is addressed; me: how the worker names himself.
    since: words a time is counted from; met, events: what follows them when it is our last meeting, or what brought us.
    finite, endings: verbs that have their person in them, and how others end; ahead: words that may stand before such a verb, near:
    those that stand before nothing else (both empty where a question turns verb and subject round).
    tagging, tags: the last word but one and the last of a tag ("is it", "didn't you").
    """

    asks: Mapping[str, str]
    verbs: frozenset[str]
    subjects: frozenset[str]
    joins: frozenset[str]
    either: frozenset[str]
    prepositions: frozenset[str]
    knowing: frozenset[str]
    fact_pairs: frozenset[str]
    fact_nouns: frozenset[str]
    vague: frozenset[str]
    stop: frozenset[str]
    you: frozenset[str]
    me: frozenset[str]
    since: frozenset[str]
    met: frozenset[str]
    events: frozenset[str]
    tagging: frozenset[str]
    tags: frozenset[str]
    finite: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    ahead: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()


def row(words: str) -> frozenset[str]:
    """Words written in a row, as the tables have them."""
    return frozenset(words.split())
