"""What the check says of levels that can be read: what says nothing, what is said twice, what contradicts."""

from __future__ import annotations

import pytest

from sop_xblocks.authoring.overview_xml import load_overview, read_overview
from tests.authoring.samples import RINGS


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ('depth="recognize"', 'depth="respond" typed="1"', ["OVW031"]),
        ('depth="recognize"', 'depth="perform" judged="1"', ["OVW031", "OVW028"]),
        ('depth="recognize"', 'depth="recognize" days="7"', ["OVW030"]),
        ('activities="2"/>', 'activities="2"/><require skill="sf" kind="drill" activities="2"/>', ["OVW029"]),
        ('activities="2"/>', 'activities="2"/><require skill="sf" kind="drill" activities="3"/>', ["OVW029"]),
        ('activities="2"/>', 'activities="2"/><require skill="sf" kind="map" activities="2"/>', []),
        ("What the rings", "??? What the rings", ["OVW070"]),
    ],
)
def test_what_says_nothing(old: str, new: str, found: list[str]) -> None:
    """Warnings only: the levels can be used, and running them says nothing."""
    text = RINGS.replace(old, new, 1)
    reading = read_overview(text)

    assert [fault.code for fault in reading.diagnostics] == found
    assert {fault.severity for fault in reading.diagnostics} <= {"warning", "todo"}
    assert load_overview(text).overview == reading.overview is not None
    assert load_overview(text).diagnostics == ()


def test_the_weaker_of_two_is_told() -> None:
    """Of two rules the one that the other makes sure of, whichever stands first, with the other's line."""
    text = RINGS.replace('activities="2"/>', 'activities="2"/>\n    <require skill="sf" kind="drill" activities="3"/>')
    (fault,) = read_overview(text).diagnostics

    assert (fault.line, fault.values["line"], fault.values["found"]) == (5, 6, "kind=drill activities=2")


def test_contradiction_says_both() -> None:
    """What the shorter level asks stands in the message, as an author writes it."""
    text = RINGS.replace('activities="2" score="0.7" typed="1"', 'activities="1" score="0.5"')
    (fault,) = read_overview(text).diagnostics

    assert fault.message() == (
        "level “two-day”, require “mi” must not ask less than level “one-day”, which is part of this level and asks "
        "activities=1 depth=recognize score=0.6; found activities=1 score=0.5."
    )
