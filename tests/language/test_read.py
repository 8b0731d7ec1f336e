"""What utterances are read as, by label and language. The sentences are none of the gold set's."""

from __future__ import annotations

import pytest

from sop_xblocks.language import MAX, Span, read

OPEN = [
    ("en", "How did your weekend go?", "OQ"),
    ("en", "So what happens when he comes home?", "OQ"),
    ("en", "Tell me about your brother.", "OQ"),
    ("en", "what happened after that", "OQ"),
    ("en", "Did you eat?", "CQ"),
    ("en", "How old is your daughter?", "CQ"),
    ("en", "When did she leave?", "CQ"),
    ("en", "Could you tell me about last night?", "FQ"),
    ("en", "Would you walk me through Monday morning?", "FQ"),
    ("en", "You went home.", ""),
    ("en", "When he comes home, the kids hide.", ""),
    ("en", "I believe you can do it", ""),
    ("en", "I wish I could do it", ""),
    ("en", "I hope they have it.", ""),
    ("en", "Let me know once you have it", ""),
    ("en", "You never sleep do you", "CQ"),
    ("es", "¿Cómo les fue el sábado?", "OQ"),
    ("es", "como le fue en la junta?", "OQ"),
    ("es", "Cuénteme de su hermano.", "OQ"),
    ("es", "¿Ya comieron?", "CQ"),
    ("es", "¿Cuántos hijos tiene?", "CQ"),
    ("es", "¿Me puede contar qué pasó anoche?", "FQ"),
    ("es", "Usted volvió a su casa.", ""),
]


@pytest.mark.parametrize(("lang", "text", "form"), OPEN)
def test_form(lang: str, text: str, form: str) -> None:
    """Open, closed, open in function, or nothing asked."""
    labels = read(text, lang=lang).labels

    assert [label for label in labels if label in ("OQ", "CQ", "FQ")] == ([form] if form else [])


FLAGS = [
    ("en", "Did you eat? Did you sleep?", "multiple-questions"),
    ("en", "What did he say and what did you answer?", "multiple-questions"),
    ("en", "Why did you go back?", "why-question"),
    ("en", "You knew about it, didn't you?", "tag-question"),
    ("en", "Was it on Friday or on Saturday?", "either-or"),
    ("en", "If 0 is that nobody sleeps and 10 is that all of you do, where are you?", "scale-anchored"),
    ("en", "On a scale from 1 to 10, how sure are you?", "scale-unanchored"),
    ("es", "¿Comieron? ¿Durmieron?", "multiple-questions"),
    ("es", "¿Por qué volvió con él?", "why-question"),
    ("es", "Usted ya lo sabía, ¿verdad?", "tag-question"),
    ("es", "¿Fue el viernes o fue el sábado?", "either-or"),
    ("es", "Si cero es que nadie duerme y diez es que todos descansan, ¿dónde está?", "scale-anchored"),
    ("es", "Del uno al diez, ¿qué tan segura se siente?", "scale-unanchored"),
]


@pytest.mark.parametrize(("lang", "text", "flag"), FLAGS)
def test_flags(lang: str, text: str, flag: str) -> None:
    """Each flag is raised by words of its own, and no other with it."""
    assert read(text, lang=lang).flags == (flag,)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "What did he say?"),
        ("en", "Did you sleep or anything?"),
        ("en", "He didn't come."),
        ("es", "¿Qué dijo él?"),
        ("es", "No vino porque llovía."),
    ],
)
def test_no_flags(lang: str, text: str) -> None:
    """One plain question, or none, has no flag."""
    assert read(text, lang=lang).flags == ()


TYPES = [
    ("en", "What are your best hopes for this talk?", "best-hopes"),
    ("en", "What has changed since the hotline call?", "pre-session-change"),
    ("en", "Tell me about a night that went better.", "exception"),
    ("en", "With all of that on you, how do you keep going?", "coping"),
    ("en", "Suppose a miracle happened tonight. What would you notice first?", "preferred-future"),
    ("en", "What makes it a 5 and not a 3?", "scaling"),
    ("en", "What would your daughter say she sees?", "relationship"),
    ("en", "Who could you call at night?", "network-finding"),
    ("en", "What else?", "what-else"),
    ("en", "What's been better since we talked last week?", "ears"),
    ("en", "How did you know that it was time to leave the room?", "indirect-compliment"),
    ("en", "What will the kids hear instead?", "reframe"),
    ("en", "How close is the report to how you see it?", "position"),
    ("es", "¿Cuáles son sus mejores esperanzas para esta plática?", "best-hopes"),
    ("es", "¿Qué ha cambiado desde que le llamaron?", "pre-session-change"),
    ("es", "Cuénteme de una noche que salió bien.", "exception"),
    ("es", "Con todo eso encima, ¿cómo le ha hecho para seguir adelante?", "coping"),
    ("es", "Imagine que ocurre un milagro. ¿Qué notaría primero?", "preferred-future"),
    ("es", "¿Qué hace que sea un cinco y no un tres?", "scaling"),
    ("es", "¿Qué diría su hija si estuviera aquí?", "relationship"),
    ("es", "¿A quién podría llamar en la noche?", "network-finding"),
    ("es", "¿Qué más?", "what-else"),
    ("es", "¿Qué ha estado mejor esta semana?", "ears"),
    ("es", "¿Cómo supo que era hora de salirse?", "indirect-compliment"),
    ("es", "¿Qué quiere que haya en lugar de los gritos?", "reframe"),
    ("es", "¿Qué tan cerca está el reporte de como usted lo ve?", "position"),
]


