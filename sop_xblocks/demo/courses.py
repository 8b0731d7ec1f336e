"""
The courses of `scenarios/`, read as OLX: course, chapters, sequentials, verticals, and the blocks in them.

Authored fields go into the store when a page's file is new or has changed; until then an author's edits stand. What
cannot be read is left out and said in the log: one bad file must not close the whole site.
"""

from __future__ import annotations

import functools
import hashlib
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from django.conf import settings
from django.db import transaction
from lxml import etree
from opaque_keys.edx.locator import BlockUsageLocator, CourseLocator
from xblock.fields import ScopeIds
from xblock.plugin import PluginMissingError

from sop_xblocks.demo.models import CourseFile, FieldRow
from sop_xblocks.demo.runtime import DemoRuntime, usage_key
from sop_xblocks.demo.store import AUTHORED_NAMES
from sop_xblocks.host.scenarios import scenarios_folder

OWN: Final = "sop_"
LOG: Final = logging.getLogger(__name__)


@frozen
class Unit:
    """A page of a course: its blocks in order."""

    name: str
    title: str
    keys: tuple[BlockUsageLocator, ...]


@frozen
class Section:
    """A sequential with its pages."""

    title: str
    units: tuple[Unit, ...]


@frozen
class Chapter:
    """A module of the course."""

    title: str
    sections: tuple[Section, ...]

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every page of the module."""
        return tuple(unit for section in self.sections for unit in section.units)


@frozen
class Course:
    """A whole course."""

    name: str
    title: str
    key: CourseLocator
    chapters: tuple[Chapter, ...]

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every page of the course, in order."""
        return tuple(unit for chapter in self.chapters for unit in chapter.units)

    def unit(self, name: str) -> Unit | None:
        """The page with this name."""
        return next((unit for unit in self.units if unit.name == name), None)

    def chapter_of(self, unit: Unit) -> Chapter:
        """The module a page is in."""
        return next(chapter for chapter in self.chapters if unit in chapter.units)


def courses_folder() -> Path:
    """Where the courses are: the shipped ones unless the demo was started with others."""
    return Path(settings.COURSES) if settings.COURSES else scenarios_folder()


@functools.cache
def courses() -> tuple[Course, ...]:
    """Every course, in the order of their folders. Read once per process."""
    found = (_course(folder) for folder in sorted(courses_folder().iterdir()) if (folder / "course.xml").is_file())
    return tuple(course for course in found if course is not None)


def course_named(name: str) -> Course | None:
    """The course in the folder of this name."""
    return next((course for course in courses() if course.name == name), None)


@functools.cache
def places() -> dict[str, tuple[Course, Unit]]:
    """Usage key as text -> where the block stands. No other keys exist."""
    return {str(key): (course, unit) for course in courses() for unit in course.units for key in unit.keys}


def load_courses() -> int:
    """Put authored fields of new and changed pages into the store. Returns how many pages were loaded."""
    loaded = 0
    for course in courses():
        for unit in course.units:
            source = (courses_folder() / course.name / "vertical" / f"{unit.name}.xml").read_bytes()
            path = f"{course.name}/{unit.name}"
            digest = hashlib.blake2b(source, digest_size=16).hexdigest()
            known = CourseFile.objects.filter(path=path).first()
            if known is None or known.digest != digest:
                with transaction.atomic():
                    _load_unit(source, course, unit)
                    CourseFile.objects.update_or_create(path=path, defaults={"digest": digest})
                loaded += 1
    return loaded


def _load_unit(source: bytes, course: Course, unit: Unit) -> None:
    runtime = DemoRuntime(None, None, studio=True)
    for node, key in zip(_own(_parsed(source)), unit.keys, strict=True):
        FieldRow.objects.filter(block=str(key), scope__in=AUTHORED_NAMES).delete()
        try:
            block_class: Any = runtime.load_block_type(node.tag)
        except PluginMissingError:
            LOG.warning("%s/%s: no block type %s is installed", course.name, unit.name, node.tag)
            continue
        node.attrib.pop("url_name", None)  # it is the key by now, not a field
        block_class.parse_xml(node, runtime, ScopeIds(None, node.tag, key, key)).save()


def _course(folder: Path) -> Course | None:
    pointer = _read(folder, "course.xml")
    if pointer is None:
        return None
    run = pointer.get("url_name", "run")
    key = CourseLocator(pointer.get("org", "sop"), pointer.get("course", folder.name), run)
    body = _read(folder, f"course/{run}.xml")
    if body is None:
        return None
    chapters = (_chapter(folder, key, name) for name in _children(body, "chapter"))
    kept = tuple(chapter for chapter in chapters if chapter is not None and chapter.units)
    return Course(folder.name, body.get("display_name", folder.name), key, kept)


def _chapter(folder: Path, key: CourseLocator, name: str) -> Chapter | None:
    node = _read(folder, f"chapter/{name}.xml")
    if node is None:
        return None
    sections = (_section(folder, key, child) for child in _children(node, "sequential"))
    return Chapter(node.get("display_name", name), tuple(section for section in sections if section is not None))


def _section(folder: Path, key: CourseLocator, name: str) -> Section | None:
    node = _read(folder, f"sequential/{name}.xml")
    if node is None:
        return None
    units = (_unit(folder, key, child) for child in _children(node, "vertical"))
    return Section(node.get("display_name", name), tuple(unit for unit in units if unit is not None))


def _unit(folder: Path, key: CourseLocator, name: str) -> Unit | None:
    node = _read(folder, f"vertical/{name}.xml")
    if node is None:
        return None
    keys = tuple(usage_key(key, str(child.tag), child.get("url_name", name)) for child in _own(node))
    return Unit(name, node.get("display_name", name), keys)


def _own(node: etree._Element) -> Iterator[etree._Element]:
    return (child for child in node if isinstance(child.tag, str) and child.tag.startswith(OWN))


def _children(node: etree._Element, tag: str) -> list[str]:
    return [name for child in node.iter(tag) if (name := child.get("url_name"))]


def _read(folder: Path, path: str) -> etree._Element | None:
    try:
        return _parsed((folder / path).read_bytes())
    except (OSError, etree.XMLSyntaxError) as error:
        LOG.warning("%s/%s is left out: %s", folder.name, path, error)
        return None


def _parsed(source: bytes) -> etree._Element:
    return etree.fromstring(source, etree.XMLParser(resolve_entities=False, no_network=True))
