"""Days and hours as people say them."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sop_xblocks.host.words import N_, Words

MONTHS: Final = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)


def day_of(at: int) -> dt.datetime:
    """The moment in the host's time zone; in UTC where the host has none."""
    moment = dt.datetime.fromtimestamp(max(0, at), dt.UTC)
    try:
        from django.conf import settings  # noqa: PLC0415  # optional: a host without Django
        from django.utils import timezone  # noqa: PLC0415  # optional: a host without Django
    except ImportError:
        return moment
    found: dt.datetime = timezone.localtime(moment) if settings.configured else moment
    return found


def date_said(t: Words, at: int) -> str:
    """A day, as in "Nov 12, 2026"; "" for none."""
    if at <= 0:
        return ""
    day = day_of(at)
    # Translators: a date. Put the parts in your order: "{day} {month} {year}".
    return t("{month} {day}, {year}", month=t(MONTHS[day.month - 1]), day=day.day, year=day.year)


def spent_said(t: Words, hours: float) -> str:
    """Time spent, as in "4 h 10 min"; "0 min" for none."""
    minutes = round(hours * 60)
    if hours > 0:
        minutes = max(1, minutes)
    if minutes < 60:
        return t("{n} min", n=minutes)
    if minutes % 60 == 0:
        return t("{n} h", n=minutes // 60)
    return t("{hours} h {n} min", hours=minutes // 60, n=minutes % 60)
