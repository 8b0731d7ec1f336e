"""
Makes the weights of the reader from the tuning half of the gold set: `make fit` (scikit-learn, which nothing else needs).

`python -m tests.gold.fit [en es] [--trial | --keep]`. Forms, types and behaviours are softmax regressions, flags logistic ones; which probability a
label must reach is found by cross-validation over scenes, never on the rows it was fitted to. The holdout is not looked at.
`--trial` only prints what cross-validation says.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
from attrs import frozen
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from sop_xblocks.language.features import rows_of, told_sign
from sop_xblocks.language.reader import Features, features_of
from sop_xblocks.language.tongue import tongue
from sop_xblocks.language.weigh import FORMAT, NOTHING, Told
from sop_xblocks.practice.codes import SOLUTION_FOCUSED
from tests.gold.made import digest_of
from tests.gold.report import CODES, FLAGS, Row, rows

TARGET: Final = Path(__file__).parent.parent.parent / "sop_xblocks" / "language" / "weights"
#: Features seen in fewer rows say nothing that holds elsewhere.
LEAST_SEEN: Final = 2
#: How far weights are kept from growing (the inverse of the penalty).
GIVE: Final = {"form": 1.0, "type": 0.5, "code": 0.7, "flag": 1.0, "also": 0.5, "does": 0.4, "told": 0.3}
#: Weights smaller than this do not decide anything and stay out of the file.
SMALLEST: Final = 0.09
SCALE: Final = 100
FOLDS: Final = 3
#: The line before tells of something that went well where somebody asked on like this.
FOLLOWED: Final = frozenset(("ears", "indirect-compliment"))
TOLD_FOLDS: Final = 5
#: Rows written as learners type (`"by": "learner"`) count so often; the least probabilities are theirs alone.
LEARNERS: Final = 2
#: Of several behaviours the one that says most stands for a row.
ORDER: Final = (
    "SUM",
    "Concern",
    "AF",
    "Confront",
    "PersuadeWith",
    "Persuade",
    "praise",
    "R",
    "GI",
    "Emphasize",
    "Seek",
)
FORMS: Final = ("OQ", "CQ", "FQ")
#: What is told label by label: flags, and types once more beside the choice among them.
APART: Final = ("flag", "also", "does")
#: Those told apart and the choice they belong to: what is read is the mean of both.
BESIDE: Final = {"also": "type", "does": "code"}
#: The probability a label has to reach where nothing speaks for another.
USUAL: Final = 0.4
#: A label that costs a learner points is only said when it is more probable than not.
COSTLY: Final = {"Confront": 0.5, "Persuade": 0.5}
Array = Any


@frozen(eq=False)
class Task:
    """One choice to learn: its labels, and for each row those it has."""

    name: str
    labels: tuple[str, ...]
    truth: Sequence[frozenset[str]]
    learners: Sequence[bool]


def tasks_of(texts: Sequence[Row]) -> list[Task]:
    """What is to be learned of these rows."""
    learners = [row.get("by") == "learner" for row in texts]
    return [
        Task("form", (*FORMS, NOTHING), [frozenset([row["form"]]) for row in texts], learners),
        Task("type", (*SOLUTION_FOCUSED, NOTHING), [frozenset(row["types"]) for row in texts], learners),
        Task("code", (*CODES, NOTHING), [frozenset(row["codes"]) for row in texts], learners),
        Task("also", SOLUTION_FOCUSED, [frozenset(row["types"]) for row in texts], learners),
        Task("does", CODES, [frozenset(row["codes"]) for row in texts], learners),
        Task("flag", FLAGS, [frozenset(row["flags"]) for row in texts], learners),
    ]


def matrix_of(texts: Sequence[Row], lang: str) -> tuple[Array, list[str], Told]:
    """Rows by features, the features' names, and what the line before is read with."""
    seen = [features_of(row["text"], row["before"], tongue(lang)) for row in texts]
    levels, told = before_of(texts, seen)
    signs = [{told_sign(level)} if each and each.before else set() for each, level in zip(seen, levels, strict=True)]
    found = [
        {*rows_of(each.spelled), *each.signs, *sign} if each else set() for each, sign in zip(seen, signs, strict=True)
    ]
    matrix, names = counted(found, LEAST_SEEN)
    return matrix, names, told


def counted(found: Sequence[set[str]], least: int) -> tuple[Array, list[str]]:
    """Rows by those features that `least` rows have, and their names."""
    names: dict[str, int] = {}
    starts, places = [0], []
    for features in found:
        places += [names.setdefault(feature, len(names)) for feature in sorted(features)]
        starts.append(len(places))
    shape = len(found), len(names)
    whole = csr_matrix((np.ones(len(places)), np.array(places, "int32"), np.array(starts, "int32")), shape=shape)
    kept = np.flatnonzero(np.asarray(whole.sum(axis=0)).ravel() >= least)
    listed = list(names)
    return _small(whole[:, kept]), [listed[place] for place in kept]


