"""The course as people see it: home, a page of a course, the record; becoming somebody."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model, login, logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language

from sop_xblocks.demo.cards import Card, cards_of
from sop_xblocks.demo.classroom import FILLING, LEARNERS
from sop_xblocks.demo.courses import Course, Unit, course_named, courses
from sop_xblocks.demo.gradebook import standings
from sop_xblocks.demo.page import person_of, show, words
from sop_xblocks.demo.people import by_username
from sop_xblocks.demo.record import points
from sop_xblocks.demo.rendered import render_blocks
from sop_xblocks.demo.runtime import DemoRuntime
from sop_xblocks.demo.standing import line_of
from sop_xblocks.host.skill_words import skill_said


def home(request: HttpRequest) -> HttpResponse:
    """Who you are, where to begin, and every activity of every course."""
    person = person_of(request)
    user: Any = request.user
    runtime = DemoRuntime(user, person)
    keys = [unit.keys[0] for course in courses() for unit in course.units if unit.keys]
    stands = standings(user, keys) if person else {}
    cards = {course.name: cards_of(course, runtime, stands) for course in courses()}
    every = [card for found in cards.values() for card in found.values()]
    return show(
        request,
        "demo/home.html",
        title="",
        faces=[(seen.portrait, seen.mood) for card in every for seen in card.about.people],
        cards=cards,
        lines={course.name: line_of(course, runtime, user if person else None) for course in courses()},
        filling=FILLING if person and person.role == "instructor" else None,
        learners=LEARNERS,
        first=_first([card for card in every if card.about.practice]) if person else None,
        finished=any(card.standing.state == "finished" for card in every),
        points=points,
        kinds=_kinds,
    )


def _kinds(skills: Iterable[str]) -> str:
    """Skills in words, within a sentence."""
    t = words()
    return ", ".join(name[:1].lower() + name[1:] for name, _ in (skill_said(t, skill) for skill in skills))


def unit(request: HttpRequest, course: str, unit: str) -> HttpResponse:
    """A page of a course, as the LMS shows it. Visitors see the blocks' public view."""
    in_course, page = find_unit(course, unit)
    person = person_of(request)
    runtime = DemoRuntime(request.user, person)
    shown = render_blocks(runtime, page.keys, "student_view" if person else "public_view")
    units = in_course.units
    at = units.index(page)
    return show(
        request,
        "demo/unit.html",
        title=page.title,
        course=in_course,
        chapter=in_course.chapter_of(page),
        unit=page,
        shown=shown,
        titled=[block.title for block in shown.blocks] == [page.title],
        before=units[at - 1] if at else None,
        after=units[at + 1] if at + 1 < len(units) else None,
        hostile="hostile" in request.GET,
    )


def be(request: HttpRequest, username: str) -> HttpResponse:
    """Sign in as one of the people, and go on where the visitor was."""
    person = by_username(username)
    if person is None:
        raise Http404(username)
    login(request, get_user_model().objects.get(username=username), "django.contrib.auth.backends.ModelBackend")
    return HttpResponseRedirect(_next(request, studio=person.role == "author"))


def fill(request: HttpRequest) -> HttpResponse:
    """Fill the class with learners, for the instructor. It goes on beside the requests; the home tells how far it is."""
    person = person_of(request)
    if person is None or person.role != "instructor":
        t = words()
        return show(
            request,
            "demo/told.html",
            title=t("Only the instructor fills the class."),
            advice=t("Choose who you are."),
            status=403,
        )
    FILLING.begin()
    return HttpResponseRedirect(str(reverse("home")))


def leave(request: HttpRequest) -> HttpResponse:
    """Be nobody again."""
    logout(request)
    return HttpResponseRedirect(_next(request, studio=False))


def find_unit(course: str, unit: str) -> tuple[Course, Unit]:
    """The page of these names; 404 where there is none."""
    found = course_named(course)
    page = found.unit(unit) if found else None
    if found is None or page is None:
        raise Http404(f"{course}/{unit}")
    return found, page


def _first(cards: list[Card]) -> Card | None:
    """Where to begin: what is under way, else the first thing not begun; in the visitor's language where there is one."""
    own = (get_language() or "en")[:2]
    liked = sorted(cards, key=lambda card: card.lang[:2] != own)
    by_state = {card.standing.state: card for card in reversed(liked)}
    return by_state.get("begun") or by_state.get("new")


def _next(request: HttpRequest, *, studio: bool) -> str:
    wanted = request.POST.get("next", "")
    home_page = str(reverse("home"))
    if not url_has_allowed_host_and_scheme(wanted, {request.get_host()}):
        return home_page
    closed = not studio and wanted.startswith(f"{home_page}studio/")
    return home_page if closed else wanted
