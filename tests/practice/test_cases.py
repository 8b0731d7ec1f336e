"""Behaviour as files: every plan of tests/cases/dialogue, played straight through and reloaded at every step."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.practice.plans import play

CASES = Path(__file__).parent.parent / "cases" / "dialogue"
PLANS = sorted(CASES.glob("*.plan"))


def test_every_dialogue_has_a_plan() -> None:
    """A dialogue of the cases is played, or another one is edited into it."""
    edited = {line.split()[2] for plan in PLANS for line in plan.read_text().splitlines() if line.startswith("- edit ")}
    named = {plan.name.partition("--")[0].removesuffix(".plan") + ".xml" for plan in PLANS}

    assert {path.name for path in CASES.glob("*.xml")} == named | edited


@pytest.mark.parametrize("reload", [False, True], ids=["straight", "reloaded"])
@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_plays_as_planned(plan: Path, reload: bool) -> None:
    """The play prints the plan. With UPDATE_CASES=1 the plan is written anew, to be read by a person."""
    source = plan.parent / (plan.name.partition("--")[0].removesuffix(".plan") + ".xml")
    planned = plan.read_text(encoding="utf-8")

    played = play(source, planned, reload=reload)

    if os.environ.get("UPDATE_CASES"):
        plan.write_text(played, encoding="utf-8")
    assert planned == played
