"""
Rows in one statement each, on every database that Django speaks to.

Django makes an object and compiles every value of every row, which took two thirds of the time of recording a practice. These are
the same statements, put together once for a number of rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import connections

#: Values in one statement where the database names no limit of its own.
MOST_VALUES: Final = 30_000


def insert_row(alias: str, model: Any, values: Mapping[str, Any]) -> int:
    """Insert one row into a model's table, a value for every column but its id; returns the id."""
    connection = connections[alias]
    returns = connection.features.can_return_columns_from_insert  # all but MySQL
    sql = _into(connection, model, tuple(values)) + _marks(len(values))
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} RETURNING {connection.ops.quote_name('id')}" if returns else sql, list(values.values()))
        return int(cursor.fetchone()[0] if returns else cursor.lastrowid)


def insert_rows(alias: str, model: Any, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """
    Insert rows into a model's table: `names` are its columns, every row has a value for each, as the driver takes them (`as_stored`).

    One statement, more only beyond what the database takes in one (on SQLite about a hundred moves). Nothing is checked and no signal sent.
    """
    connection = connections[alias]
    most = max(1, (connection.features.max_query_params or MOST_VALUES) // len(names))
    into, one = _into(connection, model, tuple(names)), _marks(len(names))
    with connection.cursor() as cursor:
        for start in range(0, len(rows), most):
            some = rows[start : start + most]
            cursor.execute(into + ", ".join([one] * len(some)), [value for row in some for value in row])


def as_stored(alias: str, at: Any) -> Any:
    """An aware time as the database's driver takes it."""
    return connections[alias].ops.adapt_datetimefield_value(at)


def _into(connection: Any, model: Any, names: tuple[str, ...]) -> str:
    quote = connection.ops.quote_name
    return f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(map(quote, names))}) VALUES "  # noqa: S608, SLF001 - names


def _marks(number: int) -> str:
    return f"({', '.join(['%s'] * number)})"
