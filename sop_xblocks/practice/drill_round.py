"""
A round of a drill: drawing the items, replaying the answers, the one step that adds an answer.

Pure: bank + what is known of the learner's skills + saved round + one answer -> new round + events. The clock and the
seed are passed in. What was missed comes again in the same round, once, `RETURN_AFTER` items later; only first
answers are worth points, so that coming again is for learning.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import evolve, field, frozen

from sop_xblocks.practice import spacing
from sop_xblocks.practice.codes import matching
from sop_xblocks.practice.drill import BEST, PICKED, TYPED, UNSAFE, Drill, Item, Option
from sop_xblocks.practice.run import Move, Run, dump_run, load_run
from sop_xblocks.practice.score import Part, Score
from sop_xblocks.practice.spacing import SkillState
from sop_xblocks.practice.talk import MAX_ANSWER, Refused

RETURN_AFTER: Final = 3
#: Items of one skill in a row before skills mix, while the skill is new (interleaving helps once a category is met).
BLOCKED_FIRST: Final = 2
#: A first answer below this share of the best is a miss and comes again.
MISS: Final = 2


@frozen
class Round:
    """A run with the items drawn for it (`deck`, ids in order)."""

    run: Run
    deck: tuple[str, ...]


@frozen
class Answered:
    """
    One answer as it fell. `got` of `BEST` points; `picked` the option taken, `order` the chain laid, `text` the own
    words with what was read in them (`codes`, `flags`); `again` when the item came a second time.
    """

    number: int
    item: Item
    got: int
    move: Move
    again: bool
    picked: Option | None = None
    met: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()

    @property
    def missed(self) -> bool:
        """Whether the item has to come again."""
        return self.got < MISS

    @property
    def unsafe(self) -> bool:
        """Whether the option taken was a safety matter."""
        return self.picked is not None and self.picked.error == UNSAFE


@frozen
class Progress:
    """
    A round replayed against the bank. `now` is the item to answer, None at the end; `queue` what comes after it;
    `place` of `total` counts items shown so far; `streak` full first answers in a row; `fell` answers whose item is gone.
    """

    answers: tuple[Answered, ...]
    now: Item | None
    again: bool
    queue: tuple[str, ...]
    place: int
    total: int
    streak: int
    fell: tuple[Move, ...] = ()

    @property
    def firsts(self) -> tuple[Answered, ...]:
        """The first answer to each item: the ones that count."""
        return tuple(answer for answer in self.answers if not answer.again)

    @property
    def typed(self) -> tuple[Answered, ...]:
        """The answers in own words."""
        return tuple(answer for answer in self.answers if answer.move.act == "text")


@frozen
class Drilled:
    """The round after an answer. `stale`: it carried an old number, nothing changed."""

    round: Round
    progress: Progress
    events: tuple[tuple[str, Mapping[str, object]], ...] = field(default=())
    stale: bool = False


def draw(drill: Drill, states: Mapping[str, SkillState], seed: int, now: int) -> tuple[str, ...]:
    """
    The items of a round: due skills first, the longest due before the others; of each skill items not seen yet, near
    the learner's level. ``as-written`` takes the author's order, ``blocked`` keeps skills together.
    """
    wanted = min(drill.pick, len(drill.items)) if drill.pick > 0 else len(drill.items)
    if drill.order == "as-written":
        return tuple(drill.items)[:wanted]
    ready = sorted(drill.by_skill, key=lambda skill: _urgency(states.get(skill), skill, seed, now))
    shares = _shares({skill: len(drill.by_skill[skill]) for skill in ready}, wanted)
    taken = {
        skill: _pile(drill.by_level[skill], states.get(skill, SkillState()), _mix(seed, skill), shares[skill])
        for skill in ready
        if shares[skill]
    }
    if drill.order == "blocked":
        return tuple(item for pile in taken.values() for item in pile)
    return _mixed(taken, {skill for skill in taken if not states.get(skill, SkillState()).reviews})


def begin_round(drill: Drill, states: Mapping[str, SkillState], run_id: str, seed: int, now: int) -> Round:
    """A new round."""
    return Round(Run(run_id, seed, now), draw(drill, states, seed, now))


def replay_round(drill: Drill, held: Round) -> Progress:
    """Where the round stands in this bank. Items that are gone are passed over, answers to them fall away."""
    return _replayed(drill, held).progress()


def step_round(drill: Drill, held: Round, n: int, move: Move) -> Drilled:
    """
    Add one answer. `move.act` is ``choice`` (`reply`: the option's id or token), ``order`` (`codes`: ids or tokens in
    order) or ``text`` (`text`, with `codes` and `flags` as read).

    Another number than the round expects changes nothing. Raises `Refused`: ``finished``, ``option-not-on-offer``,
    ``order-not-complete``, ``text-not-asked``, ``text-empty``, ``answer-too-long``.
    """
    replay = _replayed(drill, held)
    stands = replay.progress()
    if n != held.run.n:
        return Drilled(held, stands, stale=True)
    if stands.now is None or held.run.finished:
        raise Refused("finished")
    fitted = _fit(held.run.seed, stands.now, move)
    run = held.run.with_move(fitted)
    replay.take(fitted)
    after = replay.progress()
    if after.now is None:
        run = evolve(run, finished=fitted.at)
    return Drilled(evolve(held, run=run), after, tuple(_events(run, after)))


def is_repeat(drill: Drill, held: Round, n: int, move: Move) -> bool:
    """Whether an answer is the last one once more (double click, retry after a timeout), not another tab's."""
    last = held.run.moves[-1] if held.run.moves else None
    item = drill.items.get(last.turn) if last else None
    if last is None or item is None or n != held.run.n - 1 or last.act != move.act:
        return False
    if move.act == "text":
        return last.text == move.text
    try:
        fitted = _fit(held.run.seed, item, move)
    except Refused:
        return False
    return (fitted.reply, fitted.codes) == (last.reply, last.codes)


