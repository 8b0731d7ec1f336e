"""HTML of the views: as a file that people can read, and whether it is well-formed."""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser
from pathlib import Path

VIEWS = Path(__file__).parent.parent / "cases" / "views"


def golden(name: str, html: str) -> tuple[str, str]:
    """The view as it is and as it was kept. ``SOP_VIEWS=write`` keeps it anew: read the difference."""
    shown = re.sub(r">(?=<(?!/))", ">\n", html) + "\n"
    kept = VIEWS / f"{name}.html"
    if os.environ.get("SOP_VIEWS") == "write":
        kept.write_text(shown, encoding="utf-8")
    return shown, kept.read_text(encoding="utf-8")


class HtmlChecker(HTMLParser):
    """Finds unclosed elements, ids used twice, inline handlers, and links that would open within the frame of a unit."""

    VOID = frozenset({"link", "meta", "br", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name.startswith("on") or (name == "href" and tag == "a" and ("target", "_top") not in attrs):
                self.faults.append(f"{tag} {name}")
            if name == "id":
                if value in self.ids:
                    self.faults.append(f"id {value} twice")
                self.ids.add(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")
