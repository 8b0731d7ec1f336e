"""
Weighing features: for each label a sum of weights, and how probable that makes it.

The weights of a language are in `weights/`, made by `make fit` from the tuning half of the gold set. Forms, types and
behaviours are each one choice among many (softmax), so that a label is measured against what else it might be; more
than one may pass its own least probability. Flags stand by themselves (logistic); so do types and behaviours once more, since an
utterance may well be of two: their probability is the mean of both.

All weights of a feature are one large whole number, `BITS` for each output, so that a feature is added in one step
whatever the number of outputs. A field never goes below zero: `ZERO` is added to each and taken off the sum again.
Rows of words are kept as a tree (mark, word, word after it), so that no text is put together to look them up.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import exp
from struct import unpack
from typing import Final, NamedTuple

from attrs import frozen

from sop_xblocks.language.features import MARKS, Spelled

#: The form of the file.
FORMAT: Final = 2
#: What no label is chosen for, within a choice.
NOTHING: Final = ""
#: Bits of a weight in a row, and what is added to it so that it is no negative number.
BITS: Final = 32
ZERO: Final = 1 << 15
CHOICES: Final = ("form", "type", "code", "also", "does", "flag")
#: How likely it is that the line before tells of something that went well, in so many steps.
STEPS: Final = (0.1, 0.2, 0.35, 0.5, 0.7)


#: A word in the tree of rows: the place of the row it is by itself (-1: none), and of those it is with a word after it.
Branch = tuple[int, Mapping[str, int]]


@frozen(eq=False)
class Told:
    """What tells that the other's last line is about something that went well: logistic over its words."""

    bias: float
    rows: Mapping[str, int]
    scale: int

    def level(self, words: Sequence[str]) -> int:
        """How likely it is, in steps of `STEPS`, from the words."""
        rows = self.rows
        told = sum([rows.get(row, 0) for row in dict.fromkeys([*words, *map(" ".join, pairwise(words))])])
        sure = _logistic(self.bias + told / self.scale)
        return sum([sure > step for step in STEPS])


@frozen(eq=False)
class Weights:
    """
    outputs: (choice, label) in order; choice is form, type, code, also and does (types and behaviours by themselves) or flag. bias: where each sum begins. least: how
    probable each has to be. scale: what a weight is divided by. made_from: digest of the gold rows. choices: the outputs of each choice.

    names, packed, leads: for each row or sign its name, its weights in one number, the label it speaks most for. signs: name -> its place
    among those. words: the rows after each mark, by their first word. told: what is made of the line before.
    """

    outputs: tuple[tuple[str, str], ...]
    bias: tuple[float, ...]
    least: tuple[float, ...]
    scale: int
    made_from: str
    choices: Mapping[str, range]
    names: Sequence[str]
    packed: Sequence[int]
    leads: Sequence[str]
    signs: Mapping[str, int]
    words: Mapping[str, Mapping[str, Branch]]
    told: Told

    def weight(self, row: int, place: int) -> int:
        """What a row says for the output at `place`; 0 where nothing."""
        return ((self.packed[row] >> BITS * place) & (1 << BITS) - 1) - ZERO

    def pair(self, mark: str, one: str, two: str) -> int:
        """The place of the row of two words; -1 where nothing is known of it."""
        branch = self.words[mark].get(one)
        return -1 if branch is None else branch[1].get(two, -1)

    def rows(self, spelled: Iterable[Spelled]) -> set[int]:
        """The places of all rows of `features.rows_of` that have weights."""
        found: list[int] = []
        for mark, *spellings in spelled:
            branches = self.words[mark]
            for words in spellings:
                after: Mapping[str, int] = _NONE
                for word in words:
                    if word in after:
                        found.append(after[word])
                    if word in branches:
                        alone, after = branches[word]
                        found.append(alone)
                    else:
                        after = _NONE
        rows = set(found)
        rows.discard(-1)
        return rows


_NONE: Final[Mapping[str, int]] = {}


class Found(NamedTuple):
    """A label with its probability and its place among the outputs."""

    label: str
    sure: float
    place: int = -1


