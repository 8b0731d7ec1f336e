"""What the course home tells about an activity before anybody opens it: title, task, people, minutes, state."""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen

from sop_xblocks.authoring.module_xml import load_module
from sop_xblocks.authoring.prose import plain
from sop_xblocks.demo.courses import Course, Unit
from sop_xblocks.demo.gradebook import Standing
from sop_xblocks.demo.runtime import DemoRuntime
from sop_xblocks.demo.standing import OVERVIEW
from sop_xblocks.dialogue_block import CONTENT
from sop_xblocks.drill_block import CONTENT as BANKS
from sop_xblocks.host.content import ContentCache
from sop_xblocks.host.drill_page import CARD_SECONDS
from sop_xblocks.host.fields import digest_of
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.drill import Drill
from sop_xblocks.practice.module import Module

LOG: Final = logging.getLogger(__name__)

#: Characters of a task on a card.
SHOWN: Final = 220
#: A reader at ease with the language, words a minute; and minutes to weigh each reply, and to read a debrief.
PACE: Final = 190
WEIGH: Final = 0.4
DEBRIEF: Final = 2


@frozen
class Seen:
    """Somebody one meets in an activity, as they look at first."""

    name: str
    portrait: str
    mood: str


@frozen
class About:
    """What does not depend on who looks."""

    task: str = ""
    people: tuple[Seen, ...] = ()
    minutes: int = 0
    broken: bool = False
    skills: tuple[str, ...] = ()
    round: int = 0
    hours: float = 0.0
    #: whether it is practised, as activities are; a module is read
    practice: bool = True


@frozen
class Card:
    """An activity on the course home."""

    course: Course
    unit: Unit
    title: str
    lang: str
    about: About
    standing: Standing


def cards_of(course: Course, runtime: DemoRuntime, standings: Mapping[str, Standing]) -> dict[str, Card]:
    """Page name -> its card, from the first block on the page. An overview has a line of its own instead."""
    units = [unit for unit in course.units if unit.keys and unit.keys[0].block_type != OVERVIEW]
    runtime.store.prefetch(unit.keys[0] for unit in units)
    found = {}
    for unit in units:
        stands = standings.get(str(unit.keys[0]), Standing())
        try:
            block = runtime.block(unit.keys[0])
            found[unit.name] = Card(course, unit, str(block.display_name), str(block.lang), _about(block), stands)
        except Exception:
            LOG.exception("no card for %s", unit.keys[0])
            found[unit.name] = Card(course, unit, unit.title, "", About(broken=True), stands)
    return found


def _about(block: Any) -> About:
    if block.scope_ids.block_type == "sop_drill":
        return _about_drill(BANKS.get(block.source_digest, lambda: block.source).drill)
    if block.scope_ids.block_type == "sop_module":
        return _about_module(load_module(block.source).module)
    if block.scope_ids.block_type != "sop_dialogue":
        return About()
    return ABOUT.get(block.source_digest, lambda: block.source)


def _about_drill(bank: Drill | None) -> About:
    if bank is None:
        return About(broken=True)
    size = min(bank.pick, len(bank.items))
    return About(minutes=math.ceil(size * CARD_SECONDS / 60), skills=tuple(bank.by_skill), round=size)


def _about_module(module: Module | None) -> About:
    if module is None:
        return About(broken=True, practice=False)
    return About(_shortened(plain(module.about or module.aims[0])), hours=module.hours, practice=False)


def _about_dialogue(source: str) -> About:
    dialogue = CONTENT.get(digest_of(source), lambda: source).dialogue
    if dialogue is None:
        return About(broken=True)
    first = dialogue.turns[dialogue.start]
    people = [
        Seen(person.name, person.portrait, first.mood if person.id == first.by else "")
        for person in sorted(dialogue.people.values(), key=lambda person: person.id != first.by)
        if person.portrait
    ]
    return About(_shortened(plain(dialogue.task)), tuple(people[:3]), _minutes(dialogue))


#: Counting words takes longer than the rest of the page.
ABOUT: Final = ContentCache(_about_dialogue)


def _minutes(dialogue: Dialogue) -> int:
    """Minutes for one run at an easy pace, in fives above ten: an estimate, and it should look like one."""
    texts = [dialogue.note, dialogue.case, dialogue.task]
    before = sum(_words(text) for text in texts)
    turns = [sum(_words(text) for text in _read(turn)) for turn in dialogue.turns.values()]
    replies = max(1, dialogue.par) * 1.25  # few go the shortest way
    minutes = (before + replies * sum(turns) / len(turns)) / PACE + replies * WEIGH + DEBRIEF
    return math.ceil(minutes / 5) * 5 if minutes > 10 else math.ceil(minutes)


def _read(turn: Any) -> list[str]:
    """What one reads of a turn: a line, the replies, one reason and what follows."""
    replies = [reply.text for reply in turn.replies]
    one = turn.replies[0].way if turn.replies else None
    after = [one.why, *(line.text for line in one.gets[:1])] if one else []
    return [turn.says[-1].text, *(line.text for line in turn.thoughts[:1]), *replies, *after]


def _words(text: str) -> int:
    return len(plain(text).split())


def _shortened(text: str) -> str:
    if len(text) <= SHOWN:
        return text
    return text[:SHOWN].rsplit(" ", 1)[0].rstrip(",.;:") + "…"
