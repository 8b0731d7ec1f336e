"""The frame around every page of the demo: who looks, in which language, with which courses in the bar."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.translation import get_language
from markupsafe import Markup

from sop_xblocks.demo.courses import courses
from sop_xblocks.demo.people import PEOPLE, Person, by_username
from sop_xblocks.demo.services import DemoI18n
from sop_xblocks.host.faces import face, sprite
from sop_xblocks.host.rendering import render
from sop_xblocks.host.words import Words

#: begins every id of the demo's own drawings
PREFIX: Final = "demo-"
MOOD: Final = "hopeful"
LANGUAGES: Final = (("en", "English"), ("es", "Español"))


def words() -> Words:
    """Texts in the visitor's language."""
    return Words(DemoI18n(), get_language() or "en")


def person_of(request: HttpRequest) -> Person | None:
    """Who the visitor is; None for a visitor who is nobody yet."""
    user: Any = request.user
    return by_username(user.username) if user.is_authenticated else None


def roles(t: Words) -> dict[str, str]:
    """A role in words."""
    return {"learner": t("learner"), "author": t("course author"), "instructor": t("instructor")}


def show(
    request: HttpRequest,
    template: str,
    *,
    title: str,
    status: int = 200,
    faces: Iterable[tuple[str, str]] = (),
    **values: Any,
) -> HttpResponse:
    """
    A page. `faces` are the (portrait, mood) pairs its content draws with `picture`; those of the bar are always there.
    """
    t = words()
    drawn = [*((person.portrait, MOOD) for person in PEOPLE), *faces]
    html = render(
        template,
        t=t,
        title=title,
        lang=get_language() or "en",
        languages=LANGUAGES,
        here=request.get_full_path() if request.method == "GET" else reverse("home"),
        csrf=get_token(request),
        me=person_of(request),
        people=PEOPLE,
        roles=roles(t),
        courses=courses(),
        static=staticfiles_storage.url,
        url=_url,
        picture=picture,
        faces=Markup(sprite([name for name, _ in drawn], PREFIX, [mood for _, mood in drawn if mood])),
        **values,
    )
    return HttpResponse(html, status=status)


def picture(portrait: str, mood: str = MOOD, size: int = 40) -> Markup:
    """A face beside a name that is written out: for the eyes only."""
    return Markup(face(portrait, mood, PREFIX, "", size))


def _url(name: str, *args: object) -> str:
    return str(reverse(name, args=args))
