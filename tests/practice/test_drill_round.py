"""Rounds of a drill: what is drawn, what comes again, what counts, what is learnt."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_xblocks.practice import drill_round as rounds
from sop_xblocks.practice.drill import BEST, UNSAFE, Drill, Item, Option, Want
from sop_xblocks.practice.run import Move
from sop_xblocks.practice.spacing import SkillState
from sop_xblocks.practice.talk import Refused

OPTIONS = (
    Option("a", "Good", 3, "why", type="exception"),
    Option("b", "Tip", 0, "why", error="E5"),
    Option("c", "Other", 1, "why", type="coping"),
    Option("d", "Harm", 0, "why", error=UNSAFE),
)
DAY = 86_400


def bank(size: int = 24, pick: int = 10, order: str = "interleave") -> Drill:
    """Three skills, `size` items, difficulties 1 to 5."""
    skills = ("sf.exception", "sf.coping", "sf.scaling")
    items = [Item(f"i{n}", "choose", skills[n % 3], 1 + n % 5, OPTIONS) for n in range(size)]
    return Drill({item.id: item for item in items}, pick, order)


def answer(drill: Drill, held: rounds.Round, option: str, at: int = 0) -> rounds.Round:
    """The round after choosing an option."""
    return rounds.step_round(drill, held, held.run.n, Move("choice", at, reply=option)).round


def test_a_round_holds_what_it_says() -> None:
    """Ten different items of every skill, two of a new skill in a row before they mix."""
    drill = bank()

    deck = rounds.begin_round(drill, {}, "r", 3, 0).deck

    skills = [drill.items[name].skill for name in deck]
    assert len(set(deck)) == 10
    assert set(skills) == {"sf.exception", "sf.coping", "sf.scaling"}
    assert skills[0] == skills[1]
    assert skills[2] == skills[3]


def test_orders_of_the_author() -> None:
    """As written is as written; blocked keeps skills together; a small bank makes a small round."""
    assert rounds.begin_round(bank(order="as-written"), {}, "r", 3, 0).deck == tuple(f"i{n}" for n in range(10))
    drill = bank(order="blocked")
    skills = [drill.items[name].skill for name in rounds.begin_round(drill, {}, "r", 3, 0).deck]
    assert sum(1 for a, b in itertools.pairwise(skills) if a != b) == 2
    assert len(rounds.begin_round(bank(4), {}, "r", 3, 0).deck) == 4


def test_due_skills_come_first() -> None:
    """Overdue before new, new before what is not due yet."""
    drill = bank(pick=6)
    states = {"sf.scaling": SkillState(reviews=1, due=5), "sf.coping": SkillState(reviews=1, due=900)}

    deck = rounds.begin_round(drill, states, "r", 3, 100).deck

    assert drill.items[deck[0]].skill == "sf.scaling"
    assert rounds.due_skills(drill, states, 100) == ("sf.scaling",)


def test_unseen_items_near_the_level_are_drawn() -> None:
    """What was seen comes last, however near its level."""
    drill = bank(pick=24)
    states = {"sf.exception": SkillState(level=4, seen=("i3",))}

    deck = [
        name for name in rounds.begin_round(drill, states, "r", 3, 0).deck if drill.items[name].skill == "sf.exception"
    ]

    assert drill.items[deck[0]].difficulty == 4
    assert deck[-1] == "i3"


def test_a_miss_comes_again_once() -> None:
    """Three items later, marked as coming again, and only its first answer counts."""
    drill = bank(pick=6)
    held = answer(drill, rounds.begin_round(drill, {}, "r", 3, 0), "b")
    missed = held.run.moves[0].turn
    shown = []
    while (progress := rounds.replay_round(drill, held)).now:
        shown.append((progress.now.id, progress.again))
        held = answer(drill, held, "b" if progress.again else "a")

    assert shown.index((missed, True)) == rounds.RETURN_AFTER
    assert len(progress.answers) == 7
    assert len(progress.firsts) == 6
    assert rounds.score_round(progress).earned == 15


def test_streak_counts_full_first_answers() -> None:
    """A miss ends it; coming again neither makes nor breaks it."""
    drill = bank(pick=6)
    held = rounds.begin_round(drill, {}, "r", 3, 0)
    for option in ("a", "a", "b", "a"):
        held = answer(drill, held, option)

    assert rounds.replay_round(drill, held).streak == 1


def test_an_unsafe_choice_caps_the_round() -> None:
    """And the skill is to be met again soon."""
    drill = bank(pick=6)
    held = answer(drill, rounds.begin_round(drill, {}, "r", 3, 0), "d")
    while (progress := rounds.replay_round(drill, held)).now:
        held = answer(drill, held, "a")

    states = rounds.learn({}, progress, 1000)

    assert rounds.score_round(progress).fraction == pytest.approx(0.4)
    first = progress.answers[0].item.skill
    assert states[first].due - 1000 <= 2 * DAY


def test_tokens_differ_from_round_to_round() -> None:
    """They say nothing of the option, and are taken like its id."""
    drill = bank()
    item = drill.items["i0"]

    here, there = (rounds.shuffled(item, seed, 0) for seed in (1, 2))

    assert {token for token, _ in here} != {token for token, _ in there}
    assert all(token[0].isdigit() for token, _ in here)
    assert {tuple(option.id for _, option in rounds.shuffled(item, seed, 0)) for seed in range(20)} != {
        ("a", "b", "c", "d")
    }


ORDERED = Item("o", "order", "sf.ears", 1, tuple(Option(f"s{n}", f"step {n}", place=n) for n in (3, 1, 4, 2)))


@pytest.mark.parametrize(
    ("laid", "points"),
    [
        ("s1 s2 s3 s4", 3),
        ("s2 s1 s3 s4", 2),
        ("s1 s3 s2 s4", 2),
        ("s1 s4 s3 s2", 1),
        ("s4 s3 s2 s1", 0),
        ("s2 s3 s4 s1", 0),
    ],
)
def test_order_points(laid: str, points: int) -> None:
    """Full for the chain, fewer the further off."""
    assert rounds.judge(ORDERED, Move("order", codes=tuple(laid.split()))).got == points


@given(st.permutations(list(ORDERED.options)), st.permutations(["s1", "s2", "s3", "s4"]))
def test_scoring_does_not_depend_on_the_author_s_order(options: list[Option], laid: list[str]) -> None:
    """The same chain laid is worth the same, however the author wrote the steps down."""
    other = Item("o", "order", "sf.ears", 1, tuple(options))

    assert (
        rounds.judge(other, Move("order", codes=tuple(laid))).got
        == rounds.judge(ORDERED, Move("order", codes=tuple(laid))).got
    )


@pytest.mark.parametrize(
    ("codes", "flags", "got", "unmet"),
    [
        (("OQ", "exception"), ("own-words",), 3, ()),
        (("FQ", "exception"), ("own-words",), 3, ()),
        (("OQ", "exception"), (), 2, ("client-word",)),
        (("OQ",), ("own-words",), 2, ("exception",)),
        (("CQ",), (), 1, ("exception", "open", "client-word")),
        (("OQ", "exception"), ("own-words", "why-question"), 1, ("why-question",)),
        (("GI",), (), 0, ("exception", "open", "single", "client-word")),
    ],
)
def test_own_questions(codes: tuple[str, ...], flags: tuple[str, ...], got: int, unmet: tuple[str, ...]) -> None:
    """What was wanted and what not, from the reading at the time."""
    wanted = Want("exception", ("open", "single", "client-word"))
    item = Item("p", "produce", "sf.exception", 3, want=wanted, never=("why-question",))

    judged = rounds.judge(item, Move("text", text="…", codes=codes, flags=flags))

    assert (judged.got, judged.unmet) == (got, unmet)


@pytest.mark.parametrize(
    ("move", "code"),
    [
        (Move("choice", reply="zz"), "option-not-on-offer"),
        (Move("order", codes=("a",)), "option-not-on-offer"),
        (Move("text", text="x"), "option-not-on-offer"),
    ],
)
def test_refusals(move: Move, code: str) -> None:
    """An answer of another kind, or to nothing on offer."""
    drill = bank()
    held = rounds.begin_round(drill, {}, "r", 3, 0)

    with pytest.raises(Refused, match=code):
        rounds.step_round(drill, held, 0, move)


def test_refusals_of_words_and_chains() -> None:
    """Empty, too long, incomplete; and after the end."""
    items = {"o": ORDERED, "p": Item("p", "produce", "sf.exception", 1, want=Want("exception"))}
    drill = Drill(items, 2, "as-written")
    held = rounds.begin_round(drill, {}, "r", 3, 0)
    for codes in ((), ("s1",), ("s1", "s1", "s2", "s3")):
        with pytest.raises(Refused, match="order-not-complete"):
            rounds.step_round(drill, held, 0, Move("order", codes=codes))
    held = rounds.step_round(drill, held, 0, Move("order", codes=("s1", "s2", "s3", "s4"))).round
    for text, code in ((" ", "text-empty"), ("x" * 3000, "answer-too-long")):
        with pytest.raises(Refused, match=code):
            rounds.step_round(drill, held, 1, Move("text", text=text))
    held = rounds.step_round(drill, held, 1, Move("text", 9, text="When?", codes=("OQ", "exception"))).round
    assert held.run.finished == 9
    with pytest.raises(Refused, match="finished"):
        rounds.step_round(drill, held, 2, Move("text", text="x"))


def test_an_edited_bank_keeps_what_fits() -> None:
    """An item that is gone takes its answer along; the others stand."""
    drill = bank(pick=4)
    held = answer(drill, answer(drill, rounds.begin_round(drill, {}, "r", 3, 0), "a"), "a")
    gone = held.run.moves[0].turn
    smaller = Drill({name: item for name, item in drill.items.items() if name != gone}, 4)

    progress = rounds.replay_round(smaller, held)

    assert [move.turn for move in progress.fell] == [gone]
    assert len(progress.answers) == 1


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from("abcd"), min_size=40, max_size=60), st.integers(0, 2**40), st.integers(10**9, 2 * 10**9)
)
def test_random_rounds(choices: list[str], seed: int, now: int) -> None:
    """Every round ends, saving changes nothing, scores stay in range, no skill is ever lost."""
    drill = bank(12, 8)
    states: dict[str, SkillState] = {
        "sf.exception": SkillState(reviews=2, due=now - DAY, last=now - 9 * DAY, stability=3.0)
    }
    held = rounds.begin_round(drill, states, "r", seed, now)
    for at, choice in enumerate(choices):
        progress = rounds.replay_round(drill, held)
        if progress.now is None:
            break
        held = answer(drill, held, choice, now + at)
        assert rounds.load_round(json.loads(json.dumps(rounds.dump_round(held)))) == held
    progress = rounds.replay_round(drill, held)

    after = rounds.learn(states, progress, now)

    assert progress.now is None
    assert 0 <= rounds.score_round(progress).fraction <= 1
    assert len(progress.firsts) == 8
    assert set(states) <= set(after)
    assert all(state.due >= now - DAY for state in after.values())
    assert BEST * len(progress.firsts) == rounds.score_round(progress).possible
