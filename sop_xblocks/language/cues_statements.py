"""Parts and faults of harm and danger statements and goals: the cues, English and Spanish. Data only."""

from __future__ import annotations

from typing import Final

_ACTS: Final = """left leave leaves leaving hit hits hitting struck strike slap* punch* kick* chok* burn* threw throw throws thrown
    shov* push* grab* shook shake shakes beat beats whip* spank* lock* drank drink drinks drinking drunk us|used smok* inject*
    yell* scream* curs* threaten* walk* asleep sleep sleeps drove drive drives driving passed pass forg* kept keep keeps
    put puts stay stays staying step steps stepped stepping call calls called calling pick|picked pick picks picked
    check* fight* fought hurt hurts touch* withhold withheld fed feed feeds feeding gone went wait waits wait* miss
    got slept refus* told tie tied hide hid hides store lay laid text texts ask asks cook* reads cooking sit took take
    takes bring brings brought watch* sends send sent live lives see kill* pulled pull pulls rage raged rages ignor*
    co let lets whupping hold held bath* sedat* use using uses co-sleeping fail* run runs ran stop stops choose chose move
    moved moves play plays share shares show shows give gives gave make makes made speak* turn* count* hand* buy buys cover*
    sleeping distract* argu* snort* nod* vape* quit quits lash* fled bit bites scald* shout* pinch* drag* dropp* drop slam* smash*"""

ENGLISH_GROUPS: Final[dict[str, str]] = {
    "act": " ".join(_ACTS.replace("us|used", "used").replace("pick|picked", "").split()),
    "month": """january february march april may june july august september october november december spring summer fall
        autumn winter""",
    "day": """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
        saturdays sundays christmas thanksgiving""",
    "span": """minute minutes hour hours day days night nights week weeks weekend weekends month months year years morning
        mornings evening evenings times time visits school""",
    "parent": """mother father mom dad mama papa stepfather stepmother stepdad stepmom parent parents caregiver caregivers boyfriend
        girlfriend mothers fathers sf mo fa husband wife mr ms mrs couple guardian""",
    "young": """child children kid kids baby boy boys girl girls son daughter sons daughters twins toddler infant newborn
        minor minors teen siblings they brothers sisters grandson granddaughter""",
    "helper": """aunt uncle brother sister grandma grandmother grandpa grandfather neighbor neighbors neighbour cousin friend
        friends nurse teacher counselor pastor network coach family godmother nana abuela auntie worker mrs sponsor
        clinic someone landlord manager coworker in-laws team circle doctor""",
    "months": "january february march april june july august september october november december",
}

