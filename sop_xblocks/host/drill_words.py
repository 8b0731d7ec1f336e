"""What the drill page calls things: tasks, faults of a question, what an own question should be, when a skill returns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sop_xblocks.host.dialogue_words import CODES
from sop_xblocks.host.reading_words import READ
from sop_xblocks.host.words import N_, Words
from sop_xblocks.practice.drill import Item

TASKS: Final = {
    "type": N_("What kind of question is this?"),
    "flaw": N_("What makes this question hard to answer?"),
    "choose": N_("Which question would you ask next?"),
    "order": N_("Put the chain in order"),
    "rewrite": N_("Say it another way"),
    "produce": N_("Ask your own question"),
}

#: What an own question is, read after "There already" and "Still to try".
FORMS: Final = {
    "open": N_("leaves room for a story"),
    "single": N_("asks one thing"),
    "anchored": N_("says what both ends of the scale mean"),
    "client-word": N_("takes up their own words"),
    "child-named": N_("names the child"),
}

#: What an own question has and should do without, read after "Worth a second look".
FLAGS: Final = {
    "multiple-questions": N_("asks more than one thing"),
    "why-question": N_("asks why, which can sound like blame"),
    "tag-question": N_("brings its answer along"),
    "either-or": N_("offers only two ways"),
    "scale-anchored": N_("says what both ends of the scale mean"),
    "scale-unanchored": N_("leaves the ends of the scale open"),
    "own-words": N_("takes up their own words"),
}

ERRORS: Final = {
    "E1": N_("Closed question"),
    "E2": N_("Carries its own answer"),
    "E3": N_("Several questions at once"),
    "E4": N_("Asks for a reason, sounds like blame"),
    "E5": N_("Advice dressed as a question"),
    "E6": N_("Stays with the problem"),
    "E7": N_("Too vague to hold on to"),
    "E8": N_("A scale without ends"),
    "E9": N_("Jumps ahead to the plan"),
    "E10": N_("Asks for what should stop"),
    "E11": N_("The agency’s words"),
    "E12": N_("Praise in place of a question"),
    "E13": N_("“If” where “when” helps"),
    "E14": N_("Passes over what was just said"),
    "E15": N_("The child is missing from it"),
    "E16": N_("Not safe to ask here"),
    "E17": N_("Kind, and away from the danger"),
    "E18": N_("Made for somebody else"),
}

#: Who a line is by when it is the learner's own.
OWN: Final = frozenset({"you", "usted", "tú"})

_DAY: Final = 86_400


def is_own(item: Item) -> bool:
    """Whether the line an item starts from is a question of the learner's side."""
    return item.by.casefold() in OWN


def kind_said(t: Words, name: str) -> str:
    """A type of question or a code, in plain words; what is not known is said as it is."""
    return t(CODES.get(name) or READ.get(name) or name)


def fault_said(t: Words, error: str) -> str:
    """A fault of a question, in plain words."""
    return t(ERRORS.get(error, error))


def wants_said(t: Words, names: Iterable[str]) -> str:
    """Forms and types an own question should have, or flags it has, one after the other."""
    return " · ".join(_want_said(t, name) for name in names)


def returns_said(t: Words, seconds: int) -> str:
    """When something is back, roughly: people plan in days and weeks."""
    days = round(seconds / _DAY)
    if days < 1:
        return t("today")
    if days == 1:
        return t("tomorrow")
    if days < 6:
        return t.ngettext("in {n} day", "in {n} days", days)
    if days < 11:
        return t("in about a week")
    if days < 46:
        return t.ngettext("in about {n} week", "in about {n} weeks", round(days / 7))
    return t.ngettext("in about {n} month", "in about {n} months", round(days / 30))


def _want_said(t: Words, name: str) -> str:
    known = FORMS.get(name) or FLAGS.get(name)
    return t(known) if known else lowered(kind_said(t, name))


def lowered(text: str) -> str:
    """To stand within a sentence."""
    return text[:1].lower() + text[1:]
