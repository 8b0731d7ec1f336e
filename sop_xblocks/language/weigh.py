"""
Weighing features: for each label a sum of weights, and how probable that makes it.

The weights of a language are in `weights/`, made by `make fit` from the tuning half of the gold set. Forms, types and
behaviours are each one choice among many (softmax), so that a label is measured against what else it might be; more
than one may pass its own least probability. Flags stand by themselves (logistic); so do types once more, since a question may
well be of two: a type's probability is the mean of both.

All weights of a feature are one large whole number, `BITS` for each output, so that a feature is added in one step
whatever the number of outputs. A field never goes below zero: `ZERO` is added to each and taken off the sum again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import exp
from struct import unpack
from typing import Final, NamedTuple

from attrs import frozen

#: The form of the file.
FORMAT: Final = 1
#: What no label is chosen for, within a choice.
NOTHING: Final = ""
#: Bits of a weight in a row, and what is added to it so that it is no negative number.
BITS: Final = 32
ZERO: Final = 1 << 15
CHOICES: Final = ("form", "type", "code", "also", "flag")


@frozen(eq=False)
class Weights:
    """
    outputs: (choice, label) in order; choice is form, type, code, also (types by themselves) or flag. bias: where each sum begins. least: how
    probable each has to be. rows: feature -> its weights, packed. leads: feature -> the label it speaks most for. scale: what a weight is divided by. made_from: digest of the gold rows.
    """

    outputs: tuple[tuple[str, str], ...]
    bias: tuple[float, ...]
    least: tuple[float, ...]
    rows: Mapping[str, int]
    leads: Mapping[str, str]
    scale: int
    made_from: str
    choices: Mapping[str, range]

    def weight(self, row: str, place: int) -> int:
        """What a row says for the output at `place`; 0 where nothing."""
        packed = self.rows.get(row)
        return 0 if packed is None else ((packed >> BITS * place) & (1 << BITS) - 1) - ZERO


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
    rows = {
        feature: nothing + sum([weight << BITS * at for at, weight in zip(pairs[::2], pairs[1::2], strict=True)])
        for feature, pairs in saved["rows"].items()
    }
    leads = {}
    for feature, pairs in saved["rows"].items():
        most = max(pairs[1::2])
        if most > 0:
            leads[feature] = outputs[pairs[2 * pairs[1::2].index(most)]][1]
    kinds = [choice for choice, _ in outputs]
    ranges = {kind: range(kinds.index(kind), kinds.index(kind) + kinds.count(kind)) for kind in CHOICES}
    return Weights(
        outputs, tuple(saved["bias"]), tuple(saved["least"]), rows, leads, saved["scale"], saved["made_from"], ranges
    )


@cache
def weights_of(code: str) -> Weights:
    """The weights of a language ("en", "es")."""
    return load(files("sop_xblocks.language").joinpath("weights", f"{code}.json").read_text(encoding="utf-8"))


@frozen
class Weighed:
    """The sum of each output, and the rows that were weighed."""

    weights: Weights
    sums: list[float]
    rows: Iterable[str]

    def choose(self, choice: str, most: int) -> list[Found]:
        """The labels of a choice that are probable enough, the most probable first; `most` at the most."""
        shares = self._shares(choice)
        return self._enough(zip(shares, self.weights.choices[choice], strict=True), most)

    def types(self, most: int) -> list[Found]:
        """The types that are probable enough, as one choice among all and by themselves; `most` at the most."""
        shares, places = self._shares("type"), self.weights.choices["also"]
        alone = [_logistic(self.sums[place]) for place in places]
        return self._enough(zip([(a + b) / 2 for a, b in zip(shares, alone, strict=False)], places, strict=True), most)

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

    def spoke(self, place: int) -> str:
        """The row that spoke most for the output at `place`; "" where none did."""
        known, lead = self.weights.rows, self.weights.leads.get
        label = self.weights.outputs[place][1]
        rows = [row for row in self.rows if lead(row) == label] or [row for row in self.rows if row in known]
        told = [(self.weights.weight(row, place), row) for row in rows]
        best = max(told, key=_first, default=(0, ""))
        return best[1] if best[0] > 0 else ""

    def _found(self, place: int, sure: float) -> Found:
        return Found(self.weights.outputs[place][1], sure, place)


def _first(pair: tuple[int, str]) -> int:
    return pair[0]


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, value))))


def weigh(weights: Weights, rows: Iterable[str], signs: Iterable[str]) -> Weighed:
    """Add up what `rows` (words, which can be shown) and `signs` (grammar) say."""
    known = weights.rows.get
    told = [packed for packed in map(known, rows) if packed is not None]
    told += [packed for packed in map(known, signs) if packed is not None]
    size = len(weights.outputs)
    fields = unpack(f"<{size}I", sum(told).to_bytes(size * BITS // 8, "little"))
    scale, less = weights.scale, ZERO * len(told)
    return Weighed(weights, [bias + (one - less) / scale for bias, one in zip(weights.bias, fields, strict=True)], rows)
