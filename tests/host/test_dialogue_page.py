"""What a learner sees of a dialogue, as HTML. Golden files: ``SOP_VIEWS=write pytest tests/host/test_dialogue_page.py``."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from markupsafe import Markup

from sop_xblocks.host import dialogue_page as pages
from sop_xblocks.host.dialogue_parts import own_words
from sop_xblocks.host.dialogue_words import AMOUNTS, CODES, MOODS, OUTCOMES, TALKS, amount_said, codes_said
from sop_xblocks.host.skill_words import SKILLS
from sop_xblocks.host.words import Words
from sop_xblocks.practice import codes, dialogue, skills
from sop_xblocks.practice.dialogue import Gauge, Line, Person
from sop_xblocks.practice.talk import offers, rehearse, replay
from tests.host.dialogue_sample import DANA, dana, page_after, page_of, standard
from tests.host.dialogue_server import PLACES, Session
from tests.host.shown_html import HtmlChecker, golden

WEB = Path(__file__).parents[2] / "sop_xblocks" / "web" / "public"


def _rehearsal() -> pages.Page:
    done = page_after(dana(), "00110")
    return page_of(dana(), rehearse(done.run, done.talk, 2, "practice", 5000))


STAGES: dict[str, Callable[[], str]] = {
    **{
        f"dialogue-{name}": lambda name=name: pages.render_stage(Session(name).page())[0]  # type: ignore[misc]
        for name in PLACES
        if name not in ("long", "long-debrief", "later", "broken")
    },
    "dialogue-move": lambda: pages.render_move(page_after(dana(), "0"))[0],
    "dialogue-hint": lambda: pages.render_move(page_after(dana(), "00h"), "hint")[0],
    "dialogue-rehearsal": lambda: pages.render_stage(_rehearsal())[0],
    "dialogue-stale": lambda: pages.render_stage(page_after(dana(), "0", notice="It went on elsewhere."))[0],
    "dialogue-spanish-content": lambda: pages.render_stage(page_after(dana(), "0", lang="es"))[0],
    "dialogue-unavailable": lambda: pages.render_unavailable(Words.plain(), "/public/dialogue.css"),
}


@pytest.mark.parametrize("name", STAGES)
def test_golden_views(name: str) -> None:
    """The HTML of every state, as a file that people can read."""
    shown, kept = golden(name, STAGES[name]())

    assert shown == kept


@pytest.mark.parametrize("name", STAGES)
def test_well_formed(name: str) -> None:
    """Every element is closed where it should be, ids are unique, and nothing acts by an attribute."""
    checker = HtmlChecker()
    checker.feed(STAGES[name]())

    assert checker.open == []
    assert checker.faults == []


def test_page_is_one_host_with_a_shadow_template() -> None:
    """The parser makes the shadow root; style sheet, faces, stage and the texts of trouble are in it."""
    page = page_after(dana(), "0")

    html = pages.render_page(page)

    assert html.startswith('<div class="sop-host" data-sop="dialogue"><template shadowrootmode="open">')
    assert '<link rel="stylesheet" href="/public/dialogue.css">' in html
    assert pages.render_stage(page)[0] in html
    used = set(re.findall(r'href="#([^"]+)"', html))
    assert used <= set(re.findall(r'<symbol id="([^"]+)"', html))


@pytest.mark.parametrize("audience", ["learner", "public", "author"])
def test_nothing_given_away(audience: str) -> None:
    """Before a reply is taken, a page names no code, no reason, no answer, no id, no place it leads to."""
    for taken in ("", "0", "00"):
        page = page_after(dana(feedback="now"), taken, audience=audience)
        assert page.talk.now
        turn = page.talk.now.turn
        html = pages.render_page(page) + "".join(pages.render_move(page))
        for reply in turn.replies:
            assert reply.way.why not in html
            assert not any(line.text in html for line in reply.way.gets)
        assert "quality" not in html
        assert not re.search(r"\br[0-9]\b", html)
        assert not any(re.search(rf'"{re.escape(name)}"', html) for name in [*dana().turns, *dana().endings])


def test_public_has_no_replies() -> None:
    """A visitor reads case, task and first line, and is asked to sign in."""
    html = pages.render_page(page_after(dana(), "", audience="public"))

    assert 'data-do="move"' not in html
    assert "Sign in to practice." in html
    assert dana().case in html
    assert "You people were here in spring." in html


def test_without_reveal_no_reason_and_no_result() -> None:
    """Where correctness is hidden: the ending and the talk, and nothing that judges it."""
    page = page_after(dana(), "01110", reveal=False)
    running = page_after(dana(), "0", reveal=False)

    html = pages.render_page(page) + pages.render_page(running) + "".join(pages.render_move(running))

    assert dana().endings["agreed"].text in html
    whys = [reply.way.why for turn in DANA for reply in turn.replies]
    assert not any(why in html for why in whys)
    assert not any(word in html for word in (CODES["CR"], "points", "What carried it", "rehearse"))


def test_feedback_at_the_end_only() -> None:
    """``feedback="end"``: reasons wait for the debrief."""
    running = page_after(dana(feedback="end"), "0")
    finished = page_after(dana(feedback="end"), "00110")

    assert DANA[0].replies[0].way.why not in pages.render_page(running)
    assert DANA[0].replies[0].way.why in pages.render_page(finished)


def test_taken_back_shown_at_the_end_only() -> None:
    """A reply taken back is gone from the running talk and marked in the final one."""
    running = pages.render_page(page_after(dana(), "1b0"))
    finished = pages.render_page(page_after(dana(), "1b00010"))

    assert "come back with the police" in pages.render_page(page_after(dana(), "1"))
    assert "taken back" not in running
    assert running.count("Then come back with them.") == 0
    assert "taken back" in finished


def test_what_is_said_aloud() -> None:
    """Who, how, what; a person who goes on is not named twice."""
    _, say = pages.render_move(page_after(dana(), "0"))

    assert say.startswith("Dana, softening: …Yeah. Exactly that.")
    assert say.endswith("before I said a word. Five minutes. Shoes off, please.")


def test_host_text_is_escaped_and_prose_is_not() -> None:
    """Titles, names and labels are text; prose was made safe by the reader."""
    nasty = "<img src=x onerror=alert(1)></template></script>"
    people = {"dana": Person("dana", nasty, "", "")}
    turn = evolve(DANA[0], says=(Line("<em>Now.</em> Tom &amp; I."),))
    page = page_after(
        dana(
            people=people,
            gauges={"trust": Gauge("trust", nasty, 3)},
            turns={**dana().turns, "door": turn},
            learner=nasty,
        ),
        "0",
        title=nasty,
        notice=nasty,
        prefix='sop-"-',
    )

    html = pages.render_page(page)

    assert "<img" not in html
    assert "</script" not in html
    assert html.count("</template>") == 2
    assert "<em>Now.</em> Tom &amp; I." in html
    assert "Now. Tom & I." in pages.render_stage(page_after(page.dialogue, ""))[1]


def test_typed_words_are_escaped() -> None:
    """What a learner types is text, whatever it looks like."""
    page = page_after(dana(), "0")
    typed = evolve(page.talk.path[0], reply=None, move=evolve(page.talk.path[0].move, text="<b>hm</b>"))

    assert own_words(typed) == Markup("&lt;b&gt;hm&lt;/b&gt;")


def test_replies_in_the_order_of_the_run() -> None:
    """Cards stand in the run's fixed order, numbered from one, under their tokens."""
    page = page_after(dana(), "")
    assert page.talk.now

    html = pages.render_page(page)

    tokens = [offer.token for offer in offers(page.dialogue, page.run, page.talk.now)]
    assert re.findall(r'data-reply="([^"]+)"', html) == tokens
    assert re.findall(r"<kbd[^>]*>(\d)</kbd>", html) == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("gauge", "value", "words"),
    [
        (Gauge("g", "Trust", 0), 0, "very little"),
        (Gauge("g", "Trust", 0), 5, "some"),
        (Gauge("g", "Trust", 0), 10, "very much"),
        (Gauge("g", "Trust", 0, words=((0, "hardly any"), (4, "a bit"))), 3, "hardly any"),
        (Gauge("g", "Trust", 0, words=((0, "hardly any"), (4, "a bit"))), 9, "a bit"),
        (Gauge("g", "Trust", 0, low=5, high=5), 5, "very little"),
        (Gauge("g", "Trust", 0, low=-5, high=5), 0, "some"),
    ],
)
def test_gauge_in_words(gauge: Gauge, value: int, words: str) -> None:
    """Fifths of its range, or the author's words."""
    assert amount_said(Words.plain(), gauge, value) == words


