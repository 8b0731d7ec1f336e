"""
Many small rows in one statement.

Django's `bulk_create` makes an object and compiles every value of every row, which took two thirds of the time of recording a
practice. This is the same statement, put together once for a number of rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db import connections

#: Values in one statement where the database names no limit of its own.
MOST_VALUES: Final = 30_000


def insert_rows(alias: str, model: Any, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """
    Insert rows into a model's table: `names` are its columns, every row has a value for each, as the driver takes them (`as_stored`).

    One statement, more only beyond what the database takes in one (on SQLite about a hundred moves). Nothing is checked and no signal sent.
    """
    connection = connections[alias]
    quote = connection.ops.quote_name
    most = max(1, (connection.features.max_query_params or MOST_VALUES) // len(names))
    into = f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(map(quote, names))}) VALUES "  # noqa: S608, SLF001 - names, no values
    one = f"({', '.join(['%s'] * len(names))})"
    with connection.cursor() as cursor:
        for start in range(0, len(rows), most):
            some = rows[start : start + most]
            cursor.execute(into + ", ".join([one] * len(some)), [value for row in some for value in row])


def as_stored(alias: str, at: Any) -> Any:
    """An aware time as the database's driver takes it."""
    return connections[alias].ops.adapt_datetimefield_value(at)
