"""
What is known of a learner's practice in a course: read from the records where they can be read, told why where not.

A page never fails for want of them, and a view never writes.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any, Final

from attrs import field, frozen

from sop_xblocks.host import offer, platform, recording
from sop_xblocks.practice.levels_next import Offered
from sop_xblocks.practice.record import DEPTHS, Practice

LOG: Final = logging.getLogger(__name__)


@frozen
class Known:
    """
    A learner's practices, and the levels reached with their dates.

    `why` nothing is known: "place" (not in a course run), "person" (nobody known), "records" (none here, or out of
    reach now); "" where it is.
    """

    practices: tuple[Practice, ...] = ()
    reached: Mapping[str, int] = field(factory=dict)
    why: str = ""


def known_of(block: Any) -> Known:
    """What the records know of whoever looks at the block. Two queries."""
    learner, course = recording.learner_id(block), recording.course_of(block)
    if platform.is_anonymous(block):
        return Known(why="person")
    if not course or platform.in_author_mode(block):
        return Known(why="place")
    if learner is None:
        return Known(why="person")
    api = recording.records()
    if api is None:
        return Known(why="records")
    try:
        return Known(api.practices_of(learner, course), dict(api.levels_of(learner, course)))
    except Exception as error:  # noqa: BLE001  # whatever a database raises: the page says so and goes on
        LOG.warning("Practices cannot be read: %s", type(error).__name__)
        return Known(why="records")


def offered_of(block: Any) -> tuple[offer.Activity, ...]:
    """What the course offers; nothing where that cannot be found out now."""
    try:
        return offer.offered(block)
    except Exception as error:  # noqa: BLE001  # whatever a store raises: the page does without links
        LOG.warning("What a course offers cannot be read: %s", type(error).__name__)
        return ()


def sees_all(block: Any) -> bool:
    """Whether activities that are not released or meant for some group are shown: to authors and to the course's team."""
    return platform.in_author_mode(block) or (not platform.is_anonymous(block) and platform.of_team(block))


def to_practise(activity: offer.Activity) -> Offered:
    """An activity as the rules of levels see it: written pieces are read by a person, typed ones go to `respond`."""
    depth = DEPTHS[2] if activity.kind == "response" else DEPTHS[1] if activity.typed else DEPTHS[0]
    return Offered(activity.usage, activity.title, activity.kind, activity.skills, activity.level, depth)
