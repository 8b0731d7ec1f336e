"""
Django for the tests that need it: the demo's own settings, with a folder of its own for whatever is kept.

Set up here, before other conftests import models. Tests without Django do not notice.
"""

from __future__ import annotations

import os
import tempfile
import warnings
from collections.abc import Iterator

import django
import pytest
from django.db import transaction
from django.test.utils import setup_databases, setup_test_environment, teardown_databases, teardown_test_environment

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


@pytest.fixture(scope="session")
def database() -> Iterator[None]:
    """An empty database for the whole session; in memory where it is SQLite."""
    setup_test_environment(debug=False)
    made = setup_databases(verbosity=0, interactive=False)
    yield
    teardown_databases(made, verbosity=0)
    teardown_test_environment()


@pytest.fixture
def tables(database: None) -> Iterator[None]:
    """Tables of the records that are empty; what a test writes is undone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
