"""What a learner sees of the overview: rings, what is missing, what comes next, the record. Values in, HTML out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import Factory, frozen
from markupsafe import Markup

from sop_xblocks.host import overview_next as cards
from sop_xblocks.host import overview_parts as parts
from sop_xblocks.host import overview_record as record
from sop_xblocks.host.dates import spent_said
from sop_xblocks.host.offer import Activity
from sop_xblocks.host.overview_reached import reached_in
from sop_xblocks.host.rendering import lang_attribute, prose, render
from sop_xblocks.host.standing import Known
from sop_xblocks.host.words import N_, Words
from sop_xblocks.practice.history import hours
from sop_xblocks.practice.levels import Standing, standing
from sop_xblocks.practice.plan import PLAN, Overview

#: Why nothing is known of somebody's practice.
WHY: Final = {
    "person": N_("Sign in to see where you stand: what you practice is then remembered here."),
    "place": N_("In the course this page shows each learner’s own standing. Here nobody’s practice is known."),
    "records": N_(
        "Your practice cannot be shown at the moment. Nothing is lost: it is kept with each activity. Please come back later."
    ),
}


@frozen
class OverviewPage:
    """
    What templates are given. `offered`: all the course holds, to name what was practised; `recommended`: what of it this
    learner may be sent to. `audience` is learner, author or public; `fresh` levels the learner is to be told of;
    `person` the learner's name; `course` what the course is called; `reveal` whether how practices went may be told; `target` the id of the level whose
    share is completion; `staff` HTML of the course team's part, below.
    """

    overview: Overview
    known: Known
    offered: tuple[Activity, ...]
    recommended: tuple[Activity, ...]
    words: Words
    prefix: str
    title: str
    lang: str
    now: int
    css_url: str = ""
    audience: str = "learner"
    fresh: tuple[str, ...] = ()
    person: str = ""
    course: str = ""
    reveal: bool = True
    target: str = ""
    notice: str = ""
    staff: str = ""
    n: int = 0
    stands: Standing = Factory(
        lambda self: standing(self.overview.plan, self.known.practices, self.now), takes_self=True
    )
    reached: Mapping[str, int] = Factory(
        lambda self: reached_in(self.overview.plan, self.known, self.stands), takes_self=True
    )

    @property
    def built_in(self) -> bool:
        """Whether the levels are those of the built-in plan, whose titles are translated."""
        return self.overview.plan == PLAN


def render_page(page: OverviewPage) -> str:
    """The whole fragment: host element, shadow template, style sheet, stage, the course team's part."""
    stage, _ = render_stage(page)
    return render("overview/page.html", t=page.words, page=page, stage=Markup(stage), staff=Markup(page.staff))


def render_stage(page: OverviewPage) -> tuple[str, str]:
    """The learner's part, and what to say aloud when it comes in anew."""
    t = page.words
    lang = lang_attribute(t, page.lang)
    spent = hours(page.known.practices)
    why = t(WHY[page.known.why]) if page.known.why and page.audience != "author" else ""
    values: dict[str, Any] = {
        "t": t,
        "page": page,
        "lang": lang,
        "title_lang": "" if page.built_in else lang,
        "about": prose(page.overview.about),
        "why": why,
        "time": t("{time} of practice", time=spent_said(t, spent)) if page.known.practices else "",
        "rings": parts.rings(page),
        "rows": parts.level_rows(page),
        "heart": parts.heart_said(page),
        "told": parts.told(page),
        "steps": cards.next_cards(page) if not why else [],
        "line": parts.timeline(page),
        "record": record.record_of(page) if page.known.practices else None,
        **(_foreseen(page) if page.audience == "author" else {}),
        "odd_target": page.target if page.overview.plan.level(page.target) is None else "",
    }
    return render("overview/stage.html", **values), ""


def render_effect(page: OverviewPage) -> str:
    """Where sample learners would stand, and what the course lacks: all of the page that an author needs while writing."""
    return render("overview/author.html", t=page.words, page=page, **_foreseen(page))


def _foreseen(page: OverviewPage) -> dict[str, Any]:
    return {
        "title_lang": "" if page.built_in else lang_attribute(page.words, page.lang),
        "samples": record.samples(page),
        "lacks": record.lacks(page),
    }


def render_unavailable(words: Words, css_url: str, message: str = "") -> str:
    """What stands in the place of an overview that cannot be shown."""
    return render(
        "activity/unavailable.html", t=words, kind="overview", css_url=css_url, faults=Markup(""), message=message
    )
