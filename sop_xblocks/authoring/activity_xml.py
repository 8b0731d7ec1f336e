"""
Reading whole files: every activity in it, in whatever OLX it is wrapped, with the settings on its block element.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Final

from attrs import frozen
from lxml import etree

from sop_xblocks.authoring.diagnostics import Diagnostic
from sop_xblocks.authoring.dialogue_xml import Reading, read_element
from sop_xblocks.authoring.drill_xml import DrillReading, read_drill_element
from sop_xblocks.authoring.module_xml import ModuleReading, read_module_element
from sop_xblocks.authoring.overview_xml import OverviewReading, read_overview_element
from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.response_xml import ResponseReading, read_response_element
from sop_xblocks.authoring.shape import nearest, where
from sop_xblocks.authoring.xml import parse
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.drill import Drill
from sop_xblocks.practice.module import Module
from sop_xblocks.practice.plan import Overview
from sop_xblocks.practice.response import Response
from sop_xblocks.practice.skills import GROUPS, LEVELS, SKILLS, is_skill

#: block element -> the element it holds
BODY: Final = {
    "sop_dialogue": "dialogue",
    "sop_drill": "drill",
    "sop_module": "module",
    "sop_overview": "overview",
    "sop_response": "response",
}
BLOCKS: Final = tuple(BODY)
#: Settings of ours; others of the platform (due, graded, …) are let through.
SETTINGS: Final = (
    "url_name",
    "display_name",
    "mode",
    "weight",
    "max_attempts",
    "graded_run",
    "skills",
    "level",
    "module",
    "lang",
    "data",
)
RUNS: Final = ("best", "latest")

_URL_NAME: Final = re.compile(r"[A-Za-z0-9_.:-]+\Z")
_LANG: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
_PLATFORM: Final = frozenset(
    {"start", "due", "graded", "format", "xmlns", "name", "tags", "parent", "filename", "slug"}
)


#: What came of reading a body, of whichever kind.
AnyReading = Reading | DrillReading | ModuleReading | OverviewReading | ResponseReading


@frozen
class Activity:
    """One activity of a file (or a module, or an overview): its block type ("" for a bare body), its settings as written, and its reading."""

    block: str
    settings: Mapping[str, str]
    reading: AnyReading

    @property
    def dialogue(self) -> Dialogue | None:
        """The dialogue; None where it is none or cannot be played."""
        return self.reading.dialogue if isinstance(self.reading, Reading) else None

    @property
    def drill(self) -> Drill | None:
        """The bank; None where it is none or cannot be played."""
        return self.reading.drill if isinstance(self.reading, DrillReading) else None

    @property
    def module(self) -> Module | None:
        """The module; None where it is none or cannot be shown."""
        return self.reading.module if isinstance(self.reading, ModuleReading) else None

    @property
    def overview(self) -> Overview | None:
        """The overview; None where it is none or cannot be used."""
        return self.reading.overview if isinstance(self.reading, OverviewReading) else None

    @property
    def response(self) -> Response | None:
        """The response; None where it is none or cannot be practiced."""
        return self.reading.response if isinstance(self.reading, ResponseReading) else None


_READING: Final[Mapping[str, Callable[[None, tuple[Diagnostic, ...]], AnyReading]]] = {
    "dialogue": Reading,
    "drill": DrillReading,
    "module": ModuleReading,
    "overview": OverviewReading,
    "response": ResponseReading,
}


@frozen
class File:
    """A file: its activities and everything noted on it. `diagnostics` hold those of the activities too."""

    activities: tuple[Activity, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_activity(
    source: str | bytes | etree._Element,
    file: str = "",
    *,
    checks: bool = True,
    portraits: frozenset[str] | None = None,
) -> File:
    """
    Every activity of a file: a bare ``<dialogue>``, ``<drill>``, ``<module>``, ``<overview>`` or ``<response>``, a block element, or any OLX that holds some.

    A file without any has no activities and, where it can be read at all, no diagnostics.
    """
    page = parse(source, file)
    if page.root is None:
        return File((), page.diagnostics())
    elements = [page.root] if page.root.tag in BODY.values() else list(page.root.iter(*BLOCKS))
    names: dict[str, etree._Element] = {}
    activities = [_read(page, element, names, checks, portraits) for element in elements]
    return File(tuple(activities), page.diagnostics())


def _read(
    page: Page,
    element: etree._Element,
    names: dict[str, etree._Element],
    checks: bool,
    portraits: frozenset[str] | None,
) -> Activity:
    mark = page.noted
    page.broken = False
    settings = dict(element.items())
    lang = settings.get("lang", "en")
    if element.tag not in BODY:
        return Activity("", {}, _read_body(page, element, mark, checks, lang="en", portraits=portraits))
    _check_settings(page, element, settings)
    if checks:
        _check_titles(page, element, settings, names)
    tag = BODY[str(element.tag)]
    body = _body(page, element, settings, tag)
    if body is not None:
        return Activity(
            str(element.tag), settings, _read_body(page, body, mark, checks, lang=lang, portraits=portraits)
        )
    return Activity(str(element.tag), settings, _READING[tag](None, page.diagnostics(mark)))


def _read_body(
    page: Page, body: etree._Element, mark: int, checks: bool, *, lang: str, portraits: frozenset[str] | None
) -> AnyReading:
    """What is in a body; nothing where the block element around it has an error."""
    if body.tag == "drill":
        drill = read_drill_element(page, body, checks, lang)
        return DrillReading(None if page.broken else drill, page.diagnostics(mark))
    if body.tag == "module":
        module = read_module_element(page, body, checks, lang)
        return ModuleReading(None if page.broken else module, page.diagnostics(mark))
    if body.tag == "overview":
        overview = read_overview_element(page, body, checks, lang)
        return OverviewReading(None if page.broken else overview, page.diagnostics(mark))
    if body.tag == "response":
        response = read_response_element(page, body, checks, lang)
        return ResponseReading(None if page.broken else response, page.diagnostics(mark))
    dialogue = read_element(page, body, checks, lang, portraits)
    return Reading(None if page.broken else dialogue, page.diagnostics(mark))


def _body(page: Page, element: etree._Element, settings: Mapping[str, str], tag: str) -> etree._Element | None:
    """The body in a block element; None where there is none to read."""
    bodies = [child for child in element if child.tag == tag]
    expected = f"<{tag}>"
    for child in element:
        if (child.tag != tag and not str(child.tag).startswith("{")) or child in bodies[1:]:
            page.fault("ACT009", child, where=where(element), expected=expected, found=str(child.tag))
    if not bodies:
        found = "data=“…”" if settings.get("data") else "nothing"
        page.fault("ACT008", element, where=where(element), expected=expected, found=found)
        return None
    return bodies[0]


def _check_settings(page: Page, element: etree._Element, settings: Mapping[str, str]) -> None:
    here = where(element)
    for skill in settings.get("skills", "").split():
        if not is_skill(skill) and skill not in GROUPS:
            offset = settings["skills"].find(skill)
            page.fault(
                "ACT001",
                element,
                "skills",
                offset=offset,
                where=here,
                found=skill[:60],
                suggestion=nearest(skill, SKILLS),
            )
    for code, name, known in (("ACT002", "level", LEVELS), ("ACT011", "graded_run", RUNS)):
        value = settings.get(name)
        if value is not None and value not in known:
            expected = ", ".join(known)
            guess = nearest(value, known)
            page.fault(code, element, name, where=here, expected=expected, found=value[:60], suggestion=guess)
    for name, least in (("weight", 0), ("max_attempts", 1)):
        value = settings.get(name)
        if value is not None and not _is_number(value, least, whole=name == "max_attempts"):
            page.fault("ACT003", element, name, where=here, attribute=name, least=least, found=value[:60])
    if not _LANG.match(settings.get("lang", "en")):
        page.fault("ACT004", element, "lang", where=here, found=settings["lang"][:60])
    if "url_name" in settings and not _URL_NAME.match(settings["url_name"]):
        page.fault("ACT005", element, "url_name", where=here, found=settings["url_name"][:60] or "nothing")


def _check_titles(
    page: Page, element: etree._Element, settings: Mapping[str, str], names: dict[str, etree._Element]
) -> None:
    here = where(element)
    name = settings.get("url_name", "")
    if name and (first := names.setdefault(name, element)) is not element:
        line = page.place(first)[0] + page.above
        page.fault("ACT006", element, "url_name", where=here, found=name[:60], line=line)
    if not settings.get("display_name", "").strip():
        page.fault("ACT010", element, where=here, found="nothing")
    for setting in settings:
        if setting not in SETTINGS and setting not in _PLATFORM and not setting.startswith("{"):
            guess = nearest(setting, [one for one in SETTINGS if one not in settings])
            if guess:
                page.fault("ACT007", element, setting, where=here, found=setting, suggestion=guess)


def _is_number(text: str, least: int, *, whole: bool) -> bool:
    if whole and text.strip() in ("", "null", "None"):
        return True
    try:
        value = float(text)
    except ValueError:
        return False
    return math.isfinite(value) and value >= least and not (whole and value != int(value))
