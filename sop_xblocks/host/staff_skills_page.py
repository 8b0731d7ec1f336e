"""Skills of a course: a heat map of learners and skill groups, and every skill over the whole course. Pure: values in, HTML out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sop_xblocks.host import staff_page as pages
from sop_xblocks.host.level_words import capital, key_said
from sop_xblocks.host.rendering import render
from sop_xblocks.host.skill_words import skill_said
from sop_xblocks.host.staff_asked import Asked
from sop_xblocks.host.words import N_, Words
from sop_xblocks.practice.skills import GROUPS, group_of

#: From this share of the possible points on: a shade (4 the darkest) and its word. Colour never speaks alone.
SHADES: Final = ((0.85, 4, N_("sure")), (0.7, 3, N_("steady")), (0.5, 2, N_("growing")), (0.0, 1, N_("beginning")))
#: What a cell says that has practices and no points.
UNSCORED: Final = N_("practiced")


def render_skills(
    words: Words,
    asked: Asked,
    rows: Sequence[Any],
    named: Mapping[int, str],
    *,
    following: int | None,
    offered: Iterable[str],
    enrolled: bool,
) -> str:
    """
    The heat map. Groups are those of the skills `offered` and those practised on this page. `enrolled`: whether those who never practised are among
    the rows.
    """
    there = {group_of(skill) for skill in offered} | {group for row in rows for group in row.groups}
    groups = [*(one for one in GROUPS if one in there), *sorted(there - set(GROUPS))]
    ordered = sorted(rows, key=lambda row: (named[row.learner].casefold(), row.learner))
    shown = [
        {
            "name": named[row.learner],
            "open": pages.to_learner(row.learner),
            "cells": [_cell(words, row.groups.get(group)) for group in groups],
        }
        for row in ordered
    ]
    return render(
        "overview/staff_skills.html",
        t=words,
        groups=[capital(key_said(words, group)) for group in groups],
        rows=shown,
        shades=[(shade, words(name)) for _, shade, name in reversed(SHADES)],
        whole=pages.payload({"view": "whole", "after": 0}),
        **pages.turns(asked, following),
        filtered=asked.filtered,
        enrolled=enrolled,
    )


def render_whole(words: Words, asked: Asked, skills: Sequence[Any]) -> str:
    """Every skill of the course, those that ask for most help first."""
    ordered = sorted(skills, key=lambda one: (1.0 if one.share is None else one.share, one.skill))
    rows = [{"name": skill_said(words, one.skill)[0], **_cell(words, one)} for one in ordered]
    return render(
        "overview/staff_whole.html",
        t=words,
        rows=rows,
        back=pages.payload({"view": "skills", "after": 0}),
        filtered=asked.filtered,
    )


def _cell(t: Words, cell: Any | None) -> dict[str, Any]:
    """A group or skill in words and a shade; empty where it was never practised."""
    if cell is None:
        return {"shade": 0, "words": "", "count": "", "share": None}
    count = t.ngettext("{n} practice", "{n} practices", cell.practices)
    if cell.share is None:
        return {"shade": 0, "words": t(UNSCORED), "count": count, "share": None}
    shade, word = next(((shade, word) for least, shade, word in SHADES if cell.share >= least), SHADES[-1][1:])
    return {"shade": shade, "words": t(word), "count": count, "share": round(100 * cell.share)}
