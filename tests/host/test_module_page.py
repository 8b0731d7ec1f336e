"""What a learner sees of a module, as HTML. Golden files: ``SOP_VIEWS=write pytest tests/host/test_module_page.py``."""

from __future__ import annotations

import gzip
import re

import pytest

from sop_xblocks.host import module_page as pages
from sop_xblocks.host.words import Words
from tests.host import standing_sample as sample
from tests.host.shown_html import HtmlChecker, golden
from tests.host.standing_server import MODULE, PLACES, Session

NAMES = [name for name, place in PLACES.items() if place[0] == "module"]


@pytest.mark.parametrize("name", NAMES)
def test_golden_views(name: str) -> None:
    """The HTML of every state, as a file that people can read."""
    shown, kept = golden(name, Session(name).stage())

    assert shown == kept


@pytest.mark.parametrize("name", NAMES)
def test_well_formed(name: str) -> None:
    """Every element is closed where it should be, ids are unique, nothing acts by an attribute, links leave the frame."""
    checker = HtmlChecker()
    checker.feed(Session(name).stage())

    assert checker.open == []
    assert checker.faults == []


def test_what_a_module_holds() -> None:
    """Aims, hours, its own activities with how they stand and a way there, tries with their notes, the tip folded."""
    html = Session("module-some").stage()
    words = " ".join(re.sub(r"<[^>]+>", " ", html).split())

    assert "about 2 h 30 min" in words
    assert "Conversation · Done 2 times, at best: it carried well" in words
    assert 'href="/jump_to/door" target="_top"' in html
    assert "Grandmother Lupe" not in words
    assert "1 of 2 tried" in words
    assert "Nine questions, one reflection." in words
    assert re.search(r'<details class="tip">\s*<summary>For your supervisor', html)


def test_tips_for_one_reader_are_together() -> None:
    """One line to unfold for each reader, in the order in which they come."""
    session = Session("module")
    tips = "".join(
        f'<tip for="{who}"><p>{text}</p></tip>'
        for who, text in (("supervisor", "First."), ("coach", "Second."), ("supervisor", "Third."))
    )
    session.host.author(data=MODULE.partition("<tip")[0] + tips + "</module>")

    html = session.stage()

    assert re.findall(r"<summary>(For [^<]+)", html) == ["For your supervisor", "For your coach"]
    assert html.index("First.") < html.index("Third.") < html.index("Second.")


def test_titles_are_in_their_own_language() -> None:
    """An activity's title says which language it is in, where that is not the page's."""
    session = Session("module")
    session.host.author(lang="es")
    session.host.offers = (
        sample.DOOR,
        sample.offer("p", "drill", "En la puerta", "mi.reflection", module=sample.MODULE, lang="es"),
    )

    html = session.stage()

    assert '<a href="/jump_to/p" target="_top" lang="es">En la puerta</a>' in html
    assert '<a href="/jump_to/door" target="_top">At the door</a>' in html


def test_nobody_is_asked_for_names() -> None:
    """Beside every box to type in stands a reminder, tied to the box."""
    html = Session("module").stage()

    boxes = re.findall(r'<textarea [^>]*aria-describedby="([^"]+)"', html)
    assert len(boxes) == 2
    for care in boxes:
        assert re.search(f'id="{care}">Please, no names', html)


@pytest.mark.parametrize("name", ["module-public", "module-closed"])
def test_nothing_to_type_where_nothing_is_kept(name: str) -> None:
    """Visitors and latecomers read."""
    assert "<form" not in Session(name).stage()


def test_without_records_no_state_is_made_up() -> None:
    """Nobody reads "not begun" of what was done."""
    html = Session("module-away").stage()

    assert "Not begun" not in html
    assert "At the door" in html


def test_an_author_is_told_why_there_is_no_practice() -> None:
    """No activity names this module."""
    assert "No activity of this course names this module" in Session("module-author").stage()


def test_what_somebody_typed_is_text() -> None:
    """A note is never markup."""
    session = Session("module")
    attack = "</textarea></template><img src=x onerror=alert(1)>"

    _, answer = session.answer("log", {"n": 0, "try": "count", "text": attack, "done": True})

    assert "<img" not in answer["html"]
    assert "&lt;img" in answer["html"]


def test_budget() -> None:
    """First view at most 15 KiB gzipped, an answer at most 3."""
    session = Session("module-some")

    assert len(gzip.compress(session.whole().encode())) <= 15 * 1024
    _, answer = session.answer("log", {"n": 0, "try": "count", "text": "x", "done": True})
    assert len(gzip.compress(answer["html"].encode())) <= 3 * 1024


def test_unavailable_says_nothing_is_lost() -> None:
    """A calm notice."""
    assert "Nothing of yours is lost" in pages.render_unavailable(Words.plain(), "/public/module.css")
