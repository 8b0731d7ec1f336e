"""The faults of a dialogue (``DLG…``): 001–049 its parts, 050–059 its ways, 060–069 its style, 070 what is unfinished."""

from __future__ import annotations

from typing import Final

from sop_xblocks.authoring.catalogue_kind import N_, Kind

DIALOGUE: Final[dict[str, Kind]] = {
    "DLG001": Kind(
        "error",
        N_("{where} must not hold <{found}>.{suggestion}"),
        N_("See the table of elements in dialogue-format.md."),
    ),
    "DLG002": Kind(
        "error",
        N_("{where} has no attribute “{found}”.{suggestion}"),
        N_("See the table of elements in dialogue-format.md."),
    ),
    "DLG003": Kind(
        "error",
        N_("{where} must have the attribute “{attribute}”; found {found}."),
        N_('Write {attribute}="…" in its tag.'),
    ),
    "DLG004": Kind(
        "error",
        N_("{where} must hold <{expected}>; found {found}."),
        N_("Add <{expected}> to it."),
    ),
    "DLG005": Kind(
        "error",
        N_("{where} must hold <{found}> only once; found another."),
        N_("Join the two, or delete one."),
    ),
    "DLG006": Kind(
        "error",
        N_("{where} must not hold text of its own; found “{found}”."),
        N_("Put the words into an element such as <say>."),
    ),
    "DLG007": Kind(
        "error",
        N_("{where}: a dialogue may have at most {most} turns; found {found}."),
        N_("Make two dialogues of it."),
    ),
    "DLG008": Kind(
        "error",
        N_("{where}: an id must start with a letter and go on with letters, digits, - and _; found “{found}”."),
        N_("Ids are never shown; a short word without spaces will do."),
    ),
    "DLG009": Kind(
        "error",
        N_("{where}: the id “{found}” must be used once only; line {line} has it already."),
        N_("Turns and endings share their ids; replies are told apart within their turn."),
    ),
    "DLG010": Kind(
        "error",
        N_("{where}: “{attribute}” must be a whole number; found “{found}”."),
        N_("Write digits only, such as 2 or -2."),
    ),
    "DLG011": Kind(
        "error",
        N_("{where}: “{attribute}” must be one of {expected}; found “{found}”.{suggestion}"),
        N_("Leave the attribute out for the usual value, where it is not required."),
    ),
    "DLG012": Kind(
        "error",
        N_("{where}: “to” must name a turn or an ending; there is no “{found}”.{suggestion}"),
        N_("Correct the id, or write the turn it should lead to."),
    ),
    "DLG013": Kind(
        "error",
        N_("{where}: “by” must name a person of the cast; there is no “{found}”.{suggestion}"),
        N_("Add the person to <cast>, or correct the id."),
    ),
    "DLG014": Kind(
        "error",
        N_("{where}: “gauge” must name a gauge; there is no “{found}”.{suggestion}"),
        N_("Add a <gauge> before the first turn, or correct the id."),
    ),
    "DLG015": Kind(
        "error",
        N_("{where}: the condition cannot be read; expected {expected}, found “{found}”."),
        N_('Such as if="trust &gt;= 5 and not seen(door)". In an attribute write &lt; for <.'),
    ),
    "DLG016": Kind(
        "error",
        N_("{where}: the condition must speak of a gauge; there is no “{found}”.{suggestion}"),
        N_("Add a <gauge> before the first turn, or correct the id."),
    ),
    "DLG017": Kind(
        "error",
        N_("{where}: “seen” must name a turn; there is no “{found}”.{suggestion}"),
        N_("Endings cannot be seen during the talk: only turns can."),
    ),
    "DLG018": Kind(
        "error",
        N_("{where}: “start” must name a turn; there is no “{found}”.{suggestion}"),
        N_("Name the turn with which the talk begins."),
    ),
    "DLG019": Kind(
        "error",
        N_("{where}: “code” must name codes of the list; there is no “{found}”.{suggestion}"),
        N_("See the table of codes in dialogue-format.md; several with spaces between, the most telling first."),
    ),
    "DLG020": Kind(
        "error",
        N_("{where}: “quality” must be 0, 1, 2 or 3; found “{found}”."),
        N_("3 skilled, 2 good enough, 1 a miss, 0 harms the talk."),
    ),
    "DLG021": Kind(
        "error",
        N_("{where}: “skill” must be a skill of the list; found “{found}”.{suggestion}"),
        N_("A skill is written group.name, such as mi.reflection. Leave it out to take it from the code."),
    ),
    "DLG022": Kind(
        "error",
        N_("{where}: “format” must be 1; found “{found}”."),
        N_('Write <dialogue format="1" …>.'),
    ),
    "DLG023": Kind(
        "error",
        N_("{where}: “format” must be 1, the newest this version can read; found {found}, which is newer."),
        N_("Bring sop_xblocks up to date, or export the dialogue from where it was written in format 1."),
    ),
    "DLG024": Kind(
        "error",
        N_("{where} must hold words; found {found}."),
        N_("Write the text, or delete the element where it is not needed."),
    ),
    "DLG025": Kind(
        "error",
        N_("{where}: the last <say> must have no condition; found if=“{found}”."),
        N_("Add a last <say> without an “if” for when none of the others holds."),
    ),
    "DLG026": Kind(
        "error",
        N_("{where} must always lead somewhere; found {found} <go>, each with a condition, and no “to”."),
        N_('Add to="…" for when no condition holds.'),
    ),
    "DLG027": Kind(
        "error",
        N_("{where} must have replies, two to five; found {found}."),
        N_("Without a reply the learner cannot go on. If the talk ends here, make it an <ending>."),
    ),
    "DLG028": Kind(
        "error",
        N_("{where} must have replies beside its <answer>; found {found}."),
        N_("Typed answers cannot be played yet without replies: add two to five."),
    ),
    "DLG029": Kind(
        "error",
        N_("{where} must hold <otherwise>; found {found}."),
        N_("It says what happens to an answer that no <when> fits."),
    ),
    "DLG030": Kind(
        "error",
        N_("{where}: at least one reply must have no condition; all {found} have one."),
        N_("Take the “if” off one reply, so that the learner is never left without a word."),
    ),
    "DLG031": Kind(
        "error",
        N_("{where}: a reply of quality {found} must have a <why>; found none."),
        N_("One or two sentences: what it did to the person, then the craft word."),
    ),
    "DLG032": Kind(
        "warning",
        N_("{where}: a reply of quality {found} should have a <why>; found none."),
        N_("Say what made it work, so that it can be repeated."),
    ),
    "DLG033": Kind(
        "warning",
        N_("{where} should have two to five replies; found {found}."),
        N_("One is no choice; more than five are not read."),
    ),
    "DLG034": Kind(
        "warning",
        N_("{where} should have a reply of quality 3; the best found is {found}."),
        N_("A skilled way must be there to be found."),
    ),
    "DLG035": Kind(
        "warning",
        N_("{where}: an unsafe reply should have quality 0 or 1; found {found}."),
        N_("Lower the quality, or take unsafe off."),
    ),
    "DLG036": Kind(
        "error",
        N_("{where}: “start” must lie between {least} and {most}; found {found}."),
        N_("Move start, or widen min and max."),
    ),
    "DLG037": Kind(
        "error",
        N_("{where}: “min” must be less than “max”; found {found} and {most}."),
        N_("Without min and max a gauge runs from 0 to 10."),
    ),
    "DLG038": Kind(
        "error",
        N_("{where}: the words must rise by “from” and stay between {least} and {most}; found {found}."),
        N_('Put them in order, such as <word from="0">none</word><word from="5">some</word>.'),
    ),
    "DLG039": Kind(
        "warning",
        N_("{where}: a gauge should be moved by some reply; no <change> names “{found}”."),
        N_("Add <change> to replies that move it, or delete the gauge."),
    ),
    "DLG040": Kind(
        "style",
        N_("{where}: a hidden gauge should open or close something; no condition names “{found}”."),
        N_("Use it in an “if”, or show it, or delete it."),
    ),
    "DLG041": Kind(
        "warning",
        N_("{where}: “by” should not be 0; found “{found}”."),
        N_("Delete the <change>, or write how far the gauge moves."),
    ),
    "DLG042": Kind(
        "style",
        N_("{where}: every person should speak; “{found}” never does."),
        N_("Give the person a line with by=“{found}”, or take the person out of the cast."),
    ),
    "DLG043": Kind(
        "warning",
        N_("{where}: the replies of a turn should differ; “{found}” says the same in the same words."),
        N_("Change one of the two."),
    ),
    "DLG044": Kind(
        "warning",
        N_("{where}: “portrait” should be a face of the list; there is no “{found}”.{suggestion}"),
        N_("See portraits.md for the list of faces."),
    ),
    "DLG045": Kind(
        "error",
        N_("{where} must say which answers it is for, with “code” or “has”; found {found}."),
        N_("For all other answers there is <otherwise>."),
    ),
    "DLG050": Kind(
        "warning",
        N_("{where}: some way must lead to every turn; none leads to “{found}”."),
        N_("Let a reply or a <go> lead to it, or delete it."),
    ),
    "DLG051": Kind(
        "warning",
        N_("{where}: some way must lead to every ending; none leads to “{found}”."),
        N_("Let a reply or a <go> lead to it, or delete it."),
    ),
    "DLG052": Kind(
        "warning",
        N_("{where}: some ending must be in reach of every turn; under its conditions none is from “{found}”."),
        N_("Look at the conditions of the ways onward: with the values the gauges have here none leads out."),
    ),
    "DLG053": Kind(
        "error",
        N_("{where}: a loop must have a way out to an ending; found none out of {found}."),
        N_("Let one reply of these turns lead to an ending, or to a turn from which one can be reached."),
    ),
    "DLG054": Kind(
        "warning",
        N_("{where}: the talk must always be able to end; it no longer can from “{found}” with {state}."),
        N_("Give a reply here a way onward that does not depend on the gauges."),
    ),
    "DLG055": Kind(
        "warning",
        N_("{where}: the condition should be able to hold; “{found}” never does here{values}."),
        N_("Change the condition, or let replies before it move the gauge further."),
    ),
    "DLG056": Kind(
        "warning",
        N_("{where} is never used: what stands before it always comes first; found after {found}."),
        N_("The first that holds is used: put the ones with conditions first."),
    ),
    "DLG060": Kind(
        "style",
        N_("{where}: the best reply should not stand first so often; found {found} of {most} turns."),
        N_("Put it in other places: some learners see the replies as written."),
    ),
    "DLG061": Kind(
        "style",
        N_("{where}: the best reply should not be the longest so often; found {found} of {most} turns."),
        N_("Learners pick the longest without reading: shorten some, or give the others more to say."),
    ),
    "DLG062": Kind(
        "style",
        N_("{where}: replies should be of like length; the shortest has {least} characters, the longest {found}."),
        N_("Make the short one say a little more, or the long one less."),
    ),
    "DLG063": Kind(
        "style",
        N_("{where}: a choice should have a consequence; all {found} replies lead on in the same way."),
        N_("Give them different <gets>, changes or ways onward."),
    ),
    "DLG064": Kind(
        "style",
        N_("{where}: a reason should have at most three sentences and {most} words; found {found} words."),
        N_("What the reply did to this person, then the craft word: that is enough."),
    ),
    "DLG065": Kind(
        "style",
        N_("{where}: a reason should neither praise nor blame; found “{found}”."),
        N_("Say what the reply did or cost, in terms of the person."),
    ),
    "DLG070": Kind(
        "todo",
        N_("{where} should be finished; found “{found}”."),
        N_("Write what is missing, then delete the mark."),
    ),
}
