"""A kind of column that Django lacks."""

from __future__ import annotations

from typing import Any

from django.db import models


class KeyField(models.CharField):
    """
    An id, told apart letter by letter on every database.

    MySQL and MariaDB compare text without regard to case unless the column says otherwise: `Door` and `door` would be one turn
    in a report. SQLite and PostgreSQL take ids as they are. Four bytes a character count towards the 3072 of an index.
    """

    def db_parameters(self, connection: Any) -> dict[str, Any]:
        """The column as Django makes it, with a collation where one is needed."""
        made: dict[str, Any] = super().db_parameters(connection)
        return {**made, "collation": "utf8mb4_bin"} if connection.vendor == "mysql" else made
