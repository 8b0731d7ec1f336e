"""
A rubric: criteria with options and their points; what a grader chose, and the judgement that comes of it.

Points are decimals of two places at most, so that half points add up exactly. A rubric may be edited at any time: a
judgement names the version it was given under.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Final

from attrs import field, frozen

from sop_xblocks.practice.fingerprint import fingerprint

#: The most points of an option.
MAX_POINTS: Final = 1_000
ZERO: Final = Decimal(0)
_HUNDREDTH: Final = Decimal("0.01")


class PointsError(ValueError):
    """Something that can be no points: no number, below nothing, over `MAX_POINTS`, finer than hundredths."""


class JudgementError(ValueError):
    """
    A choice that does not fit the rubric. `code` says how: ``criterion`` or ``option`` is unknown, ``points`` lie outside of the
    option's range, ``twice`` for a criterion with two choices. `criterion` and `found` name what was chosen.
    """

    def __init__(self, code: str, criterion: str, found: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.criterion = criterion
        self.found = found


def exact(value: Decimal | int | str) -> Decimal:
    """
    Points as a decimal without trailing zeros. Raises `PointsError` for what can be none.

    Floats are refused: 0.1 is none of them exactly, and a sum of them drifts.
    """
    if isinstance(value, float):
        raise PointsError(f"points must be a decimal, a whole number or text, not a float; found {value!r}")
    try:
        number = Decimal(value)
        if not 0 <= number <= MAX_POINTS or number != number.quantize(_HUNDREDTH):
            raise PointsError(f"points must be from 0 to {MAX_POINTS} with two decimals at most; found {value}")
    except InvalidOperation as error:  # no number, NaN, or more digits than a decimal holds
        raise PointsError(f"points must be a number; found {value!r}") from error
    whole = number.to_integral_value()
    return abs(whole if number == whole else number.normalize())  # abs: there is a -0


def _exact_or_none(value: Decimal | int | str | None) -> Decimal | None:
    return None if value is None else exact(value)


@frozen
class Option:
    """
    One answer to a criterion, worth `low` points, or what a grader gives from `low` to `high`.

    `label` is a word or two, `text` safe HTML that says more, "" for nothing more.
    """

    id: str
    label: str
    low: Decimal = field(converter=exact)
    high: Decimal = field(converter=exact)
    text: str = ""

    @high.validator
    def _check(self, _: object, high: Decimal) -> None:
        if high < self.low:
            raise PointsError(f"'high' must be at least 'low', {self.low}; found {high}")

    @property
    def ranges(self) -> bool:
        """Whether a grader gives the points within a range."""
        return self.low < self.high

    def holds(self, points: Decimal) -> bool:
        """Whether these points can be given for it."""
        return self.low <= points <= self.high


@frozen
class Criterion:
    """One line of a rubric. Every criterion weighs the same but for its points. `text` is safe HTML, "" for none."""

    id: str
    label: str
    options: tuple[Option, ...]
    text: str = ""

    @property
    def possible(self) -> Decimal:
        """The most points there are."""
        return max((option.high for option in self.options), default=ZERO)

    def option(self, name: str) -> Option | None:
        """The option with this id, if there is one."""
        return next((option for option in self.options if option.id == name), None)

    def place(self, option: Option) -> int:
        """How far up an option stands, from 0: by its points, whatever the order it was written in. For agreement."""
        return sorted({(one.low, one.high) for one in self.options}).index((option.low, option.high))


@frozen
class Choice:
    """
    What a grader chose for a criterion, both by their ids, and why.

    `points` are needed within a range only; None leaves them to the option, or, with a range, for later.
    """

    criterion: str
    option: str
    points: Decimal | None = field(default=None, converter=_exact_or_none)
    why: str = ""


@frozen
class Line:
    """What came of one criterion. `option` is "" and `points` None as long as nothing, or no point of a range, was chosen."""

    criterion: str
    possible: Decimal
    option: str = ""
    points: Decimal | None = None
    why: str = ""


@frozen
class Judgement:
    """
    A work judged by a rubric, a line for each criterion in the rubric's order.

    `wording` and `scoring` are the fingerprints of the rubric it was given under: it keeps them, whatever is edited later.
    """

    lines: tuple[Line, ...]
    wording: str
    scoring: str

    @property
    def earned(self) -> Decimal:
        """The points so far."""
        return sum((line.points for line in self.lines if line.points is not None), ZERO)

    @property
    def possible(self) -> Decimal:
        """The points there are, open criteria included."""
        return sum((line.possible for line in self.lines), ZERO)

    @property
    def missing(self) -> tuple[str, ...]:
        """The criteria that are still open."""
        return tuple(line.criterion for line in self.lines if line.points is None)

    @property
    def complete(self) -> bool:
        """Whether it is more than a draft."""
        return not self.missing


@frozen(slots=False)
class Rubric:
    """Criteria in the author's order."""

    criteria: tuple[Criterion, ...]

    def criterion(self, name: str) -> Criterion | None:
        """The criterion with this id, if there is one."""
        return next((criterion for criterion in self.criteria if criterion.id == name), None)

    @property
    def possible(self) -> Decimal:
        """The most points there are."""
        return sum((criterion.possible for criterion in self.criteria), ZERO)

    @cached_property
    def wording(self) -> str:
        """Fingerprint of everything: changes with any letter."""
        return fingerprint(
            [(c.id, c.label, c.text, [(o.label, o.text) for o in c.options]) for c in self.criteria], self.scoring
        )

    @cached_property
    def scoring(self) -> str:
        """Fingerprint of what a judgement is made of, ids and points; wording may change without it."""
        return fingerprint([(c.id, [(o.id, str(o.low), str(o.high)) for o in c.options]) for c in self.criteria])

    def judged(self, choices: Iterable[Choice]) -> Judgement:
        """
        What a grader's choices amount to. Criteria without a choice stay open: the judgement is a draft and says so.

        Raises `JudgementError` for a choice that does not fit.
        """
        taken = self._taken(choices)
        lines = [
            self._line(criterion, taken[criterion.id])
            if criterion.id in taken
            else Line(criterion.id, criterion.possible)
            for criterion in self.criteria
        ]
        return Judgement(tuple(lines), self.wording, self.scoring)

    def pairs(self, one: Iterable[Choice], other: Iterable[Choice]) -> Iterator[tuple[int, int]]:
        """
        The places of two graders' options, for each criterion that both chose one of, in the rubric's order.

        Raises `JudgementError` for a choice that does not fit.
        """
        first, second = self._taken(one), self._taken(other)
        for criterion in self.criteria:
            if criterion.id in first and criterion.id in second:
                yield criterion.place(first[criterion.id][0]), criterion.place(second[criterion.id][0])

    def _taken(self, choices: Iterable[Choice]) -> Mapping[str, tuple[Option, Choice]]:
        """The option chosen for each criterion, with the choice."""
        taken: dict[str, tuple[Option, Choice]] = {}
        for choice in choices:
            name = choice.criterion
            criterion = self.criterion(name)
            if criterion is None:
                raise JudgementError("criterion", name, name, f"there is no criterion {name!r}")
            option = criterion.option(choice.option)
            if option is None:
                raise JudgementError("option", name, choice.option, f"{name!r} has no option {choice.option!r}")
            if choice.points is not None and not option.holds(choice.points):
                message = (
                    f"{option.id!r} of {name!r} must have {option.low} to {option.high} points; found {choice.points}"
                )
                raise JudgementError("points", name, str(choice.points), message)
            if name in taken:
                raise JudgementError("twice", name, choice.option, f"{name!r} must be judged once")
            taken[name] = option, choice
        return taken

    def _line(self, criterion: Criterion, taken: tuple[Option, Choice]) -> Line:
        option, choice = taken
        points = option.low if choice.points is None and not option.ranges else choice.points
        return Line(criterion.id, criterion.possible, option.id, points, choice.why)
