"""Spanish, without accents: groups of words, the cues of questions. Data only."""

from __future__ import annotations

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "kin": """mama papa madre padre hijo hija hijos hijas nino nina ninos ninas bebe hermano hermana hermanos abuela abuelo
        abuelita abuelito tia tio padrino madrina comadre compadre suegra suegro esposo esposa pareja novio novia
        maestra maestro juez jueza doctor doctora vecina vecino amiga amigo prima primo sobrina cunado cunada ella
        ellos ellas nietos nieto nieta familia perro perrito gato oso osito escuela pastor todos alguien enfermera
        consejera demas madrastra padrastro jefa chiquitos chamacos muchachos""",
    "child": """hijo hija hijos hijas nino nina ninos ninas bebe chiquito chiquita chiquitos nieto nieta nietos chamaco
        chamacos muchacho muchacha criatura""",
    "num": "0 1 2 3 4 5 6 7 8 9 10 cero uno un dos tres cuatro cinco seis siete ocho nueve diez",
    "top": "10 diez 5 cinco 100 cien",
    "low": "0 1 cero uno",
    "when": """vez dia dias noche noches tarde tardes manana mananas semana rato momento ocasion domingo lunes martes
        miercoles jueves viernes sabado fin""",
    "see": """diria dirian dice dicen dijera ve ven veria verian nota notan notaria notarian noto nota siente sienten
        sentiria piensa pensaria contaria contaria cuenta oye oyen escucha quisiera quiere gusta gustaria extrana
        sabe sabria describiria describe haria hacen hicieron hizo necesita responderia contestaria dibujaria pondria
        opina opinaria aprendio aprenden vio vieron notaron contara""",
}

