"""The instructor's view of a course, with real records: who may look, what is shown, in how many queries."""

from __future__ import annotations

import csv
import io
import re
from functools import partial
from typing import Any

import pytest
from webob import Request

from sop_xblocks.host import offer, people, platform, recording
from sop_xblocks.host.requests import Refusal
from sop_xblocks.host.staff_view import StaffView, staff_part
from sop_xblocks.host.words import Words
from sop_xblocks.records import api
from tests.host.shown_html import golden
from tests.host.staff_sample import NAMES, SHELF, STAFF, TEACHER, Overview, People, html_of, record_class, turned, view
from tests.records.conftest import asked
from tests.records.samples import ANA, BEN, CLEO, COURSE, DAY, DOOR, DRILL, NOON, OTHER_COURSE, put

#: These have records: see `conftest`.
pytestmark = pytest.mark.usefixtures("recorded")
LEARNER = {**STAFF, "edx-platform.user_role": "student", "edx-platform.user_is_staff": False}
VISITOR = {"edx-platform.is_authenticated": False}


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon on a certain day."""
    monkeypatch.setattr(platform, "now_seconds", lambda: NOON)


@pytest.fixture
def course(tables: None) -> StaffView:
    """The class of the sample, seen by its instructor."""
    record_class()
    return view(people=People(**NAMES))


def entries(course: StaffView) -> dict[str, Any]:
    """Every way in, as a call."""
    return {
        "page": lambda: course.page({}),
        "learner": lambda: course.learner({"learner": ANA}),
        "ways": lambda: course.ways({"usage": DOOR}),
    }


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("entry", ["page", "learner", "ways"])
@pytest.mark.parametrize(
    "told",
    [
        LEARNER,
        VISITOR,
        {},
        {**STAFF, "edx-platform.is_authenticated": False},
        {**LEARNER, "edx-platform.user_role": "beta"},
        {**STAFF, "edx-platform.user_id": None},
        {**LEARNER, "edx-platform.user_is_staff": "no"},
    ],
)
def test_nobody_else_gets_in(told: dict[str, Any], entry: str) -> None:
    """Neither by the page nor by any handler; nothing is asked of the records."""
    record_class()
    shut = view(told=told)

    with asked() as statements, pytest.raises(Refusal, match="team-only"):
        entries(shut)[entry]()
    response = shut.csv(Request.blank("/"))

    assert statements == []
    assert (response.status_int, response.content_type) == (403, "text/plain")
    assert staff_part(shut.block) == ""


@pytest.mark.parametrize("more", [{"usage": SHELF}, {"author": True}, {"usage": "sop_overview.x.d0.u0"}])
def test_not_in_a_library_nor_in_studio_nor_in_a_workbench(more: dict[str, Any]) -> None:
    told = {**STAFF, "edx-platform.user_is_staff": True}

    assert not view(told=told, **more).allowed()
    assert staff_part(Overview(told, **more)) == ""


@pytest.mark.parametrize("role", [{"edx-platform.user_role": "instructor"}, {"edx-platform.user_is_staff": True}])
def test_the_team_gets_in(role: dict[str, Any]) -> None:
    told = {"edx-platform.is_authenticated": True, "edx-platform.user_id": TEACHER, **role}

    assert view(told=told).allowed()


def test_without_records_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "records", lambda: None)

    assert "keeps no records" in view().first()
    with pytest.raises(Refusal, match="no-records"):
        view().page({})


def test_a_database_out_of_reach_does_not_take_the_page_down(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> Any:
        raise RuntimeError("gone")

    monkeypatch.setattr(api, "course_page", broken)

    assert "cannot be read at the moment" in view().first()


VIEWS: dict[str, dict[str, Any]] = {
    "staff-standing": {},
    "staff-silent": {"view": "silent"},
    "staff-stuck": {"view": "stuck"},
    "staff-skills": {"view": "skills"},
    "staff-skills-whole": {"view": "whole"},
    "staff-ways": {"view": "ways", "usage": DOOR},
    "staff-standing-filtered": {"module": "2", "cohort": "7", "since": "2026-01-01", "until": "2026-12-31"},
}


@pytest.mark.parametrize("name", VIEWS)
def test_golden_views(course: StaffView, name: str) -> None:
    """Every view as a file that people can read. ``SOP_VIEWS=write`` keeps them anew."""
    course.block.people.unfinished = ((BEN, DOOR, NOON - 30 * DAY, 0.5),)
    shown, kept = golden(name, html_of(course.page(VIEWS[name])))

    assert shown == kept


def test_the_first_view_is_the_standing(course: StaffView) -> None:
    assert course.first() == course.page({})["html"]


def test_a_store_out_of_reach_leaves_keys_for_titles(course: StaffView, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Any) -> Any:
        raise RuntimeError("gone")

    monkeypatch.setattr(offer, "offered", broken)

    assert "3 times at “exceptions”" in course.first()
    assert "records cannot be read" not in course.first()


def test_names_are_escaped_and_unknown_ones_are_numbers(course: StaffView) -> None:
    course.block.people.known.pop(BEN)

    html = html_of(course.page({}))

    assert "Ana &lt;b&gt;Ruiz" in html
    assert "<b>Ruiz" not in html
    assert "learner 8" in html


def test_who_stands_where(course: StaffView) -> None:
    html = html_of(course.page({}))

    ana, ben = html.split("</tr>")[1:3]
    assert "reached" in ana
    assert "Nov 24, 2026" in ana
    assert "silent" not in ana
    assert "silent for 40 days" in ben
    assert "3 times at “Exceptions &amp; more”" in ben


def test_who_is_stuck_and_where(course: StaffView) -> None:
    html = html_of(course.page({"view": "stuck"}))

    assert "Ruiz" not in html
    assert "Ben Okafor" in html
    assert "Exceptions &amp; more" in html
    assert "3 times" in html
    assert "Nobody is stuck within these filters." in html_of(course.page({"view": "stuck", "module": "9"}))


def test_silent_are_those_enrolled_who_did_not_practise(course: StaffView) -> None:
    course.block.people.unfinished = ((CLEO, DOOR, NOON - 30 * DAY, 0.5),)

    html = html_of(course.page({"view": "silent"}))

    assert "Ruiz" not in html
    assert html.index("Cleo") < html.index("Ben")
    assert "never yet" in html
    assert "At the door, since Oct 26, 2026" in html
    assert "Ben" not in html_of(course.page({"view": "silent", "days": "60"}))


def test_silent_where_nobody_knows_who_is_enrolled(course: StaffView) -> None:
    course.block.people.enrolled = None

    html = html_of(course.page({"view": "silent"}))

    assert "those who never practiced are missing" in html
    assert "Ben" in html
    assert "Cleo" not in html


def test_skills_have_words_beside_shades(course: StaffView) -> None:
    html = html_of(course.page({"view": "skills"}))

    cells = re.findall(r'<td data-label="[^"]*" class="heat h(\d)">([^<]+)<', html)
    assert set(cells) <= {("4", "sure"), ("3", "steady"), ("2", "growing"), ("1", "beginning")}
    assert len(set(cells)) > 1


def counted(html: str) -> dict[str, tuple[str, str]]:
    """First name -> what stands under practices (with time) and under the last day."""
    rows = [row for row in html.split("<tr>") if 'scope="row"' in row]
    return {
        found[1]: (re.sub(r"<[^>]*>", "", found[2]), found[3])
        for row in rows
        if (
            found := re.search(
                r'}">(\w+).*data-label="Practices">(.*?)</td>.*data-label="Last">(.*?)</td>', row, re.DOTALL
            )
        )
    }


NOTHING = ("0", "–")


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, {"Ana": ("2 14 min", "Nov 24, 2026"), "Ben": ("4 28 min", "Oct 16, 2026"), "Cleo": NOTHING}),
        ({"module": "2"}, {"Ana": NOTHING, "Ben": ("3 21 min", "Oct 16, 2026"), "Cleo": NOTHING}),
        ({"module": "1"}, {"Ana": ("2 14 min", "Nov 24, 2026"), "Ben": ("1 7 min", "Oct 13, 2026"), "Cleo": NOTHING}),
        ({"since": "2026-11-24"}, {"Ana": ("1 7 min", "Nov 24, 2026"), "Ben": NOTHING, "Cleo": NOTHING}),
        (
            {"until": "2026-11-23"},
            {"Ana": ("1 7 min", "Nov 22, 2026"), "Ben": ("4 28 min", "Oct 16, 2026"), "Cleo": NOTHING},
        ),
        ({"cohort": "7"}, {"Ben": ("4 28 min", "Oct 16, 2026"), "Cleo": NOTHING}),
    ],
)
def test_filters(course: StaffView, given: dict[str, str], found: dict[str, tuple[str, str]]) -> None:
    """A group says who is shown; module and days what is counted, which the page says; where people stand is the same in all."""
    html = html_of(course.page(given))

    assert counted(html) == found
    assert ("those within the filters" in html) is bool(given.keys() - {"cohort"})
    assert "3 times at “Exceptions &amp; more”" in html
    assert "2 of 6" in html


@pytest.mark.parametrize("shown", ["standing", "skills"])
def test_all_groups_are_everybody_enrolled(course: StaffView, shown: str) -> None:
    """Whoever is in a group is among all; where nobody knows who is enrolled, the page says who is missing."""
    asked_for = {"view": shown}
    everybody = set(re.findall("Ana|Ben|Cleo", html_of(course.page(asked_for))))
    group = set(re.findall("Ana|Ben|Cleo", html_of(course.page({**asked_for, "cohort": "7"}))))
    course.block.people.enrolled = None
    html = html_of(course.page(asked_for))

    assert everybody == {"Ana", "Ben", "Cleo"} > group == {"Ben", "Cleo"}
    assert "those who never practiced are missing" in html
    assert "Cleo" not in html
    assert "are missing" not in html_of(course.page({**asked_for, "cohort": "7"}))


@pytest.mark.parametrize("shown", ["standing", "skills"])
def test_more_enrolled_than_can_be_named(course: StaffView, shown: str) -> None:
    course.block.people.enrolled = range(1, people.MOST + 2)

    html = html_of(course.page({"view": shown}))

    assert "those who never practiced are missing" in html
    assert "Ben" in html


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"view": "everything"}, "bad-filter"),
        ({"since": "yesterday"}, "bad-filter"),
        ({"since": "0001-01-01"}, "bad-filter"),
        ({"since": "2026-11-02", "until": "2026-11-01"}, "bad-filter"),
        ({"module": 7}, "bad-text"),
        ({"module": "m" * 201}, "bad-text"),
        ({"cohort": "8"}, "no-such-group"),
        ({"after": -1}, "bad-filter"),
        ({"after": "x"}, "bad-filter"),
        ({"days": 3}, "bad-filter"),
        ({"view": "ways", "usage": "a\nb"}, "bad-filter"),
    ],
)
def test_what_cannot_be_asked(course: StaffView, given: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal, match=code):
        course.page(given)


def test_a_group_that_is_too_big_is_refused(course: StaffView) -> None:
    course.block.people.in_group = lambda _: range(1, 20_000)

    with pytest.raises(Refusal, match="group-too-big"):
        course.page({"cohort": "7"})


@pytest.mark.parametrize("shown", ["standing", "silent", "skills"])
def test_pages_lead_on_and_back(course: StaffView, shown: str) -> None:
    course.block.people.enrolled = None
    for learner in range(100, 260):
        put(learner, finished=NOON - 20 * DAY)
    pages: list[str] = []
    sent: list[dict[str, Any]] = [{}]
    while True:
        pages.append(html_of(course.page({"view": shown, **sent[-1]})))
        following = turned(pages[-1], "Next page")
        if following is None:
            break
        sent.append(following)
    seen = [name for page in pages for name in re.findall(r"learner \d+", page)]

    assert len(pages) == 4
    assert len(seen) == len(set(seen)) == 160
    for place in (3, 2):
        back = turned(pages[place], "Previous page")
        assert back is not None
        assert html_of(course.page({"view": shown, **back})) == pages[place - 1]
    for place in (1, 2, 3):
        first = turned(pages[place], "Back to the first page")
        assert first is not None
        assert html_of(course.page({"view": shown, **first})) == pages[0]
    assert turned(pages[1], "Previous page") is None  # it is the first
    assert turned(pages[0], "Back to the first page") is None


@pytest.mark.parametrize("shown", ["standing", "silent", "stuck", "skills"])
def test_a_page_that_nobody_is_on_any_more(course: StaffView, shown: str) -> None:
    """Says so, not that nobody practised, and leads back."""
    html = html_of(course.page({"view": shown, "after": 10**9}))

    assert "on this page" in html
    assert turned(html, "Back to the first page") == {"after": 0, "trail": ""}


@pytest.mark.parametrize("trail", ["x", "-1", "9.9.9", "1e9", "²", "99999999999999999999999", "."])
def test_a_trail_that_leads_nowhere(course: StaffView, trail: str) -> None:
    """Whatever was sent: the page is shown, and leads back to the first at least."""
    html = html_of(course.page({"after": 7, "trail": trail}))

    assert turned(html, "Back to the first page") == {"after": 0, "trail": ""}


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize(
    "given", [{}, {"view": "silent"}, {"view": "stuck"}, {"view": "skills"}, {"view": "ways", "usage": DOOR}]
)
@pytest.mark.parametrize("enrolled", [None, tuple(range(1, 10_001))])
def test_as_many_queries_for_three_as_for_sixty(given: dict[str, Any], enrolled: tuple[int, ...] | None) -> None:
    course = view(people=People())
    course.block.people.enrolled = enrolled
    counted = []
    for learners in (range(1, 4), range(4, 61)):
        for learner in learners:
            for n in range(3):  # three times, and never well: everybody is in every view
                put(learner, fraction=0.1, finished=NOON - 20 * DAY + n)
        with asked() as statements:
            course.page(given)
        counted.append(len(statements))

    assert counted[0] == counted[1] <= 5


def test_ways_say_the_same_as_the_picture(course: StaffView) -> None:
    html = html_of(course.ways({"usage": DOOR}))

    assert "3 finished runs." in html
    assert "Once a reply led back" in html
    assert "Dana: You people were here in spring." in html
    assert "Having us back feels like nobody believed you." in html
    numbers = set(re.findall(r">(\d+)(?: · \d+×)?</text>", html))
    assert numbers == set(re.findall(r'<b class="num">(\d+)</b>', html))
    assert "broke off" in html


def test_where_people_stop(course: StaffView) -> None:
    course.block.people.unfinished = ((BEN, DOOR, NOON, 0.5), (CLEO, DOOR, NOON, 0.25), (ANA, DOOR, NOON, 0.25))

    assert "3 begun and not finished: 2 after 25 %; 1 after 50 %." in html_of(course.ways({"usage": DOOR}))
    assert "2 begun and not finished: 1 after 25 %" in html_of(course.ways({"usage": DOOR, "cohort": "7"}))


def test_a_conversation_that_everybody_abandons(course: StaffView) -> None:
    """Nobody finished it, and the page says how far they came."""
    usage = DOOR.replace("door", "garden")
    course.block.people.unfinished = ((BEN, usage, NOON, 0.25), (CLEO, usage, NOON, 0.25))

    html = html_of(course.ways({"usage": usage}))

    assert "2 begun and not finished: 2 after 25 %." in html
    assert "Nobody has finished this conversation yet." in html


def test_ways_without_the_dialogue_are_told_by_ids(course: StaffView) -> None:
    course.block.services.pop("sop_offer")

    html = html_of(course.ways({"usage": DOOR}))

    assert "kitchen" in html
    assert "Dana" not in html


def test_ways_nobody_took(course: StaffView) -> None:
    assert "Nobody has finished this conversation yet." in html_of(course.ways({"usage": "block-v1:x"}))
    assert "within these filters" in html_of(course.ways({"usage": DOOR, "module": "9"}))


def test_csv_comes_in_pieces_with_names(course: StaffView) -> None:
    response = course.csv(Request.blank("/?module=2&view=skills&after=0&n=1"))

    assert response.headers["Content-Disposition"] == 'attachment; filename="practices.csv"'
    assert response.headers["Cache-Control"] == "private, no-store"
    assert not isinstance(response.app_iter, list | tuple)
    rows = list(csv.DictReader(io.StringIO(response.body.decode("utf-8-sig"))))
    assert [row["name"] for row in rows] == ["Ben Okafor"] * 3
    assert {row["usage"] for row in rows} == {DRILL}


def test_csv_a_part_at_a_time(course: StaffView, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer says where the next part begins; what is none is refused with the words for it."""
    whole = course.csv(Request.blank("/"))
    monkeypatch.setattr(course.require(), "csv_part", partial(course.require().csv_part, most=1))
    part = ""
    parts: list[bytes] = []
    while not parts or part:
        response = course.csv(Request.blank(f"/?part={part}"))
        parts.append(response.body)
        part = response.headers["X-Next-Part"]

    assert whole.headers["X-Next-Part"] == ""
    assert b"".join(parts) == whole.body
    assert len(parts) == len(whole.body.splitlines()) - 1
    assert course.csv(Request.blank("/?part=nowhere")).status_int == 400


