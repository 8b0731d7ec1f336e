"""
The codes a learner's utterance may carry, and what each counts as.

Behaviour codes are those of the Motivational Interviewing Treatment Integrity coding manual 4.2.1 (Moyers, Manuel
and Ernst 2014), with questions split into open and closed as in MISC 2.5. The solution-focused types follow Berg,
De Jong and de Shazer as they are taught in Safety Organized Practice. ``Concern`` is our own, outside MITI: a clear,
respectful statement of a worry about the child is required work in child welfare, neither adherent nor not.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

#: Solution-focused question types and moves (reference sheet "solution-focused questions", §2).
SOLUTION_FOCUSED: Final = (
    "best-hopes",
    "pre-session-change",
    "exception",
    "coping",
    "preferred-future",
    "scaling",
    "relationship",
    "network-finding",
    "what-else",
    "ears",
    "compliment",
    "indirect-compliment",
    "reframe",
    "position",
)

#: code -> the skill it practises ("" where it practises none)
SKILL_OF: Final[dict[str, str]] = {
    "OQ": "mi.open-questions",
    "CQ": "",
    "SR": "mi.reflection",
    "CR": "mi.reflection",
    "SUM": "mi.summary",
    "AF": "mi.affirming",
    "Seek": "mi.engaging",
    "Emphasize": "mi.engaging",
    "GI": "mi.informing",
    "PersuadeWith": "mi.informing",
    "Persuade": "",
    "Confront": "",
    "Concern": "mi.concern",
    "Other": "",
    # what only the reader of typed words says: a reflection of either kind, a question open in function and closed in
    # form, praise without anything specific
    "R": "mi.reflection",
    "FQ": "mi.open-questions",
    "praise": "",
    **{kind: f"sf.{kind}" for kind in SOLUTION_FOCUSED},
}

#: Labels of the reader, which author files do not use as codes.
READ_ONLY: Final = ("R", "FQ", "praise")
CODES: Final = tuple(code for code in SKILL_OF if code not in READ_ONLY)

COMPLEX: Final = frozenset({"CR", "SUM"})
REFLECTION: Final = frozenset({"SR", "R"}) | COMPLEX
OPEN: Final = frozenset({"OQ", "FQ", *SOLUTION_FOCUSED}) - {"compliment"}
QUESTION: Final = OPEN | {"CQ"}
ADHERENT: Final = frozenset({"AF", "compliment", "Seek", "Emphasize"})
NON_ADHERENT: Final = frozenset({"Persuade", "Confront"})


#: label of the reader -> what it matches in author files
_MATCHES: Final = {"R": ("SR", "CR"), "FQ": ("OQ",), "AF": ("compliment",), "compliment": ("AF",)}


def matching(codes: Iterable[str]) -> frozenset[str]:
    """Every code of an author file that these read labels answer to: a reflection matches simple and complex."""
    found = set(codes)
    for code in tuple(found):
        found.update(_MATCHES.get(code, ()))
    return frozenset(found)


def skills_of(codes: Iterable[str]) -> tuple[str, ...]:
    """The skills that an utterance with these codes practises, in the order of the codes, none twice."""
    return tuple(dict.fromkeys(skill for code in codes if (skill := SKILL_OF.get(code, ""))))
