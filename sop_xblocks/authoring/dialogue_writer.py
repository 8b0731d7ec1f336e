"""
Writing a dialogue as readable XML. Reading it again gives an equal dialogue; writing that again gives the same text.

Words stay as they were written; long ones are broken at spaces, which reading folds again. Usual values are left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import escape

from sop_xblocks.authoring.condition_text import unparse
from sop_xblocks.practice.condition import Condition
from sop_xblocks.practice.dialogue import Answer, Dialogue, Gauge, Line, Reply, Turn, Way

WIDTH: Final = 120
_STEP: Final = "  "
_REL: Final = ' rel="noopener noreferrer"'
_BLOCK: Final = re.compile(r"<(p|h4|blockquote|ul|ol)>.*?</\1>", re.DOTALL)


def write_dialogue(dialogue: Dialogue) -> str:
    """The XML of a dialogue, from ``<dialogue …>`` to the line end after ``</dialogue>``."""
    writer = _DialogueWriter()
    writer.dialogue(dialogue)
    return writer.text()


class Writer:
    """Lines of XML, indented, no longer than `WIDTH` where words can be broken."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.depth = 0

    def text(self) -> str:
        """All lines, each with its end."""
        return "".join(f"{line}\n" for line in self.lines)

    def open(self, tag: str, attributes: Mapping[str, str] | None = None) -> None:
        self.put(f"<{tag}{_attributes(attributes or {})}>")
        self.depth += 1

    def start(self, tag: str, attributes: Mapping[str, str], text: str) -> None:
        """Open an element that holds words before its children."""
        self.wrapped(f"<{tag}{_attributes(attributes)}>{text.replace(_REL, '')}")
        self.depth += 1

    def close(self, tag: str) -> None:
        self.depth -= 1
        self.put(f"</{tag}>")

    def line(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.put(f"<{tag}{_attributes(attributes)}/>")

    def put(self, text: str) -> None:
        self.lines.append(_STEP * self.depth + text)

    def prose(self, tag: str, attributes: Mapping[str, str], text: str) -> None:
        """Words in their element: on one line where they fit, else each block, or the run of words, on its own lines."""
        text = text.replace(_REL, "")
        start, end = f"<{tag}{_attributes(attributes)}>", f"</{tag}>"
        blocks = [match.group() for match in _BLOCK.finditer(text)]
        if len(self.lines) and len(blocks) > 1 and "".join(blocks) == text:
            self.put(start)
            self.depth += 1
            for block in blocks:
                self.wrapped(block)
            self.depth -= 1
            self.put(end)
        else:
            self.wrapped(start + text + end)

    def wrapped(self, text: str) -> None:
        """A long text on several lines, broken at spaces outside of tags."""
        room = WIDTH - len(_STEP) * self.depth
        if len(text) <= room:
            self.put(text)
            return
        line, further = "", ""
        for word in _BREAKS.split(text):
            if line and len(line) + 1 + len(word) > room:
                self.put(further + line)
                line, further, room = word, _STEP, WIDTH - len(_STEP) * (self.depth + 1)
            else:
                line = f"{line} {word}" if line else word
        self.put(further + line)


class _DialogueWriter(Writer):
    def dialogue(self, dialogue: Dialogue) -> None:
        attributes = {
            "format": "1",
            "start": dialogue.start,
            "feedback": "" if dialogue.feedback == "now" else dialogue.feedback,
            "back": "yes" if dialogue.back else "",
            "order": "" if dialogue.shuffled else "as-written",
        }
        self.open("dialogue", attributes)
        for tag, text in (("note", dialogue.note), ("case", dialogue.case), ("task", dialogue.task)):
            if text:
                self.prose(tag, {}, text)
        self.open("cast")
        self.line("learner", {"name": dialogue.learner})
        for person in dialogue.people.values():
            named = {"id": person.id, "name": person.name, "role": person.role, "portrait": person.portrait}
            self.line("person", named)
        self.close("cast")
        for gauge in dialogue.gauges.values():
            self.gauge(gauge)
        for turn in dialogue.turns.values():
            self.lines.append("")
            self.turn(turn)
        self.lines.append("")
        for ending in dialogue.endings.values():
            self.prose("ending", {"id": ending.id, "outcome": ending.outcome}, ending.text)
        self.close("dialogue")

    def gauge(self, gauge: Gauge) -> None:
        attributes = {
            "id": gauge.id,
            "label": gauge.label,
            "start": str(gauge.start),
            "min": str(gauge.low) if gauge.low != 0 else "",
            "max": str(gauge.high) if gauge.high != 10 else "",
            "show": "" if gauge.show == "words" else gauge.show,
        }
        if not gauge.words:
            self.line("gauge", attributes)
            return
        self.open("gauge", attributes)
        for start, word in gauge.words:
            self.prose("word", {"from": str(start)}, escape(word))
        self.close("gauge")

    def turn(self, turn: Turn) -> None:
        mood = "" if turn.mood == "thinking" else turn.mood
        talk = "" if turn.talk == "neutral" else turn.talk
        self.open("turn", {"id": turn.id, "by": turn.by, "mood": mood, "talk": talk})
        for line in turn.says:
            self.person_line("say", line)
        for line in turn.thoughts:
            self.prose("thought", {"if": _if(line.when)}, line.text)
        if turn.hint:
            self.prose("hint", {}, turn.hint)
        for reply in turn.replies:
            self.reply(reply)
        if turn.answer:
            self.answer(turn.answer)
        self.close("turn")

    def reply(self, reply: Reply) -> None:
        attributes = {
            "id": reply.id,
            "code": " ".join(reply.codes),
            "quality": str(reply.way.quality),
            "to": reply.way.goes[-1].to,
            "if": _if(reply.when),
            "unsafe": "yes" if reply.way.unsafe else "",
            "skill": reply.skill,
        }
        self.open("reply", attributes)
        self.prose("say", {}, reply.text)
        self.way(reply.way)
        self.close("reply")

    def answer(self, answer: Answer) -> None:
        self.open("answer")
        for when in answer.whens:
            self.typed("when", {"code": " ".join(when.codes), "has": " ".join(when.has)}, when.way)
        self.typed("otherwise", {}, answer.otherwise)
        if answer.model:
            self.prose("model", {}, answer.model)
        self.close("answer")

    def typed(self, tag: str, attributes: dict[str, str], way: Way) -> None:
        unsafe = "yes" if way.unsafe else ""
        attributes |= {"quality": str(way.quality), "to": way.goes[-1].to, "unsafe": unsafe}
        if not (way.why or way.gets or way.changes or len(way.goes) > 1):
            self.line(tag, attributes)
            return
        self.open(tag, attributes)
        self.way(way)
        self.close(tag)

    def way(self, way: Way) -> None:
        """What follows; the last of `goes` is the ``to`` of the element around it."""
        if way.why:
            self.prose("why", {}, way.why)
        for line in way.gets:
            self.person_line("gets", line)
        for change in way.changes:
            self.line("change", {"gauge": change.gauge, "by": str(change.by)})
        for go in way.goes[:-1]:
            self.line("go", {"to": go.to, "if": _if(go.when)})

    def person_line(self, tag: str, line: Line) -> None:
        self.prose(tag, {"if": _if(line.when), "by": line.by, "mood": line.mood, "talk": line.talk}, line.text)


#: Spaces between words; those inside a tag are followed by its end before another tag starts.
_BREAKS: Final = re.compile(r" (?![^<>]*>)")


def _if(condition: Condition | None) -> str:
    return "" if condition is None else unparse(condition)


def _attributes(attributes: Mapping[str, str]) -> str:
    quoted = {
        name: escape(value, {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})
        for name, value in attributes.items()
    }
    return "".join(f' {name}="{value}"' for name, value in quoted.items() if value)
