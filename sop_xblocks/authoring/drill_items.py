"""Reading the items of a bank: what each starts from, what can be picked, what an own question should be."""

from __future__ import annotations

from typing import Final

from lxml import etree

from sop_xblocks.authoring.dialogue_parts import keep
from sop_xblocks.authoring.shape import NONE, Attributes, Shape, choices, nearest
from sop_xblocks.practice.codes import CODES
from sop_xblocks.practice.drill import BEST, ERRORS, FORMS, PICKED, TASKS, TYPED, Item, Option, Want
from sop_xblocks.practice.skills import SKILLS, is_skill

LISTENERS: Final = ("parent", "child", "network", "reporter", "peer")
QUESTIONS: Final = ("worries", "working-well", "next")
#: What an own question can be: the codes of a reply, and what the reader of typed text tells besides.
TYPES: Final = (*CODES, "FQ", "R")
#: What an own question can be kept from having.
FLAGS: Final = ("multiple-questions", "why-question", "tag-question", "either-or", "scale-unanchored", "scale-anchored")
MAX_OPTIONS: Final = 12
#: Fewest options of a task, where it has any.
LEAST: Final = {"choose": 3, "type": 2, "flaw": 2, "order": 3}

_ITEM: Final = Attributes("id task skill difficulty", "listener question")
_SAID: Final = Attributes("", "by")
_OPTION: Final = Attributes("id", "quality type error place")
_WANT: Final = Attributes("", "type form")
_NEVER: Final = Attributes("has")
_CHILDREN: Final = ("scene", "said", "option", "want", "never", "model", "why")
_OPTION_CHILDREN: Final = frozenset({"why", "gets"})

_TASK: Final = choices(TASKS)
_LISTENER: Final = choices(LISTENERS)
_QUESTION: Final = choices(QUESTIONS)
_QUALITY: Final = {"0": 0, "1": 1, "2": 2, "3": 3}
_TYPES: Final = frozenset(TYPES)
_ERRORS: Final = frozenset(ERRORS)


