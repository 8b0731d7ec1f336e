"""Hypothesis strategies for dialogues: whole ones that can be read, written and played."""

from __future__ import annotations

from hypothesis import strategies as st

from sop_xblocks.authoring.prose import fold
from sop_xblocks.practice.codes import CODES
from sop_xblocks.practice.condition import COMPARE, All, Any, Compare, Condition, Not, Seen
from sop_xblocks.practice.dialogue import (
    MOODS,
    OUTCOMES,
    TALKS,
    Answer,
    Change,
    Dialogue,
    Ending,
    Gauge,
    Go,
    Line,
    Person,
    Reply,
    Turn,
    Way,
    When,
)
from sop_xblocks.practice.skills import SKILLS

ids = st.from_regex(r"[A-Za-z][A-Za-z0-9_-]{0,8}", fullmatch=True).filter(
    lambda name: name not in ("and", "or", "not", "seen")
)
#: Any text that XML can hold: quotes, markup characters, accents, no-break spaces, emoji.
texts = (
    st.text(
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff") | st.sampled_from("<>&\"' "),
        min_size=1,
        max_size=60,
    )
    .map(fold)
    .filter(bool)
)
names = texts.map(lambda text: text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()).filter(
    bool
)
prose = texts | texts.map(lambda text: f"<em>{text}</em> and more")
blocks = prose | st.lists(texts, min_size=1, max_size=3).map(lambda parts: "".join(f"<p>{part}</p>" for part in parts))


def conditions(gauges: list[str], turns: list[str]) -> st.SearchStrategy[Condition]:
    """Conditions on these gauges and turns, nested."""
    leaf: st.SearchStrategy[Condition] = st.builds(Seen, st.sampled_from(turns))
    if gauges:
        signs, values = st.sampled_from(sorted(COMPARE)), st.integers(-20, 20)
        leaf |= st.builds(Compare, st.sampled_from(gauges), signs, values)
    return st.recursive(
        leaf,
        lambda inner: (
            st.builds(Not, inner)
            | st.builds(All, st.lists(inner, min_size=2, max_size=3).map(tuple))
            | st.builds(Any, st.lists(inner, min_size=2, max_size=3).map(tuple))
        ),
        max_leaves=5,
    )


@st.composite
def dialogues(draw: st.DrawFn, most_turns: int = 5) -> Dialogue:
    """A dialogue that can be read: every reference resolves, every turn can come to an ending."""
    names_of_places = draw(st.lists(ids, min_size=2, max_size=most_turns + 3, unique=True))
    count = draw(st.integers(1, len(names_of_places) - 1))
    turns, endings = names_of_places[:count], names_of_places[count:]
    people = draw(st.dictionaries(ids, st.tuples(names, names | st.just("")), min_size=1, max_size=3))
    gauges = {name: draw(_gauges(name)) for name in draw(st.lists(ids, max_size=3, unique=True))}
    when = st.none() | conditions(list(gauges), turns)
    speakers = st.sampled_from(sorted(people))
    lines = st.builds(
        Line,
        prose,
        when,
        st.just("") | speakers,
        st.sampled_from(("", *MOODS)),
        st.sampled_from(("", *TALKS)),
    )

    def way(further: list[str], quality: int, *, must_end: bool) -> Way:
        to = draw(st.sampled_from(further if must_end else names_of_places))
        goes = draw(st.lists(st.builds(Go, st.sampled_from(names_of_places), when), max_size=2))
        changes = st.builds(Change, st.sampled_from(sorted(gauges)), st.integers(-3, 3)) if gauges else st.nothing()
        return Way(
            quality,
            (*goes, Go(to)),
            tuple(draw(st.lists(changes, max_size=2 if gauges else 0))),
            tuple(draw(st.lists(lines, max_size=2))),
            draw(prose) if quality < 2 else draw(prose | st.just("")),
            draw(st.booleans()),
        )

    def turn(number: int) -> Turn:
        further = names_of_places[number + 1 :]  # the first reply leads on, so that the talk can always end
        replies = [
            Reply(
                name,
                draw(prose),
                tuple(draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=2, unique=True))),
                way(further, draw(st.integers(0, 3)), must_end=not place),
                draw(when) if place else None,
                draw(st.sampled_from(("", *SKILLS[:5]))),
            )
            for place, name in enumerate(draw(st.lists(ids, min_size=1, max_size=4, unique=True)))
        ]
        answer = None
        if draw(st.booleans()):
            codes = st.lists(st.sampled_from(CODES), min_size=1, max_size=2, unique=True).map(tuple)
            whens = tuple(When(way(further, 2, must_end=False), c) for c in draw(st.lists(codes, max_size=2)))
            answer = Answer(whens, way(further, 1, must_end=True), draw(prose | st.just("")))
        last = draw(lines)
        says = (*draw(st.lists(lines, max_size=2)), Line(last.text, None, last.by, last.mood, last.talk))
        thoughts = tuple(draw(st.lists(st.builds(Line, prose, when), max_size=2)))
        return Turn(
            turns[number],
            draw(speakers),
            says,
            tuple(replies),
            draw(st.sampled_from(MOODS)),
            draw(st.sampled_from(TALKS)),
            thoughts,
            draw(prose | st.just("")),
            answer,
        )

    return Dialogue(
        turns[0],
        draw(names),
        {key: Person(key, name, role) for key, (name, role) in people.items()},
        {turns[number]: turn(number) for number in range(count)},
        {name: Ending(name, draw(st.sampled_from(OUTCOMES)), draw(blocks)) for name in endings},
        gauges,
        draw(blocks),
        draw(blocks),
        draw(blocks | st.just("")),
        draw(st.sampled_from(("now", "end"))),
        draw(st.booleans()),
        draw(st.booleans()),
    )


@st.composite
def _gauges(draw: st.DrawFn, name: str) -> Gauge:
    low = draw(st.integers(-5, 5))
    high = draw(st.integers(low + 1, low + 12))
    starts = draw(st.lists(st.integers(low, high), max_size=3, unique=True))
    words = tuple((start, " ".join(draw(names).split()) or "word") for start in sorted(starts))
    show = draw(st.sampled_from(("words", "number", "hidden")))
    return Gauge(name, draw(names), draw(st.integers(low, high)), low, high, show, words)
