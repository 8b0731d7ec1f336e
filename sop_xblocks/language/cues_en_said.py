"""English: what workers say besides asking. Data only; `cues` explains the language."""

from __future__ import annotations

from typing import Final

BEHAVIOURS: Final[dict[str, str]] = {
    "GI": """
        i 'm|am ~2 @Name ~3 from|with
        i 'm|am|work ~2 from|with|for the|cps|county|child|dcfs|dss|social
        i 'm|am|'m|we 're|are ~1 required|obligated|mandated|allowed|supposed|here|the|not|going
        i|we have|need|got to =75
        i|we ca|can|wo|do|could n't|not ~1 tell|promise|say|share|give|skip|keep|make|decide|let|know|leave|use
        i|we can|could|do|will|'ll|write|look|check|talk|ask|file|send|meet|use|keep|share
        i 'd|would like to see|talk|say|look|meet|hear|ask
        the only|one thing|part i
        what i can|have|ca|do|need|heard|will
        my job|role|name|supervisor|card|number|report|notes|office|part|end
        law|policy|policies|rules|rule|regulation|regulations|statute|legally|by =75
        court|hearing|judge|lawyer|attorney|magistrate|detention =60
        the|a|this ~1 report|referral|allegation|call|caller|letter|petition|order|plan says|said|came|was|is|has|states|mentions|gets|goes|means
        report|call|caller came|about|that|says|said
        within|in ~2 hours|days|weeks|minutes|hour =70
        hours|days|weeks|dollars|percent|pages|sessions|minutes|classes =50
        you have|'ve ~1 the|a|right|rights|got ~1 right|rights
        your right|rights
        what happens next|now|from|after|then|is
        next step|steps|visit|court
        there 's|is|are ~2 program|programs|class|classes|fund|group|groups|line|hotline|service|services|clinic|list|center|meeting|hearing|process|form|forms|steps|waitlist|voucher|shelter
        a|the screener|department|agency|county|state|clinic|law|team|pediatrician|pediatricians|program|office =62
        hospital|county|state policy|rule|rules
        studies|research|license|protocol =62
        that 's ~2 normal|common|how|usual =72
        the|your ~1 back|front ~1 desk|notice =60
        you can ~3 ask|see|read|get ~2 copy =75
        there 's|is|are =55
        it takes|runs|costs|lasts|meets|starts =60
        confidential|confidentiality|mandated|anonymous|privacy|private
        recommend|recommends|recommended
        has|have|needs to be =50
        first ~2 i|we
        we|i|they usually|always|normally|generally|typically
        i|we 'll|will =62
        """,
    "Seek": """
        ?? would you rather =88
        ?? can|could|may i throw|put|run|float|offer =85
        ?? is this|now|it ~2 bad|good|ok|okay|still ~1 time|ok|okay|moment =85
        ?? got a minute|moment|sec =85
        ?? why do n't|not i|we =80
        ?? would|does that ~2 help|useful|work|fit|be =85
        ?? is|was|are there anything|something ~1 you 'd|would|want ~1 like|want =75
        ?? what do you most|really need =80
        ?? what 's|is one thing you want to =75
        ?? think it through =90
        ?? what would you like to =88
        let me run ~1 by =85
        if it 's|is|would|'d be? ~1 useful|helpful =75
        ?? is|are|would|'s|be it|that|this|you ~2 ok|okay|alright|fine|cool|right|good ~2 if|with|to|for
        ?? this|that ok|okay|alright $
        ?? would it help|be|work ~2 if|to|for|helpful|useful|okay|ok|you
        ?? may|might i|we =90
        ?? can|could i|we ~1 ask|share|tell|show|offer|suggest|run|check|add|see|look|start|write|read|sit|come|say|use|talk|bring|call|meet|put|take|give|try =75
        ?? mind if|me|my =95
        ?? do|would|will you mind if|me|my
        ?? want ~1 to ~1 hear|see|start|try|sit|talk|do|pick|look|read|go|take|draw|know
        ?? would|'d you ~1 like|rather|prefer|want|wanna|be ~1 to|me|if|we|that|us|willing|okay|ok|open|up|comfortable
        ?? what|where|which|how|who|when ~3 would|'d|do|should|shall you|we ~2 like|want|prefer|rather|wanna ~2 to|us|start|begin|talk|do|me|first|this|it|see|talk
        ?? where should|shall|do we|i|you ~2 start|begin|go
        ?? shall|should we|i
        ?? how does|do|did|would|'s that|this|it|these ~2 sound|land|sit|fit|feel|strike|work|seem
        ?? does that|this|it ~1 sound|work|fit|seem|feel|make
        ?? sound|sounds|work|works|good|okay|ok with|for|to you
        ?? what do|did|would you ~1 think|make|say $
        ?? what do|did you ~1 think|make ~1 about|of ~3 that|this|it|idea|plan|these|what|those
        ?? what 's|are|is your thoughts|thinking|take|reaction|thought
        ?? your thoughts|thinking
        ?? what did|have|am|'d i|we ~1 miss|missed|missing|leave|forget|get|left
        ?? did|have|am i ~1 get|got|getting|miss|missing|hear|understand|understood|hearing
        ?? anything|what i|we|else ~1 missed|left|forgot|'m|should|want|to
        ?? which|what|where ~3 first|start|begin =75
        ?? help|would you ~1 help|work me|us|with ~1 with|name|figure|think|make|decide
        ?? think out|through|together ~3 with|together|loud
        ?? want|wanna|like me|us to
        ?? okay|ok if|with|to
        ?? what works|worked|time|day ~3 for|best
        ?? your permission
        ?? let me
        ?? do|are|would you feel|ok|okay ~2 comfortable|ready|okay|ok
        ?? how|what|when|where ~1 often|much|time would|'d|do you want|wanna|like|prefer
        ?? the ~1 calendar
        ?? who do you want
        ?? correct me
        i 'd like your|to permission|ask|think ~2 with
        correct me if
        tell me if i 'm|am|got|have|get|miss
        let 's figure|work|look|decide ~3 together
        """,
    "Emphasize": """
        up to you|her|him|them =95
        your|his|her|their|yours|really|'s choice|call|decision|say|pick|pace|terms =80
        yours to|if =85
        's|is|are|of yours ~1 to|how|and|$
        you|he|she|they|@Name ~1 decide|decides|choose|chooses|pick|picks|get|gets|set|say|run|call ~1 to|where|what|who|if|how|which|when|the|whether|it|$
        you can|could|may|get ~2 stop|say|pass|skip|choose|pick|change|decide|quit|take|tell|leave|refuse|hang|pause|end|break ~2 no|me|stop|it|any|whenever|your|what|break|when|which|out|at|as|time|not|$
        you can also|still|always not|no|stop|pass|say|change
        you do|wo n't ~1 have|need|gotta to|say|any|answer|decide =80
        no|nobody|n't one|can|have|has|make|force ~2 make|to|force|you|decide
        only if you =85
        unless you want|'d|feel|choose
        whatever|wherever|whichever|whenever|however you|'s|way|one|feels ~1 want|like|pick|choose|prefer|decide|right|comfortable|say|ready|works|easier
        as much|little|many|slow|slowly|fast or|as ~2 you
        free to
        for you to say|decide|choose|pick|tell|figure
        for|is you to|who decides|decide
        you 're|are the one|in|boss|expert ~3 decide*|charge|who|to|choos*|driv*|on
        you have|'ve|got every|the|a ~1 right ~1 to|not|be
        you do n't ~2 to
        nobody|no|no one ~3 rushing|hurry|pressure|make you
        no rush|hurry|pressure|right|wrong
        i ~1 respect your|that|whatever
        you know your|him|her|them|best|this|@Name
        you pick|choose|decide|tell|say
        or not
        is your|yours
        let me know if you
        """,
    "SUM": """
        you 've|have ~1 told|said|given|named|listed ~1 me|us|a =80
        what i 've|have ~1 got|heard|written =85
        before ~2 ask|go|move|stop|leave|close|wrap
        that 's|is ~1 what|where we|i ~1 have|are|got
        to pull|put ~2 together
        here 's what =85
        ^ ok|okay|so so|ok ~1 ~1 a|you|the
        those are the|what
        pieces =60
        did i miss =85
        let|lemme me ~2 see|check|pull|make|say|try|put|go|run|play|sum|gather|read ~2 if|together|sure|back|up|it|over|i|what =90
        so far
        sum|summarize|summary|recap
        to recap|sum|summarize|pull|put
        what i|we 've|have|'m|heard|am ~1 heard|hearing|got|written|down|is|so|from
        i 've|have|heard|hear|got ~2 heard|written|got|down|three|two|four|few|couple|several|things
        three|two|four|few|couple|several things
        you 've|have told|said|talked|named|mentioned|given|described ~2 me|that|about|us|three|two|a
        you|we started|talked|told|covered ~6 and|then
        if i|i've ~2 got|heard|have|understand|understood ~2 right|you|it|this|correctly
        here 's what
        have|did|if i got|get|have ~1 that|it|all|this right
        putting|pulling ~2 together
        did i miss|get|leave
        what did|have|am i ~1 miss|missed|leave|missing
        anything|what i missed|left
        on one|the ~1 hand ~8 on|and
        looking back
        before we|i ~1 stop|finish|end|move|go|wrap|close
        """,
    "AF": """
        ^ you|and ~1 cleared|fixed|fed|bathed|carried|checked|changed|caught|dropped|earned|faced|figured|finished|fought|handed|helped|hid|kissed|learned|let|listened|made|missed|paid|planned|poured|practiced|protected|pulled|quit|ran|rocked|rode|sang|saved|sent|slept|spoke|spent|stuck|talked|taught|texted|threw|thought|tried|tucked|warned|washed|worked =66
        and|so he|she|they|nobody|no ~1 slept|ate|was|were|stayed|got|never|did|had|heard|felt|laughed|went|one =55
        ^ you|and ~1 kept|took|gave|put|let|stayed|followed|drew|made|built|got|moved|called|walked|found|carried|stood|held|told|asked|went|came|turned|stopped|left|saw|caught|set|chose|raised|had|brought|knew|drove|wrote|cleaned|cooked|packed|showed|said|locked|waited|read|sat =68
        you 've|have ~1 built|made|given|raised|kept|stuck|drawn|shown|been =68
        you 're|are ~1 making room|keeping|giving|building|holding|showing|protecting|choosing =78
        that ~2 kept|keeps|gave|let|meant|means ~1 him|her|them|the|it =85
        because you care =88
        and you ~1 had|did|said|say|got|made|kept|called|came ~1 it|that|the =72
        more hours|years|nights than
        without being asked
        even with =65
        you|they 've|have ~1 got a ~4 who =55
        got her|his|their ~2 back
        in a week ~3 you ~1 also
        you|he|she ~1 kept|protected|saved|shielded|guarded|stood|stepped|thought|noticed|caught|planned|showed|stuck|fought|worked|managed|found|walked|stopped|chose|reached|asked|spoke|stayed|held|remembered|picked|called|moved|locked|took|told|made|put|got|asked|held|came|did|drove|turned|poured|gave|left|went|set|brought|handed|built|hid =50
        you 've|have ~1 kept|protected|stuck|worked|held|carried|shown|raised|found|made|stayed|built|put|managed|got|done|been|gone|come =60
        that|it|this ~2 took|takes|take|shows|showed|says|speaks|tells ~1 courage|guts|strength|a|real|patience|nerve|work|some|how|me|care|thought|effort|something|heart|backbone =90
        says|tells ~2 lot|something|volumes
        that 's|is|was ~2 courage|strength|work|thinking|love|patience|protective|protecting|parenting|bravery|guts|commitment
        even|still|anyway|regardless =40
        you|and still|anyway =70
        even though|when|with|so|after|then ~8 you|still|kept
        you made sure
        you ~1 put ~3 first
        you care|love|know|want|work|pay|watch|look|thought ~2 about|him|her|them|this|hard|attention|out|deep*|enough|ahead|through =50
        you never|always|did missed|miss|gave|quit|n't|come|came|make|stop|show|give|once
        you did n't ~1 give|quit|run|hit|yell|drink|use|let|leave|walk|wait|have
        n't easy
        hard|brave|easier to|thing to|of
        so|because|and he|she|they|the|@Name ~2 slept|ate|safe|stayed|did|did n't|was|got|knew|felt|never|could|had|went|were|kept|woke|calm*|laugh*
        kept|keeps|keeping|kept|protected|protects ~3 safe|them|him|her|kids|fed|from|out|calm|@Name
        in a row
        not one|once|missed
        strength|courage|brave|bravery|determined|determination|persistence|committed|dedication|thoughtful|resourceful|protective =65
        i ~1 noticed|saw|see|notice|appreciate|admire|respect ~1 how|you|that|the|your|what
        i appreciate|admire|respect
        thank|thanks ~1 you for ~1 telling|being|trusting|saying|sharing|showing|letting|calling =50
        hours|years|more|months|weeks|days ~2 than|clean|sober|straight
        """,
    "praise": """
        well done
        ^ lucky
        you 're|are ~1 fantastic|natural|lucky|awesome|great|amazing
        a tough|great|good|smart|sweet|beautiful|bright|wonderful kid|boy|girl|baby|mom|dad =75
        you 'll be fine|great|ok =78
        good|great|nice|awesome|amazing|excellent|fantastic|wonderful|super|terrific|incredible|outstanding|lovely|beautiful|brilliant|perfect job|work|going|one|try|girl|boy|thinking|picture|drawing|stuff|man|effort|start =90
        well done =95
        proud of|you =90
        you 're|are|really|'s|such|you're|were ~3 great|amazing|wonderful|awesome|fantastic|incredible|superstar|star|champion|champ|super|hero|natural|rock|rockstar|best|inspiration|strong|good|strongest|smart|perfect|angel|artist|warrior|trooper|supermom ~1 mom|dad|mother|father|parent|at|job|grandma|grandmother|person|woman|man|kid|girl|boy|star|$|one|artist|listener|warrior
        you rock|rule
        way to go
        keep it|up|that|going|at ~1 up|the|going
        you got|'ve|have ~1 this|it
        got this
        i ~1 believe|knew|know|have ~2 in|could|can|faith ~1 you
        that 's|is|was|so ~2 great|awesome|wonderful|fantastic|amazing|perfect|excellent|terrific|incredible|brilliant|beautiful|good|lovely|huge|super ~1 $|news|to|job|that|you
        ^ great|awesome|wonderful|fantastic|amazing|perfect|excellent|bravo|hooray|yay|wow|congratulations|congrats|super|terrific|beautiful|incredible|nice|brilliant|good|lovely|attagirl|attaboy
        you can do
        doing|did|done|does ~2 great|amazing|wonderful|awesome|fantastic|good|super|well|job
        how|what ~1 cute|sweet|wonderful|lovely|beautiful|precious|great
        so smart|cute|sweet|strong|brave|proud|impressed
        impressed|high five|hats
        """,
    "Concern": """
        worries me =92
        my worry|concern 's|is =92
        one worry|concern|thing ~2 worries|worry|carrying
        i 'm|am worried|afraid|scared|concerned =94
        something ~2 on my mind =70
        still carrying
        i|we 'm|am|'re|are ~2 worried|concerned|scared|afraid|uneasy|frightened =92
        worries|concerns|scares|frightens|bothers|troubles me|us =92
        my|our|the|biggest|one|main|real ~1 worry|concern|fear ~1 is|for|about|here|today|that =85
        i|we ~2 worry|fear =90
        what|that|it|here ~1 worries|concerns|scares
        what i 'm|am ~1 worried|concerned|scared|afraid
        i 'd|would be ~1 worried|lying|scared
        """,
    "#soft": """
        ^ aw|aww|awww|huh|nope|ouch|knock|got|makes|morning|hmm =80
        ^ that 's|is ~2 sad|lousy|awful|rough|hard|tough|terrible|unfair =85
        ^ makes sense
        everybody|everyone|they|kids ~1 freeze*|say|cry|do|feel*|goes =62
        i|we talk|talked to lots
        no trouble
        ^ right|fair|good enough|point|question =70
        not even a
        i 'm|am ~2 sorry
        i|we 'm|am|'re here|glad|happy|with|on|so
        ^ sorry|thanks|hi|hello|hey|bless|bye|sure|okay|ok|welcome|cool|understood|alright|absolutely|ugh|oh|hmm|yes|yep|no|congratulations $
        ^ thank you
        ^ thanks
        ^ good morning|afternoon|evening
        ^ nice to
        i hate|understand|hear|know|get|feel|wish|promise|bet|imagine|love|hope|care|see $
        i hate|wish|promise|bet|love|hope|feel ~1 this|that|for|you|we|it|your|i
        i know|understand|get|hear ~1 how|what|it|exactly|that|you|this|the
        do n't worry|cry|feel|be|blame|beat
        no worries|problem
        ^ poor
        must|has|have|gotta ~1 be|been ~2 hard|tough|rough|awful|terrible|difficult|horrible|scary|so =65
        that 's|is|sounds|must ~1 hard|tough|rough|awful|terrible|horrible|heavy|sad|heartbreaking|difficult ~1 to|for|$|i
        everything|it|things|this|you|he|she|they|we 'll|will|'s|is|be ~2 okay|ok|fine|alright|better|work|temporary
        not|n't your fault
        anyone|anybody|everyone|everybody|lots|many|most|all|we ~1 would|parents|people|families|feel|feels|goes|go|all|of ~1
        nice|good|great to meet|see
        see you
        take your time
        have a
        no|nobody one's|is|'s|said|judging|blaming
        me too
        i 've been there
        got it $
        """.replace("~1\n", "\n"),
    "#echo": """
        ^ it 's|is ~2 that|when|what|not|on =62
        ^ when ~6 it|you|she|he|they =60
        ^ so ~1 it|when|after|you|the|one|now|for =66
        or maybe =70
        that scares|hurts|worries|weighs =70
        you 'd|would rather|want|like|call|love|give|do =75
        you 've|have|got ~1 had|been|got|lost|moved|tried|done|carried =62
        ^ so =60
        ^ it|that ~1 sounds|seems|feels|looks|sound|feel =85
        ^ sounds|seems|looks|feels =85
        ^ you 're|feel|felt|want|wanted|wish|'ve|'d|were|are|had|have|do|did|love|hate|need|miss|worry|see|hear|know =70
        ^ part|a of you
        i hear you|that|how|in =70
        ^ it 's|is like|as|hard|been =70
        ^ on the|one one|hand =70
        ^ for|to you =60
        ^ and|but|because|even|not|nobody|no|nothing|all|both|every|half|still|like =50
        i 'm hearing
        what i 'm|am hearing
        if i|you're ~1 hear|hearing|understand
        you 're saying|telling
        in other words
        """,
}
