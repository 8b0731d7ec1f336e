"""
The content of an activity of the course, for those who may read it: what a turn says, what its replies are, what an item asks.

From the service `sop_offer` where it can tell sources, in the LMS from the modulestore; None where neither is there.
"""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Any, Final

from sop_xblocks.authoring.dialogue_xml import load_dialogue
from sop_xblocks.authoring.drill_xml import load_drill
from sop_xblocks.host.content import ContentCache
from sop_xblocks.host.fields import digest_of
from sop_xblocks.host.people import key_in_course
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.drill import Drill

LOG: Final = logging.getLogger(__name__)
DIALOGUES: Final = ContentCache(load_dialogue, limit=2_000_000)
DRILLS: Final = ContentCache(load_drill, limit=2_000_000)


def dialogue_of(block: Any, usage: str) -> Dialogue | None:
    """The dialogue with this usage key in the course of `block`; None where it is gone, broken or in another course."""
    found = _read(block, usage, "sop_dialogue", DIALOGUES)
    dialogue: Dialogue | None = found.dialogue if found else None
    return dialogue


def drill_of(block: Any, usage: str) -> Drill | None:
    """The same for a drill."""
    found = _read(block, usage, "sop_drill", DRILLS)
    drill: Drill | None = found.drill if found else None
    return drill


def content_of(block: Any, usage: str, kind: str) -> Dialogue | Drill | None:
    """The content of a practice of this `kind`; None too for a kind that has no words to show."""
    if kind == "drill":
        return drill_of(block, usage)
    return dialogue_of(block, usage) if kind == "dialogue" else None


def _read(block: Any, usage: str, block_type: str, cache: ContentCache[Any]) -> Any | None:
    try:
        source, digest = _source(block, usage, block_type)
    except Exception as error:  # noqa: BLE001  # whatever a store raises: what was done is shown by its ids
        LOG.warning("An activity cannot be read for the team's view: %s", type(error).__name__)
        return None
    return cache.get(digest or digest_of(source), lambda: source) if source else None


def _source(block: Any, usage: str, block_type: str) -> tuple[str, str]:
    declared = block.service_declaration("sop_offer") is not None
    service = block.runtime.service(block, "sop_offer") if declared else None
    if service is not None:
        told = getattr(service, "source", None)
        return (str(told(usage) or ""), "") if told else ("", "")
    try:
        store: Any = import_module("xmodule.modulestore.django").modulestore()
    except ImportError:
        return "", ""
    key = key_in_course(block, usage)
    if key is None or key.block_type != block_type:
        return "", ""
    found = store.get_item(key)
    return str(found.source), str(found.source_digest)
