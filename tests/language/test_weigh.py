"""Weights: those in the package are made of today's gold rows and features, and are added up as described."""

from __future__ import annotations

import json

import pytest

from sop_xblocks.language.features import MARKS, Spelled, rows_of
from sop_xblocks.language.reader import features_of
from sop_xblocks.language.tongue import tongue
from sop_xblocks.language.weigh import FORMAT, NOTHING, Weights, load, weigh, weights_of
from sop_xblocks.practice.codes import SOLUTION_FOCUSED
from tests.gold.made import digest_of
from tests.gold.report import CODES, FLAGS, rows

SAMPLE = {
    "format": FORMAT,
    "made_from": "0",
    "scale": 10,
    "outputs": [
        ["form", "OQ"],
        ["form", ""],
        ["type", "coping"],
        ["type", ""],
        ["code", "R"],
        ["code", ""],
        ["also", "coping"],
        ["does", "R"],
        ["flag", "tag"],
    ],
    "bias": [0, 0, 0, 1, 0, 0, -1, 0, -3],
    "least": [0.5, 0.5, 0.4, 0.5, 0.3, 0.5, 0.4, 0.3, 0.5],
    "rows": {"?how": [0, 20, 2, 10, 6, 10], "?cope": [2, 30, 6, 20], "?how cope": [2, 10], "sign": [8, 60]},
    "told": {"bias": -1, "rows": {"slept": 10, "he slept": 25, "cried": -30}},
}
SPELLED = [Spelled("?", ["^", "how", "cope", "$?"], ["^", "How", "unknown", "$"])]


@pytest.fixture
def sample() -> Weights:
    """A few weights."""
    return load(json.dumps(SAMPLE))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_weights_are_made_of_todays_rows_and_features(lang: str) -> None:
    """Whoever changes the tuning half or the features makes the weights anew: `make fit`."""
    assert weights_of(lang).made_from == digest_of(rows(f"{lang}-tuning.jsonl"), lang)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_label_has_weights(lang: str) -> None:
    """Each form, type, behaviour and flag, and nothing else; each has a probability to reach."""
    weights = weights_of(lang)

    assert [label for kind, label in weights.outputs if kind == "type"] == [*SOLUTION_FOCUSED, NOTHING]
    assert [label for kind, label in weights.outputs if kind == "code"] == [*CODES, NOTHING]
    assert [label for kind, label in weights.outputs if kind == "also"] == list(SOLUTION_FOCUSED)
    assert [label for kind, label in weights.outputs if kind == "does"] == list(CODES)
    assert [label for kind, label in weights.outputs if kind == "flag"] == list(FLAGS)
    assert len(weights.outputs) == len(weights.bias) == len(weights.least)
    assert all(0 < least < 1 for least in weights.least)


def test_choosing(sample: Weights) -> None:
    """The most probable label of a choice is taken when it is probable enough, with what spoke most for it."""
    weighed = weigh(sample, SPELLED, ["sign"])
    (coping,) = weighed.choose("type", "also", 2)

    assert weighed.best("form").label == "OQ"
    assert (coping.label, sample.names[weighed.spoke(coping.place)]) == ("coping", "?cope")
    assert coping.sure == pytest.approx((0.9820 + 0.8808) / 2, abs=0.001)
    assert [found.label for found in weighed.flags()] == ["tag"]
    assert [found.label for found in weighed.choose("code", "does", 2)] == ["R"]


def test_nothing_speaks(sample: Weights) -> None:
    """Where no feature is known, what is most common stands."""
    weighed = weigh(sample, [], [])

    assert weighed.choose("type", "also", 2) == []
    assert weighed.flags() == []


def test_another_format_is_refused() -> None:
    """Weights of a later form are not read as if they were of this one."""
    with pytest.raises(ValueError, match=f"format {FORMAT + 1}"):
        load(json.dumps({**SAMPLE, "format": FORMAT + 1}))


@pytest.mark.parametrize(("line", "level"), [("he slept", 5), ("slept he", 3), ("he cried", 0), ("", 2)])
def test_what_the_line_before_tells(sample: Weights, line: str, level: int) -> None:
    """Words and pairs of the line before say how likely it tells of something that went well, in steps."""
    assert sample.told.level(line.split()) == level


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_tree_holds_the_rows(lang: str) -> None:
    """Looking rows up by their words finds what looking them up by name would: every row that has weights, each once."""
    weights, speech = weights_of(lang), tongue(lang)
    places = {name: at for at, name in enumerate(weights.names) if name[0] in MARKS}
    for row in rows(f"{lang}-tuning.jsonl")[::50]:
        seen = features_of(row["text"], row["before"], speech)
        if seen is not None:
            named = {places[name] for name in rows_of(seen.spelled) if name in places}
            assert weights.rows(seen.spelled) == named != set()


def test_classes_name_no_word_twice_within_a_class() -> None:
    """Each language has classes, and a name of a class is never a word of its language."""
    for lang in ("en", "es"):
        classes = tongue(lang).classes
        assert len(set(classes.values())) > 20
        assert all(name[0].isupper() for name in classes.values())