class ItemReader:
    """Reads items."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape

    def item(self, element: etree._Element) -> Item:
        """An item with all it holds."""
        shape = self.shape
        found = shape.attributes(element, _ITEM)
        name = shape.identifier(element, found)
        task = shape.choice(element, found, "task", _TASK)
        parts = _Parts(self, element)
        item = Item(
            name,
            task,
            self._skill(element, found),
            self._between(element, found, "difficulty", 1, 5),
            tuple(parts.options),
            shape.choice(element, found, "listener", _LISTENER),
            shape.choice(element, found, "question", _QUESTION),
            parts.texts.get("scene", ""),
            parts.texts.get("said", ""),
            shape.same(parts.by),
            parts.want,
            parts.never,
            parts.texts.get("model", ""),
            parts.texts.get("why", ""),
        )
        if task in PICKED or task == "order":
            self._check_options(element, item, parts)
        if task in TYPED:
            self._check_typed(element, item, parts)
        return item

    def option(self, element: etree._Element) -> Option:
        """Something to pick, or a step of a chain."""
        shape = self.shape
        found = shape.attributes(element, _OPTION)
        texts = {"why": "", "gets": ""}
        for child in element:
            if child.tag in _OPTION_CHILDREN:
                shape.once(child, texts[str(child.tag)])
                shape.attributes(child, NONE)
                texts[str(child.tag)] = shape.prose(child)
        quality = found.get("quality", "0")
        if quality not in _QUALITY:
            shape.fault("DRL020", element, "quality", found=quality[:60])
        errors = found.get("error", "").split()
        for error in errors:
            if error not in _ERRORS:
                shape.fault("DRL018", element, "error", found=error[:60], suggestion=nearest(error, ERRORS))
        if len(errors) > 1:
            shape.fault("DRL028", element, "error", found=" ".join(errors)[:60])
        return Option(
            shape.identifier(element, found),
            shape.prose(element, skip=_OPTION_CHILDREN),
            _QUALITY.get(quality, 0),
            texts["why"],
            texts["gets"],
            self._type(element, found),
            shape.same(errors[0] if errors else ""),
            self._between(element, found, "place", 1, MAX_OPTIONS) if "place" in found else 0,
        )

    def want(self, element: etree._Element) -> Want:
        """What an own question should be."""
        shape = self.shape
        found = shape.attributes(element, _WANT)
        for child in element:
            shape.unknown(child, ())
        forms = self._words(element, found, "form", FORMS, "DRL016")
        kind = self._type(element, found)
        if not forms and not kind and not any(found.values()):
            shape.fault("DRL037", element, found="nothing")
        return shape.same(Want(kind, forms))

    def never(self, element: etree._Element) -> tuple[str, ...]:
        """The flags an own question must not have."""
        for child in element:
            self.shape.unknown(child, ())
        return self._words(element, self.shape.attributes(element, _NEVER), "has", FLAGS, "DRL017")

    # -- attributes ----------------------------------------------------------------------------------------------

    def _words(
        self, element: etree._Element, found: dict[str, str], name: str, known: tuple[str, ...], code: str
    ) -> tuple[str, ...]:
        words = tuple(dict.fromkeys(found.get(name, "").split()))
        for word in words:
            if word not in known:
                offset = max(0, found[name].find(word))
                self.shape.fault(
                    code,
                    element,
                    name,
                    offset=offset,
                    expected=", ".join(known),
                    found=word[:60],
                    suggestion=nearest(word, known),
                )
        return self.shape.same(words)

    def _type(self, element: etree._Element, found: dict[str, str]) -> str:
        kind = found.get("type", "")
        if kind and kind not in _TYPES:
            self.shape.fault("DRL019", element, "type", found=kind[:60], suggestion=nearest(kind, TYPES))
        return self.shape.same(kind)

    def _skill(self, element: etree._Element, found: dict[str, str]) -> str:
        skill = found.get("skill", "")
        if skill and not is_skill(skill):
            guess = nearest(skill, SKILLS) or nearest(f"sf.{skill}", SKILLS)
            self.shape.fault("DRL021", element, "skill", found=skill[:60], suggestion=guess)
        return self.shape.same(skill)

    def _between(self, element: etree._Element, found: dict[str, str], name: str, least: int, most: int) -> int:
        """A whole number in a range; its start where there is none."""
        number = self.shape.number(element, found, name, least)
        if least <= number <= most:
            return number
        self.shape.fault("DRL012", element, name, least=least, most=most, found=number)
        return least

    # -- what a task needs ---------------------------------------------------------------------------------------

    def _check_options(self, element: etree._Element, item: Item, parts: _Parts) -> None:
        shape = self.shape
        if "option" in parts.guesses:
            return
        count = len(item.options)
        if not LEAST[item.task] <= count <= MAX_OPTIONS:
            shape.fault("DRL026", element, task=item.task, least=LEAST[item.task], most=MAX_OPTIONS, found=count)
        elif item.task == "order":
            places = sorted(option.place for option in item.options)
            if places != list(range(1, count + 1)):
                told = ", ".join(str(place) if place else "–" for place in places)
                shape.fault("DRL029", element, most=count, found=told)
        elif all(child.get("quality", "0") in _QUALITY for child in parts.elements):
            keys = sum(option.quality == BEST for option in item.options)
            if keys != 1:
                shape.fault("DRL025", element, task=item.task, found=keys)
        if item.task in PICKED:
            for option, child in zip(item.options, parts.elements, strict=True):
                if option.quality < 2 and not option.why and next(child.iterchildren("why"), None) is None:
                    shape.fault("DRL031", child, found=option.quality)

    def _check_typed(self, element: etree._Element, item: Item, parts: _Parts) -> None:
        there = {"want": item.want is not None, "model": "model" in parts.texts, "said": "said" in parts.texts}
        for tag, is_there in there.items():
            if not is_there and tag not in parts.guesses and (tag != "said" or item.task == "rewrite"):
                self.shape.fault("DRL004", element, expected=tag, found="nothing")


class _Parts:
    """The children of an item, read."""

    def __init__(self, reader: ItemReader, element: etree._Element) -> None:
        self.reader = reader
        self.texts: dict[str, str] = {}
        self.options: list[Option] = []
        self.elements: list[etree._Element] = []
        self.by = ""
        self.want: Want | None = None
        self.never: tuple[str, ...] = ()
        self._taken: dict[str, etree._Element] = {}
        self.guesses = {self._read(child) for child in element}

    def _read(self, child: etree._Element) -> str:
        """Read one part; the name of the part that was probably meant where it is none."""
        shape, tag = self.reader.shape, child.tag
        if tag == "option":
            option = self.reader.option(child)
            keep(shape, child, option.id, self._taken)
            self.options.append(option)
            self.elements.append(child)
        elif tag in ("scene", "said", "model", "why"):
            shape.once(child, tag in self.texts)
            found = shape.attributes(child, _SAID if tag == "said" else NONE)
            self.by = found.get("by", "").strip() if tag == "said" else self.by
            self.texts[str(tag)] = shape.prose(child, block=tag == "scene")
        elif tag == "want":
            shape.once(child, self.want)
            self.want = self.reader.want(child)
        elif tag == "never":
            shape.once(child, self.never)
            self.never = self.reader.never(child)
        else:
            return shape.unknown(child, _CHILDREN)
        return ""