ENGLISH: Final[dict[str, str]] = {
    "source": """
        reported|reports|report|said|says|told|disclosed|stated|states|saw|observed|witnessed|called|documented|heard|recorded|noted|described|found|per|wrote|testified|showed
        according to
        police|hospital|school|medical record|records|report|notes
        admit*
    """,
    "caregiver": """
        @parent
        uncle|grandmother|grandfather|aunt|sister|brother ~1 hit|left|may|might|will|was|did|could|used|drank|drove|told|locked
        dad|mom's
    """,
    "behavior": """
        @act
        no more @act|belts|hitting|yelling
        will be locked|left|withheld
        not bring|pick
    """,
    "child": """
        @young
    """,
    "impact": """
        hurt|hurts|unsafe|unsupervised|cold|lonely|ashamed|frightened|nosebleed|tooth|teeth|lip|eye|arm|leg|head|ribs|ear|ears|face|screaming|shaking|shake|sob*|bit|bitten|infect*|diaper|filthy|lice|thirsty|faint*|collaps*|surgery|scar|scars|swallow*|drowsy|stomach|vomiting|coma|brain|asthma|attack|wander*|lost|kidnap*|fall|fell|falls|crash*|trapped|hurting|hide|hides|hiding|worr*|nervous|alone|hurt|injur*|bruis*|burned|burn|burning|bleed*|bled|afraid|scared|scares|fear*|terrified|cry|crying|cried|drown|drowned|drowning|die|died|dies|killed|kill|hospital|hospitalized|er|cpr|mark|marks|welt|welts|cut|cuts|fractur*|broken|broke|starv*|hungry|hunger|trauma*|nightmar*|suffocat*|smother*|crushed|vomit*|dehydrat*|seizure*|unconscious|unable|robbed|assaulted|trafficked|suicide|suicidal|shot|bone|bones|concussion|stitches|overdos*|poison*|choke|sick|fever|pain|scream|blue|weight|limp*|wet|slapped|harmed|swollen|rash|anxious|panic*
        could not|n't ~2 sit|sleep|hear|breathe|walk|wake|eat|stop|speak
        can|cannot|ca not|n't ~2 hear|sleep|sit|walk|breathe
        could be ~2 hurt|hit|left|taken|thrown|burned|bitten|lost
        missed|misses|missing ~4 school|class|days
        hid ~3 closet|bed|bathroom
        lost|lose ~2 pounds|weight|hearing
        run|hit ~1 over|by
        wander* ~2 into|onto|out
        slip|went|goes|fall ~1 under
        stop ~1 breathing|talking|growing|eating
        gasping|choking|coughing
        could|may|might get ~1 out|very|sick|hurt|burned|hit
        sleep|sleeps|slept|wake|wakes|play|plays|laugh|laughs|breathe|breathes|run|eat|eats ~3 through|safely|safe|easily|well|up|in|at|again|indoors|about|calm*|on
        feel|feels|be|is|are|stay|stays|felt ~1 safe|calm|at|happy|rested|fed|held|warm|cared|seen|dry|clean|unhurt
        so|and that? @Name can|will|gets|sleeps|knows|feels|is
        gets|get to be
        ate|eat|eating ~1 from
        did not eat|sleep|wake|breathe
        could|may|might ~1 stop|fall|drink|swallow|wander|freeze
        gain* weight
        caring for
    """,
    "time": """
        on|in|since|by|through|until|last|this|every|of|early|late|mid @month =85
        @months
        on|last|every|each|this|next|since|from|by @day
        @day
        last|this|past|next|each|every|per|a|twice|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|eleven|few|other|whole|all|most|couple|second|same|that|many|18|2|3|4|5|6|10|12|9|8|24|48|30|60|90 ~1 minutes|hours|days|nights|weeks|months|years|minute|hour|day|night|week|month|year|times|weekend|weekends|evening|visits|morning
        weekly|daily|nightly|monthly|tonight|yesterday|overnight|today|always =70
        at night|midnight|dawn
        am|pm
        a|p m
        since|until|till ~3 @span|he|she|is
        once|twice
        for|within ~1 @num @span
        eleven times
    """,
    "context": """
        when|whenever|while|if|after|during|unless|once|before =75
        every|each|any time
        at|during bath|bedtime|dinner ~1 time
        on|over every|a|the|any|pill|payday ~2 nights|shift|weekend|day|payday
        any weekend
        without ~4 in|around|watching
        the next|last weekend|time =78
        for spilling|talking|crying|losing|being|not|wetting|lying|missing
        with|has no|nobody|no-one one|money|sitter|ride
        alone ~1 in|with|at
        fight|argument about
        over juice|money|clothes|a|homework
    """,
    "worrier": """
        worried|worry|worries|worrying|concerned|fear|fears|afraid|scares|scared|frightened|uneasy
        lies|lie awake
        concern is|that
        put|puts it
    """,
    "network": """
        @helper ~3 will|can|may|comes|come|texts|text|calls|call|sees|see|say|says|checks|check|visits|visit|drop|reads|keeps|cooks|stay|stays|sleep|sleeps|picks|pick|do|has|have|who|is|drives|drive|watches|watch|take|takes|sits|sit
        with|call|calls|to|have|at|and|or|from|by|ask|asks|tell|tells ~1 his|her|their|the|@Name ~2 @helper
        ask|have|call|text|with|or|and aunt|uncle|grandma|mrs
        someone grown
        the network
    """,
    "#future": """
        will|may|might|could ~1 be|have|get|keep|do|end|wander|die|happen|again|hurt|hit|leave|lose|stop|drown|suffer|need|go|sleep|grow|come|use
        danger ~2 will|that|of
        going to ~1 be|happen|get|keep|do|hurt
        likely
        could ~2 lasting|long
        at risk
    """,
    "#past": """
        in|since|last|on @months|may|summer|fall|winter|spring|january
        last ~1 year|month|week|night|fall
        @Name|he|she|they|@parent ~1 was|were|went|lost|left|burned|got|broke|threw|locked|fell|struck|choked|took|drank|smoked
        ago|previously|hospitalized
    """,
    "#will": """
        will|can|gets|get
        says|he'll|she'll|'ll
    """,
    "#never": """
        will|wo|can|should|must|would not|n't|never|no
        never again
        stop*|quit*|avoid*|refrain*|cease*|end|ends
        no more|one|guns|drugs|fighting|yelling|contact|violence|alcohol
        there will be no
        will be no
        no longer
        not be
    """,
    "service-words": """
        attend*|complet*|comply|complies|program|programs|class|classes|service|services|treatment|counseling|therapy|enroll*|participat*|cooperat*|recommendation*|compliance|engage|provider|providers|referral|referrals|course|courses|workshop|outpatient|inpatient|rehab|assessment|evaluation
        case plan
        drug test|tests|testing|screens|screen
        anger management
        parenting class|classes|skills
        follow through with
    """,
    "label": """
        drug-addicted|addicted|uncaring|mean|evil|sick|dirty|chaotic|aggressive|angry|explosive|paranoid|promiscuous|uncooperative|resistant|hostile|deadbeat|absent|trash|addict|addicts|alcoholic|neglectful|negligent|abusive|abuser|irresponsible|lazy|careless|selfish|unfit|junkie|crazy|homophobic|manipulative|dysfunctional|codependent|unstable|violent|narcissist*|controlling|monster|predator|psycho|bipolar|inadequate|hopeless|immature|toxic|batterer|perpetrator|cruel|bully|psychotic|sadistic|mentally
        in denial
        domestic violence
        failed|fails|failure to protect
        control freak
        gun nut
        anger issues
        bad|terrible|horrible mother|father|parent|mom|dad|man|person
        neglect|neglects|neglected|abuse|abuses|abused|maltreat*
        does n't|not care
        a drunk
        a drug|meth|crack|heroin ~1 user|head|addict|problem
    """,
}

