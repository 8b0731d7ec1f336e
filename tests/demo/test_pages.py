"""What each of the people sees, and what nobody but an author gets to."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sop_xblocks.demo import courses as shelf
from sop_xblocks.dialogue_block import DialogueBlock
from tests.demo.conftest import DOOR_KEY, Visitor, put, read_again, visit

PAGES = ("/", "/learn/small/door", "/learn/small/twin", "/learn/small/broken", "/record", "/nowhere")
STUDIO = ("/studio/small/door", "/studio/small/door/door", "/studio/small/broken")


def test_a_visitor_is_asked_who_to_be(course: Path) -> None:
    """Nobody is signed in unasked; four people to choose from, and the course to look at."""
    page = visit().text("/")

    assert page.count('<form method="post" action="/be/') == 8  # as big buttons, and in the menu
    assert "Who would you like to be?" in page
    assert "At the door" in page
    assert "not begun" not in page


@pytest.mark.parametrize(
    ("username", "words"),
    [
        ("ana", ("Hello, Ana.", "Start here", "not begun")),
        ("ben", ("Hello, Ben.", "Start here")),
        ("mei", ("Hello, Mei.", "Open in Studio")),
        ("ruth", ("Hello, Ruth.", "Open the record")),
    ],
)
def test_home_for_each_person(course: Path, username: str, words: tuple[str, ...]) -> None:
    """Everybody is told who they are and what they can do here."""
    page = visit(username).text("/")

    assert [word for word in words if word not in page] == []


def test_only_the_author_is_offered_studio(course: Path) -> None:
    """Links to Studio are for authors."""
    assert {name: "/studio/" in visit(name).text("/") for name in ("ana", "ben", "mei", "ruth")} == {
        "ana": False,
        "ben": False,
        "mei": True,
        "ruth": False,
    }


def test_cards_tell_task_people_and_minutes(ana: Visitor) -> None:
    """Enough to choose by."""
    page = ana.text("/")

    assert "Get across the doorstep." in page
    assert "with Dana" in page
    assert "about 3 minutes" in page or "about 4 minutes" in page
    assert "Having us back" not in page


@pytest.mark.parametrize("username", ["", "ana", "ruth"])
@pytest.mark.parametrize("path", STUDIO)
def test_studio_is_closed_to_others(course: Path, username: str, path: str) -> None:
    """A clear page says so, with the status that means it."""
    response = visit(username).get(path)

    assert response.status_code == 403
    assert "Only course authors come in here." in response.content.decode()


@pytest.mark.parametrize("username", ["", "ana", "ruth"])
def test_studio_handlers_are_closed_to_others(course: Path, username: str) -> None:
    """On Studio's side for everybody else; on the LMS's side for the author too."""
    saved = {"settings": {"display_name": "Mine now"}, "data": "<dialogue/>"}

    assert visit(username).call("studio_submit", saved, side="studio").status_code == 403
    assert visit(username).call("studio_submit", saved).status_code == 403
    assert visit("mei").call("studio_submit", saved).status_code == 403
    assert "Mine now" not in visit().text("/")


def test_visitors_see_the_public_view(course: Path) -> None:
    """They may read, and are told how to take part; nothing is started."""
    page = visit().text("/learn/small/door")

    assert "Who would you like to be?" in page
    assert "You people were here in spring." in page
    assert "data-init" not in page


def test_a_page_of_two_blocks(ana: Visitor) -> None:
    """Both are there with scripts once; the page has a heading of its own, and neighbours."""
    page = ana.text("/learn/small/twin")

    assert page.count('data-init="SopDialogue"') == 2
    assert page.count("public/dialogue.js") == 1
    assert "<h1>Two doors</h1>" in page
    assert 'rel="prev" href="/learn/small/door"' in page
    assert 'rel="next" href="/learn/small/broken"' in page


def test_a_broken_activity_does_not_close_the_page(ana: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    """Neither one with faults nor one whose type is not installed."""
    page = ana.text("/learn/small/broken")

    assert "One activity cannot be shown" in page
    assert 'data-block-type="sop_dialogue"' in page
    assert "no block type sop_of_tomorrow" in caplog.text


def test_a_view_that_fails_leaves_a_gap(ana: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    """The traceback is in the log, the neighbour on the page."""
    real = DialogueBlock.student_view

    def fails(self: Any, context: Any = None) -> Any:
        if self.display_name == "The left door":
            raise RuntimeError("left")
        return real(self, context)

    monkeypatch.setattr(DialogueBlock, "student_view", fails)
    page = ana.text("/learn/small/twin")

    assert page.count('data-init="SopDialogue"') == 1
    assert "One activity cannot be shown" in page


@pytest.mark.parametrize("username", ["", "ana", "mei", "ruth"])
def test_looking_writes_nothing(course: Path, username: str) -> None:
    """No page is a write in disguise, also not for somebody in the middle of a run."""
    visitor = visit(username)
    if username == "ana":
        visitor.call("move", {"n": 0, "reply": "hear"})
    with CaptureQueriesContext(connection) as queries:
        for path in (*PAGES, *STUDIO):
            visitor.get(path)

    assert [query["sql"] for query in queries if not query["sql"].startswith("SELECT")] == []


def test_home_asks_the_database_as_often_for_more_activities(course: Path) -> None:
    """A course of any length is read with a handful of queries."""
    visitor = visit("ana")
    names = [f"n{n}" for n in range(12)]
    olx = (course / "vertical/door.xml").read_text().replace('url_name="door"', 'url_name="{}"')
    put(course, {f"vertical/{name}.xml": olx.replace("{}", name) for name in names})
    pages = "".join(f'<vertical url_name="{name}"/>' for name in names)
    put(course, {"sequential/second.xml": f"<sequential>{pages}</sequential>"})
    read_again()

    with CaptureQueriesContext(connection) as queries:
        assert visitor.text("/").count("<h4") == 14

    assert len(queries) <= 7


def test_language_switch(ana: Visitor) -> None:
    """A cookie holds the language; the page says which it is in, and offers the other."""
    assert ana.send("/language", language="es", next="/learn/small/door").headers["Location"] == "/learn/small/door"
    spanish = ana.text("/")

    assert '<html lang="es">' in spanish
    assert 'value="en" lang="en">English</button>' in spanish
    assert ana.send("/language", language="en", next="https://elsewhere.example/").headers["Location"] == "/"
    assert '<html lang="en">' in ana.text("/")


def test_becoming_somebody_else(ana: Visitor) -> None:
    """One click, and back to where one was; but not into Studio, nor to another site."""
    assert ana.send("/be/ben", next="/learn/small/door").headers["Location"] == "/learn/small/door"
    assert "Hello, Ben." in ana.text("/")
    assert ana.send("/be/mei", next="/studio/small/door").headers["Location"] == "/studio/small/door"
    assert ana.send("/be/ana", next="/studio/small/door").headers["Location"] == "/"
    assert ana.send("/be/ana", next="//elsewhere.example/").headers["Location"] == "/"
    assert ana.send("/be/nobody").status_code == 404
    assert ana.send("/leave").status_code == 302
    assert "Who would you like to be?" in ana.text("/")


def test_signing_in_takes_a_token_and_a_post(course: Path) -> None:
    """Another site cannot make a visitor somebody."""
    visitor = visit()

    assert visitor.get("/be/ana").status_code == 405
    assert visitor.client.post("/be/ana", {}).status_code == 403
    assert "Who would you like to be?" in visitor.text("/")


def test_nothing_is_fetched_from_elsewhere(ana: Visitor) -> None:
    """The footer's promise is in a header too, and no page names another host."""
    response = ana.get("/learn/small/door")

    assert "default-src 'self'" in response.headers["Content-Security-Policy"]
    assert "://" not in response.content.decode().replace("http://www.w3.org/2000/svg", "")


