"""
The cue language, and finding cues in words in one pass.

A cue is a line of words. In it

    what|how         one of these words              manag*     a word that begins so
    really?          a word that may be missing      ~3         up to three words of any kind
    @kin             one of a named group of words   @Name      a capitalised word inside a sentence, or one of @kin
    ^ …              only where a clause begins      … $        only where the sentence ends
    ?? …             meant for what is asked         .. …       for what is not (told, not enforced: whoever uses a cue decides)
    … =60            how sure, in hundredths (80 where nothing is said)

All cues of a language become one machine: a tree of words with several ways on from a word. Ways on are few and gaps
short, so the work for each word of a text is bounded whatever the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from attrs import define, field, frozen

ASKED: Final = "??"
SAID: Final = ".."
#: Stems are looked up by this many letters.
STEM: Final = 3
_SURE: Final = 0.8


@frozen
class Cue:
    """What words in a row tell: a label, how surely, and where they must stand."""

    label: str
    sure: float = _SURE
    where: str = ""
    opens: bool = False
    closes: bool = False


class Hit(NamedTuple):
    """A cue found in words `first` to `last` (exclusive)."""

    cue: Cue
    first: int
    last: int


@define(eq=False)
class Node:
    """A place in the machine: by which words one comes on, and which cues end here."""

    words: dict[str, list[Node]] = field(factory=dict)
    stems: dict[str, list[tuple[str, Node]]] = field(factory=dict)
    named: Node | None = None
    gaps: list[tuple[int, Node]] = field(factory=list)
    ends: list[Cue] = field(factory=list)
    ways: dict[str, Node] = field(factory=dict)

    def way(self, part: str, groups: Mapping[str, str]) -> Node:
        """The node that `part` of a cue leads to, made where there is none."""
        if part in self.ways:
            return self.ways[part]
        node = self.ways[part] = Node()
        if part.startswith("~"):
            self.gaps.append((int(part[1:]), node))
            return node
        for word in part.split("|"):
            if word.startswith("@"):
                if word == "@Name":
                    self.named = node
                    word = "@kin"  # noqa: PLW2901
                for member in groups[word[1:]].split():
                    self._add(member, node)
            else:
                self._add(word, node)
        return node

    def _add(self, word: str, node: Node) -> None:
        if word.endswith("*"):
            stem = word[:-1]
            if len(stem) < STEM:
                raise ValueError(f"a stem has {STEM} letters or more: {word!r}")
            self.stems.setdefault(stem[:STEM], []).append((stem, node))
        else:
            known = self.words.setdefault(word, [])
            if node not in known:
                known.append(node)


def build(tables: Mapping[str, str], groups: Mapping[str, str]) -> Node:
    """The machine for tables of cues, `{label: lines}`."""
    root = Node()
    for label, lines in tables.items():
        for line in lines.strip().splitlines():
            if line.strip():
                _enter(root, label, line.split(), groups)
    return root


def _enter(root: Node, label: str, parts: list[str], groups: Mapping[str, str]) -> None:
    where, sure, opens, closes = "", _SURE, False, False
    if parts[0] in (ASKED, SAID):
        where = parts.pop(0)
    if parts[0] == "^":
        opens = bool(parts.pop(0))
    if parts[-1].startswith("="):
        sure = int(parts.pop()[1:]) / 100
    if parts[-1] == "$":
        closes = bool(parts.pop())
    cue = Cue(label, sure, where, opens, closes)
    for variant in _variants(parts):
        if variant[0].startswith("~"):
            raise ValueError(f"a cue begins with a word: {' '.join(parts)!r}")
        node = root
        for part in variant:
            node = node.way(part, groups)
        node.ends.append(cue)


def _variants(parts: Sequence[str]) -> Iterable[list[str]]:
    """The cue with and without each word that may be missing."""
    rows: list[list[str]] = [[]]
    for part in parts:
        word = part.removesuffix("?")
        without = rows if word != part else []
        rows = [*without, *([*row, word] for row in rows)]
    return rows
