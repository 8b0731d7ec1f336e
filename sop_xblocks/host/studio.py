"""
The author's side of a block: settings and the XML in a plain editor, with the same diagnostics as on the command line.

Nothing is saved while an error stands; warnings and notes on style never keep an author from saving.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from xblock.fields import Float, Integer, Scope, String

from sop_xblocks.host.rendering import render
from sop_xblocks.host.requests import MAX_AUTHOR_BODY, Refusal, source_text
from sop_xblocks.practice.skills import SKILLS, is_skill

#: Settings an author sees of what is practised in runs, in this order.
SETTINGS: Final = ("display_name", "mode", "weight", "max_attempts", "graded_run", "skills", "level", "module", "lang")
MAX_SETTING: Final = 500

#: What XML cannot hold, and breaks of the line: a title with one would make the export of its whole course fail.
_UNFIT: Final = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def render_editor(block: Any, css_url: str) -> str:
    """The editor as HTML: a form that names every setting, and the XML with line numbers in its diagnostics."""
    rows = [_row(block, name) for name in block.editable if name in block.fields]
    faults = _faults(block, block.diagnose(block.source))
    return render(
        "studio/editor.html",
        t=block.words,
        css_url=css_url,
        rows=rows,
        source=block.source,
        faults=faults,
        skills=SKILLS,
    )


def fault_list(block: Any, faults: Sequence[Any]) -> str:
    """Diagnostics as an HTML list; nothing where there are none."""
    return render("studio/faults.html", t=block.words, faults=_faults(block, faults)) if faults else ""


def check(block: Any, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Diagnostics of a text that is not saved, and what it would come to where nothing is wrong with it."""
    source = source_text(block, data, "data", MAX_AUTHOR_BODY)
    found = block.diagnose(source)
    faults = _faults(block, found)
    html = render("studio/faults.html", t=block.words, faults=faults)
    wrong = any(fault.severity == "error" for fault in found)
    return {"faults": faults, "html": html if wrong else html + block.effect(source)}


def submit(block: Any, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Check everything, then save everything; a `Refusal` with all that is wrong otherwise."""
    t = block.words
    source = source_text(block, data, "data", MAX_AUTHOR_BODY)
    sent = data.get("settings", {})
    if not isinstance(sent, Mapping):
        raise Refusal(400, "bad-settings", str(t("This request was not understood. Please reload the page.")))
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for name, raw in sent.items():
        if name not in block.editable or name not in block.fields:
            wrong[str(name)[:80]] = str(t("There is no such setting."))
            continue
        value, complaint = _setting(block, name, raw)
        if complaint:
            wrong[name] = complaint
        values[name] = value
    found = block.diagnose(source)
    faults = _faults(block, found)
    errors = sum(1 for fault in found if fault.severity == "error")
    if wrong or errors:
        message = block.words.ngettext(
            "Nothing was saved yet: {n} thing needs mending.",
            "Nothing was saved yet: {n} things need mending.",
            errors + len(wrong),
        )
        html = render("studio/faults.html", t=t, faults=faults)
        raise Refusal(400, "faults", str(message), settings=wrong, faults=faults, html=html)
    for name, value in values.items():
        setattr(block, name, value)
    if source != block.source:
        block.data = source
    _save(block)
    return {"saved": True, "faults": faults, "html": render("studio/faults.html", t=t, faults=faults)}


def _save(block: Any) -> None:
    """Write now, so that a host which forbids it is answered for, not a server error."""
    try:
        block.save()
    except Exception as error:
        if type(error).__name__ not in ("InvalidScopeError", "PermissionDenied", "RuntimeError"):
            raise
        message = str(block.words("Only the authors of this activity can change it."))
        raise Refusal(403, "authors-only", message) from error


def _setting(block: Any, name: str, raw: Any) -> tuple[Any, str]:
    """The value of a setting as its field takes it, and what is wrong with it ("" for nothing)."""
    t = block.words
    field = block.fields[name]
    text = _UNFIT.sub(" ", raw).strip() if isinstance(raw, str) else raw
    if isinstance(field, Float | Integer):
        return _number(field, text, t)
    if not isinstance(text, str) or len(text) > MAX_SETTING:
        return None, str(t("This must be a text of at most {n} characters.", n=MAX_SETTING))
    choices = [choice["value"] for choice in field.values or ()] if isinstance(field.values, list) else []
    if choices and text not in choices:
        return None, str(t("This must be one of {choices}, not {found}.", choices=", ".join(choices), found=text))
    if name == "display_name" and not text:
        return None, str(t("Every activity needs a title."))
    if name == "skills":
        unknown = [skill for skill in text.split() if not is_skill(skill)]
        if unknown:
            return None, str(t("There is no skill {found}. The list is under the field.", found=", ".join(unknown)))
    return text, ""


def _number(field: Any, value: Any, t: Any) -> tuple[Any, str]:
    whole = isinstance(field, Integer)
    if value in ("", None):
        if field.default is None:
            return None, ""
        value = field.default
    try:
        number = int(str(value)) if whole else float(str(value).replace(",", "."))
    except ValueError:
        kind = t("a whole number") if whole else t("a number")
        return None, str(t("This must be {kind}, not {found}.", kind=str(kind), found=str(value)[:40]))
    low = field.values.get("min", 0) if isinstance(field.values, dict) else 0
    if not low <= number <= 1_000_000:
        return None, str(t("This must be {n} or more.", n=low))
    return number, ""


def _row(block: Any, name: str) -> dict[str, Any]:
    t = block.words
    field = block.fields[name]
    value = getattr(block, name)
    return {
        "name": name,
        "label": t.gettext(field.display_name),
        "help": t.gettext(field.help) if field.help else "",
        "value": "" if value is None else value,
        "kind": "number" if isinstance(field, Float | Integer) else "text",
        "options": [(option["value"], option["display_name"]) for option in block.choices(name)],
        "authored": field.scope == Scope.settings and isinstance(field, String | Float | Integer),
    }


def _faults(block: Any, faults: Sequence[Any]) -> list[dict[str, Any]]:
    translate = block.words.gettext
    return [
        {
            "code": fault.code,
            "severity": fault.severity,
            "line": fault.line,
            "column": fault.column,
            "message": str(fault.message(translate)),
            "hint": str(fault.hint(translate)),
        }
        for fault in faults
    ]
