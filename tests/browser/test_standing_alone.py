"""Overview and module by themselves: a small server instead of a platform, a host page that means harm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.test_dialogue_alone import SHADOW, audit
from tests.browser.test_dialogue_alone import Reader as DialogueReader
from tests.host.standing_server import PLACES, Handler, serving

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
WIDE = {"viewport": {"width": 1280, "height": 900}}


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[str, type[Handler]]]:
    """The server of this module's pages."""
    with serving() as found:
        yield found


class Reader(DialogueReader):
    """One page in one browser, each with records of its own."""

    def session(self, place: str) -> Any:
        """What the server keeps of this reader."""
        visits: dict[str, Any] = self.server.visits  # type: ignore[attr-defined]
        return visits[f"{place}/{self.who}"]


@pytest.fixture
def reader(browser: Any, served: tuple[str, type[Handler]], request: pytest.FixtureRequest) -> Iterator[Reader]:
    """A reader; `request.param` are options of the browser's context."""
    one = Reader(browser, served, **getattr(request, "param", {}))
    yield one
    one.context.close()
    assert one.errors == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("reader", [PHONE, WIDE], ids=["390", "1280"], indirect=True)
def test_accessible(reader: Reader, place: str, theme: str) -> None:
    """No violation, everything unfolded, and nothing wider than the window."""
    page = reader.open(place, f"theme={theme}&style=hostile")
    page.locator("[data-stage]").wait_for()
    page.evaluate(f"{SHADOW}.querySelectorAll('details').forEach(one => {{ one.open = true }})")

    assert audit(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_level_is_noticed_once(reader: Reader) -> None:
    """It is there at the first visit, recorded by opening the page, and gone at the next."""
    with reader.page.expect_response("**/handler/arrive**") as told:
        page = reader.open("reached")
    assert told.value.ok
    assert page.get_by_text("You reached “One-day overview”").is_visible()
    assert reader.session("reached").records.levels[1]

    page.reload()

    assert page.get_by_text("You reached").count() == 0
    assert page.get_by_text("reached", exact=True).is_visible()


def test_on_paper_there_is_the_record_alone(reader: Reader) -> None:
    """The button asks the browser to print; what is printed is one page: the record, and nothing else of the block."""
    page = reader.open("reached")
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="Print my record").click()
    assert page.evaluate("window.printed") is True

    page.emulate_media(media="print")

    assert page.get_by_role("heading", name="Record of practice").is_visible()
    assert page.get_by_text("no continuing education units").is_visible()
    for gone in ("Next", "Your practice so far", "Where you stand"):
        assert not page.get_by_role("heading", name=gone).is_visible()
    assert page.pdf(format="Letter").count(b"/Type /Page\n") == 1


def test_a_try_is_logged_by_the_keyboard(reader: Reader) -> None:
    """Unfold, tick, type, save; the note is there, the focus is where one goes on, the voice says so."""
    page = reader.open("module")
    page.get_by_text("Note how it went").nth(1).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Nine questions, two reflections.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    page.locator(".notes").get_by_text("Nine questions, two reflections.").wait_for()
    assert page.get_by_text("1 of 2 tried").is_visible()
    assert reader.focused() == "Add a note"
    assert page.locator(".tries .done [data-notice]").text_content() == "Noted."
    page.wait_for_function(f"{SHADOW}.querySelector('[data-live]').textContent.includes('Noted.')")


def test_nothing_to_note_goes_to_the_box(reader: Reader) -> None:
    """Neither a tick nor a word: nothing is sent."""
    page = reader.open("module")
    page.get_by_text("Note how it went").first.click()
    page.get_by_role("button", name="Save").first.click()

    assert page.evaluate(f"{SHADOW}.activeElement.tagName") == "TEXTAREA"
    assert reader.session("module").records.notes[1] == []


def test_typed_words_outlive_a_lost_connection(reader: Reader) -> None:
    """What happened is said in place, the words stay, the next try sends them."""
    page = reader.open("module")
    reader.session("module").lost = 1
    page.get_by_text("Note how it went").first.click()
    page.locator("textarea").first.fill("It went quiet first.")
    page.get_by_role("button", name="Save").first.click()
    page.get_by_text("The connection was lost.").wait_for()
    assert page.locator("textarea").first.input_value() == "It went quiet first."

    page.get_by_role("button", name="Try again").click()

    page.locator(".notes").get_by_text("It went quiet first.").wait_for()


def test_another_window_was_first(reader: Reader) -> None:
    """The words are still in the box, which is open."""
    page = reader.open("module")
    other = reader.open("module", page=reader.context.new_page())
    for one, words in ((other, "First."), (page, "Second.")):
        one.get_by_text("Note how it went").first.click()
        one.locator("textarea").first.fill(words)
        one.get_by_role("button", name="Save").first.click()
        one.locator(".notes").get_by_text("First.").wait_for()

    assert page.get_by_text("This page went on in another window.").is_visible()
    assert page.locator("textarea").first.input_value() == "Second."
    assert page.locator("textarea").first.is_visible()


def test_three_requests(reader: Reader) -> None:
    """A first view is a page, a style sheet and a script."""
    del reader.server.asked[:]
    page = reader.open("some")
    page.get_by_role("button", name="Print my record").wait_for()

    assert sorted(set(reader.server.asked) - {"/favicon.ico"}) == ["/", "/public/overview.css", "/public/overview.js"]
