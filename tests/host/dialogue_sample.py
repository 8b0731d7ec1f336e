"""Conversations built in Python, to be shown: a short real one, and a standard one of twelve turns to measure."""

from __future__ import annotations

from typing import Any

from sop_xblocks.host.dialogue_page import Page
from sop_xblocks.host.words import Words
from sop_xblocks.practice.dialogue import (
    Change,
    Dialogue,
    Ending,
    Gauge,
    Go,
    Line,
    Person,
    Reply,
    Turn,
    Way,
)
from sop_xblocks.practice.run import Move, Run
from sop_xblocks.practice.talk import begin, replay, step

PREFIX = "sop-1a2b3c4d-"

Row = tuple[str, str, int, str, str, tuple[str, str, str] | None]


def _reply(name: str, to: str, row: Row) -> Reply:
    codes, text, quality, why, unsafe, gets = row
    heard = (Line(gets[2], mood=gets[0], talk=gets[1]),) if gets else ()
    changes = (Change("trust", (-2, -1, 1, 2)[quality]),)
    way = Way(quality, (Go(to),), changes, heard, why, unsafe == "unsafe")
    return Reply(name, text, tuple(codes.split()), way)


def _turn(*parts: Any) -> Turn:
    name, to, mood, talk, says, thought, hint, *rows = parts
    replies = tuple(_reply(f"r{n}", to, row) for n, row in enumerate(rows))
    thoughts = (Line(thought),) if thought else ()
    return Turn(name, "dana", (Line(says),), replies, mood, talk, thoughts, hint)


DANA = (
    _turn(
        "door",
        "kitchen",
        "wary",
        "sustain",
        "You people were here in spring. Nothing is wrong with my kids.",
        "Last time, nobody even asked before walking in.",
        "What might it be like to have us at the door a second time?",
        (
            "CR",
            "Having us back feels like nobody believed you the first time.",
            3,
            "Says the feeling under her words and leaves her room.",
            "",
            (
                "softening",
                "neutral",
                "…Yeah. Exactly that. The last one had her shoes on in my kitchen before I said a word.",
            ),
        ),
        (
            "Confront",
            "If you don’t let me in I’ll have to come back with the police.",
            0,
            "A threat at the door closes it: she stops talking to protect herself.",
            "unsafe",
            ("angry", "discord", "Then come back with them."),
        ),
        (
            "CQ",
            "I understand. I’ll be quick: do you have food in the house tonight?",
            1,
            "A question to check on her, before she has said a word of her own.",
            "",
            ("closed", "sustain", "We eat."),
        ),
    ),
    _turn(
        "kitchen",
        "weekend",
        "thinking",
        "neutral",
        "Five minutes. Shoes off, please.",
        "",
        "",
        (
            "OQ Seek",
            "Shoes off it is. What would make five minutes worth it for you?",
            3,
            "Hands her the agenda and asks for a story.",
            "",
            None,
        ),
        (
            "GI",
            "I hear you, but a report came in and I have to see the children today.",
            1,
            "True, and it takes the five minutes away from her.",
            "",
            ("closed", "sustain", "They’re asleep."),
        ),
        (
            "Other",
            "She should not have done that. I’m sure she only meant well, though.",
            1,
            "Takes sides in a quarrel you did not see.",
            "",
            None,
        ),
        (
            "Persuade",
            "Letting us help early is always better for everybody, believe me.",
            0,
            "She is told what is good for her, and argues the other side.",
            "",
            ("angry", "discord", "Better for who?"),
        ),
    ),
    _turn(
        "weekend",
        "sister",
        "tired",
        "change",
        "Just… that somebody listens. I can’t do this every weekend. My sister says it too.",
        "If I tell how bad it gets, they take them.",
        "There is a wish in that tired sentence.",
        (
            "CR",
            "Every weekend is too much, and you want it to be different.",
            3,
            "Catches the wish for change in a tired sentence.",
            "",
            ("hopeful", "change", "I do. I really do."),
        ),
        (
            "CQ",
            "Is your landlord still making trouble about the rent?",
            1,
            "Her wish for something else goes by unheard.",
            "",
            ("closed", "sustain", "No."),
        ),
        ("SR", "You can’t do this every weekend.", 2, "Stays close: she may go on.", "", ("thinking", "change", "No.")),
    ),
    _turn(
        "sister",
        "night",
        "softening",
        "change",
        "My sister takes them when it gets bad. She lives two streets over.",
        "",
        "",
        (
            "relationship",
            "What would your sister say helps the children most on those nights?",
            3,
            "Brings in a person who helps, and her eyes.",
            "",
            None,
        ),
        (
            "AF",
            "You thought ahead for them: they have somewhere to go.",
            3,
            "Names what she does for her children already.",
            "",
            None,
        ),
        (
            "Persuade",
            "You should ask her to take them every weekend, then.",
            0,
            "Advice nobody asked for.",
            "",
            ("closed", "sustain", "She has three of her own."),
        ),
    ),
    _turn(
        "night",
        "agreed",
        "hopeful",
        "change",
        "That somebody comes before I lose it. Not after.",
        "I could ring her.",
        "",
        (
            "SUM OQ",
            "You have a sister two streets over, and you want help before it tips. What would be a first step?",
            3,
            "Gathers what she said and asks for the next step.",
            "",
            ("hopeful", "change", "Ring her. Tomorrow. With you, maybe."),
        ),
        (
            "Concern",
            "I worry about the nights before you ring: the children see you when it tips.",
            2,
            "Says the concern plainly and without blame.",
            "",
            ("sad", "change", "I know they do."),
        ),
        ("Other", "That’s great! You’re doing so well.", 1, "Praise without content ends the talk.", "", None),
    ),
)

