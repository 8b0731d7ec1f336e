"""Fields of our own: an activity's XML as its author wrote it, and learner state that is written whole."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from xblock.core import XBlock
from xblock.fields import Dict, Field, List, String


class _Whole(Field):
    """
    A field whose value is assigned whole and never changed in place.

    XBlock copies a mutable value when it is read and again when it is saved, to notice changes. A run grows, and finished
    ones add up: copying them would cost more than a move. A change in place would be lost, or turn up in the default of
    another learner.
    """

    MUTABLE = False

    def __set__(self, xblock: XBlock, value: Any) -> None:
        super().__set__(xblock, _uncopied(value))

    if TYPE_CHECKING:

        def __get__(self, xblock: Any, xblock_class: Any) -> Any: ...


class WholeDict(_Whole, Dict):
    """A Dict that is assigned whole and never changed in place."""


class WholeList(_Whole, List):
    """A List that is assigned whole and never changed in place."""


class _UncopiedDict(dict[str, Any]):
    def __deepcopy__(self, memo: Any) -> _UncopiedDict:
        return self


class _UncopiedList(list[Any]):
    def __deepcopy__(self, memo: Any) -> _UncopiedList:
        return self


def _uncopied(value: Any) -> Any:
    if isinstance(value, dict):
        return _UncopiedDict(value)
    return _UncopiedList(value) if isinstance(value, list) else value


class ActivityXML(String):
    """
    A String that keeps a digest of itself in the block's field `digest_field`.

    Content is cached by digest. With the digest at hand a view need not load and hash the text, which for a large
    activity costs more than rendering it. Every write goes through `__set__` (import, Studio, copy by field).
    """

    digest_field = "data_digest"

    def __set__(self, xblock: XBlock, value: Any) -> None:
        super().__set__(xblock, value)
        setattr(xblock, self.digest_field, digest_of(value) if isinstance(value, str) else "")

    def __delete__(self, xblock: XBlock) -> None:
        super().__delete__(xblock)
        delattr(xblock, self.digest_field)


def digest_of(text: str) -> str:
    """Thirty-two hexadecimal digits that stand for `text`."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
