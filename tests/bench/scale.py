"""Parsing and memory of long activities, and reading what was typed: figures the peers' benchmark does not take."""

from __future__ import annotations

import gc
import random
import time
import timeit
import tracemalloc
from types import SimpleNamespace

from sop_xblocks.authoring.dialogue_xml import load_dialogue, read_dialogue
from sop_xblocks.authoring.drill_xml import load_drill, read_drill
from sop_xblocks.host import dialogue_page as pages
from sop_xblocks.host.words import Words
from sop_xblocks.language import read
from sop_xblocks.practice import talk
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.run import Move, Run
from tests.bench.standard import dialogue_xml, drill_xml


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


def pages_ms(turns: int = 12, rounds: int = 5) -> SimpleNamespace:
    """Best times to render the first page, the page in the middle and a move's answer, in milliseconds."""
    dialogue = load_dialogue(dialogue_xml(turns, words)).dialogue
    assert dialogue is not None
    first = Run("r", 7, 0)
    middle = Run("r", 7, 0, tuple(Move("reply", n, f"t{n}", reply="r0") for n in range(turns // 2)))
    made = [page_of(dialogue, one) for one in (first, middle)]
    tasks = (
        lambda: pages.render_page(made[0]),
        lambda: pages.render_page(made[1]),
        lambda: pages.render_move(made[1]),
        lambda: talk.replay(dialogue, middle),
    )
    found = [min(timeit.repeat(task, number=200, repeat=rounds)) / 200 * 1000 for task in tasks]
    return SimpleNamespace(first=found[0], middle=found[1], move=found[2], replay=found[3])


def page_of(dialogue: Dialogue, one: Run) -> pages.Page:
    """A page of this run."""
    return pages.Page(dialogue, one, talk.replay(dialogue, one), Words.plain(), prefix="b-", title="A talk")


def bank_ms(items: int = 1000, rounds: int = 5) -> SimpleNamespace:
    """Best times to import a bank and to check it as Studio does, in milliseconds."""
    source = drill_xml(items, words)
    assert load_drill(source).drill is not None, load_drill(source).diagnostics[:3]
    tasks = (lambda: load_drill(source), lambda: read_drill(source))
    found = [min(timeit.repeat(task, number=1, repeat=rounds)) * 1000 for task in tasks]
    return SimpleNamespace(kib=len(source.encode()) / 1024, load=found[0], check=found[1])


def read_ms(text: str, lang: str, rounds: int = 7) -> float:
    """Best time to read an utterance, in milliseconds; the first reading, which builds tables, is not counted."""
    read(text, "", lang)
    number = max(1, 20_000 // len(text))
    return min(timeit.repeat(lambda: read(text, "", lang), number=number, repeat=rounds)) / number * 1000


#: What a learner types, 100 characters in each language.
TYPED = {
    "en": "You got them to bed on Thursday, all of them. How did you do that, and who noticed it was different? ",
    "es": "El jueves los acostó a todos, y sin gritos. ¿Cómo le hizo, y quién se dio cuenta de que fue distinto? ",
}


def main() -> None:
    """Print the figures."""
    shown = pages_ms()
    print(
        f"first page {shown.first:.3f} ms, page after six replies {shown.middle:.3f} ms, answer to a move {shown.move:.3f} ms"
    )
    print(f"replay of six moves {shown.replay:.3f} ms")
    begun = time.perf_counter()
    read_dialogue(dialogue_xml(500, words))
    print(f"the whole check of 500 turns {time.perf_counter() - begun:.2f} s")
    for turns in (12, 100, 500):
        found = measure(turns)
        print(f"{turns:4} turns, {found.kib:6.0f} KiB: parsed in {found.parse_ms:6.1f} ms, {found.mb:.2f} MB held")
    bank = bank_ms()
    print(
        f"bank of 1 000 items, {bank.kib:.0f} KiB: imported in {bank.load:.0f} ms, the whole check {bank.check:.0f} ms"
    )
    for lang, typed in TYPED.items():
        for length in (200, 20_000):
            text = (typed * (length // len(typed) + 1))[:length]
            print(f"reading {length} characters, {lang}: {read_ms(text, lang):.3f} ms")


if __name__ == "__main__":
    main()