def test_gauges_shown_as_asked() -> None:
    """As words with their direction, as a number, or not at all."""
    shown = {
        how: pages.render_page(page_after(dana(gauges={"trust": Gauge("trust", "Trust", 3, show=how)}), "0"))
        for how in ("words", "number", "hidden")
    }

    assert "some, and growing" in shown["words"]
    assert "5 of 10, and growing" in shown["number"]
    assert "Trust" not in shown["hidden"]


def test_rehearsal_says_so_and_leads_back() -> None:
    """Practice carries its ribbon, offers the way back to the debrief, and shows no score at its end."""
    page = _rehearsal()
    run = page.run

    html = pages.render_stage(page)[0]
    done = pages.render_stage(evolve(page, run=run, talk=page_after(dana(), "00010").talk))[0]

    assert "Practice: not recorded." in html
    assert 'data-do="leave_rehearsal"' in html
    assert 'data-do="back"' not in html
    assert "recorded for this run" not in done
    assert 'data-do="again"' not in done


def test_debrief_order() -> None:
    """What became of the family comes first, the score last, and no percentage is the first thing seen."""
    html = pages.render_stage(Session("debrief").page())[0]

    places = [
        html.index(text) for text in ("Dana let you sit", "What carried it", "A moment that passed", "Practice next")
    ]
    assert places == sorted(places)
    assert html.index("The course of the talk") < html.index("What you did") < html.index("15 points")
    assert "%" not in re.sub(r"<[^>]*>", "", html[: html.index("What you did")])


