"""What a learner sees of a drill, as HTML. Golden files: ``SOP_VIEWS=write pytest tests/host/test_drill_page.py``."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from sop_xblocks.host import drill_page as pages
from sop_xblocks.host import drill_words as words
from sop_xblocks.host.words import Words
from sop_xblocks.practice import drill as content
from sop_xblocks.practice.drill_round import replay_round, shuffled
from tests.host import drill_sample as sample
from tests.host.drill_server import PLACES, Session
from tests.host.shown_html import HtmlChecker, golden

WEB = Path(__file__).parents[2] / "sop_xblocks" / "web" / "public"
ONE = sample.drill(sample.BEDTIME)


def _answer(*acts: str, bank: content.Drill | None = None, **more: Any) -> str:
    page = sample.page_after(bank or sample.drill(), acts, **more)
    return pages.render_answer(page, page.progress.answers[-1])[0]


STAGES: dict[str, Callable[[], str]] = {
    **{
        f"drill-{name}": lambda name=name: pages.render_stage(Session(name).page())[0]  # type: ignore[misc]
        for name in PLACES
        if name not in ("broken", "last")
    },
    "drill-answer": lambda: _answer("+"),
    "drill-answer-poor": lambda: _answer("1"),
    "drill-answer-unsafe": lambda: _answer("3"),
    "drill-answer-type": lambda: _answer("+", "-"),
    "drill-answer-order": lambda: _answer("+", "+", "+"),
    "drill-answer-order-poor": lambda: _answer("+", "+", "-"),
    "drill-answer-own": lambda: _answer("+", "+", "+", "+"),
    "drill-answer-own-poor": lambda: _answer("+", "+", "+", "?"),
    "drill-answer-hidden": lambda: _answer("-", reveal=False),
    "drill-answer-last": lambda: _answer("+", bank=ONE),
    "drill-spanish-content": lambda: pages.render_stage(sample.page_after(ONE, lang="es"))[0],
    "drill-stale": lambda: pages.render_stage(sample.page_after(sample.drill(), "+", notice="It went on elsewhere."))[
        0
    ],
    "drill-unavailable": lambda: pages.render_unavailable(Words.plain(), "/public/drill.css"),
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
    """The parser makes the shadow root; style sheet, stage and the texts of trouble are in it."""
    page = sample.page_after(ONE)

    html = pages.render_page(page)

    assert html.startswith('<div class="sop-host" data-sop="drill"><template shadowrootmode="open">')
    assert '<link rel="stylesheet" href="/public/drill.css">' in html
    assert pages.render_stage(page)[0] in html


def _planted(item: content.Item) -> content.Item:
    """The item with a mark in everything that must not be seen before the answer."""
    options = tuple(
        evolve(
            o, id=f"SECRET-id-{o.id}", why="SECRET-why", gets="SECRET-gets", type="SECRET-type", error="SECRET-error"
        )
        for o in item.options
    )
    return evolve(item, id=f"SECRET-{item.id}", options=options, why="SECRET-why", model="SECRET-model")


@pytest.mark.parametrize("audience", ["learner", "public", "author"])
@pytest.mark.parametrize("item", sample.ITEMS, ids=lambda item: item.task)
def test_nothing_given_away(item: content.Item, audience: str) -> None:
    """Neither a page nor the answer that brings a card along says what its options are worth: tokens and words only."""
    bank = sample.drill(evolve(sample.DRYER, id="first"), _planted(item))
    before = sample.page_after(sample.drill(_planted(item)), audience=audience)
    after = sample.page_after(bank, "+", audience=audience)
    following, said = pages.render_answer(after, after.progress.answers[-1])

    html = pages.render_page(before) + following + said + pages.render_stage(before)[1]

    assert item.said in html.replace("&#39;", "'")
    assert "SECRET" not in html
    assert not re.search(r"quality|\bE\d+\b|opt-|correct", html)


def test_an_item_that_comes_again_is_marked_and_mixed_anew() -> None:
    """Same words, a new order, the same care about what is given away."""
    page = sample.page_after(sample.drill(sample.BEDTIME, sample.DRYER), ("1", "+"))
    assert page.progress.now == sample.BEDTIME

    html, _ = pages.render_stage(page)

    assert "Once more" in html
    shown = re.findall(r'data-choice="([^"]+)"', html)
    assert shown == [token for token, _ in shuffled(sample.BEDTIME, page.held.run.seed, 2)]
    assert sample.BEDTIME.options[0].why not in html


def test_consequence_first_then_the_reason() -> None:
    """The listener's reply, the reason, what it was; then the others, folded; then the next card, out of sight."""
    html = _answer("1")

    taken, best = sample.BEDTIME.options[1], sample.BEDTIME.options[0]
    order = [taken.text, taken.gets, taken.why, "Advice dressed as a question", best.text, "<details", "<template"]
    places = [html.index(text) for text in order]
    assert places == sorted(places)
    assert sample.DRYER.said in html[html.index("<template data-next>") :]
    assert not re.search(r"\b(wrong|fail\w*|incorrect|correct)\b", re.sub(r"may be wrong", "", html))


