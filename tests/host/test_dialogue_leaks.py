"""
Nothing is told before its time: every answer along random walks of every shipped dialogue is searched for what is to come.

What may be told is worked out from the saved moves by the rules of `practice`; every other text of the dialogue must
be absent, and so must every author's id.
"""

from __future__ import annotations

import html
import json
import random
import re
from collections.abc import Iterator

import pytest

from sop_xblocks.authoring.dialogue_xml import load_dialogue
from sop_xblocks.authoring.prose import plain
from sop_xblocks.practice import debrief, run, talk
from sop_xblocks.practice.dialogue import Dialogue
from tests.host.samples import shipped
from tests.host.standin import Host

#: Shorter texts ("Yes.") stand in others by chance.
LEAST = 9
ATTRIBUTE = re.compile(r'\s([a-z-]+)="([^"]*)"')
#: Attributes with words of the interface, such as ``data-do="again"``.
OURS = ("class", "role", "aria-live", "aria-hidden", "data-do", "data-slot", "data-how")


SHIPPED = shipped()


@pytest.mark.parametrize("correctness", ["always", "never"])
@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_no_answer_tells_what_is_to_come(name: str, correctness: str) -> None:
    """Replies, backs, hints, repeats, states and pages from the first line to the debrief."""
    searched = 0
    for seed in range(4):
        host = Host("lms")
        host.add(SHIPPED[name])
        host.author(show_correctness=correctness)
        dialogue = load_dialogue(str(host.block().data)).dialogue
        assert dialogue
        everything = {text for text in _texts(dialogue) if len(text) >= LEAST}
        ids = _ids(dialogue)
        for told in walk(host, random.Random(seed)):  # noqa: S311 (dice of a test)
            allowed = set(_allowed(dialogue, host, reveal=correctness == "always"))
            words = _words(told)
            leaked = [text for text in everything - allowed if text in words and not _within(text, allowed)]
            named = {value for name_, value in ATTRIBUTE.findall(told) if name_ not in OURS} & ids
            assert leaked == []
            assert named == set()
            searched += 1

    assert searched > 4 * 5


def test_the_search_finds_a_leak() -> None:
    """A why, an ending, an id: each would be found."""
    host = Host("lms")
    host.add(SHIPPED["door"])
    dialogue = load_dialogue(str(host.block().data)).dialogue
    assert dialogue
    allowed = set(_allowed(dialogue, host, reveal=True))
    texts = set(_texts(dialogue))

    assert {"Says the feeling.", "She sits down with you.", "What is it like to have us back?"} <= texts - allowed
    assert {"You people were here in spring.", "Nobody asked me then.", "A second visit."} <= allowed
    assert _words("<p>Says <em>the</em> feeling.</p>") == "Says the feeling."
    assert {"kitchen", "hear", "in"} <= _ids(dialogue)


def walk(host: Host, dice: random.Random) -> Iterator[str]:
    """Act at random until the end, and yield all that is sent."""
    yield host.html("public_view", None)
    for _ in range(60):
        yield host.html()
        answer = host.ok("state", {})
        yield answer["html"] + answer["say"]
        if answer["done"]:
            return
        shown = answer["html"]
        tokens = re.findall(r'data-reply="([^"]*)"', shown)
        acts = [("move", {"n": answer["n"], "reply": dice.choice(tokens)})] * 4
        acts += [("move", {"n": answer["n"], "hint": True})] * ('data-hint="1"' in shown)
        acts += [("back", {"n": answer["n"]})] * ('data-do="back"' in shown)
        act = dice.choice(acts)
        for _ in range(2):  # and once more, as a double click sends it
            told = host.ok(*act)
            assert set(told) == {"n", "html", "say", "done", "notice"}
            yield told["html"] + told["say"]
        refused = host.post("move", {"n": told["n"], "reply": "nothing of the kind"})[1]
        yield json.dumps(refused)


def _allowed(dialogue: Dialogue, host: Host, *, reveal: bool) -> Iterator[str]:
    """What the learner may read now."""
    saved = host.learner_rows().get("run")
    current = run.load_run(saved) if saved else talk.begin(dialogue, "", 0, 0)
    stands = talk.replay(dialogue, current)
    for text in (dialogue.case, dialogue.task, dialogue.note):
        yield plain(text)
    for exchange in (*stands.path, *(gone for _, gone in stands.undone)):
        assert exchange.reply
        yield from (plain(exchange.at.line.text), plain(exchange.at.thought), plain(exchange.reply.text))
        if exchange.gets:
            yield plain(exchange.gets.text)
        if reveal and (dialogue.feedback == "now" or stands.ending):
            yield plain(exchange.way.why)
    if stands.now:
        yield from (plain(stands.now.line.text), plain(stands.now.thought))
        yield from (plain(reply.text) for reply in stands.now.offers)
        if stands.now.hinted:
            yield plain(stands.now.turn.hint)
    if stands.ending:
        yield plain(stands.ending.text)
        if reveal:
            yield plain(debrief.look_back(dialogue, stands).better)


def _texts(dialogue: Dialogue) -> Iterator[str]:
    for turn in dialogue.turns.values():
        yield plain(turn.hint)
        for line in (*turn.says, *turn.thoughts):
            yield plain(line.text)
        for reply in turn.replies:
            yield from (plain(reply.text), plain(reply.way.why))
            yield from (plain(line.text) for line in reply.way.gets)
    yield from (plain(ending.text) for ending in dialogue.endings.values())


def _ids(dialogue: Dialogue) -> set[str]:
    replies = {reply.id for turn in dialogue.turns.values() for reply in turn.replies}
    return {*dialogue.turns, *dialogue.endings, *dialogue.gauges, *replies}


def _words(told: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(plain(told))).strip()


def _within(text: str, allowed: set[str]) -> bool:
    return any(text in other for other in allowed)
