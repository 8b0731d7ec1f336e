"""The dialogue's page and script by themselves: a small server instead of a platform, a host page that means harm."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.host.dialogue_server import PLACES, Handler, serving

ROOT = Path(__file__).parents[2]
SHADOW = "document.querySelector('.sop-host').shadowRoot"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[str, type[Handler]]]:
    """The server of this module's pages."""
    with serving() as found:
        yield found


class Reader:
    """One page in one browser, each with its own conversation."""

    number = 0

    def __init__(self, browser: Any, served: tuple[str, type[Handler]], **options: Any) -> None:
        Reader.number += 1
        self.who = f"w{Reader.number}"
        self.url, self.server = served
        self.context = browser.new_context(
            **{"viewport": {"width": 1000, "height": 700}, "reduced_motion": "reduce", **options}
        )
        self.context.set_default_timeout(5_000)
        self.page = self.context.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def open(self, place: str, more: str = "", page: Any = None) -> Any:
        """Go to a place."""
        shown = page or self.page
        shown.goto(f"{self.url}/?place={place}&who={self.who}&{more}")
        return shown

    def session(self, place: str) -> Any:
        """What the server keeps of this reader."""
        return self.server.sessions[f"{place}/{self.who}"]

    def focused(self) -> str:
        """The text that has the focus inside the block."""
        return str(self.page.evaluate(f"{SHADOW}.activeElement?.textContent ?? ''"))


@pytest.fixture
def reader(browser: Any, served: tuple[str, type[Handler]], request: pytest.FixtureRequest) -> Iterator[Reader]:
    """A reader; `request.param` are options of the browser's context."""
    one = Reader(browser, served, **getattr(request, "param", {}))
    yield one
    one.context.close()
    assert one.errors == []


def test_a_move(reader: Reader) -> None:
    """New lines at the end, folded case, focus at the replies, the voice says who speaks, the frame is measured anew."""
    page = reader.open("start")
    page.get_by_text("Having us back").click()
    page.get_by_text("Five minutes.").wait_for()

    page.wait_for_function(f"{SHADOW}.querySelector('[data-live]').textContent.includes('Dana, softening')")
    assert reader.focused() == "What do you say?"
    assert page.locator("[data-stage]").get_attribute("data-n") == "1"
    assert page.locator("details.case").get_attribute("open") is None
    assert page.locator(".sop-host").get_attribute("data-turn") is not None
    assert page.get_by_text("Says the feeling under her words").is_visible()
    assert page.evaluate("window.given === document.querySelector('.xblock')")
    assert page.locator(".say").is_visible()
    assert page.evaluate(f"{SHADOW}.querySelector('.say').getBoundingClientRect().bottom <= innerHeight + 1")


def test_three_requests(reader: Reader) -> None:
    """A first view is a page, a style sheet and a script."""
    del reader.server.asked[:]
    reader.open("long")

    assert sorted(reader.server.asked) in (
        ["/", "/public/dialogue.css", "/public/dialogue.js"],
        ["/", "/favicon.ico", "/public/dialogue.css", "/public/dialogue.js"],
    )


def test_keyboard(reader: Reader) -> None:
    """A number reaches for a reply, Enter sends it, and one can go on with the next number."""
    page = reader.open("start")
    page.locator("h2[tabindex]").focus()
    page.keyboard.press("2")
    assert reader.focused().startswith("2")
    page.keyboard.press("Enter")
    page.locator("[data-n='1']").wait_for()
    page.keyboard.press("9")
    assert reader.focused() == "What do you say?"
    page.keyboard.press("1")

    assert reader.focused().startswith("1")


@pytest.mark.parametrize("cut", ["server", "network"])
def test_lost_and_tried_again(reader: Reader, cut: str) -> None:
    """What was chosen stays chosen, the message stays, and trying again sends the same act."""
    page = reader.open("start")
    if cut == "server":
        reader.session("start").lost = 1
    else:
        page.route("**/handler/**", lambda route: route.abort())
    page.get_by_text("Having us back").click()
    page.get_by_text("What you chose is not lost.").wait_for()
    assert page.locator(".card[data-chosen]").count() == 1
    assert page.locator(".trouble").is_visible()
    page.unroute("**/handler/**")
    page.get_by_role("button", name="Try again").click()
    page.get_by_text("Five minutes.").wait_for()

    assert page.locator(".trouble").count() == 0
    assert reader.session("start").run.n == 1


