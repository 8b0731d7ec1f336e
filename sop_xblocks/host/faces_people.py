"""Everyone who can be drawn, by portrait id."""

from __future__ import annotations

from .faces_ages import CHILDREN, ELDERS, TEENS
from .faces_men import MEN, OTHERS
from .faces_parts import Person
from .faces_women import WOMEN

PEOPLE: dict[str, Person] = {
    **WOMEN,
    **MEN,
    **ELDERS,
    **TEENS,
    **CHILDREN,
    **OTHERS,
}
