"""`make translations`: gathers the interface's texts, merges them into each language's catalogue, compiles it."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from .builds import PACKAGE

FOLDER = PACKAGE / "translations"
#: English is its own key: its catalogue stays empty and is there for the platform to find.
LANGUAGES = ("en", "es")
METHODS = [("**.py", "python"), ("templates/**.html", "jinja2.ext:babel_extract")]
KEYWORDS = {"t": None, "tn": (1, 2), "N_": None}


def catalogue_file(language: str, ending: str = "po") -> Path:
    """The place where the platform looks for it."""
    return FOLDER / language / "LC_MESSAGES" / f"text.{ending}"


def texts() -> Catalog:
    """Every text that the code and the templates mark, in the order of the alphabet."""
    found = Catalog(project="sop_xblocks", charset="utf-8")
    for _, _, text, comments, context in extract_from_dir(PACKAGE, METHODS, keywords=KEYWORDS, comment_tags=("T:",)):
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
