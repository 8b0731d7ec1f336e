"""The people of the demo, with real accounts and roles."""

from __future__ import annotations

from typing import Final

from attrs import frozen
from django.contrib.auth import get_user_model


@frozen
class Person:
    """Somebody a visitor can be. `role` is learner, author or instructor."""

    username: str
    name: str
    role: str
    portrait: str


PEOPLE: Final = (
    Person("ana", "Ana Ruiz", "learner", "woman-20s"),
    Person("ben", "Ben Okafor", "learner", "man-20s"),
    Person("mei", "Mei Tran", "author", "woman-glasses"),
    Person("ruth", "Ruth Alder", "instructor", "woman-60s"),
)


def by_username(username: str) -> Person | None:
    """The person with this name, None for anybody else."""
    return next((person for person in PEOPLE if person.username == username), None)


def make_people() -> None:
    """Accounts for everybody, without passwords: the demo lets a visitor be whom they choose."""
    model = get_user_model()
    for person in PEOPLE:
        first, _, last = person.name.partition(" ")
        user, made = model.objects.get_or_create(username=person.username)
        if made:
            user.first_name, user.last_name = first, last
            user.set_unusable_password()
            user.save()