def test_too_few_to_say() -> None:
    """Ratios are given above a least number only."""
    html = pages.render_stage(page_after(dana(), "00100"))[0]

    assert "too few reflections to say" in html


def test_unsafe_is_named_and_caps_in_words() -> None:
    """An unsafe reply is named with its reason, also when it was taken back."""
    html = pages.render_stage(page_after(dana(), "1b00000"))[0]

    assert "A reply that was not safe" in html
    assert "A threat at the door closes it" in html
    assert "at most 40 % is recorded" in html


def test_every_word_has_a_text() -> None:
    """Moods, codes, kinds of talk, outcomes and skills all have words."""
    assert set(MOODS) == set(dialogue.MOODS)
    assert set(TALKS) == set(dialogue.TALKS)
    assert set(OUTCOMES) == set(dialogue.OUTCOMES)
    assert set(CODES) == set(codes.CODES)
    assert set(SKILLS) == set(skills.SKILLS)
    assert len(AMOUNTS) == 5
    assert codes_said(Words.plain(), ("SUM", "OQ")) == "Summary, open question"


def test_words() -> None:
    """A plain text stays plain, markup stays markup, a broken translation gives way to its source."""

    class Catalog:
        def gettext(self, text: str) -> str:
            return {"Hi {name}": "Hola {nombre}", "{a}: {b}": "{b}: {a}"}.get(text, text)

        def ngettext(self, one: str, many: str, n: int) -> str:
            return one if n == 1 else many

    t = Words(Catalog())

    assert t("Hi {name}", name="<b>") == "Hi <b>"
    assert not isinstance(t("Hi {name}", name="<b>"), Markup)
    assert t("{a}: {b}", a="<", b=Markup("<b>x</b>")) == Markup("<b>x</b>: &lt;")
    assert t.ngettext("{n} reply", "{n} replies", 2) == "2 replies"
    assert t("100 % {sure}") == "100 % {sure}"


def test_sizes() -> None:
    """First view at most 15 KiB gzipped with script and styles; an answer at most 3 KiB; each in its own budget."""
    page = page_after(standard(), "012012012")
    first = len(gzip.compress(pages.render_page(page).encode(), 9))
    script, styles = (len(gzip.compress((WEB / name).read_bytes(), 9)) for name in ("dialogue.js", "dialogue.css"))
    assert script <= 5 * 1024
    assert styles <= 5 * 1024
    assert first + script + styles <= 15 * 1024
    for number in range(1, 12):
        html, say = pages.render_move(page_after(standard(), "0" * number))
        answer = {"n": number, "html": html, "say": "", "done": False, "notice": ""}
        assert len(json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()) <= 3 * 1024
        assert len(say) < 500


def test_edited_content_is_survived() -> None:
    """A run whose moves fell away shows where it now stands."""
    page = page_after(dana(), "00")
    shorter = dana(turns={**dana().turns, "door": evolve(DANA[0], replies=DANA[0].replies[1:])})

    html = pages.render_page(evolve(page, dialogue=shorter, talk=replay(shorter, page.run)))

    assert "You people were here in spring." in html
