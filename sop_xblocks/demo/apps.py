"""The demo as a Django app."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Tables of the demo site."""

    name = "sop_xblocks.demo"
    label = "sop_demo"
    default_auto_field = "django.db.models.BigAutoField"
