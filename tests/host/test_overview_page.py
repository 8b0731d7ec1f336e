"""What a learner sees of the overview, as HTML. Golden files: ``SOP_VIEWS=write pytest tests/host/test_overview_page.py``."""

from __future__ import annotations

import gzip
import itertools
import re
from html import unescape
from typing import Any

import pytest
from attrs import evolve

from sop_xblocks.host import overview_page as pages
from sop_xblocks.host import overview_parts as parts
from sop_xblocks.host.skill_words import skill_said
from sop_xblocks.host.words import Words
from sop_xblocks.practice.skills import SKILLS
from tests.host import standing_sample as sample
from tests.host.shown_html import HtmlChecker, golden
from tests.host.standing_server import PLACES, Session

NAMES = [name for name, place in PLACES.items() if place[0] == "overview"]


@pytest.mark.parametrize("name", NAMES)
def test_golden_views(name: str) -> None:
    """The HTML of every state, as a file that people can read."""
    shown, kept = golden(f"overview-{name}", Session(name).stage())

    assert shown == kept


@pytest.mark.parametrize("name", NAMES)
def test_well_formed(name: str) -> None:
    """Every element is closed where it should be, ids are unique, nothing acts by an attribute, links leave the frame."""
    checker = HtmlChecker()
    checker.feed(Session(name).stage())

    assert checker.open == []
    assert checker.faults == []


def test_rings_say_in_words_what_they_show() -> None:
    """A ring for each level; beside it whether it is reached, and when, or how much is done and what is missing."""
    html = Session("reached").stage()

    assert html.count('class="track"') == 3
    assert 'stroke-dasharray="100 100"' in html
    words = _text(html)
    assert "One-day overview limited practice reached Nov 23, 2026" in words
    assert "15 of 21 steps" in words
    assert "Harm, danger and goal statements: 1 more activity at 70 % or better" in words
    assert "1 of 3 levels" in words


def test_what_counts_is_told_with_titles_and_days() -> None:
    """Of each requirement how much is done of what is asked, and by what; of levels reached and of those on the way."""
    counts = _counts(Session("reached"))

    assert [name for name, _ in counts] == ["One-day overview", "Two-day overview", "Three-day overview"]
    assert (
        "Solution-focused questions: 1 of 1 step (1 activity at 60 % or better) Exceptions in five minutes Nov 13, 2026"
        in counts[0][1]
    )
    assert "Network and planning: 3 of 3 steps" in counts[1][1]
    assert "The child’s voice: 0 of 1 step" in counts[1][1]
    assert _counts(Session("begin")) == []


def test_a_level_that_asks_for_more_by_now_tells_no_numbers() -> None:
    """It is reached, whatever is edited: what counts is named, and nothing is said to be left to do."""
    session = Session("some")
    session.records.levels[1] = {"ready": sample.NOW - sample.DAY}
    session.host.author(
        data='<overview format="1"><level id="ready" title="Ready"><require skill="mi" activities="9"/>'
        '<require skill="csa"/></level></overview>'
    )

    [(_, words)] = _counts(session)

    assert "Engaging and motivational interviewing At the door Oct 27, 2026" in words
    assert "of" not in words.split()


def test_many_that_count_are_counted() -> None:
    """The first are named; one that counts at a score is not, where its results are hidden."""
    session = Session("begin")
    many = [sample.offer(f"d{n}", "dialogue", f"Talk {n}", "mi.reflection", reveal=n > 1) for n in range(1, 10)]
    session.host.offers = tuple(many)
    session.records.practices[1] = [sample.practice(one, 20 - n) for n, one in enumerate(many)]
    session.host.author(
        data='<overview format="1"><level id="l" title="L"><require skill="mi" activities="9" score="0.5"/></level></overview>'
    )

    [(_, words)] = _counts(session)

    assert "Talk 1 " not in words
    assert "Talk 7" in words
    assert words.endswith("and 3 more")


@pytest.mark.parametrize("count", range(1, 7))
def test_any_number_of_rings_has_room(count: int) -> None:
    """Rings lie one in the other, none over the words in the middle, none outside the drawing."""
    levels = "".join(f'<level id="l{n}" title="Step {n}"><require skill="mi"/></level>' for n in range(count))
    session = Session("begin")
    session.host.author(data=f'<overview format="1">{levels}</overview>')
    with session.here():
        block = session.host.block()
        rings = parts.rings(block._page(block._content()))

    edges = [(ring.radius - ring.width / 2, ring.radius + ring.width / 2) for ring in rings]
    assert len(edges) == count
    assert edges[0][0] >= 50
    assert edges[-1][1] <= 130
    assert all(outer < inner for (_, outer), (inner, _) in itertools.pairwise(edges))


