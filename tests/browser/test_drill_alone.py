"""The drill's page and script by themselves: a small server instead of a platform, a host page that means harm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.test_dialogue_alone import SHADOW, audit
from tests.browser.test_dialogue_alone import Reader as DialogueReader
from tests.host.drill_server import PLACES, Handler, serving

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[str, type[Handler]]]:
    """The server of this module's pages."""
    with serving() as found:
        yield found


class Reader(DialogueReader):
    """One page in one browser, each with its own round."""

    def session(self, place: str) -> Any:
        """What the server keeps of this reader."""
        drills: dict[str, Any] = self.server.drills  # type: ignore[attr-defined]
        return drills[f"{place}/{self.who}"]


@pytest.fixture
def reader(browser: Any, served: tuple[str, type[Handler]], request: pytest.FixtureRequest) -> Iterator[Reader]:
    """A reader; `request.param` are options of the browser's context."""
    one = Reader(browser, served, **getattr(request, "param", {}))
    yield one
    one.context.close()
    assert one.errors == []


def heard(page: Any, text: str) -> None:
    """Wait until the live region says it."""
    page.wait_for_function(f"text => {SHADOW}.querySelector('[data-live]').textContent.includes(text)", arg=text)


def test_an_answer_and_on(reader: Reader) -> None:
    """The reply and the reason in place of the options; Next shows the next card without asking the server."""
    page = reader.open("start")
    page.get_by_text("Have you tried a sticker chart?").click()
    page.get_by_text("We have two of them.").wait_for()
    heard(page, "Luis: Yeah. We have two of them. On the fridge. Advice in the dress")
    assert reader.focused() == "What came of it"
    assert page.get_by_text("Due today").count() == 0
    assert page.locator(".card").count() == 0
    assert page.locator("details.others").get_attribute("open") is None
    del reader.server.asked[:]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Next").click()

    page.get_by_text("What kind of question is this?").wait_for()
    assert asked == []
    assert reader.focused() == "What kind of question is this?"
    heard(page, "You: If this turns out")
    assert page.locator("[data-stage]").get_attribute("data-n") == "1"
    assert page.locator(".way").inner_text().startswith("2 of 7")


def test_three_requests(reader: Reader) -> None:
    """A first view is a page, a style sheet and a script."""
    del reader.server.asked[:]
    reader.open("start")

    assert sorted(set(reader.server.asked) - {"/favicon.ico"}) == ["/", "/public/drill.css", "/public/drill.js"]


def test_keyboard_alone_through_a_round(reader: Reader) -> None:
    """Numbers, Enter, Tab: every task can be done and left without a pointer."""
    page = reader.open("start")
    page.locator("h2[tabindex]").focus()
    for count in range(1, 20):
        if page.locator(".chain").count():
            page.locator("[data-do=down]").first.focus()
            page.keyboard.press("Enter")
            page.locator(".chain ~ .foot button").focus()
        elif page.locator("textarea").count():
            page.keyboard.press("Tab")
            page.keyboard.type("Nothing is better. What keeps you going?")
        else:
            page.keyboard.press("1")
            assert "1" in reader.focused()
        page.keyboard.press("Enter")
        page.locator(".after").wait_for()
        assert page.locator("[data-stage]").get_attribute("data-n") == str(count)
        page.keyboard.press("Enter")
        page.locator(".after").wait_for(state="detached")
        if page.locator("[data-done]").count():
            break

    assert reader.focused() == "Small questions"
    page.get_by_role("button", name="Another round").press("Enter")
    page.get_by_text("Which question would you ask next?").wait_for()
    assert page.locator("[data-stage]").get_attribute("data-n") == "0"


def test_own_words(reader: Reader) -> None:
    """Shift+Enter is a new line, Enter sends; near the limit it is said; empty is not sent."""
    page = reader.open("produce")
    box = page.locator("textarea")
    box.focus()
    page.keyboard.press("Enter")
    assert page.locator("[data-stage]").get_attribute("data-n") == "3"
    box.fill("x" * 1900)
    page.get_by_text("100 characters left").wait_for()
    box.fill("Nothing is better.")
    assert page.get_by_text("characters left").count() == 0
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("What keeps you going?")
    page.keyboard.press("Control+Enter")
    page.locator(".after").wait_for()

    assert reader.session("produce").held.run.moves[-1].text == "Nothing is better.\nWhat keeps you going?"
    assert page.get_by_text("Automatic reading, may be wrong.").is_visible()
    assert page.get_by_text("There already:").is_visible()


