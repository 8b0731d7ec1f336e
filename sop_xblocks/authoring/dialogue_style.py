"""What could be better in a dialogue: replies that give themselves away, reasons that lecture, words to avoid."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.prose import plain
from sop_xblocks.authoring.shape import where
from sop_xblocks.practice.dialogue import Dialogue, Reply, Turn

#: So many turns before a habit is called one, and the share of them that makes it one.
MIN_TURNS: Final = 4
MOSTLY: Final = 0.6
#: The longest reply may have so many times the characters of the shortest, and so many more.
TIMES: Final = 3.0
MORE: Final = 80
MAX_WORDS: Final = 60
MAX_SENTENCES: Final = 3

#: Words in a reason that praise or blame instead of saying what a reply did.
AVOID: Final = {
    "en": re.compile(
        r"\b(wrong|incorrect|fail(?:s|ed|ure)?|resistan(?:t|ce)|non-?complian(?:t|ce)|in denial|manipulative|uncooperative|"
        r"well done|good job|great job|perfect|excellent|you should have|bad (?:reply|answer|choice))\b|\bcorrect!",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(incorrect[oa]|equivocad[oa]|mal hecho|fall(?:aste|a|ó)|fracas[oó]|resistentes?|resistencia|en negación|"
        r"manipulador[ae]?s?|bien hecho|buen trabajo|perfect[oa]|excelente|deberías haber)\b|¡correcto!",
        re.IGNORECASE,
    ),
}
_TODO: Final = re.compile(r"\b(?:TODO|FIXME|TBD|XXX)\b|\?\?\?")
_SENTENCE: Final = re.compile(r"[.!?…]+[”’\")]*(?:\s|$)")


def check_style(page: Page, element: etree._Element, dialogue: Dialogue, lang: str) -> None:
    """Note style, and what is marked as unfinished."""
    first = longest = counted = 0
    turns = {child.get("id", ""): child for child in reversed(list(element.iterchildren("turn")))}
    for name, turn in dialogue.turns.items():
        _check_choice(page, turns[name], turn)
        for reply, child in zip(turn.replies, turns[name].iterchildren("reply"), strict=True):
            check_why(page, child, reply.way.why, lang)
        best = _best(turn)
        if best is not None:
            counted += 1
            first += turn.replies[0] is best
            longest += _is_longest(turn, best)
    here = where(element)
    if counted >= MIN_TURNS and first > counted * MOSTLY:
        page.fault("DLG060", element, where=here, found=first, most=counted)
    if counted >= MIN_TURNS and longest > counted * MOSTLY:
        page.fault("DLG061", element, where=here, found=longest, most=counted)
    check_unfinished(page, element)


def _best(turn: Turn) -> Reply | None:
    """The reply of a turn that is better than the others; None where there is no one such."""
    if len(turn.replies) < 2:
        return None
    ranked = sorted(turn.replies, key=lambda reply: -reply.way.quality)
    return ranked[0] if ranked[0].way.quality > ranked[1].way.quality else None


def _is_longest(turn: Turn, best: Reply) -> bool:
    """Whether it stands out by its length: longer than every other by more than a word."""
    length = len(plain(best.text))
    return all(length > len(plain(reply.text)) + 8 for reply in turn.replies if reply is not best)


def _check_choice(page: Page, element: etree._Element, turn: Turn) -> None:
    if len(turn.replies) < 2:
        return
    lengths = sorted(len(plain(reply.text)) for reply in turn.replies)
    if lengths[-1] > lengths[0] * TIMES and lengths[-1] - lengths[0] > MORE:
        page.fault("DLG062", element, where=where(element), least=lengths[0], found=lengths[-1])
    ways = {(reply.way.goes, reply.way.changes) for reply in turn.replies}
    if len(ways) == 1 and not any(reply.way.gets for reply in turn.replies):
        page.fault("DLG063", element, where=where(element), found=len(turn.replies))


def check_why(page: Page, element: etree._Element, text: str, lang: str, family: str = "DLG") -> None:
    """Note a reason that is long, or that praises or blames. `element` is what it stands in."""
    if not text:
        return
    avoid = AVOID.get(lang.partition("-")[0])
    words = plain(text)
    count = len(words.split())
    match = avoid.search(words) if avoid is not None else None
    if count > MAX_WORDS or len(_SENTENCE.findall(words)) > MAX_SENTENCES:
        why = next(element.iterchildren("why"), element)
        page.fault(f"{family}064", why, where=where(why), most=MAX_WORDS, found=count)
    if match:
        why = next(element.iterchildren("why"), element)
        page.fault(f"{family}065", why, where=where(why), found=match.group())


def check_unfinished(page: Page, element: etree._Element, family: str = "DLG") -> None:
    """Note marks such as TODO in any text or attribute, once for each element."""
    if not _TODO.search(etree.tostring(element, encoding="unicode")):  # as nearly always
        return
    for child in element.iter("*"):
        texts = [child.text or "", *(part.tail or "" for part in child), *(str(value) for value in child.values())]
        if match := next((match for text in texts if (match := _TODO.search(text))), None):
            page.fault(f"{family}070", child, where=where(child), found=match.group())
