"""Reading the turns of a dialogue: what a person says, what can be said, where it leads. The bulk of every file."""

from __future__ import annotations

from typing import Final

from lxml import etree

from sop_xblocks.authoring.dialogue_parts import keep
from sop_xblocks.authoring.shape import NONE, Attributes, Shape, choices, nearest
from sop_xblocks.practice.codes import CODES
from sop_xblocks.practice.dialogue import MOODS, TALKS, Answer, Change, Go, Line, Reply, Turn, Way, When
from sop_xblocks.practice.skills import SKILLS, is_skill

_TURN: Final = Attributes("id by", "mood talk")
_LINE: Final = Attributes("", "if by mood talk")
_THOUGHT: Final = Attributes("", "if")
_REPLY: Final = Attributes("id code quality", "to if unsafe skill")
_WHEN: Final = Attributes("quality", "code has to unsafe")
_OTHERWISE: Final = Attributes("quality", "to unsafe")
_GO: Final = Attributes("to", "if")
_CHANGE: Final = Attributes("gauge by")

_MOOD: Final = choices(MOODS)
_TALK: Final = choices(TALKS)
_YES_NO: Final = choices(("yes", "no"))
_QUALITY: Final = {"0": 0, "1": 1, "2": 2, "3": 3}
_CODES: Final = frozenset(CODES)
_CHILDREN: Final = ("say", "thought", "hint", "reply", "answer")
_WAY_CHILDREN: Final = ("why", "gets", "change", "go")


