"""`make translations`: gathers the interface's texts, merges them into each language's catalogue, compiles it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from .builds import PACKAGE

FOLDER = PACKAGE / "translations"
#: English is its own key: its catalogue stays empty and is there for the platform to find.
LANGUAGES = ("en", "es")
#: How texts are marked, as `Words` has it, and where it asks for the code of the catalogue's own language.
KEYWORDS: Final = {"t": None, "tn": (1, 2), "N_": None, "words": None, "ngettext": (1, 2), "_one": None}
TAG: Final = "# Translators:"


def python(file: Any, keywords: Any, *_: Any, **__: Any) -> Iterator[Any]:
    """
    Texts in Python. Babel's own reader takes a key in ``t(TALKS["change"])`` for a text, and does not see
    ``words()("…")``; this one takes calls with a literal text, whatever stands before the name.
    """
    source = file.read().decode("utf-8")
    lines = ["", *source.splitlines()]
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and (name := _called(call)) in keywords and call.args:
            texts = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            wanted = 2 if KEYWORDS[name] else 1
            above = lines[call.lineno - 1].strip()
            comments = [above.removeprefix("# ")] if above.startswith(TAG) else []
            if len(texts) >= wanted and isinstance(call.args[0], ast.Constant):
                yield call.lineno, name, tuple(texts[:2]) if wanted == 2 else texts[0], comments


def _called(call: ast.Call) -> str:
    """The name under which something is called: `t` in ``page.t(…)``, `words` in ``words()(…)``."""
    what = call.func.func if isinstance(call.func, ast.Call) else call.func
    return what.attr if isinstance(what, ast.Attribute) else what.id if isinstance(what, ast.Name) else ""


METHODS: list[Any] = [("**.py", python), ("templates/**.html", "jinja2.ext:babel_extract")]


def catalogue_file(language: str, ending: str = "po") -> Path:
    """The place where the platform looks for it."""
    return FOLDER / language / "LC_MESSAGES" / f"text.{ending}"


def texts() -> Catalog:
    """Every text that the code and the templates mark, in the order of the alphabet."""
    found = Catalog(project="sop_xblocks", charset="utf-8")
    for _, _, text, comments, context in extract_from_dir(PACKAGE, METHODS, keywords=KEYWORDS):
        found.add(text, auto_comments=comments, context=context)
    return found


def catalogue(language: str) -> Catalog:
    """What is translated so far."""
    with catalogue_file(language).open("rb") as file:
        return read_po(file, locale=language)


def started(language: str) -> Catalog:
    """An empty catalogue."""
    return Catalog(
        locale=language,
        header_comment="# The interface of sop_xblocks. `make translations` keeps it up to date.",
        project="sop_xblocks",
        version="1",
        charset="utf-8",
        fuzzy=False,
    )


def compiled(found: Catalog) -> bytes:
    """A catalogue as the platform reads it."""
    file = BytesIO()
    write_mo(file, found)
    return file.getvalue()


def merge(language: str) -> int:
    """Brings a language up to date and compiles it; returns how many texts it still lacks."""
    file = catalogue_file(language)
    file.parent.mkdir(parents=True, exist_ok=True)
    found = catalogue(language) if file.exists() else started(language)
    # No guesses by likeness, and no memory of texts that are gone: the history has them. No date either: a run that
    # changes no text changes no file.
    found.update(texts(), no_fuzzy_matching=True, update_creation_date=False)
    with file.open("wb") as out:
        write_po(out, found, width=0, no_location=True, ignore_obsolete=True, sort_output=True)
    catalogue_file(language, "mo").write_bytes(compiled(found))
    return sum(not message.string or not all(message.string) for message in found if message.id)


def main() -> None:
    for language in LANGUAGES:
        lacking = merge(language)
        if language != "en" and lacking:
            print(f"{catalogue_file(language)}: {lacking} texts to translate", file=sys.stderr)


if __name__ == "__main__":
    main()
