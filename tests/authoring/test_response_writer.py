"""Writing a response and reading it again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from lxml import etree

from sop_xblocks.authoring.reformat import reformat
from sop_xblocks.authoring.response_writer import write_response
from sop_xblocks.authoring.response_xml import load_response
from sop_xblocks.practice.response import Benchmark, Prompt, Response
from sop_xblocks.practice.rubric import Choice
from sop_xblocks.practice.rubrics import built_in
from tests.authoring.response_strategies import responses
from tests.authoring.samples import WRITTEN

SLOW = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
SCHEMA = etree.RelaxNG(etree.parse(Path(load_response.__code__.co_filename).with_name("response.rng")))


@SLOW
@given(responses())
def test_xml(response: Response) -> None:
    """What is written reads as an equal response, fits the schema, and writing it again gives the same text."""
    text = write_response(response)
    reading = load_response(text)

    assert [fault.message() for fault in reading.diagnostics] == []
    assert reading.response == response
    assert write_response(reading.response) == text
    assert SCHEMA.validate(etree.fromstring(text)), SCHEMA.error_log


def test_layout() -> None:
    """The sample is laid out as it is written, around its block; usual values are left out."""
    source = f'<sop_response url_name="r" display_name="R">{WRITTEN}</sop_response>'
    text, faults = reformat(source.encode())
    response = Response((Prompt("p", "Write."),), use="harm")

    assert faults == ()
    assert text == source + "\n"
    assert write_response(response) == (
        '<response format="1">\n  <prompt id="p">Write.</prompt>\n  <rubric use="harm"/>\n</response>\n'
    )


def test_a_reason_of_no_break_spaces_is_none() -> None:
    """It says nothing: it is read as if it were not there, and written so."""
    criteria = built_in("harm")
    assert criteria is not None
    grades = tuple(Choice(one.id, one.options[0].id, None, "\u00a0") for one in criteria.criteria)
    told = Response((Prompt("p", "Write."),), use="harm", benchmarks=(Benchmark("b", "A work.", grades),))

    read = load_response(write_response(told)).response

    assert read is not None
    assert {grade.why for grade in read.benchmarks[0].grades} == {""}
