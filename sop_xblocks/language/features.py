"""
What an utterance is weighed by: its words alone and in pairs, each in two spellings (the words, and the classes of
words they belong to), told apart by whether they stand in what is asked or in what is said; and what grammar found.

Weights belong to these features: whoever changes what comes out here has the weights made anew (`make fit`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sop_xblocks.language.form import Form, Said
from sop_xblocks.language.grammar import Grammar
from sop_xblocks.language.heads import clause_starts
from sop_xblocks.language.own import shared
from sop_xblocks.language.scales import NUMBERS, scale_flag
from sop_xblocks.language.text import Text
from sop_xblocks.language.tongue import Tongue

#: Words without a class go by so many letters, so that the forms of a word count together.
STEM: Final = 6
_FIRST: Final = "^"
_LAST: Final = "$"


def rows_of(text: Text, saids: Sequence[Said], classes: Mapping[str, str]) -> dict[str, None]:
    """The rows of words of an utterance, in order, each once."""
    rows: dict[str, None] = {}
    for said in saids:
        for spelled in _spelled(text, said, classes):
            single, double = _in_rows("?" if said.form else ".", spelled)
            rows |= dict.fromkeys(single)
            rows |= dict.fromkeys(double)
    return rows


def place_of(row: str, text: Text, saids: Sequence[Said], classes: Mapping[str, str]) -> tuple[int, int]:
    """The words (first, last) where a row of `rows_of` stands first, without the marks for the ends of a sentence."""
    told = row[1:].split(" ")
    width = len(told)
    for said in saids:
        if (row[0] == "?") != bool(said.form):
            continue
        first, last = said.sentence.first, said.sentence.last
        for spelled in _spelled(text, said, classes):
            for at, word in enumerate(spelled):
                if word == told[0] and spelled[at : at + width] == told:
                    begin = min(max(first + at - 1, first), last - 1)
                    return begin, max(min(first + at - 1 + width, last), begin + 1)
    return 0, len(text.words)


def _spelled(text: Text, said: Said, classes: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """The words of a sentence, and their classes."""
    first, last = said.sentence.first, said.sentence.last
    capital, known = text.capital, classes.get
    own = text.words[first:last]
    kinds = [
        known(word) or ("Name" if capital[at] and at > first and len(word) > 1 else word[:STEM])
        for at, word in enumerate(own, first)
    ]
    return [_FIRST, *own, _LAST + said.sentence.mark], [_FIRST, *kinds, _LAST]


def _in_rows(mark: str, spelled: Sequence[str]) -> tuple[list[str], list[str]]:
    """Rows of one word and of two. (Three were tried: twice the features, and a little worse on scenes not learned from.)"""
    single = [mark + word for word in spelled]
    double = [f"{one} {two}" for one, two in zip(single, spelled[1:], strict=False)]
    return single, double


def signs_of(text: Text, saids: Sequence[Said], form: Form, own: frozenset[str], speech: Tongue) -> set[str]:
    """What grammar found, and how the utterance stands to what it answers."""
    words, grammar = text.words, speech.grammar
    signs = {f"form {form.form}", f"sentences {min(len(saids), 4)}"}
    signs.update([f"flag {label}" for label, *_ in form.flags])
    asked = [place for place, said in enumerate(saids) if said.form]
    last_asked = asked[-1] if asked else -1
    wh = clauses = 0
    for place, said in enumerate(saids):
        sentence = said.sentence
        first, last = sentence.first, sentence.last
        mark = "?" if said.form else "."
        taken = min(len(shared(text, first, last, own, grammar)), 3) if own else 9
        signs.update((f"{mark}ends{sentence.mark}", f"{mark}long {min((last - first) // 4, 5)}", f"{mark}own {taken}"))
        signs.update([f"{mark}{label}" for label in said.hits])
        if sentence.head > first:
            signs.add(f"{mark}after {' '.join(words[sentence.head : sentence.head + 2])}")
        if last - first > 3 and words[last - 1] in grammar.tags and words[last - 2] in grammar.tagging:
            signs.add(f"{mark}ends like a tag")
        if said.form:
            signs.update(_asked(text, said, grammar))
            wh += sum([word in grammar.asks for word in words[first:last]])
            clauses += sum([words[at] in grammar.asks for at in clause_starts(text, sentence, grammar)])
            if place == last_asked:
                signs.update(_head(text, said))
        else:
            signs.update(_said(text, said, taken, place < last_asked, grammar))
    if (since := _since(words, grammar)) >= 0:
        after = words[since + 1 : since + 8]
        signs.add("since we met" if not grammar.met.isdisjoint(after) else "since")
        if not grammar.events.isdisjoint(after):
            signs.add("since an event")
    signs.update([f"scale {label}" for label, *_ in scale_flag(text, saids)])
    signs.update(
        (
            f"asking {min(len(asked), 3)} {min(wh, 4)}",
            f"clauses {min(clauses, 3)} {min(len(asked), 2)}",
            f"questions {min(form.asked, 3)}",
        )
    )
    signs.add(f"numbers {min(sum([word in NUMBERS for word in words]), 3)}")
    signs.add("ends asking" if saids[-1].form else "ends saying")
    signs.add("begins asking" if saids[0].form else "begins saying")
    return signs


def _since(words: Sequence[str], grammar: Grammar) -> int:
    """Where a time is counted from ("since", "desde"); -1 where none is."""
    return next((at for at, word in enumerate(words) if word in grammar.since), -1)


def _asked(text: Text, said: Said, grammar: Grammar) -> Iterable[str]:
    """How a sentence asks."""
    yield f"heads {min(len(said.heads), 3)}"
    for head in said.heads:
        yield f"asks {head.how}"
    if said.invites:
        yield "invites"
    if _offers(text, said.sentence.first, said.sentence.last, grammar):
        yield "offers"


def _head(text: Text, said: Said) -> Iterable[str]:
    """How the last question begins."""
    yield f"last {said.form}"
    if said.heads:
        at = said.heads[-1].at
        yield f"head {' '.join(text.words[at : at + 2])}"
        yield f"head {' '.join(text.words[at : at + 3])}"


def _said(text: Text, said: Said, taken: int, leads: bool, grammar: Grammar) -> tuple[str, ...]:
    """How a sentence that asks nothing is made: the marks by which a reflection is known, together."""
    words = text.words[said.sentence.first : said.sentence.last]
    size = len(words)
    long = 0 if size <= 3 else 1 if size <= 7 else 2 if size <= 14 else 3
    who = f"{not grammar.you.isdisjoint(words):d}{not grammar.me.isdisjoint(words):d}"
    return (
        f"said {taken} {long} {who}{leads:d}",
        f"said {taken} {who}",
        f"said {long} {who}{leads:d}",
        f"said {said.sentence.mark} {who}{leads:d}",
        f"said {taken} {leads:d}",
    )


def _offers(text: Text, first: int, last: int, grammar: Grammar) -> bool:
    """Whether two answers are offered after a pause: "…, the windows or the wood?"."""
    words = text.words
    for at in range(last - 2, first, -1):
        if words[at] in grammar.either:
            offered = any(text.pause[begin] for begin in range(at, max(first, at - 8), -1))
            return offered and words[at + 1] not in grammar.vague and words[at + 1] not in grammar.asks
    return False
