"""An instructor looks at the class in a real browser: filters, one learner's path and back, the file of the course."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Site, Visitor

HERE = "where-you-stand"


@pytest.fixture(scope="module")
def class_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A demo site of its own, with a small class in it."""
    served = Site(tmp_path_factory.mktemp("class"))
    command = [sys.executable, "-m", "sop_xblocks.demo.seed", "--learners", "3", "--dir", str(served.folder)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    served.start()
    yield served
    served.stop()


@pytest.fixture
def team(class_site: Site, browser: Any) -> Iterator[Visitor]:
    """The instructor at the overview."""
    visitor = Visitor(class_site, browser)
    visitor.be("ruth")
    visitor.open(HERE)
    visitor.page.locator(".staff").wait_for()
    yield visitor
    visitor.context.close()


def names(page: Any) -> list[str]:
    """The learners in the table."""
    return [one.strip() for one in page.locator(".staff table .link").all_inner_texts()]


def practised(page: Any) -> list[str]:
    """Those of them who have finished something."""
    counts = page.locator(".staff td[data-label=Practices]").all_inner_texts()
    return [name for name, count in zip(names(page), counts, strict=True) if count.strip() != "0"]


def heading(page: Any, text: str) -> None:
    """Wait until the part shows this, with the focus on it."""
    page.locator(".staff [data-heading]", has_text=text).wait_for()
    assert page.evaluate("document.querySelector('.sop-host').shadowRoot.activeElement?.textContent") == text


def test_a_learners_path_and_back(team: Visitor) -> None:
    """Every way there and back leads the focus along."""
    page = team.page
    everybody = names(page)
    somebody = practised(page)[0]
    page.locator(".staff table .link", has_text=somebody).click()
    heading(page, somebody)
    assert page.locator(".staff ol.walked > li").count() > 0

    page.locator(".staff button", has_text="Back").first.click()

    heading(page, "Who stands where")
    assert names(page) == everybody
    assert team.troubles == []


def test_views_and_filters(team: Visitor) -> None:
    """A filter stays while the view changes, and lets through what it should: nothing of a year before the class began."""
    page = team.page
    everybody = names(page)
    page.locator(".staff input[name=until]").fill("2020-01-01")
    page.locator(".staff form[data-staff] [type=submit]").click()
    page.locator(".staff", has_text="Practices, time and last day are those within the filters").first.wait_for()
    assert names(page) == everybody
    assert {one.strip() for one in page.locator(".staff td[data-label=Practices]").all_inner_texts()} == {"0"}
    page.locator(".staff .tab", has_text="Stuck").click()

    heading(page, "Again and again without getting on")
    page.locator(".staff .box", has_text="Nobody is stuck within these filters.").wait_for()
    assert page.locator(".staff input[name=until]").input_value() == "2020-01-01"
    assert team.troubles == []


def test_from_the_top_to_the_teams_part(team: Visitor) -> None:
    """The first thing on the page leads there, by keyboard too."""
    page = team.page
    page.evaluate("document.querySelector('.sop-host').shadowRoot.querySelector('[data-do=team]').focus()")
    page.keyboard.press("Enter")

    focused = "document.querySelector('.sop-host').shadowRoot.activeElement"
    assert page.evaluate(f"{focused}.textContent") == "For the course team"
    assert abs(page.evaluate(f"{focused}.getBoundingClientRect().top")) < 300
    assert not page.url.endswith("staff")
    assert team.troubles == []


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_touches_the_edge(team: Visitor, width: int) -> None:
    """In every view the part stands as far from the edge as the page above it, and nothing goes over it."""
    page = team.page
    page.set_viewport_size({"width": width, "height": 844})
    measure = """() => {
        const root = document.querySelector(".sop-host").shadowRoot;
        const box = (one) => one.getBoundingClientRect();
        const whole = box(root.querySelector(".sop")), title = box(root.querySelector("[data-stage] .bar"));
        const seen = [...root.querySelectorAll(".staff > *, .staff td, .staff th, .staff svg")].filter((one) => box(one).width > 1);
        return {
            rule: [box(root.querySelector(".staff .team")).left - title.left, box(root.querySelector(".staff .team")).right - title.right],
            least: Math.min(...seen.map((one) => Math.min(box(one).left - whole.left, whole.right - box(one).right))),
        };
    }"""
    for view in ("Who stands where", "Silent", "Stuck", "Skills", "Ways taken"):
        if view != "Who stands where":  # where one is already
            page.locator(".staff .tab", has_text=view).click()
        page.locator(".staff .tab[aria-current]", has_text=view).wait_for()
        found = page.evaluate(measure)
        assert found["rule"] == [0, 0], view
        assert found["least"] >= 16, view


def test_the_file_of_the_course(team: Visitor, tmp_path: Path) -> None:
    """What arrives is the practices of the whole class."""
    with team.page.expect_download() as waited:
        team.page.locator(".staff [data-do=staff-csv]").click()
    waited.value.save_as(tmp_path / "practices.csv")
    with (tmp_path / "practices.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    assert waited.value.suggested_filename == "practices.csv"
    assert {row["name"] for row in rows} == {*practised(team.page)} < {*names(team.page)}
    assert len({row["run"] for row in rows}) == len(rows) > 3
    assert team.troubles == []


def test_the_file_cannot_be_had(team: Visitor) -> None:
    """The page says so where the button is, and asking again works."""
    page = team.page
    page.route("**/staff_csv*", lambda route: route.abort())
    page.locator(".staff [data-do=staff-csv]").click()
    page.locator(".staff [data-do=retry]").wait_for()
    page.unroute("**/staff_csv*")

    with page.expect_download():
        page.locator(".staff [data-do=retry]").click()
    page.locator(".staff [data-do=retry]").wait_for(state="detached")