SPANISH_GROUPS: Final[dict[str, str]] = {
    "mes": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre verano invierno otono primavera",
    "dia": "lunes martes miercoles jueves viernes sabado sabados domingo domingos",
    "lapso": "hora horas dia dias noche noches semana semanas mes meses ano anos vez veces minutos manana tarde",
    "menor": """nino nina ninos ninas hijo hija hijos hijas bebe menor menores chiquito chiquita muchacho muchacha nieto nieta
        nietos hermanito hermanita hermanitos criatura""",
    "padre": """mama papa madre padre padrastro madrastra senor senora padres novio tio pareja cuidador cuidadora esposo esposa
        companero""",
    "apoyo": """tia abuela abuelo padrino madrina vecina vecino maestra maestro comadre compadre hermana hermano prima primo
        cunada cunado amiga amigo red trabajadora enfermera dona pastor suegra familia consejera""",
}

SPANISH: Final[dict[str, str]] = {
    "source": """
        reporto|report*|dijo|conto|vio|oyo|informo|llamo|encontro|observo|segun|declaro|denuncio|relato|aviso|noto|dice|escribio
    """,
    "caregiver": """
        @padre
        su|el tio|padrino|abuelo lo|la|le|mando|mande|puede
    """,
    "behavior": """
        dej*|peg*|golpe*|encerr*|encierr*|cierr*|cerr*|tom*|bebi*|beb*|fum*|us*|grit*|avent*|empuj*|manej*|mand*|jal*|quem*|amenaz*|llev*|recog*|llam*|tendr*|guard*|cuid*|acuest*|pasar*|dorm*|drog*|insult*|patea*|maltrat*|ahorc*|sacudi*|olvid*|sac*|vend*|trabajo|pedi*|avis*|abr*|prest*|escond*|sal*
    """.replace("us*|", "usa|uso|use|usar|usando|usaba|").replace("|sal*", "|sale|salio|salga"),
    "child": """
        @menor
    """,
    "impact": """
        lastim*|herid*|muri*|mor*|muert*|llor*|miedo|asust*|vomit*|empapad*|deshidrat*|quem*|golpe|golpes|moreton*|sangr*|hospital*|atropell*|orin*|hambre|ahog*|marcas|fiebre|enferm*|pesadillas|desmay*|asfixi*|aplast*|dolor|peligro|descansad*|content*|tranquil*|segur*|fresco|rota|roto|fractur*|cicatriz*
        no ~2 ha comido|dorm*|contest*|respir*|podia|pudo|puede|pueda|duerm*
        sin ~1 dormir|comer|contestar|respirar|aire
        le|lo|la ~1 pego|pase|paso|lleven|roben ~2 en|algo
        insolacion|calor
        ya no contestaba
        podra|pueda ~1 entrar|dormir|comer|jugar|usar|salir
        comiendo|jugando|duerme|dormira|jugara|coma|duerma
        tenga la llave
        falt* ~2 escuela|clases
        se ~1 lo ~1 lleven
    """,
    "time": """
        @mes
        @dia
        durante|por|cada|hace|dentro|en|desde ~2 @lapso
        el|los ~1 @dia
        a las @num|once|doce
        desde que|enero|hace|las
        tres|dos|cuatro|cinco|seis|varias|varios|un|una|toda|todas|doce|ocho|diez @lapso
        de noche|dia|madrugada
        anoche|ayer|hoy|diario|semanal*|siempre
        la|el proxima|proximo|pasada|pasado|ultima ~1 vez|semana|mes
        proxima vez
        hasta ~3 noche|sabado|manana|que
    """.replace("        de noche|dia|madrugada\n", "        de madrugada\n"),
    "context": """
        cuando|mientras|si|despues|antes =75
        al salir|llegar|volver|tomar
        sin quien|nadie
        cada vez
        con este calor
    """,
    "worrier": """
        preocup*|temen|teme|tememos|temor|miedo|inquieta
    """,
    "network": """
        @apoyo ~4 lo|la|los|las|verá|vera|veran|visitara|visitaran|pasara|llamara|ira|estara|avisara|llegue|llega|tendran|recogera|cuidara|ayudara|revisara|dormira|iran|se
        llamara|con|a|y su|la|el @apoyo
        la red
    """.replace("verá|", ""),
    "#future": """
        puede|puedan|pueda|podria|podrian|podra|volvera|seguira ~1 morir|pasar|volver|lastimar*|ser|quedar|sufrir|ocurrir
        volveran|volvera
        van|va a ~1 seguir|volver
        va|van a ~1 ser|pasar|volver|seguir|morir|lastimar|seguir* =80
        peligro
        otra vez
    """,
    "#past": """
        en|desde ~1 @mes
        ya|se ~1 lo|la|deshidrato|atropellaron|quemo|lastimo|cayo|golpeo =80
        dejo|pego|lastimo|atropellaron|encerro|quemo|golpeo|choco|deshidrato|murio|fue|estuvo|hizo =80
    """,
    "#will": """
        llevara|llamara|tendra|tendran|podra|podran|estara|estaran|pasara|dormira|guardara|cuidara|avisara|ira|dejara|vera|veran|comera|jugara|dara|hara|usara|pedira|acostara|visitaran|visitara|manejara|saldra
        que ~3 tenga|duerma|coma|este|encuentre|juegue|sepa|haya
    """,
    "#never": """
        no ~3 va|van|volvera|volver|encerrar|pegar|gritar|tomar|usar|dejar|habra|mas|manejar|golpear|hara|dejara|tomara|pegara|gritara
        ya no
        nunca mas
        dejar|dejara|dejaran|parar|evitar|deje de ~1
        sin alcohol|drogas|golpes
        nada de
        no
    """.replace("de ~1\n", "de\n").replace("        no\n", ""),
    "service-words": """
        asist*|complet*|cumpl*|programa|programas|clase|clases|servicio|servicios|tratamiento|terapia|consejeria|inscrib*|particip*|cooper*|recomendacion*|curso|cursos|taller|rehabilitacion
        plan de caso
        aa
    """.replace("        aa\n", ""),
    "label": """
        borrach*|desobligad*|descuidad*|vicios*|conflictiv*|manipulador*|inmadur*|loca|loco|abandonic*|drogad*|alcoholic*|adict*|negligente|negligentes|abusiv*|irresponsable|irresponsables|floj*|violent*|egoist*|drogadict*|agresiv*|cruel|maltratador*|enferm* ~2 =40
        mala|malo|mal ~2 madre|padre|con
        muy mala|malo
        explota|maltrata|abusa|descuida
        violencia domestica|intrafamiliar
        negligencia|abuso|maltrato
        en negacion
    """.replace("|enferm* ~2 =40", ""),
}
