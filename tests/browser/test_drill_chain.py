"""Putting a chain in order: by the buttons, and by dragging a step at its handle with a mouse or a finger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.test_dialogue_alone import SHADOW
from tests.browser.test_drill_alone import PHONE, Reader, heard
from tests.host.drill_server import Handler, serving

SHORT_PHONE = {**PHONE, "viewport": {"width": 390, "height": 420}}


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[str, type[Handler]]]:
    """The server of this module's pages."""
    with serving() as found:
        yield found


@pytest.fixture
def reader(browser: Any, served: tuple[str, type[Handler]], request: pytest.FixtureRequest) -> Iterator[Reader]:
    """A reader; `request.param` are options of the browser's context."""
    one = Reader(browser, served, **getattr(request, "param", {}))
    yield one
    one.context.close()
    assert one.errors == []


def in_page(page: Any) -> list[str]:
    """The tokens of the steps as the elements stand, which is what would be sent."""
    found: list[str] = page.eval_on_selector_all(".chain > li", "steps => steps.map(one => one.dataset.token)")
    return found


def as_seen(page: Any) -> list[str]:
    """The tokens of the steps from top to bottom, once nothing moves any more."""
    page.wait_for_function(f"[...{SHADOW}.querySelectorAll('.chain > li')].every(one => !one.getAnimations().length)")
    script = """steps => steps.map(one => [one.getBoundingClientRect().top, one.dataset.token])
      .sort(([a], [b]) => a - b).map(([, token]) => token)"""
    found: list[str] = page.eval_on_selector_all(".chain > li", script)
    return found


def send(reader: Reader) -> tuple[list[str], list[str]]:
    """Give the order to the server: the words of the steps as they were seen, and as they arrived."""
    page = reader.page
    words = dict(page.eval_on_selector_all(".chain > li", "all => all.map(one => [one.dataset.token, one.innerText])"))
    seen = [words[token].strip() for token in as_seen(page)]
    page.evaluate(f"{SHADOW}.querySelector('.chain ~ .foot button').click()")  # the mouse may be busy
    page.locator(".steps").wait_for()
    answered = reader.session("order").held.run.moves[-1]
    item = reader.session("order").drill.items[answered.turn]
    return seen, [option.text for name in answered.codes if (option := item.option(name))]


def middle(page: Any, selector: str, index: int) -> tuple[float, float]:
    """The middle of an element on the screen."""
    box = page.locator(selector).nth(index).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def take(page: Any, index: int, to: int) -> None:
    """Take a step by its handle with the mouse and bring it over another place; it stays in the hand."""
    (x, y), (_, there) = middle(page, ".grip", index), middle(page, ".grip", to)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, there, steps=8)


class Finger:
    """A finger on a phone, as the browser is told of it."""

    def __init__(self, page: Any) -> None:
        self.session = page.context.new_cdp_session(page)

    def tell(self, kind: str, x: float = 0, y: float = 0) -> None:
        """One event: ``touchStart``, ``touchMove``, ``touchEnd`` or ``touchCancel``."""
        points = [{"x": x, "y": y}] if kind in ("touchStart", "touchMove") else []
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def draw(self, x: float, y: float, to: float) -> None:
        """Put it down and draw it up or down; it stays on the screen."""
        self.tell("touchStart", x, y)
        for part in range(1, 11):
            self.tell("touchMove", x, y + (to - y) * part / 10)


def test_buttons(reader: Reader) -> None:
    """A step goes up and down with the focus on it, its place is said, and the order shown is the order sent."""
    page = reader.open("order")
    tokens = in_page(page)
    page.locator(f"[data-token='{tokens[0]}'] [data-do=down]").focus()
    page.keyboard.press("Enter")
    heard(page, "Place 2 of 4")
    page.keyboard.press("Enter")
    heard(page, "Place 3 of 4")
    page.locator(f"[data-token='{tokens[3]}'] [data-do=down]").click(force=True)  # at the end already: stays there
    assert in_page(page) == [tokens[1], tokens[2], tokens[0], tokens[3]]

    seen, sent = send(reader)
    assert seen == sent


def test_mouse(reader: Reader) -> None:
    """A step is lifted, the others make room, it is put down where it was brought; its place is said."""
    page = reader.open("order")
    tokens = in_page(page)
    assert page.locator(".chain > [data-held]").count() == 0
    take(page, 0, 2)

    assert page.locator("[data-held]").get_attribute("data-token") == tokens[0]
    assert page.locator("[data-held]").evaluate("one => getComputedStyle(one).boxShadow") != "none"
    wanted = [tokens[1], tokens[2], tokens[0], tokens[3]]
    assert as_seen(page) == wanted
    page.mouse.up()
    heard(page, "Place 3 of 4")
    assert page.locator("[data-held], [data-sorting]").count() == 0
    assert as_seen(page) == in_page(page) == wanted
    ends = "all => all.filter(one => one.ariaDisabled === 'true').map(one => one.closest('li').dataset.token)"
    assert page.eval_on_selector_all("[data-do=up]", ends) == wanted[:1]
    assert page.eval_on_selector_all("[data-do=down]", ends) == wanted[-1:]


@pytest.mark.parametrize(("index", "to"), [(0, 3), (3, 0), (2, 1)])
def test_what_is_sent_is_what_is_seen(reader: Reader, index: int, to: int) -> None:
    """Up or down, one place or all the way; a button after it goes on from there."""
    page = reader.open("order")
    tokens = in_page(page)
    tokens.insert(to, tokens.pop(index))
    take(page, index, to)
    page.mouse.up()
    assert in_page(page) == tokens
    page.locator("[data-do=down]").first.click()

    seen, sent = send(reader)
    assert seen == sent


