"""What was recorded: grades, completion and events. Learners see their own, the instructor everybody's."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Final

from attrs import frozen
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format, number_format
from opaque_keys.edx.keys import UsageKey
from xblock.plugin import PluginMissingError

from sop_xblocks.demo.courses import courses
from sop_xblocks.demo.models import Completion, Event, Grade
from sop_xblocks.demo.page import person_of, show, words
from sop_xblocks.demo.runtime import DemoRuntime

#: Rows of each kind on the page, newest first.
ROWS: Final = 200


@frozen
class Activity:
    """Something that can be asked for."""

    key: str
    title: str


@frozen
class Row:
    """A line of the record: when, whose, of which activity, and what."""

    when: str
    who: str
    title: str
    what: str
    more: str = ""
    counts: bool = True


def record(request: HttpRequest) -> HttpResponse:
    """The record of whoever looks; for the instructor of everybody, by person and activity."""
    t = words()
    person = person_of(request)
    if person is None:
        return show(
            request, "demo/told.html", title=t("Nothing is recorded for a visitor."), advice=t("Choose who you are.")
        )
    user: Any = request.user
    everybody = person.role == "instructor"
    accounts = list(get_user_model().objects.order_by("first_name", "last_name")) if everybody else [user]
    names = {account.pk: account.get_full_name() for account in accounts}
    activities = _activities()
    titles = {activity.key: activity.title for activity in activities}

    whose = request.GET.get("person", "") if everybody else person.username
    which = request.GET.get("activity", "")
    asked: dict[str, Any] = {"user__username": whose} if whose else {}
    if which:
        asked["block"] = which

    grades = [
        Row(_when(row.at), names.get(row.user_id, ""), row.title, points(row.value, row.max_value), counts=row.counts)
        for row in Grade.objects.filter(**asked).order_by("-pk")[:ROWS]
    ]
    reached = [
        Row(
            "",
            names.get(row.user_id, ""),
            titles.get(row.block, row.block),
            t("{n}%", n=round(row.share * 100)),
            f"{row.share}",
        )
        for row in Completion.objects.filter(**asked).order_by("user_id", "block")[:ROWS]
    ]
    events = [
        Row(_when(row.at), names.get(row.user_id, ""), titles.get(row.block, row.block), row.name, _ids(row.data))
        for row in Event.objects.filter(**asked).order_by("-pk")[:ROWS]
    ]
    return show(
        request,
        "demo/record.html",
        title=t("What was recorded"),
        everybody=everybody,
        whom=accounts,
        whose=whose,
        which=which,
        activities=activities,
        grades=grades,
        reached=reached,
        events=events,
        rows=ROWS,
    )


def points(value: float, most: float) -> str:
    """A grade as it is written in the visitor's language."""
    return f"{_number(value)} / {_number(most)}"


def _number(value: float) -> str:
    rounded = round(value, 2)
    return str(number_format(int(rounded) if rounded == int(rounded) else rounded))


def _when(at: datetime) -> str:
    return str(date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT"))


def _ids(data: str) -> str:
    values = json.loads(data)
    return " · ".join(f"{name} {_short(value)}" for name, value in values.items()) if isinstance(values, dict) else data


def _short(value: object) -> str:
    """A value for a narrow column: of a long id the beginning, of a list its members."""
    if isinstance(value, list):
        return " ".join(map(str, value))
    text = str(value)
    return f"{text[:8]}…" if len(text) == 32 and text.isalnum() else text


def _activities() -> list[Activity]:
    keys = [key for course in courses() for unit in course.units for key in unit.keys]
    runtime = DemoRuntime(None, None)
    runtime.store.prefetch(keys)
    return [Activity(str(key), _title(runtime, key)) for key in keys]


def _title(runtime: DemoRuntime, key: UsageKey) -> str:
    try:
        return str(runtime.block(key).display_name)
    except PluginMissingError:
        return str(key.block_id)
