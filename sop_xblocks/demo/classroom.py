"""
A class with a history: learners of every kind practise for ten weeks, by playing real runs through the blocks' handlers.

The same seed and the same `now` give the same class, run ids included. A learner is played in one transaction: what is
interrupted can be begun again, and who is there already is left alone.
"""

from __future__ import annotations

import hashlib
import itertools
import threading
import time
from collections.abc import Callable, Mapping
from random import Random
from typing import Any, Final

from attrs import define
from django.db import connections, transaction
from opaque_keys.edx.keys import CourseKey, UsageKey

from sop_xblocks.demo.around import Around, around
from sop_xblocks.demo.classmates import MOST, Classmate, classmate, enrol, in_class
from sop_xblocks.demo.courses import courses
from sop_xblocks.demo.people import Person
from sop_xblocks.demo.playing import Clock, Sitting
from sop_xblocks.demo.runtime import DemoRuntime
from sop_xblocks.demo.workers import Worker, begins, worker_of
from sop_xblocks.host import platform

#: A class as a trainer would have it.
LEARNERS: Final = 60
#: Seconds in which others who write get their turn: longer than SQLite waits before it asks again.
REST: Final = 0.15
#: How often somebody looks at the overview after practising.
LOOKS: Final = 0.5
#: Blocks that are practised in runs.
PLAYED: Final = ("sop_dialogue", "sop_drill")
DRILLS: Final = ("sop_drill",)


@define
class Open:
    """An activity that can be practised, and in which language."""

    key: UsageKey
    lang: str


def fill_class(
    learners: int = LEARNERS,
    *,
    seed: str = "class",
    now: int | None = None,
    rest: float = 0.0,
    told: Callable[[int], None] = lambda _: None,
) -> int:
    """
    Make the class and play its history up to `now`; how many learners came in. `rest` seconds between two learners give
    way to others who write; `told` hears how many are through.
    """
    at = int(time.time()) if now is None else now
    offered = activities()
    beside = around()
    came = 0
    for place in range(min(learners, MOST)):
        with transaction.atomic():
            one = classmate(place)
            user, new = enrol(one)
            if new:
                play(one, user, worker_of(place), offered, beside, seed=seed, now=at)
                came += 1
        told(place + 1)
        if new and rest:
            time.sleep(rest)
    return came


def activities() -> list[Open]:
    """What there is to practise, course by course, in the order of the pages; what is broken is left out."""
    keys = [key for course in courses() for unit in course.units for key in unit.keys if key.block_type in PLAYED]
    blocks = DemoRuntime(None, None).blocks(keys)
    whole = [block for block in blocks if block._content() is not None]  # noqa: SLF001  asked as the block asks itself
    return [Open(block.scope_ids.usage_id, str(block.lang or "en")[:2]) for block in whole]


def play(
    one: Classmate,
    user: Any,
    worker: Worker,
    offered: list[Open],
    beside: Mapping[CourseKey, Around],
    *,
    seed: str,
    now: int,
) -> None:
    """A learner's ten weeks."""
    chance = Random(f"{seed}/{one.place}")  # noqa: S311  a history, no secret
    person = Person(one.username, one.name, "learner", "")
    way = _way(one, worker, offered)
    names = (_name(seed, one, number) for number in itertools.count())
    done: list[UsageKey] = []
    times = begins(worker, now, chance)
    before = 0
    for number, sits in enumerate(times):
        again = bool(done) and (not way or chance.random() < worker.returns)
        if not again and not way:
            return
        key = chance.choice(done) if again else way[0]
        clock = Clock(max(sits, before + 600))
        with platform.world(clock, names.__next__):
            runtime = DemoRuntime(user, person)
            sitting = Sitting(runtime, runtime.block(key), worker, number / len(times), clock, chance)
            if sitting.practise() and not again:
                done.append(way.pop(0))
            elif not again:
                way.append(way.pop(0))  # left in the middle: something else next time
            clock.at += chance.randint(20, 300)
            if chance.random() < worker.notes:
                beside[key.course_key].note_something(DemoRuntime(user, person), one.langs, chance)
            if chance.random() < LOOKS:
                beside[key.course_key].open_overview(DemoRuntime(user, person))
        before = clock.at


def _way(one: Classmate, worker: Worker, offered: list[Open]) -> list[UsageKey]:
    """The activities in the order a learner comes by: a page of one course, then one of the next."""
    mine = [
        activity.key
        for activity in offered
        if activity.lang in one.langs and not (worker.drills_only and activity.key.block_type not in DRILLS)
    ]
    by_course: dict[str, list[UsageKey]] = {}
    for key in mine:
        by_course.setdefault(str(key.course_key), []).append(key)
    rows = itertools.zip_longest(*by_course.values())
    return [key for row in rows for key in row if key is not None]


def _name(seed: str, one: Classmate, number: int) -> str:
    """The id of a learner's run: as long as others, and the same every time."""
    return hashlib.blake2s(f"{seed}/{one.username}/{number}".encode(), digest_size=16).hexdigest()


class Filling:
    """The class is being filled beside the requests, once at a time, for the instructor who asked for it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Whether it goes on now."""
        return self._thread is not None and self._thread.is_alive()

    @property
    def through(self) -> int:
        """How many learners are there."""
        return in_class()

    def begin(self) -> bool:
        """Begin, unless it goes on already; whether it was begun."""
        with self._lock:
            if self.busy:
                return False
            self._thread = threading.Thread(target=self._fill, daemon=True)
            self._thread.start()
            return True

    def wait(self) -> None:
        """Return when it is through."""
        if self._thread is not None:
            self._thread.join()

    @staticmethod
    def _fill() -> None:
        try:
            fill_class(rest=REST)
        finally:
            connections.close_all()


FILLING: Final = Filling()
