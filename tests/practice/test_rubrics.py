"""The built-in rubrics: complete in every language, worth the same in all."""

from __future__ import annotations

import re

import pytest

from sop_xblocks.practice import rubrics_en, rubrics_es
from sop_xblocks.practice.rubrics import CRITERIA, OPTIONS, RUBRICS, built_in

LANGUAGES = {"en": rubrics_en, "es": rubrics_es}


@pytest.mark.parametrize("name", RUBRICS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_complete(name: str, lang: str) -> None:
    """Every criterion has three options that rise, and nothing is said without words or said twice in a criterion."""
    rubric = built_in(name, lang)
    assert rubric is not None

    assert tuple(criterion.id for criterion in rubric.criteria) == CRITERIA[name]
    for criterion in rubric.criteria:
        assert tuple((option.id, int(option.high)) for option in criterion.options) == OPTIONS
        assert not any(option.ranges for option in criterion.options)
        said = [criterion.label, criterion.text, *(option.text for option in criterion.options)]
        assert all(text.strip() == text != "" for text in said)
        assert len(set(said)) == len(said)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_words_are_left_over(lang: str) -> None:
    """A language has the words of every criterion and of no other."""
    assert {name: tuple(words) for name, words in LANGUAGES[lang].CRITERIA.items()} == dict(CRITERIA)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_are_safe_html(lang: str) -> None:
    """No text holds a character that would be markup: they are shown as safe HTML."""
    texts = [text for each in LANGUAGES[lang].CRITERIA.values() for words in each.values() for text in words]

    assert [text for text in texts if re.search(r"[<>&]", text)] == []


@pytest.mark.parametrize("name", RUBRICS)
def test_a_language_changes_words_only(name: str) -> None:
    """A judgement in Spanish is worth what one in English is; a region has its language, an unknown one English."""
    english, spanish = built_in(name), built_in(name, "es")
    assert english is not None
    assert spanish is not None

    assert english.scoring == spanish.scoring
    assert english.wording != spanish.wording
    assert built_in(name, "es-419") == spanish
    assert built_in(name, "fr") == english


def test_no_other() -> None:
    """There is none of another name, and none of no name."""
    assert built_in("essay") is None
    assert built_in("") is None
