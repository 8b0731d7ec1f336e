"""English: the cues of the solution-focused types. Data only; `cues` explains the language."""

from __future__ import annotations

from typing import Final

TYPES: Final[dict[str, str]] = {
    "scaling": """
        0|zero ~9 10|ten =95
        10|ten ~9 0|zero =95
        1 ~3 10 =95
        scale|ladder|thermometer =82
        using ~1 @low|zero =95
        ?? with|on these|those|the ~1 faces|stars|fingers|colors =92
        @low for|means|is =75
        ?? @top for|means|is =75
        scale
        @low to|through|out @top =95
        zero and|to ten
        from @low|a|an ~1 to @top
        between @low and @top
        if|say|where|and|with|when|that|so|let @top is|means|was|were|being|'s|mean =95
        @top is|means|being|'s|mean|= ~6 @low =90
        @low is|means|being|'s|mean|= ~6 @top =90
        @low for ~6 @top
        ?? @num and|rather|instead|but not|n't|of|than ~1 @num|lower|zero =92
        ?? a|an|the|that|your|only @num and|rather|instead not|n't|than
        ?? what ~3 makes|made|puts|put|keeps|kept|gets|got|brings|has|had ~3 a|at|that|to|the @num
        ?? what 's|is|goes in|behind|inside the|that|your @num
        ?? what ~4 not|n't|and lower|a|be lower|@num|zero
        ?? why ~2 a|at|that|only @num
        ?? a|one|half point|number|notch|step|bit|half|tick up|higher|more
        ?? one|half|point|number|notch higher|more|up
        ?? move|bring|get|take|nudge|bump|raise|push ~3 a|to|up|from @num
        ?? what number
        ?? that|your|the number
        @low ~1 for|like ~6 @top =95
        from ~2 to ~3 where|what|how
        @top you|he|she|they|it|that|everyone
        out of 10|ten|100 =95
        from @low ~6 to @top =95
        on|using ~2 scale =96
        put|give ~1 a number =96
        ?? for it to be|become an|a @num
        ?? rate
        ?? how many fingers|stars|thumbs|steps
        ?? which face|step|rung|square
        ?? on the path|ladder|line|thermometer
        """,
    "best-hopes": """
        ?? what ~3 hope|hoping|want ~4 different|happen|change ~3 talk|visit|today|meeting|us =85
        ?? to|if get|got one thing ~3 today|this|here =80
        ?? what ~2 would|'d help ~2 most =60
        ?? how could|can|would i|we ~1 be ~1 useful|helpful|help =75
        ?? what brings|brought =45
        best hopes|hope
        ?? need|have|has|needs|had ~2 to come|happen|change|be ~3 from|out|today|here|talk|visit|meeting|hour|time|us|this|minutes
        ?? come out of ~1 this|today|here|our|talking|meeting|coming|these|tonight|five|ten
        ?? worth your|the|coming|it|while|our|getting|opening ~1 time|while|door|here|hour|visit|up
        ?? waste of|your
        ?? good|useful|helpful|worth|better use of|your time|our
        ?? how will|would|'d|'ll you|we know ~4 useful|helpful|worth|helped|good|done|enough|point
        ?? you ~1 hoping|hope ~4 for|to|from|out|will|happens|comes|we|this|today|that
        ?? are|were|'re you hoping
        ?? do|did you hope|want ~3 from|out of ~1 me|us|this|today|our|here|talking|these|coming|making
        ?? would|'d make|made this|it|today|our|these|talking|coming|being ~2 visit|talk|time|meeting|hour|conversation|call? useful|helpful|worth|good|okay|ok|so|okay
        ?? most ~2 want|like|hope|hoping ~3 from|out|happen|today
        ?? like|want|wanted|love|need to get out|from
        ?? leave|walk|walking|leaving|left|hang|hanging|drive|go|close ~2 away|out|here|up|home|today|door ~2 think*|feel*|say*|know*|glad
        ?? glad|happy you|we came|talked|called|met|opened|let|sat|picked
        ?? what ~2 would|'d|do you|the|everyone|family ~2 like|want|hope to|us|from|out ~2 today|achieve|accomplish|meeting
        ?? what do|would|'d you ~1 want ~1 for ~1 you|him|her|them|your|@Name
        ?? do|would|'d you ~2 need|like|want us|me|this ~1 to =75
        ?? anything|something you 'd|would|want ~2 me|us to =80
        ?? wish would happen =80
        ?? best case
        """,
    "pre-session-change": """
        ?? since|after|between the|that|this|i|you|your|someone|they|my|then ~4 call|called|report|letter|knock|appointment|phone|police|cops|referral|hospital|message|card|intake|hotline|hearing|night|phoned|came|rang|booked|removed|notice
        ?? since|before|between ~3 now|today|then
        ?? changed|different|diffrent|done|new since =85
        ?? since ~6 handed|gave|given|came|moved|told|rang|teacher|removal|filed|happened|signed|started|served|placed =85
        ?? since ~6 what ~2 changed|different|diffrent|new|better|done =75
        ?? since ~8 anything|something|what's|what different|diffrent|changed =75
        ?? put in place
        ?? even before i|we|you
        ?? already ~2 changed|different|differently|doing|tried|better|done|begun|started|put
        """,
    "ears": """
        ?? what ~2 going|gone|went|worked|works|working ~1 well|right|okay|ok|good|better =80
        ?? improved|progress|improving =75
        ?? pleased|proud ~2 of|about|with =72
        ?? pull|pulled ~2 off =72
        ?? better since =85
        ?? since ~1 we|our|i|last ~1 talked|met|spoke|saw|visit|time|talk|meeting|session|sat ~2 last? =90
        ?? better|working|easier since ~1 we|our|i|last =92
        ?? gone|been|going better since =90
        ?? what else did ~1 you ~1 do|try =72
        ?? how did ~3 go|react|respond ~1 when|after =60
        ?? best bit|part|thing
        ?? what did you do ~2 day|night|time|morning ~3 let|made|helped
        ?? better since|now|lately|these =85
        ?? since i sat|was|came|saw|last =88
        ?? since ~1 last|our|that ~1 visit|talk|time|week|meeting|session =75
        ?? what 's|is|has|have been ~1 different|new|better|easier =72
        ?? more of|about that =40
        ?? else ~2 better =92
        ?? going|go|gone better =80
        ?? that 's|is better =70
        ?? what else did you do =75
        ?? how ~3 got there|here =75
        ?? what 's|is|has|have been? ~2 better|gone|going|worked|working|improved ~3 since|this|last|today|week|then|$
        ?? ^ what 's|is|has|been ~2 better
        ?? what ~1 has|'s been|gone ~1 better|well|working|right
        ?? what went ~1 well|right|better|best
        ?? since|from we|i|our|last|the|my ~2 met|talked|saw|spoke|visit|time|meeting|here|week|session
        ?? what ~3 proud
        ?? best|good|better part|thing|moment|news of|this|from|about ~2 week|visit|weekend
        ?? first ~1 time|thing ~3 better
        ?? what|how ~3 difference ~1 make|made
        ?? what happened|came|did next|then ~3 calm*|better
        ?? how|what did he|she|they|the|your|@Name ~2 do|react|respond|say ~2 when|then|after ~4 did|that|instead
        """,
    "exception": """
        ?? pay|paying|pays|paid off =85
        ?? trying hardest
        ?? what|how ~3 at|about ~2 your|her|his|the ~1 sister's|place|visits =40
        ?? any|some time|times|night|nights|day|days|moment|moments =72
        ?? how ~4 handle|handled|manage|managed|kept ~3 that|it|then|time|night =55
        ?? a ~1 time|night|day|morning|moment ~2 you|he|she|they|it|when|that =74
        ?? the ~1 night|day|morning|time|one ~2 did|got|kept|slept|ate|came|made =72
        ?? what was going|happening|different on|then|that =66
        ?? so far =30
        ?? time|times|night|nights|day|days|evening|morning|mornings|evenings|visit|visits|week|moment|moments|afternoon|weekend ~4 went|goes|go|was|were|felt|is|are|going|been ~3 @well
        ?? time|times|night|nights|day|days|evening|morning|mornings|evenings|visit|week|moment|once|occasion ~7 n't|not|instead|anyway|without|but|still|differently
        ?? time|times|night|nights|day|days|evening|morning|moment ~3 could|might|wanted|felt|almost|nearly|about ~4 and|but
        ?? time|times|night|nights|day|days|evening|morning|mornings|moment|last ~3 kept|stayed|got|managed|handled|stopped|caught|walked|stepped|made|sober|calm|laugh*|sleep|slept|safe
        ?? what|which was|'s|is|were|did|do|are ~4 different|differently
        ?? n't|not|never happen|blow|yell|hit|drink|use|escalate|fight|go
        ?? and|but did|do|have|does n't $ =85
        ?? when you|he|she|they|it did|do|does n't =82
        ?? what ~3 made|makes|helped|let|lets|helps ~4 go|be|stop|stay|better|easier|smoother|fall|sleep|work|calm =82
        ?? last time ~6 happy|laugh*|turned|one|you|left|smil* =75
        ?? last see ~6 happy|laugh*|smil*|calm|safe =85
        ?? through that|the visit|night|morning|evening|day|afternoon
        ?? made|make the ~2 go =80
        ?? could have|'ve|of ~5 but|and|n't
        ?? almost ~5 n't|but|stopped
        ?? days|nights|mornings|evenings|times|weeks|ones|weekends|tuesdays|afternoons that|when|you|it|she|he|they|there|things|where|the
        ?? on the|a|those|an|your|these ~1 good|better|other|quiet|quieter|easier|calm|calmer|okay|ok|nights|days|mornings
        ?? good|better|easier|calmer|quieter|okay|ok day|days|night|nights|morning|mornings|evening|evenings|visit|week|weeks|bedtime
        ?? last|first time ~3 went|did|made|got|worked|better|good|well|calm
        ?? what|who stopped|stops|kept|keeps|prevented|held you|it|him|her|things|that|them
        ?? when is|was|'s|are|were|does|did|do|has ~4 n't|not|less|better|calm*|easier|okay|safe|well|smaller
        ?? what ~1 works|worked
        ?? what ~2 helped|helps =50
        ?? how|what did you ~1 do|get|keep ~2 that|it|instead|differently =40
        ?? do|does|doing well|right
        ?? instead of|that night|day|time
        ?? when ~2 goes|go|went @well
        ?? even though ~5 did
        """,
    "coping": """
        ?? how ~3 get|got|getting ~4 through =85
        ?? what ~2 keeping|helping|holding ~3 going|up|steady|together =85
        ?? how ~2 even|still|possibly =60
        ?? how ~2 bear|stand|face|faced|handle|handled|handling|hold|held|carry ~2 all|it|that|this|both|everything =72
        ?? keep|kept|keeping it|things|everybody|everyone|them|him|her ~1 together|fed|going|afloat|safe =72
        ?? so patient =60
        ?? how do|'ve|have you ~3 do|done it|this =85
        ?? how ~3 all|five|three|four|six of you do =85
        ?? how|know ~2 stuck|kept|stood|done ~3 it|with|going =70
        ?? how you ~3 get ~3 through =85
        ?? patient with
        ?? so patient|calm
        ?? how|what do|have|did|'ve|are|does|has|'s|can|d you|he|she|they ~4 cope|coping|coped|manage|managed|managing|survive|survived|surviving|going|through|carry|carrying|carried|standing|functioning
        ?? manag* to|with|it|all|that|the|every|day|most|your|on
        ?? keeps|kept|keeping you|him|her|them|yourself ~2 going|afloat|together|up|upright|strong|sane|steady
        ?? get|gets|got|getting you|him|her|them? through
        ?? how on earth|god's
        ?? how in the world|heaven
        ?? find|found|get|got|finding the|your|any ~1 strength|energy|courage|patience|way
        ?? keep|kept|keeping ~4 up|going|together|fed|school|afloat
        ?? with|after|given|through|on all|everything|that|so|no|this ~8 how|what
        ?? not worse
        ?? getting|gotten|get|got worse
        ?? from falling apart
        ?? fall|falling apart
        ?? hold|held|holding ~2 on|together
        ?? what helps|helped|gives|gave ~1 you|him|her ~2 keep|get|through|carry|going|hold|up|strength|up|make
        ?? still ~3 get|getting|showing|standing|here|going|make|made
        ?? make|made it through|this|to
        ?? get|got up|out ~2 morning|bed
        ?? one more|another day
        """,
    "preferred-future": """
        ?? what would|will|'d ~2 look|sound|be|feel like =85
        ?? would|will|'d ~1 be|do|talking|doing ~3 first|then|here =66
        ?? if ~8 better|well|how|right than|what =72
        ?? what help would look like =85
        ?? what ~4 normal|good|ordinary|regular ~2 day|night|morning|week|evening|visit =85
        ?? when ~4 done|closed|over|behind|finished =72
        ?? a year|month|week|summer|birthday from|later|on
        ?? next|this ~1 summer|christmas|birthday|year|fall|winter|spring =72
        suppose|imagine|supposing|pretend|miracle
        ^ picture|say ~1 @whose|it|a|that|the|yourself|yourselves|@Name|her|him =75
        ?? let|let's say
        magic wand
        ?? three|3|one wishes|wish
        ?? wake|woke|waking up
        ?? months|month|year|years|weeks|week|while from now|today|on|later
        ?? a year|month|week|while ago|from|down
        ?? six|three|two|twelve|few|couple months|weeks|years ~5 what|how|who|where
        ?? down the road|line
        ?? next year|month|summer|christmas|birthday|fall|spring|winter
        ?? look|looks|be|feel|sound like ~3 when|if|once|then|there =72
        ?? what|how would|will|'d|does ~5 look|be|feel|sound like
        ?? the way you|she|he|they|we want|'d|hope|wish|like|hoped
        ?? how|as|like|where you|she|he|they want|hope|hoped|wanted ~1 it|things|to
        ?? if|once ~2 everything|things|all|it|problem|worry|worries|this|that|life ~4 better|solved|gone|went|going|fixed|right|worked|sorted|over|behind|safe|well
        ?? what|how would|will|'d be|look ~2 different|changed|going|happening
        ?? how|what will|would|'d|'ll you|we|i|they ~1 know|notice|see|tell ~4 better|safe|ready|enough|solved|done|changed|gone|different|first
        ?? first|smallest|tiny|small ~1 sign|clue|thing|difference
        ?? perfect|ideal|dream|good|ordinary|regular|typical|normal day|evening|morning|house|home|life|week|saturday|night|family|bedtime|sunday ~2 look|be|like|for
        ?? house of dreams|wishes|hopes
        ?? dream|wish|wishes|dreams house|home|room
        ?? want|like|hope|wish|hoping things|life|it|home|that|your|him|her|them|this ~3 be|look|feel|go|to
        ?? in your perfect|dream|ideal
        ?? what do you want for
        """,
    "what-else": """
        ?? else =62
        ?? yet $ =30
        ?? what|who|how|where|when else =90
        ?? anything else|more ~2 you|that|help*|work*|notice* =60
        ?? ^ any other|more
        ?? ^ and before that $
        ?? what|any other|more ~1 times|nights|days|ways|things|people|ideas
        ?? and then what
        ?? who|what more
        """,
    "indirect-compliment": """
        ?? where ~2 did you learn =92
        ?? how do you do it|that =82
        ?? how did you ~5 think|decide|know|manage|come|keep|get|stay|stop =72
        ?? what made you ~1 think|decide|choose|pick|stop|call|reach|go|walk|come|stay =82
        ?? who taught|showed =85
        ?? what did you do ~5 let|made|helped =85
        ?? how you ~3 do it|that =78
        ?? how do you ~1 do it|that =72
        ?? how did|'d|do you|he|she|they|the|@Name ~1 know|figure|decide|learn|think|realize|work|pull|find|come|catch|notice|stop|get|convince|spot|hit|do|keep|teach|make|stay|build|talk|choose|handle|manage|hold|tell|remember|see|plan =75
        ?? how were|was|are|is|have|had|has you|she|he|they|been ~1 able
        ?? where|who did|do|'d|taught you ~1 learn|get|find|pick|that|to|come
        ?? what|who told|tipped|gave|made you ~2 that|it|to|idea|know|strength|courage|think|decide|go|call|pick|choose|stop|the|realize|do|reach|walk
        ?? what|how ~2 say|says|tell|tells ~2 about you|your|him|her|yourself|what|the
        ?? what did it|that take
        ?? what|how did you tell|say to? yourself
        ?? how 'd|did you =60
        ?? what went|was going through your|mind|in
        ?? what ~1 helped you|your ~2 to|do|make|stay|decide|know|choose|walk|hold|pick
        ?? come|came up with
        """,
    "reframe": """
        ?? what|who|how ~6 instead =82
        ?? what|who do|would you want ~1 him|her|them|it|around|there|to =66
        ?? not|n't ~8 so what|who|how =82
        ?? if ~2 was|were|is n't ~8 what =85
        ?? what ~1 would|will|'ll|'d ~2 be|do|hear|see|look ~4 when|while =45
        ?? what would you have ~1 see|do|say
        ?? rather|want ~1 them|him|her|people ~1 see|do|say|feel =66
        ?? instead $ =85
        ?? instead =65
        ?? if|when|once ~4 no|not|n't|gone|stops|stopped|without|out|less ~7 what|how|who|where|there|take
        ?? what ~4 in|take ~1 place|its
        ?? what ~3 be there
        ?? rather see|have|hear ~1 than
        ?? not ~2 what|who|how|then =70
        ?? what ~1 do you want ~3 to =40
        ?? so what|who|how ~3 instead|be|do =40
        ?? what ~3 want ~3 to|see|hear|feel|do|have ~2 instead
        ?? in place of
        ?? what|how ~3 there|look ~4 no more|yelling|hitting|fighting|drinking
        's|is|was how you|he|she|they ~2 kept|keep|stay*|protect*|got|look*|tr*|made|surviv*|cop*|show*
        another way to|of see|look|seeing|looking|say
        could|might|may also ~1 be
        the same ~3 that ~4 also
        """.replace("tr*", "tried|trying|tries"),
}
