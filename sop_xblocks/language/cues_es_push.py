"""Spanish, without accents: advice, leave to take it or not, and confrontation. Data only; `cues` explains the language."""

from __future__ import annotations

from typing import Final

PUSHING: Final[dict[str, str]] = {
    "Persuade": """
        debe|deberia|deberias|debes|deben|deberian ~1 *dummy
        tiene|tienes|tienen|tendria|tendrias|hay que =80
        debe|deberia|deberias|debes|deben|deberian|debieras|debiera =85
        necesita|necesitas|ocupa|ocupas =72
        lo que usted|tu|le|te ~1 necesita|necesitas|conviene|hace|falta|aconsejo|recomiendo =90
        le|te|les ~1 aconsejo|recomiendo|sugiero|conviene|convendria|recomendaria|sugeriria =90
        mi consejo
        yo en|que su|tu|usted lugar
        en su|tu lugar yo
        yo ~1 que usted|tu
        si yo fuera
        por que no intenta|prueba|se|te|va|habla|busca|pide|mejor|trata|hace|llama|me =82
        ha|has|han ~1 intentado|probado|pensado|considerado|tratado =85
        ya penso|pensaste|probo|intento|trato|probaste|intentaste|considero =85
        no seria|cree|crees|le|te|sera ~2 mejor|conviene|convendria|gustaria|que =80
        seria|es mejor|bueno|lo que|si|mejor|para|mas =72
        lo mejor|importante|que es|seria|sirve|funciona
        mejor ~2 pongalo|pidale|vaya|busque|hable|dejelo|llame|deje|haga|digale|pida|haz|ve|deja|habla|busca|metete|salgase|vayase|cambie|trate =85
        piense|piensa en ~1 sus|tus|su|tu|los|el|la =82
        por el bien
        por su|tu bien
        hagalo|hazlo por
        ^ trate|intente|pruebe|haga|pongale|digale|dile|vaya|busque|llame|pida|deje|hable|compre|use|inscribase|apuntese|saque|ponga|quitele|metase|sientese|trata|intenta|prueba|haz|busca|habla|deja|pongase|firme|lea =72
        echele|echarle|echale ganas =70
        puede|podria ~2 empezar|probar|intentar|tratar|usar|pedir|buscar|poner|llevarlo|hacer =60
        a mi|mis ~3 sirvio|funciono|cambiaron|ayudo
        funciona|funcionan muy|bien|mejor|siempre
        creame|creeme|hagame|hazme caso|
        no hay que esperar
        un nino|nina no ~1 puede|debe
        los ninos ~2 necesitan|merecen|requieren
        merecen algo|
        conviene|convendria
        que le parece|tal si ~3
        saludela|punto
        """.replace("        debe|deberia|deberias|debes|deben|deberian ~1 *dummy\n", "")
    .replace("|\n", "\n")
    .replace("si ~3\n", "si\n"),
    "#leave": """
        si a? usted|ti no le|te late|parece|gusta
        la|lo usa|usas o no
        si me deja|permite
        ya que me lo? pide|pregunta
        le doy una idea
        si usted|tu|ustedes ~1 quiere|quieres|gusta|gustan|prefiere|desea|quieren
        si ~1 quiere|quieres|gusta|gustas|le|te|prefiere ~1 interesa|sirve|parece|late|ayuda|$|le|puedo
        a algunas|algunos|otras|otros|muchas|muchos
        a|hay gente|personas|quienes
        otras|otros|algunas|algunos ~1 mamas|papas|familias|personas|padres|madres|abuelas
        usted|tu ~2 sabe|sabes|ve|ves|ve|decide|dira|conoce|conoces ~2 si|que|cual|mejor|su
        tomelo|tomalo o dejelo|dejalo
        y si no
        ya que me|lo pregunta
        me pregunta|preguntaba
        le|te puedo|comparto|podria|platico|puede ~2 decir|compartir|idea|sugerir|dar|ofrecer|platicar|contar|lo
        una idea|opcion|sugerencia
        vemos|pensamos|vemos juntos|juntas
        lo que le|te sirva|acomode|parezca
        a ver|usted si|que|ve ~1 le|algo ~1 sirve|acomoda
        """,
    "Confront": """
        alcoholic*|adict*|borrach*|drogadict*|negligente|irresponsable|mentiros*|floj*|egoist*|mala|malcriad*|berrinch* =85
        usted|tu ~1 tambien ~1 lo? provoca|provocas
        usted|tu ~1 no ~1 quiere|quieres|ve|entiende|acepta|contesta
        su|tu culpa
        la culpa
        mentira|mentiras|miente|mintiendo|mientes|pretextos|excusas|pretexto|excusa
        admitalo|admitelo|reconozcalo|acepte|aceptelo|admita|reconocerlo
        que clase|tipo de =85
        como es posible =95
        como se le|te ocurre|atreve =82
        como pudo|puede|pudiste ~2 =60
        ?? por que dejo|deja|siempre|nunca|permitio|sigue|sigues =86
        ?? y por que no =85
        va|vas a ~1 perder|lamentar|arrepentir* =85
        nunca vas|va a =82
        le|te ~1 van a quitar
        si ~1 sigue|sigues|no ~6 va|vas|le|van|nunca|perder*
        no diga|digas|venga|me ~1 que|con|venga|salga
        se|te lo adverti|dije
        ultima advertencia|oportunidad
        calmese|calmate|tranquilicese|callese
        deje|deja de ~1 mentir|hacerse|poner*|culpar|echar|excus*
        verguenza|vergonzoso
        con todo respeto =70
        no tiene|tienes|hay ~1 excusa|perdon|justificacion|derecho|idea
        se|te ~1 esta|estas ~1 dejando|haciendo|enganando|portando|poniendo =78
        deberia|debio|debia|debiste ~1 haber|hacer|llamar|avisar|darle|pensar|cuidar
        por favor ~2 don|senora|senor =65
        ya sabia|sabias ~1 como|que =80
        a ustedes|usted les|le ~1 gusta|vale|importa|conviene
        no le|te importa|interesa =75
        no me|nos ~1 creo|convence|venga|engana|salga
        lea el
        usted|tu mismo|misma lo =45
        quedas mal
        negacion
        una buena|verdadera madre|mama
        seamos|sea honestos|sinceros|honesta|sincera|realistas
        hay que reconocerlo
        otra vez con|lo
        eso no es ~2 excusa|cierto|verdad|normal
        mejor calmese
        unico que|culpable
        nada mas ~2 hace|piensa en
        """.replace(" ~2 =60", " =60"),
}
