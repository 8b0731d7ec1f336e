"""A learner holds a conversation in a real browser."""

from __future__ import annotations

import re
from typing import Any

import pytest

UNIT = "dana-door"
#: what a learner sees is in the block's shadow root; Playwright looks through it
CARDS = "button.card"


def until(page: Any, script: str, arg: Any = None) -> None:
    """Wait until a script says yes; the site's content policy forbids the browser's own way of polling."""
    for _ in range(200):
        if page.evaluate(script, arg):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never: {script}")


def stage_number(page: Any) -> int:
    """The number that the next move will carry."""
    return int(page.locator("[data-stage]").get_attribute("data-n"))


def start(page: Any) -> None:
    """Past the content note, if there is one; a finished conversation begins again."""
    again = page.locator("[data-done] [data-do=again]")
    if again.count():
        again.first.click()
        page.locator("[data-stage]:not([data-done])").wait_for()
    gate = page.locator("details.gate:not([open]) > summary")
    if gate.count():
        gate.click()
    page.locator(CARDS).first.wait_for()


def take(page: Any, which: int = 0) -> None:
    """Take one of the replies and wait for the answer."""
    before = page.locator("ol.log > li.own").count()
    page.locator(CARDS).nth(which).click()
    until(
        page,
        """before => { const root = document.querySelector('.sop-host').shadowRoot;
        return root.querySelectorAll('ol.log > li.own').length > before || root.querySelector('[data-stage][data-done]') }""",
        before,
    )


def play_to_the_end(page: Any, which: int = 0) -> None:
    """Take replies until the debrief is there."""
    for _ in range(40):
        if not page.locator(CARDS).count():
            break
        take(page, which)
    page.locator("[data-stage][data-done]").wait_for()


def test_from_the_first_line_to_the_debrief(visit: Any) -> None:
    """Talk, get reasons, reach an end, read the debrief, begin again; the grade is in the log."""
    one = visit()
    one.be("ana")
    one.open(UNIT)
    start(one.page)
    take(one.page)
    assert one.page.locator("ol.log .n").count() == 1

    play_to_the_end(one.page)

    assert one.page.locator("[data-done] h2, [data-done] h3").count() >= 3
    one.page.locator("[data-do=again]").first.click()
    one.page.locator(CARDS).first.wait_for(state="attached")
    assert stage_number(one.page) == 0
    one.page.goto(f"{one.site.url}/record")
    assert one.page.get_by_text("At the door").count() >= 1


def test_reading_without_script(visit: Any) -> None:
    """The case, the task and the first line are there before any script runs."""
    one = visit()
    one.be("ana")
    quiet = visit(java_script_enabled=False)
    quiet.context.add_cookies(one.context.cookies())
    quiet.open(UNIT)
    gate = quiet.page.locator("details.gate > summary")
    if gate.count():
        gate.click()

    text = quiet.page.locator(".sop").inner_text()

    assert "Dana" in text


def test_keyboard_only(visit: Any) -> None:
    """A number chooses, Enter sends, and the focus stays where one goes on."""
    one = visit()
    one.be("ben")
    one.open(UNIT)
    page = one.page
    gate = page.locator("details.gate > summary")
    if gate.count():
        gate.focus()
        page.keyboard.press("Enter")
    page.locator(".say h3").focus()
    for key in ("2", "1", "3"):
        before = stage_number(page)
        page.keyboard.press(key)
        focused = page.evaluate("document.querySelector('.sop-host').shadowRoot.activeElement?.className")
        assert "card" in (focused or "")
        page.keyboard.press("Enter")
        until(
            page,
            "n => +document.querySelector('.sop-host').shadowRoot.querySelector('[data-stage]').dataset.n > n",
            before,
        )
        where = page.evaluate("document.querySelector('.sop-host').shadowRoot.activeElement?.closest('.say') !== null")
        assert where


