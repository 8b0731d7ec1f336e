"""English: words that stand for each other when an utterance is weighed. Data only; a class begins with a capital."""

from __future__ import annotations

from typing import Final

CLASSES: Final[dict[str, str]] = {
    "Kin": """mom mother mama mum mommy ma dad father papa daddy parents parent sister sisters brother brothers sibling siblings
        aunt auntie aunts uncle uncles cousin cousins grandma grandmother grandpa grandfather grandparents grandmom gran nana nanny
        granny abuela abuelo tia tio niece nephew wife husband partner boyfriend girlfriend ex stepdad stepfather stepmom stepmother
        family folks relatives relative godmother godfather inlaws""",
    "Child": """son daughter kid kids child children baby babies boy boys girl girls twins toddler newborn infant teen teenager
        teens grandson granddaughter grandkids grandbaby grandchild grandchildren sons daughters stepson stepdaughter youngest
        oldest little ones kiddo kiddos""",
    "Helper": """friend friends neighbor neighbors neighbour neighbours pastor church coach sponsor roommate coworker boss landlord
        teacher teachers counselor therapist doctor nurse judge lawyer attorney officer caseworker supervisor police cop cops
        principal babysitter sitter mentor elder elders advocate""",
    "Agency": """worker social cps county agency dcfs department school daycare clinic hospital court program shelter kindergarten
        preschool office""",
    "Number": "0 2 3 4 5 6 7 8 9 zero two three four five six seven eight nine 11 12 15 20 50",
    "Top": "10 ten 100 hundred",
    "Scale": "scale rate rating ladder thermometer rung ruler step steps point points notch line faces number numbers",
    "End": "lowest highest low high bottom top worst best end ends",
    "Weekday": """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
        sundays""",
    "Daytime": """night nights evening evenings morning mornings afternoon afternoons weekend weekends bedtime bedtimes dinner
        dinnertime breakfast lunch mealtime mealtimes day days week weeks bath bathtime homework nap""",
    "Time": "time times moment moments once occasion occasions hour hours minute minutes stretch",
    "Past": "yesterday ago lately recently earlier already before past last",
    "Future": "future someday tomorrow months month years year summer christmas winter spring fall ahead later eventually",
    "Good": """better good well okay ok fine alright calm calmer calmest calmly smooth smoother smoothly easier easy easiest quiet
        quieter quietly safe safer safely peaceful peacefully great decent nice nicer happy happier best proud relaxed lighter right
        fun steady steadier sober together improved bearable""",
    "Hard": """hard harder hardest tough rough bad worse worst difficult heavy stressful scary awful terrible tired exhausted
        overwhelmed overwhelming worn stressed alone lonely mess crazy tense upset angry mad sad scared hurt pain painful""",
    "Worry": "worry worries worried worrying concern concerned concerns concerning afraid fear fears nervous uneasy",
    "Hope": "hope hopes hoping hoped wish wishes wishing dream dreams",
    "Useful": "useful helpful worth worthwhile worthwile waste wasted useless",
    "Here": "today tonight meeting visit talk talking conversation session call hour together here chat",
    "See": "see sees notice noticed notices noticing hear heard hears hearing seeing spot spotted seen saw watch watching",
    "Say": "say says said saying describe describes answer explain express",
    "Tell": "tell tells share walk describe explain talk show paint take",
    "Think": "think thinks believe believes feel feels feeling felt guess reckon figure",
    "Imagine": "imagine suppose picture pretend magic miracle miracles wand woke wake overnight",
    "Change": """change changed changes changing different difference differently differ shift shifted shifting improve improving
        progress""",
    "Event": """report reported referral police removal removed letter arrest incident accident hearing hospital appointment
        intake knock knocked came""",
    "Manage": """manage managed managing cope coped coping handle handled handling pull pulled pulling hold held holding keep kept
        keeping hang hanging stick stuck sticking survive survived through going get got getting""",
    "Help": "help helped helps helping support supports supporting supported backup hand lean rely relied count",
    "Reach": "call called calls calling text texted phone phoned reach reached turn turned ask asked asking trust invite invited",
    "Stop": "stop stopped stops stopping quit avoid avoided avoiding never without less fewer",
    "Instead": "instead rather place replace replaces",
    "Should": "should must gotta ought supposed needs",
    "Would": "would could might may will 'd 'll gonna",
    "Be": "is are was were 's 're be been am 'm being",
    "Do": "do does did done doing",
    "Have": "have has had having 've",
    "Want": "want wants wanted wanting need like prefer",
    "Cheer": "awesome amazing wonderful fantastic excellent super incredible love yay bravo congrats wow",
    "Thank": "thank thanks appreciate appreciated glad",
    "Strong": "strong strength strengths courage brave patient patience care careful loving protect protected protecting effort protective",
    "Drink": """drink drinking drank drunk drinks use using used beer wine vodka pills clean relapse meth weed high drugs alcohol
        smoke smoking""",
    "Harm": """hit hits hitting hurts hurting yell yelled yelling scream screamed screaming fight fights fighting argue arguing
        bruise bruises burn burned belt slap slapped spank spanked threw thrown shout shouting blow temper lose lost""",
    "Agree": "agree agrees disagree fair accurate true fits fit match matches sit sits close",
    "Plan": "plan plans planning goal goals decide decision choice choose option options",
    "I": "i me my mine i'm",
    "We": "we us our ours",
    "They": "he she they it him her them his their its hers theirs",
    "This": "this that these those",
}
