"""A count of what the database is asked, and databases that fail or lie beside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

#: Statements that open, mark and close transactions: a host that already has one open sends others.
AROUND = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT")


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


@contextmanager
def database_beside(folder: Path) -> Iterator[dict[str, Any]]:
    """A second database with the tables, which other processes can open: a file, or one more on the same server."""
    here = settings.DATABASES["default"]
    lite = connection.vendor == "sqlite"
    name = str(folder / "beside.sqlite3") if lite else "sop_beside"
    beside = {key: here[key] for key in ("ENGINE", "USER", "HOST", "OPTIONS") if key in here} | {"NAME": name}
    if not lite:
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name}{' CHARACTER SET utf8mb4' if connection.vendor == 'mysql' else ''}")
    connections.settings["beside"] = {**connections.settings["default"], **beside}
    try:
        call_command("migrate", "sop_records", database="beside", verbosity=0)
        yield beside
    finally:
        connections["beside"].close()
        del connections["beside"]
        del connections.settings["beside"]
        if not lite:
            with connection.cursor() as cursor:
                cursor.execute(f"DROP DATABASE {name}")
