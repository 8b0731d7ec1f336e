"""The faults of a file as such (``XML…``) and of a block element's settings (``ACT…``)."""

from __future__ import annotations

from typing import Final

from sop_xblocks.authoring.catalogue_kind import N_, Kind

FILE: Final[dict[str, Kind]] = {
    "XML001": Kind(
        "error",
        N_("The file must be well-formed XML; found: {found}."),
        N_("Every tag needs its closing tag; in text write &amp; for & and &lt; for <."),
    ),
    "XML002": Kind(
        "error",
        N_("A file must not declare a document type or entities; found {found}."),
        N_("Delete the declaration and write the characters themselves."),
    ),
    "XML003": Kind(
        "error",
        N_("A file may hold at most {most} KiB; found {found} KiB."),
        N_("Make two activities of it."),
    ),
    "XML004": Kind(
        "error",
        N_("A file may hold at most {most} elements; found {found}."),
        N_("Make two activities of it."),
    ),
    "XML005": Kind(
        "error",
        N_("Elements may be nested at most {most} deep; found more."),
        N_("Look for a tag that is opened again and again and never closed."),
    ),
    "XML006": Kind(
        "error",
        N_("The text must be in the encoding it declares, best UTF-8; found {found}."),
        N_("Save the file as UTF-8."),
    ),
    "XML007": Kind(
        "error",
        N_("The element must be {expected}; found <{found}>."),
        N_("Put the content between {expected} and its closing tag."),
    ),
    "XML008": Kind(
        "error",
        N_("{where}: the text may have at most {most} characters; found {found}."),
        N_("Shorten it; a learner reads it on a phone."),
    ),
    "XML009": Kind(
        "error",
        N_("{where}: an attribute may have at most {most} characters; “{attribute}” has {found}."),
        N_("Long text belongs between the tags, not in an attribute."),
    ),
    "XML010": Kind(
        "warning",
        N_("{where}: text may hold only {expected}; <{found}> is taken out."),
        N_("Its words stay. Use <em> or <strong> to stress something."),
    ),
    "XML011": Kind(
        "warning",
        N_("{where}: text must not hold anything that runs or is loaded; <{found}> is taken out with all it holds."),
        N_("Delete it."),
    ),
    "XML012": Kind(
        "warning",
        N_("{where}: <{tag}> must not carry “{found}” here; it is taken out."),
        N_("Delete the attribute; looks are the business of the course's styles."),
    ),
    "XML013": Kind(
        "warning",
        N_("{where}: a link must start with https://, http:// or mailto:; “{found}” is taken out."),
        N_("Write the whole address."),
    ),
    "ACT001": Kind(
        "error",
        N_("{where}: “skills” must name skills of the list; found “{found}”.{suggestion}"),
        N_("A skill is written group.name, such as mi.reflection; several with spaces between."),
    ),
    "ACT002": Kind(
        "error",
        N_("{where}: “level” must be one of {expected}; found “{found}”.{suggestion}"),
        N_("The level is the shortest overview that includes the activity."),
    ),
    "ACT003": Kind(
        "error",
        N_("{where}: “{attribute}” must be a number from {least}; found “{found}”."),
        N_("Leave the attribute out for the usual value."),
    ),
    "ACT004": Kind(
        "warning",
        N_("{where}: “lang” must be a language such as en or es; found “{found}”."),
        N_("It is the language the content is written in."),
    ),
    "ACT005": Kind(
        "error",
        N_("{where}: “url_name” must be made of letters, digits, “-”, “_”, “.” only; found “{found}”."),
        N_("It is never shown; a short word of the case will do."),
    ),
    "ACT006": Kind(
        "error",
        N_("{where}: “url_name” must be different for every activity; “{found}” was used on line {line} already."),
        N_("Learners' records are kept under this name: give the newer one another."),
    ),
    "ACT007": Kind(
        "warning",
        N_("{where}: there is no setting “{found}”.{suggestion}"),
        N_("A setting that is spelt in another way is not read."),
    ),
    "ACT008": Kind(
        "error",
        N_("{where} must hold {expected}; found {found}."),
        N_("Put the content between {expected} and its closing tag, inside the block element."),
    ),
    "ACT009": Kind(
        "error",
        N_("{where} must hold one {expected} and nothing else; found <{found}> too."),
        N_("Give every {expected} a block element of its own."),
    ),
    "ACT010": Kind(
        "style",
        N_("{where} must have a “display_name” that learners can tell it by; found {found}."),
        N_('Write display_name="…" in the block element.'),
    ),
    "ACT011": Kind(
        "error",
        N_("{where}: “graded_run” must be one of {expected}; found “{found}”.{suggestion}"),
        N_("It says which finished run goes to the grade book."),
    ),
}
