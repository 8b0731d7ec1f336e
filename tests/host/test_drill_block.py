"""What the drill block does beyond the contract: bad requests, stale ones, coming again, edited banks, hidden results."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

import pytest

from sop_xblocks.host import reading
from sop_xblocks.language import Reading
from sop_xblocks.practice import drill_round as rounds
from tests.host.drill_play import bank_of, payload, play, shipped_drills, standing, tokens
from tests.host.samples import SAMPLES, finish
from tests.host.standin import Host

SAMPLE = SAMPLES["sop_drill"]
OWN = "If 10 is sure and 0 is not sure at all, where are you on tonight?"
#: Texts people and machines send.
ODD = {
    "html": "<script>alert(1)</script> & <img src=x onerror=alert(2)>",
    "emoji": "How did you do it? 👩🏽‍👧‍👦🙂",
    "zero-width": "How\u200b did\u200d you\ufeff do it?",
    "only zero-width": "\u200b\u200d",
    "right to left": "كيف فعلت ذلك؟ \u202emoc",
    "control": "a\x00b\x07c\x1b[31m\x7f\x85",
    "lines": "  One.\r\n\tTwo?\u2028Three?  ",
    "mixed": "¿Qué fue lo mejor? What else? 还有呢",
    "braces": "{{ 7*7 }} ${x} %s {n}",
    "formula": '=HYPERLINK("http://x","y")',
    "combining": "e" + "\u0301" * 500,
    "longest": "?" * 2000,
}


@pytest.fixture
def host() -> Host:
    """The LMS with the small bank in it."""
    made = Host("lms")
    made.add(SAMPLE.olx)
    return made


def at_own(host: Host) -> None:
    """Up to the card that asks for own words."""
    for handler, data in SAMPLE.acts[:2]:
        host.ok(handler, data)


def test_tokens_of_the_page_are_taken(host: Host) -> None:
    """Options are named by tokens, and a token leads on like the id it stands for."""
    found = tokens(host.html())
    answer = host.ok("move", {"n": 0, "choice": found[0]})
    laid = tokens(answer["html"])
    after = host.ok("move", {"n": 1, "order": laid})

    assert len(found) == len(laid) == 3
    assert all(token[0] == "0" for token in (*found, *laid))
    assert (answer["n"], after["n"]) == (1, 2)
    moves = host.learner_rows()["run"]["moves"]
    assert moves[0]["choice"] in ("tip", "better", "manage")
    assert sorted(moves[1]["order"]) == ["first", "second", "third"]


def test_an_answer_is_small_and_says_what_is_new(host: Host) -> None:
    """What came of it and the card after it, no more."""
    answer = host.ok("move", {"n": 0, "choice": "better"})

    assert "Thursday, in the truck" in answer["say"]
    assert "data-next" in answer["html"]
    assert len(json.dumps(answer).encode()) <= 6 * 1024
    assert (answer["done"], answer["notice"]) == (False, "")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"n": 0, "choice": "nothing"}, "option-not-on-offer"),
        ({"n": 0, "choice": ""}, "option-not-on-offer"),
        ({"n": 0, "choice": "\ud800"}, "option-not-on-offer"),
        ({"n": 0, "choice": "first"}, "option-not-on-offer"),
        ({"n": 0, "choice": 7}, "bad-text"),
        ({"n": 0, "choice": ["better"]}, "bad-text"),
        ({"n": 0, "choice": "x" * 300}, "bad-text"),
        ({"n": 0}, "bad-text"),
        ({"choice": "better"}, "bad-number"),
        ({"n": True, "choice": "better"}, "bad-number"),
        ({"n": "0", "choice": "better"}, "bad-number"),
        ({"n": 10**12, "choice": "better"}, "bad-number"),
        ({"n": 0, "order": ["first", "second", "third"]}, "option-not-on-offer"),
        ({"n": 0, "order": "better"}, "bad-list"),
        ({"n": 0, "order": None}, "bad-list"),
        ({"n": 0, "order": {"0": "better"}}, "bad-list"),
        ({"n": 0, "order": [1, 2]}, "bad-list"),
        ({"n": 0, "order": ["x"] * 21}, "bad-list"),
        ({"n": 0, "order": ["x" * 201]}, "bad-list"),
        ({"n": 0, "text": "Better?"}, "option-not-on-offer"),
        ({"n": 0, "text": 5}, "bad-text"),
    ],
)
def test_refusals(host: Host, data: dict[str, Any], code: str) -> None:
    """Each has its code and its words, and changes nothing."""
    status, answer = host.post("move", data)

    assert status == 400
    assert answer["code"] == code or (data.get("choice") == "\ud800" and answer["code"] == "bad-text")
    assert answer["error"]
    assert host.learner_rows() == {}
    assert host.events == []


@pytest.mark.parametrize(
    "laid",
    [[], ["first"], ["first", "second"], ["first"] * 3, ["first", "second", "third", "third"], ["first", "second", ""]],
)
def test_a_chain_needs_every_step_once(host: Host, laid: list[str]) -> None:
    """Missing, double and strange steps are refused."""
    host.ok("move", {"n": 0, "choice": "better"})

    status, answer = host.post("move", {"n": 1, "order": laid})

    assert (status, answer["code"]) == (400, "order-not-complete")
    assert host.ok("state", {})["n"] == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "text-empty"),
        (" \n\t\u00a0", "text-empty"),
        ("x" * 2001, "answer-too-long"),
        ("x" * 8001, "bad-text"),
        ("half \ud83d a sign", "bad-text"),
        ("\udfff", "bad-text"),
        (None, "bad-text"),
        (["How?"], "bad-text"),
    ],
)
def test_own_words_that_are_refused(host: Host, text: Any, code: str) -> None:
    """Nothing, too much, no text, and halves of characters, which no database takes."""
    at_own(host)

    status, answer = host.post("move", {"n": 2, "text": text})

    assert (status, answer["code"]) == (400, code)
    assert host.ok("state", {})["n"] == 2


@pytest.mark.parametrize("name", sorted(ODD))
def test_own_words_are_kept_exactly(host: Host, name: str) -> None:
    """Whatever was typed is kept to the character, shown as text and never as markup, and put into no event."""
    at_own(host)

    answer = host.ok("move", {"n": 2, "text": ODD[name]})

    assert host.learner_rows()["run"]["moves"][2]["text"] == ODD[name]
    for shown in (answer["html"], host.html(), host.ok("state", {})["html"]):
        assert "<script>alert" not in shown
        assert "<img" not in shown
        assert "49" not in shown or name != "braces"
    marks = host.learner_rows()["run"]["moves"][2].get("marks", [])
    assert all(0 <= start < end <= len(ODD[name]) for start, end, _ in marks)
    assert ODD[name] not in json.dumps(host.events, ensure_ascii=False)


def test_the_same_click_twice_is_one_answer(host: Host) -> None:
    """The second is answered with the state and no notice."""
    token = tokens(host.html())[0]
    host.ok("move", {"n": 0, "choice": token})
    repeat = host.ok("move", {"n": 0, "choice": token})
    host.ok("move", {"n": 1, "order": ["first", "second", "third"]})
    chain = host.ok("move", {"n": 1, "order": ["first", "second", "third"]})

    assert [(one["n"], one["notice"]) for one in (repeat, chain)] == [(1, ""), (2, "")]
    assert len(host.published("sop_xblocks.drill.item.answered")) == 2


@pytest.mark.parametrize("choice", ["tip", "manage"])
def test_another_tab_is_told(host: Host, choice: str) -> None:
    """Another answer with an old number, or one too early: the state, and why."""
    host.ok("move", {"n": 0, "choice": "better"})

    other = host.ok("move", {"n": 0, "choice": choice})
    early = host.ok("move", {"n": 9, "choice": choice})

    assert [one["n"] for one in (other, early)] == [1, 1]
    assert "another window" in other["notice"]
    assert "another window" in early["notice"]
    assert [move["choice"] for move in host.learner_rows()["run"]["moves"]] == ["better"]


def test_what_is_missed_comes_again_once(host: Host) -> None:
    """It comes after the rest, marked; the second answer is not worth points, and a third time there is not."""
    host.ok("move", {"n": 0, "choice": "tip"})
    host.ok("move", {"n": 1, "order": ["first", "second", "third"]})
    after = host.ok("move", {"n": 2, "text": OWN})
    assert not after["done"]
    assert "Once more" in after["html"]

    last = host.ok("move", {"n": 3, "choice": "tip"})

    assert last["done"]
    assert host.published("grade")[-1]["value"] == pytest.approx(2 * 6 / 9, abs=1e-3)
    assert [event["again"] for event in host.published("sop_xblocks.drill.item.answered")] == [
        False,
        False,
        False,
        True,
    ]


def test_the_end_publishes_and_remembers(host: Host) -> None:
    """Grade, completion, an event without text, the skills and the round."""
    last = finish(host, SAMPLE)

    rows = host.learner_rows()
    assert last["done"]
    assert host.published("grade")[-1]["value"] == pytest.approx(2.0)
    assert host.published("completion")[-1] == {"completion": 1.0}
    assert set(rows["known"]) == {"sf.exception", "sf.ears", "sf.scaling"}
    assert all(state["due"] > rows["run"]["finished"] for state in rows["known"].values())
    assert [row["run"] for row in rows["past"]] == [rows["run"]["id"]]
    finished = host.published("sop_xblocks.drill.run.finished")
    assert [(one["earned"], one["possible"]) for one in finished] == [(9, 9)]


def test_after_the_end_nothing_more_is_taken(host: Host) -> None:
    """A late answer is told how things stand; the record stays."""
    finish(host, SAMPLE)
    before = host.learner_rows()

    late = host.ok("move", {"n": 3, "choice": "tip"})

    assert late["done"]
    assert host.learner_rows() == before


def test_again_in_the_middle_changes_nothing(host: Host) -> None:
    """A round under way is finished first."""
    host.ok("move", {"n": 0, "choice": "better"})

    assert host.ok("again", {})["n"] == 1


def test_attempts(host: Host) -> None:
    """Where the rounds are numbered, the last is the last."""
    host.author(max_attempts=1)
    finish(host, SAMPLE)

    status, answer = host.post("again", {})

    assert (status, answer["code"]) == (403, "no-attempts-left")
    assert 'data-do="again"' not in host.html()


def test_another_round_draws_what_was_not_seen() -> None:
    """Round after round of a real bank holds new cards as long as there are any."""
    host = Host("lms")
    host.add(shipped_drills()["worth-your-time"])
    bank = bank_of(host)
    decks = []
    for _ in range(len(bank.items) // bank.pick):
        decks.append(standing(host)[0].deck)
        assert play(host)["done"]
        host.ok("again", {})

    drawn = [name for deck in decks for name in deck]
    assert len(drawn) == len(set(drawn)) == len(decks) * bank.pick
    assert host.learner_rows()["run"] == {}


def test_contest(host: Host) -> None:
    """Kept once, in the page and in the report; the event says which, and no word of it."""
    at_own(host)
    host.ok("move", {"n": 2, "text": "Are you sure, my own private words?"})
    first, second = host.ok("contest", {"n": 2}), host.ok("contest", {"n": 2})

    rows = host.learner_rows()
    (event,) = host.published("sop_xblocks.drill.reading.contested")
    report = list(
        host.unbound().generate_report_data(iter([SimpleNamespace(username="ana", state=rows)]), limit_responses=None)
    )

    assert "Noted" in first["notice"]
    assert first["notice"] == second["notice"]
    assert [(one["run"], one["n"]) for one in rows["contested"]] == [(rows["run"]["id"], 2)]
    assert {name: event[name] for name in ("run", "n", "item")} == {"run": rows["run"]["id"], "n": 2, "item": "own"}
    assert "private" not in json.dumps(host.events)
    assert "You see it differently" in play(host)["html"]
    assert [row["Seen differently"] for _, row in report] == ["", "", "yes", ""][: len(report)]
    assert report[2][1]["Answer"] == "Are you sure, my own private words?"
    assert report[2][1]["Read as"]


@pytest.mark.parametrize("n", [0, 1, 7, -1])
def test_only_readings_can_be_contested(host: Host, n: int) -> None:
    """Choices and chains are not read; nor is what was not said."""
    finish(host, SAMPLE)

    status, answer = host.post("contest", {"n": n})

    assert (status, answer["code"]) == (400, "nothing-to-contest")
    assert not host.learner_rows().get("contested")


def test_nothing_typed_is_told_or_logged(host: Host, caplog: pytest.LogCaptureFixture) -> None:
    """Not even at the finest level, nor in any event."""
    caplog.set_level(0)
    at_own(host)
    host.ok("move", {"n": 2, "text": "Private words of Zebulon?"})
    host.post("move", {"n": 3, "text": "Zebulon again?"})
    host.post("move", {"n": 3, "text": "Zebulon" * 400})
    host.post("contest", {"n": 2})

    assert "Zebulon" not in caplog.text
    assert "Zebulon" not in json.dumps(host.events)


def test_the_reading_of_the_time_stays(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later reader never rewrites the past: pages, scores and rows say what was read then."""
    finish(host, SAMPLE)
    before, kept = host.html(), host.learner_rows()["run"]["moves"][2]
    assert "Automatic reading" in before

    monkeypatch.setattr(reading, "read", lambda *_: Reading(("Confront",), ("why-question",)))

    assert host.html() == before
    assert host.learner_rows()["run"]["moves"][2] == kept
    assert host.block().calculate_score().raw_earned == 1.0


