"""
Holding a dialogue: replaying a run's moves, and the one step that adds a move.

Pure: content + saved run + one act -> new run + events. The clock and the seed are passed in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Final

from attrs import evolve, field, frozen

from sop_xblocks.practice.codes import matching
from sop_xblocks.practice.condition import holds
from sop_xblocks.practice.dialogue import BEST, Dialogue, Ending, Line, Reply, Turn, Way
from sop_xblocks.practice.run import Move, Run
from sop_xblocks.practice.score import Part, Score

MAX_ANSWER: Final = 2000


class Refused(ValueError):
    """An act that the content or the run does not allow now. `code` is stable and says which rule it broke."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@frozen
class Spoken:
    """A line of a person as it fell: `by` and `mood` and `talk` filled in."""

    text: str
    by: str
    mood: str
    talk: str


@frozen
class Offer:
    """A reply on offer. `token` stands for it in the page and says nothing about it."""

    token: str
    reply: Reply


@frozen
class Standing:
    """The learner faces a turn: what was said, what can be said. `visit` counts earlier replies in it."""

    turn: Turn
    visit: int
    line: Spoken
    thought: str
    offers: tuple[Reply, ...]
    gauges: Mapping[str, int]
    hinted: bool = False


@frozen
class Exchange:
    """
    One thing the learner said and what came of it.

    `number` is the place of the move in the run, `way` what it was worth, `gauges` their values afterwards;
    `undone` exchanges were taken back: kept in the record, not on the path.
    """

    number: int
    at: Standing
    way: Way
    gets: Spoken | None
    gauges: Mapping[str, int]
    reply: Reply | None = None
    move: Move = field(factory=lambda: Move("reply"))
    undone: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """The behaviour codes of what the learner said."""
        return self.reply.codes if self.reply else self.move.codes


@frozen
class Talk:
    """
    A run replayed against content.

    `path` are the exchanges that stand, `undone` those taken back (with `after`: how many of the path came before).
    `now` is the turn the learner faces, None once an `ending` is reached. `held` moves were kept; `fell` is empty
    unless the content was edited so that the rest no longer fits. `tries` are the first choices at each point.
    """

    path: tuple[Exchange, ...]
    undone: tuple[tuple[int, Exchange], ...]
    now: Standing | None
    ending: Ending | None
    gauges: Mapping[str, int]
    held: int
    fell: tuple[Move, ...]
    tries: tuple[Exchange, ...]


@frozen
class Stepped:
    """The run after an act. `stale`: the act carried an old number, nothing changed."""

    run: Run
    talk: Talk
    events: tuple[tuple[str, Mapping[str, object]], ...] = ()
    stale: bool = False


class _Scene:
    """The changing part of a replay: where it stands and what has been seen."""

    def __init__(self, dialogue: Dialogue) -> None:
        self.dialogue = dialogue
        self.place = dialogue.start
        self.gauges = {gauge.id: gauge.start for gauge in dialogue.gauges.values()}
        self.visits: dict[str, int] = {}
        self.hinted: set[tuple[str, int]] = set()

    def mark(self) -> tuple[str, dict[str, int], dict[str, int]]:
        return self.place, dict(self.gauges), dict(self.visits)

    def reset(self, mark: tuple[str, dict[str, int], dict[str, int]]) -> None:
        self.place, self.gauges, self.visits = mark

    def standing(self) -> Standing | None:
        turn = self.dialogue.turns.get(self.place)
        if turn is None:
            return None
        visit = self.visits.get(turn.id, 0)
        line = self.first(turn.says) or turn.says[-1]
        thought = self.first(turn.thoughts)
        return Standing(
            turn,
            visit,
            spoken(turn, line),
            thought.text if thought else "",
            tuple(reply for reply in turn.replies if holds(reply.when, self.gauges, self.visits)),
            dict(self.gauges),
            (turn.id, visit) in self.hinted,
        )

    def first(self, lines: tuple[Line, ...]) -> Line | None:
        return next((line for line in lines if holds(line.when, self.gauges, self.visits)), None)

    def say(self, number: int, move: Move) -> Exchange | None:
        """Apply what the learner said; None where it does not fit the place."""
        at = self.standing()
        if at is None or at.turn.id != move.turn:
            return None
        reply = next((r for r in at.offers if r.id == move.reply), None) if move.act == "reply" else None
        way = reply.way if reply else _way_of_answer(at.turn, move) if move.act == "answer" else None
        if way is None:
            return None
        for change in way.changes:
            gauge = self.dialogue.gauges[change.gauge]
            self.gauges[gauge.id] = gauge.moved(self.gauges[gauge.id], change.by)
        self.visits[at.turn.id] = at.visit + 1
        gets = self.first(way.gets)
        self.place = next(go.to for go in way.goes if holds(go.when, self.gauges, self.visits))
        heard = spoken(at.turn, gets) if gets else None
        return Exchange(number, at, way, heard, dict(self.gauges), reply, move)


