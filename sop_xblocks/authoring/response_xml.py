"""
Reading written practice from author's XML, as `drill_xml` reads banks.

`load_response` is what a running block calls, `read_response` what an author's check calls. Both tell every error.
"""

from __future__ import annotations

from typing import Any, Final, cast

from attrs import frozen
from lxml import etree

from sop_xblocks.authoring.diagnostics import Diagnostic
from sop_xblocks.authoring.dialogue_parts import keep
from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.response_checks import check_response
from sop_xblocks.authoring.rubric_xml import Grade, RubricReader
from sop_xblocks.authoring.shape import NONE, Attributes, Shape, choices, nearest
from sop_xblocks.authoring.xml import parse
from sop_xblocks.practice.response import PARTS, STATEMENTS, Benchmark, Model, Prompt, Response
from sop_xblocks.practice.rubrics import built_in

FORMAT: Final = 1
MAX_PROMPTS: Final = 20
MAX_MODELS: Final = 5
MAX_BENCHMARKS: Final = 20
MAX_ATTEMPTS: Final = 99
MAX_WORDS: Final = 1_000

_RESPONSE: Final = Attributes("format", "statement attempts")
_PROMPT: Final = Attributes("id", "min-words max-words part")
_BENCHMARK: Final = Attributes("id")
_STATEMENT: Final = choices(STATEMENTS)
_WHY: Final = frozenset({"why"})
_PARTS: Final = ("about", "prompt", "rubric", "model", "benchmark")
_STRAY: Final = etree.XPath(
    "descendant-or-self::*[self::response or self::rubric or self::benchmark]/text()[normalize-space()]"
)


@frozen
class ResponseReading:
    """What came of reading. `response` is None exactly where there is an error among the `diagnostics`."""

    response: Response | None
    diagnostics: tuple[Diagnostic, ...]


def load_response(source: str | bytes | etree._Element) -> ResponseReading:
    """The response for practicing it: every error, but nothing that only an author's check looks for."""
    return read_response(source, checks=False)


def read_response(
    source: str | bytes | etree._Element, file: str = "", *, checks: bool = True, lang: str = "en"
) -> ResponseReading:
    """The response and everything there is to say about it, by line. Never raises for what an author wrote."""
    page = parse(source, file)
    response = None if page.root is None else read_response_element(page, page.root, checks, lang)
    return ResponseReading(None if page.broken else response, page.diagnostics())


def read_response_element(page: Page, element: etree._Element, checks: bool, _lang: str = "en") -> Response | None:
    """The response in an element of a page. What is wrong is noted on the page; None where it cannot be practiced."""
    if element.tag != "response":
        page.fault("XML007", element, expected="<response>", found=str(element.tag))
        return None
    version = element.get("format", "").strip()
    if version and version != str(FORMAT):
        newer = version.isdecimal() and int(version[:6]) > FORMAT
        page.fault("RSP023" if newer else "RSP022", element, "format", where="response", found=version[:60])
        return None
    before, page.broken = page.broken, False
    response = _Reader(Shape(page, "RSP")).response(element)
    if checks:
        check_response(page, element, response)
    found = None if page.broken else response
    page.broken = page.broken or before
    return found


