"""Which capitalised words are names of people without a title: in a statement, most often the child."""

from __future__ import annotations

from typing import Final

from sop_xblocks.language.grammar import row
from sop_xblocks.language.text import Text

_TITLES: Final = row(
    """mr mrs ms dr miss aunt uncle grandma grandpa auntie judge officer deputy nurse sr sra srta senor senora dona
        don tia tio abuela abuelo padrino madrina comadre maestra maestro stepfather grandmother coach pastor cousin
        profesora"""
)
_NOT_NAMES: Final = row(
    """january february march april may june july august september october november december monday tuesday
        wednesday thursday friday saturday sunday mondays fridays saturdays sundays tuesdays er cps cpr dcfs aa na
        wic i police mom dad mother father grandma grandpa enero lunes the a an if when while no on at in for there
        they he she it his her their without with because since after before during every each any this that these
        those we our both one two three until once domestic unsafe parents kids children baby someone everyone
        nobody guns food according per grandmother grandfather stepfather stepmother el la los las un una si cuando
        nadie ya desde durante que su sus mientras nos ellos ella podria puede madre padre mama papa a al cada hasta
        sin por de en se le les lo tia tio abuela abuelo police school hospital teacher neighbor neighbors boyfriend
        caregiver smoke county agency medicine mission sf mo fa dont"""
)
_AFTER: Final = row(
    """'s was is will could may might told said had went did has says sleeps gets lost ate can hid slept and or
        pulled put was who tried missed saw never always sits feels plays fell cried came knows wakes estara tendra
        no se fue estaba dijo puede podra y llega duerme"""
)


def names(text: Text, code: str) -> list[int]:
    """The places of words that look like a person's first name, without a title before them."""
    found = []
    openings = {sentence.first for sentence in text.sentences}
    words = text.words
    for at, word in enumerate(words):
        if not text.capital[at] or len(word) < 2 or word in _NOT_NAMES:
            continue
        if at and (words[at - 1] in _TITLES or (text.capital[at - 1] and words[at - 1] not in _NOT_NAMES)):
            continue
        if at in openings:
            after = words[at + 1] if at + 1 < len(words) else ""
            aged = at + 1 < len(words) and text.pause[at + 1] and after.isdigit()
            if not (aged or after in _AFTER):
                continue
        found.append(at)
    return found
