"""English: advice, leave to take it or not, and confrontation. Data only; `cues` explains the language."""

from __future__ import annotations

from typing import Final

PUSHING: Final[dict[str, str]] = {
    "Persuade": """
        ?? have|had|has you ~2 tried|thought|considered|asked|talked =88
        ?? n't it be ~1 better|easier|best|safer|help =90
        ?? why not|n't just|you =72
        ?? ^ why not just =90
        ?? what|how about the|a|getting|trying|asking|going|putting =78
        ?? could|ca|should n't you =82
        ?? n't you think|want|agree|rather =82
        ?? you|it|that could|should|would ~10 n't you|it $ =72
        ?? worth =40
        next time ~2 just|be|try|call|tell|ask
        that 's how i 'd|would =85
        you ca|can n't ~3 on|without =55
        write it|them|that down =70
        it 's|is ~1 no good|use
        all the studies
        is gonna notice|see|like
        you|he|she|they really|just|probably|also|still|definitely|honestly? should|ought|must =85
        you ~1 need|needs|have|'ve|got|has to|got =80
        what you need
        i need you|him|her to
        you 'd|had better
        better off|if|get|start|to
        you|he|she might want|wanna to
        you 'll|will want|need|have|love|like|thank|see|regret|get|feel ~2 to|it|that|me
        why do n't you|we =90
        have|had you ~3 tried|thought|considered|looked|asked|talked|gone =85
        did|do|would you ever|even? try|consider|think
        ever|already tried|thought|considered
        if i was|were you|her|him|in
        if it was|were me =90
        in your place|shoes|position
        i 'd|would ~1 suggest|recommend|advise|encourage|urge|get|go|put|start|take|leave|say|call|tell|make|keep|try =80
        i ~1 suggest|recommend|advise|encourage|urge|think you|strongly
        i think|feel|believe it|you|that ~3 best|better|should|need|good|would|could|ought
        my advice|suggestion|recommendation|tip|opinion
        you could|can|might ~1 just|try|always|start|ask|use|put|get|at
        what if you|we|she|he
        what about trying|asking|calling|getting|going
        how about you|we|trying|asking|calling|getting|if
        the|your best thing|bet|way|move
        the thing to do
        trust|believe me
        think of|about your|the|what|how ~1 kids|children|daughter|son|baby|family|boys|girls|this|it|@Name
        for your|her|his|their|the own|kids'|kids|children's ~1 good|benefit|sake|own
        for the sake
        's|is|really|so|very important that|to|for|you =70
        works|worked|work really|wonders|great|every|for|with|well|like
        n't it|that|you|we ~2 be|make better|easier|best|safer|sense|nicer|good =85
        could|ca|can|would n't you|we just|at|rather
        all you have|need
        kids|children|babies|boys|girls|toddlers|teenagers|families|they need|do|thrive|want|deserve|grow =70
        give it|him|her|them a chance|try|shot|time =60
        come|c'mon on =60
        ^ just|try|stop|start|make|get|call|go|put|take|leave|ignore|talk|tell|ask|do|sign|set|use|let|keep|be|remember|consider|avoid|turn|give|count|write|sit|read|lock|hide|move|come =50
        ^ do n't let|give|be|wait|forget|do|yell|answer|go|make|leave|say
        it|that would|'d ~1 be|help|look ~1 better|best|good|safer|wise|easier|great|you
        will|would|'d really|only|just help|look|feel|be|make you|him|her|good|better|them
        the sooner
        only takes
        the research|research|studies|experts|statistics|everybody|everyone
        when i was|had|'d|were
        i 've|have|had seen|been|helped|had|a|my|to
        worked for me|us|my|mine
        you do n't want|wanna
        if you love|loved|really|cared|care|want|wanted
        the only way
        you owe
        would n't hurt
        no reason not
        it 's for|only|really ~3 best|good|benefit|own
        sign|enrol*|enroll up|in|you
        """,
    "#leave": """
        some|other|many|few|couple|plenty|most ~3 parents|families|moms|dads|folks|girls|boys|people|grandparents|foster|neighbors|tenants ~3 put|do|keep|set|use|have|pick|find|like|said|say|did|make|try|write|take|leave|text|call
        you might|may have your own
        cross it out|off
        toss|skip|drop|scrap|bin it if|out|$
        do with it|that what
        what|something|things|thing ~1 i 've|have seen ~1 help|work*|other
        you tell|say me if
        if i said what
        you 'd know|be
        if you 're|are open
        your house|kid|kids ~1 best
        if it 's|is|would|'d|was ~1 useful|helpful|ok|okay|help|all|alright|good|any|of
        if you|he|she ~1 want|like|'d|would|'re|are|wish|ever|think|care|choose|prefer ~2 to|like|it|one|open|interested|okay|ok|curious|up|willing
        some|other|many|lots|few|most|plenty|several ~2 parents|families|moms|mothers|dads|fathers|people|folks|grandparents|teens|kids|caregivers|mamas ~2 have|find|found|use|used|tried|try|told|tell|say|said|do|did|like|who|i
        what other|some parents|families|moms|people
        take it or leave
        you 'd|would|'ll|will|'re|are|might|may ~2 know|best|judge|tell|expert ~2 best|better|if|whether|judge
        want to|me|any hear|share|some|ideas
        since|because you asked|ask|'re
        you asked
        one idea|option|thought|possibility
        up to you
        see|tell if|whether|what|me ~1 it|any|that|anything|if|what ~2 fits|fit|useful|works|helps
        if|whether any|it|that|one ~3 fits|fit|useful|works|suits
        or not
        or we can|find|look|leave
        no|without pressure
        could ~1 share|offer|suggest
        can|could|may|would i|we ~3 share|offer|suggest|idea|suggestion|thought|thoughts
        yours to|if
        ignore it|that|this|me
        """,
    "Confront": """
        that 's not|n't ~1 what|true|how|good|fair|an|much
        you 're|are not|n't ~2 listening|being|taking|trying|thinking|helping|seeing
        do n't ~1 you ~1 care|see|get|realize
        should be|have ~1 ashamed|known|thought
        always|never|every ~1 excuse|excuses|time|late|same
        convenient|funny how
        the problem is you|that
        your kids|children|son|daughter ~2 pay|paying|suffer|suffering|deserve
        let 's not ~1 pretend|kid|do
        clearly|obviously
        you ~1 keep|kept ~2 saying|doing|making|choosing|missing|going
        your|his|her|own fault =95
        addict|alcoholic|junkie|neglectful|abusive|abuser|irresponsible|selfish|lazy|unfit|drunk|manipulative|ungrateful|codependent|childish|ridiculous|pathetic|hysterical|dramatic =80
        in|of denial
        deny|denying|denial
        you 're|are|were|keep|always|just ~2 lying|lie|hiding|making|minimizing|avoiding|defensive|difficult|uncooperative|blaming|refusing|choosing|dodging|enabling|wasting
        lying|excuse|excuses|lame
        ashamed|shame|disgusting|unacceptable|disappointed|disappointing|disgrace
        how could|can|dare you|anyone|a
        what kind|sort of ~1 mother|father|parent|person|mom|dad|man|grandmother|example
        you ca|can|cannot n't|not ~2 seriously|expect|really|be|just|keep|tell|have|possibly|blame
        should|shouldn|could n't have|'ve
        you should have|'ve =85
        you could have|'ve =60
        if you had|'d|have|hadn ~2 n't|just|only|not|been|done|nothing|kept|called
        if you do|ca|wo|would n't ~6 will|'ll|have|lose|then|going|court|no|won
        if you|this ~1 keep|keeps|continue|refuse ~6 will|'ll|lose|going|have|taken|remove
        will|'ll|going|gonna ~3 lose|regret|end|removed|taken
        lose your|the|them|him|her|custody
        ?? why did|have|has|had|are|were|would|should you|he|she|the|they|anyone n't? ~1 make|call|go|come|let|leave|tell|do|done|say|stay|take|get|have|calling|ask|lie|keep|been|showed|put|give|hit|miss =85
        ?? ^ did|could|should n't you =82
        ?? are you ~1 telling|lying|hiding|being =82
        ?? you ~8 did|do|are|have|would n't you $ =82
        ?? is it|that $ =72
        ?? again|seriously|really $ =75
        ?? nothing to hide =90
        so he|she|you did =72
        and|still you ~2 still|do|did n't =60
        ?? and you still =75
        even though the|you|a|court =80
        is|are n't a|an|the|the point =62
        not ~2 do i|that tonight|today
        checked out =85
        why ~3 let|leave|left|stay|lie|keep|waited|wait
        you know|knew|'ve ~2 better|perfectly|full|well
        that 's|is not|n't ~1 what|true|good|normal|okay|acceptable|enough =72
        not ~1 what you|the|he|she|they ~1 said|told|report|says
        nothing to hide =90
        be|let|let's|get honest|real|serious|truthful
        to be honest with yourself
        admit|confess|own =70
        you people
        calm down
        settle down
        get over|yourself|your
        grow up
        get your act|stuff|life|together
        do n't you care|love|want|realize|see|understand|know
        do n't give|lie|play|tell|make|start|pretend|take|get me|to|games|excuses|that|defensive|up|it
        i do n't believe|buy|think|have|accept ~1 you|that|it|time|any|a
        oh|yeah|well ~1 really|sure|right|please|great $
        obviously|clearly|apparently|supposedly
        no|any excuse|excuses
        even though the|you|a
        got you|yourself into|here|in
        brought this|it on
        you let|chose|left|put|allowed|failed|caused|did|made|provoked|exposed this|him|her|them|it|your|a|to|the ~4 happen|alone|danger|risk|first|over
        you did|made|chose this
        most|other|normal|good parents|mothers|moms|people would|do|manage|do n't
        you ~1 admit|admitted|face|accept
        face it|facts|the
        believe that|you|it $
        expect me|us to
        how many more|chances
        last|final chance|warning
        warning|warned|warn you
        police|judge|cps|court|we|i|supervisor will|'ll|is|can|wo ~3 take|remove|hear|not|going|n't|have|come|think|see|believe
        look ~1 good|bad =60
        the kids|children deserve|deserve|pay
        you ~2 care|love|put ~2 more|enough|about ~3 than|yourself|drugs|him|drinking
        n't ~1 cooperate|cooperating|try|trying|care|bother|listen
        clearly|still ~2 n't ~1 get|understand|take|ready
        let 's try again
        nobody|no one|not made|asked|forced|forces you|here
        that again
        so what
        your job|responsibility as|to|is =60
        shut|shouting|yelling up|at
        the truth|facts is|are|now
        typical
        attitude
        """,
}