class _Reader:
    """Reads one response; every part answers with something usable, references are looked up at the end."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.rubrics = RubricReader(shape)
        self.statement: str | None = ""
        self.about = ""
        self.there: set[str] = set()
        self.prompts: list[Prompt] = []
        self.models: list[Model] = []
        self.benchmarks: list[tuple[etree._Element, Benchmark, list[Grade]]] = []
        self.taken: dict[str, dict[str, etree._Element]] = {"prompt": {}, "benchmark": {}}

    def response(self, element: etree._Element) -> Response:
        shape = self.shape
        found = shape.attributes(element, _RESPONSE)
        for text in cast(list[Any], _STRAY(element)):
            before = text.getparent()
            holder = before.getparent() if text.is_tail else before
            shape.fault("RSP006", holder, found=" ".join(text.split())[:40])
        statement = shape.choice(element, found, "statement", _STATEMENT)
        self.statement = None if found.get("statement") is not None and not statement else statement
        guesses = {self.part(child) for child in element}
        if not self.prompts and "prompt" not in guesses:
            shape.fault("RSP004", element, expected="prompt", found="nothing")
        for tag, count, most in (
            ("prompt", len(self.prompts), MAX_PROMPTS),
            ("model", len(self.models), MAX_MODELS),
            ("benchmark", len(self.benchmarks), MAX_BENCHMARKS),
        ):
            if count > most:
                shape.fault("RSP007", element, most=most, found=count, tag=tag)
        return Response(
            tuple(self.prompts),
            statement,
            self.about,
            self._between(element, found, "attempts", MAX_ATTEMPTS),
            self.rubrics.own,
            self.rubrics.use,
            tuple(self.models),
            self.graded(),
        )

    def part(self, child: etree._Element) -> str:
        """Read one part; the name of the part that was probably meant where it is none."""
        shape, tag = self.shape, str(child.tag)
        if tag in ("about", "rubric"):
            shape.once(child, tag in self.there)
            self.there.add(tag)
        if tag == "about":
            shape.attributes(child, NONE)
            self.about = shape.prose(child, block=True)
        elif tag == "prompt":
            self.prompts.append(self.prompt(child))
        elif tag == "rubric":
            self.rubrics.rubric(child)
        elif tag == "model":
            self.models.append(self.model(child))
        elif tag == "benchmark":
            self.benchmark(child)
        else:
            return shape.unknown(child, _PARTS)
        return ""

    def prompt(self, element: etree._Element) -> Prompt:
        """Something to write, with its limits."""
        shape = self.shape
        found = shape.attributes(element, _PROMPT)
        name = shape.identifier(element, found)
        keep(shape, element, name, self.taken["prompt"])
        noted = shape.page.noted
        least = self._between(element, found, "min-words", MAX_WORDS)
        most = self._between(element, found, "max-words", MAX_WORDS)
        if most and least > most and shape.page.noted == noted:
            shape.fault("RSP026", element, "min-words", most=most, found=least)
        return Prompt(name, shape.prose(element, block=True), least, most, self._parts(element, found))

    def _parts(self, element: etree._Element, found: dict[str, str]) -> tuple[str, ...]:
        """The parts of the statement that are written here."""
        words = tuple(dict.fromkeys(found.get("part", "").split()))
        if not words or self.statement is None:  # an unknown kind of statement is noted already
            return words
        known = [part.id for part in PARTS.get(self.statement, ())]
        if not known:
            kinds = ", ".join(kind for kind, parts in PARTS.items() if parts)
            self.shape.fault("RSP035", element, "part", expected=kinds, found=found["part"][:60])
        for word in words if known else ():
            if word not in known:
                guess, offset = nearest(word, known), found["part"].find(word)
                expected = ", ".join(known)
                self.shape.fault(
                    "RSP029", element, "part", offset=offset, expected=expected, found=word[:60], suggestion=guess
                )
        return words

    def model(self, element: etree._Element) -> Model:
        """How it could be written, and why so."""
        shape = self.shape
        shape.attributes(element, NONE)
        why = ""
        for child in element.iterchildren("why"):
            shape.once(child, why)
            shape.attributes(child, NONE)
            why = shape.prose(child)
        return Model(shape.prose(element, block=True, skip=_WHY), why)

    def benchmark(self, element: etree._Element) -> None:
        """A work with its grades, which are looked up when everything is read."""
        shape = self.shape
        found = shape.attributes(element, _BENCHMARK)
        name = shape.identifier(element, found)
        keep(shape, element, name, self.taken["benchmark"])
        text, there, grades, guesses = "", False, [], set()
        for child in element:
            if child.tag == "text":
                shape.once(child, there)
                shape.attributes(child, NONE)
                text, there = shape.prose(child, block=True), True
            elif child.tag == "grade":
                grades.append(self.rubrics.grade(child))
            else:
                guesses.add(shape.unknown(child, ("text", "grade")))
        if not there and "text" not in guesses:
            shape.fault("RSP004", element, expected="text", found="nothing")
        self.benchmarks.append((element, Benchmark(name, text, ()), grades))

    def graded(self) -> tuple[Benchmark, ...]:
        """The benchmarks with their grades."""
        rubric = self.rubrics.own or built_in(self.rubrics.use)
        if rubric is None and self.benchmarks and "rubric" not in self.there:
            self.shape.fault("RSP036", self.benchmarks[0][0], found="nothing")
        if rubric is None:
            return tuple(benchmark for _, benchmark, _ in self.benchmarks)
        return tuple(
            Benchmark(benchmark.id, benchmark.text, self.rubrics.choices(element, rubric, grades))
            for element, benchmark, grades in self.benchmarks
        )

    def _between(self, element: etree._Element, found: dict[str, str], name: str, most: int) -> int:
        """A whole number from 1; 0, no limit, where there is none."""
        noted = self.shape.page.noted
        number = self.shape.number(element, found, name)
        if found.get(name) and not 1 <= number <= most and self.shape.page.noted == noted:
            self.shape.fault("RSP012", element, name, least=1, most=most, found=number)
            return 0
        return number
