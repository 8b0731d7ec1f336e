"""The course team's part of the overview, where there is one for whoever looks."""

from __future__ import annotations

import logging
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

LOG: Final = logging.getLogger(__name__)
PAGE: Final = "sop_xblocks.host.staff_page"


def staff_part(block: Any) -> str:
    """Its HTML, below the learner's part; "" for learners. Whether somebody may see it is for `staff_page` to say."""
    if find_spec(PAGE) is None:
        return ""
    try:
        return str(import_module(PAGE).render_staff(block) or "")
    except Exception:
        LOG.exception("The course team's part of an overview cannot be shown")
        return ""
