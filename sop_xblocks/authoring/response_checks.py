"""What is surely not meant in written practice that can be read, and what could be better."""

from __future__ import annotations

from itertools import pairwise

from lxml import etree

from sop_xblocks.authoring.dialogue_style import check_unfinished
from sop_xblocks.authoring.places import Page
from sop_xblocks.authoring.prose import plain
from sop_xblocks.authoring.rubric_xml import told_points
from sop_xblocks.authoring.shape import where
from sop_xblocks.practice.response import Response, word_count

#: So many benchmarks show what is meant; so many measure graders.
FEW, ENOUGH = 3, 5


def check_response(page: Page, element: etree._Element, response: Response) -> None:
    """
    Note warnings, style and what is unfinished; nothing that keeps the response from being practiced.

    Where an error is noted already only what does not hang on it is told: a slip in a number would look like a fault of style.
    """
    here = where(element)
    if element.find("model") is None:
        page.fault("RSP040", element, where=here, found="nothing")
    if element.find("rubric") is None and not response.benchmarks:  # else its lack is an error
        page.fault("RSP041", element, where=here, found="nothing")
    if not page.broken:
        _check_parts(page, element, response)
        _check_rising(page, element, response)
        _check_models(page, element, response)
        _check_benchmarks(page, element, response)
    check_unfinished(page, element, "RSP")


def _check_parts(page: Page, element: etree._Element, response: Response) -> None:
    """Note the parts that no prompt asks for, where the statement is written part by part."""
    asked = {part for prompt in response.prompts for part in prompt.parts}
    missing = [part.id for part in response.parts if part.needed and part.id not in asked]
    if asked and missing:
        page.fault("RSP044", element, where=where(element), found=", ".join(missing))


def _check_rising(page: Page, element: etree._Element, response: Response) -> None:
    """Note options that are not written from the least to the most."""
    criteria = response.own.criteria if response.own else ()
    for criterion, child in zip(criteria, element.iterfind("rubric/criterion"), strict=True):
        options = list(zip(criterion.options, child.iterchildren("option"), strict=True))
        for (before, _), (option, at) in pairwise(options):
            rises = before.low <= option.low and before.high <= option.high
            if not rises or (before.low, before.high) == (option.low, option.high):
                least, found = told_points(before), told_points(option)
                page.fault("RSP043", at, "points", where=where(at), least=least, found=found)


def _check_models(page: Page, element: etree._Element, response: Response) -> None:
    """Note models that are longer than learners may write."""
    limits = [prompt.max_words for prompt in response.prompts]
    most = sum(limits)
    if not all(limits):
        return
    for model, child in zip(response.models, element.iterchildren("model"), strict=True):
        count = word_count(plain(model.text))
        if count > most:
            page.fault("RSP061", child, where=where(child), most=most, found=count)


def _check_benchmarks(page: Page, element: etree._Element, response: Response) -> None:
    count = len(response.benchmarks)
    if not count:
        return
    here = where(element)
    if count not in (FEW, ENOUGH):
        page.fault("RSP060", element, where=here, found=count)
    alike = {tuple(sorted((g.criterion, g.option, str(g.points)) for g in one.grades)) for one in response.benchmarks}
    if count > 1 and len(alike) == 1:
        page.fault("RSP042", element, where=here, found=count)
    for grade in element.iterfind("benchmark/grade"):
        if not "".join(grade.itertext()).strip():
            page.fault("RSP062", grade, where=where(grade), found="nothing")
