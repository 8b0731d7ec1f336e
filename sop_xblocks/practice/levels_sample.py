"""Sample learners: what somebody would have reached who made a few choices, two days' worth, or everything there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from sop_xblocks.practice.levels import DAY, Standing, standing
from sop_xblocks.practice.plan import ANY, CORE, DEEPEST, KINDS, Plan
from sop_xblocks.practice.record import DEPTHS, Practice
from sop_xblocks.practice.skills import SKILLS, group_of

#: Who they are, the one with least practice first.
SAMPLES: Final = ("few", "two-days", "everything")
#: When the samples begin; any day will do.
BEGIN: Final = 1_700_000_000
#: Minutes of one practice.
MINUTES: Final = 15


@frozen
class Sample:
    """A sample learner: one of `SAMPLES`, what they practised, where they stand."""

    name: str
    practices: tuple[Practice, ...]
    standing: Standing


def sample(plan: Plan) -> tuple[Sample, ...]:
    """
    Three sample learners and where they stand towards a plan.

    `few`: four conversations and drills, chosen among given, at 70 %. `two-days`: twice as much as the built-in one-day
    level asks, some of it typed, a drill come back to, at 80 %. `everything`: whatever the plan asks, in every kind,
    judged and come back to, without a fault; what not even this one reaches nobody can.
    """
    made = (tuple(_few()), tuple(_two_days()), tuple(_everything(plan)))
    return tuple(
        Sample(name, told, standing(plan, told, max((one.finished for one in told), default=BEGIN)))
        for name, told in zip(SAMPLES, made, strict=True)
    )


def _few() -> Iterator[Practice]:
    for number, (kind, group) in enumerate((("dialogue", "mi"), ("dialogue", "mi"), ("drill", "sf"), ("drill", "sf"))):
        yield _practice(f"few-{number}", kind, group, "recognize", 0.7, day=number)


def _two_days() -> Iterator[Practice]:
    kinds = {"mi": "dialogue", "sf": "drill", "map": "map", "statement": "response", "network": "map"}
    for day in range(2):
        for group in CORE:
            yield _practice(f"two-{group}-{day}", kinds[group], group, "respond" if day else "recognize", 0.8, day=day)
    yield _practice("two-child", "dialogue", "child", "recognize", 0.8, day=1)
    yield _practice("two-sf-0", "drill", "sf", "recognize", 0.8, day=10)


def _everything(plan: Plan) -> Iterator[Practice]:
    """Every group in every kind, as often as any requirement asks, and all of it again after the longest time asked."""
    requires = [require for level in plan.levels for require in level.requires]
    most = max((require.asked.activities for require in requires), default=1)
    days = max((require.days for require in requires), default=1)
    groups: dict[str, dict[str, None]] = {}
    for skill in (*SKILLS, *(skill for require in requires for skill in require.skills if skill != ANY)):
        groups.setdefault(group_of(skill), {})[skill] = None  # a site's own skills too
    for day in (0, days + 1):
        for group, skills in groups.items():
            for kind in KINDS:
                depth = DEEPEST.get(kind, DEPTHS[-1])
                for number in range(max(1, most)):
                    usage = f"all-{group}-{kind}-{number}"
                    yield evolve(_practice(usage, kind, group, depth, 1.0, day=day), skills=tuple(skills))


def _practice(usage: str, kind: str, group: str, depth: str, fraction: float, *, day: int) -> Practice:
    finished = BEGIN + day * DAY
    skills = tuple(skill for skill in SKILLS if group_of(skill) == group)
    seconds = MINUTES * 60
    return Practice(f"{usage}-{day}", usage, kind, skills, depth, fraction, finished - seconds, finished, seconds)
