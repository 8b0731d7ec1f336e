"""The two-turn conversation that a new block starts from: it plays at once, and shows every part one needs."""

from typing import Final

EXAMPLE: Final = """\
<dialogue format="1" start="hello" feedback="now" back="yes">
  <case><p>Rosa’s son Leo, six, has missed eleven days of school since January. The school asked you to call on her.</p></case>
  <task><p>Find out what mornings are like for Rosa and Leo.</p></task>
  <cast>
    <learner name="You"/>
    <person id="rosa" name="Rosa" role="mother" portrait="woman-40s"/>
  </cast>
  <gauge id="trust" label="Trust" start="4" min="0" max="10"/>

  <turn id="hello" by="rosa" mood="tired" talk="sustain">
    <say>If this is about school again, I know. I work nights. I do what I can.</say>
    <thought>They think I don’t care.</thought>
    <hint>She says two things: that she is tired of hearing it, and that she tries.</hint>
    <reply id="days" code="CQ" quality="1" to="mornings">
      <say>Do you know how many days Leo has missed since January?</say>
      <why>She hears a count held against her and shuts down a little. A closed question gets a short answer.</why>
      <gets mood="closed">Too many. I know.</gets>
      <change gauge="trust" by="-1"/>
    </reply>
    <reply id="tried" code="CR" quality="3" to="mornings">
      <say>You come home from a night’s work and the next shift starts: getting Leo out of the door.</say>
      <why>Puts her effort into words, so she need not defend it: a reflection that adds meaning.</why>
      <gets mood="softening">That’s it. Nobody sees that part.</gets>
      <change gauge="trust" by="2"/>
    </reply>
    <reply id="must" code="Persuade" quality="0" to="mornings">
      <say>I understand, but he has to be there every day. Falling behind now follows a child for years.</say>
      <why>She is told what she already fears and starts to argue for the way things are. What might she say if asked?</why>
      <gets mood="angry" talk="discord">You think I don’t know that?</gets>
      <change gauge="trust" by="-2"/>
    </reply>
  </turn>

  <turn id="mornings" by="rosa" mood="thinking" talk="change">
    <say if="trust &gt;= 5" mood="softening">The days my neighbor walks him, he’s never late. I just can’t ask her every day.</say>
    <say talk="neutral">So what do you want from me?</say>
    <reply id="story" code="exception OQ" quality="3">
      <say>Tell me about the last morning that went all right. Who did what?</say>
      <why>Asks for a time it worked, with people and steps in it: an exception question.</why>
      <change gauge="trust" by="1"/>
      <go to="opened" if="trust &gt;= 5"/>
      <go to="begun"/>
    </reply>
    <reply id="alarm" code="Persuade" quality="1" to="begun">
      <say>Have you tried laying out his clothes the night before? That helps many families.</say>
      <why>She gets a tip before anyone knows what happens in the morning. Advice nobody asked for invites a “yes, but”.</why>
    </reply>
  </turn>

  <ending id="opened" outcome="reached">
    <p>Rosa tells you about Mrs. Alvarez next door, and about Leo’s stomach aches on Mondays. She will ask her about two days a week. What
    happens on Mondays, nobody knows yet.</p>
  </ending>
  <ending id="begun" outcome="partly">
    <p>Rosa answers what you ask. You have a time for a second talk, and a sense that there is somebody next door who helps.</p>
  </ending>
</dialogue>
"""