def test_csv_with_a_filter_that_cannot_be(course: StaffView) -> None:
    response = course.csv(Request.blank("/?since=never"))

    assert (response.status_int, response.text) == (400, "A day is missing or cannot be read.")


def test_every_text_is_translated(course: StaffView) -> None:
    """What is English without marks came past the catalogue: names, titles and the author's words excepted."""

    class Marked:
        def gettext(self, text: str) -> str:
            return f"⟦{text}⟧"

        def ngettext(self, one: str, many: str, n: int) -> str:
            return self.gettext(one if n == 1 else many)

    course.words = course.block.words = Words(Marked())
    known = {
        "Ana &lt;b&gt;Ruiz&lt;/b&gt;",
        "Ben Okafor",
        "Exceptions &amp; more",
        "Oakland &lt;north&gt;",
        "At the door",
    }
    for given in ({}, {"view": "silent"}, {"view": "stuck"}, {"view": "skills"}, {"view": "whole"}):
        bare = re.findall(r">([^<>⟦⟧]*[A-Za-z]{3}[^<>⟦⟧]*)<", html_of(course.page(given)))
        assert {text.strip() for text in bare} - known - {"Cleo Diaz"} == set()


def test_the_course_is_never_another_one(course: StaffView) -> None:
    put(CLEO, OTHER_COURSE)
    course.block.people.enrolled = None

    assert "Cleo" not in html_of(course.page({}))
    assert course.course == COURSE
