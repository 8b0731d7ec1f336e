"""Question or not; open, closed, open in function but closed in form; several, why, tag, either-or."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from attrs import define, frozen

from sop_xblocks.language.cues import Hit
from sop_xblocks.language.grammar import row
from sop_xblocks.language.heads import FACT, FINDERS, OPEN, WHY, YES_NO, Head
from sop_xblocks.language.text import Sentence, Text
from sop_xblocks.language.tongue import Tongue

#: A flag, how sure, and its words (first, last).
Flag = tuple[str, float, int, int]
#: A tag cue as sure as this makes a question of a sentence without a mark.
SURE: Final = 0.8
#: A tag cue less sure than this needs its place: last, after a pause.
WEAK: Final = 0.6


@define
class Said:
    """A sentence with what was found in it. `form` is "" where it asks nothing. `tail`: a tag that stands alone."""

    sentence: Sentence
    hits: dict[str, list[Hit]]
    heads: list[Head]
    form: str = ""
    invites: bool = False
    tail: bool = False
    either: bool = False

    def has(self, label: str) -> bool:
        """Whether a cue of `label` was found."""
        return label in self.hits


@frozen
class Form:
    """The form of all that is said ("" or OQ, CQ, FQ), the words that show it, flags with theirs, and how many questions."""

    form: str
    sure: float
    place: tuple[int, int]
    flags: tuple[Flag, ...]
    asked: int = 0


def judge(text: Text, sentence: Sentence, hits: dict[str, list[Hit]], tongue: Tongue) -> Said:
    """What a sentence is as a question. Cues say what grammar cannot: invitations, tags, offers to tell."""
    marked = sentence.mark == "?" or sentence.opened
    if marked and "#just-tag" in hits:
        return Said(sentence, hits, [], "CQ", tail=True)
    heads = [] if sentence.mark == "!" and not marked else FINDERS[tongue.code](text, sentence, tongue.grammar)
    asks_first = bool(heads) and heads[0].how == YES_NO and heads[0].at == sentence.head
    said = Said(sentence, hits, heads, invites="#invite" in hits and not asks_first)
    if said.invites and not marked:
        said.heads = [head for head in heads if _after_invitation(text, head, hits["#invite"][0])]
        said.form = _form(text, said, tongue) if said.heads else "OQ"
    elif marked:
        said.heads = heads or [Head(sentence.head, YES_NO, plain=False)]
        said.form = _form(text, said, tongue) if heads or not said.invites else "OQ"
    elif heads and (heads[0].plain or (sentence.mark == "" and heads[0].at == sentence.head)):
        said.form = _form(text, said, tongue)
    else:
        said.heads = []
        said.form = _unmarked(text, said, tongue)
        said.heads = [Head(sentence.head, YES_NO)] if said.form else []
    said.either = bool(said.form) and _either(text, said, tongue)
    return said


def _after_invitation(text: Text, head: Head, hit: Hit) -> bool:
    """Whether a question follows an invitation: "tell me about it, what did he say", not "tell me what he said"."""
    return head.plain and head.at > hit.last + 1 and text.pause[head.at]


def _unmarked(text: Text, said: Said, tongue: Tongue) -> str:
    """The form of a sentence without its question mark that grammar does not show to ask: a tag, in Spanish an offer to tell."""
    if (
        tongue.code == "es"
        and said.sentence.mark == ""
        and any(hit.first == said.sentence.head for hit in said.hits.get("#offer", ()))
    ):
        return "FQ"
    if ends_in_tag(text, said.sentence, tongue):
        return "CQ"
    for hit in said.hits.get("#tag", ()):
        verb = text.words[hit.first] in tongue.grammar.verbs or text.words[hit.first] == "n't"
        paused = text.pause[hit.first] or text.pause[hit.first - 1]
        asks = (verb and paused) or (said.sentence.mark == "" and hit.cue.sure >= SURE)
        if asks and hit.last == said.sentence.last and hit.first > said.sentence.head:
            return "CQ"
    return ""


def _form(text: Text, said: Said, tongue: Tongue) -> str:
    """The form of a sentence that asks: that of its last head."""
    heads = [head for head in said.heads if not _is_tag(head, said)] or said.heads
    how = heads[-1].how
    if (
        "#offer" in said.hits
        and said.hits["#offer"][0].first <= heads[0].at + 1
        and how == OPEN
        and not heads[-1].plain
    ):
        return "FQ"
    if how in (OPEN, WHY):
        return "OQ"
    if how == FACT:
        return "CQ"
    if "#offer" in said.hits:
        return "CQ" if "#one-fact" in said.hits else "FQ"
    return "OQ" if said.invites and heads[-1].plain is False else "CQ"


def _is_tag(head: Head, said: Said) -> bool:
    return any(
        hit.first <= head.at < hit.last and hit.last == said.sentence.last and hit.first > said.sentence.head
        for hit in said.hits.get("#tag", ())
    )


def _either(text: Text, said: Said, tongue: Tongue) -> bool:
    """A closed question that offers two answers: "was it Friday or Saturday?", not "or something"."""
    if all(head.how in (OPEN, WHY) for head in said.heads) and not said.invites:
        # "what happens then, does he come or stay away?" has a closed head too
        return False
    if said.invites or said.form == "FQ":
        return False
    first, last = said.heads[0].at, said.sentence.last
    for at in range(first + 1, last - 1):
        if text.words[at] in tongue.grammar.either and text.words[at + 1] not in tongue.grammar.vague:
            return text.words[at + 1 : last] not in (["not"], ["no"])
    return False


def gather(text: Text, saids: Sequence[Said], tongue: Tongue) -> Form:
    """The form of the whole (that of the last question) and the flags, as far as grammar tells them."""
    flags: list[Flag] = []
    form, place, sure, asked = "", (0, 0), 0.0, 0
    for said in saids:
        if not said.form:
            continue
        real = [head for head in said.heads if not _is_tag(head, said)] or said.heads
        flags += _flags(text, said, real, tongue)
        if said.tail:
            if not form:
                form, place, sure = said.form, (said.sentence.first, said.sentence.last), 0.7
            continue
        if not (said.invites and not said.heads and "#imagine" in said.hits):
            asked += _count(text, real, tongue) + bool(said.invites and said.heads and "#imagine" not in said.hits)
        form, place = said.form, _place(said, real)
        sure = 0.95 if said.sentence.mark == "?" else 0.8
    if form in ("OQ", "CQ") and _scales(saids):
        form = "FQ"
    if asked > 1:
        flags.append(("multiple-questions", 0.9, *place))
    return Form(form, sure, place, tuple(flags), asked)


def _flags(text: Text, said: Said, heads: Sequence[Head], tongue: Tongue) -> list[Flag]:
    """The flags of one sentence that asks: tag, why, either-or."""
    first, last = said.sentence.first, said.sentence.last
    if said.tail:
        return [("tag-question", 0.85, first, last)]
    flags: list[Flag] = [
        ("tag-question", 0.9, hit.first, hit.last) for hit in said.hits.get("#tag", ()) if _tags(text, said, hit)
    ][:1] or _turned(text, said, tongue)
    if "#why-not-i" not in said.hits:
        flags += [("why-question", 0.97, head.at, head.at + 1) for head in heads if head.how == WHY][:1]
    if said.either:
        flags.append(("either-or", 0.85, first, last))
    return flags


def _turned(text: Text, said: Said, tongue: Tongue) -> list[Flag]:
    """The tag that grammar shows: a verb turned to no at the beginning ("Can't he …?"), or turned round at the end ("…, is it?")."""
    first, last = said.sentence.head, said.sentence.last
    words, grammar = text.words, tongue.grammar
    if tongue.code == "en" and last - first > 3 and words[first] in grammar.verbs and words[first + 1] == "n't":
        return [("tag-question", 0.85, first, first + 2)]
    if ends_in_tag(text, said.sentence, tongue):
        return [("tag-question", 0.85, last - 2, last)]
    return []


_OBJECTS: Final = row("to me him them us who that once")


def ends_in_tag(text: Text, sentence: Sentence, tongue: Tongue) -> bool:
    """Whether an English sentence tells something and ends in a verb before its subject: "yelling is not nice is it"."""
    words, grammar = text.words, tongue.grammar
    first, last = sentence.head, sentence.last
    if tongue.code != "en" or last - first < 5 or words[last - 1] not in grammar.tags:
        return False
    # "you can do it" turns nothing round: its verb has its subject, or another verb, before it
    before = words[last - 3]
    straight = before in grammar.verbs or before in grammar.subjects or before in _OBJECTS
    turned = words[last - 2] == "n't" or (words[last - 2] in grammar.verbs and not straight)
    asks = words[first] in grammar.verbs or any(word in grammar.asks for word in words[first : last - 2])
    return turned and not asks


def _place(said: Said, heads: Sequence[Head]) -> tuple[int, int]:
    """The words that show the form: the offer to tell, else where the last question begins."""
    if said.form == "FQ" and "#offer" in said.hits:
        return said.hits["#offer"][0].first, said.hits["#offer"][0].last
    if not heads and "#invite" in said.hits:
        return said.hits["#invite"][0].first, said.hits["#invite"][0].last
    at = heads[-1].at if heads else said.sentence.first
    return at, min(at + 2, said.sentence.last)


def _tags(text: Text, said: Said, hit: Hit) -> bool:
    """Whether a tag cue tags here: a weak one only at the end and after a pause, none in the midst of an invitation."""
    last = said.sentence.last
    if hit.cue.sure < WEAK and not (hit.last == last and text.pause[hit.first]):
        return False
    return hit.last == last or not (said.invites or said.form == "FQ")


def _scales(saids: Sequence[Said]) -> bool:
    """Whether a scale is opened and its number asked: a story is hoped for, a number will do."""
    opens = any("#opens-scale" in said.hits for said in saids)
    return opens and any(
        said.form and ("#scale-ask" in said.hits or said.invites or "#scale" in said.hits) for said in saids
    )


def _count(text: Text, heads: Sequence[Head], tongue: Tongue) -> int:
    """How many questions the heads of one sentence make: "is it this or is it that" is one."""
    count = 1
    for before, head in pairwise(heads):
        joined = text.words[head.at - 1] in tongue.grammar.either
        if not (joined and before.how == head.how == YES_NO) and not before.how == head.how == WHY:
            count += 1
    return count