def before_of(texts: Sequence[Row], seen: Sequence[Features | None]) -> tuple[list[int], Told]:
    """
    How likely each row's line before tells of something that went well, as it looks to who has not learned from its
    scene; and what tells it, learned from all. A line tells of it when somebody followed it up (`FOLLOWED`).
    """
    lines: dict[tuple[str, str], list[int]] = {}
    for at, row in enumerate(texts):
        if seen[at] is not None:
            lines.setdefault((row["scene"], row["before"]), []).append(at)
    words = [seen[places[0]].before for places in lines.values()]  # type: ignore[union-attr]
    truth = np.array([any(FOLLOWED & {*texts[at]["types"]} for at in places) for places in lines.values()])
    matrix, names = counted([{*line, *map(" ".join, pairwise(line))} for line in words], LEAST_SEEN)
    levels = [0] * len(texts)
    scenes = [scene for scene, _ in lines]
    for learned, left in GroupKFold(TOLD_FOLDS).split(np.zeros(len(lines)), groups=scenes):
        told = _told(matrix[learned], truth[learned], names)
        for at in left:
            for row in list(lines.values())[at]:
                levels[row] = told.level(words[at])
    return levels, _told(matrix, truth, names)


def _told(matrix: Array, truth: Array, names: Sequence[str]) -> Told:
    model = LogisticRegression(C=GIVE["told"], solver="liblinear").fit(_small(matrix), truth)
    weights = {name: round(float(value) * SCALE) for name, value in zip(names, model.coef_[0], strict=True)}
    small = round(SMALLEST * SCALE / 3)
    weights = {name: value for name, value in sorted(weights.items()) if abs(value) >= small}
    return Told(round(float(model.intercept_[0]), 3), weights, SCALE)


def _small(matrix: Array) -> Array:
    """The matrix with indices as the solvers take them."""
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    return matrix


def fit(matrix: Array, task: Task, picked: Array) -> tuple[Array, Array]:
    """Weights (labels by features) and where each label's sum begins, learned from the rows `picked`."""
    learners = np.array(task.learners)[picked]
    picked = np.concatenate([picked, *[picked[learners]] * (LEARNERS - 1)])
    if task.name in APART:
        models = []
        for label in task.labels:
            truth = np.array([label in task.truth[row] for row in picked])
            model = LogisticRegression(C=GIVE[task.name], solver="liblinear", class_weight={False: 1, True: 2})
            models.append(model.fit(_small(matrix[picked]), truth))
        return np.vstack([m.coef_[0] for m in models]), np.array([m.intercept_[0] for m in models])
    # a row with two labels counts once for each; of behaviours the one that says most stands for the row
    chosen, truth = [], []
    for row in picked:
        labels = sorted(task.truth[row])
        if task.name == "code":
            labels = [label for label in ORDER if label in labels][:1]
        for label in labels or [NOTHING]:
            chosen.append(row)
            truth.append(task.labels.index(label))
    model = LogisticRegression(C=GIVE[task.name], max_iter=150, tol=1e-3)
    model.fit(_small(matrix[np.array(chosen)]), np.array(truth))
    return model.coef_, model.intercept_


def probable(matrix: Array, weights: Array, bias: Array, name: str) -> Array:
    """How probable each label is, rows by labels."""
    sums = np.asarray(matrix @ weights.T + bias)
    if name in APART:
        return 1 / (1 + np.exp(-sums))
    sums -= sums.max(axis=1, keepdims=True)
    shares = np.exp(sums)
    return shares / shares.sum(axis=1, keepdims=True)


def across(matrix: Array, task: Task, groups: Sequence[str]) -> Array:
    """How probable labels are for rows that were not learned from, scene by scene."""
    found = np.zeros((matrix.shape[0], len(task.labels)))
    for learned, left in GroupKFold(FOLDS).split(np.zeros(len(groups)), groups=groups):
        weights, bias = fit(matrix, task, learned)
        found[left] = probable(matrix[left], pruned(weights), bias, task.name)
    return found


def pruned(weights: Array) -> Array:
    """Weights without the smallest."""
    return np.where(np.abs(weights) >= SMALLEST, weights, 0.0)


def f1(truth: Array, found: Array) -> float:
    """Precision and recall in one."""
    return float(2 * (truth & found).sum() / max(1, truth.sum() + found.sum()))


