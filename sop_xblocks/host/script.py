"""
The content of a dialogue of the course, for those who may read it: what a turn says, what its replies are.

From the service `sop_offer` where it can tell sources, in the LMS from the modulestore; None where neither is there.
"""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Any, Final

from sop_xblocks.authoring.dialogue_xml import load_dialogue
from sop_xblocks.host.content import ContentCache
from sop_xblocks.host.fields import digest_of
from sop_xblocks.host.people import key_in_course
from sop_xblocks.practice.dialogue import Dialogue

LOG: Final = logging.getLogger(__name__)
CONTENT: Final = ContentCache(load_dialogue, limit=2_000_000)


def dialogue_of(block: Any, usage: str) -> Dialogue | None:
    """The dialogue with this usage key in the course of `block`; None where it is gone, broken or in another course."""
    try:
        source, digest = _source(block, usage)
    except Exception as error:  # noqa: BLE001  # whatever a store raises: the ways are shown by their ids
        LOG.warning("A dialogue cannot be read for its ways: %s", type(error).__name__)
        return None
    if not source:
        return None
    dialogue: Dialogue | None = CONTENT.get(digest or digest_of(source), lambda: source).dialogue
    return dialogue


def _source(block: Any, usage: str) -> tuple[str, str]:
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
    if key is None or key.block_type != "sop_dialogue":
        return "", ""
    found = store.get_item(key)
    return str(found.source), str(found.source_digest)
