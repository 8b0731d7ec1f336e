"""What weights were made from, as a digest: the rows of the tuning half, and what features some of them have."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any, Final

from sop_xblocks.language.features import rows_of
from sop_xblocks.language.reader import features_of
from sop_xblocks.language.tongue import tongue

#: Features are worked out for one row in so many: a change of what they are shows in any of these.
EVERY: Final = 40


def digest_of(texts: Sequence[dict[str, Any]], lang: str) -> str:
    """Sixteen hexadecimal digits; others as soon as a row or a feature is another."""
    made = hashlib.sha256(json.dumps(list(texts), ensure_ascii=False, sort_keys=True).encode())
    for row in texts[::EVERY]:
        seen = features_of(row["text"], row["before"], tongue(lang))
        made.update(json.dumps(sorted({*rows_of(seen.spelled), *seen.signs, *seen.before}) if seen else []).encode())
    return made.hexdigest()[:16]
