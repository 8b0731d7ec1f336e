"""Dialogues, banks, levels, modules and responses that the tests of this room share."""

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


#: A bank without any fault: a choice, an own question, a chain.
BANK: Final = """<drill format="1" pick="2" order="interleave">
  <note><p>About <em>bedtime</em>.</p></note>
  <item id="ex-01" task="choose" skill="sf.exception" difficulty="2" listener="parent" question="working-well">
    <scene>Luis talks about bedtime.</scene>
    <said by="Luis">I lose it &amp; shout.</said>
    <option id="chart" quality="0" error="E5">Have you tried a chart with stickers on it?
      <why>Advice.</why><gets>We had one.</gets></option>
    <option id="when" quality="3" type="exception"><em>When</em> did it go better, and how was that?
      <why>Asks.</why><gets>Once.</gets></option>
    <option id="hope" quality="1" type="best-hopes">What are you hoping for from our talk today?
      <why>Not now.</why><gets>Quiet.</gets></option>
  </item>
  <item id="ex-02" task="rewrite" skill="sf.exception" difficulty="3">
    <said by="You">Have you ever had a calm bedtime?</said>
    <want type="exception" form="open single"/>
    <never has="why-question either-or"/>
    <model>When was bedtime last calm?</model>
    <why>Takes it that there was one.</why>
  </item>
  <item id="ex-03" task="order" skill="sf.exception" difficulty="4">
    <scene>After a good evening.</scene>
    <option id="reinforce" place="3">So you phoned first.</option>
    <option id="elicit" place="1">What is better?</option>
    <option id="amplify" place="2">How did you do that?</option>
    <why>Elicit, amplify, reinforce.</why>
  </item>
</drill>
"""

#: Levels without any fault.
RINGS: Final = """<overview format="1">
  <about><p>What the rings mean.</p></about>
  <level id="one-day" title="One day">
    <require skill="mi" activities="1" depth="recognize" score="0.6"/>
    <require skill="sf" kind="drill" activities="2"/>
  </level>
  <level id="two-day" title="Two days">
    <require skill="mi" activities="2" score="0.7" typed="1"/>
    <require skill="any" kind="drill" activities="1" returned="1" days="14"/>
  </level>
</overview>
"""

#: A module without any fault.
MODULE: Final = """<module format="1" hours="6">
  <about><p>How people come to say yes.</p></about>
  <aim>Hear what a sentence means.</aim>
  <try id="reflect"><p>Say back one feeling a day.</p></try>
  <try id="count">Count your questions in one visit.</try>
  <tip for="supervisor">Ask what the parent said next.</tip>
</module>
"""

#: Written practice without any fault: a danger statement in two steps, with a rubric, a model and three benchmarks.
WRITTEN: Final = """<response format="1" statement="danger" attempts="3">
  <about><p>Kim drank on Friday while Leo, 4, was in her care.</p></about>
  <prompt id="who" max-words="20" part="worrier">Who is worried?</prompt>
  <prompt id="what" min-words="10" max-words="60" part="caregiver behavior child impact"><p>What may come?</p></prompt>
  <rubric>
    <criterion id="impact" label="Impact on the child"><p>On <em>this</em> child.</p>
      <option id="no" points="0" label="missing">The child does not appear.</option>
      <option id="part" points="0.5-1" label="partly"/>
      <option id="yes" points="2" label="there"/>
    </criterion>
    <criterion id="words" label="Plain words">
      <option id="no" points="0" label="service words"/>
      <option id="yes" points="1.5" label="plain"/>
    </criterion>
  </rubric>
  <model><p>Leo’s aunt and the agency worry that Kim may drink until she sleeps, and Leo, 4, may be hurt.</p>
    <why>It says what could happen to Leo.</why>
  </model>
  <benchmark id="weak">
    <text>Mother has a substance problem.</text>
    <grade criterion="impact" option="no">Leo is not there.</grade>
    <grade criterion="words" option="no">A label.</grade>
  </benchmark>
  <benchmark id="middling">
    <text>We worry that Kim may drink and that this is bad for Leo.</text>
    <grade criterion="impact" option="part" points="0.5">True of any child.</grade>
    <grade criterion="words" option="yes">Plain.</grade>
  </benchmark>
  <benchmark id="good">
    <text>His aunt and we worry that Kim may drink until she sleeps, and Leo may climb on the stove.</text>
    <grade criterion="impact" option="yes">One can see it.</grade>
    <grade criterion="words" option="yes">Plain.</grade>
  </benchmark>
</response>
"""
