"""What the dialogue block does beyond the contract: taking back, rehearsing, edited content, unreadable state."""

from __future__ import annotations

import json
from typing import Any

import pytest
from xblock.fields import Scope

from sop_xblocks.host import dialogue_kept, kept
from sop_xblocks.practice.debrief import Counts, Summary
from sop_xblocks.practice.run import MAX_MOVES, Move, Run
from tests.host.samples import CASES, SAMPLES
from tests.host.standin import Host

SAMPLE = SAMPLES["sop_dialogue"]


@pytest.fixture
def host() -> Host:
    """The LMS with the dialogue in it."""
    made = Host("lms")
    made.add(SAMPLE.olx)
    return made


def rewrite(host: Host, **values: Any) -> None:
    """Write learner fields as another release (or a fault) might have."""
    for key in [key for key in host.store.rows if key[0] == Scope.user_state and key[3] in values]:
        host.store.rows[key] = json.dumps(values.pop(key[3]))
    assert not values


def edit(host: Host, source: str) -> None:
    """An author saves other content."""
    for key in [key for key in host.store.rows if key[3] in ("data", "data_digest")]:
        del host.store.rows[key]
    host.author(data=source)


def test_tokens_of_the_page_are_taken(host: Host) -> None:
    """The page names replies by tokens, and a token leads on like the id it stands for."""
    page = host.html()
    token = page.split('data-reply="')[1].split('"')[0]

    answer = host.ok("move", {"n": 0, "reply": token})

    assert answer["n"] == 1
    assert token[0] == "0"


def test_an_answer_is_small_and_says_what_is_new(host: Host) -> None:
    """HTML of what changed, words for the live region, no more."""
    answer = host.ok("move", {"n": 0, "reply": "hear"})

    assert answer["say"].startswith("Dana")
    assert "Says the feeling" in answer["html"]
    assert len(json.dumps(answer).encode()) <= 3 * 1024
    assert (answer["done"], answer["notice"]) == (False, "")


@pytest.mark.parametrize(
    ("handler", "payload", "code"),
    [
        ("move", {"n": 0, "reply": "ask"}, "reply-not-on-offer"),
        ("move", {"n": 0, "reply": ""}, "reply-not-on-offer"),
        ("move", {"n": 0, "reply": 7}, "bad-text"),
        ("move", {"n": 0, "reply": "x" * 300}, "bad-text"),
        ("move", {"n": 0}, "bad-text"),
        ("move", {"n": 0, "answer": "typed"}, "answer-not-on-offer"),
        ("back", {"n": 0}, "nothing-to-take-back"),
        ("rehearse", {"from": 0}, "not-finished"),
    ],
)
def test_refusals(host: Host, handler: str, payload: dict[str, Any], code: str) -> None:
    """Each has its code, and changes nothing."""
    status, answer = host.post(handler, payload)

    assert (status, answer["code"]) == (400, code)
    assert answer["error"]
    assert host.learner_rows() == {}


def test_an_old_number_is_answered_with_the_state(host: Host) -> None:
    """Another tab went on: the whole stage and a notice; the same click twice: no notice."""
    host.ok("move", {"n": 0, "reply": "hear"})

    repeat = host.ok("move", {"n": 0, "reply": "hear"})
    other = host.ok("move", {"n": 0, "reply": "warn"})
    early = host.ok("move", {"n": 9, "reply": "ask"})

    assert [one["n"] for one in (repeat, other, early)] == [1, 1, 1]
    assert repeat["notice"] == ""
    assert "another window" in other["notice"]
    assert "another window" in early["notice"]


def test_hint_and_back_stay_in_the_record(host: Host) -> None:
    """Everything is a move; taking back gives the turn again."""
    assert "What is it like" not in host.html()
    assert "What is it like" in host.ok("move", {"n": 0, "hint": True})["html"]
    host.ok("move", {"n": 1, "reply": "wait"})
    host.ok("back", {"n": 2})

    moves = host.learner_rows()["run"]["moves"]

    assert [sorted(set(move) & {"hint", "reply", "back"}) for move in moves] == [["hint"], ["reply"], ["back"]]
    assert host.ok("state", {})["n"] == 3


def test_taking_back_never_polishes(host: Host) -> None:
    """The first choice counts for the grade, whatever is chosen afterwards."""
    for handler, payload in (
        ("move", {"n": 0, "reply": "wait"}),
        ("back", {"n": 1}),
        ("move", {"n": 2, "reply": "hear"}),
        ("move", {"n": 3, "reply": "ask"}),
    ):
        host.ok(handler, payload)

    assert host.published("grade")[-1]["value"] == pytest.approx(2 * 4 / 6, abs=1e-3)


def test_rehearsal_is_not_recorded(host: Host) -> None:
    """Practice from a turn: own moves, back to the debrief, no grade, no attempt, no event."""
    for handler, payload in SAMPLE.acts:
        host.ok(handler, payload)
    events, rows = list(host.events), host.learner_rows()

    begun = host.ok("rehearse", {"from": 1})
    ended = host.ok("move", {"n": begun["n"], "reply": "form"})
    left = host.ok("leave_rehearsal", {})

    assert begun["n"] == 0
    assert ended["done"]
    assert "Five minutes" in ended["html"]
    assert "She sits down" in left["html"]
    assert host.events == events
    assert {**host.learner_rows(), "rehearsal": {}} == {**rows, "rehearsal": {}}


def test_a_new_run_has_another_order_and_keeps_the_old_one(host: Host) -> None:
    """Earlier runs stay for comparison; the seed changes with each."""
    for handler, payload in SAMPLE.acts:
        host.ok(handler, payload)
    host.ok("again", {})
    host.ok("move", {"n": 0, "reply": "warn"})

    past = host.learner_rows()["past"]

    assert [row["outcome"] for row in past] == ["reached", "lost"]
    assert len({row["moves"]["seed"] for row in past}) == 2
    assert len({row["run"] for row in past}) == 2
    assert host.published("grade")[-1]["only_if_higher"] is True
    assert host.learner_rows()["result"]["earned"] == 1.0


