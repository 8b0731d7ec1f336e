"""What the dialogue block keeps of a learner and makes of it: past runs, reports, refusals."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import evolve

from sop_xblocks.authoring.prose import plain
from sop_xblocks.host.requests import Refusal
from sop_xblocks.host.words import Words
from sop_xblocks.practice import debrief, talk
from sop_xblocks.practice import run as runs
from sop_xblocks.practice.dialogue import Dialogue

#: Finished runs whose moves are kept in the state row (about a kilobyte each); of older ones the best keeps its moves.
KEEP_MOVES: Final = 20
#: Finished runs of which anything is kept.
KEEP: Final = 200


def seed_of(user_id: object, usage_id: object, past: Sequence[Any]) -> int:
    """The seed of the run after those in `past`: known before anything is saved, so that a view need not write."""
    before = past[-1].get("run", "") if past and isinstance(past[-1], Mapping) else ""
    digest = hashlib.blake2s(f"{user_id}/{usage_id}/{before}".encode(), digest_size=6).digest()
    return int.from_bytes(digest, "big")


def dom_prefix(usage_id: object) -> str:
    """A prefix for ids in the page, of its own for each block on it."""
    return "sop-" + hashlib.blake2s(str(usage_id).encode(), digest_size=4).hexdigest() + "-"


def first_look(content: Dialogue) -> runs.Run:
    """A run nobody is in, to show the first turn."""
    return talk.begin(content, "", 0, 0)


def named(begun: runs.Run, run_id: str) -> runs.Run:
    """A run gets its id with its first move, and is counted from then."""
    return evolve(begun, id=run_id, started=begun.moves[0].at if begun.moves else begun.started)


def with_finished(past: Sequence[Any], finished: runs.Run, summary: debrief.Summary) -> list[Any]:
    """`past` with one more run; old runs and the moves of those that are not the best make room."""
    rows = [row for row in past if isinstance(row, Mapping)]
    rows.append({**debrief.dump_summary(summary), "moves": runs.dump_run(finished)})
    best = max(range(len(rows)), key=lambda i: debrief.load_summary(rows[i]).fraction)
    if (over := len(rows) - KEEP) > 0:
        rows, best = ([rows[best], *rows[over + 1 :]], 0) if best < over else (rows[over:], best - over)
    for index, row in enumerate(rows[:-KEEP_MOVES]):
        if index != best and "moves" in row:
            rows[index] = {key: value for key, value in row.items() if key != "moves"}
    return rows


def summaries(past: Sequence[Any]) -> tuple[debrief.Summary, ...]:
    """Finished runs in short, oldest first."""
    return tuple(debrief.load_summary(row) for row in past if isinstance(row, Mapping))


def best_fraction(content: Dialogue, past: Sequence[Any], *, latest: bool) -> float:
    """
    The best (or latest) run under the content as it is now. A run that no longer replays to its end keeps the
    score it had: an edit does not take from a learner what was earned.
    """
    fractions = [_fraction(content, row) for row in past if isinstance(row, Mapping)]
    if not fractions:
        return 0.0
    return fractions[-1] if latest else max(fractions)


def report_rows(content: Dialogue, states: Any, limit: int | None, t: Words) -> Iterator[tuple[str, dict[str, object]]]:
    """One row for each reply, taken back ones too, in the order of the moves."""
    given = 0
    for state in states:
        for number, saved in enumerate(_runs_in(state.state), start=1):
            try:
                stands = talk.replay(content, runs.load_run(saved))
            except runs.StateError:
                continue
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
                        str(t("Reply")): plain(exchange.reply.text) if exchange.reply else exchange.move.text,
                        str(t("Codes")): " ".join(exchange.codes),
                        str(t("Quality")): exchange.way.quality,
                        str(t("Taken back")): str(t("yes")) if exchange.undone else "",
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
        "not-finished": t("You can try single turns again once the conversation is finished."),
    }
    return Refusal(400, code, str(told.get(code) or t("This cannot be done here.")))


def unreadable(error: runs.StateError, t: Words) -> Refusal:
    """What a person is told when a saved run cannot be read. It is left as it is."""
    if isinstance(error, runs.StateTooNew):
        told = t("Your conversation was saved by a newer version of this page. It is kept; please come back later.")
        return Refusal(409, "state-newer", str(told))
    told = t("Your saved conversation cannot be read. It is kept as it is; please tell the course team.")
    return Refusal(409, "state-unreadable", str(told))


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


def _runs_in(state: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    past = state.get("past")
    rows = past if isinstance(past, Sequence) else ()
    yield from (row["moves"] for row in rows if isinstance(row, Mapping) and "moves" in row)
    current = state.get("run")
    if isinstance(current, Mapping) and current and not current.get("finished"):
        yield current
