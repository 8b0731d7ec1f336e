"""What a learner does around practice: opens the overview, tries something in the field and notes it. Through handlers, too."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any, Final

from attrs import frozen
from opaque_keys.edx.keys import CourseKey, UsageKey
from xblock.plugin import PluginMissingError

from sop_xblocks.authoring.module_xml import load_module
from sop_xblocks.demo.courses import courses
from sop_xblocks.demo.playing import call
from sop_xblocks.demo.runtime import DemoRuntime

OVERVIEW: Final = "sop_overview"
MODULE: Final = "sop_module"

#: What somebody notes in the car afterwards.
NOTES: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        "She went quiet, then she told me about the mornings.",
        "Asked two questions at once again. Noticed it at the car.",
        "He laughed and said nobody had ever asked him that.",
        "Counted to four. It felt long. More came.",
        "Not my best day. I said it late, and she had already folded her arms.",
        "The grandmother knew before I did. Should have asked her first.",
        "His number was a 6, mine a 4. We talked about the two in between.",
        "It came out stiff. Next time in my own words.",
        "",
    ),
    "es": (
        "Se quedó callada y luego me contó de las mañanas.",
        "Otra vez hice dos preguntas juntas. Me di cuenta en el carro.",
        "Se rio y dijo que nunca le habían preguntado eso.",
        "Conté hasta cuatro. Se me hizo largo. Siguió hablando.",
        "",
    ),
}


@frozen
class Page:
    """A module that can be opened: its language, and the ids of what there is to try."""

    key: UsageKey
    lang: str
    tries: tuple[str, ...]


@frozen
class Around:
    """The overview of a course and its modules; nothing where there are none, or where their blocks are not installed."""

    overview: UsageKey | None = None
    modules: tuple[Page, ...] = ()

    def open_overview(self, runtime: DemoRuntime) -> None:
        """Look where one stands; the block keeps what follows from it."""
        if self.overview is not None:
            call(runtime, runtime.block(self.overview), "arrive", {})

    def note_something(self, runtime: DemoRuntime, langs: tuple[str, ...], chance: Random) -> None:
        """Note the next thing that was tried in the field; nothing once all were."""
        for page in self.modules:
            block = runtime.block(page.key)
            left = [one for one in page.tries if one not in block.tried]
            if left and page.lang in langs:
                text = chance.choice(NOTES.get(page.lang, NOTES["en"]))
                call(runtime, block, "log", {"n": block.logged, "try": left[0], "text": text, "done": True})
                return


def around() -> dict[CourseKey, Around]:
    """Course -> what there is around its practice."""
    runtime = DemoRuntime(None, None)
    return {course.key: _around(runtime, [key for unit in course.units for key in unit.keys]) for course in courses()}


def _around(runtime: DemoRuntime, keys: list[UsageKey]) -> Around:
    overview = next((key for key in keys if key.block_type == OVERVIEW and _block(runtime, key) is not None), None)
    pages = (_page(runtime, key) for key in keys if key.block_type == MODULE)
    return Around(overview, tuple(page for page in pages if page is not None))


def _page(runtime: DemoRuntime, key: UsageKey) -> Page | None:
    block = _block(runtime, key)
    module = None if block is None else load_module(block.source).module
    if block is None or module is None:
        return None
    return Page(key, str(block.lang or "en")[:2], tuple(one.id for one in module.tries))


def _block(runtime: DemoRuntime, key: UsageKey) -> Any | None:
    try:
        return runtime.block(key)
    except PluginMissingError:
        return None
