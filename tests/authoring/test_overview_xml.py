"""Reading levels: what is read, what is refused, and that it never raises."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sop_xblocks.authoring.activity_xml import read_activity
from sop_xblocks.authoring.overview_writer import write_overview
from sop_xblocks.authoring.overview_xml import MAX_REQUIRES, load_overview, read_overview
from sop_xblocks.practice.plan import PLAN, Level, Overview, Require
from tests.authoring.samples import BANK, MODULE, RINGS, SMALL

SLOW = settings(deadline=None)
BROKEN = Path(__file__).parent / "broken"
SCHEMA = etree.RelaxNG(etree.parse(Path(load_overview.__code__.co_filename).with_name("overview.rng")))
#: What the schema can see: the shape of the parts, not what they mean together.
SHAPE = {f"OVW{number:03}" for number in (1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 22, 23)}


def codes(source: str) -> list[str]:
    """The codes the check finds."""
    return [fault.code for fault in read_overview(source).diagnostics]


def test_values() -> None:
    """What is written is what is read, usual values filled in, the levels before a level nested in it."""
    reading = read_overview(RINGS)
    assert reading.overview is not None

    assert reading.diagnostics == ()
    assert reading.overview.about == "<p>What the rings mean.</p>"
    assert reading.plan == reading.overview.plan
    assert reading.overview.plan.levels == (
        Level(
            "one-day",
            "One day",
            (Require("mi", 1, "recognize", 0.6), Require("sf", 2, "recognize", 0.0, kind="drill")),
        ),
        Level(
            "two-day",
            "Two days",
            (
                Require("mi", 2, "recognize", 0.7, typed=1),
                Require("any", 1, "recognize", 0.0, kind="drill", returned=1, days=14),
            ),
            ("one-day",),
        ),
    )


@pytest.mark.parametrize("source", ['<overview format="1"/>', '<overview format="1"><about>Ours.</about></overview>'])
def test_without_levels(source: str) -> None:
    """No levels of one's own: the built-in plan."""
    reading = read_overview(source)

    assert reading.diagnostics == ()
    assert reading.plan == PLAN


def test_example_of_the_format() -> None:
    """The line of the format's description is read."""
    source = (
        '<overview format="1"><level id="one-day" title="One-day overview">'
        '<require skill="mi" activities="1" depth="recognize" score="0.6"/></level></overview>'
    )

    assert codes(source) == []
    assert load_overview(source).plan != PLAN


@pytest.mark.parametrize(
    ("nested", "within"),
    [("", ("one-day",)), ("none", ()), ("one-day", ("one-day",)), (" one-day  one-day ", ("one-day",))],
)
def test_nested(nested: str, within: tuple[str, ...]) -> None:
    """Every level before it, those named, or none."""
    plan = load_overview(RINGS.replace('id="two-day"', f'id="two-day" nested="{nested}"')).plan
    assert plan is not None

    assert plan.levels[1].nested == within


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('title="One day"', 'title=" "', "OVW003"),
        ('skill="sf"', 'skill=""', "OVW003"),
        ('skill="sf"', 'skill=" "', "OVW003"),
        ('id="one-day"', 'id="none"', "OVW008"),
        ('kind="drill"', 'kind="quiz"', "OVW011"),
        ('activities="2"', 'activities="-2"', "OVW012"),
        ('activities="2"', 'activities="100"', "OVW012"),
        ('days="14"', 'days="0"', "OVW012"),
        ('days="14"', 'days="366"', "OVW012"),
        ('typed="1"', 'typed="-1"', "OVW012"),
        ('score="0.6"', 'score="1.01"', "OVW013"),
        ('score="0.6"', 'score="-0.6"', "OVW013"),
        ('score="0.6"', 'score="nan"', "OVW013"),
        ('score="0.6"', 'score="60 %"', "OVW013"),
        ('score="0.6"', 'score="1e-1"', "OVW013"),
        ('title="Two days"', 'title="Two days" nested="two-day"', "OVW014"),
        ('title="One day"', 'title="One day" nested="two-day"', "OVW014"),
        ('skill="mi" activities="1"', 'skill="mi.listening" activities="1"', "OVW021"),
        ('skill="mi" activities="1"', 'skill="mi sff" activities="1"', "OVW021"),
        ('returned="1"', 'returned="2"', "OVW025"),
        ('typed="1"', 'judged="3"', "OVW025"),
        ('kind="drill" activities="2"', 'kind="drill" activities="2" depth="perform"', "OVW026"),
        ("<p>What", "<script>x</script><p>What", "XML011"),
        ("<p>What", '<p onclick="x()">What', "XML012"),
        ("rings mean", '<a href="javascript:x()">rings</a> mean', "XML013"),
        ('title="One day"', f'title="{"x" * 1001}"', "XML009"),
    ],
)
def test_faults(old: str, new: str, code: str) -> None:
    """Faults beyond the example that each code has; nothing is told that only follows from them."""
    assert old in RINGS
    assert codes(RINGS.replace(old, new, 1)) == [code]


