"""The small bank that a new drill starts from: it plays at once, and shows three of the tasks."""

from typing import Final

EXAMPLE: Final = """\
<drill format="1" pick="3" order="as-written">
  <item id="ex-1" task="choose" skill="sf.exception" difficulty="1" listener="parent" question="working-well">
    <scene>Luis looks after his two boys alone this month. You sit on the back steps.</scene>
    <said by="Luis">I always lose it at bedtime.</said>
    <option id="a" quality="0" error="E5">Have you tried turning the screens off an hour before?<why>He gets a tip before anyone knows what bedtime is like. Advice in the shape of a question.</why><gets>They haven’t got screens.</gets></option>
    <option id="b" quality="3" type="exception">Tell me about a bedtime last week that went better. Who did what?<why>He has to look for a time it worked, and finds what he did. An exception question.</why><gets>Thursday. I read to them in the truck, of all places.</gets></option>
    <option id="c" quality="1" type="coping">With all that on you, how do you get through those evenings?<why>Asks how he bears it, not when it went another way: a coping question, good where no better time can be found.</why><gets>I just do. Then I sit out here.</gets></option>
  </item>
  <item id="ex-2" task="type" skill="sf.scaling" difficulty="1" listener="parent" question="next">
    <scene>You and Luis talk about tonight.</scene>
    <said by="You">If 10 is a bedtime nobody dreads and 0 is last Friday, where was yesterday?</said>
    <option id="a" quality="0" type="preferred-future">A question about the future he wants<why>It asks where he is now, between two ends.</why></option>
    <option id="b" quality="3" type="scaling">A scaling question<why>Both ends are said in things one can see, and he finds his place between them.</why></option>
    <option id="c" quality="0" type="relationship">A question through somebody else’s eyes<why>Nobody else is asked to look.</why></option>
  </item>
  <item id="ex-3" task="flaw" skill="sf.exception" difficulty="2" listener="parent" question="working-well">
    <scene>The same steps, a little later.</scene>
    <said by="You">Was it better on Thursday, and did you do anything about the shouting, or was it just luck?</said>
    <option id="a" quality="0" error="E8">A scale without ends<why>There is no scale in it.</why></option>
    <option id="b" quality="3" error="E3">Several questions at once<why>Three questions: he will answer the easiest one, or none.</why></option>
    <option id="c" quality="0" error="E18">Asked of the wrong person<why>He is the one who knows.</why></option>
  </item>
</drill>
"""
