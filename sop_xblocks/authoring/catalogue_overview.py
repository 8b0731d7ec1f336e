"""The faults of an overview's levels (``OVW…``). Up to 024 the numbers are those of a drill's faults of the same kind."""

from __future__ import annotations

from typing import Final

from sop_xblocks.authoring.catalogue_kind import N_, Kind

OVERVIEW: Final[dict[str, Kind]] = {
    "OVW001": Kind(
        "error",
        N_("{where} must not hold <{found}>.{suggestion}"),
        N_("See the table of attributes in levels.md."),
    ),
    "OVW002": Kind(
        "error",
        N_("{where} has no attribute “{found}”.{suggestion}"),
        N_("See the table of attributes in levels.md."),
    ),
    "OVW003": Kind(
        "error",
        N_("{where} must have the attribute “{attribute}”; found {found}."),
        N_('Write {attribute}="…" in its tag.'),
    ),
    "OVW004": Kind(
        "error",
        N_("{where} must hold <{expected}>; found {found}."),
        N_("Add <{expected}> to it."),
    ),
    "OVW005": Kind(
        "error",
        N_("{where} must hold <{found}> only once; found another."),
        N_("Join the two, or delete one."),
    ),
    "OVW006": Kind(
        "error",
        N_("{where} must not hold text of its own; found “{found}”."),
        N_("Put the words into <about>, or make them the level's title."),
    ),
    "OVW007": Kind(
        "error",
        N_("{where}: there may be at most {most} <{tag}>; found {found}."),
        N_("Join some, or leave some out: nobody reads so many."),
    ),
    "OVW008": Kind(
        "error",
        N_(
            "{where}: an id must start with a letter, go on with letters, digits, - and _, and not be “none”; found “{found}”."
        ),
        N_("Ids are never shown; a short word without spaces will do."),
    ),
    "OVW009": Kind(
        "error",
        N_("{where}: the id “{found}” must be used once only; line {line} has it already."),
        N_("Levels reached are remembered by their ids: give the newer one another."),
    ),
    "OVW010": Kind(
        "error",
        N_("{where}: “{attribute}” must be a whole number; found “{found}”."),
        N_("Write digits only, such as 2."),
    ),
    "OVW011": Kind(
        "error",
        N_("{where}: “{attribute}” must be one of {expected}; found “{found}”.{suggestion}"),
        N_("Leave the attribute out for the usual value, where it is not required."),
    ),
    "OVW012": Kind(
        "error",
        N_("{where}: “{attribute}” must be from {least} to {most}; found {found}."),
        N_("Nobody could meet it otherwise. To ask nothing, delete the <require>."),
    ),
    "OVW013": Kind(
        "error",
        N_("{where}: “score” must be a number from 0 to 1; found “{found}”."),
        N_("60 % is written 0.6; leave it out where any score will do."),
    ),
    "OVW014": Kind(
        "error",
        N_(
            "{where}: “nested” must name levels that stand before it, or be “none”; there is no “{found}” before it.{suggestion}"
        ),
        N_("Levels stand in order, the shortest first. Without “nested” every level before it is part of it."),
    ),
    "OVW021": Kind(
        "error",
        N_("{where}: “skill” must name skills or groups of the list, or be “any”; found “{found}”.{suggestion}"),
        N_("Such as mi, sf.scaling; several with spaces between, where either will do."),
    ),
    "OVW022": Kind(
        "error",
        N_("{where}: “format” must be 1; found “{found}”."),
        N_('Write <overview format="1">.'),
    ),
    "OVW023": Kind(
        "error",
        N_("{where}: “format” must be 1, the newest this version can read; found {found}, which is newer."),
        N_("Bring sop_xblocks up to date, or write the levels in format 1."),
    ),
    "OVW024": Kind(
        "error",
        N_("{where} must hold words; found {found}."),
        N_("Write the text, or delete the element where it is not needed."),
    ),
    "OVW025": Kind(
        "error",
        N_("{where}: “{attribute}” must be at most the number of activities, {most}; found {found}."),
        N_("So many of the activities are meant, not more besides: raise “activities”, or lower it."),
    ),
    "OVW026": Kind(
        "error",
        N_("{where}: a {kind} can be practiced at “{expected}” at the deepest; found {attribute} “{found}”."),
        N_("Ask for another kind, or for less depth: nobody could meet it."),
    ),
    "OVW027": Kind(
        "error",
        N_(
            "{where} must not ask less than level “{level}”, which is part of this level and asks {expected}; found {found}."
        ),
        N_("Ask at least as much, or delete it: what a level within asks is asked here too."),
    ),
    "OVW028": Kind(
        "warning",
        N_("{where} should not ask less in anything than level “{level}”, which asks {expected}; found {found}."),
        N_("Learners must meet both. Raise the lower number, so that one rule says it all."),
    ),
    "OVW029": Kind(
        "warning",
        N_("{where} should ask something that is not asked already; line {line} makes sure of it; found {found}."),
        N_("Delete it, or ask more."),
    ),
    "OVW030": Kind(
        "warning",
        N_("{where}: “days” is of use only with “returned”; found “{found}”."),
        N_("Say how many activities are to be come back to with “returned”, or delete “days”."),
    ),
    "OVW031": Kind(
        "warning",
        N_("{where}: “{attribute}” says nothing where depth is “{found}” for all of them already."),
        N_("Delete it, or lower “depth”."),
    ),
    "OVW070": Kind(
        "todo",
        N_("{where} should be finished; found “{found}”."),
        N_("Write what is missing, then delete the mark."),
    ),
}
