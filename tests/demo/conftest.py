"""A small course on a demo site of its own, and people who visit it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client, override_settings
from django.urls import reverse

from sop_xblocks.demo import courses as shelf
from sop_xblocks.demo.people import make_people

CASES = Path(__file__).parent.parent / "cases" / "dialogue"
DOOR = (CASES / "door.xml").read_text(encoding="utf-8")

#: What a course of two modules and three pages looks like on disk; the last page cannot be shown.
OLX = {
    "course.xml": '<course org="Bay" course="Small" url_name="2026"/>',
    "course/2026.xml": '<course display_name="A small course"><chapter url_name="one"/><chapter url_name="two"/></course>',
    "chapter/one.xml": '<chapter display_name="Module one"><sequential url_name="first"/></chapter>',
    "chapter/two.xml": '<chapter display_name="Module two"><sequential url_name="second"/></chapter>',
    "sequential/first.xml": '<sequential display_name="First"><vertical url_name="door"/><vertical url_name="twin"/></sequential>',
    "sequential/second.xml": '<sequential display_name="Second"><vertical url_name="broken"/></sequential>',
    "vertical/door.xml": (
        '<vertical display_name="At the door"><html url_name="not-ours"/>'
        f'<sop_dialogue url_name="door" display_name="At the door" weight="2">{DOOR}</sop_dialogue></vertical>'
    ),
    "vertical/twin.xml": (
        '<vertical display_name="Two doors">'
        f'<sop_dialogue url_name="left" display_name="The left door">{DOOR}</sop_dialogue>'
        f'<sop_dialogue url_name="right" display_name="The right door">{DOOR}</sop_dialogue></vertical>'
    ),
    "vertical/broken.xml": (
        '<vertical display_name="Broken"><sop_dialogue url_name="broken" display_name="Broken">'
        '<dialogue format="1" start="nowhere"><turn id="door"/></dialogue></sop_dialogue>'
        '<sop_of_tomorrow url_name="later"/></vertical>'
    ),
}
DOOR_KEY = "block-v1:Bay+Small+2026+type@sop_dialogue+block@door"


class Visitor:
    """Somebody at a browser: a Django client with CSRF enforced, who sends the token as the pages' scripts do."""

    def __init__(self, cookies: SimpleCookie | None = None) -> None:
        self.client: Any = Client(enforce_csrf_checks=True)
        if cookies:
            self.client.cookies = cookies

    def get(self, path: str, **query: str) -> Any:
        """Open a page."""
        return self.client.get(path, query)

    def text(self, path: str, **query: str) -> str:
        """A page that must be there, as text."""
        response = self.get(path, **query)
        assert response.status_code == 200, path
        return str(response.content.decode())

    def send(self, path: str, **fields: str) -> Any:
        """Send one of the demo's own forms."""
        self.client.get("/")
        return self.client.post(path, {"csrfmiddlewaretoken": self.token, **fields})

    def call(self, handler: str, data: object, *, key: str = DOOR_KEY, side: str = "lms") -> Any:
        """Call a handler of a block as its script does."""
        path = reverse("handler", args=[side, key, handler])
        return self.client.post(path, json.dumps(data), "application/json", headers={"X-CSRFToken": self.token})

    def told(self, handler: str, data: object, *, key: str = DOOR_KEY, side: str = "lms") -> dict[str, Any]:
        """What a handler answers."""
        found: dict[str, Any] = self.call(handler, data, key=key, side=side).json()
        return found

    @property
    def token(self) -> str:
        """The token of the cookie."""
        return str(self.client.cookies["csrftoken"].value) if "csrftoken" in self.client.cookies else ""


def visit(username: str = "") -> Visitor:
    """A new visitor, become one of the people."""
    visitor = Visitor()
    visitor.get("/")
    if username:
        assert visitor.send(f"/be/{username}").status_code == 302
        visitor.get("/")  # the token is another one after signing in
    return visitor


def put(folder: Path, files: dict[str, str]) -> None:
    """Write files of a course."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read_again() -> int:
    """What a new process does: read the courses from disk. Returns how many pages were loaded."""
    shelf.courses.cache_clear()
    shelf.places.cache_clear()
    return shelf.load_courses()


@pytest.fixture
def shelves(database: None, tmp_path: Path) -> Iterator[Path]:
    """The folder the demo takes its courses from, empty, and people. Afterwards nothing of it is left."""
    with override_settings(COURSES=str(tmp_path)), transaction.atomic():
        make_people()
        yield tmp_path
        transaction.set_rollback(True)
    shelf.courses.cache_clear()
    shelf.places.cache_clear()


@pytest.fixture
def course(shelves: Path) -> Path:
    """The small course, loaded; its folder."""
    put(shelves / "small", OLX)
    read_again()
    return shelves / "small"


@pytest.fixture
def ana(course: Path) -> Visitor:
    """A learner."""
    return visit("ana")


@pytest.fixture
def mei(course: Path) -> Visitor:
    """The author."""
    return visit("mei")


@pytest.fixture
def ruth(course: Path) -> Visitor:
    """The instructor."""
    return visit("ruth")