def test_what_is_said_aloud() -> None:
    """Who answers, what, and why; a card is read from its scene on."""
    page = sample.page_after(sample.drill(), "+")

    _, told = pages.render_answer(page, page.progress.answers[-1])
    _, shown = pages.render_stage(sample.page_after(sample.drill()))

    assert told.startswith("Luis: …Thursday.")
    assert told.endswith("asks for one, with what he did.")
    assert (
        shown
        == "A father after a hard week. His son is in the next room. Luis: I always lose it at bedtime. Every single night."
    )


def test_public_has_nothing_to_act_on() -> None:
    """A visitor reads the first card and is asked to sign in."""
    html = pages.render_page(sample.page_after(sample.drill(), audience="public"))

    assert "data-choice" not in html
    assert 'data-do="move"' not in html
    assert "Sign in to practice." in html
    assert sample.BEDTIME.said in html


def test_without_reveal_no_reason_and_no_result() -> None:
    """Where correctness is hidden: kept, and on. No streak either, which would tell."""
    texts = [option.why for item in sample.ITEMS for option in item.options if option.why] + [
        option.gets for item in sample.ITEMS for option in item.options if option.gets
    ]

    html = _answer("+", "+", reveal=False) + pages.render_stage(Session("hidden-done").page())[0]

    assert "Kept." in html
    assert not any(text in html for text in texts)
    assert not any(word in html for word in ("in a row", "points", "Comes back", "First try", sample.ASK.model))


def test_closed_offers_nothing() -> None:
    """Past its due date the card can be read."""
    html = pages.render_page(Session("closed").page())

    assert 'data-do="move"' not in html
    assert "The due date is over." in html


def test_summary_order() -> None:
    """Two sentences first, points last, and no percentage before the table."""
    html = pages.render_stage(Session("mixed").page())[0]

    places = [
        html.index(text) for text in ("You answered 6 cards", "not safe", "Comes back", "Another round", "18 points")
    ]
    assert places == sorted(places)
    assert "%" not in re.sub(r"<[^>]*>", "", html[: html.index("Another round")])
    assert html.count("<tr>") == 1 + len({item.skill for item in sample.ITEMS})


@pytest.mark.parametrize(
    ("acts", "lead"),
    [
        (("…",), "every time. What you practiced comes back before it fades."),
        (("-",) * 12, "Each of them asked for a second look"),
        (("1", "…"), "in 5 of them. “Scaling” came most readily; “Exceptions” is worth another look."),
    ],
)
def test_two_sentences(acts: tuple[str, ...], lead: str) -> None:
    """They fit a round that went well, one that was all new, and one between."""
    assert lead in pages.render_stage(sample.page_after(sample.drill(), acts))[1]


def test_one_skill_one_card() -> None:
    """Number and wording of a round of one."""
    good = pages.render_stage(sample.page_after(ONE, "+"))[1]
    poor = pages.render_stage(sample.page_after(ONE, ("1", "…")))[1]

    assert good.startswith("You answered 1 card, and found the strongest answer at the first try.")
    assert poor.endswith("“Exceptions” is worth another look, and it comes back by itself.")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-3, "today"),
        (0.2, "today"),
        (1, "tomorrow"),
        (3, "in 3 days"),
        (7, "in about a week"),
        (10, "in about a week"),
        (13, "in about 2 weeks"),
        (40, "in about 6 weeks"),
        (61, "in about 2 months"),
        (90, "in about 3 months"),
    ],
)
def test_when_a_skill_returns(days: float, said: str) -> None:
    """Roughly, in the units people plan in."""
    assert words.returns_said(Words.plain(), round(days * sample.DAY)) == said


