"""Settings of the app, and what they are where a site says nothing."""

from __future__ import annotations

from typing import Any, Final

#: setting -> its default
DEFAULTS: Final[dict[str, Any]] = {
    # Days after which `sop_records_purge` removes what learners typed into the field log; 0 keeps it.
    "SOP_RECORDS_TEXT_DAYS": 365,
    # Where `sop_records_rebuild` reads the state of blocks: the dotted path of a function without arguments.
    "SOP_RECORDS_SOURCE": "sop_xblocks.records.lms.states",
    # What takes the state of our blocks out when a learner is retired: the dotted path of a function (user id) -> how many rows.
    "SOP_RECORDS_FORGET": "sop_xblocks.records.lms.forget_states",
    # Where the CSV of a whole course goes: the dotted path of a function (course, file name, open file) -> where it is.
    "SOP_RECORDS_REPORTS": "sop_xblocks.records.lms.keep_report",
}


def plugin_settings(settings: Any) -> None:
    """Called by the platform while it puts its settings together. What the site has set stands."""
    for name, value in DEFAULTS.items():
        if not hasattr(settings, name):
            setattr(settings, name, value)


def setting(name: str) -> Any:
    """A setting as it is now; its default in hosts that do not know plugins."""
    from django.conf import settings  # noqa: PLC0415 - this module is imported while the settings are being made

    return getattr(settings, name, DEFAULTS[name])