def replay(dialogue: Dialogue, run: Run) -> Talk:
    """
    Where the run stands in this content.

    Moves are kept as long as each fits the place that the ones before it lead to. The first that does not, and all
    after it, fall away (`fell`); a move that was taken back anyway may be missing without any harm.
    """
    return _Replay(dialogue, run).talk()


class _Replay:
    """A replay that can go on by a move, so that a step need not begin it anew."""

    def __init__(self, dialogue: Dialogue, run: Run) -> None:
        self.scene = _Scene(dialogue)
        self.moves = run.moves
        self.path: list[Exchange] = []
        self.marks: list[tuple[str, dict[str, int], dict[str, int]]] = []
        self.undone: list[tuple[int, Exchange]] = []
        self.tries: dict[tuple[str, int], Exchange] = {}
        self.held = 0
        undone_by = _undone(run.moves)
        gone: set[int] = set()
        for number, move in enumerate(run.moves):
            if move.act == "back" and undone_by.get(number) in gone:
                self.held += 1
            elif self.feed(number, move):
                continue
            elif number in undone_by:
                gone.add(number)
                self.held += 1
            else:
                break

    def feed(self, number: int, move: Move) -> bool:
        """Go on by a move; False where it does not fit."""
        scene = self.scene
        if move.act == "back":
            if self.path:
                scene.reset(self.marks.pop())
                self.undone.append((len(self.path) - 1, evolve(self.path.pop(), undone=True)))
        elif move.act == "hint":
            scene.hinted.add((move.turn, scene.visits.get(move.turn, 0)))
        else:
            mark = scene.mark()
            exchange = scene.say(number, move)
            if exchange is None:
                return False
            self.marks.append(mark)
            self.path.append(exchange)
            self.tries.setdefault((exchange.at.turn.id, exchange.at.visit), exchange)
        self.held += 1
        return True

    def talk(self) -> Talk:
        """Where it stands."""
        scene = self.scene
        return Talk(
            tuple(self.path),
            tuple(self.undone),
            scene.standing(),
            scene.dialogue.endings.get(scene.place),
            dict(scene.gauges),
            self.held,
            self.moves[self.held :],
            tuple(self.tries.values()),
        )

    def after(self, run: Run) -> Talk:
        """Where `run` stands, which is what was replayed and one move more."""
        self.moves = run.moves
        self.feed(len(run.moves) - 1, run.moves[-1])
        return self.talk()


def begin(dialogue: Dialogue, run_id: str, seed: int, now: int) -> Run:
    """A new run of this content."""
    return Run(run_id, seed, now, wording=dialogue.wording, scoring=dialogue.scoring)


def rehearse(finished: Run, talk: Talk, moment: int, run_id: str, now: int) -> Run:
    """
    Unrecorded practice: the path of a finished run up to the exchange at place `moment` (0-based), to go on from there.

    Raises `Refused("no-such-moment")`.
    """
    if not 0 <= moment < len(talk.path):
        raise Refused("no-such-moment")
    moves = tuple(exchange.move for exchange in talk.path[:moment])
    return Run(
        run_id,
        finished.seed,
        now,
        moves=moves,
        wording=finished.wording,
        scoring=finished.scoring,
        of=finished.id,
        given=len(moves),
    )


