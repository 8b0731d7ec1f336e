"""
Notes about trying something in the field: kept by the records; in the learner's state where, or as long as, these do not take them.

What is typed goes nowhere else: into no event, no log, no report of the block.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from attrs import frozen

from sop_xblocks.host import recording

LOG: Final = logging.getLogger(__name__)
#: Characters of a note.
MAX_NOTE: Final = 500
#: Notes that are kept in the learner's state.
KEEP: Final = 100


@frozen
class Note:
    """What a learner noted about a try: when (seconds since 1970), in a few words ("" for none), whether it was done."""

    try_id: str
    text: str
    at: int
    done: bool


def saved(notes: Sequence[Any]) -> tuple[Note, ...]:
    """The notes in the learner's state; what is none is passed over."""
    return tuple(
        Note(row["try"], str(row.get("text") or ""), row["at"], bool(row.get("done")))
        for row in notes
        if isinstance(row, Mapping) and isinstance(row.get("try"), str) and isinstance(row.get("at"), int)
    )


def with_note(notes: Sequence[Any], note: Note) -> list[Any]:
    """`notes` with one more."""
    row = {"try": note.try_id, "text": note.text, "at": note.at, "done": note.done}
    return [*(one for one in notes if isinstance(one, Mapping)), row][-KEEP:]


def deliver(block: Any, notes: Sequence[Any]) -> list[Any]:
    """Give what waits in the learner's state to the records; what they did not take, to be kept on."""
    place = recording.own_place_of(block)
    if place is None:
        return list(notes)
    api, learner, course = place
    usage = str(block.scope_ids.usage_id)
    left: list[Any] = []
    for note in saved(notes):
        try:
            api.log_field(learner, course, usage, note.try_id, note.text, at=note.at, done=note.done)
        except Exception as error:  # noqa: BLE001  # refused now or for good: the learner's words stay where they are
            LOG.warning("A field note waits to be recorded: %s", type(error).__name__)
            left = with_note(left, note)
    return left


def notes_of(block: Any, waiting: Sequence[Any]) -> tuple[Note, ...]:
    """Everything the learner noted here, oldest first: from the records, and what waits in the state."""
    found: Iterable[Note] = ()
    place = recording.place_of(block)
    if place is not None:
        api, learner, course = place
        try:
            told = api.field_log_of(learner, course, str(block.scope_ids.usage_id))
            found = [Note(one.try_id, one.text, one.at, one.done) for one in told]
        except Exception as error:  # noqa: BLE001  # whatever a database raises: what the state holds is shown
            LOG.warning("Field notes cannot be read: %s", type(error).__name__)
    every = {(note.try_id, note.at): note for note in (*found, *saved(waiting))}
    return tuple(sorted(every.values(), key=lambda note: note.at))