def test_refused_leads_back_to_where_it_stands(reader: Reader) -> None:
    """A refusal is told in its own words; trying again shows where the conversation stands."""
    page = reader.open("start")
    page.evaluate(f"{SHADOW}.querySelector('.card').dataset.reply = '0none'")
    page.locator(".card").first.click()
    page.get_by_text("Refused: reply-not-on-offer").wait_for()
    page.get_by_role("button", name="Try again").click()

    page.locator(".trouble").wait_for(state="detached")
    assert page.locator(".card[data-chosen]").count() == 0


def test_two_tabs(reader: Reader) -> None:
    """The late tab is shown where the conversation stands, and told why."""
    page = reader.open("start")
    other = reader.open("start", page=reader.context.new_page())
    page.get_by_text("Having us back").click()
    page.get_by_text("Five minutes.").wait_for()
    other.get_by_text("come back with the police").click()

    other.get_by_text("went on in another window").first.wait_for()
    assert other.locator(".log").get_by_text("Five minutes.").is_visible()


def test_hint_back_and_pause(reader: Reader) -> None:
    """A hint appears in place; the last reply is taken back; leaving opens a calm panel and closes it again."""
    page = reader.open("start")
    page.get_by_role("button", name="A hint").click()
    page.locator(".hint").wait_for()
    assert page.locator("details.case").get_attribute("open") is not None
    page.get_by_text("Having us back").click()
    page.get_by_role("button", name="Take back").click()
    page.locator("[data-n='3']").wait_for()
    assert page.locator(".log > li").count() == 1
    page.get_by_role("button", name="Leave and come back").click()
    assert page.get_by_text("Everything up to here is kept.").is_visible()
    page.get_by_role("button", name="Go on").click()

    assert page.locator(".pause").is_hidden()
    assert reader.focused() == "Leave and come back"


def test_debrief_practice_and_again(reader: Reader) -> None:
    """From the debrief into practice, back, and into a new run."""
    page = reader.open("debrief")
    page.get_by_role("button", name="Try again from this turn").click()
    page.get_by_text("Practice: not recorded.").wait_for()
    page.locator(".card").first.wait_for()
    page.get_by_role("button", name="Back to the debrief").click()
    page.get_by_text("What carried it").wait_for()
    assert reader.focused() == "At the door"
    page.get_by_role("button", name="Begin again").click()
    page.locator(".card").first.wait_for()

    assert page.locator("[data-stage]").get_attribute("data-n") == "0"


def test_to_the_end(reader: Reader) -> None:
    """The last reply leads to the ending, at the top of the block."""
    page = reader.open("later")
    while page.locator(".card").count():
        number = page.locator("[data-stage]").get_attribute("data-n")
        page.locator(".card").first.click()
        page.locator(f"[data-stage]:not([data-n='{number}'])").wait_for()

    assert page.get_by_text("Dana let you sit at the kitchen table.").first.is_visible()
    page.wait_for_function(f"{SHADOW}.querySelector('.bar').getBoundingClientRect().top >= 0")


def test_content_note(reader: Reader) -> None:
    """The note comes first; the conversation opens on demand; after the first reply the note is gone."""
    page = reader.open("note")
    assert page.locator(".card").first.is_hidden()
    page.get_by_text("Go to the conversation").click()
    assert page.locator(".card").first.is_visible()
    assert reader.focused() == "The case and your task"
    page.get_by_text("Having us back").click()
    page.get_by_text("Five minutes.").wait_for()

    assert page.locator(".note").count() == 0
    assert page.locator(".card").first.is_visible()


@pytest.mark.parametrize("reader", [{"java_script_enabled": False}], indirect=True)
def test_legible_without_script(reader: Reader) -> None:
    """Case, task, first line and a content note that can be passed, all without a script."""
    page = reader.open("note")
    page.get_by_text("Go to the conversation").click()

    assert page.get_by_text("You people were here in spring.").is_visible()
    assert page.get_by_text("Find out what the nights are like").is_visible()


def test_put_in_by_script(reader: Reader) -> None:
    """Studio puts a block in by innerHTML: the script attaches the shadow root."""
    page = reader.open("start", "by=script")
    page.get_by_text("Having us back").click()

    page.get_by_text("Five minutes.").wait_for()


def test_jquery_object(reader: Reader) -> None:
    """Studio hands over a jQuery object; the runtime gets that very object back."""
    page = reader.open("start")
    page.evaluate(
        """() => {
          const host = document.querySelector('.sop-host');
          delete host.dataset.ready;
          window.wrapped = {0: document.querySelector('.xblock'), length: 1};
          new SopDialogue({handlerUrl: (given, name) => { window.same = given === window.wrapped; return '/handler/' + name; }},
            window.wrapped, {});
        }"""
    )
    assert page.evaluate("SopDialogue.length") == 3
    assert page.evaluate("SopDialogue.name") == "SopDialogue"
    assert page.evaluate("document.querySelector('.sop-host').dataset.ready") == "yes"


