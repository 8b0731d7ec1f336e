"""
What kind of place a block runs in, asked without assuming any of them: LMS, Studio, content library, workbench, tests.

Every question has an answer where the platform says nothing (`shared reference, runtime contract`): attributes such as
``due`` exist in courses only, the ``user`` service tells staff in the LMS only, libraries have neither.
"""

from __future__ import annotations

import datetime as dt
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

STAFF_ROLES = ("staff", "instructor")

_clock: Final[ContextVar[Callable[[], int] | None]] = ContextVar("clock", default=None)
_names: Final[ContextVar[Callable[[], str] | None]] = ContextVar("names", default=None)


def now_seconds() -> int:
    """Seconds since 1970, UTC. The only clock the blocks read."""
    clock = _clock.get()
    return int(time.time()) if clock is None else clock()


def new_id() -> str:
    """The id of a run that begins: 32 hexadecimal digits nobody has had. Blocks have no other chance in them."""
    names = _names.get()
    return uuid.uuid4().hex if names is None else names()


@contextmanager
def world(clock: Callable[[], int], names: Callable[[], str]) -> Iterator[None]:
    """
    Within it, and in this thread only, blocks read `clock` and take the ids of runs from `names`: the same acts come to
    the same states, whenever they are played.
    """
    kept = _clock.set(clock), _names.set(names)
    try:
        yield
    finally:
        _clock.reset(kept[0])
        _names.reset(kept[1])


def context_key(block: Any) -> Any:
    """The key of the course run or library a block lives in; None in hosts without such keys."""
    return getattr(block.scope_ids.usage_id, "context_key", None)


def in_author_mode(block: Any) -> bool:
    """Whether this is Studio's rendering of the block."""
    return bool(getattr(block.runtime, "is_author_mode", False))


def records(block: Any) -> bool:
    """
    Whether grades, completion and practices may be published from here: in a course run, not in Studio, not in a
    content library (its pipelines assume a course), not for somebody unknown.
    """
    if in_author_mode(block) or is_anonymous(block):
        return False
    key = context_key(block)
    return key is None or bool(getattr(key, "is_course", False))


def user_attributes(block: Any) -> dict[str, Any]:
    """
    What the user service tells beyond the name; empty where it tells nothing.

    Asked once for a block object and user: the LMS binds one object to several learners in turn when it rescores.
    """
    user_id = block.scope_ids.user_id
    known = block.__dict__.get("_user_attributes")
    if known is None or known[0] != user_id:
        service = block.runtime.service(block, "user")
        user = service.get_current_user() if service else None
        known = block.__dict__["_user_attributes"] = (user_id, dict(getattr(user, "opt_attrs", None) or {}))
    return known[1]  # type: ignore[no-any-return]


def stands_in(block: Any) -> bool:
    """
    Whether somebody of the course team acts as this learner ("view this course as", a learner's name). The LMS then
    keeps field state in the visitor's session and drops grades and completion; whatever else a block writes is its own to
    hold back. The user service does not tell: the user it was made for has a `real_user` (LMS masquerade), or the request is
    another user's.
    """
    learner = user_attributes(block).get("edx-platform.user_id")
    service = block.runtime.service(block, "user")
    users = [getattr(getattr(service, "_django_user", None), "real_user", None)]
    try:
        from crum import get_current_user  # noqa: PLC0415  # what the LMS keeps the request in; other hosts lack it
    except ImportError:
        pass
    else:
        asking = get_current_user()
        users += [asking, getattr(asking, "real_user", None)]
    numbers = [getattr(user, "id", None) for user in users if getattr(user, "is_authenticated", False)]
    return learner is not None and any(number not in (None, learner) for number in numbers)


def person_name(block: Any) -> str:
    """What whoever looks at the block is called, for their own eyes; "" where the platform does not say."""
    service = block.runtime.service(block, "user")
    user = service.get_current_user() if service else None
    return str(getattr(user, "full_name", None) or user_attributes(block).get("edx-platform.username") or "")


def is_anonymous(block: Any) -> bool:
    """Whether the visitor is known not to be signed in."""
    return user_attributes(block).get("edx-platform.is_authenticated") is False


def of_team(block: Any) -> bool:
    """Whether whoever looks is of the course's team by the role the platform tells: a student's while staff look through a learner's eyes."""
    told = user_attributes(block)
    return told.get("edx-platform.user_role") in STAFF_ROLES or told.get("edx-platform.user_is_staff") is True


def may_author(block: Any) -> bool:
    """
    Whether this request may write authored fields. Handlers are within reach of learners too, so it takes a reason:
    Studio's permission service says yes, or Studio's preview knows the user as staff, or a library's runtime serves
    its draft (it checks the right to edit once more when it saves).
    """
    key = context_key(block)
    service = block.runtime.service(block, "studio_user_permissions")
    if service is not None:
        ask = getattr(service, "can_write", None) or getattr(service, "can_edit_content", None)
        return bool(key is not None and ask is not None and ask(key))
    if is_anonymous(block):
        return False
    attributes = user_attributes(block)
    if in_author_mode(block):
        staff = attributes.get("edx-platform.user_is_staff") or attributes.get("edx-platform.user_role") in STAFF_ROLES
        return bool(staff)
    mode = getattr(block.runtime, "authored_data_mode", None)
    return mode is not None and getattr(mode, "name", "") not in ("", "STRICTLY_PUBLISHED")


def past_due(block: Any, now: int) -> bool:
    """Whether the due date (with grace, extensions and own dates, as the platform has it) is over."""
    passed = getattr(block, "has_deadline_passed", None)
    if callable(passed):
        return bool(passed())
    due = getattr(block, "due", None)
    if not isinstance(due, dt.datetime) or due.tzinfo is None:
        return False  # the workbench sets a naive "now" on every block
    grace = getattr(block, "graceperiod", None)
    limit = due + grace if isinstance(grace, dt.timedelta) else due
    return limit.timestamp() < now


def may_reveal(block: Any, now: int) -> bool:
    """Whether feedback, codes and scores may be shown now (``show_correctness`` of the subsection)."""
    rule = getattr(block, "show_correctness", "") or "always"
    if rule in ("never", "never_but_include_grade"):
        return False
    return rule != "past_due" or past_due(block, now) or getattr(block, "due", None) is None
