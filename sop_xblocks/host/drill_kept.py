"""What the drill block keeps of a learner and makes of it: skills, past rounds, reports, refusals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from sop_xblocks.authoring.prose import plain
from sop_xblocks.host.drill_page import ReadingShown
from sop_xblocks.host.kept import contested_in, fraction_of, kept_fraction, runs_in, with_row
from sop_xblocks.host.reading_words import pieces
from sop_xblocks.host.requests import Refusal
from sop_xblocks.host.words import Words
from sop_xblocks.practice import drill_round as rounds
from sop_xblocks.practice import spacing
from sop_xblocks.practice.cell import guard
from sop_xblocks.practice.drill import Drill
from sop_xblocks.practice.run import Run, StateError

#: Options of a chain in one request.
MOST_NAMES = 20


def load_known(saved: Mapping[str, Any]) -> dict[str, spacing.SkillState]:
    """Where the learner is with each skill."""
    return {skill: spacing.load_state(one) for skill, one in saved.items() if isinstance(one, Mapping)}


def dump_known(states: Mapping[str, spacing.SkillState]) -> dict[str, Any]:
    """The saved form."""
    return {skill: spacing.dump_state(state) for skill, state in states.items()}


def empty_round(seed: int, now: int) -> rounds.Round:
    """A round of a bank that cannot be read."""
    return rounds.Round(Run("", seed, now), ())


def named(begun: rounds.Round, run_id: str) -> rounds.Round:
    """A round gets its id with its first answer, and is counted from then."""
    run = begun.run
    return evolve(begun, run=evolve(run, id=run_id, started=run.moves[0].at if run.moves else run.started))


def stands_at(progress: rounds.Progress, n: int) -> bool:
    """Whether the last answer that stands is the one with number `n`: an edit may have taken it."""
    return bool(progress.answers) and progress.answers[-1].number == n


def with_finished(past: Sequence[Any], held: rounds.Round, progress: rounds.Progress, fraction: float) -> list[Any]:
    """`past` with one more round; the answers of old rounds that are not the best make room."""
    score = rounds.score_round(progress)
    row = {
        "run": held.run.id,
        "started": held.run.started,
        "finished": held.run.finished,
        "seconds": held.run.seconds,
        "fraction": fraction,
        "parts": {skill: [part.earned, part.possible] for skill, part in score.parts.items()},
        "moves": rounds.dump_round(held),
    }
    return with_row(past, row)


def best_fraction(bank: Drill, past: Sequence[Any], *, latest: bool) -> float:
    """The best (or latest) round under the bank as it is now; one that no longer replays keeps the score it had."""
    return fraction_of(past, lambda row: _fraction(bank, row), latest=latest)


def report_rows(bank: Drill, states: Any, limit: int | None, t: Words) -> Iterator[tuple[str, dict[str, object]]]:
    """One row for each answer, second ones too, in the order they were given."""
    given = 0
    for state in states:
        contested = {
            (one.get("run"), one.get("n")) for one in state.state.get("contested") or () if isinstance(one, Mapping)
        }
        for number, saved in enumerate(runs_in(state.state), start=1):
            try:
                held = rounds.load_round(saved)
            except StateError:
                continue
            for answer in rounds.replay_round(bank, held).answers:
                if limit is not None and given >= limit:
                    return
                given += 1
                said = (
                    plain(answer.picked.text)
                    if answer.picked
                    else guard(answer.move.text) or " ".join(answer.move.codes)
                )
                yield (
                    state.username,
                    {
                        str(t("Run")): number,
                        str(t("Item")): answer.item.id,
                        str(t("Task")): answer.item.task,
                        str(t("Skill")): answer.item.skill,
                        str(t("Answer")): said,
                        str(t("Points")): answer.got,
                        str(t("Second time")): str(t("yes")) if answer.again else "",
                        str(t("Read as")): " ".join(answer.move.codes) if answer.move.act == "text" else "",
                        str(t("Seen differently")): str(t("yes")) if (held.run.id, answer.number) in contested else "",
                    },
                )


def readings(progress: rounds.Progress, contested: Sequence[Any], run_id: str) -> dict[int, ReadingShown]:
    """What was read in each typed answer at the time, as pieces of the text with their labels."""
    seen = contested_in(contested, run_id)
    return {
        answer.number: ReadingShown(pieces(answer.move), answer.move.codes, answer.number in seen)
        for answer in progress.typed
    }


def short_names(block: Any, data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """A list of short texts; a `Refusal` where there is none."""
    value = data.get(key)
    if (
        not isinstance(value, list)
        or len(value) > MOST_NAMES
        or not all(isinstance(v, str) and len(v) <= 200 for v in value)
    ):
        message = block.words("This request was not understood: {name} must be a list of texts.", name=key)
        raise Refusal(400, "bad-list", str(message), field=key)
    return tuple(value)


def refusal(code: str, t: Words) -> Refusal:
    """What a person is told when the rules of practice do not allow an answer."""
    told = {
        "option-not-on-offer": t("That answer is not on offer here. Please reload the page."),
        "order-not-complete": t("Every step has its place: please put all of them in order."),
        "text-empty": t("Write your question first."),
        "answer-too-long": t("That is longer than one can say in a turn."),
        "nothing-to-contest": t("There is no reading to see differently here."),
    }
    return Refusal(400, code, str(told.get(code) or t("This cannot be done here.")))


def _fraction(bank: Drill, row: Mapping[str, Any]) -> float:
    had = kept_fraction(row)
    saved = row.get("moves")
    if not isinstance(saved, Mapping):
        return had
    try:
        held = rounds.load_round(saved)
    except StateError:
        return had
    progress = rounds.replay_round(bank, held)
    return rounds.score_round(progress).fraction if progress.now is None and not progress.fell else had
