"""What is wrong with a bank that can be read: reasons and consequences left out, what has no use, what gives itself away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from sop_xblocks.authoring.dialogue_style import check_unfinished, check_why
from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.prose import plain
from sop_xblocks.authoring.shape import where
from sop_xblocks.practice.drill import BEST, PICKED, TYPED, Drill, Item, Option

#: So many items before a habit is called one, and the share of them that makes it one.
MIN_ITEMS: Final = 4
MOSTLY: Final = 0.6
#: The longest option of a choice may have so many times the characters of the shortest; a few more never count.
TIMES: Final = 1.5
MORE: Final = 15
#: A reason is told to be missing with the options of these.
_PLACED: Final = frozenset({"order"})


#: Options with their elements.
Options = tuple[tuple[Option, etree._Element], ...]  # noqa: SLF001  # lxml's name for its elements


def check_drill(page: Page, element: etree._Element, drill: Drill, lang: str) -> None:
    """Note all that is not an error: what could be read is checked, even where something else could not."""
    items = {child.get("id", ""): child for child in reversed(list(element.iterchildren("item")))}
    for name, item in drill.items.items():
        child = items[name]
        options = tuple(zip(item.options, child.iterchildren("option"), strict=True))
        _check_use(page, child, item, options)
        _check_reasons(page, child, item, options, lang)
        _check_texts(page, item, options)
        if item.task == "choose":
            _check_choice(page, child, item, options)
        if item.task in PICKED:
            _check_errors(page, options)
    check_unfinished(page, element, "DRL")
    if not page.broken:  # else one slip in an id would have the whole bank look wrong
        _check_habits(page, element, drill)
        _check_bank(page, element, items, drill)


def _check_use(page: Page, element: etree._Element, item: Item, options: Options) -> None:
    """Note what stands there and is never used in this task, and a start that is missing."""
    task = item.task
    if not task:
        return
    unused: list[tuple[etree._Element, str, str]] = []
    if task in TYPED:
        unused += [(child, "", "<option>") for _, child in options[:1]]
    else:
        unused += [(child, "", f"<{child.tag!s}>") for child in element.iterchildren("want", "never", "model")]
    if task in PICKED:
        unused += [(child, "place", "place") for option, child in options if option.place]
    if task in _PLACED:
        unused += [(child, "quality", "quality") for _, child in options if child.get("quality") is not None]
    for child, attribute, found in unused:
        page.fault("DRL035", child, attribute, where=where(child), task=task, found=found)
    if not item.said and (task in ("type", "flaw") or not item.scene) and task != "rewrite":
        page.fault("DRL034", element, where=where(element), task=task, found="nothing")


def _check_reasons(page: Page, element: etree._Element, item: Item, options: Options, lang: str) -> None:
    check_why(page, element, item.why, lang, "DRL")
    for option, child in options:
        check_why(page, child, option.why, lang, "DRL")
        if item.task in PICKED and option.quality > 1 and not option.why:
            page.fault("DRL032", child, where=where(child), found="nothing")
        if item.task == "choose" and not option.gets:
            page.fault("DRL033", child, where=where(child), found="nothing")
    if item.task and item.task not in PICKED and not item.why:
        page.fault("DRL032", element, where=where(element), found="nothing")


def _check_texts(page: Page, item: Item, options: Options) -> None:
    said: set[str] = set()
    for option, child in options:
        words = plain(option.text).casefold()
        if words and words in said:
            page.fault("DRL043", child, where=where(child), found=option.id)
        said.add(words)


def _check_choice(page: Page, element: etree._Element, item: Item, options: Options) -> None:
    """Note what makes a choice poor: options of no kind, of unlike length, without a good question of another type."""
    key = next((option for option in item.options if option.quality == BEST), None)
    for option, child in options:
        if option is not key and not option.error and not option.type:
            page.fault("DRL038", child, where=where(child), found="nothing")
    lengths = sorted(len(plain(option.text)) for option in item.options)
    if lengths and lengths[-1] > lengths[0] * TIMES and lengths[-1] - lengths[0] > MORE:
        page.fault("DRL062", element, where=where(element), least=lengths[0], found=lengths[-1])
    others = (option for option in item.options if option is not key and option.type and not option.error)
    if key is not None and not any(option.type != key.type for option in others):
        page.fault("DRL063", element, where=where(element), found="nothing")


def _check_errors(page: Page, options: Options) -> None:
    seen: dict[str, str] = {}
    for option, child in options:
        if option.error and seen.setdefault(option.error, option.id) != option.id:
            page.fault("DRL066", child, "error", where=where(child), found=option.error, other=seen[option.error])


def _check_habits(page: Page, element: etree._Element, drill: Drill) -> None:
    """Note what lets a learner find the key without reading."""
    keys = list(_keys(drill))
    first = sum(item.options[0] is key for item, key in keys)
    longest = sum(_is_longest(item, key) for item, key in keys)
    for code, found in (("DRL060", first), ("DRL061", longest)):
        if len(keys) >= MIN_ITEMS and found > len(keys) * MOSTLY:
            page.fault(code, element, where=where(element), found=found, most=len(keys))


def _keys(drill: Drill) -> Iterator[tuple[Item, Option]]:
    for item in drill.items.values():
        if item.task in PICKED:
            for option in item.options:
                if option.quality == BEST:
                    yield item, option


def _is_longest(item: Item, key: Option) -> bool:
    """Whether it stands out by its length: longer than every other by more than a word."""
    length = len(plain(key.text))
    return all(length > len(plain(option.text)) + 8 for option in item.options if option is not key)


def _check_bank(page: Page, element: etree._Element, items: dict[str, etree._Element], drill: Drill) -> None:
    if drill.pick > len(drill.items) and element.get("pick"):
        page.fault("DRL036", element, "pick", where=where(element), most=len(drill.items), found=drill.pick)
    for skill, of_skill in drill.by_skill.items():
        if len(of_skill) < 2:
            child = items[of_skill[0].id]
            page.fault("DRL067", child, "skill", where=where(child), found=len(of_skill), skill=skill)
