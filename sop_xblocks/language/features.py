"""
What an utterance is weighed by: its words alone and in pairs, each in two spellings (the words, and the classes of
words they belong to), told apart by whether they stand in what is asked or in what is said; and what grammar found.

Weights belong to these features: whoever changes what comes out here has the weights made anew (`make fit`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from sop_xblocks.language.form import Form, Said
from sop_xblocks.language.grammar import Grammar, row
from sop_xblocks.language.heads import YES_NO, clause_starts
from sop_xblocks.language.own import shared
from sop_xblocks.language.scales import NUMBERS, scale_flag
from sop_xblocks.language.text import Text
from sop_xblocks.language.tongue import Tongue

#: Words without a class go by so many letters, so that the forms of a word count together.
STEM: Final = 6
#: So many clauses of a sentence are looked at for how they follow each other.
CLAUSES: Final = 4
#: One word that makes a question of what was said before it.
TAILS: Final = row("right ok okay yeah yes no huh correct understand eh verdad si cierto")
CONDITIONS: Final = row("if when suppose imagine since si cuando imaginese imaginate suponga desde")
#: Before a row of words: whether it stands in what is asked or in what is said.
MARKS: Final = ("?", ".")
#: So many words of the line before, its last, are weighed for what they tell.
LINE: Final = 80
_FIRST: Final = "^"
_LAST: Final = "$"


class Spelled(NamedTuple):
    """A sentence as it is weighed: "?" when it asks, "." when not; its words, and the classes of its words, between marks for its ends."""

    mark: str
    plain: list[str]
    kinds: list[str]


def spell(text: Text, saids: Sequence[Said], classes: Mapping[str, str]) -> list[Spelled]:
    """Every sentence of an utterance in both spellings."""
    words, capital, known = text.words, text.capital, classes.get
    spelled = []
    for said in saids:
        first, last = said.sentence.first, said.sentence.last
        own = words[first:last]
        kinds = [known(word) or word[:STEM] for word in own]
        if True in capital[first + 1 : last]:
            for at in range(first + 1, last):
                if capital[at] and len(words[at]) > 1 and words[at] not in classes:
                    kinds[at - first] = "Name"
        plain = [_FIRST, *own, _LAST + said.sentence.mark]
        spelled.append(Spelled("?" if said.form else ".", plain, [_FIRST, *kinds, _LAST]))
    return spelled


def rows_of(spelled: Sequence[Spelled]) -> Iterator[str]:
    """
    The rows of words of an utterance, some more than once: words alone and in pairs, after the mark of their sentence. (Three in a row
    were tried: twice the features, and a little worse on scenes not learned from.)
    """
    for mark, *spellings in spelled:
        for words in spellings:
            for word in words:
                yield mark + word
            for one, two in pairwise(words):
                yield f"{mark}{one} {two}"


def place_of(row: str, saids: Sequence[Said], spelled: Sequence[Spelled]) -> tuple[int, int]:
    """The words (first, last) where a row of `rows_of` stands first, without the marks for the ends of a sentence."""
    told = row[1:].split(" ")
    width = len(told)
    for said, (mark, *spellings) in zip(saids, spelled, strict=True):
        if row[0] != mark:
            continue
        first, last = said.sentence.first, said.sentence.last
        for words in spellings:
            for at, word in enumerate(words):
                if word == told[0] and words[at : at + width] == told:
                    begin = min(max(first + at - 1, first), last - 1)
                    return begin, max(min(first + at - 1 + width, last), begin + 1)
    return 0, saids[-1].sentence.last


def spell_before(line: Text, classes: Mapping[str, str]) -> list[str]:
    """The last words of the line before, as they stand and by their classes."""
    words = line.words[-LINE:]
    return [*words, _LAST, *[classes.get(word) or word[:STEM] for word in words]]


def told_sign(level: int) -> str:
    """The sign for how likely it is that the line before tells of something that went well (`weigh.Told`)."""
    return f"told {level}"


def signs_of(text: Text, saids: Sequence[Said], form: Form, own: frozenset[str], speech: Tongue) -> set[str]:
    """What grammar found, and how the utterance stands to what it answers. (What that tells is added by `told_sign`.)"""
    words, grammar = text.words, speech.grammar
    signs = {f"form {form.form}", f"sentences {min(len(saids), 4)}"}
    add = signs.add
    for label, *_ in form.flags:
        add(f"flag {label}")
    asked = [place for place, said in enumerate(saids) if said.form]
    last_asked = asked[-1] if asked else -1
    wh = clauses = 0
    for place, said in enumerate(saids):
        sentence = said.sentence
        taken = min(len(shared(text, sentence.first, sentence.last, own, grammar)), 3) if own else 9
        signs.update(_made(text, said, taken, grammar))
        if said.form or not sentence.mark:
            signs.update(_clauses(text, said, grammar))
            wh += sum([word in grammar.asks for word in words[sentence.first : sentence.last]])
            clauses += sum([words[at] in grammar.asks for at in clause_starts(text, sentence, grammar)])
        if said.form:
            signs.update(_asked(text, said, grammar))
        else:
            signs.update(_said(text, said, taken, place < last_asked, grammar))
    if asked:
        signs.update(_head(text, saids[last_asked]))
    if (since := _since(words, grammar)) >= 0:
        after = words[since + 1 : since + 8]
        add("since we met" if not grammar.met.isdisjoint(after) else "since")
        if not grammar.events.isdisjoint(after):
            add("since an event")
    for label, *_ in scale_flag(text, saids):
        add(f"scale {label}")
    add(f"asking {min(len(asked), 3)} {min(wh, 4)}")
    add(f"clauses {min(clauses, 3)} {min(len(asked), 2)}")
    add(f"questions {min(form.asked, 3)}")
    add(f"numbers {min(sum([word in NUMBERS for word in words]), 3)}")
    add("ends asking" if saids[-1].form else "ends saying")
    add("begins asking" if saids[0].form else "begins saying")
    return signs


def _made(text: Text, said: Said, taken: int, grammar: Grammar) -> list[str]:
    """How a sentence ends and begins, how long it is, how much of it is the other's (`taken`), which cues are in it."""
    words, sentence = text.words, said.sentence
    first, last, head = sentence.first, sentence.last, sentence.head
    mark = "asked" if said.form else "told"
    signs = [f"{mark} ends {sentence.mark}", f"{mark} long {min((last - first) // 4, 5)}", f"{mark} own {taken}"]
    signs += [f"{mark} {label}" for label in said.hits]
    if head > first:
        signs.append(f"{mark} after {' '.join(words[head : head + 2])}")
    if last - first > 3 and words[last - 1] in grammar.tags and words[last - 2] in grammar.tagging:
        signs.append(f"{mark} ends like a tag")
    if last - first > 2 and words[last - 1] in TAILS:
        asks = [one for one in said.heads if one.how != YES_NO]
        signs.append(f"tail {words[last - 1]} {'asks' if asks else 'tells'}")
    if sentence.mark in ("?", "") and _denies(words, head, last, grammar):
        signs.append(f"begins with no {sentence.mark}")
    return signs


