"""What the app does when the platform says something. Connected by `plugin_app`."""

from __future__ import annotations

from typing import Any


def retire_user(sender: object, **told: Any) -> None:
    """USER_RETIRE_LMS_MISC: a user is being retired. Erases what is kept of them, state of our blocks included; a second telling finds nothing."""
    from sop_xblocks.records.retention import forget  # noqa: PLC0415 - models are imported lazily

    user = told.get("user")
    if user is not None and user.pk:
        forget(int(user.pk))