def settle_round(drill: Drill, held: Round, now: int) -> Drilled | None:
    """The end of a round that no answer ended: the bank was edited, and what was left is gone. None otherwise."""
    stands = replay_round(drill, held)
    if held.run.finished or stands.now is not None or not stands.answers:
        return None
    run = evolve(held.run, finished=now)
    return Drilled(evolve(held, run=run), stands, tuple(_end(run, stands)))


def judge(item: Item, move: Move, number: int = 0, *, again: bool = False) -> Answered:
    """What an answer is worth. The order of the author's options never matters."""
    if move.act == "order":
        return Answered(number, item, _order_points(item.chain, move.codes), move, again)
    if move.act == "text":
        met, unmet = _wants(item, move)
        broken = [flag for flag in item.never if flag in move.flags]
        got = _text_points(item, met, unmet, broken)
        return Answered(number, item, got, move, again, met=met, unmet=(*unmet, *broken))
    picked = item.option(move.reply)
    return Answered(number, item, picked.quality if picked else 0, move, again, picked)


def shuffled(item: Item, seed: int, number: int) -> tuple[tuple[str, Option], ...]:
    """The options of an item with tokens, in an order of this round and this showing (`number` of answers before)."""
    named = [(_token(seed, item.id, option.id), option) for option in item.options]
    return tuple(sorted(named, key=lambda pair: _token(number, pair[0], "")))


def score_round(progress: Progress) -> Score:
    """First answers only, parts per skill; an unsafe choice caps the round."""
    parts: dict[str, Part] = {}
    for answer in progress.firsts:
        before = parts.get(answer.item.skill, Part(0, 0))
        parts[answer.item.skill] = Part(before.earned + answer.got, before.possible + BEST)
    unsafe = tuple(f"{a.item.id}/{a.move.reply}" for a in progress.firsts if a.unsafe)
    earned, possible = sum(p.earned for p in parts.values()), sum(p.possible for p in parts.values())
    return Score(earned, possible, parts, unsafe)


def learn(states: Mapping[str, SkillState], progress: Progress, now: int) -> dict[str, SkillState]:
    """What is known of the skills after a finished round. No skill is ever lost, practised in it or not."""
    found = dict(states)
    for answer in progress.firsts:
        skill = answer.item.skill
        found[skill] = spacing.answered(found.get(skill, SkillState()), answer.item.id, answer.got, BEST)
    unsafe = {answer.item.skill for answer in progress.firsts if answer.unsafe}
    for skill, part in score_round(progress).parts.items():
        state = found[skill]
        found[skill] = spacing.reviewed(state, part.earned, part.possible, unsafe=skill in unsafe, now=now)
    return found


def due_skills(drill: Drill, states: Mapping[str, SkillState], now: int) -> tuple[str, ...]:
    """Skills of the bank met before whose time has come."""
    known = [(state.due, skill) for skill, state in states.items() if skill in drill.by_skill and state.reviews]
    return tuple(skill for due, skill in sorted(known) if due <= now)


