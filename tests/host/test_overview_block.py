"""The overview block: what follows from opening it. Levels are noticed once, completion and grade follow the target."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

import pytest

from sop_xblocks.host import platform, recording, staff_reports
from tests.host import standing_sample as sample
from tests.host.standin import COURSE, Host

OLX = '<sop_overview url_name="stand" weight="2"{more}/>'


@pytest.fixture
def records(monkeypatch: pytest.MonkeyPatch) -> sample.Records:
    """Records in memory, and a clock that stands."""
    made = sample.Records()
    monkeypatch.setattr(recording, "records", lambda: made)
    monkeypatch.setattr(platform, "now_seconds", lambda: sample.NOW)
    return made


def opened(place: str = "lms", more: str = "") -> Host:
    """A host with the overview in it."""
    host = Host(place)
    host.offers = sample.OFFERS
    host.add(OLX.format(more=more))
    return host


def reached(host: Host) -> list[Any]:
    """Events of levels reached."""
    return host.published("sop_xblocks.overview.level.reached")


def test_a_level_reached_is_noticed_once(records: sample.Records) -> None:
    """A calm line until the page has been opened with it, an event, a dated row; then never again."""
    host = opened()
    records.practices[1] = list(sample.ONE_DAY)
    assert "You reached “One-day overview” on Nov 23, 2026." in host.html()

    host.ok("arrive", {})

    assert reached(host) == [{"level": "one-day", "at": sample.STATEMENT.finished}]
    assert records.levels == {1: {"one-day": sample.STATEMENT.finished}}
    assert "You reached" not in host.html()
    host.ok("arrive", {})
    assert len(reached(host)) == 1


def test_a_level_is_not_kept_for_somebody_who_acts_as_the_learner(records: sample.Records) -> None:
    """It is the learner's to reach: kept and told when they come themselves."""
    host = opened()
    records.practices[1] = list(sample.ONE_DAY)
    host.masquerade = True
    host.ok("arrive", {})
    assert (records.levels, reached(host)) == ({}, [])

    host.masquerade = False
    host.ok("arrive", {})
    assert len(reached(host)) == 1


def test_a_level_stays_reached_whatever_is_edited(records: sample.Records) -> None:
    """The author asks for more: who has it keeps it, with its date, and completion stays whole."""
    host = opened(more=' target="one-day"')
    records.practices[1] = list(sample.ONE_DAY)
    host.ok("arrive", {})
    host.author(data='<overview format="1"><level id="one-day" title="One"><require skill="csa"/></level></overview>')

    host.ok("arrive", {})

    assert "reached</span>" in host.html()
    assert host.grade == {"value": 2.0, "max_value": 2.0}
    assert host.published("completion") == [{"completion": 1.0}]


def test_records_that_refuse(records: sample.Records) -> None:
    """Nothing is lost: the page says so, nothing is published, and the level is noticed at the next visit."""
    host = opened()
    records.practices[1] = list(sample.ONE_DAY)
    records.down = True
    assert "Nothing is lost" in host.html()
    host.ok("arrive", {})
    assert host.events == []
    records.down = False

    host.ok("arrive", {})

    assert len(reached(host)) == 1


