"""
Finding every cue in a row of words.

The tree of cues has several ways on from a word. Walking all of them costs more than reading does, so sets of places
are remembered as states with one way on for each word: the first text that goes a way pays for it, the next do not.
What is remembered is bounded; past the bound it is forgotten and begun again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import define, field

from sop_xblocks.language.cues import STEM, Cue, Node

#: How many states are remembered.
REMEMBERED: Final = 20_000
#: Longer words are looked at anew each time.
LONGEST: Final = 24
#: Stands before the sign of a word with a capital inside a sentence: it may be a name.
_CAPITAL: Final = "^"


@define(eq=False)
class _State:
    """Places in the tree, each with how many words of a gap may still pass there, and the cues that end here."""

    places: tuple[tuple[Node, int], ...]
    ends: tuple[Cue, ...] = ()
    ways: dict[str, _State | None] = field(factory=dict)


@define(eq=False)
class Machine:
    """The cues of a language, ready to be found."""

    root: Node
    _literal: frozenset[str] = field(init=False, factory=frozenset)
    _stems: dict[str, tuple[str, ...]] = field(init=False, factory=dict)
    _example: dict[str, str] = field(init=False, factory=dict)
    _states: dict[tuple[frozenset[tuple[int, int]], tuple[int, ...]], _State] = field(init=False, factory=dict)
    _start: _State = field(init=False)
    _known: dict[str, str] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        literal: set[str] = set()
        stems: dict[str, set[str]] = {}
        for node in _nodes(self.root):
            literal.update(node.words)
            for begin, entries in node.stems.items():
                stems.setdefault(begin, set()).update(stem for stem, _ in entries)
        self._literal = frozenset(literal)
        self._stems = {begin: tuple(sorted(each)) for begin, each in stems.items()}
        self._start = _State(((self.root, 0),))

    def sign(self, word: str) -> str:
        """What the machine sees of a word: itself where a cue has it, else the stems it begins with, else nothing."""
        if word in self._literal:
            return word
        if (stems := self._stems.get(word[:STEM])) is None:
            return ""
        sign = "*" + "*".join(stem for stem in stems if word.startswith(stem))
        if sign == "*":
            return ""
        self._example.setdefault(sign, word)
        return sign

    def find(self, words: Sequence[str], capital: Sequence[bool], first: int, last: int) -> list[tuple[Cue, int, int]]:
        """Every cue in words `first` to `last`, as (cue, first, last), by where it begins; where it may stand is not looked at."""
        signs = self._signs(words[first:last], capital[first:last])
        found: list[tuple[Cue, int, int]] = []
        start, size = self._start, len(signs)
        if len(self._states) > REMEMBERED:
            self._states.clear()
            start = self._start = _State(((self.root, 0),))
        for begin, seen in enumerate(signs):
            # most words begin no cue
            state = start.ways[seen] if seen in start.ways else self._step(start, seen)
            at = begin + 1
            while state is not None:
                if state.ends:
                    found += [(cue, first + begin, first + at) for cue in state.ends]
                if at == size:
                    break
                seen = signs[at]  # noqa: PLW2901
                state = state.ways[seen] if seen in state.ways else self._step(state, seen)
                at += 1
        return found

    def _signs(self, words: Sequence[str], capital: Sequence[bool]) -> list[str]:
        """What is seen of each word; it is remembered, within a bound."""
        known = self._known
        if len(known) > REMEMBERED:
            known.clear()
        signs = []
        for word in words:
            if word in known:
                signs.append(known[word])
                continue
            sign = self.sign(word)
            if len(word) <= LONGEST:
                known[word] = sign
            signs.append(sign)
        if True in capital[1:]:
            for at in range(1, len(words)):
                if capital[at]:
                    signs[at] = _CAPITAL + signs[at]
        return signs

    def _step(self, state: _State, seen: str) -> _State | None:
        """The state after one more word; None where no cue goes on."""
        capital = seen.startswith(_CAPITAL)
        sign = seen[1:] if capital else seen
        word = self._example.get(sign, sign)
        places: dict[int, tuple[Node, int]] = {}
        ends: dict[int, Cue] = {}
        for node, gap in state.places:
            if gap:
                _put(places, node, gap - 1)
            for arrived in _on(node, word, capital):
                for cue in arrived.ends:
                    ends[id(cue)] = cue
                if arrived.ways:
                    _put(places, arrived, 0)
                for longest, beyond in arrived.gaps:
                    _put(places, beyond, longest)
        result: _State | None = None
        if places or ends:
            key = frozenset((at, gap) for at, (_, gap) in places.items()), tuple(sorted(ends))
            result = self._states.get(key)
            if result is None:
                result = self._states[key] = _State(tuple(places.values()), tuple(ends.values()))
        state.ways[seen] = result
        return result


def _put(places: dict[int, tuple[Node, int]], node: Node, gap: int) -> None:
    known = places.get(id(node))
    if known is None or known[1] < gap:
        places[id(node)] = (node, gap)


def _on(node: Node, word: str, capital: bool) -> Iterable[Node]:
    """The nodes that one word leads to."""
    reached = list(node.words.get(word, ()))
    reached += [follower for stem, follower in node.stems.get(word[:STEM], ()) if word.startswith(stem)]
    if capital and node.named is not None:
        reached.append(node.named)
    return reached


def _nodes(root: Node) -> Iterable[Node]:
    todo, seen = [root], {id(root)}
    while todo:
        node = todo.pop()
        yield node
        for follower in node.ways.values():
            if id(follower) not in seen:
                seen.add(id(follower))
                todo.append(follower)