def dump_round(held: Round) -> dict[str, Any]:
    """The saved form."""
    return {**dump_run(held.run), "deck": list(held.deck)}


def load_round(saved: Mapping[str, Any]) -> Round:
    """Read a saved round. Raises a `StateError` as `load_run` does."""
    run = load_run(saved)
    deck = saved.get("deck")
    return Round(run, tuple(map(str, deck)) if isinstance(deck, Sequence) and not isinstance(deck, str) else ())


class _Replay:
    """A round on its way through its moves, one after the other."""

    def __init__(self, drill: Drill, deck: Sequence[str]) -> None:
        self._items = drill.items
        self._queue = [name for name in deck if name in drill.items]
        self._shown: set[str] = set()
        self._answers: list[Answered] = []
        self._fell: list[Move] = []
        self._streak = 0

    def take(self, move: Move) -> None:
        """The next move: an answer to the item in front, else one that falls away."""
        number = len(self._answers) + len(self._fell)
        if not self._queue or move.turn != self._queue[0]:
            self._fell.append(move)
            return
        item = self._items[self._queue.pop(0)]
        again = item.id in self._shown
        answer = judge(item, move, number, again=again)
        self._answers.append(answer)
        if not again:
            self._streak = self._streak + 1 if answer.got >= BEST else 0
            if answer.missed:
                self._queue.insert(min(RETURN_AFTER, len(self._queue)), item.id)
        self._shown.add(item.id)

    def progress(self) -> Progress:
        """Where it stands after the moves taken."""
        answers, queue = tuple(self._answers), self._queue
        now = self._items[queue[0]] if queue else None
        return Progress(
            answers=answers,
            now=now,
            again=now is not None and now.id in self._shown,
            queue=tuple(queue[1:]),
            place=len(answers) + bool(queue),
            total=len(answers) + len(queue),
            streak=self._streak,
            fell=tuple(self._fell),
        )


def _replayed(drill: Drill, held: Round) -> _Replay:
    replay = _Replay(drill, held.deck)
    for move in held.run.moves:
        replay.take(move)
    return replay


def _fit(seed: int, item: Item, move: Move) -> Move:
    if item.task in PICKED:
        named = _named(seed, item, move.reply)
        if move.act != "choice" or named is None:
            raise Refused("option-not-on-offer")
        return evolve(move, turn=item.id, reply=named)
    if item.task in TYPED:
        if move.act != "text":
            raise Refused("option-not-on-offer")
        if not move.text.strip():
            raise Refused("text-empty")
        if len(move.text) > MAX_ANSWER:
            raise Refused("answer-too-long")
        return evolve(move, turn=item.id)
    names = {name: o.id for o in item.options for name in (o.id, _token(seed, item.id, o.id))}
    laid = tuple(names.get(name, "") for name in move.codes)
    if move.act != "order" or sorted(laid) != sorted(option.id for option in item.options):
        raise Refused("order-not-complete")
    return evolve(move, turn=item.id, codes=laid)


def _named(seed: int, item: Item, name: str) -> str | None:
    """The id of an option that is named by its id or its token."""
    return next((o.id for o in item.options if name in (o.id, _token(seed, item.id, o.id))), None)


def _token(seed: int, item: str, option: str) -> str:
    """Starts with a digit, so that it can never be an author's id; says nothing of the option."""
    return "0" + hashlib.blake2s(f"{seed}/{item}/{option}".encode(), digest_size=5).hexdigest()


def _order_points(chain: tuple[str, ...], laid: tuple[str, ...]) -> int:
    """Full points for the chain, 2 with one pair of neighbours exchanged, 1 where at least half stand right."""
    if laid == chain:
        return BEST
    for place in range(len(chain) - 1):
        swapped = [*chain]
        swapped[place], swapped[place + 1] = swapped[place + 1], swapped[place]
        if tuple(swapped) == laid:
            return 2
    right = sum(1 for a, b in zip(chain, laid, strict=False) if a == b)
    return 1 if right * 2 >= len(chain) else 0


def _text_points(item: Item, met: Sequence[str], unmet: Sequence[str], broken: Sequence[str]) -> int:
    """
    Points for own words. They lean on the forms, which are read reliably; the solution-focused type is read by cues
    and missed now and then, so that not finding it costs one point at most.
    """
    kind = item.want.type if item.want else ""
    forms = [name for name in met if name != kind], [name for name in unmet if name != kind]
    share = len(forms[0]) / (len(forms[0]) + len(forms[1])) if forms[0] or forms[1] else 1.0
    got = BEST if share == 1.0 else 2 if share >= 0.5 else 1 if met else 0
    if broken:
        return min(got, 1)
    return min(got, 2) if kind in unmet and kind else got


