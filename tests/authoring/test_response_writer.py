"""Writing a response and reading it again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from lxml import etree

from sop_xblocks.authoring.reformat import reformat
from sop_xblocks.authoring.response_writer import write_response
from sop_xblocks.authoring.response_xml import load_response
from sop_xblocks.practice.response import Prompt, Response
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
