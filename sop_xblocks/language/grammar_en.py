"""English: its small words. Data only."""

from __future__ import annotations

from typing import Final

from sop_xblocks.language.grammar import Grammar, row
from sop_xblocks.language.text import Spelling

_BARE: Final = {
    "dont": ("do", "n't"), "doesnt": ("does", "n't"), "didnt": ("did", "n't"), "isnt": ("is", "n't"),
    "arent": ("are", "n't"), "wasnt": ("was", "n't"), "werent": ("were", "n't"), "wont": ("wo", "n't"),
    "wouldnt": ("would", "n't"), "shouldnt": ("should", "n't"), "couldnt": ("could", "n't"), "cant": ("ca", "n't"),
    "havent": ("have", "n't"), "hasnt": ("has", "n't"), "hadnt": ("had", "n't"), "aint": ("ai", "n't"),
    "whats": ("what", "'s"), "hows": ("how", "'s"), "whos": ("who", "'s"), "wheres": ("where", "'s"),
    "thats": ("that", "'s"), "theres": ("there", "'s"), "im": ("i", "'m"), "ive": ("i", "'ve"), "youre": ("you", "'re"),
    "youve": ("you", "'ve"), "youll": ("you", "'ll"), "youd": ("you", "'d"), "theyre": ("they", "'re"),
    "hes": ("he", "'s"), "shes": ("she", "'s"), "howd": ("how", "'d"), "whatd": ("what", "'d"),
    "whatre": ("what", "'re"), "gonna": ("going", "to"), "cannot": ("can", "not"), "u": ("you",), "ur": ("your",),
    "whatcha": ("what", "you"), "can't": ("ca", "n't"), "y'all": ("you",), "yall": ("you",), "ma'am": ("ma'am",),
    "o'clock": ("o'clock",), "doin'": ("doing",), "goin'": ("going",),
}  # fmt: skip

SPELLING: Final = Spelling(
    joined=_BARE,
    short=row("mr mrs ms dr st jr sr vs etc"),
    leads=row(
        """so and but well okay ok oh now then alright hey hi hello hm hmm yeah yes no right sure look listen also plus
        great thanks honestly actually um uh ah wow alrighty fine sorry good anyway or because"""
    ),
)

_WORDS: Final = "i you he she it we they"
GRAMMAR: Final = Grammar(
    asks={
        "what": "open",
        "how": "open",
        "why": "why",
        "which": "open",
        "when": "fact",
        "where": "fact",
        "who": "fact",
        "whom": "fact",
        "whose": "fact",
        "whatever": "open",
    },
    verbs=row(
        """am is are was were be do does did have has had can could will would shall should may might must 's 'd 'll
        're 've 'm ca wo ai is't"""
    ),
    subjects=frozenset(
        f"""{_WORDS} there this that these those your my his her its our their the a an any anyone anybody someone somebody
        everyone everybody mom dad mama mommy daddy grandma grandpa kids things people anything something nobody both
        either each all one some no school""".split()
    ),
    joins=row("and or but so then"),
    either=row("or"),
    prepositions=row("to from with for at in on of about by under through during since until"),
    knowing=row(
        """know knows tell tells told see saw say says said understand remember remembers wonder asked ask show about
        of figure decide to hear heard learn explain describe guess like that is"""
    ),
    fact_pairs=frozenset(
        """how|many how|old how|often how|long how|far how|big how|soon how|late how|early how|tall what|time what|day
        what|date what|grade what|school what|age what|year what|month what|color what|name what|number what|days
        what|nights what|street what|address what|times how|recently how|fast what|size what|brand what|city
        what|street what|apartment what|medication what|floor what|language which|school which|day which|night
        which|one which|arm which|hospital which|nights which|days which|child how|frequently which|room
        which|side which|kid what|hours""".replace("|", "_").split()
    ),
    fact_nouns=row(
        """name address number birthday phone age date email surname zip grade school job income caseworker's teacher's
        diagnosis password pediatrician relationship"""
    ),
    vague=row(
        """nah nope something so anything anyone anybody whatever what how even maybe more two someone three less who where when"""
    ),
    stop=row(
        """i you he she it we they me him her us them my your his its our their mine yours a an the this that these
        those is am are was were be been being do does did have has had can could will would shall should may might
        must 's 'd 'll 're 've 'm n't not no yes and or but so if then than when while because as of to in on at for
        from with by about into out up down off over again just only very too also there here what how why which who
        where all any some more most other such own same ca wo get got go going went like really okay ok well don
        know think say said tell one thing things time lot much many even ever still"""
    ),
    you=row("you your yours yourself 're"),
    me=row("i me my we our us mine"),
    since=row("since"),
    met=row("last met talked spoke saw sat visit were came here session meeting"),
    events=row(
        """call called report reported police removal removed letter hospital er referral appointment hearing court hotline
        knock came moved arrest incident accident email"""
    ),
    tagging=row("n't is are was were do does did have has had can could will would should am not that you"),
    tags=row("it he she they you we i there"),
)
