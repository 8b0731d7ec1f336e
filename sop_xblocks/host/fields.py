"""The field that keeps an activity's XML as its author wrote it."""

from __future__ import annotations

import hashlib
from typing import Any

from xblock.core import XBlock
from xblock.fields import String


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
