"""The contract: who may write authored fields, what is taken, and what travels through import and export."""

from __future__ import annotations

import copy
import json
import math
from typing import Any

import pytest
from lxml import etree

from sop_xblocks.authoring.dialogue_xml import load_dialogue
from tests.host.samples import COMPLETE, EVERY, RUNS, SAMPLES, Sample, finish, host_with, shipped
from tests.host.standin import Host


@pytest.fixture(params=sorted(RUNS))
def sample(request: pytest.FixtureRequest) -> Sample:
    """The sample of each kind that is practised in runs, in turn."""
    return SAMPLES[request.param]


@EVERY
@pytest.mark.parametrize("place", ["lms", "library", "preview", "studio"])
@pytest.mark.parametrize("handler", ["studio_submit", "check"])
def test_learners_cannot_author(sample: Sample, place: str, handler: str) -> None:
    """An author's handler within a learner's reach refuses and changes nothing."""
    host = host_with(sample, place)
    before = host.export()

    status, answer = host.post(handler, {"settings": {"display_name": "mine"}, "data": "<x/>"})

    assert (status, answer["code"]) == (403, "authors-only")
    assert host.export() == before


@EVERY
def test_staff_cannot_author_in_the_lms(sample: Sample) -> None:
    """Course staff edit in Studio; in the LMS authored fields are read-only for everybody."""
    status, _ = host_with(sample).post("studio_submit", {"settings": {}, "data": "<x/>"}, staff=True)

    assert status == 403


@EVERY
@pytest.mark.parametrize("place", ["studio", "preview", "library"])
def test_authors_save_settings_and_content(sample: Sample, place: str) -> None:
    """What is saved is there afterwards, in the OLX too."""
    host = host_with(sample, place)
    data = host.block(staff=True).data.replace(*sample.edit)

    status, answer = host.post(
        "studio_submit", {"settings": {"display_name": "New", "weight": "3"}, "data": data}, staff=True
    )

    assert (status, answer["saved"]) == (200, True)
    block = host.block()
    assert (block.display_name, block.weight, block.data) == ("New", 3.0, data)
    assert sample.edit[1] in host.export()


@EVERY
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


@COMPLETE
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


@EVERY
def test_import_ignores_learner_fields(sample: Sample) -> None:
    """State smuggled into OLX is left behind."""
    host = Host("lms")
    host.add(sample.olx.replace(" url_name=", ' attempts="7" result="{}" url_name=', 1))

    assert host.learner_rows() == {}


@EVERY
def test_malformed_content_survives_export_and_import(sample: Sample) -> None:
    """Text that is no XML at all stays as the author wrote it."""
    host = host_with(sample, "studio")
    block = host.block(staff=True)
    block.data = "<dialogue><turn>"
    block.save()
    other = Host("studio")
    other.add(host.export())

    assert other.block().data == "<dialogue><turn>"


def test_import_of_what_other_tools_write(sample: Sample) -> None:
    """Comments, processing instructions, white space, namespaces, attributes of the platform: the activity is there."""
    plain = host_with(sample)
    odd = Host("lms")
    olx = sample.olx.replace(" url_name=", ' xmlns:x="urn:x" x:y="1" xblock-family="xblock.v1" copied_from_block="b" '
                             'filename="f" upstream="lb:x" data_digest="0" url_name=', 1)  # fmt: skip
    olx = olx.replace("<dialogue", "\n  <!-- a note --><?editor on?>\n\t<dialogue", 1)
    olx = olx.replace("<task>", "<!-- <why>not for learners</why> --><?x y?><task>", 1)
    odd.add("<?xml version='1.0' encoding='utf-8'?>\n<!-- top -->" + olx + "<!-- end -->")

    assert finish(odd, sample) == finish(plain, sample)
    assert "not for learners" not in odd.html()
    again = Host("lms")
    again.add(odd.export())
    assert again.export() == odd.export()


@COMPLETE
def test_import_of_a_body_pasted_as_text(sample: Sample) -> None:
    """Escaped or in CDATA: it is the activity, not silently the example."""
    shell = etree.fromstring(sample.olx)
    body = etree.tostring(shell[0], encoding="unicode", with_tail=False)
    shell[:] = []
    shell.text = f"\n  {body}\n"
    host = Host("lms")
    host.add(etree.tostring(shell, encoding="unicode"))

    assert host.block().data == body
    assert finish(host, sample)["done"] is True


@COMPLETE
def test_a_declaration_in_the_text(sample: Sample) -> None:
    """An author pastes a whole file: it plays, and survives export and import."""
    host = host_with(sample)
    data = f'<?xml version="1.0" encoding="ISO-8859-1"?>\n{host.block().data}'
    host.author(data=data)
    other = Host("lms")
    other.add(host.export())

    assert finish(host, sample)["done"] is True
    assert finish(other, sample)["done"] is True


@COMPLETE
def test_a_copy_by_field(sample: Sample) -> None:
    """Duplicating and library updates set field by field, in any order; splitting stores write them past the block."""
    host = host_with(sample)
    source = host.block()
    fields = {name: field.read_from(source) for name, field in source.fields.items() if field.is_set_on(source)}
    for names in (sorted(fields), sorted(fields, reverse=True)):
        copy_ = Host("lms")
        copy_.add(f'<{source.scope_ids.block_type} url_name="copy"/>')
        copy_.author(**{name: copy.deepcopy(fields[name]) for name in names})

        assert finish(copy_, sample)["done"] is True


