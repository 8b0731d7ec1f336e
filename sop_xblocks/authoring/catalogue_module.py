"""The faults of a module (``MOD…``). Up to 024 the numbers are those of a drill's faults of the same kind."""

from __future__ import annotations

from typing import Final

from sop_xblocks.authoring.catalogue_kind import N_, Kind

MODULE: Final[dict[str, Kind]] = {
    "MOD001": Kind(
        "error",
        N_("{where} must not hold <{found}>.{suggestion}"),
        N_("See the table of attributes in levels.md."),
    ),
    "MOD002": Kind(
        "error",
        N_("{where} has no attribute “{found}”.{suggestion}"),
        N_("See the table of attributes in levels.md."),
    ),
    "MOD003": Kind(
        "error",
        N_("{where} must have the attribute “{attribute}”; found {found}."),
        N_('Write {attribute}="…" in its tag.'),
    ),
    "MOD004": Kind(
        "error",
        N_("{where} must hold <{expected}>; found {found}."),
        N_("Add <{expected}> to it."),
    ),
    "MOD005": Kind(
        "error",
        N_("{where} must hold <{found}> only once; found another."),
        N_("Join the two, or delete one."),
    ),
    "MOD006": Kind(
        "error",
        N_("{where} must not hold text of its own; found “{found}”."),
        N_("Put the words into <about>, <aim>, <try> or <tip>."),
    ),
    "MOD007": Kind(
        "error",
        N_("{where}: there may be at most {most} <{tag}>; found {found}."),
        N_("Join some, or leave some out: nobody reads so many."),
    ),
    "MOD008": Kind(
        "error",
        N_("{where}: an id must start with a letter and go on with letters, digits, - and _; found “{found}”."),
        N_("Ids are never shown; a short word without spaces will do."),
    ),
    "MOD009": Kind(
        "error",
        N_("{where}: the id “{found}” must be used once only; line {line} has it already."),
        N_("What learners log is kept under it: give the newer one another."),
    ),
    "MOD011": Kind(
        "error",
        N_("{where}: “{attribute}” must be one of {expected}; found “{found}”.{suggestion}"),
        N_("Leave the attribute out for the usual value, where it is not required."),
    ),
    "MOD013": Kind(
        "error",
        N_("{where}: “hours” must be a number, more than 0 and at most {most}; found “{found}”."),
        N_("Such as 6 or 1.5: how long the module takes, all in all."),
    ),
    "MOD022": Kind(
        "error",
        N_("{where}: “format” must be 1; found “{found}”."),
        N_('Write <module format="1" …>.'),
    ),
    "MOD023": Kind(
        "error",
        N_("{where}: “format” must be 1, the newest this version can read; found {found}, which is newer."),
        N_("Bring sop_xblocks up to date, or write the module in format 1."),
    ),
    "MOD024": Kind(
        "error",
        N_("{where} must hold words; found {found}."),
        N_("Write the text, or delete the element where it is not needed."),
    ),
    "MOD032": Kind(
        "warning",
        N_("{where} should have an “id” where there is more than one; found {found}."),
        N_("What learners log is kept under it; without it, it follows the place in the list."),
    ),
    "MOD070": Kind(
        "todo",
        N_("{where} should be finished; found “{found}”."),
        N_("Write what is missing, then delete the mark."),
    ),
}
