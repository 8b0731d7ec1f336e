"""The contract every block keeps with LMS, Studio, libraries and workbench. A new block joins by adding its sample."""

from __future__ import annotations

import copy
import datetime as dt
import json
import re

import pytest
from lxml import etree
from xblock.fields import Scope

from sop_xblocks.host.fields import WholeDict, WholeList
from tests.host.samples import COMPLETE, EVERY, RUNS, SAMPLES, Sample, finish, host_with
from tests.host.standin import RESERVED, Host, block_classes

TYPES = sorted(SAMPLES)


@pytest.fixture(params=sorted(RUNS))
def sample(request: pytest.FixtureRequest) -> Sample:
    """The sample of each kind that is practised in runs, in turn."""
    return SAMPLES[request.param]


def test_every_block_has_a_sample() -> None:
    """No block escapes the contract."""
    assert sorted(block_classes()) == TYPES


@pytest.mark.parametrize("name", TYPES)
def test_shape_of_the_class(name: str) -> None:
    """Leaf, one level under the package, built files only, two services needed, no reserved field with another meaning."""
    block = block_classes()[name]

    assert not getattr(block, "has_children", False)
    assert block.__module__.count(".") == 1
    assert block.resources_dir == "web"
    assert {s for s, kind in block._combined_services.items() if kind == "need"} <= {"i18n", "user", "field-data"}
    assert block.has_score is True
    assert block.has_custom_completion is True
    assert block.has_author_view is True
    assert block.show_in_read_only_mode is True
    assert isinstance(block.display_name.default, str)
    assert block.display_name.default
    assert "attempts" in block.fields
    assert "weight" in block.fields
    assert not RESERVED & {field for field in block.fields if field not in ("parent", "children", "name", "tags")}


@pytest.mark.parametrize("name", TYPES)
def test_every_field_has_the_scope_it_means(name: str) -> None:
    """Authored fields are content or settings, learners' fields are user_state; no other scope works in libraries."""
    own = {
        n: f.scope for n, f in block_classes()[name].fields.items() if n not in ("parent", "children", "name", "tags")
    }

    assert set(own.values()) == {Scope.content, Scope.settings, Scope.user_state}
    assert own["data"] == own["data_digest"] == Scope.content


def test_learner_state_is_written_whole(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    """XBlock looks for no changes in place in these fields: there are none, neither in what was read nor in a default."""
    handed: list[tuple[object, object]] = []

    def from_json(field: object, value: object) -> object:
        handed.append((value, copy.deepcopy(value)))
        return value

    for kind in (WholeDict, WholeList):
        monkeypatch.setattr(kind, "from_json", from_json)
    host = host_with(sample)
    for _ in range(3):
        finish(host, sample)
        host.ok("again", {})
    finish(host, sample)
    fields = [field for field in host.block().fields.values() if field.scope == Scope.user_state]

    assert len(handed) > 3
    assert all(now == before for now, before in handed)
    assert [field.name for field in fields if field.MUTABLE] == []
    assert [field.default for field in fields if isinstance(field, (WholeDict, WholeList)) and field.default] == []


@EVERY
@pytest.mark.parametrize("place", ["lms", "preview", "library"])
def test_views_render_and_write_nothing(sample: Sample, place: str) -> None:
    """A view is complete, carries no JSON for scripts, and leaves the store as it was."""
    host = host_with(sample, place)

    fragment = host.view()

    assert "data-init='Sop" in fragment.content
    assert "json/xblock-args" not in fragment.content
    assert host.learner_rows() == {}
    assert sum(resource.kind == "url" for resource in fragment.resources) <= 2


@EVERY
def test_other_views(sample: Sample) -> None:
    """Author, public and studio views are there; visitors without an account get no script to act with."""
    assert host_with(sample, "preview").html("author_view", staff=True)
    assert host_with(sample, "studio").html("studio_view", staff=True)
    lms = host_with(sample)
    public = lms.view("public_view", None)
    assert public.content
    assert "data-init" not in public.content


@EVERY
def test_no_secrets_before_their_time(sample: Sample) -> None:
    """Page, mobile data, search index and an answer to a repeat say nothing a learner has to find out."""
    host = host_with(sample)
    block = host.block()
    told = [
        host.html(),
        host.html("public_view", None),
        json.dumps(block.student_view_data()),
        json.dumps(block.index_dictionary()),
        json.dumps(host.ok("state", {})),
    ]

    leaks = [secret for secret in sample.secrets for text in told if re.search(rf"\b{re.escape(secret)}\b", text)]

    assert leaks == []


def test_finishing_publishes_grade_and_completion(sample: Sample) -> None:
    """A finished run is graded by its fraction of the weight, complete, counted as an attempt."""
    host = host_with(sample)

    answer = finish(host, sample)

    grade = host.published("grade")[-1]
    assert answer["done"] is True
    assert grade == {"value": sample.fraction * 2, "max_value": 2.0, "only_if_higher": True}
    assert host.published("completion")[-1] == {"completion": 1.0}
    assert host.learner_rows()["attempts"] == 1


def test_completion_only_rises(sample: Sample) -> None:
    """Partly complete while under way, never less than before."""
    host = host_with(sample)
    finish(host, sample)
    host.ok("again", {})
    finish(host, sample)

    told = [data["completion"] for data in host.published("completion")]

    assert told == sorted(told)
    assert told[-1] == 1.0


@EVERY
@pytest.mark.parametrize("place", ["preview", "library"])
def test_nothing_published_outside_a_course_run(sample: Sample, place: str) -> None:
    """Studio's preview and libraries: the activity works, no grade, completion or event leaves it."""
    host = host_with(sample, place)

    finish(host, sample)

    assert host.events == []


@COMPLETE
def test_events_carry_no_text(sample: Sample) -> None:
    """Events hold ids and numbers: no line of the activity is in them."""
    host = host_with(sample)
    finish(host, sample)
    lines = {text.strip() for text in etree.fromstring(sample.olx).itertext() if len(text.strip()) > 8}

    said = json.dumps(host.events)

    assert [name for name, _ in host.events if name.startswith("sop_xblocks.")]
    assert [line for line in lines if line in said] == []


@COMPLETE
def test_a_repeat_changes_nothing(sample: Sample) -> None:
    """A double click is answered with the current state; the record stays."""
    host = host_with(sample)
    handler, payload = sample.acts[0]
    first = host.ok(handler, payload)
    rows = host.learner_rows()

    second = host.ok(handler, payload)

    assert second["n"] == first["n"]
    assert host.learner_rows() == rows


def test_state_survives_a_failing_database(sample: Sample) -> None:
    """What could not be saved can be sent again, with the same number."""
    host = host_with(sample)
    host.store.fails = True
    handler, payload = sample.acts[0]
    with pytest.raises(Exception, match=r".*"):
        host.raw(handler, json.dumps(payload).encode())
    host.store.fails = False

    finish(host, sample)

    assert host.learner_rows()["attempts"] == 1


@COMPLETE
@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"not json", 400, "not-json"),
        (b"[1]", 400, "not-an-object"),
        (b"[" * 50_000, 400, "not-json"),
        (b'{"n": "0"}', 400, "bad-number"),
        (b'{"n": true}', 400, "bad-number"),
        (b'{"n": 1e999}', 400, "bad-number"),
        (b"\xff\xfe", 400, "not-json"),
        (b'{"n": 0, "x": "' + b"a" * 1_000_000 + b'"}', 413, "too-large"),
    ],
    ids=["text", "list", "deep", "string", "bool", "float", "bytes", "1 MB"],
)
def test_bad_requests(sample: Sample, body: bytes, status: int, code: str) -> None:
    """Each gets a status and a code, and the page goes on."""
    host = host_with(sample)

    response = host.raw(sample.acts[0][0], body)

    assert response.status_int == status
    assert json.loads(response.body)["code"] == code
    assert host.learner_rows() == {}
    finish(host, sample)