@COMPLETE
def test_text_written_past_the_field(sample: Sample) -> None:
    """A store that writes the text without its digest: the text is played, not the example."""
    host = host_with(sample)
    for key in [key for key in host.store.rows if key[3] == "data_digest"]:
        del host.store.rows[key]

    assert host.block().source == host.block().data
    assert finish(host, sample)["done"] is True


BOMB = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><dialogue>&b;</dialogue>'
ENTITY = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><dialogue>&x;</dialogue>'


@EVERY
@pytest.mark.parametrize(
    "data",
    ["", " ", "\x00", "\ud800", "<dialogue>\x01</dialogue>", "<dialogue>\ud800</dialogue>", BOMB, ENTITY, "<a>" * 5_000,
     "<dialogue " + "a='1' " * 9 + "/>", "&#0;", "<dialogue>&#xD800;</dialogue>", "<x:dialogue/>", "x" * 2_500_000],
    ids=lambda data: repr(data[:24]),
)  # fmt: skip
def test_hostile_content(sample: Sample, data: str) -> None:
    """Each is told as faults, by `check` and when saving; nothing is saved, nothing read from elsewhere."""
    host = host_with(sample, "studio")
    before = host.export()

    checked, told = host.post("check", {"data": data}, staff=True)
    status, answer = host.post("studio_submit", {"settings": {"display_name": "New"}, "data": data}, staff=True)

    assert (checked, status, answer["code"]) == (200, 400, "faults")
    assert [fault for fault in told["faults"] if fault["severity"] == "error"]
    assert "root:" not in json.dumps([told, answer])
    assert host.export() == before


@EVERY
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("weight", math.nan), ("weight", math.inf), ("weight", "NaN"), ("weight", "-Infinity"), ("weight", "1e400"),
        ("weight", [1]), ("weight", True), ("weight", {"a": 1}), ("weight", "9" * 5_000), ("weight", -0.5),
        ("max_attempts", 0), ("max_attempts", 1.5), ("max_attempts", "two"), ("max_attempts", 10**30),
        ("display_name", ""), ("display_name", "\x00\n"), ("display_name", None), ("display_name", 7),
        ("display_name", "x" * 100_000), ("skills", ["mi.reflection"]), ("graded_run", "worst"), ("level", "four-day"),
        ("attempts", 0), ("data_digest", "0"), ("run", {}), ("due", None), ("__class__", "x"), ("<b>", "x"),
    ],
    ids=lambda value: repr(value)[:24],
)  # fmt: skip
def test_hostile_settings(sample: Sample, name: str, value: Any) -> None:
    """An unknown setting, another type, a number out of range: named, and nothing is saved."""
    host = host_with(sample, "studio")
    before = host.export()

    status, answer = host.post(
        "studio_submit", {"settings": {"lang": "es", name: value}, "data": host.block().data}, staff=True
    )

    assert (status, list(answer["settings"])) == (400, [name])
    assert "<b>" not in answer["html"]
    assert host.export() == before


@EVERY
@pytest.mark.parametrize("payload", [{}, {"settings": [], "data": "x"}, {"settings": {}, "data": 7}, {"data": None}])
def test_misshapen_requests(sample: Sample, payload: dict[str, Any]) -> None:
    """No text, no object of settings: refused."""
    assert host_with(sample, "studio").post("studio_submit", payload, staff=True)[0] == 400


def test_what_xml_cannot_hold_never_reaches_a_setting(sample: Sample) -> None:
    """A title with a control character would make the export of the whole course fail."""
    host = host_with(sample, "studio")
    settings = {"display_name": "At\x0b the\ud800 <door>\ufffe & \U0001f6aa", "module": "a\nb", "lang": "es\x00"}

    status, _ = host.post("studio_submit", {"settings": settings, "data": host.block().data}, staff=True)

    assert status == 200
    block = host.block()
    assert (block.display_name, block.module, block.lang) == ("At  the  <door>  & \U0001f6aa", "a b", "es")
    assert etree.fromstring(host.export()).get("display_name") == block.display_name


def test_titles_and_requests_are_never_markup(sample: Sample) -> None:
    """What somebody types into a title or sends as a reply stays text wherever it is shown."""
    attack = "</template></script><img src=x onerror=alert(1)>"
    host = host_with(sample)
    host.author(display_name=attack, lang='"><img src=x>', module=attack)
    preview = host_with(sample, "preview")
    preview.author(display_name=attack)
    told = [host.html(), host.html("public_view", None), preview.html("author_view", staff=True)]
    told.append(host.raw("move", json.dumps({"n": 0, "reply": attack}).encode()).text)
    told += [host.ok("state", {})["html"], host.html("studio_view")]

    assert [text for text in told if "<img" in text] == []


@pytest.mark.parametrize("name", sorted(shipped()))
def test_a_course_export_and_import_changes_no_word(name: str) -> None:
    """The platform writes OLX with line breaks between elements, and reads it without them."""
    host, other = Host("lms"), Host("lms")
    host.add(shipped()[name])
    blankless = etree.XMLParser(remove_blank_text=True)
    pretty = etree.tostring(etree.fromstring(host.export(), blankless), pretty_print=True, encoding="unicode")
    other.add(pretty, etree.XMLParser(remove_blank_text=True))

    before, after = (load_dialogue(str(one.block().data)).dialogue for one in (host, other))

    assert before
    assert after
    assert (after.wording, after.scoring) == (before.wording, before.scoring)
