"""Empty tables for each test, and a count of what the database is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

#: Statements that open, mark and close transactions: a host that already has one open sends others.
AROUND = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT")


@pytest.fixture
def tables(database: None) -> Iterator[None]:
    """Tables of the records that are empty; what a test writes is undone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def asked() -> Iterator[list[str]]:
    """The statements that the database is sent meanwhile, but for those around transactions."""
    found: list[str] = []
    with CaptureQueriesContext(connection) as captured:
        yield found
    found += [one["sql"] for one in captured.captured_queries if not one["sql"].startswith(AROUND)]


@contextmanager
def failing_at(table: str, fault: Exception) -> Iterator[None]:
    """A database that fails at the first row for `table`."""

    def execute(send: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith("INSERT") and table in sql:
            raise fault
        return send(sql, params, many, context)

    wrapper: AbstractContextManager[None] = connection.execute_wrapper(execute)
    with wrapper:
        yield
