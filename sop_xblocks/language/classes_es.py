"""Spanish: words that stand for each other when an utterance is weighed. Data only; a class begins with a capital."""

from __future__ import annotations

from typing import Final

CLASSES: Final[dict[str, str]] = {
    "Kin": """mama papa madre padre mami papi jefa jefe hermano hermana hermanos hermanas tio tia tios tias primo prima primos
        primas abuela abuelo abuelos abuelita abuelito sobrino sobrina esposo esposa marido pareja novio novia ex suegra suegro
        cunada cunado padrino madrina comadre compadre padrastro madrastra familia familiares parientes""",
    "Child": """hijo hija hijos hijas nino nina ninos ninas bebe bebes chiquito chiquita chiquitos chiquitas muchacho muchacha
        muchachos gemelos nieto nieta nietos nietas adolescente chamaco chamacos chavo chava mijo mija plebes criatura
        criaturas pequeno pequena mayor menor""",
    "Helper": """amigo amiga amigos amigas vecino vecina vecinos vecinas pastor padre iglesia entrenador padrino patron
        patrona maestra maestro maestros consejera consejero terapeuta doctor doctora enfermera juez jueza abogado abogada
        policia supervisora trabajadora""",
    "Agency": "trabajadora social condado agencia dcfs escuela guarderia clinica hospital corte programa albergue oficina kinder",
    "Number": "0 2 3 4 5 6 7 8 9 cero dos tres cuatro cinco seis siete ocho nueve 12 15 20 50",
    "Top": "10 diez 100 cien",
    "Scale": "escala escalera termometro escalon escalones punto puntos numero linea caritas calificacion califica",
    "End": "peor mejor bajo alto abajo arriba minimo maximo",
    "Weekday": "lunes martes miercoles jueves viernes sabado domingo sabados domingos",
    "Daytime": """noche noches tarde tardes manana mananas dia dias semana semanas cena desayuno comida hora dormir tarea
        bano""",
    "Time": "vez veces momento momentos ocasion ocasiones rato ratos tiempo",
    "Past": "ayer ultimamente antes pasado pasada ultima ultimo hace anoche",
    "Future": "futuro meses mes ano anos adelante luego navidad verano proximo proxima",
    "Good": """mejor mejores bien bueno buena buenos buenas calma calmado calmada calmados tranquilo tranquila tranquilos
        tranquilas facil seguro segura seguros seguras contento contenta feliz felices orgulloso orgullosa juntos sobrio sobria
        menos bonito bonita""",
    "Hard": """dificil dificiles duro dura pesado pesada mal malo mala peor cansado cansada agotada sola solo estresada triste
        enojado enojada miedo dolor fuerte""",
    "Worry": "preocupa preocupan preocupado preocupada preocupacion preocupaciones preocupe temor",
    "Hope": "espera esperan esperaba espere esperas quisiera gustaria ojala esperanza esperanzas suena suenos deseo deseos",
    "Useful": "util utiles sirva sirve sirvio sirviera servir valiera valio valga pena provecho",
    "Here": "hoy platica visita reunion conversacion junta rato llamada hablar platicar aqui",
    "See": "ve ven vea vean veria verian nota notan note noten notaria notarian noto notaron cuenta oye oyen escucha fijo fijaron vio vieron ver",
    "Say": "dice dicen diria dirian dijo dijeron decir diga contesta contestaria responderia",
    "Tell": """cuenteme cuentame digame dime platiqueme platicame hableme hablame describame describeme expliqueme explicame
        contarme decirme platicarme describirme explicarme contar platicar describir explicar ayudeme ayudame""",
    "Think": "piensa piensan pensaria cree creen creeria siente sienten sentiria opina opinan parece",
    "Imagine": "imagine imagina imaginese imaginate suponga supongamos digamos milagro despierta pensemos",
    "Change": "cambio cambios cambiado cambia cambiaron cambiaria diferente diferentes distinto distinta diferencia mejorado mejoro avance",
    "Since": "desde despues",
    "Event": """reporte llamada llamaron carta policia accidente audiencia hospital cita referencia llevaron quitaron llego
        llegaron vinieron""",
    "Manage": """logro logra lograron lograr logrado hace hizo hicieron hacer hacerle puede pudo aguanta aguantado aguantar
        sigue seguir sale salir adelante mantiene mantener mantenido sostiene maneja sobrellevar""",
    "Help": "ayuda ayudan ayudo ayudaron ayudado ayudar apoya apoyan apoyo apoyar cuenta contar respalda mano",
    "Reach": "llamar llama llamo llamaria pedir pide pedirle confia confiar acude acudir hablarle buscar invitar",
    "Stop": "dejar deja deje dejo evitar nunca sin menos ya",
    "Instead": "lugar vez cambio",
    "Should": "debe deberia debia tiene tendria necesita hay",
    "Would": "seria estaria haria habria podria tendria veria iria",
    "Be": "es son fue era eran esta estan estaba estuvo ser estar sido",
    "Have": "ha han he hemos habia haya hubo",
    "Want": "quiere quieren querria quiero necesita prefiere gusta",
    "Cheer": "excelente felicidades felicito bravo increible super echele maravilloso",
    "Thank": "gracias agradezco",
    "Drink": "toma tomar tomando tomo tomado bebe beber alcohol cerveza drogas consumir consumo usar usando pastillas fumar recaida",
    "Harm": """pega pegar pego golpe golpes golpear gritos grita gritar grito pelea peleas pelear discuten moreton moretones
        cinto enoja lastima""",
    "Agree": "acuerdo coincide cierto verdad cerca parecido",
    "Plan": "plan planes meta metas decide decision opcion opciones",
    "You": "usted ustedes tu te le les su sus",
    "I": "yo me mi mis conmigo",
    "We": "nosotros nos nuestro nuestra",
    "They": "el ella ellos ellas lo la los las",
    "Ask": "que como cual cuales",
    "Who": "quien quienes",
}
