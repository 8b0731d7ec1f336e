"""
The end of a dialogue: what became of it, three things to take along, the line of talk, counts, the talk with notes.

Never a score first. Where results may not be shown yet (`Page.reveal`), only the ending and the talk itself are.
"""

from __future__ import annotations

from typing import Any

from sop_xblocks.authoring.prose import plain
from sop_xblocks.host import dialogue_parts as parts
from sop_xblocks.host import dialogue_words as said
from sop_xblocks.host.dialogue_line_page import line_of_talk
from sop_xblocks.host.rendering import inline, prose, render
from sop_xblocks.host.skill_words import skill_said
from sop_xblocks.host.words import Words
from sop_xblocks.practice import debrief as d
from sop_xblocks.practice.score import UNSAFE_CAP, Score
from sop_xblocks.practice.talk import Exchange

#: Earlier runs shown for comparison.
COMPARED = 5


def render_debrief(page: parts.Page) -> tuple[str, str]:
    """The stage of a finished talk, and the ending to say aloud."""
    ending = page.talk.ending
    values: dict[str, Any] = {
        **parts.frame(page),
        "ending": prose(ending.text if ending else ""),
        "took": time_taken(page.words, page.run.seconds),
        "learner": page.dialogue.learner,
        "lines": annotated(page),
        "given": page.run.given,
        "retry": page.reveal and page.audience != "public" and not page.closed and not page.run.rehearsal,
        "can_retry": page.reveal and page.audience != "public" and not page.closed,
    }
    if page.reveal:
        found = d.look_back(page.dialogue, page.talk)
        values.update(_cards(page, found))
        values.update(
            line=line_of_talk(page.words, page.dialogue, page.talk, found),
            rows=counted(page.words, found.counts),
            runs=_compared(page.words, page, found.counts),
            score=_score_said(page.words, found.score),
            recorded=page.audience == "learner" and page.run.scoring == page.dialogue.scoring,
        )
    spoken = plain(ending.text) if ending else ""
    return render("dialogue/debrief.html", **values), spoken


def annotated(page: parts.Page) -> list[parts.HeardLine | parts.OwnLine]:
    """The whole talk: what stands and, where it was said, what was taken back; with notes where they may be shown."""
    back: dict[int, list[Exchange]] = {}
    for after, exchange in page.talk.undone:
        back.setdefault(after, []).append(exchange)
    lines: list[parts.HeardLine | parts.OwnLine] = []
    by = ""
    for place, exchange in enumerate(page.talk.path):
        lines.append(parts.heard_line(page, exchange.at.line, by, exchange.at.thought))
        by = ""
        lines.extend(parts.own_line(page, gone, noted=page.reveal) for gone in back.get(place, ()))
        lines.append(parts.own_line(page, exchange, noted=page.reveal, place=place))
        if exchange.gets:
            lines.append(parts.heard_line(page, exchange.gets))
            by = exchange.gets.by
    return lines


def counted(t: Words, counts: d.Counts) -> list[dict[str, Any]]:
    """The table "what you did": label, what was counted, a word for it, and why it matters."""
    rows: list[dict[str, Any]] = [
        {
            "label": t("Reflections"),
            "value": _of_them(t, counts.reflections, counts.complex_reflections, t("adding meaning")),
            "chip": None,
            "why": t("A reflection shows that you heard. Most people say more after one than after a question."),
        },
        {
            "label": t("Questions"),
            "value": _of_them(t, counts.questions, counts.open_questions, t("open")),
            "chip": None,
            "why": t(
                "An open question asks for a story. A closed one gets a word, and the next question is yours again."
            ),
        },
        {
            "label": t("Reflections for each question"),
            "value": _ratio(t, counts),
            "chip": _chip(t, counts.reflections_to_questions, "reflections_to_questions"),
            "why": t(
                "One for each question is a fair line, two is a good one: less an interview, more a conversation."
            ),
        },
        {
            "label": t("Reflections that add meaning"),
            "value": _share(t, counts),
            "chip": _chip(t, counts.complex_share, "complex_share"),
            "why": t(
                "They say the feeling or the meaning under the words. 40 % of all reflections is a fair line, 50 % a good "
                "one. Even trained raters often disagree here, so take it lightly."
            ),
        },
        {
            "label": t("Affirming, asking permission, leaving the choice"),
            "value": str(counts.adherent),
            "chip": None,
            "why": t("Each of these leaves dignity and some of the lead with the person. There is no set number."),
        },
        {
            "label": t("Warning, arguing, advice nobody asked for"),
            "value": str(counts.non_adherent),
            "chip": ("look", t("look")) if counts.non_adherent else None,
            "why": t(
                "People who are pushed argue for staying as they are. What has to be said can be said as a concern."
            ),
        },
    ]
    if counts.concerns:
        rows.append(
            {
                "label": t("Concerns said plainly"),
                "value": str(counts.concerns),
                "chip": None,
                "why": t(
                    "Saying a worry for the child clearly and with respect is part of the work, not a break in it."
                ),
            }
        )
    return rows


