"""
Conditions of author files: ``trust >= 5 and not seen(door)``.

Comparisons of a gauge with a whole number, ``seen(turn)``, ``and``, ``or``, ``not`` and parentheses; nothing else.
Own small recursive-descent parser, so that an author's text is never evaluated as code.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Container, Iterator, Mapping
from typing import Final

from attrs import frozen

MAX_LENGTH: Final = 500
MAX_DEPTH: Final = 20

COMPARE: Final[dict[str, Callable[[int, int], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}

_TOKEN: Final = re.compile(r"\s*(?:(<=|>=|==|!=|<|>|\(|\))|([A-Za-z][A-Za-z0-9_-]*)|(-?[0-9]{1,6})(?![A-Za-z0-9_]))")
_WORDS: Final = frozenset({"and", "or", "not", "seen"})


class ConditionError(ValueError):
    """The text is not a condition. `column` is 0-based; `expected` and `found` are for the author's message."""

    def __init__(self, column: int, expected: str, found: str) -> None:
        super().__init__(f"at {column}: expected {expected}, found {found}")
        self.column = column
        self.expected = expected
        self.found = found


@frozen
class Compare:
    """A gauge against a whole number."""

    gauge: str
    sign: str
    value: int

    def holds(self, gauges: Mapping[str, int], seen: Container[str]) -> bool:
        """Whether it holds; an unknown gauge is 0 (the checker reports it)."""
        return COMPARE[self.sign](gauges.get(self.gauge, 0), self.value)


@frozen
class Seen:
    """Whether the learner has already replied in a turn."""

    turn: str

    def holds(self, gauges: Mapping[str, int], seen: Container[str]) -> bool:
        """Whether the turn is among `seen`."""
        return self.turn in seen


@frozen
class Not:
    """The opposite."""

    part: Condition

    def holds(self, gauges: Mapping[str, int], seen: Container[str]) -> bool:
        """Whether the part does not hold."""
        return not self.part.holds(gauges, seen)


@frozen
class All:
    """Every part (``and``)."""

    parts: tuple[Condition, ...]

    def holds(self, gauges: Mapping[str, int], seen: Container[str]) -> bool:
        """Whether every part holds."""
        return all(part.holds(gauges, seen) for part in self.parts)


@frozen
class Any:
    """At least one part (``or``)."""

    parts: tuple[Condition, ...]

    def holds(self, gauges: Mapping[str, int], seen: Container[str]) -> bool:
        """Whether some part holds."""
        return any(part.holds(gauges, seen) for part in self.parts)


Condition = Compare | Seen | Not | All | Any


def holds(condition: Condition | None, gauges: Mapping[str, int], seen: Container[str]) -> bool:
    """Whether a condition holds; no condition always does."""
    return condition is None or condition.holds(gauges, seen)


def parse_condition(text: str) -> Condition:
    """Read a condition. Raises `ConditionError` with the place, what was expected and what was found."""
    if len(text) > MAX_LENGTH:
        raise ConditionError(MAX_LENGTH, f"at most {MAX_LENGTH} characters", f"{len(text)}")
    parser = _Parser(text)
    condition = parser.either(0)
    if parser.word:
        raise ConditionError(parser.column, "the end, and, or", parser.word)
    return condition


def leaves(condition: Condition | None) -> Iterator[Compare | Seen]:
    """Every comparison and every ``seen`` in it, from left to right."""
    if isinstance(condition, Compare | Seen):
        yield condition
    elif isinstance(condition, Not):
        yield from leaves(condition.part)
    elif condition is not None:
        for part in condition.parts:
            yield from leaves(part)


class _Parser:
    """One token ahead: `word` is the current token ("" at the end), `column` where it starts."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.end = 0
        self.column = 0
        self.word = ""
        self.next()

    def next(self) -> str:
        """Step on; return the token stepped over."""
        passed = self.word
        rest = self.text[self.end :]
        self.column = self.end + len(rest) - len(rest.lstrip())
        if not rest.strip():
            self.word = ""
            return passed
        match = _TOKEN.match(self.text, self.end)
        if match is None:
            raise ConditionError(self.column, "a gauge, a number or a sign", self.text[self.column : self.column + 12])
        self.word = match.group(1) or match.group(2) or match.group(3)
        self.end = match.end()
        return passed

    def either(self, depth: int) -> Condition:
        parts = [self.both(depth)]
        while self.word == "or":
            self.next()
            parts.append(self.both(depth))
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def both(self, depth: int) -> Condition:
        parts = [self.single(depth)]
        while self.word == "and":
            self.next()
            parts.append(self.single(depth))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def single(self, depth: int) -> Condition:
        if depth > MAX_DEPTH:
            raise ConditionError(self.column, f"at most {MAX_DEPTH} levels of not and parentheses", "more")
        if self.word == "not":
            self.next()
            return Not(self.single(depth + 1))
        if self.word == "(":
            self.next()
            inner = self.either(depth + 1)
            self.expect(")")
            return inner
        if self.word == "seen":
            self.next()
            self.expect("(")
            turn = self.name("the id of a turn")
            self.expect(")")
            return Seen(turn)
        gauge = self.name("a gauge, seen(…), not or a parenthesis")
        if self.word not in COMPARE:
            raise ConditionError(self.column, "one of < <= > >= == !=", self.word or "the end")
        sign = self.next()
        if not self.word.lstrip("-").isdecimal():
            raise ConditionError(self.column, "a whole number", self.word or "the end")
        return Compare(gauge, sign, int(self.next()))

    def name(self, expected: str) -> str:
        if not self.word[:1].isalpha() or self.word in _WORDS:
            raise ConditionError(self.column, expected, self.word or "the end")
        return self.next()

    def expect(self, sign: str) -> None:
        if self.word != sign:
            raise ConditionError(self.column, sign, self.word or "the end")
        self.next()
