"""What the dialogue block keeps of a learner and makes of it: past runs, reports, refusals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from sop_xblocks.authoring.prose import plain
from sop_xblocks.host.kept import contested_in, fraction_of, runs_in, with_row
from sop_xblocks.host.requests import Refusal
from sop_xblocks.host.words import Words
from sop_xblocks.practice import debrief, talk
from sop_xblocks.practice import run as runs
from sop_xblocks.practice.cell import guard
from sop_xblocks.practice.dialogue import Dialogue


def first_look(content: Dialogue) -> runs.Run:
    """A run nobody is in, to show the first turn."""
    return talk.begin(content, "", 0, 0)


def named(begun: runs.Run, run_id: str) -> runs.Run:
    """A run gets its id with its first move, and is counted from then."""
    return evolve(begun, id=run_id, started=begun.moves[0].at if begun.moves else begun.started)


def with_finished(past: Sequence[Any], finished: runs.Run, summary: debrief.Summary) -> list[Any]:
    """`past` with one more run."""
    return with_row(past, {**debrief.dump_summary(summary), "moves": runs.dump_run(finished)})


def summaries(past: Sequence[Any]) -> tuple[debrief.Summary, ...]:
    """Finished runs in short, oldest first."""
    return tuple(debrief.load_summary(row) for row in past if isinstance(row, Mapping))


def best_fraction(content: Dialogue, past: Sequence[Any], *, latest: bool) -> float:
    """
    The best (or latest) run under the content as it is now. A run that no longer replays to its end keeps the
    score it had: an edit does not take from a learner what was earned.
    """
    return fraction_of(past, lambda row: _fraction(content, row), latest=latest)


def report_rows(content: Dialogue, states: Any, limit: int | None, t: Words) -> Iterator[tuple[str, dict[str, object]]]:
    """One row for each reply, taken back ones too, in the order of the moves."""
    given = 0
    for state in states:
        contested = state.state.get("contested") or ()
        for number, saved in enumerate(runs_in(state.state), start=1):
            try:
                held = runs.load_run(saved)
                stands = talk.replay(content, held)
            except runs.StateError:
                continue
            seen = contested_in(contested, held.id)
            said = sorted([*stands.path, *(exchange for _, exchange in stands.undone)], key=lambda e: e.number)
            for exchange in said:
                if limit is not None and given >= limit:
                    return
                given += 1
                yield (
                    state.username,
                    {
                        str(t("Run")): number,
                        str(t("Turn")): exchange.at.turn.id,
                        str(t("They said")): plain(exchange.at.line.text),
                        str(t("Reply")): plain(exchange.reply.text) if exchange.reply else guard(exchange.move.text),
                        str(t("Codes")): " ".join(exchange.codes),
                        str(t("Quality")): exchange.way.quality,
                        str(t("Taken back")): str(t("yes")) if exchange.undone else "",
                        str(t("Seen differently")): str(t("yes")) if exchange.number in seen else "",
                        str(t("Ending")): stands.ending.id if stands.ending else "",
                    },
                )


def refusal(code: str, t: Words) -> Refusal:
    """What a person is told when the rules of practice do not allow an act."""
    told = {
        "reply-not-on-offer": t("That reply is not on offer here. Please reload the page."),
        "answer-not-on-offer": t("This turn takes one of the replies shown, not typed words."),
        "answer-too-long": t("That is longer than one can say in a turn."),
        "back-not-allowed": t("In this conversation nothing can be taken back."),
        "nothing-to-take-back": t("There is nothing to take back yet."),
        "no-hint": t("There is no hint for this turn."),
        "too-long": t("This conversation has become too long to go on. Please begin again."),
        "no-such-moment": t("That moment is not part of this conversation."),
        "words-not-choices": t("This turn asks for your own words."),
        "text-empty": t("Write what you would say first."),
        "nothing-to-contest": t("There is no reading to see differently here."),
        "not-finished": t("You can try single turns again once the conversation is finished."),
    }
    return Refusal(400, code, str(told.get(code) or t("This cannot be done here.")))


def _fraction(content: Dialogue, row: Mapping[str, Any]) -> float:
    kept = debrief.load_summary(row).fraction
    saved = row.get("moves")
    if not isinstance(saved, Mapping):
        return kept
    try:
        stands = talk.replay(content, runs.load_run(saved))
    except runs.StateError:
        return kept
    return talk.score(stands, content.par).fraction if stands.ending and not stands.fell else kept
