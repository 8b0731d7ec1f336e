"""Blocks of a page, rendered for it."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from typing import Any, Final

from attrs import frozen
from markupsafe import Markup
from opaque_keys.edx.keys import UsageKey
from web_fragments.fragment import Fragment
from xblock.plugin import PluginMissingError

from sop_xblocks.demo.runtime import DemoRuntime

LOG: Final = logging.getLogger(__name__)


@frozen
class Block:
    """One block on a page. `html` is empty where it could not be shown; the reason is in the log."""

    name: str
    title: str
    html: Markup


@frozen
class Rendered:
    """The blocks, and what they need in the page's head and at its foot, each once."""

    blocks: tuple[Block, ...]
    head: Markup
    foot: Markup


def render_blocks(
    runtime: DemoRuntime, keys: Iterable[UsageKey], view: str, context: Mapping[str, Any] | None = None
) -> Rendered:
    """
    Every block in `view`. One that fails leaves a gap and a traceback in the log.

    The LMS is less forgiving (one failing block takes the page's frame along): a block has to cope by itself, and the
    gap is here so that an author can still reach the others.
    """
    found = []
    page = Fragment()
    for key in keys:
        title, html = "", ""
        try:
            block = runtime.block(key)
            title = str(block.display_name)
            fragment = runtime.render(block, view, dict(context or {}))
            html = fragment.body_html()
            page.add_fragment_resources(fragment)
        except PluginMissingError:
            LOG.warning("%s: no block type %s is installed", key, key.block_type)
        except Exception:
            LOG.exception("%s has no %s", key, view)
        found.append(Block(str(key.block_id), title, Markup(html)))
    return Rendered(tuple(found), Markup(page.head_html()), Markup(page.foot_html()))
