"""
Django for the tests that need it: the demo's own settings, with a folder of its own for whatever is kept.

Set up here, before other conftests import models. Tests without Django do not notice.
"""

from __future__ import annotations

import os
import tempfile
import warnings

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sop_xblocks.demo.settings")
os.environ.setdefault("SOP_DEMO_DIR", tempfile.mkdtemp(prefix="sop-demo-"))

with warnings.catch_warnings():
    # `fs`, a dependency of the XBlock SDK, asks setuptools for namespace packages and is told off for it
    warnings.simplefilter("ignore")
    import fs  # noqa: F401

    django.setup()
