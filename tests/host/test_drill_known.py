"""What the drill block knows of a learner's skills: when they are due, and that none is ever lost."""

from __future__ import annotations

import random
import re
from itertools import pairwise
from typing import Any

import pytest

from sop_xblocks.host import platform
from sop_xblocks.practice.spacing import MAX_DAYS
from tests.host.drill_play import Clock, bank_of, payload, play, shipped_drills, standing
from tests.host.samples import SAMPLES, finish
from tests.host.standin import Host

DAY = 86_400
START = 1_764_000_000
SHIPPED = shipped_drills()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The only clock the blocks read, in our hands."""
    made = Clock(START)
    monkeypatch.setattr(platform, "now_seconds", made)
    return made


def hosting(olx: str) -> Host:
    """The LMS with a drill in it."""
    host = Host("lms")
    host.add(olx)
    return host


def due(host: Host) -> dict[str, int]:
    """When each skill known so far is due."""
    return {skill: state["due"] for skill, state in host.learner_rows()["known"].items()}


def test_due_is_shown_when_its_time_has_come(clock: Clock) -> None:
    """After a round nothing is due; when the skills are, the next round says which."""
    host = hosting(SAMPLES["sop_drill"].olx)
    assert "Due today" not in host.html()
    finish(host, SAMPLES["sop_drill"])
    summary = host.html()
    assert "Comes back" in summary
    fresh = host.ok("again", {})["html"]
    assert "Due today" not in fresh

    clock.on(days=MAX_DAYS + 1)
    page = host.html()

    assert "Due today" in page
    assert "scal" in page.partition("Due today")[2][:200].lower()


def test_the_summary_counts_down(clock: Clock) -> None:
    """The summary of a finished round says each time anew how far off the skills are."""
    host = hosting(SAMPLES["sop_drill"].olx)
    finish(host, SAMPLES["sop_drill"])
    cells = re.compile(r"</svg></td><td>([^<]*)</td>")
    before = cells.findall(host.html())

    clock.on(days=MAX_DAYS + 1)

    assert len(before) == 3
    assert "today" not in before
    assert cells.findall(host.html()) == ["today"] * 3


def test_poor_answers_come_back_sooner(clock: Clock) -> None:
    """What was found hard is due before what came readily."""
    well, badly = (hosting(SAMPLES["sop_drill"].olx) for _ in range(2))
    play(well)
    play(badly, well=False)

    assert all(due(badly)[skill] < due(well)[skill] for skill in due(well) if skill != "sf.scaling")
    assert all(START < moment <= START + MAX_DAYS * DAY for moment in (*due(well).values(), *due(badly).values()))


@pytest.mark.parametrize("name", ["worth-your-time", "es-crecer", "that-one-evening"])
def test_nothing_is_lost_over_many_rounds(clock: Clock, name: str) -> None:
    """Fifteen rounds, weeks apart, well and badly: every skill met stays known, is due within the cap, and is drawn."""
    host = hosting(SHIPPED[name])
    dice = random.Random(3)  # noqa: S311 (dice of a test)
    met: set[str] = set()
    bank = bank_of(host)
    for _ in range(15):
        held, progress = standing(host)
        overdue = {skill for skill, moment in due(host).items() if moment <= clock.now} if met else set()
        drawn = {bank.items[item].skill for item in held.deck}
        assert overdue <= drawn or len(overdue) > bank.pick // 2
        while progress.now:
            clock.on(seconds=20)
            host.ok("move", payload(progress.now, held.run.n, well=dice.random() < 0.6))
            held, progress = standing(host)
        met |= drawn
        known = host.learner_rows()["known"]
        assert met <= set(known)
        assert all(known[skill]["reviews"] >= 1 for skill in met)
        assert all(moment <= clock.now + MAX_DAYS * DAY for moment in due(host).values())
        assert all(due(host)[skill] > clock.now for skill in drawn)
        clock.on(days=dice.randint(0, 40))
        host.ok("again", {})
    assert met == set(bank.by_skill)
    assert len(host.learner_rows()["past"]) == 15


def test_a_clock_set_back(clock: Clock) -> None:
    """Moves and rounds before the last one: nothing breaks, no time is negative, nothing is forgotten."""
    host = hosting(SAMPLES["sop_drill"].olx)
    finish(host, SAMPLES["sop_drill"])
    first = due(host)
    clock.on(days=-400)
    host.ok("again", {})
    assert host.html()
    moves: tuple[tuple[str, dict[str, Any]], ...] = SAMPLES["sop_drill"].acts
    for handler, data in moves:
        clock.on(days=-1)
        host.ok(handler, data)

    rows = host.learner_rows()
    assert all(row["seconds"] >= 0 for row in rows["past"])
    assert set(due(host)) == set(first)
    assert all(due(host)[skill] >= START for skill in first)
    assert all(state["reviews"] == 2 for state in rows["known"].values())


def test_the_epoch(clock: Clock) -> None:
    """A clock that begins anew, as a machine without a battery has it."""
    clock.now = 1
    host = hosting(SAMPLES["sop_drill"].olx)

    assert finish(host, SAMPLES["sop_drill"])["done"]
    assert host.learner_rows()["known"]["sf.ears"]["due"] > 0


def test_a_half_round_teaches_nothing_yet(clock: Clock) -> None:
    """Skills are reviewed at the end of a round, once."""
    host = hosting(SHIPPED["worth-your-time"])
    play(host, most=3)
    clock.on(days=3)

    assert not host.learner_rows().get("known")
    last = play(host)
    again = host.ok("again", {})

    assert last["done"]
    assert again["n"] == 0
    assert {state["reviews"] for state in host.learner_rows()["known"].values()} == {1}


def test_the_order_of_cards_changes_from_round_to_round(clock: Clock) -> None:
    """The same cards do not come in the same places."""
    host = hosting(SHIPPED["es-imaginar"])
    decks = []
    for _ in range(4):
        decks.append(standing(host)[0].deck)
        play(host)
        host.ok("again", {})
        clock.on(days=8)

    assert all(a != b for a, b in pairwise(decks))
