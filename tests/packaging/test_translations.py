"""Every text of the interface is there in every language, compiled, with its values in place."""

from __future__ import annotations

import re
from gettext import GNUTranslations, translation
from io import BytesIO

import pytest

from .translations import FOLDER, KEYWORDS, LANGUAGES, catalogue, catalogue_file, compiled, python, texts

OTHERS = [language for language in LANGUAGES if language != "en"]
VALUE = re.compile(r"{(\w+)")


def forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text or ""] if isinstance(text, str | None) else list(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_has_today_s_texts(language: str) -> None:
    """`make translations` brings it up to date."""
    assert sorted(str(message.id) for message in catalogue(language)) == sorted(str(message.id) for message in texts())


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated(language: str) -> None:
    lacking = [message.id for message in catalogue(language) if message.fuzzy or not all(forms(message.string))]

    assert lacking == []


@pytest.mark.parametrize("language", OTHERS)
def test_translations_have_the_same_values(language: str) -> None:
    """A singular may say the number as a word; nothing else may drop or invent a value."""
    wrong = []
    for message in catalogue(language):
        known = [set(VALUE.findall(form)) for form in forms(message.id)]
        for form in forms(message.string) if message.id else []:
            named = set(VALUE.findall(form))
            if form and named not in known and named | {"n"} not in known:
                wrong.append(form)

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_today_s(language: str) -> None:
    """But for the header, in which Babel signs with its version."""
    assert read(catalogue_file(language, "mo").read_bytes()) == read(compiled(catalogue(language)))


@pytest.mark.parametrize("locale", ["es", "es_419", "es_MX", "es_US", "es_ES"])
def test_the_platform_finds_spanish_for_every_region(locale: str) -> None:
    """It asks gettext for one locale, such as es_419 for es-419; gettext itself goes on to the language alone."""
    assert translation("text", FOLDER, [locale]).gettext("What do you say?") == "¿Qué dice usted?"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('t("One {n}", n=1)', ["One {n}"]),
        ('block.words("One " "two")', ["One two"]),
        ('words()("One")', ["One"]),
        ('page.words.ngettext("{n} one", "{n} many", n, what="x")', [("{n} one", "{n} many")]),
        ('t(TALKS["change" if height else "neutral"])', []),
        ('text("One")', []),
    ],
)
def test_every_way_to_mark_a_text_is_read(source: str, found: list[object]) -> None:
    assert [text for _, _, text, _ in python(BytesIO(source.encode()), KEYWORDS)] == found


def read(compiled_catalogue: bytes) -> dict[str | tuple[str, int], str]:
    """A compiled catalogue as Python's gettext reads it, which is what the platform uses."""
    texts_by_key = vars(GNUTranslations(BytesIO(compiled_catalogue)))["_catalog"]
    return {key: text for key, text in texts_by_key.items() if key}
