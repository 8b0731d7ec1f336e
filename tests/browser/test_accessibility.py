"""axe finds nothing, on any surface, light and dark."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from tests.browser.test_conversation import UNIT, play_to_the_end, start, take

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def audit(page: Any) -> list[str]:
    """What axe complains of, in short."""
    package = importlib.util.find_spec("axe_playwright_python")  # brings axe's own script
    assert package
    assert package.origin
    source = Path(package.origin).parent / "axe.min.js"
    page.evaluate(source.read_text(encoding="utf-8"))
    found = page.evaluate("tags => axe.run(document, {runOnly: tags})", AXE_TAGS)
    return [f"{v['id']}: {node['target']} {node['failureSummary']}" for v in found["violations"] for node in v["nodes"]]


@pytest.fixture(params=["light", "dark"])
def learner(request: pytest.FixtureRequest, visit: Any) -> Any:
    """Ana, in both colour schemes."""
    one = visit(color_scheme=request.param, reduced_motion="reduce")
    one.be("ana")
    return one


def test_home(learner: Any) -> None:
    """The course home."""
    assert audit(learner.page) == []


def test_conversation_and_debrief(learner: Any) -> None:
    """First turn, in the middle, debrief with everything unfolded."""
    learner.open(UNIT)
    assert audit(learner.page) == []
    start(learner.page)
    take(learner.page)
    assert audit(learner.page) == []
    play_to_the_end(learner.page)
    learner.page.evaluate(
        "document.querySelector('.sop-host').shadowRoot.querySelectorAll('details').forEach(d => d.open = true)"
    )
    assert audit(learner.page) == []


def test_visitor(visit: Any) -> None:
    """A visitor without an account reads the first turn."""
    one = visit()
    one.open(UNIT)

    assert audit(one.page) == []


def test_studio(visit: Any) -> None:
    """The author's editor."""
    one = visit()
    one.be("mei")
    one.page.goto(f"{one.site.url}/studio/first-conversations/{UNIT}")
    one.page.get_by_role("link", name="Edit").or_(one.page.get_by_role("button", name="Edit")).first.click()
    one.page.locator("form.sop-editor").wait_for()

    assert audit(one.page) == []


def test_a_verdict_goes_when_one_types_on(visit: Any) -> None:
    """ "No faults found." is about the text that was checked. Faults stay: they are what is being mended."""
    one = visit()
    one.be("mei")
    one.page.goto(f"{one.site.url}/studio/first-conversations/{UNIT}")
    one.page.get_by_role("link", name="Edit").or_(one.page.get_by_role("button", name="Edit")).first.click()
    text, check = one.page.locator("#sop-data"), one.page.get_by_role("button", name="Check", exact=True)
    verdict, faults = one.page.get_by_text("No faults found."), one.page.locator(".sop-found li")
    check.click()
    verdict.wait_for()
    text.press_sequentially(" ")
    assert verdict.count() == 0

    text.fill("<dialogue")
    check.click()
    faults.first.wait_for()
    text.press_sequentially(" ")
    assert faults.count() > 0
