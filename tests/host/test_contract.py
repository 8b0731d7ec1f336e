"""The contract every block keeps with LMS, Studio, libraries and workbench. A new block joins by adding its sample."""

from __future__ import annotations

import datetime as dt
import json
import re
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import etree
from webob import Request
from xblock.fields import Scope
from xblock.scorable import Score

from tests.host.samples import SAMPLES, Sample
from tests.host.standin import RESERVED, Host, block_classes

TYPES = sorted(SAMPLES)


@pytest.fixture(params=TYPES)
def sample(request: pytest.FixtureRequest) -> Sample:
    """The sample of each block type in turn."""
    return SAMPLES[request.param]


def host_with(sample: Sample, place: str = "lms", **more: Any) -> Host:
    """A host of this kind with the sample in it."""
    host = Host(place, **more)
    host.add(sample.olx)
    return host


def finish(host: Host, sample: Sample, user_id: int = 1) -> dict[str, Any]:
    """Play the sample to its end; the last answer."""
    answer: dict[str, Any] = {}
    for handler, payload in sample.acts:
        answer = host.ok(handler, payload, user_id)
    return answer


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


@pytest.mark.parametrize("place", ["lms", "preview", "library"])
def test_views_render_and_write_nothing(sample: Sample, place: str) -> None:
    """A view is complete, carries no JSON for scripts, and leaves the store as it was."""
    host = host_with(sample, place)

    fragment = host.view()

    assert "data-init='Sop" in fragment.content
    assert "json/xblock-args" not in fragment.content
    assert host.learner_rows() == {}
    assert sum(resource.kind == "url" for resource in fragment.resources) <= 2


def test_other_views(sample: Sample) -> None:
    """Author, public and studio views are there; visitors without an account get no script to act with."""
    assert host_with(sample, "preview").html("author_view", staff=True)
    assert host_with(sample, "studio").html("studio_view", staff=True)
    lms = host_with(sample)
    public = lms.view("public_view", None)
    assert public.content
    assert "data-init" not in public.content


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


@pytest.mark.parametrize("place", ["preview", "library"])
def test_nothing_published_outside_a_course_run(sample: Sample, place: str) -> None:
    """Studio's preview and libraries: the activity works, no grade, completion or event leaves it."""
    host = host_with(sample, place)

    finish(host, sample)

    assert host.events == []


def test_events_carry_no_text(sample: Sample) -> None:
    """Events hold ids and numbers: no line of the activity is in them."""
    host = host_with(sample)
    finish(host, sample)
    lines = {text.strip() for text in etree.fromstring(sample.olx).itertext() if len(text.strip()) > 8}

    said = json.dumps(host.events)

    assert [name for name, _ in host.events if name.startswith("sop_xblocks.")]
    assert [line for line in lines if line in said] == []


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


def test_get_is_refused(sample: Sample) -> None:
    """GET handlers are open to everybody on the platform, so there are none."""
    response = host_with(sample).raw(sample.acts[0][0], b"", method="GET")

    assert response.status_int == 405


def test_anonymous_visitors_cannot_act(sample: Sample) -> None:
    """Nothing could be kept for them."""
    status, answer = host_with(sample).post(*sample.acts[0], user_id=None)

    assert (status, answer["code"]) == (403, "sign-in")


@pytest.mark.parametrize("place", ["lms", "library", "preview", "studio"])
@pytest.mark.parametrize("handler", ["studio_submit", "check"])
def test_learners_cannot_author(sample: Sample, place: str, handler: str) -> None:
    """An author's handler within a learner's reach refuses and changes nothing."""
    host = host_with(sample, place)
    before = host.export()

    status, answer = host.post(handler, {"settings": {"display_name": "mine"}, "data": "<x/>"})

    assert (status, answer["code"]) == (403, "authors-only")
    assert host.export() == before


def test_staff_cannot_author_in_the_lms(sample: Sample) -> None:
    """Course staff edit in Studio; in the LMS authored fields are read-only for everybody."""
    status, _ = host_with(sample).post("studio_submit", {"settings": {}, "data": "<x/>"}, staff=True)

    assert status == 403


@pytest.mark.parametrize("place", ["studio", "preview", "library"])
def test_authors_save_settings_and_content(sample: Sample, place: str) -> None:
    """What is saved is there afterwards, in the OLX too."""
    host = host_with(sample, place)
    data = host.block(staff=True).data.replace("second visit", "third visit")

    status, answer = host.post(
        "studio_submit", {"settings": {"display_name": "New", "weight": "3"}, "data": data}, staff=True
    )

    assert (status, answer["saved"]) == (200, True)
    block = host.block()
    assert (block.display_name, block.weight, block.data) == ("New", 3.0, data)
    assert "third visit" in host.export()


