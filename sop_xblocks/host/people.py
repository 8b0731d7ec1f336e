"""
Who the learners of a course are: names, the enrolled, groups. For the course team only; whoever asks has checked that.

From the service `sop_people` where a host has one (the demo does), else from the platform's own models, imported only when they
are asked for; a name is "learner 17" where nobody knows it. Ids come from the records of one course, so nobody's name is told elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, Final

from attrs import frozen

from sop_xblocks.host import platform, recording
from sop_xblocks.host.offer import KINDS

SERVICE: Final = "sop_people"
#: Most ids that are told at once: what a filter of the records takes.
MOST: Final = 10_000


@frozen
class Group:
    """A group of the course's learners (the platform's cohort): its id as text and its title."""

    id: str
    title: str


@frozen
class Begun:
    """An activity that was begun and not finished: whose, which, when last touched (seconds since 1970), how much is done."""

    learner: int
    usage: str
    at: int
    share: float


def key_in_course(block: Any, usage: str) -> Any | None:
    """The key of an activity in the course run of `block`; None for what is none."""
    course, kind = platform.context_key(block), type(block.scope_ids.usage_id)
    if course is None or not hasattr(kind, "from_string"):
        return None
    from opaque_keys import InvalidKeyError  # noqa: PLC0415  # optional: the workbench has no keys

    try:
        key: Any = kind.from_string(usage).map_into_course(course)
    except (InvalidKeyError, ValueError):
        return None
    return key if str(key) == usage else None


def service_of(block: Any) -> Any | None:
    """The host's own service; None where there is none, or where the block does not ask for it."""
    if block.service_declaration(SERVICE) is None:
        return None
    return block.runtime.service(block, SERVICE)


def names(block: Any, learners: Sequence[int]) -> Mapping[int, str]:
    """A name for each: told apart by the user name where two are alike, "learner 17" where none is known. One query."""
    service = service_of(block)
    known: Mapping[int, str] = {}
    if learners:
        known = service.names(list(learners)) if service is not None else _platform_names(learners)
    t = block.words
    return {one: known.get(one) or t("learner {n}", n=one) for one in learners}


def members(block: Any) -> tuple[int, ...] | None:
    """The learners enrolled; None where that is not known, or where they are too many to be named one by one."""
    service = service_of(block)
    if service is not None:
        found = service.members()
    else:
        enrolled = _enrolled(block)
        found = (
            None
            if enrolled is None
            else list(enrolled.order_by("user_id").values_list("user_id", flat=True)[: MOST + 1])
        )
    return None if found is None or len(found) > MOST else tuple(sorted(found))


def is_member(block: Any, learner: int) -> bool:
    """Whether somebody is enrolled in the course; False where that is not known."""
    service = service_of(block)
    if service is not None:
        return learner in (service.members() or ())
    enrolled = _enrolled(block)
    return enrolled is not None and bool(enrolled.filter(user_id=learner).exists())


def groups(block: Any) -> tuple[Group, ...]:
    """The groups of the course; empty where there are none."""
    service = service_of(block)
    if service is not None:
        return tuple(Group(str(name), str(title)) for name, title in service.groups())
    return tuple(Group(str(one.id), str(one.name)) for one in _cohorts(block))


def in_group(block: Any, name: str) -> tuple[int, ...] | None:
    """The learners of a group, one more than `MOST` where they are more; None where there is no such group in the course."""
    service = service_of(block)
    if service is not None:
        known = {str(one) for one, _ in service.groups()}
        return tuple(service.in_group(name))[: MOST + 1] if name in known else None
    found = next((one for one in _cohorts(block) if str(one.id) == name), None)
    return None if found is None else tuple(found.users.order_by("id").values_list("id", flat=True)[: MOST + 1])


def begun(block: Any, learners: Sequence[int]) -> tuple[Begun, ...] | None:
    """What these have begun and not finished, as completion has it; None where that is not known. One query."""
    service = service_of(block)
    if service is not None:
        told = getattr(service, "begun", None)
        return None if told is None else tuple(Begun(*one) for one in told(list(learners)))
    return _completions(block, learners)


def stopped(block: Any, usage: str, learners: Sequence[int] | None = None) -> Mapping[float, int] | None:
    """How many have begun an activity and not finished it, by the share that is done (0.25, 0.5 …); None where that is not known. One query."""
    service = service_of(block)
    if service is not None:
        told = getattr(service, "stopped", None)
        return None if told is None else dict(told(usage, learners))
    found, key = _under_way(block), key_in_course(block, usage)
    if found is None or key is None:
        return None
    found = found.filter(block_key=key)
    return Counter(float(share) for share in found.filter(**_among(learners)).values_list("completion", flat=True))


def _among(learners: Sequence[int] | None) -> dict[str, Any]:
    return {} if learners is None else {"user_id__in": list(learners)}


def _platform_names(learners: Sequence[int]) -> Mapping[int, str]:
    """From the user table of the host; nobody's where there are no records, whose door it is behind."""
    api = recording.records()
    found: Mapping[int, str] = {} if api is None else api.names_of(learners)
    return found


def _enrolled(block: Any) -> Any | None:
    """Active enrolments of learners as a query; None outside the LMS."""
    try:
        student: Any = import_module("common.djangoapps.student.models")
    except ImportError:
        return None
    return student.CourseEnrollment.objects.filter(course_id=platform.context_key(block), is_active=True)


def _cohorts(block: Any) -> Sequence[Any]:
    """The platform's cohorts, where the course has them."""
    try:
        cohorts: Any = import_module("openedx.core.djangoapps.course_groups.cohorts")
    except ImportError:
        return ()
    key = platform.context_key(block)
    return list(cohorts.get_course_cohorts(course_id=key)) if cohorts.is_course_cohorted(key) else ()


def _completions(block: Any, learners: Sequence[int]) -> tuple[Begun, ...] | None:
    """From the platform's completion: activities tell it in quarters while a run is under way."""
    found = _under_way(block)
    if found is None:
        return None
    rows = found.filter(**_among(learners)).order_by("user_id", "-modified")
    return tuple(
        Begun(learner, str(usage), int(at.timestamp()), float(share))
        for learner, usage, at, share in rows.values_list("user_id", "block_key", "modified", "completion")
    )


def _under_way(block: Any) -> Any | None:
    """
    Activities that are begun and not finished in the course, as a query; None where the platform's completion is not there. The overview and the
    modules, whose completion is how far somebody has come, are none.
    """
    try:
        completion: Any = import_module("completion.models")
    except (ImportError, RuntimeError):  # not installed, or not among the apps of this process
        return None
    return completion.BlockCompletion.objects.filter(
        context_key=platform.context_key(block),
        block_type__in=list(KINDS),
        completion__gt=0.0,
        completion__lt=1.0,
    )
