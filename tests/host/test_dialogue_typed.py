"""Typed turns of a dialogue: who may type where, what is read and kept, how the person answers, what can be contested."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

import pytest

from sop_xblocks.host import reading
from sop_xblocks.language import Reading
from tests.host.samples import CASES
from tests.host.standin import Host
from tests.host.test_drill_block import ODD

SOURCE = (CASES / "dialogue" / "typed.xml").read_text(encoding="utf-8")
REFLECTED = "You are tired of hearing about school."
ASKED_WHY = "Why does he not go to school?"


def hosting(mode: str, place: str = "lms") -> Host:
    """The dialogue with typed turns, in a mode."""
    host = Host(place)
    host.add(f'<sop_dialogue url_name="typed" display_name="Rosa" weight="2" mode="{mode}">{SOURCE}</sop_dialogue>')
    return host


@pytest.mark.parametrize(("mode", "box", "cards"), [("choose", 0, 2), ("either", 1, 2), ("type", 1, 0)])
def test_what_is_on_offer(mode: str, box: int, cards: int) -> None:
    """Replies, a box, or both; a turn without an answer to typed words always has replies."""
    host = hosting(mode)
    first = host.html()
    act = {"n": 0, "answer": REFLECTED} if mode == "type" else {"n": 0, "reply": "tired"}
    after = host.ok("move", act)["html"]

    assert (first.count("<textarea"), first.count("data-reply=")) == (box, cards)
    assert (after.count("<textarea"), after.count("data-reply=")) == (0, 2)


@pytest.mark.parametrize(
    ("mode", "data", "code"),
    [
        ("choose", {"n": 0, "answer": REFLECTED}, "answer-not-on-offer"),
        ("type", {"n": 0, "reply": "tired"}, "words-not-choices"),
        ("type", {"n": 0, "answer": ""}, "text-empty"),
        ("either", {"n": 0, "answer": " \n\u3000"}, "text-empty"),
        ("either", {"n": 0, "answer": "x" * 2001}, "answer-too-long"),
        ("either", {"n": 0, "answer": "x" * 8001}, "bad-text"),
        ("either", {"n": 0, "answer": "half \ud83d"}, "bad-text"),
        ("either", {"n": 0, "answer": 7}, "bad-text"),
        ("either", {"n": 0, "answer": None}, "bad-text"),
        ("either", {"n": 0, "reply": "ask"}, "reply-not-on-offer"),
    ],
)
def test_refusals(mode: str, data: dict[str, Any], code: str) -> None:
    """Each has its code, and changes nothing."""
    host = hosting(mode)

    status, answer = host.post("move", data)

    assert (status, answer["code"]) == (400, code)
    assert answer["error"]
    assert host.learner_rows() == {}
    assert host.events == []


def test_typed_where_nothing_answers() -> None:
    """A turn without an answer to typed words takes replies, whatever the mode."""
    for mode in ("type", "either"):
        host = hosting(mode)
        host.ok("move", {"n": 0, "answer": REFLECTED})
        status, answer = host.post("move", {"n": 1, "answer": "What happens then?"})

        assert (status, answer["code"]) == (400, "answer-not-on-offer")
        assert host.ok("move", {"n": 1, "reply": "ask"})["done"]


@pytest.mark.parametrize(
    ("text", "heard", "trust", "done"),
    [
        (REFLECTED, "You noticed.", "6", False),
        (ASKED_WHY, "so that is that", "", True),
        ("What would you like to talk about instead?", "my neighbor walks him", "4", False),
        ("Nice weather today.", "so that is that", "", True),
    ],
)
def test_the_person_answers_what_was_said(text: str, heard: str, trust: str, done: bool) -> None:
    """A reflection is noticed, a why ends it, an open question leads on, anything else does not."""
    answer = hosting("either").ok("move", {"n": 0, "answer": text})

    assert heard in answer["html"]
    assert answer["done"] is done
    assert not trust or f"{trust} of 10" in answer["html"]


def test_the_reading_of_the_time_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """The labels and the words that led to them are kept with the move; a later reader changes nothing."""
    host = hosting("either")
    host.ok("move", {"n": 0, "answer": REFLECTED})
    (move,) = host.learner_rows()["run"]["moves"]
    before = host.html()
    assert {"R", "SR", "CR"} & set(move["codes"])
    assert move["answer"] == REFLECTED
    assert "Reflection" in before

    monkeypatch.setattr(reading, "read", lambda *_: Reading(("Confront",), ("why-question",)))
    last = host.ok("move", {"n": 1, "reply": "ask"})

    assert host.learner_rows()["run"]["moves"][0] == move
    assert "Confront" not in last["html"]
    assert "Reflection" in last["html"]


@pytest.mark.parametrize("name", sorted(ODD))
def test_typed_words_are_kept_exactly(name: str) -> None:
    """Whatever was typed: to the character, as text in the page, in no event."""
    host = hosting("type")

    answer = host.ok("move", {"n": 0, "answer": ODD[name]})

    assert host.learner_rows()["run"]["moves"][0]["answer"] == ODD[name]
    for shown in (answer["html"], host.html(), host.ok("state", {})["html"]):
        assert "<script>alert" not in shown
        assert "<img" not in shown
    assert ODD[name] not in json.dumps(host.events, ensure_ascii=False)


def test_twice_and_stale() -> None:
    """The same words once more say nothing; other words with an old number are told."""
    host = hosting("either")
    host.ok("move", {"n": 0, "answer": REFLECTED})

    repeat = host.ok("move", {"n": 0, "answer": REFLECTED})
    other = host.ok("move", {"n": 0, "answer": "Something else."})
    empty = host.ok("move", {"n": 0, "answer": ""})

    assert [one["n"] for one in (repeat, other, empty)] == [1, 1, 1]
    assert repeat["notice"] == ""
    assert "another window" in other["notice"]
    assert len(host.learner_rows()["run"]["moves"]) == 1


def test_contest() -> None:
    """Kept once; the event names the place and no word; the page and the report show it."""
    host = hosting("either")
    host.ok("move", {"n": 0, "answer": "You are tired, private words."})
    for _ in range(2):
        assert "Noted" in host.ok("contest", {"n": 0})["notice"]

    rows = host.learner_rows()
    (event,) = host.published("sop_xblocks.dialogue.reading.contested")
    report = list(host.unbound().generate_report_data(iter([SimpleNamespace(username="ana", state=rows)])))

    assert [(one["run"], one["n"]) for one in rows["contested"]] == [(rows["run"]["id"], 0)]
    assert (event["run"], event["n"]) == (rows["run"]["id"], 0)
    assert "private" not in json.dumps(host.events)
    assert "You see it differently" in host.html()
    assert report[0][1]["Reply"] == "You are tired, private words."
    assert report[0][1]["Seen differently"] == "yes"


@pytest.mark.parametrize("n", [0, 1, 7, -1])
def test_only_readings_can_be_contested(n: int) -> None:
    """A reply of the author's is not read."""
    host = hosting("either")
    host.ok("move", {"n": 0, "reply": "tired"})

    assert host.post("contest", {"n": n})[1]["code"] == "nothing-to-contest"


