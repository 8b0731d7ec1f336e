"""What a learner sees of the overview, as HTML. Golden files: ``SOP_VIEWS=write pytest tests/host/test_overview_page.py``."""

from __future__ import annotations

import gzip
import itertools
import re

import pytest

from sop_xblocks.host import overview_page as pages
from sop_xblocks.host import overview_parts as parts
from sop_xblocks.host.words import Words
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


def _text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split()).replace(" .", ".").replace(" :", ":")
