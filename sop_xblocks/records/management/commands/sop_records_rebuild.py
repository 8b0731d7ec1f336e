"""Write the practices that blocks have in their learners' state and the tables do not. May be repeated."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.module_loading import import_string

from sop_xblocks.records.errors import NoSource
from sop_xblocks.records.rebuild import rebuild
from sop_xblocks.records.settings import setting


class Command(BaseCommand):
    """`sop_records_rebuild`; exit status 2 where there is no state to read."""

    help = "Rebuilds practices from the state of blocks (SOP_RECORDS_SOURCE; in the LMS its StudentModule). Writes only what is missing."

    def handle(self, *args: Any, **options: Any) -> None:
        path = setting("SOP_RECORDS_SOURCE")
        try:
            source = import_string(path)
        except ImportError as error:
            raise CommandError(
                f"SOP_RECORDS_SOURCE names nothing that can be imported: {path}", returncode=2
            ) from error
        try:
            done = rebuild(source())
        except NoSource as error:
            raise CommandError(
                f"There is no state of blocks to read: {error}. SOP_RECORDS_SOURCE names a function that yields it.",
                returncode=2,
            ) from error
        self.stdout.write(f"Practices written: {done.written}; there already: {done.there}")
        for reason, number in sorted(done.refused.items()):
            self.stderr.write(f"Refused ({reason}): {number}")
