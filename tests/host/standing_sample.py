"""What is known of a learner in the tests of overview and module: practices, levels, what a course offers; records in memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, field, mutable

from sop_xblocks.host.offer import Activity
from sop_xblocks.host.standing import Known
from sop_xblocks.practice.record import Practice
from sop_xblocks.practice.score import Part
from sop_xblocks.records.reading import FieldNote

#: 25 November 2026, 12:00 UTC
NOW = 1_795_608_000
DAY = 86_400
MINUTE = 60
MODULE = "First visits"


def offer(name: str, kind: str, title: str, skills: str, **more: Any) -> Activity:
    """An activity of the course."""
    usage = f"block-v1:Bay+SOP1+2026+type@sop_{kind}+block@{name}"
    return Activity(usage, kind, title, tuple(skills.split()), url=f"/jump_to/{name}", **more)


DOOR = offer("door", "dialogue", "At the door", "mi.reflection mi.engaging", module=MODULE)
TYPED = offer("lupe", "dialogue", "Grandmother Lupe", "mi.reflection network.circles", level="two-day", typed=True)
DRILL = offer("drill", "drill", "Exceptions in five minutes", "sf.exception sf.coping", module=MODULE)
MAP = offer("map", "map", "A case on one page", "map.sorting")
CHILD = offer("mom", "dialogue", "You’ll tell my mom", "child.interview", level="two-day")
OFFERS = (DOOR, TYPED, DRILL, MAP, CHILD)


def practice(activity: Activity, days_ago: int, fraction: float = 0.8, **more: Any) -> Practice:
    """A run of an activity finished so many days ago."""
    finished = NOW - days_ago * DAY
    made = Practice(
        run=f"{activity.usage.rpartition('@')[2]}-{days_ago}",
        usage=activity.usage,
        kind=activity.kind,
        skills=activity.skills,
        depth="recognize",
        fraction=fraction,
        started=finished - 12 * MINUTE,
        finished=finished,
        seconds=11 * MINUTE,
        parts={skill: Part(round(10 * fraction), 10) for skill in activity.skills},
    )
    return evolve(made, **more)


SOME = (
    practice(DOOR, 30, 0.5, unsafe=True),
    practice(DOOR, 29, 0.9),
    practice(DRILL, 20, 0.7),
    practice(DRILL, 12, 0.85),
    practice(TYPED, 6, 0.75, depth="respond"),
    practice(MAP, 5, 0.7),
)
#: What a one-day level of the built-in plan lacks in SOME: statements.
STATEMENT = practice(offer("danger", "response", "A danger statement", "statement.danger"), 2, 0.7, depth="respond")
NETWORK = practice(offer("circles", "map", "Who is there", "network.circles"), 3, 0.9)
ONE_DAY = (*SOME, NETWORK, STATEMENT)


@mutable
class Records:
    """`records.api` as far as blocks need it, in memory. `down`: the database refuses."""

    practices: dict[int, list[Practice]] = field(factory=dict)
    levels: dict[int, dict[str, int]] = field(factory=dict)
    notes: dict[int, list[FieldNote]] = field(factory=dict)
    down: bool = False

    class RequestFault(ValueError):
        """What can never be recorded."""

    def _up(self) -> None:
        if self.down:
            raise ConnectionError("the database is away")

    def record_practice(self, learner: int, course: str, made: Practice) -> bool:
        """Once by its run."""
        self._up()
        kept = self.practices.setdefault(learner, [])
        if any(one.run == made.run for one in kept):
            return False
        kept.append(made)
        return True

    def practices_of(self, learner: int, course: str) -> tuple[Practice, ...]:
        """Oldest first."""
        self._up()
        return tuple(sorted(self.practices.get(learner, ()), key=lambda one: one.finished))

    def levels_of(self, learner: int, course: str) -> Mapping[str, int]:
        """Level to when."""
        self._up()
        return dict(self.levels.get(learner, {}))

    def reach_level(self, learner: int, course: str, level: str, at: int) -> bool:
        """True the first time."""
        self._up()
        kept = self.levels.setdefault(learner, {})
        first = level not in kept
        kept.setdefault(level, at)
        return first

    def log_field(self, learner: int, course: str, usage: str, try_id: str, text: str, *, at: int, done: bool) -> bool:
        """Once by try and second."""
        self._up()
        kept = self.notes.setdefault(learner, [])
        if any((one.try_id, one.at) == (try_id, at) for one in kept):
            return False
        kept.append(FieldNote(usage, try_id, text, at, done))
        return True

    def field_log_of(self, learner: int, course: str, usage: str = "") -> tuple[FieldNote, ...]:
        """Oldest first."""
        self._up()
        return tuple(self.notes.get(learner, ()))


def known(*practices: Practice, **reached: int) -> Known:
    """What the records know."""
    return Known(tuple(practices), {name.replace("_", "-"): at for name, at in reached.items()})
