"""What a learner sees of a module: aims, hours, the practice in it, the log of tries, tips. Values in, HTML out."""

from __future__ import annotations

from typing import Any, Final

from attrs import frozen
from markupsafe import Markup

from sop_xblocks.host import level_words as said
from sop_xblocks.host.dates import date_said, spent_said
from sop_xblocks.host.field_log import MAX_NOTE, Note
from sop_xblocks.host.offer import Activity
from sop_xblocks.host.rendering import inline, lang_attribute, prose, render
from sop_xblocks.host.standing import Known
from sop_xblocks.host.words import N_, Words
from sop_xblocks.practice.module import Module
from sop_xblocks.practice.record import Practice

READERS: Final = {
    "supervisor": N_("For your supervisor"),
    "coach": N_("For your coach"),
    "trainer": N_("For trainers"),
}
#: Notes of one try that are shown, the newest.
SHOWN: Final = 5


@frozen
class ModulePage:
    """
    What templates are given. `offered`: the activities of this module; `n`: how many notes there are; `named`: whether
    the author gave the module the name that its activities go by; `closed`: past its due date; `noted`: the id of the
    try that the notice is about, "" where it is about the page.
    """

    module: Module
    known: Known
    offered: tuple[Activity, ...]
    notes: tuple[Note, ...]
    tried: frozenset[str]
    words: Words
    prefix: str
    title: str
    lang: str
    n: int = 0
    css_url: str = ""
    audience: str = "learner"
    reveal: bool = True
    closed: bool = False
    named: bool = True
    notice: str = ""
    noted: str = ""

    @property
    def may_act(self) -> bool:
        """Whether there is a form to log with."""
        return self.audience != "public" and not self.closed


def render_page(page: ModulePage) -> str:
    """The whole fragment: host element, shadow template, style sheet, stage."""
    stage, _ = render_stage(page)
    return render("module/page.html", t=page.words, page=page, stage=Markup(stage))


def render_stage(page: ModulePage) -> tuple[str, str]:
    """The part that changes, whole; and what to say aloud when it comes in anew."""
    t, module = page.words, page.module
    time = t("about {time}", time=spent_said(t, module.hours)) if module.hours else ""
    values: dict[str, Any] = {
        "t": t,
        "page": page,
        "lang": lang_attribute(t, page.lang),
        "time": time,
        "about": prose(module.about),
        "aims": [inline(aim) for aim in module.aims],
        "practices": [_practice(page, one) for one in page.offered],
        "tries": [_try(page, place) for place in range(len(module.tries))],
        "way": _way(page),
        "tips": [
            (t(READERS[reader]), [prose(text) for text in module.tips_for(reader)])
            for reader in dict.fromkeys(tip.reader for tip in module.tips)
        ],
        "most": MAX_NOTE,
    }
    return render("module/stage.html", **values), ""


def render_unavailable(words: Words, css_url: str, message: str = "") -> str:
    """What stands in the place of a module that cannot be shown."""
    return render(
        "activity/unavailable.html", t=words, kind="module", css_url=css_url, faults=Markup(""), message=message
    )


def _practice(page: ModulePage, activity: Activity) -> dict[str, Any]:
    """An activity with how often it was finished and how it went best."""
    done = [practice for practice in page.known.practices if practice.usage == activity.usage]
    return {
        "title": activity.title,
        "lang": lang_attribute(page.words, activity.lang),
        "kind": page.words(said.KIND[activity.kind]) if activity.kind in said.KIND else activity.kind,
        "done": bool(done),
        "state": _state(page, activity, done),
        "skills": said.skills_said(page.words, activity.skills),
        "url": activity.url,
    }


def _state(page: ModulePage, activity: Activity, done: list[Practice]) -> str:
    t = page.words
    if page.known.why:
        return ""
    if not done:
        return t("Not begun")
    times = t.ngettext("Done once", "Done {n} times", len(done))
    if not (page.reveal and activity.reveal):
        return times
    safe = [practice for practice in done if not practice.unsafe] or done
    best = max(safe, key=lambda practice: practice.fraction)
    return t("{times}, at best: {went}", times=times, went=_small(said.went_said(t, best.fraction, unsafe=best.unsafe)))


def _try(page: ModulePage, place: int) -> dict[str, Any]:
    """Something to try, with what was noted about it, the newest first."""
    t, one = page.words, page.module.tries[place]
    notes = [note for note in page.notes if note.try_id == one.id]
    shown = [(date_said(t, note.at), note.text, note.done) for note in reversed(notes)]
    return {
        "id": one.id,
        "dom": f"{page.prefix}try-{place + 1}",
        "text": prose(one.text),
        "done": one.id in page.tried,
        "notice": page.notice if one.id == page.noted else "",
        "notes": shown[:SHOWN],
        "more": max(0, len(shown) - SHOWN),
    }


def _way(page: ModulePage) -> str:
    t, total = page.words, len(page.module.tries)
    tried = sum(one.id in page.tried for one in page.module.tries)
    return t("{n} of {total} tried", n=tried, total=total) if total else ""


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
