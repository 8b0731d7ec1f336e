"""
Writing a bank as readable XML, laid out as `dialogue_writer` does. Reading it again gives an equal bank.

Usual values are left out. What an item has no use for is kept all the same: it may only have changed its task.
"""

from __future__ import annotations

from sop_xblocks.authoring.dialogue_writer import Writer
from sop_xblocks.practice.drill import Drill, Item, Option


def write_drill(drill: Drill) -> str:
    """The XML of a bank, from ``<drill …>`` to the line end after ``</drill>``."""
    writer = Writer()
    pick, order = str(drill.pick), "" if drill.order == "interleave" else drill.order
    writer.open("drill", {"format": "1", "pick": pick, "order": order})
    if drill.note:
        writer.prose("note", {}, drill.note)
    for item in drill.items.values():
        writer.lines.append("")
        _write_item(writer, item)
    writer.close("drill")
    return writer.text()


def _write_item(writer: Writer, item: Item) -> None:
    attributes = {
        "id": item.id,
        "task": item.task,
        "skill": item.skill,
        "difficulty": str(item.difficulty),
        "listener": item.listener,
        "question": item.question,
    }
    writer.open("item", attributes)
    if item.scene:
        writer.prose("scene", {}, item.scene)
    if item.said:
        writer.prose("said", {"by": item.by}, item.said)
    for option in item.options:
        _write_option(writer, option, chain=item.task == "order")
    if item.want:
        writer.line("want", {"type": item.want.type, "form": " ".join(item.want.forms)})
    if item.never:
        writer.line("never", {"has": " ".join(item.never)})
    for tag, text in (("model", item.model), ("why", item.why)):
        if text:
            writer.prose(tag, {}, text)
    writer.close("item")


def _write_option(writer: Writer, option: Option, *, chain: bool) -> None:
    attributes = {
        "id": option.id,
        "quality": "" if chain and not option.quality else str(option.quality),
        "type": option.type,
        "error": option.error,
        "place": str(option.place) if option.place else "",
    }
    parts = [(tag, text) for tag, text in (("why", option.why), ("gets", option.gets)) if text]
    if not parts:
        writer.prose("option", attributes, option.text)
        return
    writer.start("option", attributes, option.text)
    for tag, text in parts:
        writer.prose(tag, {}, text)
    writer.close("option")
