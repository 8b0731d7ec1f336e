"""Spanish, without accents: what workers say besides asking. Data only; `cues` explains the language."""

from __future__ import annotations

from typing import Final

BEHAVIOURS: Final[dict[str, str]] = {
    "GI": """
        soy ~2 trabajador*|social|de|del|parte
        vengo|vine ~2 a|del|de|porque
        el|un|este|la|una reporte|juez|jueza|corte|ley|condado|programa|hospital|plan|tramite|departamento|agencia|oficina|licencia|audiencia|informe =68
        reporte|llamada dice|menciona|habla|llego|se
        lo|la decide ~1 la|el|un
        lo que yo|me|si|puedo|tengo|sigue|pasa =72
        tengo|tenemos|necesito|necesitamos que =72
        no ~2 puedo|podemos|se|le|vengo|damos|voy|decido
        voy|vamos a =66
        yo|le ~1 escribo|llamo|marco|aviso|explico|dejo|mando|entrego|comparto|informo
        mi tarjeta|trabajo|numero|supervisora|supervisor|papel|nombre
        hay un|una|programas|fondos|lineas|ayuda|pasos|tres ~1 =68
        por ley
        la ley
        tiene|tienes ~1 derecho
        los pediatras|doctores|medicos|jueces|pasos
        recomiendan
        dentro de|horas|dias
        antes de empezar
        primero ~4 luego|despues
        confidencial*
        dias|horas|semanas|dolares|minutos =40
        se llama|trata|hace|tarda|cobra|paga
        su nombre no
        la escuela|maestra|enfermera ~1 nos|me
        no es motivo
        lo que me cuente
        la revision|visita|audiencia
        hoy no|vengo
        el siguiente|proximo
        """.replace("tres ~1 =68", "tres =68"),
    "Seek": """
        ?? le|te|les|os ~1 parece|late|gustaria|acomoda|sirve|molesta|importa|queda ~2 si|que|empezar|bien|$
        ?? me|nos ~1 permite|permites|deja|dejas|permiten|dejan|daria|da|das ~1 permiso|que|ver|ir|entrar|leer*|empezar|hacer*|contar*|preguntar*|$ =85
        ?? me permite|permites =90
        ?? puedo|podemos|podria|podriamos =80
        ?? le|te|les puedo|podria =88
        ?? esta ~2 bien|acuerdo ~1 si|que|con
        ?? esta|estaria ~1 de acuerdo
        ?? prefiere|prefieres|preferiria|prefieren
        ?? por|con|en|de que|donde|cual ~4 empezar|empezamos|comenzar|empecemos|platicar|quiere|gustaria|prefiere =80
        ?? que ~3 quiere|quieres|gustaria|prefiere ~1 platicar|hacer|hablar|pensar|que|empezar|dibujar|ponerle =78
        ?? que|cual ~2 nombre ~1 le|te quieres|quiere|pondrias
        ?? que|como ~2 piensa|opina|parece|suena|ve|ven|cree|le suena ~1 usted|tu|eso|esto|de|lo|$ =70
        ?? como lo ve|ven|ves
        ?? que ~1 piensa|opina|dice usted|tu|$ =85
        ?? que me falto|falta
        ?? que le|te parece =85
        ?? quiere|quieres|quisiera|gustaria ~1 que =82
        ?? tiene|tienes ~1 inconveniente|problema
        ?? me ~1 ayudaria|ayudarian|ayudan|acompana|acompanaria =72
        ?? entendi|falto|oi ~1 bien|algo
        ?? voy bien
        ?? le|te cuento|platico|explico|leo|comparto|digo|enseno|muestro =72
        ?? se vale
        vemos|veamos|pensemos|pensamos|decidimos|buscamos juntos|juntas
        digame|dime si ~1 estoy|entendi|me|voy
        corrijame|corrigeme
        """.replace("cree|le suena", "cree|suena"),
    "Emphasize": """
        usted|tu|ustedes ~1 decide|decides|escoge|escoges|elige|eliges|manda|mandas|deciden =85
        lo|la ~1 decide|decides|escoge usted|tu
        como|cuando|donde|lo|hasta usted|tu|cuando|donde|que ~1 quiera|quieras|guste|prefiera|decida|diga|gustes =82
        como|cuando|lo que quiera|quieras|prefiera|guste|decida
        no tiene|tienes|esta|estas que|obligad* =85
        nadie ~2 obliga|obligar*|puede
        depende|queda de|en usted|ti|manos|sus
        es|son su|tu decision|eleccion|cosa =78
        su|tu decision|eleccion
        es suya|suyo|tuya|tuyo|de usted
        puede|puedes ~2 parar|decir|no|escoger|decidir|cambiar|negarse|detenerme|pasar|dejar =72
        esta en su|tu
        en su|tu derecho
        usted|tu lo|la piensa|ve|piensas =78
        o no ~1 como
        tomelo|tomalo o
        a su|tu ritmo|tiempo|modo|paso
        si quiere|quieres|prefiere no =70
        nada mas|nomas lo que tu|usted
        lo que ~1 se le haga
        usted|tu ~1 sabe|sabes ~1 cual|que|mejor|lo =78
        sin presion|prisa
        """,
    "SUM": """
        entonces|resumiendo tengo|tenemos|llevamos
        lo que ~2 voy|vamos ~2 oyendo|entendiendo|escuchando
        me|nos ~1 conto|dijo|platico ~4 que
        dejeme|deje|dejame ~2 ver|juntar|repasar|recoger =85
        a ver si ~2 bien|entendi|voy =92
        hasta ahorita|ahora|aqui|hoy =78
        resumen|resumir|resumiendo|resumo|recapitul* =92
        para|dejeme|dejame|voy|vamos ~2 juntar|resumir|recoger|repasar|ver =82
        lo que ~2 llevamos|he|oigo|oi|escuchado|escucho|entendi|entiendo =82
        me|nos ~1 ha|has|conto|contaste|dijo|dijiste|han ~1 dicho|contado|platicado ~1 que|varias =82
        oi|escuche ~1 tres|dos|varias|cuatro|cosas|que
        tres|dos|varias|cuatro cosas
        la ultima vez ~1 me
        entonces ~10 y ~3 y =40
        """.replace("        entonces ~10 y ~3 y =40\n", ""),
    "AF": """
        ^ usted|tu|se|le|les|lo|la|los|las ~1 acordo|acosto|acudio|ahorro|alejo|aparto|aprendio|arreglo|atendio|bano|calmo|cambio|cerro|cocino|cumplio|defendio|dio|escondio|espero|fue|guardo|junto|lavo|llevo|noto|pago|preparo|quedo|quito|reconocio|regreso|respiro|sento|sentaste|separo|siguio|solto|subio|trajo|trabajo|tomo|tuvo|visito =66
        ^ con|en|sin|a ~8 usted|y|aun =35
        usted ~1 supo|pudo|hizo|puso|dijo|fue|trajo|tuvo|dio =66
        ^ usted|tu|se|ella|le|les ~1 dejo|vio|llego|animo|aviso|hizo|logro|puso|llamo|mantuvo|protegio|cuido|marco|busco|salio|levanto|pidio|aguanto =68
        y aun asi =85
        se animo =85
        ahi|asi ~1 cuido|protegio|cuidaste =85
        aunque ~1 son|es|era|sea|tenia =72
        en vez de =55
        le dio|dieron a =60
        usted|tu ~1 cuido|protegio|logro|dejo|llego|hizo|vio|levanto|penso|busco|llamo|mantuvo|pidio|aguanto|encontro|supo|puso|salio|sostuvo|mando|escogio =60
        aun|y asi =60
        aunque ~5 =40
        eso ~1 es|requiere|muestra|dice|habla|toma|pide ~2 cuidar|pensar|valor|fuerza|valentia|mucho|amor|proteger|ser|fuerzas =88
        valor|valentia|valiente|esfuerzo|fortaleza|empeno =72
        ha|han ~2 evitado|logrado|mantenido|protegido|cuidado|sostenido =70
        cuido|protegio|protege|cuida ~3 =45
        siguieron|durmieron|llegaron|quedaron|estuvieron|comieron ~2 dormidos|seguros|sanos|tranquilos|bien|salvo|a|cenando =80
        de todos modos
        quiere|quieren|quisieron decir que
        sin faltar
        le|les importa|importan ~1 sus|su|mucho =60
        gracias|agradezco por|que|su|tu ~1 confianza|decirme|contarme|abrir*|haber =65
        a pesar de
        ni una|un sola|solo|vez
        me di cuenta|fije
        noto|veo|admiro|reconozco que|como|lo|su|cuanto =72
        tuvo|tuviste el|la|que
        marcar|llamar|mandarlos|dejarlo ~5 en ~1 vez|lugar
        """.replace("aunque ~5 =40", "aunque =50").replace("cuida ~3 =45", "cuida =45"),
    "praise": """
        felicito|felicidades|felicitaciones|bravo|excelente|perfecto|fantastico|maravilloso|maravillosa|increible|campeona|campeon|guerrera|guerrero =85
        muy bien =85
        bien hecho =92
        que bueno|bonito|lindo|padre|linda|bonita|bien|maravilla|orgullo|chulo|gusto|inteligente =82
        buen|gran|excelente trabajo|mama|papa
        orgullos* =90
        siga|sigue|sigan asi =90
        asi se hace =92
        usted|tu si? puede|puedes
        si ~1 se puede
        echele|echale|echarle ~1 ganas =72
        eres|es ~2 una|un|la|el|muy ~1 gran|maravillos*|buen*|excelente|increible|mejor|artista|super*|inteligente|fuerte|valiente|listo|lista|campeon*
        lo ~1 esta|estas haciendo ~1 bien|muy|excelente|super
        le esta yendo
        genial|super|orale
        creo en usted|ti
        """,
    "Concern": """
        me|nos ~2 preocupa|preocupan|inquieta =93
        preocupacion|preocupaciones =72
        estoy|estamos ~1 preocupad* =92
        temo|tememos|temor
        me da miedo =80
        lo que ~1 me preocupa =93
        """,
    "#soft": """
        lo siento =85
        lamento|pobrecit*|perdon|perdone|disculpe|disculpa|perdona =80
        no ~1 se|te preocupe|preocupes|sienta|sientas|apure|apures|ponga =85
        todo ~2 va|saldra|estara a? ~1 salir|bien|estar|arreglar* =85
        seguro que =60
        ha de|haber
        debe ~1 ser|haber|estar ~2 dificil|duro|pesado|muy|bien
        que dificil|duro|triste|pena|feo
        ^ hola|buenas|buenos|gracias|ey|bienvenid*|mucho gusto? =75
        ^ de acuerdo $
        ^ claro ~1 si
        ^ esta bien $
        ^ ah si|
        ^ vengo|no ~2 vengo
        entiendo|comprendo|imagino|se =60
        es normal|natural
        a todos|muchos nos|les
        no es su|tu culpa
        dios =45
        """.replace("^ ah si|\n", "^ ah si\n"),
    "#echo": """
        ^ parece|suena|pareciera =82
        ^ o sea =78
        ^ entonces =62
        ^ usted|tu|te|le|se|la|lo|les =62
        ^ siente|sientes|quiere|quieres|esta|estas|tiene|tienes|piensa|extrana|desea|necesita|sabe|ve|viene|va =68
        ^ por un|una lado|parte =85
        ^ para usted|ti =82
        ^ una parte de|suya =85
        ^ le|te duele|preocupa|da|gusta|cuesta|importa|pesa|preocupan|duelen =75
        ^ como si =72
        ^ es como
        ^ quiere decir
        ^ ya no =60
        """,
}
