"""What may be written and asked: every value is held against its limits before the database sees any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

from sop_xblocks.practice.record import DEPTHS, MAX_ID, Act, Practice
from sop_xblocks.practice.skills import group_of
from sop_xblocks.records.errors import ClockBackwards, IdUnusable, NotACourse, OutOfRange

MAX_KEY: Final = 255
MAX_RUN: Final = 64
MAX_SKILL: Final = 100
MAX_WORD: Final = 40
#: Moves of a practice that are kept; a run takes 600.
MAX_ACTS: Final = 1000
#: Characters of a note about trying something in the field.
MAX_TEXT: Final = 5000
#: The largest number that every database has room for in an integer column.
MAX_NUMBER: Final = 2**31 - 1
#: The last second of the year 9999.
LAST_SECOND: Final = 253_402_300_799

# A run of a course: no branch, no version, not a library. Custom courses (ccx) are courses; the form with slashes is the oldest.
_PART: Final = r"[\w\-~.:]+"
_COURSE: Final = re.compile(
    rf"(?:course-v1:{_PART}\+{_PART}\+{_PART}|ccx-v1:{_PART}\+{_PART}\+{_PART}\+ccx@\d+|{_PART}/{_PART}/{_PART})\Z"
)


def check_course(course: str) -> None:
    """Refuse what is not the key of a course run."""
    if not isinstance(course, str) or len(course) > MAX_KEY or not _COURSE.match(course):
        raise NotACourse(
            f"a course key must be like course-v1:Org+Course+Run, at most {MAX_KEY} characters [{_short(course)}]"
        )


def check_learner(learner_id: int) -> None:
    """Refuse what is no user id: nobody signed in, an anonymous id."""
    if not isinstance(learner_id, int) or isinstance(learner_id, bool) or not 0 < learner_id < 2**63:
        raise IdUnusable(f"a learner must be a user id, a whole number above 0 [{_short(learner_id)}]")


def check_id(name: str, value: str, longest: int = MAX_ID, *, empty: bool = False, spaces: bool = False) -> None:
    """Refuse an id that is empty (unless it may be), longer than its column, or has control characters (or spaces) in it."""
    if not isinstance(value, str) or not (value or empty) or len(value) > longest:
        raise IdUnusable(f"{name} must be text of {0 if empty else 1} to {longest} characters [{_short(value)}]")
    if not value.isprintable() or (" " in value and not spaces):
        raise IdUnusable(f"{name} must have no spaces or control characters in it [{_short(value)}]")


def check_text(text: str) -> None:
    """Refuse typed text that is too long or that no database takes (halves of characters). The message does not quote it."""
    if not isinstance(text, str) or len(text) > MAX_TEXT or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise OutOfRange(f"a field note must be whole text of at most {MAX_TEXT} characters")


def check_time(name: str, at: int) -> None:
    """Refuse what is no time in seconds since 1970."""
    if not _whole(at, LAST_SECOND) or at == 0:
        raise ClockBackwards(f"{name} must be a time in seconds since 1970 [{_short(at)}]")


def check_practice(practice: Practice) -> None:
    """Refuse a practice of which anything cannot be."""
    check_id("run", practice.run, MAX_RUN)
    check_id("usage", practice.usage, MAX_KEY)
    for name in ("kind", "level", "lang"):
        check_id(name, getattr(practice, name), MAX_WORD)
    for name in ("wording", "scoring"):
        check_id(name, getattr(practice, name), MAX_WORD, empty=True)
    check_id("ending", practice.ending, empty=True)
    check_id("module", practice.module, empty=True, spaces=True)  # authors write it by hand
    check_time("started", practice.started)
    check_time("finished", practice.finished)
    if practice.finished < practice.started:
        raise ClockBackwards(
            f"a run must not be finished before it is started [{practice.started}, {practice.finished}]"
        )
    if practice.depth not in DEPTHS:
        raise OutOfRange(f"depth must be one of {', '.join(DEPTHS)} [{_short(practice.depth)}]")
    if not isinstance(practice.fraction, int | float) or not 0 <= practice.fraction <= 1:  # not a number is neither
        raise OutOfRange(f"fraction must be from 0 to 1 [{_short(practice.fraction)}]")
    if not _whole(practice.seconds, MAX_NUMBER):
        raise OutOfRange(f"seconds must be a whole number from 0 [{_short(practice.seconds)}]")
    _check_skills((*practice.skills, *practice.parts, *practice.returned))
    for skill, part in practice.parts.items():
        if not _whole(part.possible, MAX_NUMBER) or not _whole(part.earned, part.possible):
            raise OutOfRange(f"points of {skill} must be from 0 to what is possible [{part.earned} of {part.possible}]")
    _check_acts(practice.acts)


def moment(at: int) -> datetime:
    """Seconds since 1970 as an aware time."""
    return datetime.fromtimestamp(at, UTC)


def _check_skills(skills: Iterable[str]) -> None:
    for skill in skills:
        check_id("skill", skill, MAX_SKILL)
        check_id("skill group", group_of(skill), MAX_WORD)


def _check_acts(acts: tuple[Act, ...]) -> None:
    if len(acts) > MAX_ACTS:
        raise OutOfRange(f"a practice must have at most {MAX_ACTS} moves [{len(acts)}]")
    for act in acts:
        check_id("act", act.act, MAX_WORD)
        check_id("place", act.place, empty=True)
        check_id("choice", act.choice, empty=True)
        if not _whole(act.n, MAX_NUMBER) or not _whole(act.at, LAST_SECOND):
            raise OutOfRange(
                f"number and time of a move must be whole numbers from 0 [{_short(act.n)}, {_short(act.at)}]"
            )


def _whole(value: object, largest: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= largest


def _short(value: Any) -> str:
    """What was found, cut: it may be anything."""
    return repr(value)[:60]
