"""The drill block where the bank was edited since, and where what was saved cannot be read."""

from __future__ import annotations

from typing import Any

import pytest

from tests.host.drill_play import edit, rewrite, tokens
from tests.host.samples import CASES, SAMPLES, finish
from tests.host.standin import Host

SAMPLE = SAMPLES["sop_drill"]
SOURCE = (CASES / "drill" / "small.xml").read_text(encoding="utf-8")
OWN = "If 10 is sure and 0 is not sure at all, where are you on tonight?"


@pytest.fixture
def host() -> Host:
    """The LMS with the small bank in it."""
    made = Host("lms")
    made.add(SAMPLE.olx)
    return made


def test_a_repeat_whose_answer_is_gone(host: Host) -> None:
    """The last answer fell away with its item: the same click once more gets the state, not another answer's reason."""
    host.ok("move", {"n": 0, "choice": "better"})
    host.ok("move", {"n": 1, "order": ["third", "second", "first"]})
    edit(host, SOURCE.replace('id="chain"', 'id="other"'))

    repeat = host.ok("move", {"n": 1, "order": ["third", "second", "first"]})

    assert repeat["n"] == 2
    assert "data-stage" in repeat["html"]


def test_edited_in_the_middle(host: Host) -> None:
    """An item that is gone is passed over, the learner is told, the round comes to its end."""
    host.ok("move", {"n": 0, "choice": "better"})
    edit(host, SOURCE.replace('id="chain"', 'id="other"'))
    assert tokens(host.html()) == []  # the card for own words is next

    last = host.ok("move", {"n": 1, "text": OWN})

    assert last["done"]
    assert host.published("grade")[-1]["value"] == pytest.approx(2.0)


def test_edited_so_that_an_answer_falls(host: Host) -> None:
    """The item answered is gone: it is said, and what is left goes on with the next number."""
    host.ok("move", {"n": 0, "choice": "better"})
    edit(host, SOURCE.replace('id="evening"', 'id="other"'))

    assert "changed this drill" in host.html()
    assert host.ok("move", {"n": 1, "order": ["first", "second", "third"]})["n"] == 2


def test_edited_so_that_all_is_gone(host: Host) -> None:
    """Every card of the round is gone: another round can be begun, and none was counted."""
    host.ok("move", {"n": 0, "choice": "better"})
    edit(host, SOURCE.replace('id="evening"', 'id="e2"').replace('id="chain"', 'id="c2"').replace('"own"', '"o2"'))
    assert 'data-do="again"' in host.html()

    fresh = host.ok("again", {})

    assert fresh["n"] == 0
    assert len(tokens(fresh["html"])) == 3
    assert host.published("grade") == []
    assert host.ok("move", {"n": 0, "choice": "better"})["n"] == 1


def test_edited_so_that_the_rest_is_gone(host: Host) -> None:
    """What was answered is the round: asking for another settles it, and it counts."""
    host.ok("move", {"n": 0, "choice": "better"})
    edit(host, SOURCE.replace('id="chain"', 'id="c2"').replace('"own"', '"o2"'))

    settled = host.ok("again", {})

    assert settled["done"]
    assert host.published("grade")[-1]["value"] == pytest.approx(2.0)
    assert host.ok("again", {})["n"] == 0


def test_edited_after_the_end(host: Host) -> None:
    """A strong option becomes a poor one: the summary stays, another round is on offer, the score is worked out anew."""
    finish(host, SAMPLE)
    worse = SOURCE.replace('quality="3"', 'quality="2x"').replace('quality="1"', 'quality="3"')
    edit(host, worse.replace('quality="2x"', 'quality="1"'))

    page, state = host.html(), host.ok("state", {})

    assert state["done"]
    assert 'data-do="again"' in page
    assert host.ok("again", {})["n"] == 0


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
    host.ok("move", {"n": 0, "choice": "better"})
    rewrite(host, run=saved)

    page = host.html()
    for handler in ("move", "again", "contest", "state"):
        status, answer = host.post(handler, {"n": 1, "choice": "x"})
        assert (status, answer["code"]) == (409, code)

    assert "kept" in page
    assert host.learner_rows()["run"] == saved


@pytest.mark.parametrize(
    "known",
    [
        {"sf.exception": 7},
        {"sf.exception": {"due": "soon", "reviews": -1, "seen": 9}},
        {"sf.exception": {"due": 1e18, "last": 1e18, "reviews": 2, "stability": 3.0, "difficulty": 5.0}},
    ],
)
def test_odd_knowledge_does_no_harm(host: Host, known: dict[str, Any]) -> None:
    """What is odd in the skills is as if never practised."""
    finish(host, SAMPLE)
    host.ok("again", {})
    rewrite(host, known=known)

    assert host.html()
    assert finish(host, SAMPLE)["done"]
    assert host.learner_rows()["known"]["sf.exception"]["reviews"] >= 1