def _wants(item: Item, move: Move) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What an own question was to be, parted into what it is and what it is not."""
    if item.want is None:
        return (), ()
    codes, flags = matching(move.codes), set(move.flags)
    checks = {
        "open": bool(codes & {"OQ", "FQ"}),
        "single": "multiple-questions" not in flags and bool(codes & {"OQ", "CQ", "FQ"}),
        "anchored": "scale-anchored" in flags,
        "client-word": "own-words" in flags,
        "child-named": "child-named" in flags,
    }
    wanted = {**({item.want.type: item.want.type in codes} if item.want.type else {})}
    wanted.update({form: checks.get(form, False) for form in item.want.forms})
    return tuple(name for name, is_so in wanted.items() if is_so), tuple(n for n, is_so in wanted.items() if not is_so)


def _urgency(state: SkillState | None, skill: str, seed: int, now: int) -> tuple[int, int, int]:
    """Overdue first, then new ones, then those whose time has not come."""
    if state is None or not state.reviews:
        return 1, 0, _mix(seed, skill)
    return (0 if state.is_due(now) else 2), state.due, _mix(seed, skill)


def _mix(seed: int, name: str) -> int:
    """A number of this round's own for a name."""
    return int.from_bytes(hashlib.blake2s(f"{seed}/{name}".encode(), digest_size=4).digest(), "big")


def _pile(levels: Mapping[int, Sequence[str]], state: SkillState, mixed: int, count: int) -> list[str]:
    """
    `count` items of a skill: unseen ones first, near the learner's level, beginning anywhere; then those seen longest
    ago. Takes time by `count` and by what was seen, not by the size of the bank.
    """
    seen = set(state.seen)
    found: list[str] = []
    for level in sorted(levels, key=lambda level: (abs(level - state.level), level)):
        names = levels[level]
        begin = mixed % len(names)
        for name in (*names[begin : begin + count + len(seen)], *names[:begin]):
            if len(found) == count:
                return found
            if name not in seen:
                found.append(name)
    there = {name for names in levels.values() for name in names} if state.seen else set()
    return [*found, *(name for name in state.seen if name in there)][:count]


def _shares(piles: Mapping[str, int], wanted: int) -> dict[str, int]:
    """How many of each skill: two of the first ones at least, so that a skill is practised and not just touched."""
    shares = dict.fromkeys(piles, 0)
    for least in (BLOCKED_FIRST, max(piles.values(), default=0)):
        while sum(shares.values()) < wanted:
            open_ones = [skill for skill, size in piles.items() if shares[skill] < min(size, least)]
            if not open_ones:
                break
            for skill in open_ones:
                room = min(least, piles[skill]) - shares[skill]
                step = room if least == BLOCKED_FIRST else 1
                shares[skill] += min(step, wanted - sum(shares.values()))
    return shares


def _mixed(taken: Mapping[str, Sequence[str]], fresh: set[str]) -> tuple[str, ...]:
    """Skills in turn; a new skill begins with `BLOCKED_FIRST` of its items in a row."""
    piles = {skill: list(pile) for skill, pile in taken.items()}
    found: list[str] = []
    begun: set[str] = set()
    while any(piles.values()):
        for skill, pile in piles.items():
            count = BLOCKED_FIRST if skill in fresh and skill not in begun else 1
            begun.add(skill)
            found += pile[:count]
            del pile[:count]
    return tuple(found)


def _events(run: Run, progress: Progress) -> list[tuple[str, Mapping[str, object]]]:
    """What happened: ids and numbers, no text."""
    last = progress.answers[-1]
    data: dict[str, object] = {"run": run.id, "n": run.n - 1, "item": last.item.id, "task": last.item.task}
    data.update(skill=last.item.skill, got=last.got, again=last.again)
    if last.picked:
        data["option"] = last.picked.id
    found: list[tuple[str, Mapping[str, object]]] = [("item.answered", data)]
    return [*found, *(_end(run, progress) if progress.now is None else [])]


def _end(run: Run, progress: Progress) -> list[tuple[str, Mapping[str, object]]]:
    score = score_round(progress)
    return [("run.finished", {"run": run.id, "earned": score.earned, "possible": score.possible})]