AGREED = Ending(
    "agreed",
    "reached",
    "<p>Dana let you sit at the kitchen table. You know that her sister takes the children on bad nights, and that she is "
    "afraid of losing them if she says how bad. She agreed to ring her sister together with you tomorrow.</p>",
)


def dana(**more: Any) -> Dialogue:
    """The short conversation."""
    values: dict[str, Any] = {
        "start": "door",
        "learner": "You",
        "people": {"dana": Person("dana", "Dana", "mother", "woman-30s")},
        "turns": {turn.id: turn for turn in DANA},
        "endings": {"agreed": AGREED},
        "gauges": {"trust": Gauge("trust", "Trust", 3)},
        "case": "<p>A neighbor reported shouting at night. Dana has two children, six and nine. A visit in spring found nothing "
        "to act on.</p><p>It is six in the evening, and it rains.</p>",
        "task": "<p>Find out what the nights are like, and who helps.</p>",
        "back": True,
    }
    return Dialogue(**{**values, **more})


def standard() -> Dialogue:
    """Twelve turns, lines of about 300 characters, three replies of about 100: what sizes and times are measured on."""
    turns = {}
    for n in range(12):
        line = " ".join(
            f"What she says in turn {n}, sentence {k}, has some words in it that go on a little." for k in range(4)
        )[:300]
        rows: list[Row] = [
            (
                "CR",
                f"You would rather be asked before anybody walks in, and turn {n} is no time to start anew, is it, Dana.",
                3,
                f"Says the feeling under her words and leaves her room to go on in turn {n}.",
                "",
                ("softening", "change", f"Yes, that is just what it was like for me in turn {n}, and nobody saw it."),
            ),
            (
                "CQ",
                f"And how many times did that happen before turn {n}, would you say, and was anybody else at home then?",
                1,
                f"Two closed questions turn a story into a statement in turn {n}.",
                "",
                ("closed", "sustain", "Three."),
            ),
            (
                "Persuade",
                f"Have you ever thought of going to bed a little earlier, before turn {n}? That helps a lot of people.",
                0,
                f"Advice nobody asked for invites a reason against it in turn {n}.",
                "",
                ("angry", "discord", "No."),
            ),
        ]
        mood = ("wary", "closed", "tired", "thinking")[n % 4]
        talk = ("sustain", "neutral", "change")[n % 3]
        turns[f"t{n}"] = _turn(
            f"t{n}",
            f"t{n + 1}" if n < 11 else "agreed",
            mood,
            talk,
            line,
            "Nobody asked me the last time." if n % 3 == 0 else "",
            "What is it like for her?" if n % 4 == 0 else "",
            *rows,
        )
    return dana(start="t0", turns=turns, back=True)


def page_after(dialogue: Dialogue, choices: str = "", **more: Any) -> Page:
    """A page after some acts: a digit takes that reply of the turn (author's order), ``b`` goes back, ``h`` hints."""
    run = begin(dialogue, "run-1", 17, 1000)
    for at, choice in enumerate(choices, start=1):
        move = {"b": Move("back", 1000 + 40 * at), "h": Move("hint", 1000 + 40 * at)}.get(choice)
        run = step(dialogue, run, run.n, move or Move("reply", 1000 + 40 * at, reply=f"r{choice}")).run
    return page_of(dialogue, run, **more)


def page_of(dialogue: Dialogue, run: Run, **more: Any) -> Page:
    """The page of a run."""
    values: dict[str, Any] = {
        "dialogue": dialogue,
        "run": run,
        "talk": replay(dialogue, run),
        "words": Words.plain(),
        "prefix": PREFIX,
        "title": "At the door",
        "lang": "en",
        "css_url": "/public/dialogue.css",
    }
    return Page(**{**values, **more})
