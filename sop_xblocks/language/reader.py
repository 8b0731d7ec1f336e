"""Reading one utterance: words, what grammar finds in them, what all of it weighs, put together."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from sop_xblocks.language.cues import Hit
from sop_xblocks.language.features import Spelled, place_of, signs_of, spell, spell_before, told_sign
from sop_xblocks.language.form import Form, Said, gather, judge
from sop_xblocks.language.heads import clause_starts
from sop_xblocks.language.own import BEFORE, own_words, shared
from sop_xblocks.language.reading import MAX, Reading, Span
from sop_xblocks.language.text import Sentence, Text, take_apart
from sop_xblocks.language.tongue import Tongue, tongue
from sop_xblocks.language.weigh import Found, Weighed, weigh, weights_of

_EMPTY = Reading()
#: So many cues of one label in one sentence say it as well as more would.
ENOUGH = 40
#: Solution-focused types and behaviours an utterance may have at the most.
MOST = 2


@frozen(eq=False)
class Features:
    """What an utterance is weighed by, and what was found on the way: sentences, form, the other's words and all of the line before."""

    text: Text
    saids: Sequence[Said]
    form: Form
    own: frozenset[str]
    before: Sequence[str]
    spelled: Sequence[Spelled]
    signs: set[str]


def read(utterance: str, before: str = "", lang: str = "en") -> Reading:
    """
    What `utterance` is, said in answer to `before` (the other person's last line), in `lang` ("en", "es").

    Never raises for any text; other languages are read as English. No label means that nothing was recognised.
    """
    cut = len(utterance) > MAX
    speech = tongue(lang)
    seen = features_of(utterance[:MAX] if cut else utterance, before, speech)
    if seen is None:
        return Reading(cut=True) if cut else _EMPTY
    weights = weights_of(speech.code)
    if seen.before:
        seen.signs.add(told_sign(weights.told.level(seen.before)))
    weighed = weigh(weights, seen.spelled, seen.signs)
    form = weighed.best("form")
    types = weighed.choose("type", "also", MOST)
    codes = weighed.choose("code", "does", MOST)
    if any(found.label == "compliment" for found in types) and all(found.label != "AF" for found in codes):
        codes.append(next(found._replace(label="AF") for found in types if found.label == "compliment"))
    asks = [form] if form.label else []
    labels = [*asks, *types, *codes] if asks else [*codes, *types]
    flags = weighed.flags() if asks else []
    places = {found.label: _place(seen, found, weighed) for found in (*labels, *flags)}
    if seen.own and (taken := shared(seen.text, 0, len(seen.text.words), seen.own, speech.grammar)):
        flags.append(Found("own-words", 0.9))
        places["own-words"] = (taken[0], taken[0] + 1)
    spans = [Span(*seen.text.place(*place), label) for label, place in places.items()]
    spans.sort(key=_by_place)
    certainty = {found.label: round(found.sure, 2) for found in (*labels, *flags)}
    return Reading(tuple([f.label for f in labels]), tuple([f.label for f in flags]), tuple(spans), certainty, cut)


def features_of(utterance: str, before: str, speech: Tongue) -> Features | None:
    """What an utterance is weighed by, but for what `before` tells (`told_sign`); None where it holds no words."""
    text = take_apart(utterance, speech.spelling)
    if not text.words:
        return None
    saids = [judge(text, sentence, _hits(text, sentence, speech), speech) for sentence in text.sentences]
    own: frozenset[str] = frozenset()
    earlier: list[str] = []
    if before:
        line = take_apart(before[-BEFORE:], speech.spelling)
        own = own_words(line, speech.grammar)
        earlier = spell_before(line, speech.classes)
    form = gather(text, saids, speech)
    spelled = spell(text, saids, speech.classes)
    return Features(text, saids, form, own, earlier, spelled, signs_of(text, saids, form, own, speech))


def _by_place(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.label


def _place(seen: Features, found: Found, weighed: Weighed) -> tuple[int, int]:
    """The words that led to a label: those grammar went by, else the row that weighed most, else all of them."""
    if found.label == seen.form.form:
        return seen.form.place
    for label, _, first, last in seen.form.flags:
        if label == found.label:
            return first, last
    row = weighed.spoke(found.place)
    if row < 0:
        return 0, len(seen.text.words)
    name = weighed.weights.names[row]
    first, last = place_of(name, seen.saids, seen.spelled)
    if last - first > 1:
        return first, last
    return _wider(seen, name[0], found.place, weighed, first)


def _wider(seen: Features, mark: str, place: int, weighed: Weighed, at: int) -> tuple[int, int]:
    """A word with the neighbour that speaks for the label too, where one does: "what else" rather than "else"."""
    words, weights = seen.text.words, weighed.weights
    sentence = next(s for s in seen.text.sentences if s.first <= at < s.last)
    pairs = []
    for first in (at - 1, at):
        if first >= sentence.first and first + 2 <= sentence.last:
            row = weights.pair(mark, words[first], words[first + 1])
            pairs.append((weights.weight(row, place) if row >= 0 else 0, first))
    weight, first = max(pairs, default=(0, at))
    return (first, first + 2) if weight > 0 else (at, at + 1)


def _hits(text: Text, sentence: Sentence, speech: Tongue) -> dict[str, list[Hit]]:
    """The cues in a sentence that stand where they must, by label."""
    hits: dict[str, list[Hit]] = {}
    starts: frozenset[int] | None = None
    for cue, first, last in speech.cues.find(text.words, text.capital, sentence.first, sentence.last):
        if cue.closes and last != sentence.last:
            continue
        if cue.opens:
            starts = frozenset(clause_starts(text, sentence, speech.grammar)) if starts is None else starts
            if first not in starts and first != sentence.first:
                continue
        kept = hits.setdefault(cue.label, [])
        if len(kept) < ENOUGH:
            kept.append(Hit(cue, first, last))
    return hits
