"""What the documents name is there: files, pictures, make targets; and what is there is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .builds import FOLDERS, PACKAGE, TOP

DOCUMENTS = [
    *TOP.glob("*.md"),
    *(file for folder in FOLDERS for file in (TOP / folder).rglob("*.md") if "node_modules" not in file.parts),
]
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
TARGET = re.compile(r"`make ([a-z-]+)|^make ([a-z-]+)", re.MULTILINE)


def name_of(file: Path) -> str:
    return file.relative_to(TOP).as_posix()


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_link_leads_somewhere(document: Path) -> None:
    links = LINK.findall(FENCE.sub("", document.read_text(encoding="utf-8")))

    broken = [link for link in links if "://" not in link and not (document.parent / link).exists()]

    assert broken == []


def test_every_make_target_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (TOP / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    named = {(name_of(file), a or b) for file in DOCUMENTS for a, b in TARGET.findall(file.read_text(encoding="utf-8"))}

    assert [(file, target) for file, target in sorted(named) if target not in targets] == []


def test_every_room_says_what_it_is_for() -> None:
    rooms = [file.parent for file in PACKAGE.glob("*/__init__.py")]

    assert [name_of(room) for room in rooms if not (room / "README.md").is_file()] == []


def test_every_document_can_be_reached_from_the_readme() -> None:
    reached, waiting = set(), [TOP / "README.md"]
    while waiting:
        document = waiting.pop().resolve()
        if document in reached or not document.is_file():
            continue
        reached.add(document)
        if document.suffix == ".md":
            links = LINK.findall(document.read_text(encoding="utf-8"))
            waiting += [document.parent / link for link in links if "://" not in link]

    docs = [file for file in (TOP / "docs").rglob("*") if file.is_file()]
    assert [name_of(file) for file in docs if file.resolve() not in reached] == []
