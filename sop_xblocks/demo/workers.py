"""
How people practise: kinds of workers, each a few numbers, and what such a worker does next. No database, no blocks.

A worker sees what is on offer with its qualities, as a reviewer of the content does, and takes now the skilled reply,
now the one such a person would rather take.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final

from attrs import frozen

DAY: Final = 86_400
#: Days a history reaches back.
DAYS: Final = 70
#: A history ends before the last so many days: nothing of it lies in the future, whatever the time zone.
MARGIN: Final = 2
#: A working day in seconds of the day, UTC: eight to five in California, near enough.
OPENS, CLOSES = 16 * 3600, 25 * 3600

#: What a kind of worker slips into: codes of replies.
CLOSING: Final = frozenset(("CQ", "GI", "Persuade", "Confront"))
KINDLY: Final = frozenset(("AF", "GI", "PersuadeWith", "Emphasize", "compliment"))


@frozen
class Worker:
    """
    A kind of worker.

    `aim` is how often the skilled reply is taken, at the beginning and at the end; `slips` the codes taken otherwise;
    `pace` seconds for one act; `weeks` the first and the last week of practice; `sessions` how many at least and at
    most; `returns` how often an earlier activity is taken up again; `finishes` how often what is begun is finished;
    `notes` how often something is tried in the field after a sitting.
    """

    name: str
    aim: tuple[float, float]
    slips: frozenset[str]
    pace: tuple[int, int]
    weeks: tuple[int, int]
    sessions: tuple[int, int]
    returns: float = 0.2
    finishes: float = 1.0
    drills_only: bool = False
    notes: float = 0.1

    def aims(self, share: float) -> float:
        """How often the skilled reply is taken after this share of the way."""
        first, last = self.aim
        return first + (last - first) * share


WORKERS: Final = (
    Worker("careful", (0.82, 0.95), KINDLY, (30, 80), (0, 10), (9, 13), returns=0.35, notes=0.45),
    Worker("hurried", (0.45, 0.5), CLOSING, (5, 16), (1, 10), (5, 9), returns=0.1, finishes=0.9),
    Worker("kind", (0.4, 0.55), KINDLY, (20, 60), (0, 10), (6, 10), notes=0.25),
    Worker("improving", (0.35, 0.92), CLOSING, (18, 55), (0, 10), (9, 13), returns=0.4, notes=0.35),
    Worker("silent", (0.6, 0.65), KINDLY, (20, 60), (0, 2), (2, 4)),
    Worker("drills", (0.6, 0.85), CLOSING, (10, 40), (0, 10), (6, 10), returns=0.4, drills_only=True),
    Worker("unfinished", (0.5, 0.5), CLOSING, (15, 50), (3, 9), (1, 3), returns=0.0, finishes=0.1),
)
#: How a class of ten is made up; every kind is in it.
CLASS: Final = (
    "careful",
    "improving",
    "kind",
    "hurried",
    "drills",
    "improving",
    "silent",
    "careful",
    "unfinished",
    "kind",
)


@frozen
class Choice:
    """Something that can be taken: its id, what it is worth (0 to 3), its codes, whether it is unsafe."""

    id: str
    quality: int
    codes: tuple[str, ...] = ()
    unsafe: bool = False


def worker_of(place: int) -> Worker:
    """The worker at a place of the class, counted from 0."""
    name = CLASS[place % len(CLASS)]
    return next(worker for worker in WORKERS if worker.name == name)


def begins(worker: Worker, now: int, chance: Random) -> tuple[int, ...]:
    """When the worker sits down to practise, in seconds since 1970, in order: on working days, of the last `DAYS`."""
    first, last = worker.weeks
    days = range(DAYS - first * 7, max(MARGIN, DAYS - last * 7), -1)
    today = now // DAY * DAY
    count = min(chance.randint(*worker.sessions), len(days))
    found = [
        today - day * DAY + chance.randint(OPENS, CLOSES) - 2 * DAY * _is_weekend(today - day * DAY)
        for day in chance.sample(days, count)
    ]
    return tuple(sorted(found))


def taken(worker: Worker, offers: Sequence[Choice], share: float, chance: Random) -> str:
    """The id of what the worker takes of what is on offer, after this share of the way."""
    best = max(offer.quality for offer in offers)
    if chance.random() < worker.aims(share):
        return chance.choice([offer.id for offer in offers if offer.quality == best])
    others = [offer for offer in offers if offer.quality < best] or list(offers)
    # Few do what is plainly unsafe.
    others = [offer for offer in others if not offer.unsafe] or others
    own = [offer for offer in others if not worker.slips.isdisjoint(offer.codes)]
    if not own and worker.slips == KINDLY:
        own = [offer for offer in others if offer.quality == max(other.quality for other in others)]
    return chance.choice(own or others).id


def laid(worker: Worker, chain: Sequence[str], share: float, chance: Random) -> tuple[str, ...]:
    """A chain as the worker lays it: right, or with two neighbours exchanged, or mixed up."""
    found = list(chain)
    if chance.random() < worker.aims(share):
        return tuple(found)
    if chance.random() < 0.6:
        place = chance.randrange(len(found) - 1)
        found[place], found[place + 1] = found[place + 1], found[place]
    else:
        chance.shuffle(found)
    return tuple(found)


def _is_weekend(at: int) -> bool:
    return (at // DAY + 3) % 7 >= 5  # 1970 began on a Thursday
