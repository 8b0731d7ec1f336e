"""
From what was typed to words and sentences, each knowing where it stood.

Reading works on a folded copy: lower case, no accents, straight apostrophes, one kind of dash, tags and invisible
characters gone. The copy of most texts is as long as the text, so positions are the same; where it is not, a table
leads back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from attrs import define, field, frozen

_ACCENTED: Final = "áàâäãåéèêëíìîïóòôöõúùûüñçý"
_PLAIN: Final = "aaaaaaeeeeiiiiooooouuuuncy"
_FOLD: Final = str.maketrans(
    _ACCENTED + _ACCENTED.upper() + "’‘ʼ´`＇" + "—–―−‒" + "\u00a0\u202f\u2009\u3000\t" + "？！、。؟；",
    _PLAIN + _PLAIN + "''''''" + "-----" + "     " + "?!,.?;",
)
#: Characters that are not there for a reader: format characters (zero width, direction, joiners), marks, controls.
_UNSEEN: Final = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ud800-\udfff]"
)
_TAG: Final = re.compile(r"<[a-z/!][^<>]{0,300}>")
_TOKEN: Final = re.compile(r"[\w']+|[.?!…¿,;:\n\-]")
_ENDS: Final = frozenset(".?!…\n¿")
_SIGNS: Final = _ENDS | frozenset(",;:-")


@frozen
class Spelling:
    """What a language's words may look like: contractions and what they stand for, abbreviations, words that lead in."""

    joined: Mapping[str, tuple[str, ...]]
    short: frozenset[str]
    leads: frozenset[str]


@define
class Sentence:
    """
    Words `first` to `last` (exclusive). `mark` is what ended it: "?", ".", "!", "" or "," (before "¿").

    `head`: after words that lead in. `opened`: by "¿". `clauses`: where its clauses may begin, once that was asked.
    """

    first: int
    last: int
    mark: str
    head: int
    opened: bool = False
    clauses: list[int] | None = None


@frozen
class Text:
    """Words with where they start and end in the original, whether capitalised, whether a pause stands before them."""

    original: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    capital: Sequence[bool]
    pause: Sequence[bool]
    sentences: Sequence[Sentence]

    def raw(self, at: int) -> str:
        """The word as it was typed, accents and all, in lower case and composed."""
        return unicodedata.normalize("NFC", self.original[self.starts[at] : self.ends[at]]).lower()

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Where words `first` to `last` (exclusive) stand in the original."""
        return self.starts[first], self.ends[last - 1]


def fold(original: str) -> tuple[str, Sequence[int] | None]:
    """The folded copy, and for each of its characters (and its end) the place in the original; None: the same."""
    folded = original.lower() if original.isascii() else original.translate(_FOLD).lower()
    places: Sequence[int] | None = None
    if len(folded) != len(original) or _UNSEEN.search(folded):
        places, kept = [], []
        for place, character in enumerate(original):
            if not _UNSEEN.match(character):
                low = character.translate(_FOLD).lower()
                kept.append(low if len(low) == 1 else character)
                places.append(place)
        places.append(len(original))
        folded = "".join(kept)
    if "<" in folded:
        folded = _TAG.sub(lambda tag: " " * len(tag.group()), folded)
    return folded, places


@define
class _Taker:
    """Words and sentences while they are gathered."""

    spelling: Spelling
    words: list[str] = field(factory=list)
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    pause: list[bool] = field(factory=list)
    sentences: list[Sentence] = field(factory=list)
    first: int = 0
    paused: bool = True
    opened: bool = False

    def end(self, sign: str) -> None:
        """A sign that ends a sentence, or "¿", which begins one."""
        words, sentences = self.words, self.sentences
        if len(words) > self.first:
            if (sign == "." and words[-1] in self.spelling.short) or len(sentences) >= SENTENCES:
                return
            mark = "," if sign == "¿" else sign.strip()
            sentences.append(Sentence(self.first, len(words), mark, self.first, self.opened))
            self.first, self.opened = len(words), False
        elif sentences and sign in "?!" and sentences[-1].mark != "?":
            sentences[-1].mark = sign
        self.opened = self.opened or sign == "¿"

    def add(self, word: str, start: int, end: int) -> None:
        """One more word."""
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)
        self.pause.append(self.paused)
        self.paused = False

    def add_joined(self, word: str, start: int, end: int) -> None:
        """A word with an apostrophe, or one that lacks it: in its pieces, each where it stands."""
        bare = word.strip("'")
        start += len(word) - len(word.lstrip("'"))
        apart = "'" in bare
        for piece in _pieces(bare, self.spelling.joined):
            # a contraction without its apostrophe stands where it stands, all of it
            stop = min(start + len(piece), end) if apart else end
            self.add(piece, start, stop)
            start = stop if apart else start


def take_apart(original: str, spelling: Spelling) -> Text:
    """Words and sentences of a text that is no longer than may be read."""
    folded, places = fold(original)
    taker = _Taker(spelling)
    joined = spelling.joined
    words, starts, ends, pause = taker.words, taker.starts, taker.ends, taker.pause
    apart = "'" in folded
    paused = True
    # most tokens are words as they stand: those are taken here, without a call for each
    for token in _TOKEN.finditer(folded):
        word = token.group()
        if word in _SIGNS:
            paused = True
            if word in _ENDS:
                taker.end(word)
        elif word in joined or (apart and "'" in word):
            taker.paused = paused
            taker.add_joined(word, token.start(), token.end())
            paused = taker.paused
        else:
            start, end = token.span()
            words.append(word)
            starts.append(start)
            ends.append(end)
            pause.append(paused)
            paused = False
    if len(words) > taker.first:
        taker.sentences.append(Sentence(taker.first, len(words), "", taker.first, taker.opened))
    if places is not None:
        starts = [places[start] for start in starts]
        ends = [places[end - 1] + 1 for end in ends]
    capital = [original[start].isupper() for start in starts]
    for sentence in taker.sentences:
        sentence.head = _after_leads(words, pause, capital, sentence, spelling.leads)
    return Text(original, words, starts, ends, capital, pause, taker.sentences)


#: So many sentences are told apart; what follows is one more.
SENTENCES: Final = 300
_SUFFIXES: Final = ("n't", "'s", "'d", "'ll", "'re", "'ve", "'m")


def _pieces(word: str, joined: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """A contraction's pieces: "don't" is do + n't, "what's" what + 's."""
    if known := joined.get(word):
        return known
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix):
            return word[: -len(suffix)], suffix
    return (word,) if word else ()


def _after_leads(
    words: Sequence[str], pause: Sequence[bool], capital: Sequence[bool], sentence: Sentence, leads: frozenset[str]
) -> int:
    """Where the sentence itself begins, after "okay, so", "and", "well, Dana," and the like."""
    at, last = sentence.first, sentence.last
    for _ in range(5):
        if at + 1 < last and (words[at] in leads or (capital[at] and pause[at + 1] and len(words[at]) > 3)):
            at += 1
        else:
            break
    return at