def offers(dialogue: Dialogue, run: Run, at: Standing) -> tuple[Offer, ...]:
    """What can be said now, in this run's fixed order. Tokens differ from run to run and tell nothing of the ids."""
    found = [Offer(_token(run.seed, at.turn.id, reply.id), reply) for reply in at.offers]
    return tuple(sorted(found, key=lambda offer: offer.token)) if dialogue.shuffled else tuple(found)


def step(dialogue: Dialogue, run: Run, n: int, move: Move) -> Stepped:
    """
    Add one act to a run. An act with another number than the run expects changes nothing (`stale`).

    `move.reply` may be the reply's id or its token. Raises `Refused`: ``finished``, ``too-long``,
    ``reply-not-on-offer``, ``answer-not-on-offer``, ``answer-too-long``, ``back-not-allowed``, ``nothing-to-take-back``,
    ``no-hint``.
    """
    replayed = _Replay(dialogue, run)
    talk = replayed.talk()
    if n != run.n:
        return Stepped(run, talk, stale=True)
    if run.finished or talk.now is None:
        raise Refused("finished")
    if run.full:
        raise Refused("too-long")
    fitted = _fit(dialogue, run, talk, move)
    kept = _set_aside(run, talk)
    after = evolve(kept.with_move(fitted), wording=dialogue.wording, scoring=dialogue.scoring)
    then = replay(dialogue, after) if talk.fell else replayed.after(after)
    if then.ending and not after.finished:
        after = evolve(after, finished=fitted.at)
    return Stepped(after, then, tuple(_events(fitted, after, then)))


def settle(dialogue: Dialogue, run: Run, now: int) -> Stepped | None:
    """
    The end of a run that no act ended: the content was edited, and the last reply that fits leads to an ending now.

    None where there is nothing to settle.
    """
    talk = replay(dialogue, run)
    if run.finished or talk.ending is None:
        return None
    after = evolve(_set_aside(run, talk), finished=now, wording=dialogue.wording, scoring=dialogue.scoring)
    return Stepped(after, replay(dialogue, after), tuple(_end(after, talk)))


def is_repeat(run: Run, n: int, move: Move) -> bool:
    """Whether an act is the run's last one once more (double click, retry after a timeout), not another tab's."""
    if n != run.n - 1 or not run.moves or run.moves[-1].act != move.act:
        return False
    last = run.moves[-1]
    if move.act == "reply":
        return move.reply in (last.reply, _token(run.seed, last.turn, last.reply))
    return move.text == last.text


def score(talk: Talk, par: int) -> Score:
    """
    What the talk is worth: the first choice at each point, out of the best one on offer there.

    `par` is the shortest way to a good ending: a talk that breaks off earlier is measured against it. Going back
    and choosing again never adds: the first choice stays the one that counts, and so does an unsafe one.
    """
    parts: dict[str, Part] = {}
    earned = possible = 0
    unsafe = []
    for exchange in talk.tries:
        best = max((reply.way.quality for reply in exchange.at.offers), default=BEST)
        got = min(exchange.way.quality, best)
        earned += got
        possible += best
        wanted = [s for r in exchange.at.offers if r.way.quality == best for s in r.skills]
        taken = list(exchange.reply.skills) if exchange.reply and got == best else []
        for skill in dict.fromkeys(taken or wanted):
            before = parts.get(skill, Part(0, 0))
            parts[skill] = Part(before.earned + got, before.possible + best)
        if exchange.way.unsafe:
            unsafe.append(f"{exchange.at.turn.id}/{exchange.move.reply}")
    return Score(earned, max(possible, par * BEST), parts, tuple(unsafe))


