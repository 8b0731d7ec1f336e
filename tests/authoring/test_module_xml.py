"""Reading modules: what is read, what is refused, and that it never raises."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sop_xblocks.authoring.activity_xml import read_activity
from sop_xblocks.authoring.module_xml import load_module, read_module
from sop_xblocks.practice.module import Module, Tip, Try
from tests.authoring.samples import MODULE, RINGS

SLOW = settings(deadline=None)
BROKEN = Path(__file__).parent / "broken"
SCHEMA = etree.RelaxNG(etree.parse(Path(load_module.__code__.co_filename).with_name("module.rng")))
#: What the schema can see.
SHAPE = {f"MOD{number:03}" for number in (1, 2, 3, 4, 5, 6, 8, 11, 13, 22, 23)}


def codes(source: str) -> list[str]:
    """The codes the check finds."""
    return [fault.code for fault in read_module(source).diagnostics]


def test_values() -> None:
    """What is written is what is read."""
    reading = read_module(MODULE)

    assert reading.diagnostics == ()
    assert reading.module == Module(
        6.0,
        ("Hear what a sentence means.",),
        (Try("reflect", "<p>Say back one feeling a day.</p>"), Try("count", "Count your questions in one visit.")),
        (Tip("supervisor", "Ask what the parent said next."),),
        "<p>How people come to say yes.</p>",
    )


def test_example_of_the_format() -> None:
    """The line of the format's description is read: a single thing to try needs no id."""
    source = '<module format="1" hours="6"><aim>A</aim><try>B</try><tip for="supervisor">C</tip></module>'

    assert codes(source) == []
    assert load_module(source).module == Module(6.0, ("A",), (Try("try", "B"),), (Tip("supervisor", "C"),))


def test_ids_that_are_not_there() -> None:
    """Without ids each thing to try has one that nothing else has."""
    source = '<module format="1" hours="1"><aim>A</aim><try>B</try><try id="try">C</try><try>D</try></module>'
    module = load_module(source).module
    assert module is not None

    assert [one.id for one in module.tries] == ["try-2", "try", "try-3"]
    assert codes(source) == ["MOD032", "MOD032"]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ('hours="6"', 'hours="0"', ["MOD013"]),
        ('hours="6"', 'hours="-6"', ["MOD013"]),
        ('hours="6"', 'hours="200.5"', ["MOD013"]),
        ('hours="6"', 'hours="inf"', ["MOD013"]),
        ('hours="6"', 'hours="6h"', ["MOD013"]),
        ('hours="6"', 'hours=" "', ["MOD013"]),
        ('hours="6"', 'hours="1.5"', []),
        (' for="supervisor"', "", ["MOD003"]),
        ("Hear what", "<script>x</script>Hear what", ["XML011"]),
        ("Hear what", '<em onclick="x()">Hear</em> what', ["XML012"]),
        ("Count your", "<iframe/>Count your", ["XML011"]),
        ("Ask what", '<a href="data:x">Ask</a> what', ["XML013"]),
        ("Ask what", '<a href="https://example.org/">Ask</a> what', []),
        ("Hear what", '<a href="https://example.org/">Hear</a> what', ["XML010"]),
    ],
)
def test_faults(old: str, new: str, found: list[str]) -> None:
    """Faults beyond the example that each code has, and what is none."""
    assert old in MODULE
    assert codes(MODULE.replace(old, new, 1)) == found


def test_prose_is_made_safe() -> None:
    """Nothing that runs comes through, in any text."""
    source = MODULE.replace(">Hear", "><script>x</script>Hear").replace(
        ">Ask", '><b onclick="x">y</b><img src="z"/>Ask'
    )
    module = load_module(source).module
    assert module is not None

    assert module.aims == ("Hear what a sentence means.",)
    assert module.tips_for("supervisor") == ("yAsk what the parent said next.",)


def test_files() -> None:
    """A bare module is one; its block may say what others say; another body is told."""
    file = read_activity(f'<sop_module url_name="m" display_name="M" level="two-day">{MODULE}</sop_module>')

    assert file.diagnostics == ()
    assert file.activities[0].module == load_module(MODULE).module == read_activity(MODULE).activities[0].module
    assert codes(RINGS) == ["XML007"]


@SLOW
@given(st.text(alphabet="<>/=\"' abouteimtrypfd.01E&;-", max_size=120))
def test_never_raises(inside: str) -> None:
    """Whatever stands in a module: there is one exactly where there is no error."""
    reading = read_module(f'<module format="1" hours="1">{inside}</module>')

    assert (reading.module is None) == any(fault.severity == "error" for fault in reading.diagnostics)


def test_schema_sees_the_shape() -> None:
    """The schema refuses what the reader says of the shape, and lets through the rest."""
    refused = {path.name[:6] for path in BROKEN.glob("MOD*.xml") if not SCHEMA.validate(etree.parse(path))}

    assert refused == SHAPE
    assert SCHEMA.validate(etree.fromstring(MODULE)), SCHEMA.error_log
