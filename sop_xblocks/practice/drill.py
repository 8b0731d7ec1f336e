"""
The content of a drill: an item bank, frozen. One skill, one moment, one key idea an item.

Six tasks: name the type of a question (``type``), spot its flaw (``flaw``), choose the best next one (``choose``), put a
chain in order (``order``), mend a clumsy one (``rewrite``), ask one's own (``produce``).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from attrs import frozen

TASKS: Final = ("type", "flaw", "choose", "order", "rewrite", "produce")
#: Tasks answered by picking an option, by an order of options, in own words.
PICKED: Final = frozenset({"type", "flaw", "choose"})
TYPED: Final = frozenset({"rewrite", "produce"})
ORDERS: Final = ("interleave", "blocked", "as-written")
FORMS: Final = ("open", "single", "anchored", "client-word", "child-named")
ERRORS: Final = tuple(f"E{number}" for number in range(1, 19))
#: The error that is a safety matter, not a matter of form.
UNSAFE: Final = "E16"
BEST: Final = 3


@frozen
class Option:
    """Something to pick. `gets` is what the listener answers, `place` where it belongs in a chain (from 1)."""

    id: str
    text: str
    quality: int = 0
    why: str = ""
    gets: str = ""
    type: str = ""
    error: str = ""
    place: int = 0


@frozen
class Want:
    """What an own question should be: a type, and forms of `FORMS`."""

    type: str = ""
    forms: tuple[str, ...] = ()


@frozen
class Item:
    """One exercise. `said` is the line it starts from, by `by`; `never` are flags an own question must not have."""

    id: str
    task: str
    skill: str
    difficulty: int
    options: tuple[Option, ...] = ()
    listener: str = ""
    question: str = ""
    scene: str = ""
    said: str = ""
    by: str = ""
    want: Want | None = None
    never: tuple[str, ...] = ()
    model: str = ""
    why: str = ""

    def option(self, name: str) -> Option | None:
        """The option with this id, if there is one."""
        return next((option for option in self.options if option.id == name), None)

    @property
    def chain(self) -> tuple[str, ...]:
        """The ids of the options in their right order."""
        return tuple(option.id for option in sorted(self.options, key=lambda option: option.place))


@frozen(slots=False)
class Drill:
    """A bank: items by id, in the author's order; `pick` of them make a round; `note` says beforehand what they touch."""

    items: Mapping[str, Item]
    pick: int = 10
    order: str = "interleave"
    note: str = ""

    @cached_property
    def by_skill(self) -> Mapping[str, tuple[Item, ...]]:
        """Skill -> its items, both in the author's order."""
        found: dict[str, list[Item]] = {}
        for item in self.items.values():
            found.setdefault(item.skill, []).append(item)
        return {skill: tuple(items) for skill, items in found.items()}

    @cached_property
    def by_level(self) -> Mapping[str, Mapping[int, tuple[str, ...]]]:
        """Skill -> difficulty -> ids of its items, so that drawing a round does not go through the whole bank."""
        found: dict[str, dict[int, list[str]]] = {}
        for item in self.items.values():
            found.setdefault(item.skill, {}).setdefault(item.difficulty, []).append(item.id)
        return {skill: {level: tuple(ids) for level, ids in levels.items()} for skill, levels in found.items()}
