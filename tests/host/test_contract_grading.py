"""The contract: points, staff tools, reports, and what the platform does with a block that nobody is bound to."""

from __future__ import annotations

import json
import math
from types import SimpleNamespace
from typing import Any

import pytest
from webob import Request
from xblock.scorable import Score

from sop_xblocks.host import platform
from tests.host.samples import COMPLETE, EVERY, RUNS, SAMPLES, Sample, finish, host_with
from tests.host.standin import Host


@pytest.fixture(params=sorted(RUNS))
def sample(request: pytest.FixtureRequest) -> Sample:
    """The sample of each kind that is practised in runs, in turn."""
    return SAMPLES[request.param]


@COMPLETE
def test_staff_tools(sample: Sample) -> None:
    """Override, publish, rescore, reset and delete do what the LMS expects of them."""
    host = host_with(sample)
    finish(host, sample)
    block = host.block()
    assert block.has_submitted_answer()
    assert block.get_score() == Score(sample.fraction, 1.0)

    block.set_score(Score(0.25, 1.0))
    block.publish_grade()
    block.save()
    assert host.published("grade")[-1] == {"value": 0.5, "max_value": 2.0, "only_if_higher": None}

    block = host.block()
    block.rescore(only_if_higher=False)
    block.save()
    assert host.published("grade")[-1]["value"] == sample.fraction * 2
    assert host.block().get_score().raw_earned == sample.fraction

    host.unbound().clear_student_state(user_id="anon-1", course_id="c", item_id="i", requesting_user_id="anon-9")
    assert host.events[-1][0].endswith(".state.cleared")


@EVERY
def test_rescore_without_a_run(sample: Sample) -> None:
    """There is nothing to score."""
    with pytest.raises(ValueError, match="finished run"):
        host_with(sample).block().rescore(only_if_higher=False)


@EVERY
@pytest.mark.parametrize(
    ("weight", "worth"), [(None, 1.0), (3, 3.0), (0, 0.0), (-1, 0.0), ("x", 0.0), (math.inf, 0.0), (math.nan, 0.0)]
)
def test_max_score_never_raises(sample: Sample, weight: Any, worth: float) -> None:
    """It is asked at every publish of a course, without a user. No weight at all weighs as usual."""
    block = host_with(sample).unbound()
    block._field_data_cache["weight"] = weight

    assert block.max_score() == worth


def test_report_rows(sample: Sample) -> None:
    """The problem-response report: a row for each act, on a block without a user, within the limit."""
    host = host_with(sample)
    finish(host, sample)
    states = [SimpleNamespace(username="ana", state=host.learner_rows())] * 2

    rows = list(host.unbound().generate_report_data(iter(states)))
    limited = list(host.unbound().generate_report_data(iter(states), limit_responses=1))

    assert [name for name, _ in rows] == ["ana"] * len(sample.acts) * 2
    assert len(limited) == 1


@EVERY
def test_a_block_of_nobody(sample: Sample) -> None:
    """Publishing, search, the blocks API, validation and reports ask a block without user, user service or state."""
    for place in ("lms", "studio", "library", "workbench"):
        block = host_with(sample, place).unbound()

        assert block.max_score() == 2.0
        assert block.student_view_data()["title"] == block.title
        assert block.index_dictionary()["content"]["display_name"] == block.title
        assert "error" not in {message.type for message in block.validate().messages}
        assert not sample.runs or list(block.generate_report_data(iter([]))) == []
        assert block.has_submitted_answer() is False


def test_override_then_rescore_then_another_run(sample: Sample) -> None:
    """What staff set stays until there is a reason: a better run, or a rescoring from runs."""
    host = host_with(sample)
    override(host, 0.5)
    assert host.grade == {"value": 1.0, "max_value": 2.0}

    rescore(host, only_if_higher=False)
    assert host.grade == {"value": 1.0, "max_value": 2.0}

    finish(host, sample)
    assert host.grade == {"value": sample.fraction * 2, "max_value": 2.0}

    override(host, 0.25)
    rescore(host, only_if_higher=False)
    assert host.grade == {"value": sample.fraction * 2, "max_value": 2.0}


@COMPLETE
@pytest.mark.parametrize("weight", [None, 4.0])
def test_override_takes_points_of_the_weight(sample: Sample, weight: float | None) -> None:
    """The LMS passes points and possible points divided by the weight, or as they are where there is none."""
    host = host_with(sample)
    host.author(weight=weight)
    worth = weight or 1.0

    override(host, 0.75)

    assert host.grade == {"value": 0.75 * worth, "max_value": worth}
    assert host.block().get_score() == Score(0.75, 1.0)


