"""
A run as it is saved: its moves, in order, and little else. Where the learner stands is replayed from them.

The saved form is a JSON object with a version (`STATE_NEWEST`):

    {"v": 1, "id": "6c…", "seed": 17, "started": 1764000000, "finished": 0, "wording": "…", "scoring": "…",
     "moves": [{"turn": "door", "reply": "hear", "at": 1764000020}, {"back": true, "at": 1764000031}, …],
     "aside": [{"n": 4, "moves": […]}], "of": ""}

Each step of `UPGRADES` lifts the form by one version and is tried on a copy.
"""

from __future__ import annotations

import copy
import itertools
from collections.abc import Callable, Mapping
from typing import Any, Final

from attrs import evolve, field, frozen

#: 1: first released form.
STATE_NEWEST: Final = 1
STATE_OLDEST: Final = 1

#: version -> the step that lifts a saved run of that version to the next one
UPGRADES: Final[dict[int, Callable[[dict[str, Any]], dict[str, Any]]]] = {}

#: A pause longer than this many seconds counts as this long: the learner was elsewhere.
IDLE_SECONDS: Final = 180
#: A run longer than this takes no further moves: nobody talks so long, a loop in a script does.
MAX_MOVES: Final = 600


class StateError(ValueError):
    """A saved run that cannot be read."""


class StateTooNew(StateError):
    """Written by a newer release: it must be left as it is until that release is back."""


class StateTooOld(StateError):
    """Written by a release whose form is no longer read."""


class StateDamaged(StateError):
    """Not a saved run at all."""


@frozen
class Move:
    """
    One act of the learner, at `at` (seconds since 1970, UTC).

    In a dialogue `act` is ``reply`` (with `turn`, `reply`), ``answer`` (with `turn`, `text`, the `codes` and `flags`
    read from it at the time), ``hint`` (with `turn`) or ``back``. In a drill, where `turn` is the item, it is ``choice``
    (`reply` is the option), ``order`` (`codes` are the options in order) or ``text``. `marks` are the words of a typed
    text that led to a label: (start, end, label). What was read stays as it was read: a later reader changes nothing.
    """

    act: str
    at: int = 0
    turn: str = ""
    reply: str = ""
    text: str = ""
    codes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    marks: tuple[tuple[int, int, str], ...] = ()


@frozen
class Run:
    """
    One learner's way through one activity.

    `aside` holds moves that no longer fit content edited since, each with the number it had; `of` is the id of the
    finished run that an unrecorded rehearsal starts from, and `given` how many of its moves were handed to it.
    """

    id: str
    seed: int
    started: int
    moves: tuple[Move, ...] = ()
    finished: int = 0
    wording: str = ""
    scoring: str = ""
    aside: tuple[tuple[int, tuple[Move, ...]], ...] = field(default=())
    of: str = ""
    given: int = 0

    @property
    def n(self) -> int:
        """The number that the next move must carry. Never falls, not even when moves are set aside."""
        return len(self.moves) + sum(len(moves) for _, moves in self.aside) - self.given

    @property
    def rehearsal(self) -> bool:
        """Whether this is unrecorded practice."""
        return bool(self.of)

    @property
    def full(self) -> bool:
        """Whether it takes no further moves."""
        return len(self.moves) >= MAX_MOVES

    @property
    def seconds(self) -> int:
        """Time spent, pauses cut off at `IDLE_SECONDS`."""
        times = [self.started, *(move.at for move in self.moves[self.given :])]
        return sum(max(0, min(IDLE_SECONDS, b - a)) for a, b in itertools.pairwise(times))

    def with_move(self, move: Move) -> Run:
        """The run with one more move."""
        return evolve(self, moves=(*self.moves, move))


def dump_run(run: Run) -> dict[str, Any]:
    """The saved form of a run, as JSON values."""
    saved: dict[str, Any] = {
        "v": STATE_NEWEST,
        "id": run.id,
        "seed": run.seed,
        "started": run.started,
        "finished": run.finished,
        "wording": run.wording,
        "scoring": run.scoring,
        "moves": [_dump_move(move) for move in run.moves],
    }
    if run.aside:
        saved["aside"] = [{"n": n, "moves": [_dump_move(move) for move in moves]} for n, moves in run.aside]
    if run.of:
        saved["of"] = run.of
        saved["given"] = run.given
    return saved


def load_run(saved: Mapping[str, Any]) -> Run:
    """Read a saved run, lifting old forms. Raises a `StateError` that tells too new, too old and damaged apart."""
    lifted = lift(saved)
    try:
        return Run(
            id=str(lifted["id"]),
            seed=int(lifted["seed"]),
            started=int(lifted["started"]),
            finished=int(lifted["finished"]),
            wording=str(lifted["wording"]),
            scoring=str(lifted["scoring"]),
            moves=tuple(map(_load_move, lifted["moves"])),
            aside=tuple((int(a["n"]), tuple(map(_load_move, a["moves"]))) for a in lifted.get("aside", ())),
            of=str(lifted.get("of", "")),
            given=int(lifted.get("given", 0)),
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise StateDamaged(f"not a saved run: {type(error).__name__}") from error


def lift(
    saved: Mapping[str, Any],
    upgrades: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = UPGRADES,
    oldest: int = STATE_OLDEST,
    newest: int = STATE_NEWEST,
) -> Mapping[str, Any]:
    """The saved form lifted to `newest`, on a copy where a step is needed."""
    version = saved.get("v") if hasattr(saved, "get") else None
    if not isinstance(version, int) or isinstance(version, bool):
        raise StateDamaged("a saved run says its version in v")
    if version > newest:
        raise StateTooNew(f"saved as version {version}, this release reads up to {newest}")
    if version < oldest:
        raise StateTooOld(f"saved as version {version}, this release reads from {oldest}")
    if version == newest:
        return saved
    lifted = copy.deepcopy(dict(saved))
    while version < newest:
        lifted = upgrades[version](lifted)
        version += 1
        lifted["v"] = version
    return lifted


def _dump_move(move: Move) -> dict[str, Any]:
    if move.act == "back":
        return {"back": True, "at": move.at}
    saved: dict[str, Any] = {"turn": move.turn}
    if move.act in ("reply", "choice"):
        saved[move.act] = move.reply
    elif move.act == "order":
        saved["order"] = list(move.codes)
    elif move.act == "hint":
        saved["hint"] = True
    else:
        kind = "text" if move.act == "text" else "answer"
        saved.update({kind: move.text, "codes": list(move.codes), "flags": list(move.flags)})
        if move.marks:
            saved["marks"] = [list(mark) for mark in move.marks]
    saved["at"] = move.at
    return saved


def _load_move(saved: Mapping[str, Any]) -> Move:
    at = int(saved["at"])
    if saved.get("back"):
        return Move("back", at)
    turn = str(saved["turn"])
    for act in ("reply", "choice"):
        if act in saved:
            return Move(act, at, turn, reply=str(saved[act]))
    if "order" in saved:
        return Move("order", at, turn, codes=tuple(map(str, saved["order"])))
    if saved.get("hint"):
        return Move("hint", at, turn)
    codes, flags = tuple(map(str, saved["codes"])), tuple(map(str, saved["flags"]))
    act = "text" if "text" in saved else "answer"
    marks = tuple((int(start), int(end), str(label)) for start, end, label in saved.get("marks", ()))
    return Move(act, at, turn, text=str(saved[act]), codes=codes, flags=flags, marks=marks)