def test_due_is_said_at_the_start_only() -> None:
    """Skills whose time has come are named above the first card."""
    assert "Due today: coping, exceptions." in pages.render_stage(Session("start").page())[0]
    assert "Due today" not in pages.render_stage(Session("type").page())[0]


def test_contested_reading_says_so() -> None:
    """The button gives way to what became of it, after the answer and in the summary."""
    page = sample.page_after(sample.drill(sample.ASK), ("?", "…"))
    seen = evolve(page, readings=sample.readings(page.progress.answers, frozenset({0, 1})))

    assert 'data-do="contest" data-of="0"' in pages.render_stage(page)[0]
    assert (
        'data-do="contest"' not in pages.render_stage(seen)[0] + pages.render_answer(seen, seen.progress.answers[0])[0]
    )


def test_host_text_and_typed_words_are_escaped() -> None:
    """Titles, names and typed words are text; prose was made safe by the reader."""
    nasty = "<img src=x onerror=alert(1)></template></script>"
    item = evolve(sample.ASK, by=nasty, scene="<em>Now.</em>")
    held = sample.after(sample.drill(item), "?")
    held = evolve(held, run=evolve(held.run, moves=(evolve(held.run.moves[0], text=nasty),)))
    page = sample.page_of(sample.drill(item), held, title=nasty, notice=nasty, prefix='sop-"-')

    html = pages.render_page(page) + pages.render_answer(page, page.progress.answers[0])[0]

    assert "<img" not in html
    assert "</script" not in html
    assert "<em>Now.</em>" in html


def test_every_word_has_a_text() -> None:
    """Tasks, forms, faults: all have words."""
    assert set(words.TASKS) == set(content.TASKS)
    assert set(words.FORMS) == set(content.FORMS)
    assert set(words.ERRORS) == set(content.ERRORS)


def test_edited_bank_is_survived() -> None:
    """A round whose items are gone shows where it now stands; one with nothing left says so."""
    page = sample.page_after(sample.drill(), ("+", "+"))
    less = sample.drill(sample.ASK, sample.MEND)

    html = pages.render_page(evolve(page, drill=less, progress=replay_round(less, page.held)))
    none = pages.render_page(Session("empty").page())

    assert sample.ASK.said in html.replace("&#39;", "'")
    assert "There is no card here at the moment." in none


class _Unwalked(Mapping[str, Any]):
    """A bank that can be asked, not walked."""

    def __init__(self, items: Mapping[str, Any]) -> None:
        self.items_of = items

    def __getitem__(self, name: str) -> Any:
        return self.items_of[name]

    def __iter__(self) -> Any:
        raise AssertionError("the whole bank was walked")

    def __len__(self) -> int:
        raise AssertionError("the whole bank was counted")


def test_rendering_never_walks_the_bank() -> None:
    """A page of a thousand items costs what a page of ten costs."""
    bank = sample.bank()
    for acts in ((), ("1",), ("…",)):
        page = evolve(sample.page_after(bank, acts), drill=evolve(bank, items=_Unwalked(bank.items)))
        assert pages.render_page(page)
        assert not page.progress.answers or pages.render_answer(page, page.progress.answers[-1])[0]


def test_sizes() -> None:
    """First view at most 15 KiB gzipped with script and styles, each of these in its own budget."""
    script, styles = (len(gzip.compress((WEB / name).read_bytes(), 9)) for name in ("drill.js", "drill.css"))
    assert script <= 5 * 1024
    assert styles <= 5 * 1024
    for acts in ((), ("1", "-", "-", "?", "-", "…")):
        html = pages.render_page(sample.page_after(sample.bank(), acts))
        assert len(gzip.compress(html.encode(), 9)) + script + styles <= 15 * 1024