def test_next_is_what_is_due_and_what_brings_most() -> None:
    """At most three, each with a way there; links leave the frame of the unit."""
    html = Session("reached").stage()
    steps = html[html.index('class="steps"') : html.index("</section>", html.index('class="steps"'))]

    assert steps.index("Due today") < steps.index("Brings most")
    assert "Exceptions in five minutes" in steps
    assert 'href="/jump_to/mom" target="_top"' in steps
    assert "It counts for: the child’s voice." in _text(steps)
    assert steps.count("<li>") <= 3


def test_next_is_in_a_language_one_practises_in() -> None:
    """An English learner is not sent to a Spanish drill they never did, though it holds more of what is due."""
    session = Session("reached")
    spanish = [
        sample.offer("taladro", "drill", "Excepciones", "sf.exception sf.coping sf.scaling", lang="es"),
        sample.offer("mama", "dialogue", "Se lo va a decir", "child.interview mi.affirmation", lang="es-419"),
    ]
    session.host.offers = (*spanish, *sample.OFFERS)

    assert _titles(session) == _titles(Session("reached"))
    session.host.offers = tuple(spanish)
    assert set(_titles(session)) == {"Excepciones", "Se lo va a decir"}  # there is nothing else
    assert '<p class="what" lang="es-419">Se lo va a decir</p>' in session.stage()
    assert '<span class="vh" lang="es">: Excepciones</span>' in session.stage()


def test_who_practises_in_another_language_is_sent_on_in_it() -> None:
    """On an English page: Spanish is theirs too when most was practised in it."""
    session = Session("begin")
    talk = sample.offer("hola", "dialogue", "En la puerta", "mi.reflection", lang="es")
    more = sample.offer("mas", "drill", "Excepciones", "sf.exception", lang="es")
    session.host.offers = (talk, more)
    session.records.practices[1] = [sample.practice(talk, 3, lang="es")]
    session.host.offers = (talk, more, sample.CHILD)

    assert "Excepciones" in _titles(session)


def test_a_drill_one_knows_comes_before_one_with_more_of_what_is_due() -> None:
    """Coming back means to what is known."""
    session = Session("some")
    fuller = sample.offer("fuller", "drill", "Everything", "sf.exception sf.coping sf.scaling")
    session.host.offers = (fuller, sample.DRILL)
    gone = sample.offer("gone", "drill", "No longer here", "sf.scaling")
    session.records.practices[1] = [sample.practice(sample.DRILL, 20), sample.practice(gone, 20)]

    assert _titles(session)[0] == sample.DRILL.title


def test_no_activity_is_told_twice() -> None:
    """A drill that is due and also brings somebody on says both on its one card."""
    session = Session("some")
    session.host.offers = (sample.DRILL, sample.MAP)
    session.records.practices[1] = [sample.practice(sample.DRILL, 20, 0.5)]

    assert _titles(session) == [sample.DRILL.title, sample.MAP.title]
    words = _text(session.stage())
    assert re.search(r"skills come back: [^.]+\. It counts for: solution-focused questions\. \(One-day", words)
    assert "Brings most A case on one page" in words


@pytest.mark.parametrize("closed", [{"start": sample.NOW + 1}, {"restricted": True}])
def test_nobody_is_sent_to_what_they_cannot_open(closed: dict[str, Any]) -> None:
    """Not released yet, or for some group: no card and no title; the course's team sees it. Released by now: as ever."""
    session = Session("reached")
    session.host.offers = tuple(evolve(one, **closed) if one == sample.CHILD else one for one in sample.OFFERS)

    assert sample.CHILD.title not in session.whole()
    assert sample.CHILD.title in session.stage(staff=True)
    session.host.offers = tuple(evolve(one, start=sample.NOW) if one == sample.CHILD else one for one in sample.OFFERS)
    assert sample.CHILD.title in session.whole()


def test_what_was_practised_keeps_its_title() -> None:
    """Whoever practised what is for some group is in it, and one's own practice is never without a name."""
    session = Session("reached")
    session.host.offers = tuple(evolve(one, restricted=True) for one in sample.OFFERS)
    assert sample.DRILL.title in _titles(session)
    session.host.offers = tuple(evolve(one, start=sample.NOW + 1) for one in sample.OFFERS)

    assert sample.DRILL.title not in _titles(session)
    assert sample.DRILL.title in session.stage()