@EVERY
def test_get_is_refused(sample: Sample) -> None:
    """GET handlers are open to everybody on the platform, so there are none."""
    response = host_with(sample).raw(sample.acts[0][0], b"", method="GET")

    assert response.status_int == 405


@EVERY
def test_anonymous_visitors_cannot_act(sample: Sample) -> None:
    """Nothing could be kept for them."""
    status, answer = host_with(sample).post(*sample.acts[0], user_id=None)

    assert (status, answer["code"]) == (403, "sign-in")


@EVERY
def test_a_broken_activity_keeps_the_page(sample: Sample) -> None:
    """Learners see a calm notice, authors the faults, requests a refusal; Studio's validation lists them."""
    host = Host("lms")
    host.add(sample.broken)
    preview = Host("preview")
    preview.add(sample.broken)

    assert "nowhere" not in host.html()
    assert "nowhere" in preview.html("author_view", staff=True)
    assert host.post(*sample.acts[0])[0] == 409
    assert host.block().max_score() == 2.0
    assert not host.block().validate().empty
    assert host.block().student_view_data()
    assert host.block().index_dictionary()


@COMPLETE
def test_latest_run_counts_where_the_author_says_so(sample: Sample) -> None:
    """`graded_run="latest"` lets a grade go down."""
    host = Host("lms")
    host.add(sample.olx.replace(" url_name=", ' graded_run="latest" url_name=', 1))

    finish(host, sample)

    assert host.published("grade")[-1]["only_if_higher"] is False


def test_attempts_are_limited_on_the_server(sample: Sample) -> None:
    """After the last run there is no new one."""
    host = Host("lms")
    host.add(sample.olx.replace(" url_name=", ' max_attempts="1" url_name=', 1))
    finish(host, sample)

    status, answer = host.post("again", {})

    assert (status, answer["code"]) == (403, "no-attempts-left")


@COMPLETE
def test_past_due(sample: Sample) -> None:
    """After the due date nothing is recorded; with an extension it is again."""
    host = host_with(sample)
    host.author(due=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))

    status, answer = host.post(*sample.acts[0])

    assert (status, answer["code"]) == (403, "past-due")
    assert host.learner_rows() == {}
    host.author(due=dt.datetime(2999, 1, 1, tzinfo=dt.UTC))
    finish(host, sample)


@pytest.mark.parametrize("rule", ["never", "never_but_include_grade", "past_due"])
def test_hidden_correctness(sample: Sample, rule: str) -> None:
    """Where the subsection hides correctness, a finished run shows neither reasons nor scores."""
    host = host_with(sample)
    host.author(due=dt.datetime(2999, 1, 1, tzinfo=dt.UTC))
    finish(host, sample)
    shown = host.html()
    host.author(show_correctness=rule)

    hidden = [host.html(), *(json.dumps(host.post(name, {"from": 0})[1]) for name in ("state", "again", "move"))]
    hidden.append(json.dumps(host.post(sample.acts[0][0], {**sample.acts[0][1], "n": 99})[1]))

    assert sample.reasons[0] in shown
    assert [text for text in hidden for reason in sample.reasons if reason in text] == []


@COMPLETE
def test_everything_said_is_translatable(sample: Sample) -> None:
    """With a service that marks translations, refusals come marked."""
    host = host_with(sample, marks=True)

    _, answer = host.post(sample.acts[0][0], {"n": "x"})

    assert answer["error"].startswith("⟦")
