"""
Rewriting the dialogues of a file in the usual layout, with all around them left as it is.

A file with errors is never touched, and neither is a dialogue with comments inside: they would be lost.
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat

from sop_xblocks.authoring.activity_xml import read_activity
from sop_xblocks.authoring.diagnostics import Diagnostic
from sop_xblocks.authoring.dialogue_writer import write_dialogue
from sop_xblocks.authoring.xml import parse

#: A file is written as UTF-8, whatever it was before.
_DECLARED: Final = re.compile(r"(\A\s*<\?xml[^>]*?encoding\s*=\s*[\"'])[A-Za-z0-9._-]+([\"'])")
_COMMENT: Final = re.compile(rb"<!--|<\?")


def reformat(source: bytes, file: str = "") -> tuple[str | None, tuple[Diagnostic, ...]]:
    """
    The file's text in the usual layout, and the errors for which it is not written.

    The text is None where there are errors or no activities.
    """
    found = read_activity(source, file, checks=False)
    errors = tuple(fault for fault in found.diagnostics if fault.severity == "error")
    if errors or not found.activities:
        return None, errors
    data = parse(source, file).data
    pieces: list[str] = []
    end = 0
    for (start, stop), activity in zip(_spans(data), found.activities, strict=True):
        pieces.append(data[end:start].decode())
        end = stop
        dialogue = activity.reading.dialogue
        if dialogue is None or _COMMENT.search(data, start, stop):
            pieces.append(data[start:stop].decode())
        else:
            line = data[data.rfind(b"\n", 0, start) + 1 : start]
            indent = line.decode() if not line.strip() else ""
            written = write_dialogue(dialogue).rstrip("\n").split("\n")
            pieces.append("\n".join(indent + one if one and number else one for number, one in enumerate(written)))
    text = "".join(pieces) + data[end:].decode()
    return _DECLARED.sub(r"\1UTF-8\2", text, count=1).rstrip("\n") + "\n", ()


def _spans(data: bytes) -> list[tuple[int, int]]:
    """Where each outermost ``<dialogue>`` starts and ends."""
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    parser = expat.ParserCreate("utf-8")

    def start(name: str, _: object) -> None:
        if name == "dialogue":
            opened.append(parser.CurrentByteIndex)

    def end(name: str) -> None:
        if name == "dialogue":
            first = opened.pop()
            if not opened:
                spans.append((first, data.index(b">", parser.CurrentByteIndex) + 1))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(data, True)
    return spans
