"""The module block: what was tried is logged once, kept in the records or in the learner's state, and completes the module."""

from __future__ import annotations

import json
from typing import Any

import pytest
from xblock.fields import Scope

from sop_xblocks.host import field_log, platform, recording
from sop_xblocks.host.module_done import share_done
from sop_xblocks.practice.module import Module, Try
from tests.host import standing_sample as sample
from tests.host.standin import COURSE, Host
from tests.host.standing_server import MODULE

WORDS = "She told me about Tuesday."


@pytest.fixture
def records(monkeypatch: pytest.MonkeyPatch) -> sample.Records:
    """Records in memory, and a clock that stands."""
    made = sample.Records()
    monkeypatch.setattr(recording, "records", lambda: made)
    monkeypatch.setattr(platform, "now_seconds", lambda: sample.NOW)
    return made


def opened(place: str = "lms", more: str = "") -> Host:
    """A host with the module in it."""
    host = Host(place)
    host.offers = sample.OFFERS
    host.add(f'<sop_module url_name="m" weight="2" module="{sample.MODULE}"{more}>{MODULE}</sop_module>')
    return host


def note(n: int, name: str = "count", text: str = WORDS, *, done: bool = True) -> dict[str, Any]:
    """A request to log."""
    return {"n": n, "try": name, "text": text, "done": done}


def test_a_note_goes_to_the_records(records: sample.Records) -> None:
    """With its try and day; nothing of it stays in the state; the page shows it."""
    host = opened()

    answer = host.ok("log", note(0))

    (kept,) = records.notes[1]
    assert (kept.try_id, kept.text, kept.at, kept.done) == ("count", WORDS, sample.NOW, True)
    assert host.learner_rows().get("notes") == []
    assert WORDS in answer["html"]
    assert (answer["n"], answer["notice"]) == (1, "Noted.")
    assert answer["html"].count("Noted.") == 1
    assert "Noted." in answer["html"].partition(WORDS)[2]  # at its try, not at the top
    assert "Noted." not in host.html()


def test_a_note_of_somebody_who_acts_as_the_learner(records: sample.Records) -> None:
    """Goes nowhere: the LMS keeps it in their session."""
    host = opened()
    host.masquerade = True

    assert host.ok("log", note(0))["notice"] == "Noted."

    host.masquerade = False
    assert (dict(records.notes), host.learner_rows()) == ({}, {})


def test_without_records_it_stays_with_the_learner() -> None:
    """And is there at the next visit; where records come later they take it."""
    host = opened()

    host.ok("log", note(0))

    assert WORDS in host.html()
    assert host.learner_rows()["notes"][0]["text"] == WORDS
    assert host.learner_rows()["tried"] == ["count"]


def test_records_that_refuse_get_it_later(records: sample.Records) -> None:
    """Once, with the time at which it was written."""
    host = opened()
    records.down = True
    host.ok("log", note(0))
    assert WORDS in host.html()
    records.down = False

    host.ok("arrive", {})
    host.ok("arrive", {})

    assert [kept.text for kept in records.notes[1]] == [WORDS]
    assert host.learner_rows()["notes"] == []


def test_two_notes_in_one_second_are_two(records: sample.Records) -> None:
    """A note is told apart by try and second: the later one is a second younger."""
    host = opened()

    host.ok("log", note(0))
    host.ok("log", note(1, text="And again."))

    assert [kept.text for kept in records.notes[1]] == [WORDS, "And again."]