def test_the_row_cannot_be_written(records: sample.Records, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading works, writing does not: the line stays until the level is recorded."""
    host = opened()
    records.practices[1] = list(sample.ONE_DAY)
    with monkeypatch.context() as broken:
        broken.setattr(sample.Records, "reach_level", _refuse)
        host.ok("arrive", {})
    assert reached(host) == []
    assert "You reached" in host.html()

    host.ok("arrive", {})

    assert len(reached(host)) == 1


@pytest.mark.parametrize(("target", "value"), [("one-day", 2.0), ("", 0.5), ("nowhere", 0.5)])
def test_completion_and_grade_are_the_share_of_the_target(records: sample.Records, target: str, value: float) -> None:
    """Of the highest level where none is named or the name is none."""
    host = opened(more=f' target="{target}"')
    records.practices[1] = list(sample.ONE_DAY)

    host.ok("arrive", {})

    assert host.grade == {"value": value, "max_value": 2.0}
    assert host.published("completion") == [{"completion": value / 2}]
    assert host.block().has_submitted_answer()


def test_without_a_weight_there_is_no_grade(records: sample.Records) -> None:
    """Completion is told all the same."""
    host = Host("lms")
    host.add('<sop_overview url_name="stand" target="one-day"/>')
    records.practices[1] = list(sample.ONE_DAY)

    host.ok("arrive", {})

    assert host.published("grade") == []
    assert host.published("completion") == [{"completion": 1.0}]
    assert host.block().max_score() == 0.0


def test_nothing_is_told_again(records: sample.Records) -> None:
    """A visit without news publishes nothing."""
    host = opened()
    records.practices[1] = list(sample.ONE_DAY)
    host.ok("arrive", {})
    before = list(host.events)

    host.ok("arrive", {})

    assert host.events == before


def test_past_due_grades_nothing(records: sample.Records) -> None:
    """A level is reached all the same."""
    host = opened()
    host.author(due=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    records.practices[1] = list(sample.ONE_DAY)

    host.ok("arrive", {})

    assert [name for name, _ in host.events] == ["sop_xblocks.overview.level.reached"]


@pytest.mark.parametrize("place", ["preview", "studio", "library", "workbench"])
def test_where_there_is_no_course(place: str, records: sample.Records) -> None:
    """The levels are there, nobody's practice is, nothing is recorded."""
    records.practices[1] = list(sample.ONE_DAY)
    host = opened(place)

    assert "One-day overview" in host.html()
    assert "You reached" not in host.html()
    host.ok("arrive", {})
    assert (host.events, records.levels) == ([], {})


def test_another_learner_is_not_this_one(records: sample.Records) -> None:
    """Practices and levels are those of whoever looks."""
    host = opened()
    records.practices[1] = list(sample.ONE_DAY)

    assert "You reached" not in host.html(user_id=2)
    assert "At the door" not in host.html(user_id=2).partition("Your practice so far")[2]


def test_rescoring(records: sample.Records) -> None:
    """As it stands now; what was recorded where that cannot be found out."""
    host = opened(more=' target="one-day"')
    records.practices[1] = list(sample.ONE_DAY)

    assert host.block().calculate_score().raw_earned == 1.0
    records.down = True
    assert host.block().calculate_score().raw_earned == 0.0


@pytest.mark.parametrize("noticed", [["one-day", 7, None], [{}], ["one-day"] * 900])
def test_damaged_state_keeps_the_page(noticed: list[Any], records: sample.Records) -> None:
    """Odd rows are passed over."""
    host = opened()
    records.practices[1] = list(sample.ONE_DAY)
    host.ok("arrive", {})
    key = next(key for key in host.store.rows if key[3] == "noticed")
    host.store.rows[key] = json.dumps(noticed)

    assert host.html()
    host.ok("arrive", {})


def test_with_the_real_records(recorded: Any) -> None:
    """Through the database: a level reached is kept there, once."""
    host = opened()
    for one in sample.ONE_DAY:
        recorded.record_practice(1, str(COURSE), one)

    host.ok("arrive", {})
    host.ok("arrive", {})

    assert recorded.levels_of(1, str(COURSE)) == {"one-day": sample.STATEMENT.finished}
    assert len(reached(host)) == 1
    assert "reached</span>" in host.html()


def test_settings_are_those_that_do_something(records: sample.Records) -> None:
    """No run to choose, for there are none; the level is chosen among those of the plan. What an import brings stays."""
    host = opened(more=' graded_run="latest" target="nowhere"')

    html = host.html("studio_view", staff=True)

    assert host.block().graded_run == "latest"
    assert 'name="graded_run"' not in html
    choice = html.partition('name="target"')[2].partition("</select>")[0]
    assert re.findall(r'value="([^"]*)"( selected)?', choice) == [
        ("", ""),
        ("one-day", ""),
        ("two-day", ""),
        ("three-day", ""),
        ("nowhere", " selected"),
    ]
    assert "One-day overview" in choice
    host.author(data="<overview/>")
    assert re.search(r'<input [^>]*name="target"', host.html("studio_view", staff=True))


def test_the_part_of_the_course_team_cannot_break_the_page(
    records: sample.Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong in it, the learner's part is there."""
    monkeypatch.setattr(staff_reports, "body_of", _refuse)

    assert "One-day overview" in opened().html()


def _refuse(*_: Any) -> bool:
    raise ConnectionError("the database is away")


def test_an_author_sees_what_unsaved_rules_would_come_to() -> None:
    """`check` tells where sample learners would stand under the text that was sent, not the saved one; nothing of it with an error."""
    host = Host("studio")
    host.add('<sop_overview url_name="o" display_name="Where you stand"/>')
    rules = '<overview format="1"><level id="mine" title="Mine {n}"><require skill="mi" activities="{n}"/></level></overview>'

    def told(n: int) -> str:
        status, answer = host.post("check", {"data": rules.format(n=n)}, staff=True)
        assert status == 200
        return str(answer["html"])

    one, many, wrong = told(1), told(90), told(-1)

    assert "What sample learners would reach" in one
    assert "Mine 1" in one
    assert "reached" in one
    assert "of 90 steps" in many
    assert "What sample learners would reach" not in wrong
