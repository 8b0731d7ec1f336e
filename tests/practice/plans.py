"""
Playing a plan: a file of acts with the expected transcript between them.

Lines that start with ``- `` are acts (``- say hear``, ``- back``, ``- hint``, ``- late 2 hear`` for an old number,
``- edit other.xml`` for new content in the middle, ``- answer CR | words``, ``- rehearse 2``); all other lines are what the play prints. A plan is
right when the play prints exactly the plan. Written for people: read it as a transcript.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from sop_xblocks.authoring.dialogue_xml import load_dialogue
from sop_xblocks.authoring.prose import plain
from sop_xblocks.practice import debrief, run, talk
from sop_xblocks.practice.dialogue import Dialogue

SEED = 7


def acts_of(plan: str) -> list[str]:
    """The acts of a plan, in order."""
    return [line[2:].strip() for line in plan.splitlines() if line.startswith("- ")]


def read(path: Path) -> Dialogue:
    """The dialogue of a case; its diagnostics are the message where it does not load."""
    reading = load_dialogue(path.read_text(encoding="utf-8"))
    assert reading.dialogue is not None, [d.message() for d in reading.diagnostics]
    return reading.dialogue


def play(path: Path, plan: str, *, reload: bool) -> str:
    """The transcript of a plan; with `reload` the run is saved as JSON and read again before every act."""
    return "\n".join(_Play(path, reload).lines(acts_of(plan))) + "\n"


class _Play:
    def __init__(self, path: Path, reload: bool) -> None:
        self.folder = path.parent
        self.reload = reload
        self.dialogue = read(path)
        self.run = talk.begin(self.dialogue, "run-1", SEED, 1000)
        self.now = 1000

    def lines(self, acts: list[str]) -> Iterator[str]:
        yield from self.standing()
        for act in acts:
            yield f"- {act}"
            self.now += 10
            if self.reload:
                self.run = run.load_run(json.loads(json.dumps(run.dump_run(self.run))))
            word, _, rest = act.partition(" ")
            yield from getattr(self, f"do_{word}")(rest)

    def do_say(self, name: str) -> Iterator[str]:
        yield from self.step(self.run.n, run.Move("reply", self.now, reply=name))

    def do_late(self, rest: str) -> Iterator[str]:
        number, name = rest.split()
        yield from self.step(int(number), run.Move("reply", self.now, reply=name))

    def do_answer(self, rest: str) -> Iterator[str]:
        codes, _, text = rest.partition(" | ")
        yield from self.step(self.run.n, run.Move("answer", self.now, text=text, codes=tuple(codes.split())))

    def do_back(self, _: str) -> Iterator[str]:
        yield from self.step(self.run.n, run.Move("back", self.now))

    def do_hint(self, _: str) -> Iterator[str]:
        yield from self.step(self.run.n, run.Move("hint", self.now))

    def do_edit(self, name: str) -> Iterator[str]:
        self.dialogue = read(self.folder / name)
        fell = talk.replay(self.dialogue, self.run).fell
        yield f"  edited, {len(fell)} moves no longer fit"
        yield from self.standing()

    def do_rehearse(self, moment: str) -> Iterator[str]:
        try:
            self.run = talk.rehearse(self.run, talk.replay(self.dialogue, self.run), int(moment), "run-2", self.now)
        except talk.Refused as refused:
            yield f"  refused: {refused.code}"
            return
        yield from self.standing()

    def step(self, n: int, move: run.Move) -> Iterator[str]:
        try:
            stepped = talk.step(self.dialogue, self.run, n, move)
        except talk.Refused as refused:
            yield f"  refused: {refused.code}"
            return
        if stepped.stale:
            yield f"  stale: the next is {self.run.n}"
            return
        self.run = stepped.run
        if move.act in ("reply", "answer"):
            said = stepped.talk.path[-1]
            words = plain(said.reply.text) if said.reply else said.move.text
            yield f"You ({' '.join(said.codes)}, {said.way.quality}): {words}"
            if said.gets:
                yield f"{self.name(said.gets.by)} ({said.gets.mood}, {said.gets.talk}): {plain(said.gets.text)}"
        yield from self.standing()

    def name(self, person: str) -> str:
        return self.dialogue.people[person].name

    def standing(self) -> Iterator[str]:
        stands = talk.replay(self.dialogue, self.run)
        if stands.now is None:
            yield from self.ending(stands)
            return
        line = stands.now.line
        gauges = " ".join(f"{name}={value}" for name, value in stands.gauges.items())
        yield f"[{stands.now.turn.id} n={self.run.n} {gauges}]"
        yield f"{self.name(line.by)} ({line.mood}, {line.talk}): {plain(line.text)}"
        if stands.now.thought:
            yield f"  thinks: {plain(stands.now.thought)}"
        if stands.now.hinted:
            yield f"  hint: {plain(stands.now.turn.hint)}"
        yield "  on offer: " + " ".join(offer.reply.id for offer in talk.offers(self.dialogue, self.run, stands.now))

    def ending(self, stands: talk.Talk) -> Iterator[str]:
        assert stands.ending
        back = debrief.look_back(self.dialogue, stands)
        found = back.score
        gauges = " ".join(f"{name}={value}" for name, value in stands.gauges.items())
        yield f"[end {stands.ending.id} {stands.ending.outcome} {gauges}]"
        yield f"  score {found.earned}/{found.possible} = {found.fraction:.2f}"
        for skill, part in found.parts.items():
            yield f"  {skill} {part.earned}/{part.possible}"
        counts = back.counts
        yield (
            f"  questions {counts.questions} (open {counts.open_questions}) reflections {counts.reflections} "
            f"(complex {counts.complex_reflections}) adherent {counts.adherent} non-adherent {counts.non_adherent}"
        )
        yield "  line " + " ".join(f"{point.talk}:{point.height:+.2f}" for point in back.points)
        if back.strongest:
            yield f"  strongest {back.strongest.at.turn.id}/{back.strongest.move.reply}"
        if back.missed:
            yield f"  missed {back.missed.at.turn.id}/{back.missed.move.reply}: {plain(back.better)}"
        yield f"  next {back.next_skill or '-'} in {self.run.seconds} seconds"