def test_a_level_the_course_cannot_give_keeps_nobody_from_the_next() -> None:
    """Only statements are missing for one day, and the course holds none: what brings most towards two days is told."""
    words = _text(Session("some").stage())

    assert "0 of 3" in words
    assert "You’ll tell my mom" in words


def test_the_record_is_for_paper() -> None:
    """From when to when, levels with dates, skills, hours, and that it is no CEU. No score in it."""
    html = Session("reached").stage()
    words = _text(html[html.index('class="record"') :])

    assert "Oct 26, 2026 to Nov 23, 2026" in words
    assert "1 h 28 min of practice · 8 practices · 6 activities" in words
    assert "One-day overview: Nov 23, 2026" in words
    assert "no continuing education units (CEU)" in words
    assert "%" not in words
    assert "course-v1:Bay+SOP1+2026" in words


def test_the_record_names_every_skill_and_the_course() -> None:
    """However many there are; the course by its title where the host tells it."""
    session = Session("begin")
    skills = [skill for skill in SKILLS if skill.startswith("mi.")]
    session.records.practices[1] = [sample.practice(sample.offer("all", "dialogue", "All", " ".join(skills)), 3)]
    session.host.course_title = "Safety in practice & more"
    html = session.stage()
    words = _text(html[html.index('class="record"') :])

    assert len(skills) > 5
    assert all(skill_said(Words.plain(), skill)[0] in unescape(words) for skill in skills)
    assert "Safety in practice &amp; more" in words
    assert '<td class="day">Nov 22, 2026</td>' in html


def test_how_it_went_is_not_told_where_results_are_hidden() -> None:
    """Neither where the overview's subsection hides them, nor of an activity whose own does."""
    told = "Most of it carried"
    session = Session("some")
    session.host.offers = tuple(
        sample.offer("map", "map", "A case on one page", "map.sorting", reveal=False) if one == sample.MAP else one
        for one in sample.OFFERS
    )

    assert told in Session("some").stage()
    assert told not in Session("hidden").stage()
    assert session.stage().count(told) == Session("some").stage().count(told) - 1


def test_without_records_a_calm_word() -> None:
    """No error, no rings that say nothing was done without a word why."""
    words = _text(Session("away").stage())

    assert "Your practice cannot be shown at the moment. Nothing is lost" in words
    assert "Sign in to see where you stand" in _text(Session("public").stage())


def test_authors_see_what_sample_learners_would_reach() -> None:
    """Three of them, what the course lacks, and a target that is none."""
    words = _text(Session("author").stage())

    assert "Somebody who did everything the plan asks One-day overview: reached Two-day overview: reached" in words
    assert "One-day overview: Harm, danger and goal statements (1 more activity at 60 % or better)" in words
    assert "There is no level “four-day”" in words


def test_texts_are_translated() -> None:
    """With a service that marks translations nothing of ours is bare, and the author's own titles are left alone."""
    words = _text(Session("reached", marks=True).stage())
    bare = words
    while (shorter := re.sub(r"⟦[^⟦⟧]*⟧", "", bare)) != bare:
        bare = shorter
    for own in (*(one.title for one in sample.OFFERS), "Every practice counts, and none is ever lost. Take the levels"):
        bare = bare.replace(own, "")

    assert "⟦One-day overview⟧" in words
    assert "⟦Ready to visit⟧" not in _text(Session("own", marks=True).stage())
    assert re.findall(r"\b(?:steps|missing|practice|reached|Next|levels|activity)\b", bare) == []


def test_budget() -> None:
    """First view at most 15 KiB gzipped, whatever was practised."""
    session = Session("reached")
    session.records.practices[1] = [sample.practice(sample.OFFERS[n % 5], n + 1) for n in range(400)]

    assert len(gzip.compress(session.whole().encode())) <= 15 * 1024
    assert "And 340 more before these." in session.stage()


def test_unavailable_says_nothing_is_lost() -> None:
    """A calm notice."""
    assert "Nothing of yours is lost" in pages.render_unavailable(Words.plain(), "/public/overview.css")


def _titles(session: Session) -> list[str]:
    """The titles under "next", in order."""
    return re.findall(r'<p class="what"[^>]*>([^<]+)</p>', session.stage())


def _counts(session: Session) -> list[tuple[str, str]]:
    """Each level that something counts for: its title, and the words under "What counts already"."""
    parts = session.stage().split("<summary>What counts already")[1:]
    found = [part.partition("</details>")[0].partition("</summary>") for part in parts]
    return [(_text(title).removeprefix(": "), _text(words)) for title, _, words in found]


def _text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split()).replace(" .", ".").replace(" :", ":")