def test_what_is_said_is_announced(visit: Any) -> None:
    """The live region says who speaks and what."""
    one = visit()
    one.be("ben")
    one.open("marcus-bench")
    start(one.page)

    take(one.page)
    until(one.page, "document.querySelector('.sop-host').shadowRoot.querySelector('[data-live]').textContent")

    assert one.page.locator("[data-live]").text_content().startswith("Marcus")


def test_leaving_and_coming_back(visit: Any) -> None:
    """A reload, another browser and a killed server: the conversation is where it was."""
    one = visit()
    one.be("ben")
    one.open(UNIT)
    start(one.page)
    take(one.page)
    shown = one.page.locator("ol.log").inner_text()
    number = stage_number(one.page)
    one.site.restart()

    one.open(UNIT)

    assert stage_number(one.page) == number
    assert one.page.locator("ol.log").inner_text().split() == shown.split() or "Dana" in shown


def test_two_tabs(visit: Any) -> None:
    """The tab that is behind is brought up to date; nothing is taken twice."""
    one = visit()
    one.be("ana")
    one.open("marcus-bench")
    other = one.tab()
    one.open("marcus-bench", other)
    start(one.page)
    start(other)
    take(one.page)
    number = stage_number(one.page)

    other.locator(CARDS).last.click()
    other.get_by_text(re.compile("another window")).first.wait_for()

    assert stage_number(other) == number


def test_a_double_click_is_one_move(visit: Any) -> None:
    """Two clicks, one move."""
    one = visit()
    one.be("ben")
    one.open("marcus-bench")
    start(one.page)
    number = stage_number(one.page)

    one.page.locator(CARDS).first.dblclick()
    until(
        one.page,
        "n => +document.querySelector('.sop-host').shadowRoot.querySelector('[data-stage]').dataset.n > n",
        number,
    )
    one.page.wait_for_timeout(400)

    assert stage_number(one.page) == number + 1


def test_a_lost_connection_loses_nothing(visit: Any) -> None:
    """The choice stays, a message says so, the next try goes through."""
    one = visit()
    one.be("ben")
    one.open("marcus-bench")
    start(one.page)
    number = stage_number(one.page)
    one.context.set_offline(True)
    one.page.locator(CARDS).first.click()
    one.page.locator("[data-do=retry]").wait_for()
    one.context.set_offline(False)

    one.page.locator("[data-do=retry]").click()
    until(
        one.page,
        "n => +document.querySelector('.sop-host').shadowRoot.querySelector('[data-stage]').dataset.n > n",
        number,
    )

    one.troubles.clear()  # the browser itself reports the lost connection
    assert stage_number(one.page) == number + 1


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(390, 844, 1), (320, 800, 1), (1280, 900, 4)], ids=["phone", "narrow", "400 %"]
)
def test_narrow_pages_do_not_scroll_sideways(visit: Any, width: int, height: int, scale: int) -> None:
    """Phone width and 400 % zoom (1280 pixels seen as 320): everything fits, targets are large enough."""
    one = visit(viewport={"width": width // scale, "height": height // scale}, device_scale_factor=scale)
    one.be("ana")
    one.open(UNIT)
    start(one.page)

    sizes = one.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    boxes = [box.bounding_box() for box in one.page.locator(f"{CARDS}, button.quiet").all() if box.is_visible()]

    assert sizes[0] <= sizes[1]
    assert min(box["height"] for box in boxes) >= 44


def test_spanish(visit: Any) -> None:
    """Buttons and notes in the learner's language, the conversation in its own."""
    one = visit(locale="es-MX")
    one.be("ana")
    one.open("dana-door-es")
    start(one.page)

    text = one.page.locator(".sop").inner_text()

    assert "¿Qué dice usted?" in text
    assert one.page.locator(".replies [lang=es]").count() >= 2
    english = one.page.evaluate("document.documentElement.lang")
    assert english.startswith("es")
