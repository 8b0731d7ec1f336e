"""
How well the reader reads what people marked: `make gold`. Totals for both halves; misses of the tuning half.

`python -m tests.gold.report [--misses]`: with `--misses` those of the holdout as well, which is then a holdout no more.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import define

from sop_xblocks.language import Reading, read, read_statement
from sop_xblocks.language.reading import FAULTS, FORMS, PARTS
from sop_xblocks.practice.codes import SOLUTION_FOCUSED

HERE: Final = Path(__file__).parent
CODES: Final = (
    "R",
    "AF",
    "praise",
    "Persuade",
    "PersuadeWith",
    "Confront",
    "GI",
    "Seek",
    "Emphasize",
    "SUM",
    "Concern",
)
FLAGS: Final = ("multiple-questions", "why-question", "tag-question", "either-or", "scale-anchored", "scale-unanchored")
Row = dict[str, Any]


@define
class Count:
    """Hits, false alarms and misses of one label."""

    hit: int = 0
    false: int = 0
    missed: int = 0

    def add(self, gold: bool, found: bool) -> None:
        """One more text that people or the reader, or both, gave the label."""
        self.hit += gold and found
        self.false += found and not gold
        self.missed += gold and not found

    @property
    def precision(self) -> float:
        """Of what the reader says, how much is so."""
        return self.hit / (self.hit + self.false) if self.hit + self.false else 0.0

    @property
    def recall(self) -> float:
        """Of what is so, how much the reader says."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The two in one."""
        return 2 * self.hit / (2 * self.hit + self.false + self.missed) if self.hit else 0.0

    def line(self) -> str:
        """As printed."""
        gold = self.hit + self.missed
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}  ({gold} marked, {self.hit + self.false} read)"


def rows(name: str) -> list[Row]:
    """The rows of a file of the gold set; none where there is no such file yet."""
    path = HERE / name
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def form_of(reading: Reading) -> str:
    """OQ, CQ, FQ or "" for a reading."""
    return next((label for label in reading.labels if label in FORMS), "")


def count(labels: Sequence[str], pairs: Iterable[tuple[Iterable[str], Iterable[str]]]) -> dict[str, Count]:
    """Counts of each label over pairs of (marked, read)."""
    counts = {label: Count() for label in labels}
    for gold, found in pairs:
        for label in labels:
            counts[label].add(label in gold, label in found)
    return counts


def mean(counts: Iterable[Count]) -> float:
    """Macro-F1 over the labels that occur."""
    there = [each.f1 for each in counts if each.hit + each.missed]
    return sum(there) / len(there) if there else 0.0


def report_utterances(half: str, lang: str, misses: bool) -> None:
    """Print what is read of one half in one language."""
    texts = rows(f"{lang}-{half}.jsonl")
    if not texts:
        return
    pairs = [(row, read(row["text"], row["before"], lang)) for row in texts]
    print(f"\n== {lang} {half}: {len(texts)} utterances")
    asked = Count()
    for row, reading in pairs:
        asked.add(bool(row["form"]), bool(form_of(reading)))
    print(f"question present    {asked.line()}")
    forms = count(FORMS, [((row["form"],), (form_of(reading),)) for row, reading in pairs])
    print(f"form macro-F1       {mean(forms.values()):.3f}")
    for form in FORMS:
        print(f"  {form:18}{forms[form].line()}")
    confusion = Counter((row["form"], form_of(reading)) for row, reading in pairs)
    print("  marked v. read    " + "".join(f"{form or 'none':>6}" for form in (*FORMS, "")))
    for gold in (*FORMS, ""):
        print(f"    {gold or 'none':14}  " + "".join(f"{confusion[gold, form]:6}" for form in (*FORMS, "")))
    kinds = count(SOLUTION_FOCUSED, [(row["types"], reading.labels) for row, reading in pairs])
    print(f"types macro-F1      {mean(kinds.values()):.3f}")
    flags = count(FLAGS, [(row["flags"], reading.flags) for row, reading in pairs])
    codes = count(CODES, [(row["codes"], reading.labels) for row, reading in pairs])
    for title, counts in (("types", kinds), ("flags", flags), ("codes", codes)):
        print(title)
        for label, each in counts.items():
            if each.hit + each.missed + each.false:
                print(f"  {label:20}{each.line()}")
    if misses:
        for row, reading in pairs:
            _print_miss(row, reading)


def _print_miss(row: Row, reading: Reading) -> None:
    gold = [row["form"], *row["types"], *row["codes"], *row["flags"]]
    found = [form_of(reading), *reading.labels, *reading.flags]
    wrong = [label for label in dict.fromkeys(gold) if label and label not in found]
    extra = [label for label in dict.fromkeys(found) if label and label not in gold and label != "own-words"]
    if wrong or extra:
        print(f"{row['id']}  {row['before']!r} > {row['text']!r}\n      missing {wrong}  too much {extra}")


def report_statements(half: str, misses: bool) -> None:
    """Print what is read of the statements of one half, per language."""
    for lang in ("en", "es"):
        pairs = [
            (row, read_statement(row["text"], row["kind"], lang))
            for row in rows(f"statements-{half}.jsonl")
            if row["lang"] == lang
        ]
        if not pairs:
            continue
        parts = count(PARTS, [(row["parts"], reading.parts) for row, reading in pairs])
        faults = count(FAULTS, [(row["faults"], reading.faults) for row, reading in pairs])
        print(f"\n== {lang} {half}: {len(pairs)} statements")
        print(f"parts macro-F1      {mean(parts.values()):.3f}")
        for label, each in (*parts.items(), *faults.items()):
            print(f"  {label:20}{each.line()}")
        for row, reading in pairs if misses else ():
            gold, found = {*row["parts"], *row["faults"]}, {*reading.parts, *reading.faults}
            if gold != found:
                print(
                    f"{row['id']}  {row['text']!r}\n      missing {sorted(gold - found)}  too much {sorted(found - gold)}"
                )


def main() -> None:
    """Print the report of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="those of the holdout too")
    parser.add_argument("--half", choices=("tuning", "holdout"), help="only this half")
    chosen = parser.parse_args()
    for half in ("tuning", "holdout"):
        if chosen.half in (None, half):
            misses = half == "tuning" or chosen.misses
            for lang in ("en", "es"):
                report_utterances(half, lang, misses)
            report_statements(half, misses)


if __name__ == "__main__":
    main()