def test_contested_stays_so_when_the_mode_changes() -> None:
    """An author who goes back to choosing does not undo what a learner said."""
    host = hosting("either")
    host.ok("move", {"n": 0, "answer": REFLECTED})
    host.ok("contest", {"n": 0})
    host.author(mode="choose")

    assert "You see it differently" in host.html()


def test_nothing_typed_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """Not even at the finest level."""
    caplog.set_level(0)
    host = hosting("either")
    host.ok("move", {"n": 0, "answer": "You are tired, Zebulon."})
    host.post("move", {"n": 1, "answer": "Zebulon again."})

    assert "Zebulon" not in caplog.text
    assert "Zebulon" not in json.dumps(host.events)


def test_taken_back_and_said_otherwise() -> None:
    """What was typed first is what counts, and stays in the record."""
    host = hosting("either")
    host.ok("move", {"n": 0, "answer": "What would you like to talk about instead?"})
    host.ok("back", {"n": 1})
    host.ok("move", {"n": 2, "answer": REFLECTED})
    host.ok("move", {"n": 3, "reply": "ask"})

    assert host.published("grade")[-1]["value"] < 2.0
    assert [move.get("answer", "") for move in host.learner_rows()["run"]["moves"]][2] == REFLECTED


def test_edited_so_that_nothing_answers() -> None:
    """The author takes the answer out: the typed move falls away with a notice, replies are there."""
    host = hosting("type")
    host.ok("move", {"n": 0, "answer": REFLECTED})
    start, end = SOURCE.index("<answer>"), SOURCE.index("</answer>") + len("</answer>")
    for key in [key for key in host.store.rows if key[3] in ("data", "data_digest")]:
        del host.store.rows[key]
    host.author(data=SOURCE[:start] + SOURCE[end:])

    page = host.html()

    assert "changed this conversation" in page
    assert host.ok("move", {"n": 1, "reply": "tired"})["n"] == 2
