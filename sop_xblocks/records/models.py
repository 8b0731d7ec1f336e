"""
The tables. Imported by this app only, and lazily: a block module that imported models would break every process without the app.

Learners are numbers (the platform's user id), as in the platform's own grade tables: no foreign key to a user table that hosts
choose and shard differently; `receivers` does what a cascade would. Courses and activities are keys as text: a row can be
read and exported without any other table.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from sop_xblocks.practice.record import MAX_ID
from sop_xblocks.records.checks import MAX_KEY, MAX_RUN, MAX_SKILL, MAX_WORD
from sop_xblocks.records.columns import KeyField


class Practice(models.Model):
    """
    A finished run, written once and never changed. `skills`, `parts` and `returned` are kept as told, so that a standing needs no other table;
    `groups` are the groups of its skills with a space around each, so that a filter needs none either.

    .. pii: What a learner practised, when, and how well; tied to the user id. No typed words.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    run = KeyField(max_length=MAX_RUN, unique=True)
    learner = models.BigIntegerField(db_index=True)
    course = KeyField(max_length=MAX_KEY)
    usage = KeyField(max_length=MAX_KEY)
    kind = KeyField(max_length=MAX_WORD)
    depth = models.PositiveSmallIntegerField()
    level = KeyField(max_length=MAX_WORD)
    module = KeyField(max_length=MAX_ID, blank=True)
    fraction = models.FloatField()
    skills = models.TextField(blank=True)
    groups = models.TextField(blank=True)
    parts = models.TextField(blank=True)
    returned = models.TextField(blank=True)
    unsafe = models.BooleanField()
    seconds = models.PositiveIntegerField()
    started = models.DateTimeField()
    finished = models.DateTimeField()
    lang = KeyField(max_length=MAX_WORD)
    wording = KeyField(max_length=MAX_WORD, blank=True)
    scoring = KeyField(max_length=MAX_WORD, blank=True)
    ending = KeyField(max_length=MAX_ID, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            # a standing, a page of the course report, who is silent, the CSV
            models.Index(fields=["course", "learner", "finished"], name="sop_practice_course"),
            # the ways taken in one activity
            models.Index(fields=["usage", "finished"], name="sop_practice_usage"),
        ]

    def __str__(self) -> str:
        return f"practice {self.run}"


class PracticeSkill(models.Model):
    """
    One skill of a practice, for reports by the database. `course` and `finished` repeat the practice's, so that the
    averages of a course are read from one index alone. `possible` is 0 where the skill was named but not scored.

    .. no_pii: Points of a practice; whose, stands in the practice, with which it is erased.
    """

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE)
    skill = KeyField(max_length=MAX_SKILL)
    group = KeyField(max_length=MAX_WORD)
    earned = models.PositiveIntegerField()
    possible = models.PositiveIntegerField()
    course = KeyField(max_length=MAX_KEY)
    finished = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["course", "skill", "finished", "earned", "possible"], name="sop_skill_course")
        ]

    def __str__(self) -> str:
        return f"{self.skill} of practice {self.practice_id}"


class Act(models.Model):
    """
    One move of a practice, for the picture of ways taken. `to` is where it led: the next place, or the ending where the run ended (`last`).

    .. no_pii: Ids of turns and replies, never typed words; whose, stands in the practice, with which it is erased.
    """

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE)
    n = models.PositiveIntegerField()
    act = KeyField(max_length=MAX_WORD)
    place = KeyField(max_length=MAX_ID, blank=True)
    choice = KeyField(max_length=MAX_ID, blank=True)
    to = KeyField(max_length=MAX_ID, blank=True)
    last = models.BooleanField()
    at = models.BigIntegerField()

    def __str__(self) -> str:
        return f"move {self.n} of practice {self.practice_id}"


class LevelReached(models.Model):
    """
    That a learner reached a level in a course, and when. Never taken back, whatever is edited later.

    .. pii: A level of training reached, tied to the user id.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    learner = models.BigIntegerField()
    course = KeyField(max_length=MAX_KEY)
    level = KeyField(max_length=MAX_ID)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.UniqueConstraint]] = [
            models.UniqueConstraint(fields=["learner", "course", "level"], name="sop_level_once")
        ]

    def __str__(self) -> str:
        return f"{self.level} reached in {self.course}"


class FieldLog(models.Model):
    """
    What a learner noted about trying something in the field. The text goes after `SOP_RECORDS_TEXT_DAYS`; that it was tried stays.

    .. pii: Words typed by a learner about own work; tied to the user id.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    learner = models.BigIntegerField()
    course = KeyField(max_length=MAX_KEY)
    usage = KeyField(max_length=MAX_KEY)
    try_id = KeyField(max_length=MAX_ID)
    text = models.TextField(blank=True)
    at = models.DateTimeField(db_index=True)
    done = models.BooleanField()

    class Meta:
        constraints: ClassVar[list[models.UniqueConstraint]] = [
            # a note that arrives twice is one note
            models.UniqueConstraint(fields=["learner", "usage", "try_id", "at"], name="sop_field_note_once")
        ]

    def __str__(self) -> str:
        return f"field note {self.pk}"