class TurnReader:
    """Reads turns; notes every reference on the way, to be looked up when all is read."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        #: (element, id) of every ``to``, ``by`` of a line or turn, and ``gauge`` of a change
        self.targets: list[tuple[etree._Element, str]] = []
        self.speakers: list[tuple[etree._Element, str]] = []
        self.moved: list[tuple[etree._Element, str]] = []

    def turn(self, element: etree._Element) -> Turn:  # noqa: C901  # a branch for each kind of child
        """A turn with all it holds."""
        shape = self.shape
        found = shape.attributes(element, _TURN)
        name = shape.identifier(element, found)
        by = self._by(element, found)
        says: list[Line] = []
        thoughts: list[Line] = []
        replies: list[Reply] = []
        taken: dict[str, etree._Element] = {}
        hint, answer = "", None
        last_say = element
        guesses = set()
        for child in element:
            tag = child.tag
            if tag == "reply":
                reply = self.reply(child)
                keep(shape, child, reply.id, taken)
                replies.append(reply)
            elif tag == "say":
                says.append(self._line(child))
                last_say = child
            elif tag == "thought":
                attributes = shape.attributes(child, _THOUGHT)
                thoughts.append(Line(shape.prose(child), shape.condition(child, attributes)))
            elif tag == "hint":
                shape.once(child, hint)
                shape.attributes(child, NONE)
                hint = shape.prose(child)
            elif tag == "answer":
                shape.once(child, answer)
                answer = self._answer(child)
            else:
                guesses.add(shape.unknown(child, _CHILDREN))
        if says and says[-1].when is not None:
            shape.fault("DLG025", last_say, "if", found=last_say.get("if", ""))
        elif not says and "say" not in guesses:
            shape.fault("DLG004", element, expected="say", found="nothing")
        if not replies and "reply" not in guesses:
            shape.fault("DLG028" if answer else "DLG027", element, found="nothing")
        elif replies and all(reply.when is not None for reply in replies):
            shape.fault("DLG030", element, found=len(replies))
        return Turn(
            name,
            by,
            tuple(says),
            tuple(replies),
            shape.choice(element, found, "mood", _MOOD, "thinking"),
            shape.choice(element, found, "talk", _TALK, "neutral"),
            tuple(thoughts),
            hint,
            answer,
        )

    def reply(self, element: etree._Element) -> Reply:
        """Something the learner can say."""
        shape = self.shape
        found = shape.attributes(element, _REPLY)
        name = shape.identifier(element, found)
        skill = found.get("skill", "")
        if skill and not is_skill(skill):
            shape.fault("DLG021", element, "skill", found=skill[:60], suggestion=nearest(skill, SKILLS))
        text, way = self._way(element, found, spoken=True)
        if not way.why and way.quality < 2 and not any(child.tag == "why" for child in element):
            shape.fault("DLG031", element, found=way.quality)
        when = shape.condition(element, found) if "if" in found else None
        return Reply(name, text, self._codes(element, found), way, when, shape.same(skill))

    def _way(  # noqa: C901, PLR0912  # a branch for each kind of child
        self, element: etree._Element, found: dict[str, str], *, spoken: bool = False
    ) -> tuple[str, Way]:
        """The learner's words (where they are `spoken`), and what follows."""
        shape = self.shape
        text = why = ""
        said = False
        goes: list[Go] = []
        changes: list[Change] = []
        gets: list[Line] = []
        for child in element:
            tag = child.tag
            if tag == "say" and spoken:
                shape.once(child, said)
                said = True
                if child.keys():
                    shape.attributes(child, NONE)
                text = shape.prose(child)
            elif tag == "why":
                shape.once(child, why)
                if child.keys():
                    shape.attributes(child, NONE)
                why = shape.prose(child)
            elif tag == "change":
                changes.append(self._change(child))
            elif tag == "gets":
                gets.append(self._line(child))
            elif tag == "go":
                goes.append(self._go(child))
            else:
                said = shape.unknown(child, ("say", *_WAY_CHILDREN) if spoken else _WAY_CHILDREN) == "say" or said
        if spoken and not said:
            shape.fault("DLG004", element, expected="say", found="nothing")
        to = found.get("to")
        if to:
            to = shape.same(to)
            self.targets.append((element, to))
            goes.append(shape.same(Go(to)))
        elif not goes or goes[-1].when is not None:
            shape.fault("DLG026", element, found=len(goes))
        quality = found.get("quality", "0")
        if quality not in _QUALITY and quality:
            shape.fault("DLG020", element, "quality", found=quality[:60])
        unsafe = "unsafe" in found and shape.choice(element, found, "unsafe", _YES_NO, "no") == "yes"
        return text, Way(
            _QUALITY.get(quality, 0),
            shape.same(tuple(goes)),
            shape.same(tuple(changes)) if changes else (),
            tuple(gets),
            why,
            unsafe,
        )

    def _answer(self, element: etree._Element) -> Answer:
        shape = self.shape
        shape.attributes(element, NONE)
        whens: list[When] = []
        otherwise: Way | None = None
        model, guesses = "", set()
        for child in element:
            if child.tag == "when":
                found = shape.attributes(child, _WHEN)
                codes, has = self._codes(child, found), tuple(found.get("has", "").split())
                if not codes and not has:
                    shape.fault("DLG045", child, found="nothing")
                whens.append(When(self._way(child, found)[1], codes, shape.same(has)))
            elif child.tag == "otherwise":
                shape.once(child, otherwise)
                otherwise = self._way(child, shape.attributes(child, _OTHERWISE))[1]
            elif child.tag == "model":
                shape.once(child, model)
                shape.attributes(child, NONE)
                model = shape.prose(child)
            else:
                guesses.add(shape.unknown(child, ("when", "otherwise", "model")))
        if otherwise is None:
            if "otherwise" not in guesses:
                shape.fault("DLG029", element, found="nothing")
            otherwise = Way(0, ())
        return Answer(tuple(whens), otherwise, model)

    def _line(self, element: etree._Element) -> Line:
        """A line of a person: ``say`` or ``gets``."""
        shape = self.shape
        if not element.keys():
            return Line(shape.prose(element))
        found = shape.attributes(element, _LINE)
        return Line(
            shape.prose(element),
            shape.condition(element, found),
            self._by(element, found),
            shape.choice(element, found, "mood", _MOOD),
            shape.choice(element, found, "talk", _TALK),
        )

    def _go(self, element: etree._Element) -> Go:
        shape = self.shape
        found = shape.attributes(element, _GO)
        for child in element:
            shape.unknown(child, ())
        to = shape.same(found.get("to", ""))
        if to:
            self.targets.append((element, to))
        return shape.same(Go(to, shape.condition(element, found)))

    def _change(self, element: etree._Element) -> Change:
        shape = self.shape
        found = shape.attributes(element, _CHANGE)
        for child in element:
            shape.unknown(child, ())
        gauge = shape.same(found.get("gauge", ""))
        if gauge:
            self.moved.append((element, gauge))
        return shape.same(Change(gauge, shape.number(element, found, "by")))

    def _by(self, element: etree._Element, found: dict[str, str]) -> str:
        by = found.get("by")
        if not by:
            return ""
        by = self.shape.same(by)
        self.speakers.append((element, by))
        return by

    def _codes(self, element: etree._Element, found: dict[str, str]) -> tuple[str, ...]:
        codes = self.shape.same(tuple(found.get("code", "").split()))
        for code in codes:
            if code not in _CODES:
                self.shape.fault("DLG019", element, "code", found=code[:60], suggestion=nearest(code, CODES))
        return codes
