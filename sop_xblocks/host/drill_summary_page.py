"""
The end of a round: two sentences, each skill with how it went and when it comes back, the cards to read again.

Never a score first. Where results may not be shown yet (`DrillPage.reveal`), only that the answers are kept.
"""

from __future__ import annotations

from typing import Any, Final

from sop_xblocks.host import drill_parts as parts
from sop_xblocks.host import drill_words as said
from sop_xblocks.host.dialogue_debrief_page import time_taken
from sop_xblocks.host.rendering import inline, prose, render
from sop_xblocks.host.skill_words import skill_said
from sop_xblocks.host.words import Words
from sop_xblocks.practice.drill import BEST
from sop_xblocks.practice.drill_round import Answered, score_round
from sop_xblocks.practice.score import UNSAFE_CAP, Score

#: What is shown of a card that is read again.
_AGAIN: Final = ("task", "number", "own", "reading", "steps", "why", "tone", "better", "model")


def render_summary(page: parts.DrillPage) -> tuple[str, str]:
    """The stage of a finished round, and its two sentences to say aloud."""
    t, firsts = page.words, page.progress.firsts
    took = time_taken(t, page.held.run.seconds) if firsts else ""
    values: dict[str, Any] = {"t": t, "page": page, "lang": parts.lang_of(page), "took": took, "any": bool(firsts)}
    if not page.reveal or not firsts:
        lead = t("Your answers are kept. Reasons and results are shown here later.") if firsts else ""
        return render("drill/summary.html", lead=lead, rows=(), **values), lead
    rows = by_skill(page)
    lead = looked_back(t, firsts, rows)
    html = render(
        "drill/summary.html",
        lead=lead,
        rows=rows,
        unsafe=[_unsafe(answer) for answer in firsts if answer.unsafe],
        cards=[_card(page, answer) for answer in firsts],
        score=_score_said(t, score_round(page.progress)),
        recorded=page.audience == "learner",
        **values,
    )
    return html, lead


def by_skill(page: parts.DrillPage) -> list[dict[str, Any]]:
    """A row for each skill of the round: its name, how many came at the first try, when it is back."""
    t = page.words
    counted: dict[str, tuple[int, int]] = {}
    for answer in page.progress.firsts:
        full, total = counted.get(answer.item.skill, (0, 0))
        counted[answer.item.skill] = full + (answer.got >= BEST), total + 1
    rows = []
    for skill, (full, total) in counted.items():
        state = page.states.get(skill)
        rows.append(
            {
                "name": skill_said(t, skill)[0],
                "full": full,
                "total": total,
                "words": t("{n} of {total}", n=full, total=total),
                "share": round(100 * full / total),
                "back": said.returns_said(t, state.due - page.now) if state and state.reviews else "",
            }
        )
    return rows


def looked_back(t: Words, firsts: tuple[Answered, ...], rows: list[dict[str, Any]]) -> str:
    """Two sentences: what was done, and which skill to stay with."""
    return f"{_done(t, firsts)} {_next(t, rows)}"


def _done(t: Words, firsts: tuple[Answered, ...]) -> str:
    total, full = len(firsts), sum(1 for answer in firsts if answer.got >= BEST)
    if full == total:
        return t.ngettext(
            "You answered {n} card, and found the strongest answer at the first try.",
            "You answered {n} cards, and found the strongest answer at the first try every time.",
            total,
        )
    if not full:
        return t.ngettext(
            "You answered {n} card. It asked for a second look, and that is what practice is for.",
            "You answered {n} cards. Each of them asked for a second look, and that is what practice is for.",
            total,
        )
    return t(
        "You answered {total} cards, and found the strongest answer at the first try in {n} of them.",
        total=total,
        n=full,
    )


def _next(t: Words, rows: list[dict[str, Any]]) -> str:
    ranked = sorted(rows, key=lambda row: row["share"])
    weak, strong = ranked[0], ranked[-1]
    if weak["full"] == weak["total"]:
        return t("What you practiced comes back before it fades.")
    if strong["share"] > weak["share"]:
        return t(
            "“{strong}” came most readily; “{weak}” is worth another look.", strong=strong["name"], weak=weak["name"]
        )
    if len(rows) > 1:
        return t("All of it is worth another look, and it comes back by itself.")
    return t("“{weak}” is worth another look, and it comes back by itself.", weak=weak["name"])


def _unsafe(answer: Answered) -> dict[str, Any]:
    picked = answer.picked
    return {"words": inline(picked.text if picked else ""), "why": prose(picked.why if picked else "")}


def _card(page: parts.DrillPage, answer: Answered) -> tuple[Any, ...]:
    """One card to read again: what it started from, what was answered, what came of it. A tuple: there may be many."""
    item = answer.item
    after = parts.outcome(page, answer, whole=False)
    scene = "" if item.said else prose(item.scene)
    return scene, item.by, inline(item.said), *(after[name] for name in _AGAIN)


def _score_said(t: Words, score: Score) -> str:
    text = t.ngettext("{earned} of {n} point.", "{earned} of {n} points.", score.possible, earned=score.earned)
    if score.unsafe:
        return f"{text} " + t("With an answer that was not safe, at most {n} % is recorded.", n=round(100 * UNSAFE_CAP))
    return text
