"""
The standard activity as a dialogue or an item bank of any length: 300 characters a step, three things to choose of 100
characters each, with reasons of 100.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

CODES = ("CR", "OQ", "Persuade")
SKILLS = ("sf.exception", "sf.coping", "sf.scaling", "sf.what-else")


def dialogue_xml(turns: int, prose: Callable[[int, int], str], seed: int = 0) -> str:
    """
    A dialogue with `turns` turns; `prose(length, seed)` gives text of that many characters. Every reply leads on;
    a gauge moves, and every fourth turn has two lines to choose between by its value.
    """
    rows = []
    for number in range(turns):
        target = f"t{number + 1}" if number + 1 < turns else "end"
        says = f"<say>{escape(prose(300, seed + number))}</say>"
        if number % 4 == 3:
            says = f'<say if="trust &gt;= 5">{escape(prose(300, seed + number + 7))}</say>{says}'
        replies = "".join(
            f'<reply id="r{c}" code="{CODES[c]}" quality="{3 - c}" to="{target}"><say>{escape(prose(100, number * 3 + c))}</say>'
            f"<why>{escape(prose(100, number * 3 + c + 9000))}</why>"
            f'<change gauge="trust" by="{1 - c}"/></reply>'
            for c in range(3)
        )
        rows.append(f'<turn id="t{number}" by="dana" mood="thinking" talk="neutral">{says}{replies}</turn>')
    return (
        '<dialogue format="1" start="t0" feedback="now" back="yes"><case><p>A case.</p></case><task><p>A task.</p></task>'
        '<cast><learner name="You"/><person id="dana" name="Dana" role="parent" portrait="woman-30s"/></cast>'
        '<gauge id="trust" label="Trust" start="3" min="0" max="10"/>'
        f'{"".join(rows)}<ending id="end" outcome="reached"><p>{escape(prose(300, 1))}</p></ending></dialogue>'
    )


def block_xml(turns: int, prose: Callable[[int, int], str], number: int = 0) -> str:
    """The block element around it."""
    return f'<sop_dialogue display_name="d{number}">{dialogue_xml(turns, prose, number)}</sop_dialogue>'


def drill_xml(items: int, prose: Callable[[int, int], str], seed: int = 0) -> str:
    """A bank of `items` items over `SKILLS` and five difficulties; twelve of them make a round."""
    rows = []
    for number in range(items):
        options = "".join(
            f'<option id="o{c}" {fate}>{escape(prose(100, number * 3 + c))}'
            f"<why>{escape(prose(100, number * 3 + c + 9000))}</why></option>"
            for c, fate in enumerate(('quality="3" type="exception"', 'quality="1" type="coping"', 'error="E5"'))
        )
        rows.append(
            f'<item id="i{number}" task="choose" skill="{SKILLS[number % len(SKILLS)]}" difficulty="{1 + number % 5}" '
            f'listener="parent" question="working-well"><scene>{escape(prose(300, seed + number))}</scene>'
            f'<said by="Dana">A line of hers.</said>{options}</item>'
        )
    return f'<drill format="1" pick="12">{"".join(rows)}</drill>'


def drill_block_xml(items: int, prose: Callable[[int, int], str], number: int = 0) -> str:
    """The block element around it."""
    return f'<sop_drill display_name="d{number}">{drill_xml(items, prose, number)}</sop_drill>'
