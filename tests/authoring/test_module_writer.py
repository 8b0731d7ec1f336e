"""Writing a module and reading it again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from lxml import etree

from sop_xblocks.authoring.module_writer import write_module
from sop_xblocks.authoring.module_xml import load_module
from sop_xblocks.authoring.reformat import reformat
from sop_xblocks.practice.module import Module
from tests.authoring.level_strategies import modules
from tests.authoring.samples import MODULE

SLOW = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
SCHEMA = etree.RelaxNG(etree.parse(Path(load_module.__code__.co_filename).with_name("module.rng")))


@SLOW
@given(modules)
def test_xml(module: Module) -> None:
    """What is written reads as an equal module, fits the schema, and writing it again gives the same text."""
    text = write_module(module)
    reading = load_module(text)

    assert [fault.message() for fault in reading.diagnostics if fault.severity == "error"] == []
    assert reading.module == module
    assert write_module(reading.module) == text
    assert SCHEMA.validate(etree.fromstring(text)), SCHEMA.error_log


def test_layout() -> None:
    """Hours as an author writes them; the sample is laid out as it is written, around its block."""
    text, faults = reformat(f'<sop_module url_name="m" display_name="M">{MODULE}</sop_module>'.encode())

    assert faults == ()
    assert text == f'<sop_module url_name="m" display_name="M">{MODULE}</sop_module>\n'
    assert write_module(Module(1.5, ("A",))).splitlines()[0] == '<module format="1" hours="1.5">'
