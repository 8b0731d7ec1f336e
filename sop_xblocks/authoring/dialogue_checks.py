"""The meaning of a dialogue that is whole: loops, what no path reaches, what could be better."""

from __future__ import annotations

from lxml import etree

from sop_xblocks.authoring.places import Page
from sop_xblocks.practice.dialogue import Dialogue


def find_loops(page: Page, element: etree._Element, dialogue: Dialogue) -> None:
    pass


def check_dialogue(page: Page, element: etree._Element, dialogue: Dialogue, lang: str) -> None:
    pass
