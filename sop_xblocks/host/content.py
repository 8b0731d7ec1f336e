"""
Parsed activities, once per process.

Content is immutable and kept by the digest of its source, so a cached value can never be stale and several processes
need not agree. Bounded by the size of the sources, oldest use out first.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from sop_xblocks.host.fields import digest_of

T = TypeVar("T")

#: Characters of source that may be held parsed at a time (a parsed activity takes about eight bytes a character).
MAX_SOURCE: Final = 8_000_000


class ContentCache(Generic[T]):
    """Results of `parse` by digest of the source."""

    def __init__(self, parse: Callable[[str], T], limit: int = MAX_SOURCE) -> None:
        self._parse = parse
        self._limit = limit
        self._held = 0
        self._kept: OrderedDict[str, tuple[int, T]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, digest: str, source: Callable[[], str]) -> T:
        """
        The parsed content. `source` is called only when it is not held; where its text turns out not to have
        this digest (a write that went round the field), the text decides.
        """
        with self._lock:
            found = self._kept.get(digest)
            if found is not None:
                self._kept.move_to_end(digest)
                return found[1]
        text = source()
        true_digest = digest_of(text)
        with self._lock:
            found = self._kept.get(true_digest)
        if found is not None:
            return found[1]
        parsed = self._parse(text)
        with self._lock:
            if true_digest not in self._kept:
                self._kept[true_digest] = (len(text), parsed)
                self._held += len(text)
            while self._held > self._limit and len(self._kept) > 1:
                _, (size, _) = self._kept.popitem(last=False)
                self._held -= size
        return parsed

    def __len__(self) -> int:
        return len(self._kept)
