"""
Django for the tests that need it: the demo's own settings, with a folder of its own for whatever is kept.

Set up here, before other conftests import models. Tests without Django do not notice.
"""

from __future__ import annotations

import os
import tempfile
import warnings

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sop_xblocks.demo.settings")
os.environ.setdefault("SOP_DEMO_DIR", tempfile.mkdtemp(prefix="sop-demo-"))

with warnings.catch_warnings():
    # `fs`, a dependency of the XBlock SDK, asks setuptools for namespace packages and is told off for it
    warnings.simplefilter("ignore")
    import fs  # noqa: F401

    django.setup()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's tests last: Playwright leaves an event loop behind, in which Django takes no queries."""
    items.sort(key=lambda item: "browser" in item.path.parent.name)
