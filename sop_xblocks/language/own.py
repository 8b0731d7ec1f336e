"""The other person's own words, and which of them an utterance takes up."""

from __future__ import annotations

from typing import Final

from sop_xblocks.language.grammar import Grammar
from sop_xblocks.language.text import Text

#: How much of the other's last line is looked at, from its end.
BEFORE: Final = 2_000
_STEM: Final = 5
_LEAST: Final = 3


def own_words(text: Text, grammar: Grammar) -> frozenset[str]:
    """The stems of the words that are somebody's own: long enough and not everybody's."""
    return frozenset([word[:_STEM] for word in text.words if len(word) >= _LEAST and word not in grammar.stop])


def shared(text: Text, first: int, last: int, own: frozenset[str], grammar: Grammar) -> list[int]:
    """Which words of a sentence take up the other's."""
    words, stop = text.words, grammar.stop
    return [at for at in range(first, last) if words[at][:_STEM] in own and words[at] not in stop]
