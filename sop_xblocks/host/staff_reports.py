"""
From what the records answer to what the pages show. A fixed number of queries for a page, however many learners it has.

`view` is the `StaffView` that asks: its block, words, course and plan.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sop_xblocks.host import offer, people, platform, script
from sop_xblocks.host import staff_page as pages
from sop_xblocks.host.requests import Refusal
from sop_xblocks.host.staff_asked import Asked, cohort_of, everybody_in, filters_of
from sop_xblocks.host.staff_learner_page import Path, render_learner
from sop_xblocks.host.staff_silent_page import Quiet, render_silent
from sop_xblocks.host.staff_skills_page import render_skills, render_whole
from sop_xblocks.host.staff_standing_page import Row, render_standing
from sop_xblocks.host.staff_stuck_page import Caught, render_stuck
from sop_xblocks.host.staff_ways_page import Taken, render_ways
from sop_xblocks.practice.levels import standing

#: Practices of one learner on a page.
PRACTICES: Final = 50


def body_of(view: Any, api: Any, asked: Asked) -> str:
    """The part below the filters."""
    bodies = {
        "standing": _standing,
        "silent": _silent,
        "stuck": _stuck,
        "skills": _skills,
        "whole": _whole,
        "ways": _ways,
    }
    return bodies[asked.view](view, api, asked)


def titles_of(offered: Sequence[offer.Activity]) -> Mapping[str, str]:
    """Usage key -> title."""
    return {one.usage: one.title for one in offered if one.title}


def _standing(view: Any, api: Any, asked: Asked) -> str:
    now = platform.now_seconds()
    filters, enrolled = everybody_in(view.block, api, asked)
    page = api.course_page(view.course, filters, after=asked.after)
    learners = [row.learner for row in page.rows]
    practices = api.practices_of_each(learners, view.course)
    named = people.names(view.block, learners)
    rows = [
        Row(
            row.learner,
            named[row.learner],
            practices[row.learner],
            standing(view.plan, practices[row.learner], now),
            row.levels,
            count=row.practices,
            seconds=row.seconds,
            last=row.last,
        )
        for row in page.rows
    ]
    titles = titles_of(view.offered())
    return render_standing(
        view.words, view.plan, asked, rows, following=page.following, titles=titles, now=now, enrolled=enrolled
    )


def _silent(view: Any, api: Any, asked: Asked) -> str:
    now = platform.now_seconds()
    since = dt.datetime.fromtimestamp(now, dt.UTC) - dt.timedelta(days=asked.days)
    cohort = cohort_of(view.block, asked)
    among = people.members(view.block) if cohort is None else cohort
    page = api.silent(view.course, since, learners=among, after=asked.after)
    learners = [row.learner for row in page.rows]
    named = people.names(view.block, learners)
    began: dict[int, list[people.Begun]] = defaultdict(list)
    for one in people.begun(view.block, learners) or ():
        began[one.learner].append(one)
    rows = [Quiet(row.learner, named[row.learner], row.last, tuple(began[row.learner])) for row in page.rows]
    titles = titles_of(view.offered())
    return render_silent(
        view.words, asked, rows, following=page.following, titles=titles, now=now, enrolled=among is not None
    )


def _stuck(view: Any, api: Any, asked: Asked) -> str:
    page = api.stuck(view.course, filters_of(view.block, api, asked), after=asked.after)
    named = people.names(view.block, [row.learner for row in page.rows])
    rows = [Caught(row.learner, named[row.learner], row.stuck) for row in page.rows]
    return render_stuck(view.words, asked, rows, following=page.following, titles=titles_of(view.offered()))


def _skills(view: Any, api: Any, asked: Asked) -> str:
    filters, enrolled = everybody_in(view.block, api, asked)
    page = api.heatmap(view.course, filters, after=asked.after)
    named = people.names(view.block, [row.learner for row in page.rows])
    offered = view.offered()
    return render_skills(
        view.words,
        asked,
        page.rows,
        named,
        following=page.following,
        offered=[s for one in offered for s in one.skills],
        enrolled=enrolled,
    )


def _whole(view: Any, api: Any, asked: Asked) -> str:
    return render_whole(view.words, asked, api.skills_of_course(view.course, filters_of(view.block, api, asked)))


def _ways(view: Any, api: Any, asked: Asked) -> str:
    talks = sorted((one for one in view.offered() if one.kind == "dialogue"), key=lambda one: one.title.casefold())
    usage = asked.usage or (talks[0].usage if talks else "")
    if not usage:
        return pages.render_note(view.words, view.words("There is no conversation in this course yet."))
    filters = filters_of(view.block, api, asked)
    ways = api.paths(view.course, usage, filters)
    stopped = people.stopped(view.block, usage, filters.learners)
    taken = Taken(
        usage,
        tuple((one.usage, one.title) for one in talks),
        ways,
        script.dialogue_of(view.block, usage),
        stopped or {},
    )
    return render_ways(view.words, asked, taken)


def learner_body(view: Any, api: Any, learner: int, before: str) -> str:
    """One learner's whole path, a page of practices at a time, the newest first. Somebody of another course is refused, unnamed."""
    now = platform.now_seconds()
    practices = api.practices_of(learner, view.course) if learner > 0 else ()
    if not practices and not (learner > 0 and people.is_member(view.block, learner)):
        raise Refusal(404, "nobody", view.words("Nobody with this number has practiced in this course."))
    shown = api.learner_path(learner, view.course, before=before, size=PRACTICES) if practices else ()
    contents = {(one.usage, one.kind) for one in shown if one.acts or one.ending}
    path = Path(
        learner,
        people.names(view.block, [learner])[learner],
        standing(view.plan, practices, now),
        api.levels_of(learner, view.course),
        practices,
        shown,
        more=bool(shown and practices and shown[-1].run != practices[0].run),
        contents={usage: script.content_of(view.block, usage, kind) for usage, kind in sorted(contents)},
    )
    return render_learner(view.words, view.plan, path, titles_of(view.offered()))
