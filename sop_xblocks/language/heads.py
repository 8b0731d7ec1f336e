"""
Where in a sentence a question begins, and how it begins: the word that asks, or a verb before its subject.

A head is found by grammar, not by cue. English asks with a question word and inversion ("when he came" asks nothing,
"when did he come" does); Spanish with an accent, or without one at the beginning of a clause.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from attrs import frozen

from sop_xblocks.language.grammar import Grammar, row
from sop_xblocks.language.text import Sentence, Text

OPEN: Final = "open"
FACT: Final = "fact"
WHY: Final = "why"
YES_NO: Final = "yes-no"


@frozen
class Head:
    """A question begins at word `at`; `how` is one of open, fact, why, yes-no. `plain`: unmistakable without a mark."""

    at: int
    how: str
    plain: bool = True


def clause_starts(text: Text, sentence: Sentence, grammar: Grammar) -> list[int]:
    """Words at which a clause of the sentence may begin: its own head, after a pause, after "and", "or", "but"."""
    if sentence.clauses is None:
        words, pause, joins = text.words, text.pause, grammar.joins
        first = sentence.head
        sentence.clauses = [first]
        for at in range(first + 1, sentence.last):
            if words[at - 1] in joins or (pause[at] and words[at] not in joins):
                sentence.clauses.append(at)
    return sentence.clauses


def english_heads(text: Text, sentence: Sentence, grammar: Grammar) -> list[Head]:
    """The heads of an English sentence, in order."""
    words, last = text.words, sentence.last
    heads: list[Head] = []
    for at in clause_starts(text, sentence, grammar):
        word = words[at]
        following = words[at + 1] if at + 1 < last else ""
        if word in grammar.prepositions and following in grammar.asks:
            at, word = at + 1, following  # noqa: PLW2901
            following = words[at + 1] if at + 1 < last else ""
        how = grammar.asks.get(word)
        if how is not None:
            if _asks(words[at + 1 : min(at + 8, last)], word, grammar):
                plain = _plain(text, at, last, grammar)
                heads.append(Head(at, _fact_or(how, words, at, last, grammar), plain or word == "why"))
        elif word in grammar.verbs and _inverted(words[at + 1 : min(at + 3, last)], grammar):
            heads.append(Head(at, YES_NO))
    heads = [head for head in heads if not _aside(words, head.at, last)] or heads
    if sentence.mark != "?":
        heads = [head for head in heads if _unmarked(text, sentence, heads, head)]
    elif heads and heads[0].at > sentence.head:
        heads = [*_english_late(text, sentence, grammar, heads[0].at), *heads]
    if not heads:
        heads = _english_late(text, sentence, grammar, last) or _english_last(text, sentence, grammar)
    return heads


def _unmarked(text: Text, sentence: Sentence, heads: Sequence[Head], head: Head) -> bool:
    """
    Whether a head asks in a sentence without its mark: the first word, one that asks unmistakably, or what follows a
    question typed without a full stop ("how long did it go on, did he see").
    """
    if head.at == sentence.head or (head.plain and head.how != YES_NO):
        return True
    return sentence.mark == "" and (heads[0].at == sentence.head or (text.pause[head.at] and head.plain))


def _plain(text: Text, at: int, last: int, grammar: Grammar) -> bool:
    """Whether a verb and its subject follow the question word, at once or after a noun: it asks without a mark too."""
    words = text.words
    for verb in range(at + 1, min(at + 4, last - 1)):
        if words[verb] in grammar.verbs and (words[verb + 1] in grammar.subjects or text.capital[verb + 1]):
            return True
    return False


def _inverted(after: Sequence[str], grammar: Grammar) -> bool:
    """Whether a subject follows a verb that stands first: "did he", "didn't he", not "and didn't"."""
    if after and after[0] == "n't":
        after = after[1:]
    return bool(after) and after[0] in grammar.subjects


def _aside(words: Sequence[str], at: int, last: int) -> bool:
    """ "…, do you think" and "…, would you say" ask nothing of their own."""
    return (
        at > 0
        and words[at] in ("do", "would", "did")
        and words[at + 1 : at + 2] == ["you"]
        and words[at + 2 : at + 3] in (["think"], ["say"])
        and (at + 3 >= last or words[at + 3] == "or")
    )


def _asks(after: Sequence[str], word: str, grammar: Grammar) -> bool:
    """Whether what follows a question word makes it ask rather than join."""
    if not after:
        return True
    following = after[0]
    if word in ("when", "where"):
        return following in grammar.verbs or following in ("else", "exactly", "about")
    if following in grammar.verbs or following == "n't":
        return True
    if word == "how" and following == "come":
        return True
    if following in grammar.subjects:
        return False
    if word == "why":
        return True
    # "what time is it", "how much of that …": a noun or adverb, or the verb itself ("what helps")
    return following not in grammar.prepositions or following in ("about", "of", "if", "for")


def _fact_or(how: str, words: Sequence[str], at: int, last: int, grammar: Grammar) -> str:
    """A question word that asks for a fact because of the word after it: "how many", "what time"."""
    if how == OPEN and at + 1 < last:
        after = words[at + 1]
        if after in grammar.verbs and at + 3 < last and words[at + 2] in grammar.subjects:
            # "what is your address"
            after = words[at + 3] if words[at + 1] in ("'s", "is", "are", "'re", "was") else ""
            if at + 4 < last and after != "" and words[at + 4] in grammar.fact_nouns:
                after = words[at + 4]
            return FACT if after in grammar.fact_nouns and words[at] == "what" else OPEN
        if f"{words[at]}_{after}" in grammar.fact_pairs:
            return FACT
    return how


def _english_late(text: Text, sentence: Sentence, grammar: Grammar, until: int) -> list[Head]:
    """A question whose clause has no comma before it: "if Mia were here what would she say"."""
    words, last = text.words, sentence.last
    if sentence.mark not in ("?", ""):
        return []
    for at in range(sentence.head + 1, min(until, last - 2)):
        how = grammar.asks.get(words[at])
        if (
            how is not None
            and words[at + 1] in grammar.verbs
            and (words[at + 2] in grammar.subjects or (text.capital[at + 2] and sentence.mark == "?"))
            and words[at - 1] not in grammar.knowing
        ):
            return [Head(at, _fact_or(how, words, at, last, grammar))]
    return []


def _english_last(text: Text, sentence: Sentence, grammar: Grammar) -> list[Head]:
    """A question whose word comes last ("and you did what?") or opens it without inversion ("what you think?")."""
    words, last = text.words, sentence.last
    if sentence.mark != "?":
        return []
    if (how := grammar.asks.get(words[last - 1])) is not None:
        return [Head(last - 1, how)]
    if (how := grammar.asks.get(words[sentence.head])) is not None:
        return [Head(sentence.head, _fact_or(how, words, sentence.head, last, grammar), plain=False)]
    return []


def spanish_heads(text: Text, sentence: Sentence, grammar: Grammar) -> list[Head]:
    """The heads of a Spanish sentence, in order. An accent asks; without one, a question word that opens a clause."""
    if sentence.mark in (".", "!") and not sentence.opened:
        return []
    words, last = text.words, sentence.last
    starts = set(clause_starts(text, sentence, grammar))
    accented: list[Head] = []
    bare: list[Head] = []
    for at in range(sentence.head, last):
        how = grammar.asks.get(words[at])
        if how is None or _only_joins(words, at, last, sentence.mark):
            continue
        begins = at
        while begins > sentence.head and words[begins - 1] in grammar.prepositions:
            begins -= 1
        if words[at] == "que" and at > sentence.first and words[at - 1] == "por":
            how = WHY
        how = _spanish_fact(how, words, at, last, grammar)
        opens = begins in starts or (begins > sentence.head + 1 and _after_subject(words, begins, starts, grammar))
        before = words[begins - 1] if begins > sentence.first else ""
        if text.raw(at) != words[at]:
            if opens or (not accented and before not in grammar.knowing and sentence.mark == "?"):
                accented.append(Head(at, how, opens))
        elif opens and _bare(words[at], begins == sentence.head, sentence):
            bare.append(Head(at, how, plain=False))
    return accented or bare


def _after_subject(words: Sequence[str], at: int, starts: set[int], grammar: Grammar) -> bool:
    """Whether only a subject stands between where a clause begins and its question word: "…, y los niños qué dicen"."""
    if at - 1 in starts:
        return words[at - 1] in grammar.subjects
    return at - 2 in starts and words[at - 2] in _OWNED


_OWNED: Final = row("el la los las su sus tu tus mi mis un una este esta")
_JOINED: Final = frozenset(("desde", "hasta", "ya", "lo"))
_EXCLAIMED: Final = row(
    "bueno bien buena buenos lindo linda bonito padre susto gusto pena alivio duro dificil fuerte orgullo gran"
)


def _only_joins(words: Sequence[str], at: int, last: int, mark: str) -> bool:
    """Whether "que" asks nothing here: "desde que te vi", "qué bueno que vino"."""
    if words[at] != "que":
        return False
    if at and words[at - 1] in _JOINED:
        return True
    return mark != "?" and at + 1 < last and words[at + 1] in _EXCLAIMED


def _bare(word: str, first: bool, sentence: Sentence) -> bool:
    """Whether a question word typed without its accent asks: not where it may as well join ("cuando llega, …")."""
    joins = word in ("que", "como", "cuando", "donde")
    if sentence.mark == "?":
        return first or word == "que" or not joins
    return not joins


def _spanish_fact(how: str, words: Sequence[str], at: int, last: int, grammar: Grammar) -> str:
    after = words[at + 1] if at + 1 < last else ""
    if how == OPEN and (f"{words[at]}_{after}" in grammar.fact_pairs or after in grammar.fact_nouns):
        return FACT
    return how


FINDERS: Final[dict[str, Callable[[Text, Sentence, Grammar], list[Head]]]] = {"en": english_heads, "es": spanish_heads}
