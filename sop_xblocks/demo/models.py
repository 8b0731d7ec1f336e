"""What the demo keeps: fields of blocks as the LMS keeps them (a row for each scope, user and block), and its logs."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

from django.conf import settings
from django.db import models

from sop_xblocks.host import platform


def moment() -> datetime:
    """Now, by the blocks' clock: a history that is played has its own times."""
    return datetime.fromtimestamp(platform.now_seconds(), UTC)


class FieldRow(models.Model):
    """All fields of one scope, user and block, as JSON. `user_id` 0 stands for no user."""

    scope = models.CharField(max_length=40)
    user_id = models.BigIntegerField()
    block = models.CharField(max_length=255)
    values = models.TextField(default="{}")

    class Meta:
        constraints: ClassVar[list[models.UniqueConstraint]] = [
            models.UniqueConstraint(fields=["scope", "user_id", "block"], name="one_row_a_scope")
        ]

    def __str__(self) -> str:
        return f"{self.scope} of {self.block} for {self.user_id}"


class CourseFile(models.Model):
    """A page of a course as it was last read from disk: an author's edits stand until the file changes."""

    path = models.CharField(max_length=255, unique=True)
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.path} {self.digest}"


class Grade(models.Model):
    """One grade that a block published. The log is never rewritten; `counts` marks the one in the grade book."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    block = models.CharField(max_length=255, db_index=True)
    title = models.CharField(max_length=255)
    value = models.FloatField()
    max_value = models.FloatField()
    counts = models.BooleanField(default=False)
    at = models.DateTimeField(default=moment)

    def __str__(self) -> str:
        return f"{self.value}/{self.max_value} {self.block} for {self.user_id}"


class Completion(models.Model):
    """How far a learner is with a block, 0 to 1."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    block = models.CharField(max_length=255)
    share = models.FloatField()
    at = models.DateTimeField(default=moment)

    class Meta:
        constraints: ClassVar[list[models.UniqueConstraint]] = [
            models.UniqueConstraint(fields=["user", "block"], name="one_completion_a_block")
        ]

    def __str__(self) -> str:
        return f"{self.share} {self.block} for {self.user_id}"


class Event(models.Model):
    """A tracking event: ids and numbers, no text."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE)
    block = models.CharField(max_length=255)
    name = models.CharField(max_length=120)
    data = models.TextField()
    at = models.DateTimeField(default=moment)

    def __str__(self) -> str:
        return f"{self.name} {self.block} by {self.user_id}"
