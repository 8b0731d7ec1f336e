"""The list of skills and the codes that practise them."""

from __future__ import annotations

from sop_xblocks.practice import codes, skills


def test_every_code_practises_a_known_skill_or_none() -> None:
    """A code that names a skill names one of the list."""
    assert {skill for skill in codes.SKILL_OF.values() if skill} <= set(skills.SKILLS)


def test_skills_keep_the_order_of_the_codes() -> None:
    """The most telling code comes first, and so does its skill; none twice."""
    assert codes.skills_of(["CR", "SR", "OQ", "CQ"]) == ("mi.reflection", "mi.open-questions")


def test_no_code_is_adherent_and_not() -> None:
    """The groups part the codes as MITI 4.2.1 does."""
    assert not codes.ADHERENT & codes.NON_ADHERENT
    assert not codes.QUESTION & codes.REFLECTION
    assert "Concern" not in codes.ADHERENT | codes.NON_ADHERENT


def test_group_of_a_skill() -> None:
    """A group alone is not a skill."""
    assert skills.group_of("mi.reflection") == "mi"
    assert not skills.is_skill("mi")
