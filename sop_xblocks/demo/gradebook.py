"""Grades, completion and events of the demo, by the LMS's rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from sop_xblocks.demo.models import Completion, Event, FieldRow, Grade, moment
from sop_xblocks.demo.store import STATE_NAME


@frozen
class Standing:
    """Where somebody is with one activity. `begun`: something of theirs is kept."""

    begun: bool = False
    share: float = 0.0
    value: float | None = None
    max_value: float = 0.0

    @property
    def state(self) -> str:
        """``new``, ``begun`` or ``finished``."""
        return "finished" if self.share >= 1 else "begun" if self.begun or self.share > 0 else "new"


def record_grade(user: Any, block: str, title: str, data: Mapping[str, Any]) -> None:
    """One more row in the log. With `only_if_higher` it counts only where it beats the one that counts now."""
    if data.get("score_deleted"):
        Grade.objects.filter(user=user, block=block, counts=True).update(counts=False)
        return
    value, most = float(data["value"]), float(data["max_value"])
    current = Grade.objects.filter(user=user, block=block, counts=True).first()
    share = value / most if most else 0.0
    counts = True
    if data.get("only_if_higher") and current is not None:
        counts = share > (current.value / current.max_value if current.max_value else 0.0)
    if counts:
        Grade.objects.filter(user=user, block=block, counts=True).update(counts=False)
    Grade.objects.create(user=user, block=block, title=title, value=value, max_value=most, counts=counts)


def record_completion(user: Any, block: str, share: float) -> None:
    """How far the learner is now."""
    Completion.objects.update_or_create(user=user, block=block, defaults={"share": share, "at": moment()})


def record_event(user: Any, block: str, name: str, data: str) -> None:
    """A tracking event."""
    Event.objects.create(user=user, block=block, name=name, data=data)


def standings(user: Any, keys: Iterable[object]) -> dict[str, Standing]:
    """Block -> where a user stands with it, for every one of `keys`. Three queries, whatever their number."""
    names = [str(key) for key in keys]
    begun = set(
        FieldRow.objects.filter(scope=STATE_NAME, user_id=user.pk, block__in=names).values_list("block", flat=True)
    )
    shares = dict(Completion.objects.filter(user=user, block__in=names).values_list("block", "share"))
    grades = {grade.block: grade for grade in Grade.objects.filter(user=user, counts=True, block__in=names)}
    found = {}
    for name in names:
        grade = grades.get(name)
        value, most = (grade.value, grade.max_value) if grade else (None, 0.0)
        found[name] = Standing(name in begun, shares.get(name, 0.0), value, most)
    return found
