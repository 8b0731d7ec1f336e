"""
English: groups of words, and the cues of questions. Data only; `cues` explains the language.

Labels that begin with # are not shown: they help to tell form and flags.
"""

from __future__ import annotations

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "kin": """mom mother mama mum mommy dad father papa daddy son daughter sister brother aunt auntie uncle cousin grandma
        grandmother grandpa grandfather nana abuela gran granny godmother husband wife partner boyfriend girlfriend ex kids
        kid child children baby boy boys girl girls son's twins toddler teacher judge nurse doctor neighbor neighbour friend
        friends family he she they everyone anyone somebody someone pastor coach counselor cousins parents siblings sponsor
        lawyer attorney school stepdad stepmom niece nephew nieces nephews dog cat teddy bear others therapist""",
    "child": """son daughter kid kids child children baby boy boys girl girls twins toddler little newborn infant teen
        grandson granddaughter grandbaby sons daughters""",
    "who": "he she they it his her their",
    "whose": "your his her their my the our that this little own",
    "num": "0 1 2 3 4 5 6 7 8 9 10 zero one two three four five six seven eight nine ten 100",
    "top": "10 ten 100 hundred",
    "low": "0 1 zero one",
    "when": """time times day days night nights evening evenings morning mornings week weeks weekend weekends moment moments
        visit visits bedtime dinner afternoon afternoons occasion mealtime bathtime one ones hour hours saturday sunday
        monday tuesday wednesday thursday friday saturdays sundays mondays tuesdays wednesdays thursdays fridays month months""",
    "well": """better good well okay ok fine alright calm calmer smooth smoothly easier easy different differently right
        quiet quieter safe safer peaceful great decent nicer halfway less""",
    "not": "n't not never no didnt without cannot",
    "would": "would 'd will 'll might could does do did is 's has was are were can",
    "tell": "tell describe explain share walk talk give show say paint help fill take",
    "call": "call called text texted phone turn lean trust ask asked count rely tell told go run reach",
}

