"""Parsing and memory of a long dialogue: the figures the peers' benchmark does not take."""

from __future__ import annotations

import gc
import random
import time
import tracemalloc
from types import SimpleNamespace

from sop_xblocks.authoring.dialogue_xml import load_dialogue
from tests.bench.standard import dialogue_xml


def words(length: int, seed: int = 0) -> str:
    """Text of `length` characters."""
    found = random.Random(f"{length}-{seed}")  # noqa: S311  # sample text, no secret
    letters = "".join(found.choice("etaoin shrdlu cmfwyp") for _ in range(length))
    return letters.strip().ljust(length, "x")


def measure(turns: int = 500, rounds: int = 7) -> SimpleNamespace:
    """Best time to parse, in milliseconds, and megabytes the parsed dialogue holds."""
    source = dialogue_xml(turns, words)
    best = float("inf")
    for _ in range(rounds):
        begun = time.perf_counter()
        reading = load_dialogue(source)
        best = min(best, time.perf_counter() - begun)
        assert reading.dialogue is not None, reading.diagnostics[:3]
    del reading
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    held = load_dialogue(source)
    gc.collect()
    size = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert held.dialogue is not None
    return SimpleNamespace(kib=len(source.encode()) / 1024, parse_ms=best * 1000, mb=size / 1e6)


def main() -> None:
    """Print the figures."""
    for turns in (12, 100, 500):
        found = measure(turns)
        print(f"{turns:4} turns, {found.kib:6.0f} KiB: parsed in {found.parse_ms:6.1f} ms, {found.mb:.2f} MB held")


if __name__ == "__main__":
    main()
