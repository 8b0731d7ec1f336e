"""
What can go wrong at the door of the records::

    RecordsError
    ├── RequestFault        what was asked cannot be done, now or later: trying again is useless
    │   ├── NotACourse          the course key is none of a course run
    │   ├── IdUnusable          an id is empty, too long or has spaces in it
    │   ├── OutOfRange          a score, a depth, a number of seconds outside what it may be
    │   ├── ClockBackwards      finished before it was started, or at no time at all
    │   ├── RunTaken            the run is recorded already, for somebody else
    │   └── FilterUnusable      a filter of a report that selects nothing sensible
    └── OwnFault            it was right to ask, and it may work later
        ├── Unavailable         the database refuses
        └── NoSource            this host has none of what a command needs

Every message says which value, what it must be and what was found. None quotes what a learner typed.
"""

from __future__ import annotations


class RecordsError(Exception):
    """Anything the records refuse or fail at."""


class RequestFault(RecordsError, ValueError):
    """What was asked cannot be done; nothing was written."""


class NotACourse(RequestFault):
    """The course key is none of a course run."""


class IdUnusable(RequestFault):
    """An id is empty, too long or has spaces in it."""


class OutOfRange(RequestFault):
    """A number or a name outside what it may be."""


class ClockBackwards(RequestFault):
    """Times that cannot be."""


class RunTaken(RequestFault):
    """The run is recorded already, for another learner or course."""


class FilterUnusable(RequestFault):
    """A filter that cannot be used."""


class OwnFault(RecordsError):
    """It was right to ask; nothing was written, and it may work later."""


class Unavailable(OwnFault):
    """The database refuses."""


class NoSource(OwnFault):
    """This host has none of what is needed."""
