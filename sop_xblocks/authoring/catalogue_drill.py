"""
The faults of a bank of drills (``DRL…``): 001–043 its parts, 060–069 its style, 070 what is unfinished, 080–099 its
spreadsheet. Up to 024 the numbers are those of a dialogue's faults of the same kind.
"""

from __future__ import annotations

from typing import Final

from sop_xblocks.authoring.catalogue_kind import N_, Kind

DRILL: Final[dict[str, Kind]] = {
    "DRL001": Kind(
        "error",
        N_("{where} must not hold <{found}>.{suggestion}"),
        N_("See the table of elements in drill-format.md."),
    ),
    "DRL002": Kind(
        "error",
        N_("{where} has no attribute “{found}”.{suggestion}"),
        N_("See the table of elements in drill-format.md."),
    ),
    "DRL003": Kind(
        "error",
        N_("{where} must have the attribute “{attribute}”; found {found}."),
        N_('Write {attribute}="…" in its tag.'),
    ),
    "DRL004": Kind(
        "error",
        N_("{where} must hold <{expected}>; found {found}."),
        N_("Add <{expected}> to it."),
    ),
    "DRL005": Kind(
        "error",
        N_("{where} must hold <{found}> only once; found another."),
        N_("Join the two, or delete one."),
    ),
    "DRL006": Kind(
        "error",
        N_("{where} must not hold text of its own; found “{found}”."),
        N_("Put the words into an element such as <scene>."),
    ),
    "DRL007": Kind(
        "error",
        N_("{where}: a bank may have at most {most} items; found {found}."),
        N_("Make two banks of it."),
    ),
    "DRL008": Kind(
        "error",
        N_("{where}: an id must start with a letter and go on with letters, digits, - and _; found “{found}”."),
        N_("Ids are never shown; a short word without spaces will do."),
    ),
    "DRL009": Kind(
        "error",
        N_("{where}: the id “{found}” must be used once only; line {line} has it already."),
        N_("Items are told apart by their ids in the whole bank, options within their item."),
    ),
    "DRL010": Kind(
        "error",
        N_("{where}: “{attribute}” must be a whole number; found “{found}”."),
        N_("Write digits only, such as 2."),
    ),
    "DRL011": Kind(
        "error",
        N_("{where}: “{attribute}” must be one of {expected}; found “{found}”.{suggestion}"),
        N_("Leave the attribute out for the usual value, where it is not required."),
    ),
    "DRL012": Kind(
        "error",
        N_("{where}: “{attribute}” must be from {least} to {most}; found {found}."),
        N_("Difficulty runs from 1, recognise, to 5, ask it under pushback; places are counted from 1."),
    ),
    "DRL016": Kind(
        "error",
        N_("{where}: “form” must name forms of {expected}; found “{found}”.{suggestion}"),
        N_("Several with spaces between."),
    ),
    "DRL017": Kind(
        "error",
        N_("{where}: “has” must name flags of {expected}; found “{found}”.{suggestion}"),
        N_("Several with spaces between."),
    ),
    "DRL018": Kind(
        "error",
        N_("{where}: “error” must be one of E1 to E18; found “{found}”.{suggestion}"),
        N_("See the table of errors in drill-format.md."),
    ),
    "DRL019": Kind(
        "error",
        N_("{where}: “type” must be a type of question or a code of the list; found “{found}”.{suggestion}"),
        N_("See the table of types in drill-format.md."),
    ),
    "DRL020": Kind(
        "error",
        N_("{where}: “quality” must be 0, 1, 2 or 3; found “{found}”."),
        N_("3 meets all that is asked, 2 has one flaw of form, 1 misses, 0 closes or harms."),
    ),
    "DRL021": Kind(
        "error",
        N_("{where}: “skill” must be a skill of the list; found “{found}”.{suggestion}"),
        N_("A skill is written group.name, such as sf.exception."),
    ),
    "DRL022": Kind(
        "error",
        N_("{where}: “format” must be 1; found “{found}”."),
        N_('Write <drill format="1" …>.'),
    ),
    "DRL023": Kind(
        "error",
        N_("{where}: “format” must be 1, the newest this version can read; found {found}, which is newer."),
        N_("Bring sop_xblocks up to date, or export the bank from where it was written in format 1."),
    ),
    "DRL024": Kind(
        "error",
        N_("{where} must hold words; found {found}."),
        N_("Write the text, or delete the element where it is not needed."),
    ),
    "DRL025": Kind(
        "error",
        N_("{where}: an item of task “{task}” must have exactly one option of quality 3; found {found}."),
        N_("Give the key 3 and everything else 2 or less."),
    ),
    "DRL026": Kind(
        "error",
        N_("{where}: an item of task “{task}” must have {least} to {most} options; found {found}."),
        N_("Add options, or take some out."),
    ),
    "DRL028": Kind(
        "error",
        N_("{where}: an option must show one error only; found “{found}”."),
        N_("Who picks it should learn one thing from it: keep the error that tempts, mend the other."),
    ),
    "DRL029": Kind(
        "error",
        N_("{where}: the places must be 1 to {most}, each once; found {found}."),
        N_("Every step of a chain has its own “place”; the first is 1."),
    ),
    "DRL031": Kind(
        "error",
        N_("{where}: an option of quality {found} must have a <why>; found none."),
        N_("One or two sentences: what it does to the person, then the craft word."),
    ),
    "DRL032": Kind(
        "warning",
        N_("{where} should have a <why>; found {found}."),
        N_("Say what makes it work, so that it can be repeated."),
    ),
    "DRL033": Kind(
        "warning",
        N_("{where} should have <gets>, what the listener answers; found {found}."),
        N_("Learners see the consequence before the reason."),
    ),
    "DRL034": Kind(
        "warning",
        N_("{where}: an item of task “{task}” should say what it starts from; found {found}."),
        N_("Add <said>, the line or the question it is about (or <scene>, where nobody has spoken yet)."),
    ),
    "DRL035": Kind(
        "warning",
        N_("{where}: an item of task “{task}” has no use for {found}."),
        N_("Delete it, or choose another task."),
    ),
    "DRL036": Kind(
        "warning",
        N_("{where}: “pick” should be at most the number of items, {most}; found {found}."),
        N_("Write more items, or pick fewer for a round."),
    ),
    "DRL037": Kind(
        "error",
        N_("{where} must say what is wanted, with “type” or “form”; found {found}."),
        N_('Such as <want type="scaling" form="open single anchored"/>.'),
    ),
    "DRL038": Kind(
        "warning",
        N_(
            "{where}: a distractor should name its “error”, or its “type” where only the type is another; found {found}."
        ),
        N_("A distractor that stands for nothing teaches nothing."),
    ),
    "DRL043": Kind(
        "warning",
        N_("{where}: the options of an item should differ; “{found}” says the same in the same words."),
        N_("Change one of the two."),
    ),
    "DRL060": Kind(
        "style",
        N_("{where}: the key should not stand first so often; found {found} of {most} items."),
        N_("Put it in other places: whoever reads the bank or the spreadsheet sees the options as written."),
    ),
    "DRL061": Kind(
        "style",
        N_("{where}: the key should not be the longest so often; found {found} of {most} items."),
        N_("Learners pick the longest without reading: shorten some, or give the others more to say."),
    ),
    "DRL062": Kind(
        "style",
        N_("{where}: options should be of like length; the shortest has {least} characters, the longest {found}."),
        N_("Make the short one say a little more, or the long one less: at most half as long again."),
    ),
    "DRL063": Kind(
        "style",
        N_("{where}: among the options should be a good question of another type than the key's; found {found}."),
        N_("Add one with a “type” of its own and no “error”: telling types apart is then practised too."),
    ),
    "DRL064": Kind(
        "style",
        N_("{where}: a reason should have at most three sentences and {most} words; found {found} words."),
        N_("What the question does to this person, then the craft word: that is enough."),
    ),
    "DRL065": Kind(
        "style",
        N_("{where}: a reason should neither praise nor blame; found “{found}”."),
        N_("Say what the question does or costs, in terms of the person."),
    ),
    "DRL066": Kind(
        "style",
        N_("{where}: every distractor of an item should show another error; “{other}” shows {found} already."),
        N_("One of the two can go, or show something else."),
    ),
    "DRL067": Kind(
        "style",
        N_("{where}: a skill should have at least two items; “{skill}” has {found}."),
        N_("A skill comes again over weeks, each time with an item not seen yet: add some."),
    ),
    "DRL070": Kind(
        "todo",
        N_("{where} should be finished; found “{found}”."),
        N_("Write what is missing, then delete the mark."),
    ),
    "DRL080": Kind(
        "error",
        N_("The file must be a spreadsheet, {expected}; found: {found}."),
        N_("Save it as CSV (UTF-8) or as XLSX: an ending alone does not make it one."),
    ),
    "DRL081": Kind(
        "error",
        N_("A spreadsheet may have at most {rows} rows, {columns} columns and {most} KiB; found {found}."),
        N_("Make two banks of it, and delete empty sheets, pictures and formats."),
    ),
    "DRL082": Kind(
        "error",
        N_("Row {row}: the text must be in UTF-8; found {found}."),
        N_("Save it as “CSV UTF-8”, or as XLSX."),
    ),
    "DRL083": Kind(
        "error",
        N_("A spreadsheet must hold a row of column names and a row for each item; found {found}."),
        N_("See the table of columns in drill-format.md. Only the first sheet is read."),
    ),
    "DRL084": Kind(
        "error",
        N_("The first row must name the column “{expected}”; found {found}."),
        N_("Column names stand in the first row, as in drill-format.md; their order does not matter."),
    ),
    "DRL085": Kind(
        "warning",
        N_("Column {column}: no column is called “{found}”; it is not read.{suggestion}"),
        N_("Correct the name, or delete the column."),
    ),
    "DRL086": Kind(
        "error",
        N_("A column must be there once only; “{found}” is column {column} already."),
        N_("Delete one of the two."),
    ),
    "DRL087": Kind(
        "error",
        N_("Row {row}, column {column}: a cell must hold words, not a formula; found “{found}”."),
        N_(
            "Paste its value. Nothing in a cell is ever worked out; words that start with = need an apostrophe before it."
        ),
    ),
    "DRL088": Kind(
        "warning",
        N_("Row {row}, column {column}: a control character is taken out; found {found}."),
        N_("It came with text pasted from elsewhere: type the place anew."),
    ),
    "DRL089": Kind(
        "warning",
        N_("{where}: markup must be well-formed to be read as such; “{found}” is taken as words."),
        N_("Every tag needs its closing tag, such as <em>so</em>; a line break is <br/>."),
    ),
    "DRL090": Kind(
        "warning",
        N_("Row {row}: “{attribute}” should stand in one row only; “{found}” is not read."),
        N_("What is said of the whole bank (pick, order, note) is taken from the first row that has it."),
    ),
    "DRL091": Kind(
        "error",
        N_("A file to convert must hold {most} bank; found {found}."),
        N_("Put every <sop_drill> into a file of its own."),
    ),
}