QUESTIONS: Final[dict[str, str]] = {
    "#invite": """
        ^ please? just? tell me|us
        ^ tell me more
        ^ please? walk|take|talk me|us through|back
        ^ please? describe
        ^ help me understand|see|picture
        ^ say more|some
        ^ give me an|a|one example|idea|picture|sense
        ^ paint me? a picture
        ^ show me how|what|where
        ^ teach me
        ^ go on $
        ^ keep going $
        ^ fill me in
        ^ think of|back|about
        ^ think about a|the
        ^ pick a|one
        ^ explain to me
        ^ let 's hear about
        i 'd|would ~1 like|love|curious ~2 hear|know|understand
        i 'm|am ~1 curious|wondering ~2 what|how|who|about|to
        i wonder what|how|who
        ^ put a|your|the number
        """,
    "#offer": """
        can|could|would|will|'d you please|just|maybe|possibly? think|remember|recall|name|list|picture|imagine|put|give|let|bring|talk|sketch|draw|run|lay|spell|catch|start|go|say|paint
        do|did you ~1 remember|recall ~1 a|any|the|what|one
        do you have any|a|some ~2 idea|ideas|sense|thoughts|picture|memory|example
        can|could|may i|we ~1 hear|get|ask|learn ~2 your|what|how|about|more
        is|are|was|were there a|any|some|one|anything|anyone|something|someone|times|days|nights|moments|parts
        has|have|had there been|ever
        any chance you
        would it be ok|okay|alright|possible ~1 to|for ~2 tell|talk|hear|describe|say|walk
        are you able|willing|up|okay|ok|open|comfortable ~1 to|for|with
        can|could|would|will ~1 you|we|they|everyone ~4 tell|describe|explain|share|help ~2 me|us|what|how
        do you think you ~1 could tell|say|describe|walk
        is|are|was|were there ~1 any|anyone|anybody|anything|something|someone|ways|way
        have you ~1 had|noticed ~1 any|times|a|days|nights
        would it be ok|okay|alright|all|fine ~2 to|if ~2 tell|talk|share|hear|describe
        can|could|would|will|'d you please|just|maybe? tell|walk|talk|describe|explain|share|show|paint|fill|take
        can|could|would|will|'d you ~2 tell|describe|explain|share me|us|what|how|more
        can|could|would|will you ~2 help me|us understand|see|get|picture
        can|could|would|will you ~2 say more|some|a
        can|could|would|will you ~2 give me|us a|an|some|one
        can|could you think of|back
        can|could you ~1 remember|recall|picture|imagine|name a|any|the
        can|could you remember|recall
        would you be willing|okay|ok|up|open|comfortable ~1 to|for|with ~1 tell*|talk*|think*|shar*|walk*|describ*|say*|show*
        would|do you mind tell*|shar*|walk*|describ*|say*|talk*|explain*|going
        do you want|wanna to? tell|talk|share|say|show
        would|'d you like to tell|share|say|show
        would|are|could|can you|everyone|everybody|we|anyone ~1 able|say|spell|tell|share|name ~1 to|what|out|who|how|which|a|about
        can|could|may i|we see|hear how|what
        is|was|are|were there ~3 someone|somebody|anyone|anybody|anything|something|times|part|parts|moments|place|way|ways
        is|was there a ~1 part|way|time|place|person|thing
        ^ anything|something else|more|different|better ~1 you|that|help*|since|about|on|good
        ^ anything you|that
        ^ any other|times|nights|days|ways|way|weekend
        is|was|are anything|something ~1 different|diffrent|better|changed
        are you ~1 willing|able|up|open|ok|okay ~1 to|for|with tell*|talk*|shar*|walk*|describ*|say*
        can|could|may|might i|we hear|know|get|understand
        can|could we talk|hear
        can|could i|we ask what|how
        could|can|may i ask you? what|how|who
        is|was|are|were there a|any|some|ever times|time|nights|days|moments|night|day|moment
        is|was|are there anything|something|anyone ~4 help*|better|differ*|work*|safe*|proud|easier|hope*|like
        is|was there anything|something ~2 you 'd|would|want|wanted|wish|hope|hoping|like
        is|was|are there ~1 things ~3 help*|work*
        have there been ~1 times|nights|days|moments
        want to tell|talk|walk me|about
        any chance you could tell|walk|say
        think you could tell|walk|say
        feel like telling|talking|walking
        is it possible to|for tell|you to
        """,
    "#one-fact": """
        what time|day|date|year|grade|age
        your|the|his|her|their ~2 address|number|name|names|phone|birthday|date|age|email|zip
        how many|old
        """,
    "#why-not-i": """
        why do n't i|we
        """,
    "#imagine": """
        imagine|suppose|picture|think|pick|pretend
        """,
    "#tag": """
        n't you|we|he|she|it|they|there|i $
        n't you think|agree|see|want|know|feel|believe|wish|care|realize|remember|love
        n't it be better|best|easier|nicer|safer|good|smart|worth|great|wise|simpler|time
        n't you rather
        ^ did|do|are|would|should|could|is n't you|it|that =82
        ^ is|was|are|were|do|does|did|would|wo|should|could|ca n't it|that|he|she|they|this|these|the
        would you not agree|say|think
        do|would|does you|it not
        right|correct $ =55
        is|'s that right|it|so|true|correct $ =55
        is that not
        you know $ =50
        huh|eh $ =55
        yes or no $
        yeah $ =60
        am i right
        am i wrong
        you would|'d agree
        ok|okay $ =55
        do|did|are|were|would|will|can|have|has|is|does|was you|he|she|it|they $ =40
        """,
    "#just-tag": """
        ^ right $
        ^ is n't it|that|he|she $
        ^ do n't you $
        ^ huh $
        ^ correct $
        ^ yes $
        ^ yeah $
        ^ okay $
        ^ ok $
        ^ you know $
        ^ no $
        ^ am i right $
        ^ is that right|it $
        ^ you know what i mean $
        """,
    "#ask": """
        ^ want|wanna|need|mind|ready|ever|any|anything|anyone|anybody|okay|ok|got|know|sure|sound|sounds|care
        ^ how about
        ^ what about
        ^ what now
        ^ what if
        ^ what else
        ^ who else
        ^ how come
        ^ how so
        """,
    "#scale-ask": """
        ?? where are|were|'s|is|would|do|'d|was|did ~3 put|at|sit|stand|land|place|today|now|tonight|you|it|things|fall
        ?? what|which number
        ?? how ~6 @num to|through|out|and|- @num
        ?? how sure|confident|ready|safe|worried|hopeful|willing|close|likely|important|committed|motivated|bad|good
        ?? what|how would|'d|do|are you give|rate|say|put|score|call|pick
        ?? what 's|is your|the|it|today|tonight
        ?? can|could|would|will you give|put|rate|pick|show|point|tell|place
        ?? rate|number|score
        ?? where
        ?? you $
        """,
    "#scale": """
        scale
        @low to|through|out @top
        from @low|a|an ~1 to @top
        between @low and @top
        out of ten|10|100|five|5
        rate
        """,
    "#ends": """
        from ~2 easy|calm|safe|worst|awful|happy|scared|great|terrible|sad|best|fine|bad|good|never|nothing|cold|low ~2 to ~2 awful|safe|best|terrible|worst|great|happy|scared|sad|easy|calm|always|hot|high|bad|good
        at this|one end
        """,
    "#opens-scale": """
        0|zero ~9 10|ten =95
        10|ten ~9 0|zero =95
        1 ~3 10 =95
        using ~1 @low|zero =95
        @low to|through|out @top =95
        if|say|where|and|with|when|that|so|let @top is|means|was|were|being|'s|mean =95
        @low ~1 for|like ~6 @top =95
        out of 10|ten|100 =95
        from @low ~6 to @top =95
        on|using ~2 scale =96
        put|give ~1 a number =96
        """,
    "#blame": """
        your|his|her|own fault|doing
        fault that|is
        yourself to blame
        brought|bring ~2 on yourself
        got yourself|you into this
        excuse|excuses
        lie|lying|lied|lies ~1 to me
        in denial
        addict|alcoholic|junkie|neglectful|abusive|abuser|irresponsible|selfish|lazy|unfit|manipulative
        how could|dare|can you
        what kind|sort of ~1 mother|father|parent|person|mom|dad
        ashamed|shame
        should have known|thought
        good|real|normal mother|mothers|mom|moms|parent|parents|father|fathers would|do n't
        if you do|keep|ca|wo|refuse ~6 lose|remove|removed|taken|take|court|worse
        lose your|the|them|him|her|custody
        will|'ll|gonna|going ~3 lose|regret
        you ~1 n't ~2 care|trying|listening|thinking|cooperating
        do n't you ~1 care|love
        think about|of your kids|children
        last|final chance|warning
        warned|warning you
        you people
        get over it
        grow up
        nothing to hide
        even trying
        stop ~1 making|lying|blaming|hiding|pretending
        that 's|is not|n't ~1 true
        you know better
        whose fault
        """,
}
