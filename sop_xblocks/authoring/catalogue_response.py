"""
The faults of written practice (``RSP…``): 001–039 what cannot work, 040–049 what is surely not meant, 060–069 style, 070
what is unfinished. Up to 024 the numbers are those of a drill's faults of the same kind.
"""

from __future__ import annotations

from typing import Final

from sop_xblocks.authoring.catalogue_kind import N_, Kind

RESPONSE: Final[dict[str, Kind]] = {
    "RSP001": Kind(
        "error",
        N_("{where} must not hold <{found}>.{suggestion}"),
        N_("See the table of elements in response-format.md."),
    ),
    "RSP002": Kind(
        "error",
        N_("{where} has no attribute “{found}”.{suggestion}"),
        N_("See the table of elements in response-format.md."),
    ),
    "RSP003": Kind(
        "error",
        N_("{where} must have the attribute “{attribute}”; found {found}."),
        N_('Write {attribute}="…" in its tag.'),
    ),
    "RSP004": Kind(
        "error",
        N_("{where} must hold <{expected}>; found {found}."),
        N_("Add <{expected}> to it."),
    ),
    "RSP005": Kind(
        "error",
        N_("{where} must hold <{found}> only once; found another."),
        N_("Join the two, or delete one."),
    ),
    "RSP006": Kind(
        "error",
        N_("{where} must not hold text of its own; found “{found}”."),
        N_("Put the words into an element such as <prompt>, <criterion> or <text>."),
    ),
    "RSP007": Kind(
        "error",
        N_("{where}: there may be at most {most} <{tag}>; found {found}."),
        N_("Join some, or make two activities of it."),
    ),
    "RSP008": Kind(
        "error",
        N_("{where}: an id must start with a letter and go on with letters, digits, - and _; found “{found}”."),
        N_("Ids are never shown; a short word without spaces will do."),
    ),
    "RSP009": Kind(
        "error",
        N_("{where}: the id “{found}” must be used once only; line {line} has it already."),
        N_(
            "Answers and grades are kept under it: give the newer one another. Options are told apart within their criterion."
        ),
    ),
    "RSP010": Kind(
        "error",
        N_("{where}: “{attribute}” must be a whole number; found “{found}”."),
        N_("Write digits only, such as 2."),
    ),
    "RSP011": Kind(
        "error",
        N_("{where}: “{attribute}” must be one of {expected}; found “{found}”.{suggestion}"),
        N_("Leave the attribute out for the usual value, where it is not required."),
    ),
    "RSP012": Kind(
        "error",
        N_("{where}: “{attribute}” must be from {least} to {most}; found {found}."),
        N_("Leave the attribute out for no limit."),
    ),
    "RSP013": Kind(
        "error",
        N_("{where}: “points” must be {expected}; found “{found}”."),
        N_("With two decimals at most and a point before them, such as 2 or 0.5."),
    ),
    "RSP022": Kind(
        "error",
        N_("{where}: “format” must be 1; found “{found}”."),
        N_('Write <response format="1" …>.'),
    ),
    "RSP023": Kind(
        "error",
        N_("{where}: “format” must be 1, the newest this version can read; found {found}, which is newer."),
        N_("Bring sop_xblocks up to date, or write the activity in format 1."),
    ),
    "RSP024": Kind(
        "error",
        N_("{where} must hold words; found {found}."),
        N_("Write the text, or delete the element where it is not needed."),
    ),
    "RSP025": Kind(
        "error",
        N_("{where}: a range of points must go from less to more; found “{found}”."),
        N_("Write the lower number first."),
    ),
    "RSP026": Kind(
        "error",
        N_("{where}: “min-words” must be at most “max-words”, {most}; found {found}."),
        N_("No text could be right: lower the one, or raise the other."),
    ),
    "RSP027": Kind(
        "error",
        N_("{where} must hold two options or more; found {found}."),
        N_("Without a choice nothing is judged: say what it is like where it is there, and where it is missing."),
    ),
    "RSP028": Kind(
        "error",
        N_("{where} must have an option with more than 0 points; found {found}."),
        N_("Give the best option of each criterion points."),
    ),
    "RSP029": Kind(
        "error",
        N_("{where}: “part” must name parts of its kind of statement, {expected}; found “{found}”.{suggestion}"),
        N_("Several with spaces between. Leave it out where the statement is written as a whole."),
    ),
    "RSP030": Kind(
        "error",
        N_("{where}: “criterion” must name a criterion of the rubric; there is no “{found}”.{suggestion}"),
        N_("Correct the id, or write the criterion."),
    ),
    "RSP031": Kind(
        "error",
        N_("{where}: “option” must name an option of its criterion, {expected}; found “{found}”.{suggestion}"),
        N_("Correct the id, or write the option."),
    ),
    "RSP032": Kind(
        "error",
        N_("{where} must grade every criterion; found nothing for {found}."),
        N_("Add a <grade> for each: graders are measured on all of them."),
    ),
    "RSP033": Kind(
        "error",
        N_("{where}: “points” must be those of its option, {expected}; found {found}."),
        N_("Choose another option, or other points. Where an option has one number only, leave the points out."),
    ),
    "RSP034": Kind(
        "error",
        N_("{where} must be there once in its benchmark; line {line} has it already."),
        N_("Delete one of the two."),
    ),
    "RSP035": Kind(
        "error",
        N_("{where}: “part” is for the statements {expected}; found “{found}”."),
        N_("Say which statement is written in the tag of <response>, or delete “part”."),
    ),
    "RSP036": Kind(
        "error",
        N_("{where} must have a rubric to be graded by; found {found}."),
        N_('Write a <rubric>, name one such as <rubric use="danger"/>, or delete the benchmark.'),
    ),
    "RSP040": Kind(
        "warning",
        N_("{where} should show a <model> afterwards; found {found}."),
        N_("Learners compare their own words with it, long before a person has read them."),
    ),
    "RSP041": Kind(
        "warning",
        N_("{where} should have a <rubric>; found {found}."),
        N_("Without it nobody can grade the work. Some are built in, see response-format.md."),
    ),
    "RSP042": Kind(
        "warning",
        N_("{where}: the benchmarks should differ in their grades; found {found}, all graded alike."),
        N_("Whoever always chooses the same would pass as a grader. Add a weak and a middling work."),
    ),
    "RSP043": Kind(
        "warning",
        N_("{where} should be worth more than the option before it, {least}; found {found}."),
        N_("Write options from the least to the most, each worth more than the one before."),
    ),
    "RSP044": Kind(
        "warning",
        N_("{where}: the prompts should ask for every part of the statement; found none for {found}."),
        N_("Name it in the “part” of a prompt, or leave “part” out of all of them."),
    ),
    "RSP060": Kind(
        "style",
        N_("{where} should have three or five benchmarks; found {found}."),
        N_("Three to show what is meant, five to measure graders by."),
    ),
    "RSP061": Kind(
        "style",
        N_("{where} should keep to the words that learners have, {most}; found {found}."),
        N_("Shorten it, or raise “max-words”."),
    ),
    "RSP062": Kind(
        "style",
        N_("{where} should say why; found {found}."),
        N_("A grader who chose otherwise learns from the reason."),
    ),
    "RSP070": Kind(
        "todo",
        N_("{where} should be finished; found “{found}”."),
        N_("Write what is missing, then delete the mark."),
    ),
}
