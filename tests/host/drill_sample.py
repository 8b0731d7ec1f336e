"""Drills built in Python, to be shown: a short bank with every task, and one of a thousand items to measure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, repeat
from typing import Any

from attrs import evolve

from sop_xblocks.host.drill_page import DrillPage, ReadingShown
from sop_xblocks.host.words import Words
from sop_xblocks.practice.drill import Drill, Item, Option, Want
from sop_xblocks.practice.drill_round import Drilled, Round, due_skills, learn, replay_round, step_round
from sop_xblocks.practice.run import Move, Run
from sop_xblocks.practice.spacing import SkillState

PREFIX = "sop-1a2b3c4d-"
NOW = 1_800_000_000
DAY = 86_400


def _options(*rows: tuple[Any, ...]) -> tuple[Option, ...]:
    """Rows of quality, type or error, words, why, reply."""
    found = []
    for name, (quality, kind, text, why, gets) in zip("abcdef", rows, strict=False):
        fault = kind if kind.startswith("E") else ""
        found.append(Option(f"opt-{name}", text, quality, why, gets, "" if fault else kind, fault))
    return tuple(found)


BEDTIME = Item(
    "bedtime",
    "choose",
    "sf.exception",
    2,
    _options(
        (
            3,
            "exception",
            "Tell me about a bedtime last week that went a little better. What did you do?",
            "It takes it for granted that better moments exist and asks for one, with what he did.",
            "…Thursday. I sang the stupid duck song and he laughed. I’d forgotten that.",
        ),
        (
            0,
            "E5",
            "Have you tried a sticker chart? Many parents find that it takes the fight out of it.",
            "Advice in the dress of a question. He has tried more than you can think of, and now he has to say so.",
            "Yeah. We have two of them. On the fridge.",
        ),
        (
            1,
            "coping",
            "Every single night. How do you keep going with that, after the days you have at work?",
            "A kind question, and it stays with how hard it is. The better night is not asked for yet.",
            "You just do. What else is there.",
        ),
        (
            0,
            "E16",
            "What would Emiliano say happens when you lose it? I can call him in, so he can tell us now.",
            "A child who has to tell on his father in front of him pays for it later. Never ask him here.",
            "Leave him out of this.",
        ),
    ),
    listener="parent",
    scene="A father after a hard week. His son is in the next room.",
    said="I always lose it at bedtime. Every single night.",
    by="Luis",
)
DRYER = Item(
    "dryer",
    "type",
    "sf.best-hopes",
    1,
    _options(
        (0, "preferred-future", "Preferred future", "That would linger on a whole day at home, from waking up on.", ""),
        (0, "scaling", "Scaling", "There’s no line to stand on here, no ends and no number.", ""),
        (3, "best-hopes", "Best hopes", "It asks what should come of this talk, in her measure, the dryer.", ""),
        (0, "position", "Position", "A position question would ask how she sees what was reported.", ""),
    ),
    scene="First visit, and Rosa has cleared one chair of laundry for you. She says she has until the dryer stops.",
    said="If this turns out to be worth a dryer load of your time, what’ll be different for you and the twins afterwards?",
    by="You",
)
BEST = Item(
    "keisha",
    "flaw",
    "sf.best-hopes",
    2,
    _options(
        (0, "E15", "The child is missing from it", "The boys are in it. Her own words aren’t.", ""),
        (0, "E9", "It jumps to the plan", "There’s no plan in it yet, only a guess.", ""),
        (3, "E2", "It carries its own answer", "She can only nod at a hope you wrote for her.", ""),
        (0, "E7", "It is too vague to hold on to", "It’s quite specific: the boys, home, quick.", ""),
    ),
    scene="Keisha’s boys were placed with her sister on Sunday. She has said one sentence so far: “I haven’t slept.”",
    said="You’re hoping to get the boys home just as quick as you can, aren’t you?",
    by="You",
)
CHAIN = Item(
    "saturday",
    "order",
    "sf.exception",
    3,
    (
        Option("opt-a", "And when you sat down on the curb, what did Emiliano see?", why="Then the child.", place=3),
        Option("opt-b", "Take me to that Saturday. Where were you, how did it begin?", why="First a place.", place=1),
        Option("opt-c", "What else helped that Saturday?", why="Dig again before you move on.", place=4),
        Option("opt-d", "When you felt it rising, what was the first thing you did?", why="Then the act.", place=2),
    ),
    scene="Luis has a better moment to tell.",
    said="He threw a fit on Saturday too, and that time I didn’t lose it.",
    by="Luis",
    why="From the scene to the act, from the act to the child, and then once more.",
)
MEND = Item(
    "tran",
    "rewrite",
    "sf.scaling",
    3,
    scene="You want to know how sure Mr. Tran is that the week will hold. His daughter’s name is Linh.",
    said="On a scale of 1 to 10, how are things, and why?",
    by="You",
    want=Want("scaling", ("single", "anchored", "child-named")),
    never=("why-question", "multiple-questions"),
    model="If 0 is “it falls apart tonight” and 10 is “Linh sleeps through the week”, where are you right now?",
    why="A number means something only between two ends. One question, and Linh is in it.",
)
ASK = Item(
    "yolanda",
    "produce",
    "sf.coping",
    4,
    scene="Yolanda fosters two brothers who scream in their sleep. She hasn’t slept through in three weeks.",
    said="Don’t ask me what’s better, because nothing is. I just hold them and wait for the morning.",
    by="Yolanda",
    want=Want("coping", ("open", "single", "client-word")),
    never=("why-question", "multiple-questions"),
    model="Nothing is better, and you hold them until morning. What keeps you going at that hour?",
    why="It does not argue with her “nothing”, and takes the holding from her own words.",
)
ITEMS = (BEDTIME, DRYER, CHAIN, ASK, BEST, MEND)
NOTE = "<p>In these cards people talk about shouting and about children placed elsewhere. Nothing is described in detail.</p>"


def drill(*items: Item, **more: Any) -> Drill:
    """A bank of these items, in this order; of one of each task if none is named."""
    return Drill({item.id: item for item in items or ITEMS}, **{"order": "as-written", **more})


def bank(size: int = 1000) -> Drill:
    """A bank of many items."""
    items = []
    for number in range(size):
        item = ITEMS[number % len(ITEMS)]
        items.append(evolve(item, id=f"item-{number}", said=f"{item.said} ({number})"))
    return Drill({item.id: item for item in items}, order="as-written")


def best(item: Item) -> str:
    """The full answer to an item, as `move_of` takes it."""
    if item.task == "order":
        return "".join(str(item.options.index(o)) for o in sorted(item.options, key=lambda o: o.place))
    return str(max(range(len(item.options)), key=lambda place: item.options[place].quality)) if item.options else "!"


def poor(item: Item) -> str:
    """An answer that is worth nothing, as `move_of` takes it."""
    if item.task == "order":
        return best(item)[::-1]
    return str(min(range(len(item.options)), key=lambda place: item.options[place].quality)) if item.options else "?"


def move_of(item: Item, act: str, at: int = NOW) -> Move:
    """
    An answer: ``2`` picks the author's third option, ``2013`` lays a chain, ``!`` and ``?`` are good and poor own words,
    ``+`` and ``-`` a full answer and a poor one of any kind.
    """
    act = best(item) if act == "+" else poor(item) if act == "-" else act
    if item.task == "order":
        return Move("order", at, codes=tuple(item.options[int(place)].id for place in act))
    if act == "!":
        kind = item.want.type if item.want else ""
        text = item.model.replace("&amp;", "&")
        codes, flags = ("OQ", kind), ("scale-anchored", "own-words", "child-named")
        return Move("text", at, text=text, codes=codes, flags=flags)
    if act == "?":
        return Move("text", at, text="Why is it so hard, and have you slept?", codes=("CQ",), flags=TWICE)
    return Move("choice", at, reply=item.options[int(act)].id)


TWICE = ("why-question", "multiple-questions")


def begun(content: Drill, seed: int = 17) -> Round:
    """A round as the author wrote it."""
    return Round(Run("run-1", seed, NOW), tuple(content.items)[: content.pick])


def after(content: Drill, *acts: str) -> Round:
    """A round after these answers; ``…`` at the end answers fully until nothing is left."""
    held = begun(content)
    rest = chain((act for act in acts if act != "…"), repeat("+") if "…" in acts else ())
    for act in rest:
        item = replay_round(content, held).now
        if item is None:
            break
        held = answered(content, held, act, item).round
    return held


def answered(content: Drill, held: Round, act: str, item: Item) -> Drilled:
    """One more answer."""
    return step_round(content, held, held.run.n, move_of(item, act, NOW + 20 * (held.run.n + 1)))


def page_of(content: Drill, held: Round, **more: Any) -> DrillPage:
    """The page of a round, with what is known of its skills."""
    progress = replay_round(content, held)
    states: dict[str, SkillState] = more.pop("states", {})
    if progress.now is None:
        states = learn(states, progress, NOW)
    settings: dict[str, Any] = {
        "title": "Small questions",
        "words": Words.plain(),
        "prefix": PREFIX,
        "css_url": "/public/drill.css",
        "states": states,
        "due": due_skills(content, states, NOW),
        "now": NOW,
        "readings": readings(progress.answers),
        **more,
    }
    return DrillPage(content, held, progress, **settings)


def page_after(content: Drill, acts: Sequence[str] = (), **more: Any) -> DrillPage:
    """The page after these answers."""
    return page_of(content, after(content, *acts), **more)


def readings(answers: Sequence[Any], contested: frozenset[int] = frozenset()) -> dict[int, ReadingShown]:
    """Readings as the block would hand them over."""
    found = {}
    for one in answers:
        if one.move.act == "text":
            first, space, rest = one.move.text.partition(" ")
            label = one.move.codes[0] if one.move.codes else ""
            parts = ((first, label), (space + rest, ""))
            found[one.number] = ReadingShown(parts, (*one.move.codes, *one.move.flags), one.number in contested)
    return found