def test_nothing_is_saved_while_an_error_stands(sample: Sample) -> None:
    """All faults are listed, in settings and content, and neither is saved."""
    host = host_with(sample, "studio")
    before = host.export()
    payload = {"settings": {"display_name": "New", "weight": "-1", "skills": "mi.nope"}, "data": "<dialogue"}

    status, answer = host.post("studio_submit", payload, staff=True)

    assert (status, answer["code"]) == (400, "faults")
    assert set(answer["settings"]) == {"weight", "skills"}
    assert [fault["severity"] for fault in answer["faults"]].count("error") >= 1
    assert host.export() == before


def test_export_and_import_carry_authored_fields_only(sample: Sample) -> None:
    """Through OLX and back: the same content as child elements, no learner's state, no digest."""
    host = host_with(sample)
    finish(host, sample)
    olx = host.export()
    other = Host("lms")
    other.add(olx)

    again = other.export()

    node = etree.fromstring(olx)
    assert again == olx
    assert len(node) == 1
    assert set(node.attrib) <= {
        "url_name",
        "xblock-family",
        "display_name",
        "weight",
        "skills",
        "level",
        "module",
        "lang",
    }
    assert finish(other, sample)["done"] is True


def test_import_ignores_learner_fields(sample: Sample) -> None:
    """State smuggled into OLX is left behind."""
    host = Host("lms")
    host.add(sample.olx.replace(" url_name=", ' attempts="7" result="{}" url_name=', 1))

    assert host.learner_rows() == {}


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


def test_malformed_content_survives_export_and_import(sample: Sample) -> None:
    """Text that is no XML at all stays as the author wrote it."""
    host = host_with(sample, "studio")
    block = host.block(staff=True)
    block.data = "<dialogue><turn>"
    block.save()
    other = Host("studio")
    other.add(host.export())

    assert other.block().data == "<dialogue><turn>"


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

    host.block(None).clear_student_state(user_id="anon-1", course_id="c", item_id="i", requesting_user_id="anon-9")
    assert host.events[-1][0].endswith(".state.cleared")


def test_rescore_without_a_run(sample: Sample) -> None:
    """There is nothing to score."""
    with pytest.raises(ValueError, match="finished run"):
        host_with(sample).block().rescore(only_if_higher=False)


@pytest.mark.parametrize("weight", [None, 0, -1, "x"])
def test_max_score_never_raises(sample: Sample, weight: Any) -> None:
    """It is asked at every publish of a course, without a user."""
    block = host_with(sample).block(None)
    block._field_data_cache["weight"] = weight

    assert block.max_score() == 0.0


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


def test_past_due(sample: Sample) -> None:
    """After the due date nothing is recorded; a naive date (the workbench sets one) is no due date."""
    host = host_with(sample)
    past = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    for due, status in ((past, 403), (past.replace(tzinfo=None), 200)):
        block = host.block()
        block._field_data_cache["due"] = due
        request_handler, payload = sample.acts[0]
        response = block.handle(request_handler, _request(payload))

        assert response.status_int == status


def test_hidden_correctness(sample: Sample) -> None:
    """Where the subsection hides correctness, a finished run shows neither reasons nor scores."""
    host = host_with(sample)
    finish(host, sample)
    block = host.block()
    block._field_data_cache["show_correctness"] = "never"

    page = str(block.student_view({}).content)

    assert "Says the feeling" in host.html()
    assert "Says the feeling" not in page
    assert "Asks for a story" not in page


def test_report_rows(sample: Sample) -> None:
    """The problem-response report: a row for each act, on a block without a user, within the limit."""
    host = host_with(sample)
    finish(host, sample)
    states = [SimpleNamespace(username="ana", state=host.learner_rows())] * 2

    rows = list(host.block(None).generate_report_data(iter(states)))
    limited = list(host.block(None).generate_report_data(iter(states), limit_responses=1))

    assert [name for name, _ in rows] == ["ana"] * len(sample.acts) * 2
    assert len(limited) == 1


def test_everything_said_is_translatable(sample: Sample) -> None:
    """With a service that marks translations, refusals come marked."""
    host = host_with(sample, marks=True)

    _, answer = host.post(sample.acts[0][0], {"n": "x"})

    assert answer["error"].startswith("⟦")


def _request(payload: Any) -> Any:
    return Request.blank("/", method="POST", body=json.dumps(payload).encode(), content_type="application/json")
