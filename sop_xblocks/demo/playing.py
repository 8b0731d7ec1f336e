"""
One sitting of one worker with one activity, played through the block's own handlers: what a browser would send is sent,
what the block does of it (state, grade, completion, events, practice) is the block's affair.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from random import Random
from typing import Any, Final

from attrs import define, frozen
from webob import Request

from sop_xblocks.authoring.prose import plain
from sop_xblocks.demo.runtime import DemoRuntime
from sop_xblocks.demo.workers import Choice, Worker, laid, taken
from sop_xblocks.practice import drill_round as rounds
from sop_xblocks.practice import talk
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.drill import PICKED, UNSAFE, Drill, Item

#: Nobody goes on longer than this in one sitting; a loop in a script would.
MOST_ACTS: Final = 80
#: What is typed by somebody in a hurry.
CLUMSY: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        "Why don’t you just ask your family for help?",
        "Do you understand that this can’t go on?",
        "Did you do anything about it, and who else knows?",
        "Have you thought about taking a class?",
    ),
    "es": (
        "¿Por qué no le pide ayuda a su familia?",
        "¿Sí entiende que esto no puede seguir así?",
        "¿Hizo algo, y quién más sabe?",
        "¿No ha pensado en tomar una clase?",
    ),
}


@define
class Clock:
    """A clock that goes on when it is told to."""

    at: int

    def __call__(self) -> int:
        """The time now."""
        return self.at


class Unplayable(RuntimeError):
    """A block refused what a learner would have sent: the seed or the block is at fault, and it must not pass unseen."""


@frozen
class Sitting:
    """A worker before an activity, after a `share` of the way through all there is; `chance` decides what is not skill."""

    runtime: DemoRuntime
    block: Any
    worker: Worker
    share: float
    clock: Clock
    chance: Random

    def practise(self) -> bool:
        """Begin or go on, to the end or until the worker leaves; whether the run was finished."""
        finishes = self.chance.random() < self.worker.finishes
        acts = MOST_ACTS if finishes else self.chance.randint(1, 5)
        if (self.block.run or {}).get("finished"):
            self.send("again", {})
        for _ in range(acts):
            self.clock.at += self.chance.randint(*self.worker.pace)
            act = self.next_act()
            if act is None or self.send("move", act).get("done"):
                return True
        return False

    def send(self, handler: str, data: Mapping[str, Any]) -> dict[str, Any]:
        """What a handler answers."""
        return call(self.runtime, self.block, handler, data)

    def next_act(self) -> dict[str, Any] | None:
        """What the worker sends next; None where the run is over."""
        # What the learner has before them: the content and the run, as the block itself takes them.
        content, held = self.block._content(), self.block._current()  # noqa: SLF001
        if isinstance(content, Dialogue):
            at = talk.replay(content, held).now
            return None if at is None else {"n": held.n, **self._said(at)}
        if isinstance(content, Drill):
            item = rounds.replay_round(content, held).now
            return None if item is None else {"n": held.run.n, **self._answered(item)}
        raise Unplayable(f"{self.block.scope_ids.usage_id} cannot be practiced")

    def _said(self, at: talk.Standing) -> dict[str, Any]:
        """A reply; typed where the activity asks for it."""
        answer = at.turn.answer
        if answer is not None and answer.model and (self.block.mode == "type" or not at.offers):
            return {"answer": self._own_words(answer.model)}
        offers = [Choice(reply.id, reply.way.quality, reply.codes, reply.way.unsafe) for reply in at.offers]
        return {"reply": self._taken(offers)}

    def _answered(self, item: Item) -> dict[str, Any]:
        """An answer to a card."""
        if item.task in PICKED:
            return {"choice": self._taken([Choice(o.id, o.quality, unsafe=o.error == UNSAFE) for o in item.options])}
        if item.task == "order":
            return {"order": list(laid(self.worker, item.chain, self.share, self.chance))}
        return {"text": self._own_words(item.model)}

    def _taken(self, offers: list[Choice]) -> str:
        return taken(self.worker, offers, self.share, self.chance)

    def _own_words(self, model: str) -> str:
        """What is typed: as good as the author's model, or clumsy."""
        if model and self.chance.random() < self.worker.aims(self.share):
            return plain(model)
        return self.chance.choice(CLUMSY.get(str(self.block.lang)[:2], CLUMSY["en"]))


def call(runtime: DemoRuntime, block: Any, handler: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """What a handler answers. Raises `Unplayable` where it refuses."""
    request = Request.blank("/", method="POST", body=json.dumps(data).encode(), content_type="application/json")
    answer = runtime.handle(block, handler, request)
    if answer.status_code != 200:
        raise Unplayable(f"{block.scope_ids.usage_id}: {handler} answers {answer.status_code}")
    told: dict[str, Any] = json.loads(answer.body)
    return told
