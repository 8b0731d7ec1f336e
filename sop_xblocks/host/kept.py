"""What blocks keep of a learner, whatever the kind: finished runs within bounds, seeds, state that cannot be read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from sop_xblocks.host.requests import Refusal
from sop_xblocks.host.words import Words
from sop_xblocks.practice import run as runs

#: Finished runs whose moves are kept in the state row (about a kilobyte each); of older ones the best keeps its moves.
KEEP_MOVES: Final = 20
#: Finished runs of which anything is kept.
KEEP: Final = 200
#: Contested readings that are kept, the newest.
KEEP_CONTESTED: Final = 500


def seed_of(user_id: object, usage_id: object, past: Sequence[Any]) -> int:
    """The seed of the run after those in `past`: known before anything is saved, so that a view need not write."""
    before = past[-1].get("run", "") if past and isinstance(past[-1], Mapping) else ""
    digest = hashlib.blake2s(f"{user_id}/{usage_id}/{before}".encode(), digest_size=6).digest()
    return int.from_bytes(digest, "big")


def dom_prefix(usage_id: object) -> str:
    """A prefix for ids in the page, of its own for each block on it."""
    return "sop-" + hashlib.blake2s(str(usage_id).encode(), digest_size=4).hexdigest() + "-"


def with_row(past: Sequence[Any], row: Mapping[str, Any]) -> list[Any]:
    """`past` with one more finished run; old runs and the moves of those that are not the best make room."""
    rows = [one for one in past if isinstance(one, Mapping)]
    rows.append(row)
    best = max(range(len(rows)), key=lambda i: kept_fraction(rows[i]))
    if (over := len(rows) - KEEP) > 0:
        rows, best = ([rows[best], *rows[over + 1 :]], 0) if best < over else (rows[over:], best - over)
    for index, one in enumerate(rows[:-KEEP_MOVES]):
        if index != best and "moves" in one:
            rows[index] = {key: value for key, value in one.items() if key != "moves"}
    return rows


def kept_fraction(row: Mapping[str, Any]) -> float:
    """The score a finished run was recorded with, 0.0 to 1.0; 0.0 where the row does not say."""
    value = row.get("fraction")
    known = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    return float(value) if known else 0.0  # type: ignore[arg-type]  # known to be a number


def fraction_of(past: Sequence[Any], scored: Callable[[Mapping[str, Any]], float], *, latest: bool) -> float:
    """The best (or latest) of the finished runs, scored anew by `scored`; 0.0 where there is none."""
    fractions = [scored(row) for row in past if isinstance(row, Mapping)]
    if not fractions:
        return 0.0
    return fractions[-1] if latest else max(fractions)


def runs_in(state: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The saved runs in a state row: the finished ones, then the one under way."""
    past = state.get("past")
    rows = past if isinstance(past, Sequence) else ()
    yield from (row["moves"] for row in rows if isinstance(row, Mapping) and "moves" in row)
    current = state.get("run")
    if isinstance(current, Mapping) and current and not current.get("finished"):
        yield current


def contested_in(contested: Sequence[Any], run_id: str) -> frozenset[int]:
    """Numbers of the moves of a run whose reading the learner sees differently."""
    rows = [row for row in contested if isinstance(row, Mapping) and row.get("run") == run_id]
    return frozenset(row["n"] for row in rows if isinstance(row.get("n"), int))


def with_contest(contested: Sequence[Any], row: Mapping[str, Any]) -> list[Any]:
    """`contested` with one more row; the oldest make room."""
    return [*(one for one in contested if isinstance(one, Mapping)), row][-KEEP_CONTESTED:]


def unreadable(error: runs.StateError, t: Words) -> Refusal:
    """What a person is told when a saved run cannot be read. It is left as it is."""
    if isinstance(error, runs.StateTooNew):
        told = t("Your conversation was saved by a newer version of this page. It is kept; please come back later.")
        return Refusal(409, "state-newer", str(told))
    told = t("Your saved conversation cannot be read. It is kept as it is; please tell the course team.")
    return Refusal(409, "state-unreadable", str(told))
