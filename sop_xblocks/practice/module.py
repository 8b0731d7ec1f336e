"""What a module is: its aims and hours, what to try in the field, tips for those who help."""

from __future__ import annotations

from typing import Final

from attrs import frozen

#: For whom a tip can be.
READERS: Final = ("supervisor", "coach", "trainer")
#: Hours of a module, at most.
MAX_HOURS: Final = 200.0


@frozen
class Try:
    """Something to try in the field this week. The learner's log is kept under its id."""

    id: str
    text: str


@frozen
class Tip:
    """A word to somebody who helps the learner: one of `READERS`."""

    reader: str
    text: str


@frozen
class Module:
    """Texts are safe HTML. `hours`: how long it takes, all in all; `about`: a word before everything, "" for none."""

    hours: float
    aims: tuple[str, ...]
    tries: tuple[Try, ...] = ()
    tips: tuple[Tip, ...] = ()
    about: str = ""

    def tips_for(self, reader: str) -> tuple[str, ...]:
        """The tips for somebody, in order."""
        return tuple(tip.text for tip in self.tips if tip.reader == reader)
