"""
Nothing is told before its time: every page and answer along random rounds of every shipped bank is searched.

What may be told is worked out from the saved round by the rules of `practice`: the card there is, what came of the
answers given, no more. Every other text of the bank must be absent, and so must every author's id, quality and error.
"""

from __future__ import annotations

import html
import json
import random
import re
from collections.abc import Iterator
from typing import Any

import pytest

from sop_xblocks.authoring.prose import plain
from sop_xblocks.host import platform
from sop_xblocks.practice import drill_round as rounds
from sop_xblocks.practice.drill import ERRORS, PICKED, Drill, Item
from tests.host.drill_play import Clock, bank_of, payload, shipped_drills, standing, tokens
from tests.host.samples import SAMPLES
from tests.host.standin import Host

#: Shorter texts ("Yes.") stand in others by chance.
LEAST = 9
ATTRIBUTE = re.compile(r'\s([a-z-]+)="([^"]*)"')
#: Attributes with words of the interface, such as ``data-do="again"``.
OURS = ("class", "role", "aria-live", "aria-hidden", "data-do", "data-slot")
NEVER = re.compile(rf"\b(?:quality|sf\.[a-z-]+|{'|'.join(ERRORS)})\b")

SHIPPED = {"small": SAMPLES["sop_drill"].olx, **shipped_drills()}


@pytest.mark.parametrize("correctness", ["always", "never"])
@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_no_answer_tells_what_is_to_come(name: str, correctness: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cards, answers, repeats, refusals, states, summaries: two rounds one after the other."""
    monkeypatch.setattr(platform, "now_seconds", Clock(1_764_000_000))
    host = Host("lms")
    host.add(SHIPPED[name])
    host.author(show_correctness=correctness)
    bank = bank_of(host)
    everything = {item.id: set(_telling(item)) for item in bank.items.values()}
    ids = _ids(bank)
    searched = 0
    for told in walk(host, random.Random(f"{name}{correctness}")):  # noqa: S311 (dice of a test)
        held, progress = standing(host)
        allowed = set(_allowed(bank, progress, reveal=correctness == "always"))
        if not held.run.moves:
            allowed.update(_first_cards(bank, host))
        words = _words(told)
        may = "\n".join(allowed)
        leaked = [text for texts in everything.values() for text in texts if text in words and text not in may]
        named = {value for name_, value in ATTRIBUTE.findall(told) if name_ not in OURS} & ids
        assert leaked == []
        assert named == set()
        assert NEVER.findall(told) == []
        searched += 1

    assert searched > 15


def test_the_search_finds_a_leak() -> None:
    """A why, a reply, a model, an id: each would be found."""
    host = Host("lms")
    host.add(SHIPPED["small"])
    bank = bank_of(host)
    _, progress = standing(host)
    allowed = set(_allowed(bank, progress, reveal=True))
    texts = {text for item in bank.items.values() for text in _texts(item)}

    assert {"Looks for a time it worked.", "Thursday, in the truck.", "Finds it."} <= texts - allowed
    assert {"I always lose it at bedtime.", "Luis has found a better evening."} <= texts
    assert "Luis has found a better evening." not in allowed
    assert {"better", "first", "own"} <= _ids(bank)
    assert NEVER.findall('data-error="E5" data-quality="3" sf.exception') == ["E5", "quality", "sf.exception"]


def test_options_are_not_shown_by_worth() -> None:
    """Over many learners the best option stands in every place."""
    host = Host("lms")
    host.add(SHIPPED["small"])
    (item, *_) = bank_of(host).items.values()
    best = next(option for option in item.options if option.quality == 3)
    places = set()
    for user in range(1, 40):
        shown = _words(host.html(user_id=user))
        order = sorted(item.options, key=lambda option: shown.index(plain(option.text)))
        places.add(order.index(best))

    assert places == {0, 1, 2}


def walk(host: Host, dice: random.Random) -> Iterator[str]:
    """Answer at random to the end, twice, and yield all that is sent."""
    yield host.html("public_view", None)
    for _ in range(2):
        for _ in range(60):
            yield host.html()
            state = host.ok("state", {})
            yield state["html"] + state["say"]
            held, progress = standing(host)
            if state["done"] or progress.now is None:
                break
            act = _some_answer(progress.now, held.run.n, state["html"], dice)
            for _ in range(2):  # and once more, as a double click sends it
                told = host.ok("move", act)
                assert set(told) == {"n", "html", "say", "done", "notice"}
                yield told["html"] + told["say"]
            refused = host.post("move", {"n": told["n"], "choice": "nothing of the kind"})[1]
            yield refused.get("html", "") + json.dumps(refused.get("error", ""), ensure_ascii=False)
        host.ok("again", {})


def _some_answer(item: Item, n: int, shown: str, dice: random.Random) -> dict[str, Any]:
    found = tokens(shown)
    if item.task in PICKED:
        return {"n": n, "choice": dice.choice(found)}
    if item.task == "order":
        dice.shuffle(found)
        return {"n": n, "order": found}
    return payload(item, n, well=False)


def _allowed(bank: Drill, progress: rounds.Progress, *, reveal: bool) -> Iterator[str]:
    """What the learner may read now."""
    yield plain(bank.note)
    if progress.now:
        yield from _card(progress.now)
    for answer in progress.answers:
        yield from _card(answer.item)
        yield answer.move.text
        if reveal:
            yield from _texts(answer.item)


def _first_cards(bank: Drill, host: Host) -> Iterator[str]:
    """What may be read before an answer: a visitor's first card too."""
    public = rounds.begin_round(bank, {}, "", 0, 0)
    for held in (public, standing(host)[0]):
        yield from _card(bank.items[held.deck[0]])


def _telling(item: Item) -> Iterator[str]:
    """Texts to look for; names of types and flaws are the interface's too."""
    names = {plain(option.text) for option in item.options} if item.task in ("type", "flaw") else set()
    yield from (text for text in _texts(item) if len(text) >= LEAST and text not in names)


def _card(item: Item) -> Iterator[str]:
    yield from (plain(item.scene), plain(item.said))
    yield from (plain(option.text) for option in item.options)


def _texts(item: Item) -> Iterator[str]:
    yield from _card(item)
    yield from (plain(item.model), plain(item.why))
    for option in item.options:
        yield from (plain(option.why), plain(option.gets))


def _ids(bank: Drill) -> set[str]:
    """Ids of items and options."""
    return {*bank.items, *(option.id for item in bank.items.values() for option in item.options)}


def _words(told: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(plain(told))).strip()
