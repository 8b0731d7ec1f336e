"""What a grader's choices amount to, exactly; what does not fit; which version a judgement names."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_xblocks.practice.rubric import (
    MAX_POINTS,
    Choice,
    Criterion,
    JudgementError,
    Line,
    Option,
    PointsError,
    Rubric,
    exact,
)
from tests.practice.rubric_strategies import choice_of, rubrics

SLOW = settings(deadline=None, max_examples=60)

IMPACT = Criterion(
    "impact",
    "Impact",
    (Option("no", "missing", 0, 0), Option("part", "partly", "0.5", 1), Option("yes", "there", 2, 2)),
)
WORDS = Criterion("words", "Words", (Option("no", "service words", 0, 0), Option("yes", "plain", "1.25", "1.25")))
RUBRIC = Rubric((IMPACT, WORDS))


def test_points_add_up() -> None:
    """An option has its own points or, within a range, those the grader gives; lines stand in the rubric's order."""
    judgement = RUBRIC.judged([Choice("words", "yes", why="Plain."), Choice("impact", "part", "0.7")])

    assert judgement.lines == (
        Line("impact", Decimal(2), "part", Decimal("0.7")),
        Line("words", Decimal("1.25"), "yes", Decimal("1.25"), "Plain."),
    )
    assert (judgement.earned, judgement.possible) == (Decimal("1.95"), Decimal("3.25"))
    assert judgement.complete


def test_points_of_an_option_may_be_repeated() -> None:
    """Giving the points that an option has anyway changes nothing."""
    assert RUBRIC.judged([Choice("impact", "yes", 2)]) == RUBRIC.judged([Choice("impact", "yes")])


@pytest.mark.parametrize(
    ("choices", "missing", "earned"),
    [
        ([], ("impact", "words"), 0),
        ([Choice("impact", "yes")], ("words",), 2),
        ([Choice("impact", "part"), Choice("words", "yes")], ("impact",), Decimal("1.25")),
    ],
)
def test_a_draft_says_so(choices: list[Choice], missing: tuple[str, ...], earned: Decimal) -> None:
    """Open criteria, a range without points among them, are named and count as nothing of all there is."""
    judgement = RUBRIC.judged(choices)

    assert not judgement.complete
    assert judgement.missing == missing
    assert (judgement.earned, judgement.possible) == (earned, Decimal("3.25"))


def test_a_range_without_points_keeps_its_option() -> None:
    """What was chosen already is not lost with what is still to come."""
    assert RUBRIC.judged([Choice("impact", "part")]).lines[0] == Line("impact", Decimal(2), "part")


@pytest.mark.parametrize(
    ("choices", "code", "criterion", "found"),
    [
        ([Choice("style", "yes")], "criterion", "style", "style"),
        ([Choice("impact", "perhaps")], "option", "impact", "perhaps"),
        ([Choice("impact", "part", "1.01")], "points", "impact", "1.01"),
        ([Choice("impact", "part", "0.49")], "points", "impact", "0.49"),
        ([Choice("impact", "yes", 1)], "points", "impact", "1"),
        ([Choice("impact", "yes"), Choice("impact", "no")], "twice", "impact", "no"),
    ],
)
def test_refused(choices: list[Choice], code: str, criterion: str, found: str) -> None:
    """What does not fit is a ValueError that says what and where."""
    with pytest.raises(JudgementError) as refused:
        RUBRIC.judged(choices)

    assert isinstance(refused.value, ValueError)
    assert (refused.value.code, refused.value.criterion, refused.value.found) == (code, criterion, found)
    assert criterion in str(refused.value)


@pytest.mark.parametrize(
    "value", ["", "one", "0,5", "NaN", "sNaN", "Infinity", "-0.01", "0.001", "1000.01", "9" * 60, 0.5]
)
def test_no_points(value: object) -> None:
    """No number, no decimal of two places, outside of what there is, and any float."""
    with pytest.raises(PointsError):
        exact(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "text"),
    [("0", "0"), ("-0", "0"), ("1.50", "1.5"), ("100", "100"), (MAX_POINTS, "1000"), ("0.01", "0.01")],
)
def test_points_have_one_form(value: str | int, text: str) -> None:
    """However they are written, equal points are printed alike: fingerprints and files hold them."""
    assert str(exact(value)) == text


def test_a_range_is_not_reversed() -> None:
    """An option that could never be given cannot be made."""
    with pytest.raises(PointsError):
        Option("a", "A", 2, 1)


def test_versions() -> None:
    """A letter changes the wording only; a point, an id, an order changes both. The fingerprints are the same everywhere."""
    told = Rubric((evolve(IMPACT, text="On this child."), WORDS))
    worth = Rubric((evolve(IMPACT, options=(*IMPACT.options[:2], Option("yes", "there", 3, 3))), WORDS))
    turned = Rubric((WORDS, IMPACT))

    assert (RUBRIC.wording, RUBRIC.scoring) == ("1a100670e02c0542", "b759670cb06ccfba")
    assert told.scoring == RUBRIC.scoring
    assert len({RUBRIC.wording, told.wording, worth.wording, turned.wording}) == 4
    assert len({RUBRIC.scoring, worth.scoring, turned.scoring}) == 3


def test_a_judgement_names_its_version() -> None:
    """It carries the fingerprints of the rubric it was given under."""
    judgement = RUBRIC.judged([])

    assert (judgement.wording, judgement.scoring) == (RUBRIC.wording, RUBRIC.scoring)


@pytest.mark.parametrize(
    ("options", "places"),
    [
        ((("a", 0, 0), ("b", 1, 1), ("c", 2, 2)), [0, 1, 2]),
        ((("c", 2, 2), ("b", 1, 1), ("a", 0, 0)), [2, 1, 0]),
        ((("a", 0, 0), ("b", 1, 1), ("c", 1, 1)), [0, 1, 1]),
        ((("a", 0, 1), ("b", 1, 2), ("c", 0, 0)), [1, 2, 0]),
    ],
)
def test_places(options: tuple[tuple[str, int, int], ...], places: list[int]) -> None:
    """Options are ordered by their points, whatever the order they were written in; equal ones share a place."""
    criterion = Criterion("c", "C", tuple(Option(name, name, low, high) for name, low, high in options))

    assert [criterion.place(option) for option in criterion.options] == places


def test_pairs_of_two_graders() -> None:
    """Only what both judged can be compared, whatever order they went in."""
    mine = [Choice("words", "yes"), Choice("impact", "yes")]
    theirs = [Choice("impact", "part", 1), Choice("words", "no")]

    assert list(RUBRIC.pairs(mine, theirs)) == [(2, 1), (1, 0)]
    assert list(RUBRIC.pairs(mine, theirs[:1])) == [(2, 1)]


@SLOW
@given(st.data())
def test_sums_are_exact(data: st.DataObject) -> None:
    """Whatever a rubric and its choices: earned is their exact sum, never more than possible, and open lines are named."""
    rubric = data.draw(rubrics())
    chosen = [data.draw(choice_of(criterion)) for criterion in rubric.criteria if data.draw(st.booleans())]
    judgement = rubric.judged(chosen)

    given_points = [line.points for line in judgement.lines if line.points is not None]
    assert Fraction(judgement.earned) == sum(map(Fraction, given_points), Fraction(0))
    assert 0 <= judgement.earned <= judgement.possible == rubric.possible
    assert set(judgement.missing) == {c.id for c in rubric.criteria} - {choice.criterion for choice in chosen}
    assert judgement.complete == (len(chosen) == len(rubric.criteria))