def least_of(task: Task, found: Array) -> tuple[list[float], dict[str, float]]:
    """
    The probability each label must reach, and the F1 that gives. F1 is smoothed over neighbours: a peak that a few rows
    make would not hold for others.
    """
    least, reached = [], {}
    learners = np.array(task.learners)
    found = found[learners]
    tries = np.arange(0.20, 0.71, 0.02)
    for place, label in enumerate(task.labels):
        truth = np.array([label in labels for labels in task.truth])[learners]
        values = np.array([f1(truth, found[:, place] >= at) for at in tries])
        smooth = np.convolve(np.pad(values, 3, mode="edge"), np.ones(7) / 7, mode="valid")
        best = int(np.argmax(smooth - 0.1 * np.abs(tries - USUAL)))
        best = max(best, int(np.searchsorted(tries, COSTLY.get(label, 0.0) - 1e-9)))
        least.append(round(float(tries[best]), 2))
        if label != NOTHING:
            reached[label] = float(values[best])
    return least, reached


def kept_least(lang: str) -> dict[tuple[str, str], float]:
    """The least probabilities of the weights there are: a small change of the rows need not find them anew."""
    file = TARGET / f"{lang}.json"
    if not file.exists():
        return {}
    head = json.loads(file.read_text(encoding="utf-8"))
    return {(choice, label): value for (choice, label), value in zip(head["outputs"], head["least"], strict=True)}


def learn(lang: str, *, trial: bool = False, keep: bool = False) -> None:
    """Fit, report, write. With `keep` the least probabilities stay what they are."""
    texts = rows(f"{lang}-tuning.jsonl")
    matrix, names, told = matrix_of(texts, lang)
    print(f"{lang}: {len(texts)} rows, {len(names)} features")
    outputs: list[tuple[str, str]] = []
    stacked: list[Array] = []
    biases: list[float] = []
    leasts: list[float] = []
    found: dict[str, Array] = {}
    known = kept_least(lang) if keep else {}
    for task in tasks_of(texts):
        if keep:
            weights, bias = fit(matrix, task, np.arange(len(texts)))
            outputs += [(task.name, label) for label in task.labels]
            stacked.append(pruned(weights))
            biases += [round(float(value), 3) for value in bias]
            leasts += [known.get((task.name, label), USUAL) for label in task.labels]
            continue
        found[task.name] = across(matrix, task, [row["scene"] for row in texts])
        if task.name in BESIDE:  # the two together, as they are read
            beside = found[BESIDE[task.name]][:, : len(task.labels)]
            found[task.name] = (found[task.name] + beside) / 2
        least, reached = least_of(task, found[task.name])
        print(f"  {task.name:5}macro-F1 across scenes {np.mean(list(reached.values())):.3f}  ", end="")
        print(" ".join(f"{label} {value:.2f}" for label, value in reached.items()))
        if not trial:
            weights, bias = fit(matrix, task, np.arange(len(texts)))
            outputs += [(task.name, label) for label in task.labels]
            stacked.append(pruned(weights))
            biases += [round(float(value), 3) for value in bias]
            leasts += least
    if not trial:
        head = {"format": FORMAT, "made_from": digest_of(texts, lang), "scale": SCALE}
        head |= {"outputs": outputs, "bias": biases, "least": leasts}
        head["told"] = {"bias": told.bias, "rows": dict(told.rows)}
        write(lang, head, _rows(np.vstack(stacked), names))


def _rows(weights: Array, names: Sequence[str]) -> dict[str, list[int]]:
    """Feature -> place, weight, place, weight, ...; features that weigh nothing left out."""
    found = {}
    for at, name in sorted(enumerate(names), key=lambda pair: pair[1]):
        places = np.flatnonzero(weights[:, at])
        if len(places):
            found[name] = [int(v) for place in places for v in (place, round(weights[place, at] * SCALE))]
    return found


def write(lang: str, head: Mapping[str, object], weights: Mapping[str, Sequence[int]]) -> None:
    """The file `weigh.load` reads; a line for each feature."""
    lines = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(pairs, separators=(',', ':'))}"
        for name, pairs in weights.items()
    )
    TARGET.mkdir(exist_ok=True)
    file = TARGET / f"{lang}.json"
    file.write_text(json.dumps(head)[:-1] + ',\n"rows":{\n' + lines + "\n}}\n", encoding="utf-8")
    print(f"  {file.name}: {len(weights)} features, {file.stat().st_size // 1024} KiB")


def main() -> None:
    """Learn the languages named, both by default."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("langs", nargs="*", default=["en", "es"])
    parser.add_argument(
        "--keep", action="store_true", help="leave the least probabilities as they are: four times as quick"
    )
    parser.add_argument("--trial", action="store_true", help="only say what cross-validation finds")
    chosen = parser.parse_args()
    for lang in chosen.langs:
        learn(lang, trial=chosen.trial, keep=chosen.keep)


if __name__ == "__main__":
    main()
