"""The key-value store of the demo: JSON rows in the database, with the rights that LMS and Studio give."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from xblock.exceptions import InvalidScopeError
from xblock.fields import Scope
from xblock.runtime import KeyValueStore

from sop_xblocks.demo.models import FieldRow

AUTHORED = (Scope.content, Scope.settings)
AUTHORED_NAMES = tuple(scope.name for scope in AUTHORED)
STATE_NAME = str(Scope.user_state.name)
#: Studio's preview keeps an author's own tries apart from what the same person does in the course.
PREVIEW = "preview:"


class RowStore(KeyValueStore):
    """
    For one request. Reads each row once; a save writes row by row, each re-read first, so that a second tab's fields
    are not lost. `studio` decides whether authored fields may be written.
    """

    def __init__(self, *, studio: bool) -> None:
        self.studio = studio
        self._rows: dict[tuple[str, int, str], dict[str, Any]] = {}

    def prefetch(self, keys: Iterable[object]) -> None:
        """Read the authored fields of many blocks with one query."""
        names = [str(key) for key in keys]
        for name in names:
            for scope in AUTHORED_NAMES:
                self._rows.setdefault((scope, 0, name), {})
        for row in FieldRow.objects.filter(scope__in=AUTHORED_NAMES, user_id=0, block__in=names):
            self._rows[row.scope, 0, row.block] = json.loads(row.values)

    def get(self, key: Any) -> Any:
        return self._row(key)[key.field_name]

    def has(self, key: Any) -> bool:
        return key.field_name in self._row(key)

    def set(self, key: Any, value: Any) -> None:
        self.set_many({key: value})

    def set_many(self, update_dict: dict[Any, Any]) -> None:
        rows: dict[tuple[str, int, str], dict[str, Any]] = {}
        for key, value in update_dict.items():
            self._check(key)
            rows.setdefault(self._name(key), {})[key.field_name] = value
        for name, values in rows.items():
            self._merge(name, values)

    def delete(self, key: Any) -> None:
        self._check(key)
        self._merge(self._name(key), {}, without=key.field_name)

    def _check(self, key: Any) -> None:
        if key.scope in AUTHORED and not self.studio:
            raise InvalidScopeError(key)

    def _merge(self, name: tuple[str, int, str], values: dict[str, Any], without: str = "") -> None:
        scope, user_id, block = name
        row = FieldRow.objects.filter(scope=scope, user_id=user_id, block=block).first()
        if row is None:
            row = FieldRow(scope=scope, user_id=user_id, block=block)
        merged = {**json.loads(row.values), **values}
        merged.pop(without, None)
        row.values = json.dumps(merged)
        row.save()
        self._rows[name] = merged

    def _row(self, key: Any) -> dict[str, Any]:
        name = self._name(key)
        if name not in self._rows:
            found = FieldRow.objects.filter(scope=name[0], user_id=name[1], block=name[2]).first()
            self._rows[name] = json.loads(found.values) if found else {}
        return self._rows[name]

    def _name(self, key: Any) -> tuple[str, int, str]:
        scope = str(key.scope.name or key.scope)
        if self.studio and key.user_id is not None:
            scope = PREVIEW + scope
        return scope, int(key.user_id or 0), str(key.block_scope_id)
