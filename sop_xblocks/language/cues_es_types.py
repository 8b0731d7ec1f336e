"""Spanish, without accents: the cues of the solution-focused types. Data only; `cues` explains the language."""

from __future__ import annotations

from typing import Final

TYPES: Final[dict[str, str]] = {
    "scaling": """
        cero|0 ~9 diez|10 =95
        diez|10 ~9 cero|0 =95
        1 ~3 10 =95
        en|de ~1 escala =96
        @low ~6 y ~1 @top ~1 es|cuando|que
        @low al|a|hasta|y el? @top =95
        @top es|significa|quiere|fuera|sea|seria|son ~9 @low =96
        @low es|significa|quiere|fuera|sea|seria|son ~9 @top =96
        @top|@low es|significa|quiere|fuera que|cuando|decir =95
        ?? que ~4 numero
        ?? numero
        ?? por que ~2 un|tan|@num bajo|@num|poquito
        ?? @num y no =92
        ?? y no un|una|en? @num =92
        ?? no ~3 un|en|menos @num =75
        ?? poner|puso|decir|dijo|dice|subir|suba|subiera|llegar|llegara|pasar|pase|ponga|sea|fuera ~2 un|al|a|de|en @num =82
        ?? un|medio punto|puntito|escalon|numero|rayita ~1 mas|arriba|
        ?? en ese|el|su @num =82
        ?? que|cual es|hay|tiene ~2 ese|el|un @num =75
        """.replace("|\n", "\n"),
    "best-hopes": """
        ?? que ~2 espera|esperaria|quisiera|gustaria ~4 hoy|platica|visita|reunion|junta|nosotros =80
        ?? esperanzas =85
        mejores|mejor esperanzas|esperanza
        ?? tendria|tendrian|tiene|deberia|necesita|necesitaria|debe|hace|haria que ~1 salir|pasar|suceder|ocurrir|cambiar|haber|llevar* =82
        ?? salir|saliera|salga|resulte|resultara|llevar*|lleve|sacar|sacara|obtener|lograr ~2 de ~1 esta|este|hoy|esto|nuestra|aqui|platica|junta|visita|reunion =85
        ?? valio|valiera|valga|vale|valido la|el pena|tiempo
        ?? perdida de|tiempo
        ?? provecho|provechosa|util|servido|sirvio|sirviera|sirva|serviria|ayudara ~3 platica|hoy|visita|venir|reunion|junta|hablar|vernos|tiempo|esto|platicar
        ?? como ~3 sabria|sabra|sabremos|sabriamos|notaria ~5 sirvio|util|valio|pena|ayudo|servido
        ?? que espera|esperas|esperan|esperaria|esperarian =85
        ?? le|te|les gustaria|importaria que ~2 pasara|saliera|cambiara|lograra*|resultara|pase ~4 hoy|visita|platica|junta|reunion|con
        ?? quisiera|quiere|gustaria ~3 lograr|sacar|llevarse|conseguir
        ?? de|con esta|hoy ~2 visita|platica|junta|reunion =75
        ?? contento|contenta|tranquilo|tranquila de|con ~2 haber|que
        ?? cuando nos despidamos|vaya|terminemos|acabemos
        """,
    "pre-session-change": """
        ?? desde|despues ~4 llamada|llamaron|llamo|llame|reporte|carta|hospital|cita|vino|vinieron|policia|citatorio|aviso|hablamos|agende* ~1
        ?? cambiado|diferente|distinto|mejorado|mejoro|hecho ~4 desde|ya
        ?? desde ~2 que|la|el|esa|aquella|entonces|ese =55
        ?? antes de que yo|viniera|llegara|nos
        ?? ya|ha|han|has ~1 mejoro|mejorado|cambio|cambiado|empezo|empezado
        """.replace(" ~1\n", "\n"),
    "ears": """
        ?? que|como ~3 mejor =72
        ?? que ~2 bien =72
        ?? que ~3 salio|funciono|resulto|mejoro =75
        ?? que ~3 orgullos*|content*|gusto
        ?? que ~2 mejor|bien ~2 desde|esta|semana =85
        ?? como ~1 lo lograron|lograste|logro|hizo|hicieron =60
        ?? que mas ~3 mejor|bien|funcion* =85
        ?? que ~3 mejor|mejorado|mejorcito|mejoro =72
        ?? mejor|mejorado|mejorcito ~3 desde|esta|semana|este|vez|mes
        ?? ha|han|estado ~2 funcionando|funcionado|servido|mejorando
        ?? que ~1 salio|fue|anduvo|estuvo bien|mejor|diferente|distinto
        ?? desde que nos|hablamos|platicamos|la vimos|ultima
        ?? desde ~2 ultima|anterior|pasada vez|visita|platica|semana|sesion
        ?? que hicieron|hizo|dijeron|dijo ~3 cuando ~2 vio|vieron|noto|notaron|salirse =80
        ?? diferencia ~1 hizo|hace|ha|noto|nota
        ?? en ese|esos|esas ~2 dias|semanas|meses =45
        """,
    "exception": """
        ?? cuenteme|cuentame|platiqueme|platicame|hableme|hablame ~2 de ~1 un|una|la|el|algun|alguna|aquella|esa ~4 que|cuando|en =80
        ?? que ~3 distinto|diferente ~2 esa|ese|los|las|el|la =78
        ?? cuando ~4 fue|es|salio|sale|esta|estuvo bien|mejor|tranquil*|calmad* =78
        ?? momentos|ratos|dias en|que|cuando
        ?? vez|dia|noche|tarde|manana|semana|momento|ocasion|rato|domingo|sabado|viernes|martes|lunes|miercoles|jueves ~3 que|en|cuando|si ~6 no|si|bien|mejor|logro|pudo|salio|fue|tranquil*|calmad*|distinto|diferente
        ?? veces|dias|noches|momentos|mananas|tardes ~3 que|en|cuando|donde|si =72
        ?? alguna|ultima|una vez|noche|manana|ocasion que|en|cuando|donde
        ?? algun dia|momento|rato ~1 que|en|cuando
        ?? que ~3 diferente|distinto|distinta
        ?? hizo|hicieron|hace|hacen|hiciste|haces ~2 distinto|diferente|distinta|en lugar|vez
        ?? que ~2 detuvo|detiene|freno|frena|ayudo|evito|permitio|llevo =75
        ?? que ~3 hace|hacen|hizo ~1 bien
        ?? en vez|lugar de =45
        ?? cuando|las no ~3 pasa|paso|pega|grita|toma|tomo|sucede|pelean|hay
        ?? los dias|ratos buenos|tranquilos|calmados|en|que
        ?? quedaron|quedo|estuvieron|estuvo|durmieron|llegaron ~1 a? salvo|seguros|bien|tranquilos
        ?? como ~3 esa|ese|aquella|aquel|el|la vez|noche|dia|lunes|martes|miercoles|jueves|viernes|sabado|domingo =60
        ?? la ultima|primera vez
        ?? que ~1 funciono|sirvio|ayudo
        ?? si llego|se|pudo|comio|durmio
        ?? excepcion
        ?? que|como hace|hizo el|ella|tu|usted $ =75
        """,
    "coping": """
        ?? como ~2 ha|han|has ~2 podido|logrado|hecho ~6 con|a|que|seguir|para =78
        ?? que ~3 fuerza|fuerzas|animo|esperanza
        ?? como aguanta|aguantas|sobrevive|se|te ~1 mantiene|levanta|sostiene
        ?? como ~2 le|ha|han|has|se|te|hace|hacen|hizo ~2 hace|hacen|haces|ha|han|hecho|arregla|arreglan|arreglado|logrado|podido ~6 para|en|con|cuando|todo|cada|$
        ?? como ~3 sale|salir|salido|sigue|sigues|seguido|aguanta|aguantado|aguantas|sobrelleva|soporta|maneja|sobrevive|sostiene|mantiene|logra|consigue
        ?? salir|sale|sigue|seguir|sacar adelante|pie
        ?? que ~3 ayuda|sostiene|mantiene|da|anima|levanta|permite|fuerza|fuerzas ~4 seguir|mantener|mantenerse|aguantar|adelante|pie|fuerza*|levantar*|salir|continuar|cada|dia =82
        ?? con ~7 eso|esto|miedo|encima|carga|asi|todo|lo|tanto|esas|solo|sola ~6 que|como
        ?? fuerza|fuerzas|animo
        ?? de donde saca|sacas|sacan|agarra|agarras
        ?? no ~2 peor|empeore|empeorado|caer*|rendir*
        ?? a pesar de
        ?? aun asi|con todo
        """,
    "preferred-future": """
        ?? como ~3 seria|quisiera|gustaria|veria|imagina =75
        ?? que ~3 estaria|estarian|haria|harian|veria|verian|pasaria ~2 haciendo|distinto|diferente|entonces =75
        ?? dentro de =75
        ?? si ~2 milagro =90
        suponga|supongamos|imagine|imaginese|imagina|imaginate|imaginemos|suponiendo|milagro|figurese|supon|pongamos
        varita magica
        ?? tres deseos
        ?? despierta|despiertas|despertara|despierte|amanece
        ?? de|dentro aqui|hoy|de a|en|seis|un|tres|unos|dos ~2 un|ano|anos|meses|mes|semanas
        ?? como seria|serian|estaria|sera|veria =78
        ?? como ~3 veria|verian|viera|verse|vera =80
        ?? en ese|el|un sueno|futuro|dia|lugar
        ?? dia|domingo|sabado|manana|tarde|noche normal|cualquiera|comun|ideal|perfecto|perfecta|bueno
        ?? como usted|tu|ustedes|lo ~1 quiere|quieres|quieren|suena
        ?? que ~2 primero|primera ~2 notaria|ve|veria|ves|senal|cosa|nota
        ?? senal|senales
        ?? si ~2 todo|problema|preocupacion|esto|cosas ~2 bien|resuelto|resuelta|mejor|resolviera|arreglara
        ?? cuando ~2 todo|esto|cosas ~2 bien|resuelto|mejor|resuelva|arregle
        ?? casa de los suenos
        ?? suena|sonaria|sueno|suenos|suenas =70
        ?? que|como ~2 haciendo|estarian|estaria|estara|estaran|haria|harian ~3 cuando|entonces|ese|diferente|en
        ?? le|te gustaria que ~2 fuera|fueran|estuviera|viera
        """,
    "relationship": """
        ?? que|como ~2 diria|dirian|ve|vio|nota|notaria|siente|contaria|pensaria ~1 @Name =90
        ?? que|como|quien|donde ~3 @see ~3 @Name
        ?? que|como ~3 @Name ~3 @see
        ?? que|como ~2 @see su|sus|tu|tus|la|los|las|el|de? @kin|@child
        ?? que ~2 diria|dirian|dira|contaria|notaria
        ?? si ~5 estuviera|estuvieran|pudiera|pudieran|preguntara|preguntaramos|pregunto|hablara|oyera|viera|escuchara =70
        ?? si ~2 @Name ~2 estuviera|pudiera|hablara|preguntara|aqui|oyera|viera
        ?? desde|a|en ~2 ojos|lugar|zapatos|vista|cama|punto|altura de|del|su
        ?? ojos|zapatos|lugar de @Name|su|sus|los
        ?? para @Name ~2 que|como|esas
        ?? como ~2 vive|viven|vivio|es|fue|sera|seria|son|ve ~2 para|esto|eso|todo ~1 @Name
        ?? quien ~3 notaria|primero|nota|primera|cuenta
        ?? que ~3 ha|han visto|notado|dicho @Name
        ?? ha visto @Name
        ?? que ~4 ella|ellos|ninos|hijos|nina|nino ~3 cuando =72
        ?? quiere|quieres|quisiera que ellos|digan|recuerden
        ?? tendria que ver ~1 el|ella|ellos|@Name =85
        """,
    "network-finding": """
        ?? ^ quien|quienes ~1 la|lo|le|los|te|se|mas|podria|puede|esta|estan|cuida|ayuda|viene|vive|sabe|conoce|quiere|hay =75
        ?? a|con|en|de quien|quienes ~2 llama|marca|confia|cuenta|puede|podria|busca|acude|pide|deja|recurre|tiene|va =85
        ?? quien|quienes ~5 si|cuando|noche|emergencia|necesit*|urgencia|apuro =80
        ?? quien ~4 contar|confiar|ayudar*|cuidar*|apoyar*|llamar* =82
        ?? con|a quien|quienes =60
        ?? quienes mas =92
        ?? que hace su|tu ~1 suegra|tia|mama|comadre|vecina|hermana =80
        ?? quien|quienes ~6 llama|llamaria|llamo|llamar|llamas|llaman|marca|marcar|marcas|confia|confias|confiar|cuenta|ayuda|ayudan|ayudo|ayudaria|apoya|apoyan|apoyaria|apoyarian|sabe|saben|sabia|conoce|conocen|cuida|cuidan|cuidaria|echa|echan|pide|pedir|puede|pueden|podria|podrian|visita|acompana|busca|buscas|acude|recurre|recoge|lleva|queda|quedaria|vive|viven|va|viene|vendria|quiere|quieren|estaria|cerca|familia
        ?? quien|quienes mas =85
        ?? quien|quienes de|en|por ~1 la|su|tu|sus
        ?? a|con|en|de quien|quienes ~3 =40
        ?? tiene|tienes|tienen|hay|conoce|cuenta ~3 alguien|familia|familiares|amigos|amigas|amistades|apoyo|parientes|red|vecinos|gente =85
        ?? alguien ~3 que|mas|de|cerca|pueda|ayude =72
        ?? algun familiar|pariente|amigo|vecino
        ?? le|te|les echa|echan|da|dan la|una mano
        ?? familia|amistades|iglesia|vecinos ~2 cerca|ayuda*|apoy*
        ?? decirme|contarme|hablarme|platicarme ~3 de|que|sobre ~3 senora|vecina|suegra|tia|comadre|hermana|abuela|madrina|senor =72
        ?? que personas
        """.replace(" ~3 =40", " =40"),
    "what-else": """
        ?? que mas =92
        ?? que otra|otras|otro|otros ~1 cosa|cosas|dia|dias|vez|veces|manera|maneras|formas|persona|personas
        ?? quien|quienes|como|donde|cuando mas =82
        ?? algo|alguien mas =75
        ?? alguna otra
        ?? otra cosa
        """,
    "indirect-compliment": """
        ?? como ~2 se le ocurrio
        ?? de donde ~2 salio|saco|sacaste|aprendio =85
        ?? como ~2 supo|supiste|supieron =93
        ?? como ~3 le|se|te ~2 hizo|hiciste|hicieron|ocurrio =90
        ?? como ~2 logro|lograste|pudo|pudiste|decidio|decidiste|consiguio|aprendio|aprendiste|encontro|penso|descubrio|hizo|lograron|convencio|controlo
        ?? de donde saco|sacaste|aprendio|aprendiste|vino|salio
        ?? que|quien le|te|la|lo hizo|ayudo|dio|llevo|enseno|dijo ~2 a|la|idea|valor|fuerza|pensar|decidir|saber|darse
        ?? que dice|habla|muestra eso|esto ~1 de|sobre
        ?? donde aprendio|aprendiste
        ?? que ~2 dijo|penso|paso|pensaba a|por|para ~1 usted|si|cabeza|mente
        """,
    "reframe": """
        ?? en vez|lugar ~1 de =75
        ?? en su lugar|vez
        ?? que quiere|quieres|quisiera|gustaria ~1 que ~1 sientan|haya|vean|oigan|hubiera|pase =88
        ?? en su lugar
        ?? si|cuando ~3 no|ya|sin ~8 que|como|habria|hay =62
        ?? cuando|si no ~1 haya|hay|hubiera|grita|grite|gritos|esta|este|pele*
        ?? que ~2 habria|habra ~3 en|entonces
        ?? quiere|quieres|quisiera|gustaria ~1 que|ver ~1 sientan|haya|vean|oigan|hubiera =60
        ?? mas bien
        otra manera|forma de ver*
        tambien ~1 puede ~1 ser|verse
        """,
    "position": """
        ?? que ~2 le|te parece ~3 reporte|dice|dicen|escuela|dijo|preocupacion
        ?? cree|piensa|crees ~2 que|usted ~5 cierto|verdad|razon =75
        ?? cual es su|tu ~1 version|opinion|punto|lado =88
        ?? como|que ~3 ve|piensa|opina|cree ~2 eso|esto|reporte|escuela|dicen =72
        ?? esta|estas ~1 de acuerdo =80
        ?? con que parte
        ?? como lo ~1 ve|ven|ves =92
        ?? que piensa|opina ~2 de|sobre lo|eso|esto
        ?? como lo|la|los ~1 ve|ven|ves|veria|mira|entiende|vive =90
        ?? como ve|ven|mira ~2 usted|tu|ustedes|los|lo|eso|esto|las
        ?? que ~1 piensa|opina|piensas|opinas|opinan|piensan ~2 sobre|acerca|reporte|dicen
        ?? que tan|tanto ~1 cerca|lejos|parecid*|acuerdo|cierto|distinto|diferente|coincide|verdad =92
        ?? segun usted|tu|ustedes =75
        ?? en que ~3 acuerdo|coincide*|desacuerdo|parte
        ?? de acuerdo =75
        ?? su|tu version|opinion|punto|lado|postura
        ?? que parte|partes|tanto ~3 cierto|cierta|acuerdo|verdad|report*|coincide|dice
        ?? coincide|coinciden|coincides
        ?? cuanto ~2 de|se ~2 eso|lo|parece
        ?? que le|te parece lo|eso|esto|el
        ?? como lo contaria|diria|explicaria|cuenta
        """,
}
