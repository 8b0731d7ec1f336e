"""A learner does rounds of a drill, and types in a conversation, in a real browser on the demo site."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.test_accessibility import audit
from tests.browser.test_conversation import stage_number, until

UNIT = "that-one-evening"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
ROOT = "document.querySelector('.sop-host').shadowRoot"


def open_unit(one: Any, unit: str = UNIT, page: Any = None) -> Any:
    """Open a drill of the demo's course; a finished one begins again."""
    shown = page or one.page
    shown.goto(f"{one.site.url}/learn/question-drills/{unit}")
    shown.locator("[data-stage]").wait_for()
    again = shown.locator("[data-stage][data-done] [data-do=again]")
    if again.count():
        again.click()
        shown.locator("[data-stage]:not([data-done])").wait_for()
    return shown


def answer(page: Any, words: str = "What was different on that evening?") -> None:
    """Answer the card, whatever it asks, and wait for what came of it."""
    if page.locator("textarea").count():
        page.locator("textarea").fill(words)
    page.locator(".item [data-do=move]").first.click()
    page.locator(".after").wait_for()


def go_on(page: Any) -> None:
    """To the next card, or to the summary."""
    page.locator("[data-do=next]").click()
    page.locator(".after").wait_for(state="detached")


def play(page: Any) -> int:
    """To the summary; how many answers it took."""
    for count in range(1, 40):
        answer(page)
        go_on(page)
        if page.locator("[data-stage][data-done]").count():
            return count
    raise AssertionError("never ends")


def unfold(page: Any) -> None:
    """Open everything that can be opened."""
    page.evaluate(f"{ROOT}.querySelectorAll('details').forEach(one => one.open = true)")


def test_a_round_to_its_end_and_another(visit: Any) -> None:
    """Ten cards and what was missed, a summary by skill, the record, another round."""
    one = visit()
    one.be("ana")
    page = open_unit(one)
    assert "10 cards" in page.locator(".start").inner_text()

    assert 10 <= play(page) <= 20

    assert page.locator("table.skills tbody tr").count() == 2
    page.reload()
    page.locator("[data-stage][data-done]").wait_for()
    page.locator("[data-do=again]").click()
    page.locator("[data-stage]:not([data-done])").wait_for()
    assert stage_number(page) == 0
    page.goto(f"{one.site.url}/record")
    assert page.get_by_text("That one evening").count() >= 1


def test_leaving_and_coming_back(visit: Any) -> None:
    """A reload and a killed server: the round is at the card it was at."""
    one = visit()
    one.be("ben")
    page = open_unit(one, "worth-your-time")
    answer(page)
    go_on(page)
    shown, number = page.locator(".item").inner_text(), stage_number(page)
    one.site.restart()

    open_unit(one, "worth-your-time")

    assert stage_number(page) == number
    assert page.locator(".item").inner_text() == shown


def test_two_tabs(visit: Any) -> None:
    """The tab that is behind is brought up to date; nothing is taken twice."""
    one = visit()
    one.be("ben")
    page, other = open_unit(one, "whose-eyes-whose-hands"), one.tab()
    open_unit(one, "whose-eyes-whose-hands", other)
    number = stage_number(page)
    answer(page)
    if other.locator("textarea").count():
        other.locator("textarea").fill("Something else?")
    other.locator(".item [data-do=move]").last.click()
    other.get_by_text("another window").first.wait_for()

    assert stage_number(other) == number + 1


def test_keyboard_only(visit: Any) -> None:
    """A whole round without a pointer."""
    one = visit()
    one.be("ben")
    page = open_unit(one, "how-did-you-know")
    page.locator("h2[tabindex]").focus()
    for _ in range(40):
        if page.locator("[data-stage][data-done]").count():
            break
        before = stage_number(page)
        if page.locator(".chain").count():
            page.locator("[data-do=down]").first.focus()
            page.keyboard.press("Enter")
            page.locator(".chain ~ .foot button").focus()
        elif page.locator("textarea").count():
            page.locator("textarea").focus()
            page.keyboard.type("How did you do that?")
        else:
            page.keyboard.press("2")
        page.keyboard.press("Enter")
        page.locator(".after").wait_for()
        until(page, f"n => +{ROOT}.querySelector('[data-stage]').dataset.n > n", before)
        page.keyboard.press("Enter")
        page.locator(".after").wait_for(state="detached")

    assert page.locator("[data-stage][data-done]").count() == 1
    assert page.evaluate(f"{ROOT}.activeElement !== null")


def test_phone(visit: Any) -> None:
    """Nothing is wider than the phone, everything to press is large enough, card by card."""
    one = visit(**PHONE)
    one.be("ana")
    page = open_unit(one, "where-everyone-stands")
    for _ in range(4):
        for step in (answer, go_on):
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            boxes = [box.bounding_box() for box in page.locator(".sop button").all() if box.is_visible()]
            assert min(box["height"] for box in boxes) >= 43.5
            step(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessibility(visit: Any, scheme: str) -> None:
    """axe finds nothing on cards, on what came of answers and on the summary, everything unfolded."""
    one = visit(color_scheme=scheme, reduced_motion="reduce")
    one.be("ana")
    page = open_unit(one, "and-what-else")
    for _ in range(6):
        assert audit(page) == []
        answer(page)
        unfold(page)
        assert audit(page) == []
        go_on(page)
    play(page)
    unfold(page)
    assert audit(page) == []


def test_without_script(visit: Any) -> None:
    """The first card is there before any script runs."""
    one = visit()
    one.be("ana")
    quiet = visit(java_script_enabled=False)
    quiet.context.add_cookies(one.context.cookies())
    quiet.page.goto(f"{one.site.url}/learn/question-drills/what-instead")

    assert quiet.page.locator(".item").inner_text().strip()


def test_spanish(visit: Any) -> None:
    """Buttons in the learner's language, cards in their own."""
    one = visit(locale="es-MX")
    one.be("ana")
    page = open_unit(one, "es-abrir")

    assert page.evaluate("document.documentElement.lang").startswith("es")
    answer(page, "¿Qué fue distinto esa tarde?")
    assert page.locator("[data-do=next]").inner_text() not in ("", "Next")


def test_typed_in_a_conversation(visit: Any) -> None:
    """Own words are read at once, marked as an automatic reading, and can be seen differently."""
    one = visit()
    one.be("mei")
    one.open("dana-door")
    page = one.page
    gate = page.locator("details.gate:not([open]) > summary")
    if gate.count():
        gate.click()
    if not page.locator("textarea").count():
        pytest.skip("the shipped conversation offers no typed turn here")
    number = stage_number(page)
    page.locator("textarea").fill("You did not expect anybody this early, and here I am.")
    page.locator("textarea").press("Enter")
    until(page, f"n => +{ROOT}.querySelector('[data-stage]').dataset.n > n", number)
    page.get_by_text("Automatic reading, may be wrong.").first.wait_for()
    page.get_by_role("button", name="I see it differently").first.click()
    page.get_by_text("You see it differently", exact=False).or_(page.get_by_text("Noted.")).first.wait_for()

    # the label of an underlined word stands in it for who cannot see the line
    shown = page.locator("ol.log").evaluate(
        "e => { const c = e.cloneNode(true); c.querySelectorAll('.vh').forEach(x => x.remove()); return c.textContent; }"
    )
    assert "You did not expect anybody this early, and here I am." in shown