def test_begin_again_in_the_middle_changes_nothing(host: Host) -> None:
    """A run under way is finished first: a half-run is not thrown away by one click."""
    host.ok("move", {"n": 0, "reply": "hear"})

    assert host.ok("again", {})["n"] == 1


def test_edited_in_the_middle(host: Host) -> None:
    """Moves that fit are kept, the learner is told, the others are set aside at the next move."""
    host.ok("move", {"n": 0, "reply": "wait"})
    edit(host, (CASES / "dialogue" / "door-edited.xml").read_text(encoding="utf-8"))
    assert "changed this conversation" in host.html()

    answer = host.ok("move", {"n": 1, "reply": "hear"})

    run = host.learner_rows()["run"]
    assert answer["n"] == 2
    assert [move["reply"] for move in run["moves"]] == ["hear"]
    assert run["aside"] == [
        {"n": 0, "moves": [{"turn": "door", "reply": "wait", "at": run["aside"][0]["moves"][0]["at"]}]}
    ]


def test_edited_after_the_end(host: Host) -> None:
    """The recorded score stays; the debrief shows what still fits; rescoring keeps what cannot be replayed."""
    for handler, payload in SAMPLE.acts:
        host.ok(handler, payload)
    edit(
        host,
        SAMPLE.broken.partition(">")[2]
        .rpartition("</")[0]
        .replace("nowhere", "short")
        .replace('id="ask"', 'id="asked"'),
    )

    page = host.html()
    block = host.block()

    assert page
    assert block.calculate_score().raw_earned == 1.0
    assert host.ok("state", {})["n"] == 2


@pytest.mark.parametrize(
    ("saved", "code"),
    [
        ({"v": 99, "moves": []}, "state-newer"),
        ({"v": 1, "moves": 7}, "state-unreadable"),
        ({"x": 1}, "state-unreadable"),
    ],
)
def test_unreadable_state_is_left_alone(host: Host, saved: dict[str, Any], code: str) -> None:
    """The page stays, acts are refused, nothing is overwritten."""
    host.ok("move", {"n": 0, "reply": "hear"})
    rewrite(host, run=saved)

    page = host.html()
    status, answer = host.post("move", {"n": 1, "reply": "ask"})

    assert "kept" in page
    assert (status, answer["code"]) == (409, code)
    assert host.learner_rows()["run"] == saved


def test_feedback_at_the_end_only(host: Host) -> None:
    """With feedback="end" no reason is shown before the debrief."""
    late = Host("lms")
    late.add(SAMPLE.olx.replace('feedback="now"', 'feedback="end"'))

    first = late.ok("move", {"n": 0, "reply": "hear"})
    last = late.ok("move", {"n": 1, "reply": "ask"})

    assert "Says the feeling" not in first["html"]
    assert "Says the feeling" in last["html"]


def test_learners_do_not_see_each_other(host: Host) -> None:
    """State is a learner's own."""
    host.ok("move", {"n": 0, "reply": "hear"}, user_id=1)

    assert host.ok("state", {}, user_id=2)["n"] == 0


def test_nothing_typed_or_said_is_logged(host: Host, caplog: pytest.LogCaptureFixture) -> None:
    """Not even at the finest level."""
    caplog.set_level(0)
    for handler, payload in SAMPLE.acts:
        host.ok(handler, payload)
    host.post("move", {"n": 5, "reply": "private words"})

    assert "private words" not in caplog.text
    assert "nobody believed" not in caplog.text


@pytest.mark.parametrize("best", [0, 5, 60, kept.KEEP + 29])
def test_old_runs_make_room_but_the_best_stays(best: int) -> None:
    """The state row stays small however often somebody practises; each new run has an order of its own."""
    past: list[Any] = []
    seeds = set()
    for number in range(kept.KEEP + 30):
        seeds.add(kept.seed_of(1, "block", past))
        fraction = 1.0 if number == best else 0.5
        summary = Summary(f"r{number}", 0, 1, 1, "in", "reached", fraction, Counts())
        past = dialogue_kept.with_finished(past, Run(f"r{number}", 1, 0), summary)

    with_moves = [row["run"] for row in past if "moves" in row]

    assert len(past) == kept.KEEP
    assert len(seeds) == kept.KEEP + 30
    assert with_moves[-1] == f"r{kept.KEEP + 29}"
    assert len(with_moves) == kept.KEEP_MOVES + (best < kept.KEEP)
    assert f"r{best}" in with_moves


def test_the_largest_state_stays_within_a_row() -> None:
    """The longest runs there can be, as many as are kept: well below what a row of the platform takes (4 GB, MySQL)."""
    moves = tuple(
        Move("reply", 1_764_000_000 + n, "a-turn-with-a-name", reply="a-reply-of-it") for n in range(MAX_MOVES)
    )
    past: list[Any] = []
    for number in range(kept.KEEP + 5):
        summary = Summary(f"{number:032}", 1, 2, 3, "ending", "reached", 0.5, Counts(*range(1, 11)), "0" * 16)
        past = dialogue_kept.with_finished(past, Run(f"{number:032}", 1, 1_764_000_000, moves), summary)

    assert len(json.dumps(past)) < 1_500_000


def test_rehearsal_needs_open_correctness(host: Host) -> None:
    """Trying again would show what is hidden for now."""
    for handler, payload in SAMPLE.acts:
        host.ok(handler, payload)
    host.author(show_correctness="never")

    assert host.post("rehearse", {"from": 0})[0] == 400