def test_contest(reader: Reader) -> None:
    """Seeing it differently is noted in place, and in what follows too."""
    page = reader.open("rewrite")
    page.locator("textarea").fill("Why is that?")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="I see it differently").click()
    page.get_by_text("Noted. An instructor can see").first.wait_for()

    assert page.get_by_role("button", name="I see it differently").count() == 0
    assert reader.session("rewrite").contested == {5}


@pytest.mark.parametrize("cut", ["server", "network"])
def test_lost_and_tried_again(reader: Reader, cut: str) -> None:
    """What was typed stays, the message stays, and trying again sends the same answer."""
    page = reader.open("produce")
    if cut == "server":
        reader.session("produce").lost = 1
    else:
        page.route("**/handler/**", lambda route: route.abort())
    page.locator("textarea").fill("What keeps you going?")
    page.get_by_role("button", name="Send").click()
    page.get_by_text("What you chose is not lost.").wait_for()
    assert page.locator("textarea").input_value() == "What keeps you going?"
    page.unroute("**/handler/**")
    page.get_by_role("button", name="Try again").click()
    page.locator(".after").wait_for()

    assert page.locator(".trouble").count() == 0
    assert reader.session("produce").held.run.n == 4


def test_refused_keeps_what_was_typed(reader: Reader) -> None:
    """A refusal is told in its own words; the card that comes again still holds the text."""
    page = reader.open("produce")
    page.locator("textarea").evaluate("box => box.removeAttribute('maxlength')")
    page.locator("textarea").fill("x" * 2001)
    page.get_by_role("button", name="Send").click()
    page.get_by_text("Refused: answer-too-long").wait_for()
    page.get_by_role("button", name="Try again").click()
    page.locator(".trouble").wait_for(state="detached")

    assert page.locator("textarea").input_value() == "x" * 2001


def test_two_tabs(reader: Reader) -> None:
    """The late tab is shown where the round stands, and told why."""
    page = reader.open("start")
    other = reader.open("start", page=reader.context.new_page())
    page.locator(".card").first.click()
    page.locator(".after").wait_for()
    other.locator(".card").first.click()

    other.get_by_text("went on in another window").first.wait_for()
    assert other.get_by_text("What kind of question is this?").is_visible()


def test_hidden_results(reader: Reader) -> None:
    """Kept, and on."""
    page = reader.open("hidden")
    page.locator(".card").first.click()
    page.get_by_text("Kept.").first.wait_for()
    assert page.locator(".came, .others").count() == 0
    page.keyboard.press("Enter")

    page.get_by_text("Put the chain in order").wait_for()


@pytest.mark.parametrize("reader", [{"java_script_enabled": False}], indirect=True)
def test_legible_without_script(reader: Reader) -> None:
    """Scene, line, task and options, all without a script."""
    page = reader.open("start")

    assert page.get_by_text("I always lose it at bedtime.").is_visible()
    assert page.locator(".card").count() == 4


def test_put_in_by_script_and_by_jquery(reader: Reader) -> None:
    """Studio puts a block in by innerHTML and hands over a jQuery object."""
    page = reader.open("start", "by=script")
    page.locator(".card").first.click()
    page.locator(".after").wait_for()

    assert page.evaluate("[SopDrill.length, SopDrill.name]") == [3, "SopDrill"]
    assert page.evaluate("window.given === document.querySelector('.xblock')")


@pytest.mark.parametrize("reader", [{"reduced_motion": "no-preference"}, {"reduced_motion": "reduce"}], indirect=True)
def test_a_beat_before_the_reason(reader: Reader) -> None:
    """400 ms, by style alone; none where motion is not wanted."""
    page = reader.open("start")
    page.locator(".card").first.click()
    page.locator(".beat").wait_for()
    delay = page.evaluate(f"getComputedStyle({SHADOW}.querySelector('.beat')).animationDelay")

    still = page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
    assert delay == ("0s" if still else "0.4s")