def _cards(page: parts.Page, found: d.Debrief) -> dict[str, Any]:
    strongest, missed = found.strongest, found.missed
    if missed is not None and missed.way.unsafe:
        missed = None  # it is named on its own, above the cards
    return {
        "unsafe": [{"words": parts.own_words(e), "why": prose(e.way.why)} for e in found.unsafe],
        "unsafe_place": found.missed_place if found.missed and found.missed.way.unsafe else -1,
        "carried": strongest and {"words": parts.own_words(strongest), "why": prose(strongest.way.why)},
        "passed": missed
        and {
            "by": page.dialogue.people[missed.at.line.by].name,
            "heard": inline(missed.at.line.text),
            "words": parts.own_words(missed),
            "better": inline(found.better),
            "place": found.missed_place,
        },
        "next": skill_said(page.words, found.next_skill) if found.next_skill else None,
    }


def time_taken(t: Words, seconds: int) -> str:
    """How long a finished run took, in words."""
    minutes = max(1, round(seconds / 60))
    return t.ngettext("finished, {n} minute", "finished, {n} minutes", minutes)


def _of_them(t: Words, number: int, part: int, what: str) -> str:
    if not number:
        return t("none")
    if not part:
        return str(number)
    if part == number:
        return t.ngettext("{n}, {what}", "{n}, all of them {what}", number, what=what)
    return t("{n}, {part} of them {what}", n=number, part=part, what=what)


def _ratio(t: Words, counts: d.Counts) -> str:
    ratio = counts.reflections_to_questions
    if ratio is None:
        return t("too few questions to say: it takes {n}", n=d.MIN_QUESTIONS)
    return f"{ratio:.1f}".removesuffix(".0")


def _share(t: Words, counts: d.Counts) -> str:
    share = counts.complex_share
    if share is None:
        return t("too few reflections to say: it takes {n}", n=d.MIN_REFLECTIONS)
    return t("{n} %", n=round(100 * share))


def _chip(t: Words, value: float | None, measure: str) -> tuple[str, str] | None:
    if value is None:
        return None
    fair, good = d.LINES[measure]
    if value >= good:
        return "good", t("good")
    return ("good", t("fair")) if value >= fair else ("look", t("look"))


def _compared(t: Words, page: parts.Page, counts: d.Counts) -> list[dict[str, Any]]:
    """This run among the last ones, oldest first; nothing where it is the first."""
    if page.run.rehearsal:
        return []
    earlier = [s for s in page.summaries if s.run != page.run.id]
    first = max(0, len(earlier) - COMPARED)
    ending = page.talk.ending
    rows = [_run_row(t, n, s.outcome, s.counts) for n, s in enumerate(earlier[first:], start=first + 1)]
    if not rows:
        return []
    return [*rows, {**_run_row(t, len(earlier) + 1, ending.outcome if ending else "", counts), "now": True}]


def _run_row(t: Words, number: int, outcome: str, counts: d.Counts) -> dict[str, Any]:
    return {
        "name": t("Run {n}", n=number),
        "ending": t(said.OUTCOMES[outcome]) if outcome in said.OUTCOMES else "",
        "reflections": counts.reflections,
        "questions": counts.questions,
        "pushing": counts.non_adherent,
        "now": False,
    }


def _score_said(t: Words, score: Score) -> str:
    text = t.ngettext("{earned} of {n} point.", "{earned} of {n} points.", score.possible, earned=score.earned)
    if score.unsafe:
        return f"{text} " + t("With a reply that was not safe, at most {n} % is recorded.", n=round(100 * UNSAFE_CAP))
    return text
