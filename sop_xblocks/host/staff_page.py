"""The frame of the instructor's view: which view, which filters, what is below. Pure: values in, HTML out."""

from __future__ import annotations

import json
from typing import Any, Final

from attrs import frozen
from markupsafe import Markup

from sop_xblocks.host.people import Group
from sop_xblocks.host.rendering import render
from sop_xblocks.host.staff_asked import DAYS, TRAIL, Asked
from sop_xblocks.host.words import N_, Words

#: The views one can go to, with what they are called.
TABS: Final = (
    ("standing", N_("Who stands where")),
    ("silent", N_("Silent")),
    ("stuck", N_("Stuck")),
    ("skills", N_("Skills")),
    ("ways", N_("Ways taken")),
)
#: Views that are shown under another one's name.
WITHIN: Final = {"whole": "skills"}


@frozen
class StaffPage:
    """What the frame is made from. `modules` and `groups`: what can be chosen."""

    words: Words
    prefix: str
    asked: Asked
    modules: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()


def render_staff(page: StaffPage, body: str) -> str:
    """The whole part, to be put on the page or in its place."""
    t, asked = page.words, page.asked
    now = WITHIN.get(asked.view, asked.view)
    tabs = [(name, t(title), payload({"view": name, "after": 0}), name == now) for name, title in TABS]
    return render(
        "overview/staff.html",
        t=t,
        prefix=page.prefix,
        asked=asked,
        kept=payload(asked.as_json()),
        tabs=tabs,
        modules=_with(page.modules, asked.module),
        groups=[(one.id, one.title) for one in page.groups],
        days=DAYS,
        body=Markup(body),
    )


def render_note(words: Words, message: str) -> str:
    """A sentence in the place of a report."""
    return render("overview/staff_note.html", t=words, message=message)


def payload(values: dict[str, Any]) -> str:
    """What a control sends beside what the page keeps, for an attribute."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def to_learner(learner: int) -> str:
    """What is sent for one learner's path."""
    return payload({"learner": learner, "before": ""})


def turns(asked: Asked, following: int | None) -> dict[str, str]:
    """What is sent for the `next`, the `back` and the `first` page; "" where there is none. First and back are one where they are the same."""
    path = asked.path
    on = payload({"after": following, "trail": _trail((*path, asked.after))})
    back = payload({"after": path[-1], "trail": _trail(path[:-1])}) if path and path[-1] else ""
    return {
        "next": "" if following is None else on,
        "back": back,
        "first": payload({"after": 0, "trail": ""}) if asked.after else "",
    }


def _trail(path: tuple[int, ...]) -> str:
    return ".".join(str(after) for after in path[-TRAIL:])


def _with(known: tuple[str, ...], chosen: str) -> tuple[str, ...]:
    return known if not chosen or chosen in known else (*known, chosen)
