"""The class: sixty learners with accounts of their own. The names are made up of what families in California are called."""

from __future__ import annotations

from typing import Final

from attrs import frozen
from django.contrib.auth import get_user_model

#: How many there can be.
MOST: Final = 600
#: Their accounts' numbers begin here: what is drawn for a learner goes by the number.
FIRST_ID: Final = 1001

FIRST: Final = [
    "Marisol",
    "Devon",
    "Linh",
    "Aaliyah",
    "Mateo",
    "Siona",
    "Grace",
    "Hovsep",
    "Dolores",
    "Kwame",
    "Jasmine",
    "Esteban",
    "Mele",
    "Priya",
    "Tyrell",
    "Xochitl",
    "Nathan",
    "Soledad",
    "Thuy",
    "Darnell",
    "Amrit",
    "Leticia",
    "Kai",
    "Winona",
    "Ramón",
    "Keisha",
    "Minh",
    "Farideh",
    "Joaquín",
    "Shanice",
    "Bao",
    "Teresa",
    "Malik",
    "Rosalind",
    "Ofelia",
    "Jerome",
    "Hmong-Yer",
    "Carmen",
    "Isaiah",
    "Lupe",
    "Anahit",
    "Curtis",
    "Noemí",
    "Sina",
    "Yolanda",
    "Andre",
    "Pilar",
    "Gurpreet",
    "Denise",
    "Emilio",
    "Tanisha",
    "Vicente",
    "Chantal",
    "Duc",
    "Imelda",
    "Roland",
    "Araceli",
    "Monique",
    "Fidel",
    "Ruthanne",
]
LAST: Final = [
    "Cabrera",
    "Whitfield",
    "Pham",
    "Dawson",
    "Villaseñor",
    "Tuiasosopo-Lee",
    "Nakagawa",
    "Petrosyan",
    "Amezcua",
    "Boateng",
    "Tolentino",
    "Quintero",
    "Faleolo",
    "Venkatesan",
    "Braxton",
    "Tlapa",
    "Lindqvist",
    "Arreola",
    "Nguyen-Ross",
    "Hightower",
    "Dhaliwal",
    "Sandoval",
    "Makoa",
    "Redhorse",
    "Cisneros",
    "Fontenot",
    "Truong",
    "Moradi",
    "Barragán",
    "Gaines",
    "Lu",
    "Ybarra",
    "Stallworth",
    "Okimoto",
    "Zepeda",
    "Prentiss",
    "Xiong",
    "Rentería",
    "Holloway",
    "Montaño",
    "Sarkisian",
    "Beasley",
    "Ledesma",
    "Latu",
    "Escobedo",
    "Pettway",
    "Urrutia",
    "Sandhu",
    "Kessler",
    "Trujillo",
    "Odom",
    "Cárdenas",
    "Baptiste",
    "Vo",
    "Macaraeg",
    "Steinbeck-Hall",
    "Orozco",
    "Thibodeaux",
    "Saldaña",
    "Pruitt",
]
#: Places in the class whose people practise in Spanish too.
BILINGUAL: Final = 6


@frozen
class Classmate:
    """A learner of the class: the place in it from 0, the account, the name, and the languages of practice."""

    place: int
    username: str
    name: str
    langs: tuple[str, ...]

    @property
    def id(self) -> int:
        """The number of the account."""
        return FIRST_ID + self.place


def classmate(place: int) -> Classmate:
    """Whoever has this place in the class."""
    first = FIRST[place % len(FIRST)]
    last = LAST[(place + 7 * (place // len(LAST))) % len(LAST)]
    langs = ("en", "es") if place % BILINGUAL == 0 else ("en",)
    return Classmate(place, f"class-{place + 1:03}", f"{first} {last}", langs)


def in_class() -> int:
    """How many are there already."""
    return int(get_user_model().objects.filter(pk__range=(FIRST_ID, FIRST_ID + MOST - 1)).count())


def enrol(one: Classmate) -> tuple[object, bool]:
    """The account of somebody, without a password; and whether it is new."""
    first, _, last = one.name.partition(" ")
    user, made = get_user_model().objects.get_or_create(
        pk=one.id, defaults={"username": one.username, "first_name": first, "last_name": last, "password": "!"}
    )
    return user, made
