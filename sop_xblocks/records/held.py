"""Reading within a request's transaction."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Final, ParamSpec, TypeVar

from django.db import connections, router, transaction

from sop_xblocks.records import models

#: Databases that give up the whole transaction at one fault; with others a savepoint would be two queries for nothing.
GIVE_UP: Final = frozenset(("postgresql",))
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def held(read: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """`read`, so that what a block does with the rest of its request survives a fault of it, on every database."""

    @wraps(read)
    def held_read(*args: Given.args, **named: Given.kwargs) -> Answer:
        connection = connections[router.db_for_read(models.Practice)]
        if connection.vendor in GIVE_UP and connection.in_atomic_block:
            with transaction.atomic(using=connection.alias):
                return read(*args, **named)
        return read(*args, **named)

    return held_read