QUESTIONS: Final[dict[str, str]] = {
    "#invite": """
        ^ cuenteme|cuentame|cuentenme|cuente|cuenta
        ^ hableme|hablame|hablenme
        ^ platiqueme|platicame|platiquenme
        ^ digame|dime|diganme
        ^ describame|describeme|describa
        ^ expliqueme|explicame
        ^ ayudeme|ayudame a entender|ver
        ^ muestreme|muestrame|enseneme|ensename
        ^ llevame|lleveme
        ^ deme|dame un|una ejemplo|idea
        ^ piense|piensa en|ahora|un
        ^ recuerde|recuerda|acuerdese|acuerdate
        me gustaria escuchar|oir|saber|conocer|que|entender
        quisiera|quiero escuchar|oir|saber|entender|que
        me pregunto que|como|si
        """,
    "#offer": """
        puede|podria|puedes|podrias|pueden|podrian ~1 recordar|recordarme|pensar|nombrar|imaginar|acordar*|compartir|ensenarme|explicar*|ayudarme|dar*|hablar*
        ^ hay|hubo|habra|ha|habria ~1 algun|alguna|algo|alguien|momentos|dias|veces|noches|habido
        se|te acuerda|acuerdas de
        me|nos gustaria|gusta que me|nos
        le|te gustaria|gusta|late contar*|platicar*|decir*|hablar*|compartir*
        me|nos ~1 puede|podria|puedes|podrias|quiere|quieres|gustaria|quisiera|pueden ~1 contar|platicar|decir|describir|explicar|hablar|ayudar|dar|mostrar|ensenar|compartir
        puede|podria|puedes|podrias|quiere|quieres|quisiera|quisieras|gustaria|pueden|podrian ~1 contarme|platicarme|decirme|describirme|explicarme|hablarme|ayudarme|darme|mostrarme|ensenarme|compartir|contarnos|platicarnos|decirnos|contar|platicar|describir|recordar|pensar
        me ~1 cuenta|platica|platicas|cuentas|describe|explica|ayuda|ayudas|diria|contaria|contarias|contarian|platicaria|hablaria|hablas|habla|ayudarian
        posible ~1 que|contarme|me
        tan amable de
        estaria dispuesto|dispuesta|dispuestos
        hay|hubo|habra|habria|ha ~1 algo|alguna|algun|alguien|una|un|momentos|dias|noches|veces|habido ~4 que|cuando|en|vez|dia|momento|noche
        ^ hay ~1 algo|alguien|algun|alguna|dias|momentos
        ^ algo|alguien mas
        se acuerda|recuerda|acuerdas|recuerdas ~1 de|alguna|algun|una|un
        recuerda|recuerdas|acuerda|acuerdas alguna|algun|una|un
        se le ocurre|ocurren alg*
        que me cuente|platique|diga|hable|cuentes|platiques|contara|platicara
        animaria|animas|anima a contar*|platicar*|decir*|hablar*
        le|te ~1 importaria|molestaria contar*|platicar*|decir*
        """,
    "#one-fact": """
        a que hora
        que dia|hora|edad|fecha
        su|el ~1 nombre|telefono|direccion|numero|edad
        cuantos|cuantas
        """,
    "#why-not-i": """
        por que no vemos|lo vemos
        """,
    "#imagine": """
        imaginese|imaginate|imagine|imagina|suponga|piense|piensa
        """,
    "#tag": """
        verdad que|$ =85
        verdad =85
        cierto $ =85
        ^ no cree|crees|creen|seria|sera|piensa|piensas|hubiera|quisiera|preferiria|deberia|es|tendria|ve|ves|quiere|quieres =80
        ^ no le|te ~1 parece|gustaria|da|conviene|convendria|preocupa|importa|interesa|hubiera
        no cree|crees|creen $
        no $ =55
        a poco no =95
        si o no =90
        es asi $ =70
        no es asi|cierto|verdad
        correcto $
        eh $
        o que $ =60
        estamos $
        o no $
        sale $ =50
        ok|okay $ =50
        """,
    "#just-tag": """
        ^ verdad $
        ^ cierto $
        ^ no $
        ^ si $
        ^ o no $
        ^ si o no $
        ^ verdad que si $
        ^ a poco no $
        ^ no cree|crees $
        ^ me explico $
        ^ ok|okay|sale $
        ^ correcto $
        ^ eh $
        ^ no le|te parece $
        """,
    "#scale-ask": """
        ?? que|cual ~1 numero
        ?? en que|donde|cuanto
        ?? donde
        ?? que tan|tanto
        ?? cuanto|cuanta|cuan
        ?? como
        ?? pondria|pone|pones|ubica|ubicaria|daria|da
        ?? cual
        """,
    "#scale": """
        escala
        del|de|entre @low al|a|y el? @top
        @low al|a|y|o|hasta @top
        """,
    "#opens-scale": """
        cero|0 ~9 diez|10 =95
        diez|10 ~9 cero|0 =95
        1 ~3 10 =95
        en|de ~1 escala =96
        @low al|a|hasta|y el? @top =95
        @top es|significa|quiere|fuera|sea|seria|son ~9 @low =96
        @low es|significa|quiere|fuera|sea|seria|son ~9 @top =96
        @top|@low es|significa|quiere|fuera que|cuando|decir =95
        """,
    "#blame": """
        su|tu|mi culpa
        la culpa
        culpa suya|tuya
        culpable
        mentira|mentiras|miente|mientes|mienta|mientas|mentirosa|mentiroso
        pretexto|pretextos|excusa|excusas
        negacion
        alcoholica|alcoholico|adicta|adicto|borracha|borracho|drogadicta|negligente|irresponsable|egoista|floja|flojo
        que clase|tipo de
        como es posible
        como se le|te ocurre|atreve
        como pudo|pudiste
        verguenza
        buena|verdadera madre|mama
        si ~2 sigue|sigues|no ~6 quitar|quitan|perder|pierde|peor|corte
        le|te ~1 van a quitar
        va|vas a perder|lamentar|arrepentir
        no le|te importa|importan|interesa
        no piensa|piensas en sus|tus|los
        ultima advertencia|oportunidad
        se|te lo adverti|dije
        deje|deja de ~1 mentir|hacerse|poner|culpar|echar
        no me mienta|mientas|venga|convence
        no tiene|hay excusa|perdon|justificacion
        eso no es ~1 cierto|verdad|normal
        calmese|callese
        no quiere|quieres|coopera|cooperas ~1 entender|ver|cooperar
        """,
}
