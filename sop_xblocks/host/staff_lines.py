"""
Turns, replies, endings and items in the author's words, short enough for a table. Where the content is not known any more, by their ids.

What learners typed is told as "own words" and never shown.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen

from sop_xblocks.authoring.prose import plain
from sop_xblocks.host.words import Words
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.drill import Drill, Item
from sop_xblocks.practice.record import Act

#: Characters of a line that are shown.
SHORT: Final = 90
#: Moves in a drill whose choice is no single option.
BUILT: Final = frozenset({"order", "text"})


@frozen
class Said:
    """A move of a practice: the `line` it answers and what was `done`; `known` False where the line is an id."""

    line: str
    done: str
    known: bool


def line_said(talk: Dialogue | None, place: str) -> str:
    """What somebody says at a turn where no condition holds, with who says it; the id of a turn that is not there."""
    turn = talk.turns.get(place) if talk else None
    if turn is None or talk is None:
        return place
    usual = turn.says[-1]
    who = talk.people.get(usual.by or turn.by)
    said = short(usual.text)
    return f"{who.name}: {said}" if who else said


def reply_said(talk: Dialogue | None, place: str, choice: str) -> str:
    """The words of a reply; its id where it is not there."""
    turn = talk.turns.get(place) if talk else None
    reply = turn.reply(choice) if turn else None
    return short(reply.text) if reply else choice


def ending_said(talk: Dialogue | None, name: str) -> str:
    """How it ended in the author's words; the id of an ending that is not there, "" for none."""
    ending = talk.endings.get(name) if talk else None
    return short(ending.text) if ending else name


def move_said(t: Words, content: Dialogue | Drill | None, act: Act) -> Said:
    """A move as people read it."""
    if isinstance(content, Drill):
        return _answered(t, content, act)
    line = line_said(content, act.place)
    done = reply_said(content, act.place, act.choice) if act.choice else _act_said(t, act.act)
    return Said(line, done, content is not None and act.place in content.turns)


def short(text: str) -> str:
    """The words of safe HTML, cut between two of them."""
    words = plain(text)
    return words if len(words) <= SHORT else words[: SHORT - 1].rsplit(" ", 1)[0] + "…"


def _answered(t: Words, drill: Drill, act: Act) -> Said:
    """An answer in a drill: the line the item starts from, and the option picked."""
    item = drill.items.get(act.place)
    option = item.option(act.choice) if item else None
    line = _item_said(item) if item else ""
    picked = short(option.text) if option else ""
    done = picked or (act.choice if act.act not in BUILT else "") or _act_said(t, act.act)
    return Said(line or act.place, done, bool(line))


def _item_said(item: Item) -> str:
    said = short(item.said)
    return f"{item.by}: {said}" if said and item.by else said or short(item.scene)


def _act_said(t: Words, act: str) -> str:
    """A move without a choice: typed, built, or help that was asked for."""
    known = {"answer": t("in own words"), "text": t("in own words"), "hint": t("a hint"), "order": t("put in order")}
    return known.get(act, act)
