"""What the pages of a drill are put together from: the values of a page, and what is shown of an answer given."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import frozen
from markupsafe import Markup

from sop_xblocks.host import drill_words as said
from sop_xblocks.host.reading_words import labels_said, reading_said
from sop_xblocks.host.rendering import inline, lang_attribute, prose
from sop_xblocks.host.words import Words
from sop_xblocks.practice.drill import BEST, Drill, Item, Option
from sop_xblocks.practice.drill_round import Answered, Progress, Round
from sop_xblocks.practice.spacing import SkillState


@frozen
class ReadingShown:
    """
    How an own question was read. `parts` are its words in order, each with the label it led to or ""; `labels` what it is
    as a whole; labels are codes of the reader or plain words. `contested`: the learner sees it differently.
    """

    parts: tuple[tuple[str, str], ...]
    labels: tuple[str, ...]
    contested: bool = False


@frozen
class DrillPage:
    """
    Everything a page of a drill is made from.

    `prefix` begins every id, `lang` is the language of the content; `states` and `due` are what is known of the skills,
    after the round where it is over. Without `reveal` no reply, reason or result is shown; `closed` takes no more
    answers. `audience` is ``learner``, ``public`` (reads the first card, cannot act) or ``author``. `readings` belong to
    typed answers, by their number.
    """

    drill: Drill
    held: Round
    progress: Progress
    words: Words
    prefix: str
    title: str
    lang: str = ""
    css_url: str = ""
    audience: str = "learner"
    states: Mapping[str, SkillState] = MappingProxyType({})
    due: tuple[str, ...] = ()
    now: int = 0
    can_again: bool = True
    attempts_left: int | None = None
    reveal: bool = True
    closed: bool = False
    notice: str = ""
    readings: Mapping[int, ReadingShown] = MappingProxyType({})

    @property
    def n(self) -> int:
        """The number the next answer carries."""
        return self.held.run.n

    @property
    def finished(self) -> bool:
        """Whether there is no card left: also where an edit has since brought back what was answered."""
        return self.progress.now is None or bool(self.held.run.finished)

    @property
    def may_act(self) -> bool:
        """Whether there is something to answer with."""
        return self.audience != "public" and not (self.closed or self.finished)


def own_words(page: DrillPage, answered: Answered) -> list[Markup | str]:
    """What the learner answered: the option taken, the chain laid, the words typed."""
    if answered.picked:
        return [inline(answered.picked.text)]
    if answered.move.act == "order":
        laid = (answered.item.option(name) for name in answered.move.codes)
        return [inline(option.text) for option in laid if option]
    return [answered.move.text]


def outcome(page: DrillPage, answered: Answered, *, whole: bool = True) -> dict[str, Any]:
    """What is shown of an answer that was given; less of it where it stands among others."""
    item, picked, t = answered.item, answered.picked, page.words
    values: dict[str, Any] = {
        "task": item.task,
        "number": answered.number,
        "own": own_words(page, answered),
        "by": "" if said.is_own(item) else item.by,
        "gets": inline(picked.gets) if picked else Markup(""),
        "why": prose(picked.why if picked else item.why),
        "tone": _tone(answered),
        "kind": _kind(t, item, picked) if picked else "",
        "comes": answered.missed and not answered.again,
        "better": Markup(""),
        "others": (),
        "steps": (),
        "reading": None,
        "typed": answered.move.act == "text",
        "model": Markup(""),
    }
    if picked:
        best = best_option(item)
        values["better"] = inline(best.text) if best and answered.got < BEST else Markup("")
        values["others"] = _others(t, item, picked) if whole else ()
    elif answered.move.act == "order":
        values.update(_chain(item, answered))
    else:
        values.update(reading=_reading(t, page.readings.get(answered.number)), model=inline(item.model))
        values.update(_wants(t, answered) if whole else {})
    return values


def best_option(item: Item) -> Option | None:
    """The option to hold up beside one that was not the best."""
    return max(item.options, key=lambda option: option.quality, default=None)


def _tone(answered: Answered) -> str:
    return "care" if answered.unsafe else "good" if answered.got >= BEST else "look"


def _kind(t: Words, item: Item, picked: Option) -> str:
    """What the option was, where its own words do not say so already."""
    if item.task != "choose":
        return ""
    return said.fault_said(t, picked.error) if picked.error else said.kind_said(t, picked.type) if picked.type else ""


def _others(t: Words, item: Item, picked: Option) -> list[tuple[Markup, Markup, Markup, str]]:
    """The options not taken, the best first: words, reply, reason, what it was."""
    rest = sorted((one for one in item.options if one.id != picked.id), key=lambda one: -one.quality)
    return [(inline(one.text), inline(one.gets), prose(one.why), _kind(t, item, one)) for one in rest]


def _chain(item: Item, answered: Answered) -> dict[str, Any]:
    """The right chain, each step with the place it was given (0 where it stood right) and its reason."""
    laid = {name: place for place, name in enumerate(answered.move.codes, start=1)}
    steps = []
    for place, name in enumerate(item.chain, start=1):
        option = item.option(name)
        if option:
            was = laid.get(name, place)
            steps.append((inline(option.text), prose(option.why), 0 if was == place else was))
    return {"steps": steps, "right": answered.got >= BEST}


def _wants(t: Words, answered: Answered) -> dict[str, str]:
    """What own words are of all they should have been, and what they should rather not be."""
    never = answered.item.never
    return {
        "met": said.wants_said(t, answered.met),
        "unmet": said.wants_said(t, (name for name in answered.unmet if name not in never)),
        "broken": said.wants_said(t, (name for name in answered.unmet if name in never)),
    }


def _reading(t: Words, read: ReadingShown | None) -> dict[str, Any] | None:
    if read is None:
        return None
    return {
        "parts": [(text, reading_said(t, label) if label else "") for text, label in read.parts],
        "labels": labels_said(t, read.labels),
        "contested": read.contested,
    }


def lang_of(page: DrillPage) -> Markup:
    """The attribute for content in another language than the page's; nothing where it is the same."""
    return lang_attribute(page.words, page.lang)