def load(text: str) -> Weights:
    """The weights written in `text`. Raises ValueError for another format than `FORMAT`."""
    saved = json.loads(text)
    if saved["format"] != FORMAT:
        raise ValueError(f"weights of format {saved['format']}, not {FORMAT}")
    outputs = tuple((choice, label) for choice, label in saved["outputs"])
    nothing = sum(ZERO << BITS * place for place in range(len(outputs)))
    packed: list[int] = []
    leads: list[str] = []
    for pairs in saved["rows"].values():
        packed.append(nothing + sum([weight << BITS * at for at, weight in zip(pairs[::2], pairs[1::2], strict=True)]))
        most = max(pairs[1::2])
        leads.append(outputs[pairs[2 * pairs[1::2].index(most)]][1] if most > 0 else "")
    names = list(saved["rows"])
    kinds = [choice for choice, _ in outputs]
    choices = {kind: range(kinds.index(kind), kinds.index(kind) + kinds.count(kind)) for kind in CHOICES}
    signs = {name: at for at, name in enumerate(names) if name[0] not in MARKS}
    told = Told(saved["told"]["bias"], saved["told"]["rows"], saved["scale"])
    return Weights(
        outputs,
        tuple(saved["bias"]),
        tuple(saved["least"]),
        saved["scale"],
        saved["made_from"],
        choices,
        names,
        packed,
        leads,
        signs,
        {mark: _tree(mark, names) for mark in MARKS},
        told,
    )


def _tree(mark: str, names: Sequence[str]) -> dict[str, Branch]:
    """The rows after a mark by their first word."""
    alone: dict[str, int] = {}
    pairs: dict[str, dict[str, int]] = {}
    for at, name in enumerate(names):
        if name[0] == mark:
            one, _, two = name[1:].partition(" ")
            if two:
                pairs.setdefault(one, {})[two] = at
            else:
                alone[one] = at
    return {word: (alone.get(word, -1), pairs.get(word, _NONE)) for word in alone.keys() | pairs.keys()}


@cache
def weights_of(code: str) -> Weights:
    """The weights of a language ("en", "es")."""
    return load(files("sop_xblocks.language").joinpath("weights", f"{code}.json").read_text(encoding="utf-8"))


@frozen(eq=False)
class Weighed:
    """The sum of each output, and the rows of words that were weighed."""

    weights: Weights
    sums: list[float]
    rows: Iterable[int]

    def choose(self, choice: str, alone: str, most: int) -> list[Found]:
        """The labels that are probable enough, as one `choice` among all and `alone`, by themselves; `most` at the most."""
        places = self.weights.choices[alone]
        told = zip(self._shares(choice), places, strict=False)
        return self._enough([((share + _logistic(self.sums[place])) / 2, place) for share, place in told], most)

    def best(self, choice: str) -> Found:
        """The most probable label of a choice, `NOTHING` too."""
        shares, places = self._shares(choice), self.weights.choices[choice]
        best = max(range(len(shares)), key=shares.__getitem__)
        return self._found(places[best], shares[best])

    def flags(self) -> list[Found]:
        """The flags that are probable enough."""
        places = self.weights.choices["flag"]
        return self._enough(zip([_logistic(self.sums[place]) for place in places], places, strict=True), len(places))

    def _shares(self, choice: str) -> list[float]:
        places = self.weights.choices[choice]
        sums = self.sums[places.start : places.stop]
        top = max(sums)
        shares = [exp(one - top) for one in sums]
        whole = sum(shares)
        return [share / whole for share in shares]

    def _enough(self, told: Iterable[tuple[float, int]], most: int) -> list[Found]:
        outputs, least = self.weights.outputs, self.weights.least
        found = [(sure, at) for sure, at in told if sure >= least[at] and outputs[at][1] != NOTHING]
        found.sort(reverse=True)
        return [self._found(at, sure) for sure, at in found[:most]]

    def spoke(self, place: int) -> int:
        """The row that spoke most for the output at `place`; -1 where none did."""
        leads, weight = self.weights.leads, self.weights.weight
        label = self.weights.outputs[place][1]
        rows = [row for row in self.rows if leads[row] == label] or self.rows
        most, _, row = max([(weight(row, place), self.weights.names[row], row) for row in rows], default=(0, "", -1))
        return row if most > 0 else -1

    def _found(self, place: int, sure: float) -> Found:
        return Found(self.weights.outputs[place][1], sure, place)


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-value)) if -30 < value < 30 else float(value > 0)


def weigh(weights: Weights, spelled: Iterable[Spelled], signs: Iterable[str]) -> Weighed:
    """Add up what rows of words (which can be shown) and `signs` (of grammar) say."""
    rows = weights.rows(spelled)
    known = weights.signs
    told = [*rows, *[known[sign] for sign in signs if sign in known]]
    size = len(weights.outputs)
    summed = sum(map(weights.packed.__getitem__, told))
    fields = unpack(f"<{size}I", summed.to_bytes(size * BITS // 8, "little"))
    scale, less = weights.scale, ZERO * len(told)
    return Weighed(weights, [bias + (one - less) / scale for bias, one in zip(weights.bias, fields, strict=True)], rows)
