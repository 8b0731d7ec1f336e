"""Telling faults: to people, to programs, to GitHub's checks."""

from __future__ import annotations

import gettext
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from sop_xblocks.authoring.catalogue_kind import N_
from sop_xblocks.authoring.diagnostics import Diagnostic, Translate, identity

FORMATS: Final = ("text", "json", "github")

_TRANSLATIONS: Final = Path(__file__).resolve().parent.parent / "translations"
_SILENT: Final = N_("{activities} activities in {files} files, no faults")
_TOLD: Final = N_("{activities} activities in {files} files: {errors} errors, {warnings} warnings, {others} others")
_NOTHING: Final = N_("no activities found")
_LEVELS: Final = {"error": "error", "warning": "warning", "style": "notice", "todo": "notice"}


def translation(lang: str) -> Translate:
    """The texts of a language, as they are where there is no catalogue for it."""
    if lang == "en":
        return identity
    for domain in ("text", "django"):
        try:
            return gettext.translation(domain, str(_TRANSLATIONS), languages=[lang]).gettext
        except (OSError, UnicodeDecodeError):
            continue
    return identity


class Report:
    """Gathers what was looked at and found, and tells it in one of the `FORMATS`."""

    def __init__(self, form: str, translate: Translate = identity) -> None:
        self.form = form
        self.translate = translate
        self.files: list[tuple[str, int]] = []
        self.faults: list[Diagnostic] = []

    def add(self, file: str, activities: int, faults: Sequence[Diagnostic]) -> None:
        """A file that was looked at."""
        self.files.append((file, activities))
        self.faults.extend(faults)

    def text(self) -> str:
        """Everything, with a line end."""
        if self.form == "json":
            return json.dumps(self._plain(), ensure_ascii=False, indent=2) + "\n"
        told = self._github() if self.form == "github" else self._lines()
        return "".join(f"{line}\n" for line in told)

    def _lines(self) -> Iterable[str]:
        for file, activities in self.files:
            yield f"{file} ({activities})"
        for fault in self.faults:
            yield f"{fault.file}:{fault.line}:{fault.column}: {fault.severity} {fault.code}: {fault.message(self.translate)}"
            yield f"    {fault.hint(self.translate)}"
        yield self._sum()

    def _sum(self) -> str:
        counts = {name: sum(fault.severity == name for fault in self.faults) for name in ("error", "warning")}
        activities = sum(count for _, count in self.files)
        template = _TOLD if self.faults else _SILENT if activities else _NOTHING
        return self.translate(template).format(
            activities=activities,
            files=len(self.files),
            errors=counts["error"],
            warnings=counts["warning"],
            others=len(self.faults) - sum(counts.values()),
        )

    def _github(self) -> Iterable[str]:
        for fault in self.faults:
            message = _escaped(f"{fault.message(self.translate)}\n{fault.hint(self.translate)}")
            place = f"file={_escaped(fault.file, more=True)},line={fault.line},col={fault.column},title={fault.code}"
            yield f"::{_LEVELS[fault.severity]} {place}::{message}"
        yield self._sum()

    def _plain(self) -> object:
        return {
            "files": [{"file": file, "activities": activities} for file, activities in self.files],
            "diagnostics": [
                {
                    "code": fault.code,
                    "severity": fault.severity,
                    "file": fault.file,
                    "line": fault.line,
                    "column": fault.column,
                    "message": fault.message(self.translate),
                    "hint": fault.hint(self.translate),
                    "values": dict(fault.values),
                }
                for fault in self.faults
            ],
        }


def _escaped(text: str, *, more: bool = False) -> str:
    """Text as GitHub's workflow commands want it; file names need `more`."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if more else text