def test_hostile_variant(ana: Visitor) -> None:
    """The same page with the platform's habits."""
    assert "hostile.css" in ana.text("/learn/small/door", hostile="1")
    assert "hostile.css" not in ana.text("/learn/small/door")


@pytest.mark.parametrize(
    "path", ["/learn/small/no", "/learn/no/door", "/studio/small/no", "/studio/small/door/no", "/x"]
)
def test_unknown_pages(mei: Visitor, path: str) -> None:
    """A page of ours says so."""
    response = mei.get(path)

    assert response.status_code == 404
    assert "There is nothing at this address." in response.content.decode()


def test_the_shipped_courses_are_whole(shelves: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Every page that a shipped course names is there and can be opened."""
    with override_settings(COURSES=""), caplog.at_level(logging.WARNING):
        read_again()
        learner = visit("ana")
        pages = [f"/learn/{course.name}/{unit.name}" for course in shelf.courses() for unit in course.units]
        seen = {learner.get(page).status_code for page in pages}

    assert caplog.messages == []
    assert seen == {200}


def test_keys_are_the_platforms(course: Path) -> None:
    """Addresses carry real usage keys."""
    assert reverse("handler", args=["lms", DOOR_KEY, "move"]).startswith("/handler/lms/block-v1:Bay+Small+2026+type@")
