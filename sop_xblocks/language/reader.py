"""Reading one utterance: words, cues, form, types, behaviours, put together."""

from __future__ import annotations

from sop_xblocks.language.behaviours import behaviours
from sop_xblocks.language.cues import ASKED, SAID, Hit
from sop_xblocks.language.form import Said, gather, judge
from sop_xblocks.language.heads import clause_starts
from sop_xblocks.language.kinds import kinds
from sop_xblocks.language.reading import MAX, Reading, Span
from sop_xblocks.language.reflection import BEFORE, own_words, shared
from sop_xblocks.language.scales import scale_flag
from sop_xblocks.language.text import Sentence, Text, take_apart
from sop_xblocks.language.tongue import Tongue, tongue

_EMPTY = Reading()
#: So many cues of one label in one sentence say it as well as more would.
ENOUGH = 40


def read(utterance: str, before: str = "", lang: str = "en") -> Reading:
    """
    What `utterance` is, said in answer to `before` (the other person's last line), in `lang` ("en", "es").

    Never raises for any text; other languages are read as English. No label means that nothing was recognised.
    """
    cut = len(utterance) > MAX
    speech = tongue(lang)
    text = take_apart(utterance[:MAX] if cut else utterance, speech.spelling)
    if not text.words:
        return Reading(cut=True) if cut else _EMPTY
    saids = [judge(text, sentence, _hits(text, sentence, speech), speech) for sentence in text.sentences]
    _settle(saids)
    own = own_words(take_apart(before[-BEFORE:], speech.spelling), speech.grammar) if before else frozenset()
    found: list[tuple[str, float, int, int]] = []
    types = kinds(saids)
    form = gather(text, saids, speech, bool(types))
    does = behaviours(text, saids, own, speech.grammar)
    if "AF" in does and (kept := _compliment(saids, does)):
        types.append(kept)
    if form.form:
        found.append((form.form, form.sure, *form.place))
    found += [(hit_label, sure, hit.first, hit.last) for hit_label, sure, hit in types]
    ranked = sorted(does, key=lambda label: -does[label][0])
    said_before = [(label, *does[label]) for label in ranked]
    found = said_before + found if not form.form else found + said_before
    labels = tuple(dict.fromkeys(label for label, *_ in found))
    flags = list(form.flags)
    if any(label == "scaling" for label, *_ in found) and form.form:
        flags += scale_flag(text, saids)
    if own and (taken := shared(text, 0, len(text.words), own, speech.grammar)):
        flags.append(("own-words", 0.9, taken[0], taken[0] + 1))
    flags = list({label: (label, sure, first, last) for label, sure, first, last in reversed(flags)}.values())[::-1]
    spans = [Span(*text.place(first, max(last, first + 1)), label) for label, _, first, last in (*found, *flags)]
    spans.sort(key=_by_place)
    certainty = {label: round(sure, 2) for label, sure, *_ in (*flags, *found)}
    return Reading(labels, tuple(label for label, *_ in flags), tuple(spans), certainty, cut)


def _by_place(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.label


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


def _settle(saids: list[Said]) -> None:
    """Drop cues that hold only in what is asked where nothing is, and the other way round. What leads up to a question counts as asked."""
    asked = False
    for said in reversed(saids):
        asked = asked or bool(said.form)
        not_here = SAID if said.form else ASKED
        for label, hits in list(said.hits.items()):
            if asked and not said.form and label in _LEADING:
                continue
            kept = [hit for hit in hits if hit.cue.where != not_here]
            if not kept:
                del said.hits[label]
            elif len(kept) < len(hits):
                said.hits[label] = kept


_LEADING = frozenset(("scaling", "preferred-future"))


def _compliment(saids: list[Said], does: dict[str, tuple[float, int, int]]) -> tuple[str, float, Hit] | None:
    """An affirmation tied to the child is a direct compliment."""
    for said in saids:
        if not said.form and "AF" in said.hits and "#child" in said.hits:
            hit = said.hits["#child"][0]
            return "compliment", does["AF"][0] * 0.9, hit
    return None
