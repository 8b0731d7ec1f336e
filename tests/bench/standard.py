"""The standard activity as a dialogue of any length: 300 characters a turn, three replies of 100 with reasons of 100."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

CODES = ("CR", "OQ", "Persuade")


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
