"""Where the stand-in keeps fields: rows all requests share, and one request's view of them."""

from __future__ import annotations

import json
from typing import Any

from xblock.exceptions import InvalidScopeError
from xblock.fields import Scope
from xblock.runtime import KeyValueStore

AUTHORED = (Scope.content, Scope.settings)


class Rows:
    """What is kept: JSON texts by (scope, user, block, field). `frozen`: nothing may be written; `fails`: no database."""

    def __init__(self) -> None:
        self.rows: dict[tuple[Any, ...], str] = {}
        self.frozen = False
        self.fails = False

    def of_learners(self) -> dict[str, Any]:
        """What is kept of learners, by field."""
        return {key[3]: json.loads(row) for key, row in self.rows.items() if key[0] == Scope.user_state}


class RequestStore(KeyValueStore):
    """
    One request's key-value store, with the rights of the place.

    A learner's state of a block is one row, as in the LMS: read when the request begins, written whole, so that of
    two requests at a time the last writer wins. A block without a user (`bound` is False) has no learner fields.
    """

    def __init__(self, rows: Rows, writable: frozenset[Scope], *, bound: bool, library: bool) -> None:
        self.shared = rows
        self.writable = writable
        self.bound = bound
        self.library = library
        self.learner = {key: row for key, row in rows.rows.items() if key[0] == Scope.user_state}

    def get(self, key: Any) -> Any:
        return json.loads(self._rows(key)[self._key(key)])

    def has(self, key: Any) -> bool:
        if key.scope not in AUTHORED and not self.bound:
            return False
        return self._key(key) in self._rows(key)

    def set(self, key: Any, value: Any) -> None:
        if self.shared.frozen:
            raise AssertionError(f"a view writes {key.field_name}")
        if self.shared.fails:
            raise ConnectionError("the database is away")
        self._may_write(key)
        text = json.dumps(value, allow_nan=False)
        json.dumps(value, ensure_ascii=False).encode()  # what a database takes: no lone surrogates
        if key.scope == Scope.user_state:
            self.learner[self._key(key)] = text
            mine = {row: kept for row, kept in self.learner.items() if row[1:3] == self._key(key)[1:3]}
            self.shared.rows.update(mine)
        else:
            self.shared.rows[self._key(key)] = text

    def delete(self, key: Any) -> None:
        self._may_write(key)
        del self._rows(key)[self._key(key)]

    def _may_write(self, key: Any) -> None:
        if self.shared.frozen or key.scope not in self.writable:
            raise InvalidScopeError(key)
        if key.scope == Scope.user_state and key.user_id is None:
            raise AssertionError(f"{key.field_name} written without a user")

    def _rows(self, key: Any) -> dict[tuple[Any, ...], str]:
        if key.scope not in AUTHORED and not self.bound:
            raise InvalidScopeError(key)
        return self.learner if key.scope == Scope.user_state else self.shared.rows

    def _key(self, key: Any) -> tuple[Any, ...]:
        if self.library and key.scope not in (*AUTHORED, Scope.user_state):
            raise NotImplementedError(f"the library runtime has no {key.scope}")
        return key.scope, key.user_id, str(key.block_scope_id), key.field_name
