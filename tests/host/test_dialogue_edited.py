"""Authors edit while learners talk: nobody is left in a conversation that neither goes on nor ends."""

from __future__ import annotations

import re

import pytest

from tests.host.samples import SAMPLES
from tests.host.standin import Host

SAMPLE = SAMPLES["sop_dialogue"]


@pytest.fixture
def host() -> Host:
    """The LMS with the dialogue in it."""
    made = Host("lms")
    made.add(SAMPLE.olx)
    return made


def edit(host: Host, old: str, new: str) -> None:
    """An author saves other content."""
    source = str(host.block().data)
    assert old in source
    host.author(data=source.replace(old, new))


@pytest.mark.parametrize("handler", ["move", "again"])
def test_an_edit_that_ends_a_run_is_recorded(host: Host, handler: str) -> None:
    """The last reply leads to an ending now: the page shows it, and the next act counts it as a finished run."""
    host.ok("move", {"n": 0, "reply": "hear"})
    edit(host, 'quality="3" to="kitchen"', 'quality="3" to="in"')
    assert "She sits down" in host.html()
    assert 'data-do="again"' in host.html()

    host.ok(handler, {"n": 1, "reply": "ask"})

    rows = host.learner_rows()
    assert rows["attempts"] == 1
    assert [row["ending"] for row in rows["past"]] == ["in"]
    assert host.grade == {"value": 2.0, "max_value": 2.0}
    assert host.published("completion")[-1] == {"completion": 1.0}
    assert [data["ending"] for data in host.published("sop_xblocks.dialogue.run.finished")] == ["in"]
    host.ok("again", {})
    assert host.ok("move", {"n": 0, "reply": "warn"})["done"]


def test_an_edit_that_ends_the_last_run(host: Host) -> None:
    """With no attempts left the run is recorded all the same, and there is no new one."""
    host.author(max_attempts=1)
    host.ok("move", {"n": 0, "reply": "hear"})
    edit(host, 'quality="3" to="kitchen"', 'quality="3" to="in"')

    assert host.ok("again", {})["done"]

    assert host.learner_rows()["attempts"] == 1
    assert host.post("again", {})[0] == 403


def test_moves_beyond_the_new_end_are_kept_aside(host: Host) -> None:
    """What was said after the turn that ends it now stays in the record."""
    host.ok("move", {"n": 0, "reply": "wait"})
    host.ok("move", {"n": 1, "reply": "promise"})
    edit(host, '<go to="kitchen"/>', '<go to="short"/>')

    host.ok("again", {})

    past = host.learner_rows()["past"]
    assert past[0]["ending"] == "short"
    assert [move["reply"] for move in past[0]["moves"]["aside"][0]["moves"]] == ["promise"]


def test_an_edit_that_opens_a_finished_run(host: Host) -> None:
    """What was finished stays finished: no replies that lead nowhere, the score stays, a new run can be had."""
    for act in SAMPLE.acts:
        host.ok(*act)
    edit(host, 'id="ask"', 'id="asked"')

    page = host.html()
    answer = host.ok("state", {})

    assert answer["done"]
    assert "data-reply" not in page + answer["html"]
    assert 'data-do="again"' in page
    assert "recorded for this run" not in page
    assert host.block().calculate_score().raw_earned == 1.0
    assert host.ok("again", {})["n"] == 0
    assert len(host.learner_rows()["past"]) == 1


def test_a_score_under_other_content_is_not_called_the_recorded_one(host: Host) -> None:
    """The debrief counts under the content as it is; the grade book has what was earned then, until it is rescored."""
    for act in SAMPLE.acts:
        host.ok(*act)
    assert "6 of 6 points. This is what is recorded" in host.html()
    edit(host, 'code="CR" quality="3"', 'code="CR" quality="2"')
    edit(host, 'id="wait" code="GI" quality="1"', 'id="wait" code="GI" quality="3"')

    assert "5 of 6 points." in host.html()
    assert "This is what is recorded" not in host.html()


def test_a_run_that_became_too_long_can_be_left(host: Host) -> None:
    """Nobody talks so long; but who does is told, and can begin again without losing an attempt."""
    host.ok("move", {"n": 0, "hint": True})
    for n in range(1, 600):
        host.ok("move", {"n": n, "hint": True})

    status, answer = host.post("move", {"n": 600, "reply": "hear"})

    assert (status, answer["code"]) == (400, "too-long")
    assert "data-reply" not in host.html()
    assert re.search(r'data-do="again"', host.html())
    assert host.ok("again", {})["n"] == 0
    assert "attempts" not in host.learner_rows()
    assert host.ok("move", {"n": 0, "reply": "warn"})["done"]


def test_the_clock_may_run_backwards(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """Servers disagree about the time: the run goes on, and its time is never below nothing."""
    times = iter([5_000, 4_000, 4_000, 3_000, 3_000, 3_000, 3_000, 2_000, 2_000, *([1_000] * 40)])
    monkeypatch.setattr("sop_xblocks.host.platform.now_seconds", lambda: next(times))
    for act in SAMPLE.acts:
        host.ok(*act)

    past = host.learner_rows()["past"]
    assert past[0]["seconds"] == 0
    assert past[0]["finished"] > 0
    assert host.html()