@pytest.mark.parametrize(("lang", "text", "kind"), TYPES)
def test_types(lang: str, text: str, kind: str) -> None:
    """The solution-focused type is among the labels."""
    assert kind in read(text, lang=lang).labels


CODES = [
    ("en", "I never get a break.", "You never get a break.", "R"),
    ("en", "", "Great job!", "praise"),
    ("en", "", "You kept him in your arms and he slept.", "AF"),
    ("en", "", "You should really get a lock for that door.", "Persuade"),
    ("en", "", "Some parents use a timer. You'd know best if that fits.", "PersuadeWith"),
    ("en", "", "It's your own fault that we are here.", "Confront"),
    ("en", "", "I have to write a report within ten days.", "GI"),
    ("en", "", "Is it okay if I sit down?", "Seek"),
    ("en", "", "That's up to you.", "Emphasize"),
    ("en", "", "Let me see if I got it all: your sister helps, the nights are hard, and the car is broken.", "SUM"),
    ("en", "", "I'm worried that he could get out at night.", "Concern"),
    ("es", "Nunca descanso.", "Usted nunca descansa.", "R"),
    ("es", "", "¡Muy bien!", "praise"),
    ("es", "", "Usted lo cuidó y el niño durmió tranquilo.", "AF"),
    ("es", "", "Debería comprar un candado.", "Persuade"),
    ("es", "", "A algunas mamás les sirve un horario; usted ve si le acomoda.", "PersuadeWith"),
    ("es", "", "Si no cambia, le van a quitar al niño.", "Confront"),
    ("es", "", "El juez decide en diez días.", "GI"),
    ("es", "", "¿Me permite sentarme?", "Seek"),
    ("es", "", "Usted decide.", "Emphasize"),
    ("es", "", "A ver si entendí bien: su hermana ayuda, las noches pesan y el carro no sirve.", "SUM"),
    ("es", "", "Me preocupa que el niño salga de noche.", "Concern"),
]


@pytest.mark.parametrize(("lang", "before", "text", "code"), CODES)
def test_codes(lang: str, before: str, text: str, code: str) -> None:
    """The behaviour is among the labels."""
    assert code in read(text, before, lang).labels


def test_compliment_goes_with_an_affirmation() -> None:
    """An affirmation that names the child is a direct compliment too."""
    labels = read("You kept the baby in your arms and he slept.").labels

    assert {"AF", "compliment"} <= set(labels)


def test_own_words() -> None:
    """A word of the other person's, taken up, whatever its ending."""
    assert "own-words" in read("What is bedtime like?", "I lose it at bedtime.").flags
    assert "own-words" not in read("What is it like?", "I lose it at bedtime.").flags


@pytest.mark.parametrize(
    ("text", "lang", "label", "words"),
    [
        ("Okay. Could you tell me about Friday?", "en", "FQ", "Could you tell"),
        ("He fell. Why did he fall?", "en", "why-question", "Why"),
        ("Don’t worry — what else?", "en", "what-else", "what else"),
        ("<b>What</b>\u200b else?", "en", "what-else", "What</b>\u200b else"),
        ("Sí. ¿Que\u0301 más?", "es", "what-else", "Que\u0301 más"),
        ("Ya lo sabía, ¿verdad?", "es", "tag-question", "verdad"),
    ],
)
def test_spans_point_into_the_original(text: str, lang: str, label: str, words: str) -> None:
    """The words that led to a label, as typed, with tags, marks and invisible characters between them."""
    spans = [span for span in read(text, lang=lang).spans if span.label == label]

    assert [text[span.start : span.end] for span in spans] == [words]


def test_a_form_comes_first_in_what_asks() -> None:
    """The most telling label of a question is its form."""
    assert read("What would your son say?").labels == ("OQ", "relationship")


def test_unknown_languages_are_read_as_english() -> None:
    """A language that has no tables, or a region of one that has."""
    assert read("What else?", lang="tlh") == read("What else?", lang="en")
    assert read("¿Qué más?", lang="es-419") == read("¿Qué más?", lang="es")


def test_cut() -> None:
    """What is too long is read as far as it goes, and says so."""
    text = "What else? " * MAX

    assert read(text).cut
    assert not read(text[:MAX]).cut
    assert all(span.end <= MAX for span in read(text).spans)


def test_nothing() -> None:
    """No words, no labels."""
    for text in ("", " ", "…", "🙂", "\u200b\u200f", "?!", "\x00"):
        assert read(text).labels == ()


def test_a_span_is_a_value() -> None:
    """Spans compare by what they say."""
    assert Span(0, 4, "OQ") == Span(0, 4, "OQ")
