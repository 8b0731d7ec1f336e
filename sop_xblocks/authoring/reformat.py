"""
Rewriting the activities of a file in the usual layout, with all around them left as it is.

A file with errors is never touched, and neither is an activity with comments inside: they would be lost.
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat

from sop_xblocks.authoring.activity_xml import BODY, Activity, read_activity
from sop_xblocks.authoring.diagnostics import Diagnostic
from sop_xblocks.authoring.dialogue_writer import write_dialogue
from sop_xblocks.authoring.drill_writer import write_drill
from sop_xblocks.authoring.module_writer import write_module
from sop_xblocks.authoring.overview_writer import write_overview
from sop_xblocks.authoring.response_writer import write_response
from sop_xblocks.authoring.xml import parse
from sop_xblocks.practice.drill import Drill

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
        text = _written(activity)
        if text is None or _COMMENT.search(data, start, stop):
            pieces.append(data[start:stop].decode())
        else:
            pieces.append(_indented(text, data, start))
    return _whole("".join(pieces) + data[end:].decode()), ()


class HoldsOthersError(Exception):
    """A file holds activities that writing a bank to it would lose."""


def put_drill(source: bytes, drill: Drill) -> str | None:
    """
    The file's text with this bank in the place of the one in it; None where no activity is in it.

    Raises `HoldsOthersError` where there is anything but one bank.
    """
    page = parse(source)
    elements = [] if page.root is None else list(page.root.iter(*BODY.values()))
    if not elements:
        return None
    if len(elements) > 1 or elements[0].tag != "drill":
        raise HoldsOthersError
    spans = _spans(page.data)
    if not spans:  # a bank in something else than its block element
        raise HoldsOthersError
    start, stop = spans[0]
    written = _indented(write_drill(drill), page.data, start)
    return _whole(page.data[:start].decode() + written + page.data[stop:].decode())


def _written(activity: Activity) -> str | None:
    if activity.drill:
        return write_drill(activity.drill)
    if activity.module:
        return write_module(activity.module)
    if activity.overview:
        return write_overview(activity.overview)
    if activity.response:
        return write_response(activity.response)
    return write_dialogue(activity.dialogue) if activity.dialogue else None


def _indented(text: str, data: bytes, start: int) -> str:
    """The text as deep as the line on which it is put."""
    line = data[data.rfind(b"\n", 0, start) + 1 : start]
    indent = line.decode() if not line.strip() else ""
    lines = text.rstrip("\n").split("\n")
    return "\n".join(indent + one if one and number else one for number, one in enumerate(lines))


def _whole(text: str) -> str:
    return _DECLARED.sub(r"\1UTF-8\2", text, count=1).rstrip("\n") + "\n"


def _spans(data: bytes) -> list[tuple[int, int]]:
    """Where the body of each activity starts and ends: at the top, or right inside a block element."""
    spans: list[tuple[int, int]] = []
    within: list[tuple[str, int]] = []
    parser = expat.ParserCreate("utf-8")

    def start(name: str, _: object) -> None:
        within.append((name, parser.CurrentByteIndex))

    def end(name: str) -> None:
        _, first = within.pop()
        if name in BODY.values() and (not within or BODY.get(within[-1][0]) == name):  # as read_activity finds them
            close = parser.CurrentByteIndex
            spans.append((first, data.index(b">", close) + 1))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(data, True)
    return spans
