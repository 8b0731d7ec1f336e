"""Dialogues that the tests of this room share."""

from __future__ import annotations

from typing import Final

#: As small as one can be without any fault.
SMALL: Final = """<dialogue format="1" start="a">
  <case>A family.</case><task>Listen.</task>
  <cast><learner name="You"/><person id="d" name="D"/></cast>
  <turn id="a" by="d"><say>Hm.</say>
    <reply id="r" code="CR" quality="3" to="e"><say>Tell me.</say><why>Leaves room.</why></reply>
    <reply id="s" code="CQ" quality="1" to="e"><say>Is it so?</say><why>Closes.</why><gets>Yes.</gets></reply>
  </turn>
  <ending id="e" outcome="reached">You talked.</ending>
</dialogue>
"""


def large(turns: int = 500) -> str:
    """A dialogue of many turns: three replies a turn, 300 characters a turn, 100 a reply and its reason."""
    words = "I hear that this was hard, and you did it anyway for your son’s sake. " * 10
    parts = [SMALL[: SMALL.index("  <turn")].replace('start="a"', 'start="t0"')]
    parts.append('<gauge id="trust" label="Trust" start="3"/><gauge id="calm" label="Calm" start="5"/>')
    for number in range(turns):
        parts.append(f'<turn id="t{number}" by="d" mood="wary" talk="sustain">')
        parts.append(f'<say if="trust &gt;= 5" mood="sad">{words[:60]}</say><say>{words[:240]}</say>')
        for place, code in enumerate(("CR", "OQ", "Persuade")):
            to = f"t{number + 1 + place % 2}" if number + 2 < turns else "e"
            parts.append(f'<reply id="r{place}" code="{code}" quality="{3 - place}" to="{to}">')
            parts.append(f"<say>{place} {words[:98]}</say>\n<why>{words[:100]}</why>\n")
            parts.append(f'<change gauge="trust" by="{2 - place * 2}"/><change gauge="calm" by="{1 - place}"/>')
            parts.append(f'<go to="e" if="calm &gt;= 9 and seen(t{number // 2})"/></reply>\n')
        parts.append("</turn>")
    parts.append('<ending id="e" outcome="reached">You talked.</ending></dialogue>')
    return "".join(parts)
