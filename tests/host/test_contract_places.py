"""The contract: what differs between LMS, preview, library and workbench, and what no place may see."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

import pytest
from webob import Request
from xblock.exceptions import NoSuchHandlerError
from xblock.fields import Scope

from tests.host.samples import COMPLETE, EVERY, RUNS, SAMPLES, Sample, finish, host_with
from tests.host.standin import Host


@pytest.fixture(params=sorted(RUNS))
def sample(request: pytest.FixtureRequest) -> Sample:
    """The sample of each kind that is practised in runs, in turn."""
    return SAMPLES[request.param]


@COMPLETE
@pytest.mark.parametrize("user_id", ["student_1", 7, "ä ö/ü"])
def test_the_workbench(sample: Sample, user_id: Any) -> None:
    """Plain usage ids, user ids of any kind, a naive due date in the past on every block: it works, and is graded."""
    host = host_with(sample, "workbench")

    answer: dict[str, Any] = {}
    for handler, payload in sample.acts:
        answer = host.ok(handler, payload, user_id)

    assert answer["done"] is True
    assert host.grade == {"value": sample.fraction * 2, "max_value": 2.0}
    assert host.html(user_id=user_id)


@COMPLETE
def test_a_library_keeps_learners_state_only(sample: Sample) -> None:
    """No fields but authored ones and user_state, no due date, no `location`."""
    host = host_with(sample, "library")
    block = host.block()
    assert not hasattr(block, "due")
    assert "show_correctness" not in block.fields

    finish(host, sample)

    assert {key[0] for key in host.store.rows} == {Scope.content, Scope.settings, Scope.user_state}
    block = host.block()
    block.publish_grade()
    assert host.events == []


@EVERY
@pytest.mark.parametrize("place", ["lms", "library", "preview", "workbench"])
def test_asking_for_the_state_writes_nothing(sample: Sample, place: str) -> None:
    """At the beginning, under way and at the end; nor does a page."""
    host = host_with(sample, place)
    for act in (None, *sample.acts):
        if act:
            host.ok(*act)
        host.store.frozen = True
        host.ok("state", {})
        host.store.frozen = False
        host.html()


@EVERY
def test_visitors_see_what_the_public_sees(sample: Sample) -> None:
    """Whichever view a platform asks for: no replies to choose from, no script; and nothing they could send is kept."""
    host = host_with(sample)

    for name in ("student_view", "public_view"):
        assert "data-init" not in host.html(name, None)
        assert 'data-do="move"' not in host.html(name, None)
    assert "data-reply" not in host.html("student_view", None)
    assert "data-reply" not in host.ok("state", {}, None)["html"]
    for handler in ("move", "back", "again", "rehearse", "leave_rehearsal", "contest"):
        if hasattr(host.block(), handler):
            assert host.post(handler, {"n": 0, "reply": "x", "choice": "x", "from": 0}, None)[0] == 403
    assert host.learner_rows() == {}


@EVERY
@pytest.mark.parametrize(
    "name", ["nope", "student_view", "studio_view", "source", "_whole", "publish_grade", "__init__"]
)
def test_only_handlers_can_be_called(sample: Sample, name: str) -> None:
    """The LMS answers 404; no method but a handler is within reach."""
    with pytest.raises(NoSuchHandlerError):
        host_with(sample).raw(name, b"{}")


def test_an_extension_and_a_grace_period_count(sample: Sample) -> None:
    """The platform knows the date that counts: the block asks it, where it can be asked."""
    host = host_with(sample)
    host.author(due=dt.datetime.now(dt.UTC) - dt.timedelta(days=1))
    block = host.block()
    block.graceperiod = dt.timedelta(days=2)

    assert block.handle("move", _post(sample.acts[0][1])).status_int == 200
    assert host.post(*sample.acts[0])[0] == 403


@EVERY
@pytest.mark.parametrize("value", [None, ""])
def test_an_empty_title(sample: Sample, value: str | None) -> None:
    """An import may leave none: nobody reads "None"."""
    host = host_with(sample)
    host.author(display_name=value, lang=None)
    block = host.block()

    assert block.title == block.fields["display_name"].default
    assert not re.search(r"\bNone\b", host.html() + str(block.student_view_data()) + str(block.index_dictionary()))


@EVERY
def test_ids_of_a_page_are_plain_and_of_its_own(sample: Sample) -> None:
    """Ids are letters, digits and dashes, whatever the usage id; two blocks on a page share none."""
    one, other = Host("workbench"), Host("workbench")
    one.add(re.sub(r'url_name="[^"]*"', 'url_name="a b&quot;&lt;ü:/@"', sample.olx))
    other.add(sample.olx)
    ids = [set(re.findall(r'\bid="([^"]*)"', host.html())) for host in (one, other)]

    assert ids[0]
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", name) for name in ids[0] | ids[1])
    assert not ids[0] & ids[1]


@pytest.mark.parametrize(
    "values",
    [
        {"past": [1, {"fraction": None, "counts": {"replies": "x"}, "started": [], "outcome": 5}]},
        {"past": [{"fraction": 7, "moves": {"v": 99}}]},
        {"rehearsal": {"v": 99}},
        {"rehearsal": {"v": 1, "moves": "x"}},
    ],
)
def test_damaged_rows_keep_the_page(sample: Sample, values: dict[str, Any]) -> None:
    """A block that fails takes the whole unit with it: odd state is passed over."""
    host = host_with(sample)
    finish(host, sample)
    for key in list(host.store.rows):
        if key[0] == Scope.user_state and key[3] == "run":
            for name, value in values.items():
                host.store.rows[(*key[:3], name)] = json.dumps(value)

    assert host.html()
    assert host.ok("again", {})["n"] == 0
    assert finish(host, sample)["done"] is True


def _post(payload: Any) -> Request:
    return Request.blank("/", method="POST", body=json.dumps(payload).encode(), content_type="application/json")