def test_rescore_only_if_higher(sample: Sample) -> None:
    """A worse result under edited content is neither kept nor sent as the score."""
    host = host_with(sample)
    finish(host, sample)
    override(host, 1.0)
    host.author(data=host.block().data.replace('quality="3"', 'quality="2"', 1).replace("Says", "Tells"))

    rescore(host, only_if_higher=True)

    assert host.grade == {"value": 2.0, "max_value": 2.0}
    assert host.block().get_score() == Score(1.0, 1.0)


def test_reset_attempts(sample: Sample) -> None:
    """The LMS writes 0 into the field `attempts`; runs and score stay, and there are runs to be had again."""
    host = Host("lms")
    host.add(sample.olx.replace(" url_name=", ' max_attempts="1" url_name=', 1))
    finish(host, sample)
    assert host.post("again", {})[0] == 403
    key = next(key for key in host.store.rows if key[3] == "attempts")
    host.store.rows[key] = "0"

    assert host.ok("again", {})["n"] == 0
    finish(host, sample)
    assert host.learner_rows()["attempts"] == 1
    assert len(host.learner_rows()["past"]) == 2


def test_masquerading_as_a_learner(sample: Sample) -> None:
    """Staff see the learner's page and can go on from there; no grade or completion comes of it."""
    host = host_with(sample)
    host.ok(*sample.acts[0])
    page = host.html()
    events = [name for name, _ in host.events]
    host.masquerade = True

    assert host.html() == page
    for act in sample.acts[1:]:
        host.ok(*act)

    assert host.grade is None
    assert [name for name, _ in host.events if name == "completion"] == [
        name for name in events if name == "completion"
    ]


def test_two_requests_at_a_time(sample: Sample) -> None:
    """The last writer of the learner's row wins, whole: what is kept is one of the two, and the talk goes on from it."""
    host = host_with(sample)
    for act in sample.acts[:-1]:
        host.ok(*act)
    handler, payload = sample.acts[-1]
    first, second = host.block(), host.block()

    for block in (first, second):
        assert block.runtime.handle(block, handler, request(payload)).status_int == 200

    rows = host.learner_rows()
    assert rows["attempts"] == len(rows["past"]) == 1
    assert host.grade == {"value": sample.fraction * 2, "max_value": 2.0}
    assert host.ok("again", {})["n"] == 0


def test_published_but_not_saved(sample: Sample) -> None:
    """The database goes away between the grade and the state: sent again, the run is counted once."""
    host = host_with(sample)
    for act in sample.acts[:-1]:
        host.ok(*act)
    host.store.fails = True
    with pytest.raises(ConnectionError):
        host.post(*sample.acts[-1])
    host.store.fails = False

    host.ok(*sample.acts[-1])

    assert host.learner_rows()["attempts"] == 1
    assert len(host.learner_rows()["past"]) == 1
    assert host.grade == {"value": sample.fraction * 2, "max_value": 2.0}


@pytest.mark.parametrize("state", [{"past": 7}, {"past": ["x", {"moves": 3}, {"moves": {"v": 99}}]}, {"run": "x"}, {}])
def test_odd_rows_do_not_stop_a_report(sample: Sample, state: dict[str, Any]) -> None:
    """One learner's damaged row costs nobody else's."""
    host = host_with(sample)
    finish(host, sample)
    states = [SimpleNamespace(username="odd", state=state), SimpleNamespace(username="ana", state=host.learner_rows())]

    rows = list(host.unbound().generate_report_data(iter(states)))

    assert [name for name, _ in rows] == ["ana"] * len(sample.acts)


@EVERY
def test_one_block_object_for_several_learners(sample: Sample) -> None:
    """Instructor tasks bind the same object anew; who it speaks for is asked again."""
    host = host_with(sample)
    block = host.block(None)
    assert platform.is_anonymous(block)

    block.scope_ids = block.scope_ids._replace(user_id=5)
    block.runtime._services["user"] = host.block(5).runtime._services["user"]

    assert not platform.is_anonymous(block)


def override(host: Host, share: float) -> None:
    """As the LMS overrides a score."""
    block = host.block()
    weight = 1 if block.weight is None else block.weight
    points = share * block.max_score()
    block.set_score(Score(raw_earned=points / weight, raw_possible=block.max_score() / weight))
    block.publish_grade()
    block.save()


def rescore(host: Host, *, only_if_higher: bool) -> None:
    """As the LMS rescores."""
    block = host.block()
    if block.has_submitted_answer():
        block.rescore(only_if_higher=only_if_higher)
        block.save()


def request(payload: Any) -> Request:
    """A JSON request."""
    return Request.blank("/", method="POST", body=json.dumps(payload).encode(), content_type="application/json")
