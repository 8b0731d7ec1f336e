"""Erase what is kept of a learner, by hand: the platform's own retirement does it by itself."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from sop_xblocks.records.retention import forget


class Command(BaseCommand):
    """`sop_records_retire USER`"""

    help = "Erases practices, levels, field notes and the state of our blocks of a user, named by username or user id."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("user", help="username, or the user id of somebody who has no account any more")

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["user"]
        user = get_user_model().objects.filter(username=name).first()
        if user is None and not (name.isascii() and name.isdigit() and int(name)):
            raise CommandError(f"There is no user {name}.", returncode=2)
        counts = forget(user.pk if user else int(name))
        self.stdout.write("Erased: " + ", ".join(f"{number} {what}" for what, number in counts.items()))
