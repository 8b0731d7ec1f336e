"""Spanish: its small words, without accents. Data only."""

from __future__ import annotations

from typing import Final

from sop_xblocks.language.grammar import Grammar, row
from sop_xblocks.language.text import Spelling

SPELLING: Final = Spelling(
    joined={"porq": ("porque",), "xq": ("por", "que"), "q": ("que",), "pa'": ("para",), "pa": ("para",)},
    short=row("sr sra srta dr dra d lic prof"),
    leads=row(
        """y e pero bueno entonces pues ok okay ay oye oiga mire mira a ver ah aja hola si claro gracias senora senor
        don dona o ahora hoy ya este fijese orale bien perfecto tambien nomas"""
    ),
)

GRAMMAR: Final = Grammar(
    asks={
        "que": "open",
        "como": "open",
        "cual": "open",
        "cuales": "open",
        "quienes": "open",
        "quien": "fact",
        "cuando": "fact",
        "donde": "fact",
        "adonde": "fact",
        "cuanto": "fact",
        "cuanta": "fact",
        "cuantos": "fact",
        "cuantas": "fact",
    },
    verbs=frozenset(),
    subjects=row("usted tu el ella ellos ellas"),
    joins=row("y o e u pero"),
    either=row("o u"),
    prepositions=row("a de en con por para desde hasta sobre segun hacia entre cada el la los las lo"),
    knowing=row(
        """sabe sabes saber se supo recuerda recuerdas recordar acuerda acuerdas cuenta cuentas contar contarme
        cuenteme cuentame cuente dice dices decir decirme diga dime digame dijo explicar explicarme explique
        explicame ver platicar platicarme describir describirme describame entender entiendo entiende entiendes
        preguntar pregunto preguntarle escuchar imaginar imagina pensar mostrar ensenar adivinar compartir oir saben
        gustaria conmigo vea conoce"""
    ),
    fact_pairs=row(
        """que_hora que_horas que_dia que_dias que_edad que_fecha que_ano que_grado que_escuela que_nombre que_telefono
        que_numero que_mes que_color que_tan_seguido que_turno cual_es_su cual_turno que_medicina que_talla
        que_calle cual_escuela"""
    ),
    fact_nouns=row("llama llamas llaman apellido"),
    vague=row("""algo sea asi que algun alguna mas menos no nada como donde cuando quien tal otra dos tres"""),
    stop=row(
        """yo tu usted el ella nosotros ustedes ellos ellas me te se lo la los las le les nos mi mis su sus tus un una
        unos unas al del de a en con por para sin desde hasta que como cuando donde quien cual cuanto porque si no
        ya y o pero pues muy mas menos tan todo toda todos todas esto eso este esta ese esa aqui ahi asi es son era
        fue ser estar esta estan estaba ha han he hay habia va vamos ir tiene tienen tengo tener hace hacer hizo
        algo nada bien bueno ahora hoy solo nomas tambien nunca siempre cada otra otro vez veces cosa cosas dice
        dijo decir creo cree sabe se quiere quiero puede puedo senora senor don dona"""
    ),
    you=row("usted ustedes tu te su sus le les la lo ti tus contigo"),
    me=row("""yo me mi mis nosotros nos nuestro nuestra conmigo vengo necesito puedo tengo soy quiero voy"""),
    since=row("desde"),
    met=row("ultima vez vimos vi visita hablamos platicamos vernos vine pasada sesion junta"),
    events=row(
        """llamaron llamada reporte reportaron policia carta hospital urgencias cita audiencia corte llevaron quitaron llego
        llegaron vinieron accidente escuela"""
    ),
    tagging=row("no o si es que verdad"),
    tags=row("no verdad cierto si cree crees creen asi"),
    finite=row(
        """es son esta estan estas fue fueron era eran hay hubo habia ha han has he tiene tienen tienes tuvo tuvieron va
        van vas puede pueden puedes pudo quiere quieren quieres quiso sabe saben sabes supo hace hacen haces hizo
        dice dicen dices dijo viene vienen vino vive viven come comen duerme duermen trae traen traes trajo llora
        lloran lloro llama llaman llamo toma toman tomo pasa pasan paso cree creen crees siente sienten sientes
        piensa piensan piensas gusta gustan ayuda ayudan ayudo necesita necesitan queda quedan quedo habla hablan
        llega llegan llego juega juegan conoce conocen ve ven vio oye oyen"""
    ),
    endings=(
        "aron",
        "ieron",
        "aba",
        "aban",
        "abas",
        "ian",
        "ias",
        "aste",
        "iste",
        "aria",
        "eria",
        "iria",
        "ara",
        "aran",
    ),
    ahead=row("me te se lo la los las le les nos no ya usted tu el ella ellos ellas ustedes tambien todavia si y o"),
    near=row("me te se le les nos"),
)