def progress(dialogue: Dialogue, talk: Talk) -> float:
    """How far the talk has come, 0.0 to 1.0: replies made against those still needed at the least."""
    if talk.now is None:
        return 1.0
    ahead = dialogue.ahead.get(talk.now.turn.id, 1)
    return len(talk.path) / (len(talk.path) + max(1, ahead))


def spoken(turn: Turn, line: Line) -> Spoken:
    """A line with what it takes from its turn."""
    return Spoken(line.text, line.by or turn.by, line.mood or turn.mood, line.talk or turn.talk)


def _token(seed: int, turn: str, reply: str) -> str:
    """Starts with a digit, so that it can never be an author's id."""
    return "0" + hashlib.blake2s(f"{seed}/{turn}/{reply}".encode(), digest_size=5).hexdigest()


def _undone(moves: tuple[Move, ...]) -> dict[int, int]:
    """Which moves were taken back: the place of the reply -> of its ``back``, and the other way round."""
    pairs: dict[int, int] = {}
    open_moves: list[int] = []
    for number, move in enumerate(moves):
        if move.act == "back":
            if open_moves:
                reply = open_moves.pop()
                pairs[reply], pairs[number] = number, reply
        elif move.act != "hint":
            open_moves.append(number)
    return pairs


def _way_of_answer(turn: Turn, move: Move) -> Way | None:
    if turn.answer is None:
        return None
    codes, flags = matching(move.codes), set(move.flags)
    for when in turn.answer.whens:
        if (not when.codes or codes.intersection(when.codes)) and (not when.has or flags.intersection(when.has)):
            return when.way
    return turn.answer.otherwise


def _fit(dialogue: Dialogue, run: Run, talk: Talk, move: Move) -> Move:
    """The move as it will be saved: with the turn it was made in and the reply's id. Raises `Refused`."""
    now = talk.now
    if now is None:
        raise Refused("finished")
    if move.act == "reply":
        named = next((o.reply for o in offers(dialogue, run, now) if move.reply in (o.token, o.reply.id)), None)
        if named is None:
            raise Refused("reply-not-on-offer")
        return evolve(move, turn=now.turn.id, reply=named.id)
    if move.act == "back":
        _require_back(dialogue, run, talk)
        return evolve(move, turn="")
    if move.act == "hint" and not now.turn.hint:
        raise Refused("no-hint")
    if move.act == "answer" and now.turn.answer is None:
        raise Refused("answer-not-on-offer")
    if len(move.text) > MAX_ANSWER:
        raise Refused("answer-too-long")
    return evolve(move, turn=now.turn.id)


def _require_back(dialogue: Dialogue, run: Run, talk: Talk) -> None:
    if not dialogue.back and not run.rehearsal:
        raise Refused("back-not-allowed")
    if len(talk.path) <= run.given:
        raise Refused("nothing-to-take-back")


def _set_aside(run: Run, talk: Talk) -> Run:
    """The run with the moves that fell away kept where they do no harm."""
    if not talk.fell:
        return run
    return evolve(run, moves=run.moves[: talk.held], aside=(*run.aside, (talk.held, talk.fell)))


def _events(move: Move, run: Run, talk: Talk) -> list[tuple[str, Mapping[str, object]]]:
    """What happened, as (name, data) without any text a learner typed or an author wrote."""
    if move.act == "back":
        return [("move.undone", {"run": run.id, "n": run.n - 1})]
    if move.act == "hint":
        return [("hint.shown", {"run": run.id, "turn": move.turn})]
    said = talk.path[-1]
    data = {"run": run.id, "n": run.n - 1, "turn": move.turn, "codes": list(said.codes), "quality": said.way.quality}
    if move.act == "reply":
        data["reply"] = move.reply
    return [("reply.taken" if move.act == "reply" else "answer.given", data), *_end(run, talk)]


def _end(run: Run, talk: Talk) -> list[tuple[str, Mapping[str, object]]]:
    ending = talk.ending
    return [("run.finished", {"run": run.id, "ending": ending.id, "outcome": ending.outcome})] if ending else []