def test_too_many_rules() -> None:
    """A level has a limit too."""
    rules = "".join(f'<require skill="mi" activities="{number}"/>' for number in range(1, MAX_REQUIRES + 2))
    reading = load_overview(f'<overview format="1"><level id="a" title="A">{rules}</level></overview>')

    assert [fault.code for fault in reading.diagnostics] == ["OVW007"]
    assert reading.overview is None


def test_contradictions_are_errors_when_running() -> None:
    """A plan that contradicts itself is not used; one that is only odd is, and running says nothing of it."""
    less = RINGS.replace('activities="2" score="0.7" typed="1"', 'activities="1" score="0.5"')
    odd = RINGS.replace('score="0.7"', 'score="0.5"')

    assert [fault.code for fault in load_overview(less).diagnostics] == ["OVW027"]
    assert load_overview(less).plan is None
    assert load_overview(odd).diagnostics == ()
    assert codes(less.replace('title="Two days"', 'title="Two days" nested="none"')) == []


def test_one_fault_for_each_rule() -> None:
    """A rule that asks less than two levels within is told once."""
    third = '<level id="c" title="C"><require skill="mi" activities="1" score="0.5"/></level></overview>'

    assert codes(RINGS.replace("</overview>", third)) == ["OVW027"]


def test_all_faults_in_one_pass() -> None:
    """Several slips are told together, with the places they stand at."""
    text = RINGS.replace('skill="sf"', 'skill="sff"').replace('typed="1"', 'typed="one"').replace('"14"', '"400"')
    faults = read_overview(text).diagnostics

    assert [(fault.code, fault.line) for fault in faults] == [("OVW021", 5), ("OVW010", 8), ("OVW012", 9)]
    assert faults[0].values["suggestion"] == "sf"


def test_files_with_blocks() -> None:
    """Blocks of every kind in one file; an overview in a module's block is told; a bare one is one."""
    file = read_activity(
        f'<vertical><sop_overview url_name="o" display_name="O" module="1">{RINGS}</sop_overview>'
        f'<sop_module url_name="m" display_name="M">{MODULE}</sop_module>'
        f'<sop_drill url_name="d" display_name="D">{BANK}</sop_drill>'
        f'<sop_dialogue url_name="t" display_name="T">{SMALL}</sop_dialogue></vertical>'
    )
    wrong = read_activity(f'<sop_module url_name="m" display_name="M">{RINGS}</sop_module>')

    assert file.diagnostics == ()
    assert [one.block for one in file.activities] == ["sop_overview", "sop_module", "sop_drill", "sop_dialogue"]
    assert [one.overview is not None for one in file.activities] == [True, False, False, False]
    assert [one.module is not None for one in file.activities] == [False, True, False, False]
    assert [fault.code for fault in wrong.diagnostics] == ["ACT008", "ACT009"]
    assert (wrong.activities[0].module, wrong.activities[0].overview) == (None, None)
    assert read_activity(RINGS).activities[0].overview == load_overview(RINGS).overview
    assert codes(MODULE) == ["XML007"]


@SLOW
@given(st.text(alphabet="<>/=\"' aboutlevrqiskcdpn.01E&;-", max_size=160))
def test_never_raises(inside: str) -> None:
    """Whatever stands in an overview: there is a plan exactly where there is no error."""
    reading = read_overview(f'<overview format="1">{inside}</overview>')

    assert (reading.overview is None) == any(fault.severity == "error" for fault in reading.diagnostics)


@SLOW
@given(st.dictionaries(st.sampled_from(("activities", "typed", "score", "depth", "kind", "nested", "days")), st.text()))
def test_no_attribute_raises(values: dict[str, str]) -> None:
    """Whatever is written into attributes."""
    element = etree.fromstring(RINGS)
    for level in element.iter("level", "require"):
        for name, value in values.items():
            level.set(name, "".join(one for one in value if one.isprintable()))
    reading = read_overview(element)

    assert (reading.overview is None) == any(fault.severity == "error" for fault in reading.diagnostics)


def test_built_in_plan_in_full() -> None:
    """Written out for an author to change, it is without a fault, of the right shape, and the same plan."""
    text = write_overview(Overview(PLAN), full=True)

    assert codes(text) == []
    assert load_overview(text).overview == Overview(PLAN)
    assert SCHEMA.validate(etree.fromstring(text)), SCHEMA.error_log


def test_schema_sees_the_shape() -> None:
    """The schema refuses what the reader says of the shape, and lets through what is wrong in its meaning only."""
    refused = {path.name[:6] for path in BROKEN.glob("OVW*.xml") if not SCHEMA.validate(etree.parse(path))}

    assert refused == SHAPE
    assert SCHEMA.validate(etree.fromstring(RINGS)), SCHEMA.error_log
