"""English: the cues of the types that ask about people and where they stand. Data only; `cues` explains the language."""

from __future__ import annotations

from typing import Final

PEOPLE: Final[dict[str, str]] = {
    "relationship": """
        ?? mean|means|meant ~1 to her|him|them|@Name =88
        ?? i wonder ~1 how|what ~3 @Name ~1 's|has|is|would|feels|thinks =85
        ?? what ~3 he|she|they|@Name would|'d say =85
        ?? @Name ~2 grading|scoring|watching|listening|here =82
        ?? what would|will|'d @whose? @whose? @Name ~2 give|rate|add|change|call =85
        ?? who|what ~3 happy|proud|relieved|surprised ~2 see|hear|about|that
        ?? if ~2 were|was a fly
        ?? who ~1 would|will|'d ~1 be ~2 surprised|first
        ?? for|to him|her|them $ =75
        ?? how 's|is|was ~2 for @whose? @Name =88
        ?? mean|means to @Name =88
        ?? what ~1 's|is|does|do|would @Name feel|see|hear|get|need|notice ~1 from =85
        ?? how ~2 she|he|they|@Name ~1 taken|took|take|taking
        ?? @Name ~1 would|'d ~1 describe|tell|say
        ?? i wonder ~1 what|how @Name
        ?? what|how|who|where would|will|'d|does|did|do|'s|might|has|is|have|can|could @whose? @whose? @Name ~2 say|says|tell|notice|see|seen|think|want|feel|hear|like|love|miss|know|describe|draw|answer|need|hope|wish|worry|worried|make|appreciate|remember|enjoy|understand|noticed|put|doing|figure|figuring|look|learn|get
        ?? if @whose? @whose? @Name ~2 here|sitting|walked|listening|chair|could|was|were|room|asked|told|talk|speak
        ?? if ~3 were|was|could ~1 here|sitting|in|talk|speak|tell|on|able
        ?? if i|we|you asked|ask|were|called|phoned|could ~3 @Name
        ?? if @whose? @Name could|was|were|had|got
        ?? through ~2 eyes
        ?? from|in|at|on ~2 's side|point|place|eyes|shoes|view|seat|spot|perspective|bed|height|room|window|end
        ?? his|her|their eyes|shoes|point|side|perspective|view|spot|place
        ?? like|been|is for @whose? @whose? @Name
        ?? who ~2 would|will|'d|might|else|first ~3 notice|noticed|see|seen|tell|surprised|spot
        ?? what|how ~2 do|does|did|would|will|'d @whose? kids|children|boys|girls|twins|baby ~2 see|notice|hear|say|do|feel|think|know|get|remember|tell|want|learn
        ?? will|would|'d|might he|she|they|@Name ~1 say|tell|notice|see|think|hear|describe|know
        ?? what ~4 she|he|they|@Name sees|see|notices|notice|hears|hear|feels|thinks|says|likes|sees|noticed
        ?? what does she|he|that|@Name ~1 know|see|like|say|love|notice
        ?? mean|means|meant|difference to|for @whose? @whose? @Name
        """,
    "network-finding": """
        ?? who ~8 count|counted|lean|trust|help|turn|call =78
        ?? who ~3 in|from|on ~3 crowd|family|church|street|building|school|work|block|corner =85
        ?? who ~2 know|knows|knew ~3 about|what|this|that =75
        ?? who ~3 family =72
        ?? who ~6 you|your ~2 message|text|call|closer|nearby =85
        ?? ^ if ~6 who =60
        ?? who 's|is closer|closest|nearest|around =85
        ?? who could|can|would|might ~2 come|sit|stay|pick|watch|take|drive|help =85
        ?? who do you want with =80
        ?? does she|he|they know =50
        ?? how much does|do|did ~2 she|he|they know =75
        ?? the|your neighbor|neighbour|aunt|sister|grandma|godmother =45
        ?? who ~2 do|did|would|could|can|have|will|'d|might you|he|she|they|the ~2 @call
        ?? who|which|whose ~2 else =70
        ?? who ~1 helps|helped|knows|knew|loves|cares|could|can|might|comes|came|shows|checks|steps|stepped|picks|picked|watches|watched|babysits|drives|answers|used
        ?? who|'s would|'d|will|'ll ~1 come|show|drop|be|want|take|sit|help|drive|answer|pick|step|stay|miss|fight|back|they|you|he|she
        ?? who 's|is|are|has|have|'ve ~2 there|around|been|your|close|nearby|important|person|people|always|already|left|ones =72
        ?? who ~1 in|on|from|at|around|among|all|out|besides ~1 your|the|his|her|their|family|school|church|that|of|you
        ?? who do|does|did|would @whose? ~2 kids|children|he|she|they|boys|girls|baby|@Name ~2 like|love|trust|go|talk|run|feel|call
        ?? whose ~1 number|house|phone|couch|door|name|face|voice|lap
        ?? do|does|is|have|are|did|got you|he|she|there|they ~3 anyone|anybody|someone|somebody|support|supports|family|church|friends|relatives|network|sitter|neighbor|neighbors|aunt|sister|grandma|aunts|people|village
        ?? ^ any family|friends|neighbors|relatives|support|one|aunts|grandparents
        ?? ^ anyone|anybody|someone|somebody
        ?? a ~1 number|phone for
        ?? your people|corner|village|circle|team|side|network|tribe
        ?? on your|their|his|her side|team|corner|circle
        ?? people ~4 help|count|trust|there|around|call|care|know|matter
        ?? tell|say ~3 about|more ~4 sunday|aunt|uncle|godmother|neighbor|grandma|grandpa =40
        ?? ask|asked|call|called ~2 for|to help
        """,
    "position": """
        ?? how close ~2 is =92
        ?? how ~2 true|fair|right|accurate =88
        ?? same ~3 as|thing =62
        ?? where ~3 you|your ~4 the|see same|it
        ?? sound right|fair|true|like =75
        ?? agree|disagree =78
        ?? how ~2 you|your ~1 see|saw|seen|view it|this|that|things =82
        ?? what ~2 your take|view|side|version|sense|read =88
        ?? where do|does|did ~5 see ~3 same|differently|it =90
        ?? same thing =80
        ?? the same ~1 thing|as =60
        ?? are those|these|they ~2 same =85
        ?? do|does|would you|he|she|they agree =85
        ?? how close|far =60
        ?? how do|would|does|did|'s|is|are|'d|have you|that|it|this|he|she|everyone|they|we|what|others|your ~3 see|seeing|sit|fit|land|square|compare|match|sound|tell|view|look ~1 it|that|this|things|with|to|you|what|happened|$
        ?? what do|did|would|'d|does you|he|she|your|they ~2 make|think ~1 of|about|when ~2 that|this|it|what|how|the|report|school|worry|hearing|worries|concern
        ?? how close|far|much|different|well|near ~3 is|does|do|of|from|are|would|to|did|that|what|off|comes|the
        ?? what|which|how|where ~5 agree|disagree|differ|true|right|wrong|match|matches|fits|fit|accurate|stand|unfair|off|rings|argue
        ?? your|his|her|their side|take|view|version|opinion|read|picture
        ?? where do|would you|he|she|they|each ~3 stand|land|fall|come
        ?? how|would|'d you ~1 tell|put|say|describe it|that|what|differently|the
        ?? does|do|is|did that|this|it|what ~4 match|fit|sound|ring|right|accurate|square
        ?? matches|match ~2 the|with|how|what|your =92
        ?? get|got|getting right|wrong
        ?? in your words|view|eyes|opinion
        ?? seen|see it|that|this ~2 differently|same|way
        ?? worry|worries|worried you ~2 about|too|most
        """,
}
