"""How Open edX finds the app: in LMS and Studio by entry point, its settings and signal receivers by `plugin_app`."""

from __future__ import annotations

from typing import Any, ClassVar

from django.apps import AppConfig

_SETTINGS = {"common": {"relative_path": "settings"}}


class RecordsConfig(AppConfig):
    """The tables of practices, levels and field notes. Nothing of the platform is imported: it is only named here."""

    name = "sop_xblocks.records"
    label = "sop_records"
    verbose_name = "Safety Organized Practice: records"
    default_auto_field = "django.db.models.BigAutoField"

    # Studio has the tables too, so that a migration run from either finds them; learners are retired in the LMS.
    plugin_app: ClassVar[dict[str, Any]] = {
        "settings_config": {"lms.djangoapp": _SETTINGS, "cms.djangoapp": _SETTINGS},
        "signals_config": {
            "lms.djangoapp": {
                "relative_path": "receivers",
                "receivers": [
                    {
                        "receiver_func_name": "retire_user",
                        "signal_path": "openedx.core.djangoapps.user_api.accounts.signals.USER_RETIRE_LMS_MISC",
                        "dispatch_uid": "sop_records.retire_user",
                    }
                ],
            }
        },
    }
