"""
Reflection: a statement about the other person, close to what they said, that asks nothing and pushes nothing.

It has few words of its own, so it is what is left when nothing else is recognised, and surer the more it begins like a
reflection or takes up the other's words. Simple and complex are not told apart: people do not agree on them either.
"""

from __future__ import annotations

from typing import Final

from sop_xblocks.language.form import Said
from sop_xblocks.language.grammar import Grammar
from sop_xblocks.language.text import Text
from sop_xblocks.language.weigh import total

#: How much of the other's last line is looked at, from its end.
BEFORE: Final = 2_000
_STEM: Final = 5
_LEAST: Final = 3


def own_words(text: Text, grammar: Grammar) -> frozenset[str]:
    """The stems of the words that are somebody's own: long enough and not everybody's."""
    return frozenset(word[:_STEM] for word in text.words if len(word) >= _LEAST and word not in grammar.stop)


def shared(text: Text, first: int, last: int, own: frozenset[str], grammar: Grammar) -> list[int]:
    """Which words of a sentence take up the other's."""
    return [at for at in range(first, last) if text.words[at][:_STEM] in own and text.words[at] not in grammar.stop]


def reflects(text: Text, said: Said, own: frozenset[str], grammar: Grammar, led: bool) -> float:
    """How far a sentence that asks nothing reads as a reflection, from 0 to 1. `led`: it leads up to a question."""
    first, last = said.sentence.head, said.sentence.last
    words = text.words[first:last]
    if any(word in grammar.me for word in words) and "#echo" not in said.hits:
        return 0.0
    sure = 0.52
    if "#echo" in said.hits:
        sure = max(sure, total(said.hits["#echo"]))
    elif any(word in grammar.you for word in words):
        sure += 0.08
    else:
        sure -= 0.06 if len(words) > 3 else 0.3
    if not own:
        sure -= 0.15
    taken = len(shared(text, first, last, own, grammar))
    if led and not taken and sure < 0.65:
        return 0.0
    if taken:
        sure = 1 - (1 - sure) * (0.75 if taken == 1 else 0.6)
    return min(sure, 0.95)
