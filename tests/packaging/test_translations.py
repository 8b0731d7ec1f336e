"""Every text of the interface is there in every language, compiled, with its values in place."""

from __future__ import annotations

import re
from gettext import GNUTranslations

import pytest

from .translations import LANGUAGES, catalogue, catalogue_file, compiled, texts

pytestmark = pytest.mark.tree

OTHERS = [language for language in LANGUAGES if language != "en"]
VALUE = re.compile(r"{(\w+)")


def forms(text: str | tuple[str, ...] | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_has_today_s_texts(language: str) -> None:
    """`make translations` brings it up to date."""
    assert sorted(str(message.id) for message in catalogue(language)) == sorted(str(message.id) for message in texts())


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated(language: str) -> None:
    lacking = [message.id for message in catalogue(language) if message.fuzzy or not all(forms(message.string) or [""])]

    assert lacking == []


@pytest.mark.parametrize("language", OTHERS)
def test_translations_have_the_same_values(language: str) -> None:
    """A singular may say the number as a word; nothing else may drop or invent a value."""
    wrong = []
    for message in catalogue(language):
        known = [set(VALUE.findall(form)) for form in forms(message.id)]
        for form in forms(message.string) if message.id else []:
            named = set(VALUE.findall(form))
            if named not in known and named | {"n"} not in known:
                wrong.append(form)

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_today_s(language: str) -> None:
    assert catalogue_file(language, "mo").read_bytes() == compiled(catalogue(language))


def test_the_compiled_catalogue_can_be_read() -> None:
    with catalogue_file("es", "mo").open("rb") as file:
        spanish = GNUTranslations(file)

    assert spanish.info()["language"] == "es"