def _denies(words: Sequence[str], first: int, last: int, grammar: Grammar) -> bool:
    """Whether a sentence begins with a no, after who is meant at the most: "¿Usted no cree que …?", "¿No sería mejor …?"."""
    at = first + (words[first] in grammar.subjects)
    return at < last - 1 and words[at] == "no" and words[at + 1] not in TAILS


def _since(words: Sequence[str], grammar: Grammar) -> int:
    """Where a time is counted from ("since", "desde"); -1 where none is."""
    if grammar.since.isdisjoint(words):
        return -1
    return next(at for at, word in enumerate(words) if word in grammar.since)


def _asked(text: Text, said: Said, grammar: Grammar) -> list[str]:
    """How a sentence asks."""
    how = [f"heads {min(len(said.heads), 3)}", *[f"asks {head.how}" for head in said.heads]]
    if said.invites:
        how.append("invites")
    if _offers(text, said.sentence.first, said.sentence.last, grammar):
        how.append("offers")
    return how


def _clauses(text: Text, said: Said, grammar: Grammar) -> list[str]:
    """
    How the clauses after the first begin (with a small word and how the next ends, or how their own first word ends), and what
    kinds of clauses follow each other: asking by a word (a) or by its verb (y), a question word that may only join (w), a
    verb that has its person in it (t), a condition (c), anything else (n).
    """
    words, pause, sentence = text.words, text.pause, said.sentence
    starts = clause_starts(text, sentence, grammar)
    heads = {head.at: "y" if head.how == YES_NO else "a" for head in said.heads}
    pattern = ""
    signs = []
    for at in starts[:CLAUSES]:
        word = words[at]
        apart = "" if at == sentence.head else "," if pause[at] else "+"
        kind = heads.get(at) or heads.get(at + 1) or heads.get(at + 2)
        if kind is None:
            kind = "c" if word in CONDITIONS else "w" if word in grammar.asks else "n"
            if kind == "n" and grammar.finite and _tells(words[at : min(at + 5, sentence.last)], grammar):
                kind = "t"
        pattern += apart + kind
        if apart:
            if word in grammar.stop or word in grammar.asks or word in grammar.verbs:
                following = words[at + 1] if at + 1 < sentence.last else ""
                small = following in grammar.subjects or following in grammar.verbs or following in grammar.asks
                signs += [f"clause {apart} {word}", f"clause {word} {following if small else following[-2:]}"]
            else:
                signs.append(f"clause {apart} -{word[-2:]}")
            signs.append(f"clause {apart} {kind}")
    if len(starts) > 1:
        signs += [f"clauses {pattern}", f"clauses {pattern.replace('+', '').replace(',', '')}{sentence.mark}"]
    return signs


def _tells(words: Sequence[str], grammar: Grammar) -> bool:
    """Whether a clause begins with a verb that has its person in it, as a question may in Spanish: "…, le pegó", "…, ya comieron"."""
    ahead = 0
    while ahead < len(words) and words[ahead] in grammar.ahead:
        ahead += 1
    if ahead == len(words):
        return False
    word = words[ahead]
    if word in grammar.finite or word.endswith(grammar.endings):
        return True
    return not grammar.near.isdisjoint(words[:ahead]) and not word.endswith(("r", "ndo"))


def _head(text: Text, said: Said) -> tuple[str, ...]:
    """How the last question begins."""
    if not said.heads:
        return (f"last {said.form}",)
    one, *two = text.words[said.heads[-1].at : said.heads[-1].at + 3]
    short = " ".join((one, *two[:1]))
    return f"last {said.form}", f"head {short}", f"head {' '.join((one, *two))}"


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
    if grammar.either.isdisjoint(words[first + 1 : last - 1]):
        return False
    at = next(at for at in range(last - 2, first, -1) if words[at] in grammar.either)
    if words[at + 1] in grammar.vague or words[at + 1] in grammar.asks:
        return False
    return any(text.pause[max(first, at - 8) + 1 : at + 1])