def test_sent_while_held(reader: Reader) -> None:
    """A step in the hand is put down first."""
    page = reader.open("order")
    take(page, 0, 3)

    seen, sent = send(reader)
    assert seen == sent
    page.mouse.up()


@pytest.mark.parametrize("reader", [PHONE], indirect=True)
def test_finger(reader: Reader) -> None:
    """On a phone, by the handle; the page stays where it is."""
    page = reader.open("order")
    page.evaluate("document.body.style.height = '2000px'")
    tokens = in_page(page)
    (x, y), (_, there) = middle(page, ".grip", 3), middle(page, ".grip", 0)
    finger = Finger(page)
    finger.draw(x, y, there)
    assert as_seen(page) == [tokens[3], *tokens[:3]]
    finger.tell("touchEnd")

    heard(page, "Place 1 of 4")
    assert page.evaluate("scrollY") == 0
    seen, sent = send(reader)
    assert seen == sent


@pytest.mark.parametrize("reader", [SHORT_PHONE], indirect=True)
def test_a_finger_elsewhere_scrolls(reader: Reader) -> None:
    """Beside the handle a step is like the rest of the page."""
    page = reader.open("order")
    tokens = in_page(page)
    Finger(page).draw(*middle(page, ".chain > li > span:not(.grip)", 0), 40)

    page.wait_for_function("scrollY > 50")
    assert page.locator("[data-held]").count() == 0
    assert in_page(page) == tokens


@pytest.mark.parametrize("reader", [SHORT_PHONE], indirect=True)
def test_the_page_follows(reader: Reader) -> None:
    """Held at the edge of the window, a step reaches places that were out of sight."""
    page = reader.open("order")
    tokens = in_page(page)
    finger = Finger(page)
    finger.draw(*middle(page, ".grip", 0), 410)
    page.wait_for_function("scrollY > 100")
    page.wait_for_function(f"{SHADOW}.querySelector('.chain').getBoundingClientRect().bottom < innerHeight")
    finger.tell("touchEnd")

    assert in_page(page) == [*tokens[1:], tokens[0]]


def test_escape(reader: Reader) -> None:
    """Everything is as it was, and the page around hears nothing of the key."""
    page = reader.open("order")
    page.evaluate("window.keys = []; document.addEventListener('keydown', (event) => window.keys.push(event.key))")
    tokens = in_page(page)
    take(page, 0, 2)
    page.keyboard.press("Escape")
    heard(page, "Place 1 of 4")
    assert as_seen(page) == in_page(page) == tokens
    page.mouse.move(0, 0)
    page.mouse.up()
    assert as_seen(page) == in_page(page) == tokens
    assert page.locator("[data-held], [data-sorting]").count() == 0
    assert page.evaluate("window.keys") == []
    page.keyboard.press("Escape")

    assert page.evaluate("window.keys") == ["Escape"]


@pytest.mark.parametrize("reader", [PHONE], indirect=True)
def test_a_gesture_that_is_taken_away(reader: Reader) -> None:
    """The system takes the finger for something else (a call, a swipe): as it was."""
    page = reader.open("order")
    tokens = in_page(page)
    finger = Finger(page)
    finger.draw(*middle(page, ".grip", 0), middle(page, ".grip", 2)[1])
    finger.tell("touchCancel")
    page.locator("[data-held]").wait_for(state="detached")

    assert as_seen(page) == in_page(page) == tokens


def test_only_the_main_button(reader: Reader) -> None:
    """The other mouse button has its own meaning."""
    page = reader.open("order")
    page.mouse.move(*middle(page, ".grip", 0))
    page.mouse.down(button="right")

    assert page.locator("[data-held]").count() == 0
    page.mouse.up(button="right")


def test_the_focus_stays(reader: Reader) -> None:
    """Whoever uses keyboard and mouse in turn goes on at the same step."""
    page = reader.open("order")
    tokens = in_page(page)
    page.locator(f"[data-token='{tokens[2]}'] [data-do=down]").focus()
    take(page, 2, 0)
    page.mouse.up()
    heard(page, "Place 1 of 4")
    page.keyboard.press("Enter")

    heard(page, "Place 2 of 4")
    assert in_page(page) == [tokens[0], tokens[2], tokens[1], tokens[3]]


@pytest.mark.parametrize("reader", [PHONE], indirect=True)
def test_handles(reader: Reader) -> None:
    """Large enough for a thumb, nothing a voice or the Tab key would stop at: the buttons do the same."""
    page = reader.open("order")
    boxes = [handle.bounding_box() for handle in page.locator(".grip").all()]

    assert len(boxes) == 4
    assert min(min(box["width"], box["height"]) for box in boxes) >= 44
    assert {handle.get_attribute("aria-hidden") for handle in page.locator(".grip").all()} == {"true"}
    assert page.locator(".grip[tabindex], .grip *:focus").count() == 0


@pytest.mark.parametrize("reader", [{"reduced_motion": "no-preference"}, {"reduced_motion": "reduce"}], indirect=True)
def test_motion(reader: Reader) -> None:
    """The others glide aside and the step into its place; where motion is not wanted, they are simply there."""
    page = reader.open("order")
    still = page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
    take(page, 0, 2)
    aside = page.locator(".chain > li").nth(1).evaluate("one => getComputedStyle(one).transitionDuration")
    page.mouse.up()
    gliding = page.locator(".chain > li").nth(2).evaluate("one => one.getAnimations().length")

    assert aside == ("0s" if still else "0.12s")
    assert not (still and gliding)