def test_sent_twice_is_noted_once(records: sample.Records) -> None:
    """A double click, two tabs: the second is told where things stand."""
    host = opened()
    host.ok("log", note(0))

    answer = host.ok("log", note(0))

    assert answer["n"] == 1
    assert "another window" in answer["notice"]
    assert len(records.notes[1]) == 1


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        (note(0, "nowhere"), "no-such-try"),
        (note(0, text="  ", done=False), "nothing-to-note"),
        (note(0, text="x" * 501), "bad-text"),
        (note(0, text="\ud800"), "bad-text"),
        ({"n": 0, "try": 7, "text": "x"}, "bad-text"),
        ({"n": 0, "try": "count"}, "bad-text"),
        ({"try": "count", "text": "x"}, "bad-number"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_bad_notes(payload: dict[str, Any], code: str, records: sample.Records) -> None:
    """Each refused with a code; nothing is kept."""
    host = opened()

    status, answer = host.post("log", payload)

    assert (status, answer["code"]) == (400, code)
    assert (host.learner_rows(), records.notes) == ({}, {})


def test_nothing_typed_leaves(records: sample.Records, caplog: pytest.LogCaptureFixture) -> None:
    """Neither events nor the log hold a word of it."""
    host = opened()
    records.down = True

    host.ok("log", note(0))

    assert host.published("sop_xblocks.module.try.logged") == [{"try": "count", "done": True, "n": 0}]
    assert "Tuesday" not in json.dumps(host.events) + caplog.text


@pytest.mark.parametrize(
    ("when", "share"), [("both", [0.25, 0.75, 1.0]), ("tries", [0.5, 0.5, 1.0]), ("practice", [0.0, 1.0, 1.0])]
)
def test_what_completes_it(when: str, share: list[float], records: sample.Records) -> None:
    """What was tried, what was practised, or both; practice counts once the page is opened."""
    host = opened(more=f' done_when="{when}"')
    found = []

    host.ok("log", note(0))
    found.append(host.block().calculate_score().raw_earned)
    records.practices[1] = [sample.practice(sample.DOOR, 3), sample.practice(sample.DRILL, 2)]
    host.ok("arrive", {})
    found.append(host.block().calculate_score().raw_earned)
    host.ok("log", note(1, "one-reflection", "", done=True))
    found.append(host.block().calculate_score().raw_earned)

    assert found == share
    assert host.published("completion")[-1] == {"completion": 1.0}
    assert host.grade == {"value": 2.0, "max_value": 2.0}


def test_a_note_without_having_tried_completes_nothing(records: sample.Records) -> None:
    """A plan is noted; it is not done."""
    host = opened(more=' done_when="tries"')

    host.ok("log", note(0, text="On Friday, perhaps.", done=False))

    assert host.published("completion") == []
    assert "0 of 2 tried" in host.html()


def test_what_a_module_does_not_hold_is_not_waited_for() -> None:
    """No tries, no practice, neither."""
    empty, one = Module(1.0, ("aim",)), Module(1.0, ("aim",), (Try("a", ""),))

    assert share_done(empty, "both", frozenset(), ()) == 1.0
    assert share_done(empty, "tries", frozenset(), (False,)) == 1.0
    assert share_done(empty, "both", frozenset(), (True, False)) == 0.5
    assert share_done(one, "practice", frozenset(), ()) == 1.0
    assert share_done(one, "both", frozenset("a"), ()) == 1.0
    assert share_done(one, "both", frozenset("b"), ()) == 0.0


def test_practice_that_cannot_be_read_grades_nothing(records: sample.Records) -> None:
    """Where practice is asked and the records are away, what is known is not enough to say."""
    host = opened()
    records.practices[1] = [sample.practice(sample.DOOR, 3)]
    records.down = True

    host.ok("log", note(0))

    assert host.published("completion") == []
    records.down = False
    host.ok("arrive", {})
    assert host.published("completion") == [{"completion": 0.5}]


def test_a_reset_learner_keeps_what_the_records_have(records: sample.Records) -> None:
    """Staff delete the state: notes in the records are still shown, and numbering begins anew."""
    host = opened()
    host.ok("log", note(0))
    for key in [key for key in host.store.rows if key[0] == Scope.user_state]:
        del host.store.rows[key]

    assert WORDS in host.html()
    host.ok("log", note(0, text="Once more."))
    assert [kept.text for kept in records.notes[1]] == [WORDS, "Once more."]


@pytest.mark.parametrize("notes", [[7, None, {"try": 3}, {"try": "count", "at": "x"}], [{"try": "count", "at": 5}]])
def test_damaged_state_keeps_the_page(notes: list[Any]) -> None:
    """Odd rows are passed over."""
    host = opened()
    host.ok("log", note(0))
    key = next(key for key in host.store.rows if key[3] == "notes")
    host.store.rows[key] = json.dumps(notes)
    host.store.rows[(*key[:3], "tried")] = json.dumps([1, {}, "count"])

    assert "1 of 2 tried" in host.html()
    assert host.ok("log", note(1))["n"] == 2


def test_notes_in_the_state_have_bounds() -> None:
    """The oldest make room."""
    notes: list[Any] = []
    for number in range(field_log.KEEP + 5):
        notes = field_log.with_note(notes, field_log.Note("count", "", number, True))

    assert [len(notes), notes[0]["at"]] == [field_log.KEEP, 5]


def test_with_the_real_records(recorded: Any) -> None:
    """Through the database: kept there, read from there."""
    host = opened()

    host.ok("log", note(0))

    (kept,) = recorded.field_log_of(1, str(COURSE), str(host.usage))
    assert (kept.try_id, kept.text, kept.done) == ("count", WORDS, True)
    assert WORDS in host.html()
    assert WORDS not in host.html(user_id=2)


def test_settings_are_those_that_do_something() -> None:
    """No run to choose, for there are none; an import that names one is taken."""
    host = opened(more=' graded_run="latest"')

    assert host.block().graded_run == "latest"
    assert "graded_run" not in host.html("studio_view", staff=True)
