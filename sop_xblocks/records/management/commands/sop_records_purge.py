"""Remove what learners typed into the field log once its time is over. For a nightly job."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sop_xblocks.records.retention import purge_text
from sop_xblocks.records.settings import setting


class Command(BaseCommand):
    """`sop_records_purge [--days N]`"""

    help = "Removes typed text older than N days from the field log (SOP_RECORDS_TEXT_DAYS where N is not given; 0 keeps all)."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--days", type=int, default=None)

    def handle(self, *args: Any, **options: Any) -> None:
        days = options["days"] if options["days"] is not None else int(setting("SOP_RECORDS_TEXT_DAYS") or 0)
        if days < 0:
            raise CommandError("--days must be 0 or more", returncode=2)
        if not days:
            self.stdout.write("Typed text is kept without limit: nothing to do.")
            return
        emptied = purge_text(timezone.now() - timedelta(days=days))
        self.stdout.write(f"Notes emptied: {emptied} (older than {days} days)")
