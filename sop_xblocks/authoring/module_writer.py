"""Writing a module as readable XML. Reading it again gives an equal module."""

from __future__ import annotations

from sop_xblocks.authoring.dialogue_writer import Writer
from sop_xblocks.practice.module import Module


def write_module(module: Module) -> str:
    """The XML of a module, from ``<module …>`` to the line end after ``</module>``."""
    writer = Writer()
    hours = f"{module.hours:.6f}".rstrip("0").rstrip(".")
    writer.open("module", {"format": "1", "hours": hours})
    if module.about:
        writer.prose("about", {}, module.about)
    for aim in module.aims:
        writer.prose("aim", {}, aim)
    for one in module.tries:
        writer.prose("try", {"id": one.id}, one.text)
    for tip in module.tips:
        writer.prose("tip", {"for": tip.reader}, tip.text)
    writer.close("module")
    return writer.text()