@pytest.mark.parametrize("reader", [PHONE], indirect=True)
@pytest.mark.parametrize("place", ["start", "type", "order", "produce", "flaw", "rewrite", "again"])
def test_a_card_fits_a_phone(reader: Reader, place: str) -> None:
    """The whole block, title and all, within 844 pixels: nothing to scroll before answering."""
    page = reader.open(place)

    assert page.evaluate("document.querySelector('.sop-host').getBoundingClientRect().height") <= 812


@pytest.mark.parametrize("reader", [PHONE], indirect=True)
@pytest.mark.parametrize("place", ["start", "type", "flaw"])
def test_what_came_of_it_fits_a_phone(reader: Reader, place: str) -> None:
    """Reply, reason and Next are seen at once."""
    page = reader.open(place)
    page.locator(".card").first.click()
    page.locator(".on .btn").wait_for()

    assert page.evaluate("document.querySelector('.sop-host').getBoundingClientRect().height") <= 844
    page.wait_for_function(f"{SHADOW}.querySelector('.on').getBoundingClientRect().bottom <= innerHeight + 1")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("width", [320, 390])
def test_no_sideways_scroll(reader: Reader, place: str, width: int) -> None:
    """Nothing is wider than a small phone, which is also 400 % zoom of a desktop; what came of an answer neither."""
    reader.page.set_viewport_size({"width": width, "height": 700})
    page = reader.open(place)
    for _ in range(2):
        page.evaluate(f"{SHADOW}.querySelectorAll('details').forEach(one => one.open = true)")
        wide = f"""() => [...{SHADOW}.querySelectorAll('*')].filter((one) =>
          one.getBoundingClientRect().right > {width} + 1 && one.closest('svg') === null).map((one) => one.outerHTML.slice(0, 80))"""
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(wide) == []
        if not answer(page):
            break


@pytest.mark.parametrize("place", ["start", "order", "produce", "mixed"])
def test_targets(reader: Reader, place: str) -> None:
    """Whatever one presses is at least 44 pixels high, before and after an answer."""
    reader.page.set_viewport_size({"width": 390, "height": 844})
    page = reader.open(place)
    for _ in range(2):
        small = page.evaluate(
            f"""() => [...{SHADOW}.querySelectorAll('button, summary, textarea')].filter((one) => one.offsetParent)
              .filter((one) => one.getBoundingClientRect().height < 43.5)
              .map((one) => one.textContent + ' ' + one.getBoundingClientRect().height)"""
        )
        assert small == []
        answer(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("place", PLACES)
def test_axe(reader: Reader, place: str, theme: str) -> None:
    """axe finds nothing before an answer and after one, folded parts opened."""
    page = reader.open(place, f"theme={theme}")
    if theme == "dark":
        assert page.evaluate(f"getComputedStyle({SHADOW}.querySelector('.sop')).backgroundColor") == "rgb(23, 24, 28)"
    for _ in range(2):
        page.evaluate(f"{SHADOW}.querySelectorAll('details').forEach(one => one.open = true)")
        assert audit(page) == []
        if not answer(page):
            break


def answer(page: Any) -> bool:
    """Answer the card somehow; whether there was one."""
    if page.locator("textarea").count():
        page.locator("textarea").fill("Why is that so hard for you?")
    act = page.locator(".item [data-do=move]")
    if not act.count():
        return False
    act.first.click()
    page.locator(".after").wait_for()
    return True


def test_hostile_host(reader: Reader) -> None:
    """Global rules of the page, `!important` ones too, change nothing inside."""
    compared = {
        ".card": ("backgroundColor", "color", "fontSize", "textTransform", "borderTopWidth", "textAlign"),
        "h3": ("color", "fontSize", "marginTop", "textTransform"),
        "blockquote": ("fontSize", "marginTop", "fontStyle", "color"),
        ".scene": ("fontSize", "color", "lineHeight"),
    }
    script = f"""(wanted) => Object.entries(wanted).map(([selector, names]) => {{
      const style = getComputedStyle({SHADOW}.querySelector(selector));
      return [selector, names.map((name) => name + ': ' + style[name])];
    }})"""
    friendly = reader.open("start").evaluate(script, compared)

    assert reader.open("start", "style=hostile").evaluate(script, compared) == friendly


def test_print_unfolds(reader: Reader) -> None:
    """On paper the cards are there."""
    page = reader.open("mixed")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    assert page.get_by_text("A child who has to tell on his father").last.is_visible()
    assert page.get_by_role("button", name="Another round").is_hidden()