def test_feedback_hidden(host: Host) -> None:
    """Where results may not be shown, answers are kept and no reason is told, nor afterwards; then it is shown."""
    host.author(show_correctness="never")
    told = [host.ok(handler, data) for handler, data in SAMPLE.acts]
    shown = [*(one["html"] + one["say"] for one in told), host.html(), host.ok("state", {})["html"]]

    for text in shown:
        assert not any(
            secret in text for secret in ("Looks for a time", "in the truck", "Makes it larger", "Automatic")
        )
        assert "If 10 is that you are sure" not in text
    assert told[-1]["done"]
    host.author(show_correctness="always")
    assert "Looks for a time" in host.html()


def test_learners_do_not_see_each_other(host: Host) -> None:
    """State is a learner's own."""
    host.ok("move", {"n": 0, "choice": "better"}, user_id=1)

    assert host.ok("state", {}, user_id=2)["n"] == 0


def test_report_has_second_answers_and_a_limit(host: Host) -> None:
    """A row for every answer in its order, and no more than asked for."""
    play(host, well=False)
    state = SimpleNamespace(username="ana", state=host.learner_rows())

    rows = [row for _, row in host.unbound().generate_report_data(iter([state]), limit_responses=None)]
    few = list(host.unbound().generate_report_data(iter([state]), limit_responses=2))

    assert [row["Second time"] for row in rows] == ["", "", "", *["yes"] * (len(rows) - 3)]
    assert len(rows) > 3
    assert len(few) == 2


def test_payloads_fit_the_bank(host: Host) -> None:
    """The players of these tests know every task."""
    held = host.block()._current()

    for item in bank_of(host).items.values():
        assert len(payload(item, held.run.n, well=True)) == 2
    assert isinstance(held, rounds.Round)