COMPARED = {
    ".card": (
        "backgroundColor",
        "color",
        "fontSize",
        "textTransform",
        "letterSpacing",
        "borderTopWidth",
        "textAlign",
        "textShadow",
    ),
    "h2": ("color", "fontSize", "marginTop", "borderBottomWidth", "fontStyle", "lineHeight"),
    "h3": ("color", "fontSize", "marginTop", "textTransform"),
    ".log > li": (
        "display",
        "marginTop",
        "backgroundColor",
        "listStyleType",
        "whiteSpace",
        "textIndent",
        "wordSpacing",
    ),
    ".t": ("fontSize", "fontWeight", "fontStyle", "lineHeight", "color", "cursor"),
    "summary": ("display", "color", "paddingTop"),
    ".f": ("width", "height", "transform"),
    "kbd": ("float", "width", "backgroundColor"),
    ".say": ("float", "display", "boxSizing"),
    "[hidden]": ("display",),
}


def test_hostile_host(reader: Reader) -> None:
    """Global rules of the page, `!important` ones too, change nothing inside; nothing of ours changes the page."""
    script = f"""(wanted) => Object.entries(wanted).map(([selector, names]) => {{
      const style = getComputedStyle({SHADOW}.querySelector(selector));
      return [selector, names.map((name) => name + ': ' + style[name])];
    }})"""
    friendly = reader.open("mid").evaluate(script, COMPARED)
    hostile = reader.open("mid", "style=hostile").evaluate(script, COMPARED)

    assert hostile == friendly
    outside = reader.page.evaluate("getComputedStyle(document.querySelector('#outside')).color")
    assert outside == "rgb(255, 255, 0)"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("width", [320, 390])
def test_no_sideways_scroll(reader: Reader, place: str, width: int) -> None:
    """Nothing is wider than a small phone, which is also 400 % zoom of a desktop."""
    reader.page.set_viewport_size({"width": width, "height": 700})
    page = reader.open(place)
    page.evaluate(f"{SHADOW}.querySelectorAll('details').forEach(one => one.open = true)")

    wide = f"""() => [...{SHADOW}.querySelectorAll('*')].filter((one) =>
      one.getBoundingClientRect().right > {width} + 1 && one.closest('svg') === null).map((one) => one.outerHTML.slice(0, 80))"""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(wide) == []


@pytest.mark.parametrize("place", ["note", "mid", "debrief"])
def test_targets(reader: Reader, place: str) -> None:
    """Whatever one presses is at least 44 pixels high."""
    reader.page.set_viewport_size({"width": 390, "height": 700})
    page = reader.open(place)

    small = page.evaluate(
        f"""() => [...{SHADOW}.querySelectorAll('button, summary')].filter((one) => one.offsetParent)
          .filter((one) => one.getBoundingClientRect().height < 43.5)
          .map((one) => one.textContent + ' ' + one.getBoundingClientRect().height)"""
    )
    assert small == []


def test_print_unfolds(reader: Reader) -> None:
    """On paper the whole talk is there; afterwards all is folded as before."""
    page = reader.open("debrief")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.get_by_text("taken back").is_visible()
    assert page.get_by_role("button", name="Begin again").is_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")

    assert page.locator("details[open]").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "place", ["start", "note", "mid", "debrief", "unsafe", "hidden", "public", "closed", "broken", "author"]
)
def test_axe(reader: Reader, place: str, theme: str) -> None:
    """axe finds nothing, folded parts opened."""
    page = reader.open(place, f"theme={theme}")
    page.evaluate(f"{SHADOW}.querySelectorAll('details').forEach(one => one.open = true)")

    assert audit(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_in_trouble(reader: Reader, theme: str) -> None:
    """Nothing either while a message stands."""
    page = reader.open("start", f"theme={theme}")
    reader.session("start").lost = 1
    page.get_by_text("Having us back").click()
    page.locator(".trouble").wait_for()
    page.get_by_role("button", name="Leave and come back").click()

    assert audit(page) == []


def audit(page: Any) -> list[str]:
    """What axe complains of inside the block."""
    script = ROOT / "static" / "node_modules" / "axe-core" / "axe.min.js"
    if not script.exists():
        found = pytest.importorskip("axe_playwright_python")
        script = Path(found.__file__).parent / "axe.min.js"
    page.evaluate(script.read_text(encoding="utf-8"))
    result = page.evaluate("tags => axe.run('.xblock', {runOnly: tags})", AXE_TAGS)
    return [
        f"{v['id']}: {node['target']} {node['failureSummary']}" for v in result["violations"] for node in v["nodes"]
    ]
