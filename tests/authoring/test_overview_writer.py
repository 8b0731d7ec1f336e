"""Writing levels and reading them again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from lxml import etree

from sop_xblocks.authoring.overview_writer import write_overview
from sop_xblocks.authoring.overview_xml import load_overview, read_overview
from sop_xblocks.authoring.reformat import reformat
from sop_xblocks.practice.plan import PLAN, Overview
from tests.authoring.level_strategies import overviews
from tests.authoring.samples import RINGS

SLOW = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
SCHEMA = etree.RelaxNG(etree.parse(Path(load_overview.__code__.co_filename).with_name("overview.rng")))


@SLOW
@given(overviews())
def test_xml(overview: Overview) -> None:
    """What is written reads as equal levels, fits the schema, and writing them again gives the same text."""
    text = write_overview(overview)
    reading = load_overview(text)

    assert [fault.message() for fault in reading.diagnostics] == []
    assert reading.overview == overview
    assert write_overview(reading.overview) == text
    assert SCHEMA.validate(etree.fromstring(text)), SCHEMA.error_log
    assert read_overview(text).overview == overview


def test_layout() -> None:
    """The built-in plan is written as no levels; usual values are left out; a block around it is left as it is."""
    text, faults = reformat(f'<sop_overview   url_name="o" display_name="O">{RINGS}</sop_overview>'.encode())

    assert write_overview(Overview(PLAN)) == '<overview format="1"/>\n'
    assert faults == ()
    assert text is not None
    assert text.startswith('<sop_overview   url_name="o" display_name="O"><overview format="1">\n  <about>')
    assert '\n    <require skill="mi" activities="1" score="0.6"/>\n' in text
