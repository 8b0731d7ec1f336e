"""What goes again: a learner who is retired, and typed words whose time is over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from django.db import router, transaction
from django.utils.module_loading import import_string

from sop_xblocks.records import checks, models
from sop_xblocks.records.errors import FilterUnusable, NoSource
from sop_xblocks.records.settings import setting

#: Rows changed at once: locks are held for moments only.
CHUNK: Final = 500


def retire(learner_id: int) -> Mapping[str, int]:
    """
    Erase all that is kept of a learner, in one transaction: practices with their skills and moves, levels, field notes. Returns how many rows of each.

    Erased rather than made anonymous: days, scores and ways taken would tell who it was in a class of twelve.
    """
    checks.check_learner(learner_id)
    alias = router.db_for_write(models.Practice)
    counts = dict.fromkeys(("practices", "skills", "acts", "levels", "notes"), 0)
    with transaction.atomic(using=alias):
        mine = models.Practice.objects.using(alias).filter(learner=learner_id)
        for ids in _chunks(list(mine.values_list("id", flat=True))):
            for name, model in (("skills", models.PracticeSkill), ("acts", models.Act)):
                counts[name] += _erased(model.objects.using(alias).filter(practice_id__in=ids))
            counts["practices"] += _erased(models.Practice.objects.using(alias).filter(id__in=ids))
        counts["levels"] = _erased(models.LevelReached.objects.using(alias).filter(learner=learner_id))
        counts["notes"] = _erased(models.FieldLog.objects.using(alias).filter(learner=learner_id))
    return counts


def forget(learner_id: int) -> Mapping[str, int]:
    """
    `retire`, and the state of our blocks as well (`SOP_RECORDS_FORGET`), from which a later rebuild would make the practices again. In a host
    without such state (Studio) only the first.
    """
    counts = dict(retire(learner_id))
    try:
        counts["states"] = int(import_string(setting("SOP_RECORDS_FORGET"))(learner_id))
    except NoSource:
        counts["states"] = 0
    return counts


def purge_text(before: datetime) -> int:
    """Remove what learners typed into notes older than `before`; that they tried it stays. Returns how many notes were emptied."""
    if before.utcoffset() is None:
        raise FilterUnusable("before must say its time zone")
    old = models.FieldLog.objects.filter(at__lt=before).exclude(text="")
    emptied = 0
    while ids := list(old.order_by("at").values_list("id", flat=True)[:CHUNK]):
        emptied += models.FieldLog.objects.filter(id__in=ids).update(text="")
    return emptied


def _erased(rows: Any) -> int:
    """Deletes rows without loading them first; nothing hangs on them any more."""
    return int(rows._raw_delete(rows.db))  # noqa: SLF001 - Django's own way for what needs no cascade


def _chunks(ids: list[int]) -> Iterator[list[int]]:
    yield from (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
