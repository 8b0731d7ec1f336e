"""Reading written practice: what is read, what is refused, what is only told, and that it never raises."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sop_xblocks.authoring.activity_xml import read_activity
from sop_xblocks.authoring.response_xml import load_response, read_response
from sop_xblocks.practice.response import MAX_CHARACTERS, STATEMENTS, Benchmark, Model, Prompt, Response
from sop_xblocks.practice.rubric import Choice, Criterion, Option, Rubric
from sop_xblocks.practice.rubrics import RUBRICS, built_in
from tests.authoring.samples import MODULE, WRITTEN

SLOW = settings(deadline=None)
BROKEN = Path(__file__).parent / "broken"
SCHEMA = etree.RelaxNG(etree.parse(Path(load_response.__code__.co_filename).with_name("response.rng")))
#: What the schema can see.
SHAPE = {f"RSP{number:03}" for number in (1, 2, 4, 5, 6, 8, 10, 11, 12, 13, 22, 23, 27, 29)}
#: Where the benchmarks of the sample begin and end.
BENCHMARKS = WRITTEN[WRITTEN.index("  <benchmark") : WRITTEN.index("</response>")]
#: As short as a response can be without an error.
SHORT = '<response format="1"><prompt id="p">Write.</prompt>{}</response>'


def codes(source: str) -> list[str]:
    """The codes the check finds."""
    return [fault.code for fault in read_response(source).diagnostics]


def test_values() -> None:
    """What is written is what is read."""
    reading = read_response(WRITTEN)

    assert reading.diagnostics == ()
    assert reading.response is not None
    assert reading.response.prompts == (
        Prompt("who", "Who is worried?", 0, 20, ("worrier",)),
        Prompt("what", "<p>What may come?</p>", 10, 60, ("caregiver", "behavior", "child", "impact")),
    )
    assert (reading.response.statement, reading.response.attempts, reading.response.use) == ("danger", 3, "")
    assert reading.response.about == "<p>Kim drank on Friday while Leo, 4, was in her care.</p>"
    assert reading.response.own == Rubric(
        (
            Criterion(
                "impact",
                "Impact on the child",
                (
                    Option("no", "missing", 0, 0, "The child does not appear."),
                    Option("part", "partly", "0.5", 1),
                    Option("yes", "there", 2, 2),
                ),
                "<p>On <em>this</em> child.</p>",
            ),
            Criterion(
                "words", "Plain words", (Option("no", "service words", 0, 0), Option("yes", "plain", "1.5", "1.5"))
            ),
        )
    )
    assert reading.response.models == (
        Model(
            "<p>Leo’s aunt and the agency worry that Kim may drink until she sleeps, and Leo, 4, may be hurt.</p>",
            "It says what could happen to Leo.",
        ),
    )
    assert reading.response.benchmarks[1] == Benchmark(
        "middling",
        "We worry that Kim may drink and that this is bad for Leo.",
        (Choice("impact", "part", "0.5", "True of any child."), Choice("words", "yes", None, "Plain.")),
    )


def test_benchmarks_can_be_judged() -> None:
    """Grades that were read without an error are a complete judgement by the rubric."""
    response = load_response(WRITTEN).response
    assert response is not None
    rubric = response.rubric()
    assert rubric is not None

    judged = [rubric.judged(benchmark.grades) for benchmark in response.benchmarks]
    assert all(judgement.complete for judgement in judged)
    assert [judgement.earned for judgement in judged] == [Decimal(0), Decimal(2), Decimal("3.5")]


@pytest.mark.parametrize("name", RUBRICS)
def test_built_in_rubrics_have_names(name: str) -> None:
    """A rubric may be named instead of written; benchmarks are graded by it."""
    rubric = built_in(name)
    assert rubric is not None
    grades = "".join(f'<grade criterion="{one.id}" option="part">Why.</grade>' for one in rubric.criteria)
    source = SHORT.format(f'<rubric use="{name}"/><benchmark id="b"><text>So.</text>{grades}</benchmark>')
    response = load_response(source).response
    assert response is not None

    assert response.rubric() == rubric
    assert (response.own, response.use) == (None, name)
    assert rubric.judged(response.benchmarks[0].grades).earned == len(rubric.criteria)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_statements_have_rubrics(statement: str) -> None:
    """Each kind of statement has the rubric of its name."""
    assert statement in RUBRICS


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ('points="2"', 'points="-2"', ["RSP013"]),
        ('points="2"', 'points="2,5"', ["RSP013"]),
        ('points="2"', 'points="2.555"', ["RSP013"]),
        ('points="2"', 'points="1001"', ["RSP013"]),
        ('points="2"', 'points="1-1000.5"', ["RSP013"]),
        ('points="2"', 'points="1e3"', ["RSP013"]),
        ('points="2"', 'points="٣"', ["RSP013"]),
        ('points="2"', 'points=""', ["RSP003"]),
        ('points="2"', 'points=" 1 - 2.25 "', ["RSP003"]),  # the benchmark that chose it must say how many now
        ('points="0.5-1"', 'points="0.5 - 2"', []),
        ('points="2"', 'points="1"', []),
        ('points="0.5">', 'points="0.49">', ["RSP033"]),
        ('points="0.5">', 'points="1.00">', []),
        ('points="0.5">', 'points="half">', ["RSP013"]),
        ('points="0.5">', 'points="0-1">', ["RSP013"]),
        ('option="no">Leo', 'option="no" points="0">Leo', []),
        ('option="no">Leo', 'option="no" points="1">Leo', ["RSP033"]),
        ('option="no">Leo', 'option="">Leo', ["RSP003"]),
        ('label="there"', 'label=" "', ["RSP003"]),
        ('id="part"', 'id="no"', ["RSP009", "RSP031"]),
        ('criterion id="words"', 'criterion id="impact"', ["RSP009", "RSP030", "RSP030", "RSP030"]),
        ('max-words="20"', 'max-words="1001"', ["RSP012"]),
        ('max-words="20"', 'max-words="0"', ["RSP012"]),
        ('min-words="10"', 'min-words="60"', []),
        ('min-words="10"', 'min-words="61"', ["RSP026"]),
        ('attempts="3"', 'attempts="99"', []),
        ('attempts="3"', 'attempts="100"', ["RSP012"]),
        ('part="worrier"', 'part="worrier worrier context"', []),
        ('part="worrier"', 'part="network"', ["RSP029"]),
        ('statement="danger"', 'statement="harm"', ["RSP029"]),
        ('statement="danger"', 'statement="plan"', ["RSP035", "RSP035"]),
        ('statement="danger"', 'statement=""', ["RSP011"]),
        ("<rubric>", '<rubric use="essay">', ["RSP011", "RSP001", "RSP001"]),
        ("<rubric>", '<rubric use="danger">', ["RSP001", "RSP001"]),
        ("<text>Mother has", "<txt/><text>Mother has", ["RSP001"]),
        ("<text>Mother has a substance problem.</text>", "", ["RSP004"]),
        ("Who is worried?", "<script>x</script>Who is worried?", ["XML011"]),
        ("The child does", '<a href="https://example.org/">The</a> child does', ["XML010"]),
        ("Mother has", '<em onclick="x()">Mother</em> has', ["XML012"]),
        ("<why>", "<why>One.</why><why>", ["RSP005"]),
        ("<why>It says what could happen to Leo.</why>", "", []),
    ],
)
def test_faults(old: str, new: str, found: list[str]) -> None:
    """Faults beyond the example that each code has, and what is none."""
    assert old in WRITTEN
    assert codes(WRITTEN.replace(old, new, 1)) == found


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("", ["RSP040", "RSP041"]),
        ('<model>So.</model><rubric use="plan"/>', []),
        ('<model>So.</model><rubric use="plan"><!-- ours --></rubric>', []),
        ("<model><why>So.</why></model>", ["RSP041", "RSP024"]),
        ("<model>So.</model><rubric/>", ["RSP004"]),
        ("<model>So.</model><rubric><criterion id='a' label='A'/></rubric>", ["RSP027"]),
        ("<model>So.</model><benchmark id='b'><text>So.</text></benchmark>", ["RSP036"]),
        ("<model>So.</model><rubric use='goals'/><benchmark id='b'><text>So.</text></benchmark>", ["RSP011"]),
    ],
)
def test_short_ones(inside: str, found: list[str]) -> None:
    """What a response may leave out, and that what follows from another fault is not told."""
    assert codes(SHORT.format(inside)) == found


def test_prose_is_made_safe() -> None:
    """Nothing that runs comes through, in any text that people see."""
    bad = '<script>x</script><img src="x" onerror="y()"/>'
    source = WRITTEN
    for before in (
        "Kim drank",
        "Who is",
        "On <em>",
        "The child does",
        "Leo’s aunt",
        "It says what",
        "Mother has",
        "Leo is not",
    ):
        assert before in source
        source = source.replace(before, bad + before, 1)

    assert load_response(source).response == load_response(WRITTEN).response
    assert codes(source) == ["XML011"] * 16


def test_limits_of_words_can_be_written() -> None:
    """The most words an author may ask for fit into what a learner may write, at five characters each."""
    assert (
        load_response(SHORT.replace('id="p"', f'id="p" min-words="{MAX_CHARACTERS // 5}"').format("")).response
        is not None
    )


def test_files() -> None:
    """A bare response is one; its block may say what others say; another body is told."""
    block = f'<sop_response url_name="r" display_name="R" skills="statement.danger">{WRITTEN}</sop_response>'
    file = read_activity(block)

    assert file.diagnostics == ()
    assert (
        file.activities[0].response == load_response(WRITTEN).response == read_activity(WRITTEN).activities[0].response
    )
    assert file.activities[0].module is None
    assert codes(MODULE) == ["XML007"]
    assert read_activity(block.replace("statement.danger", "statement.peril")).activities[0].response is None


@SLOW
@given(st.text(alphabet="<>/=\"' promptubicegdaxwhy.01-&;", max_size=160))
def test_never_raises(inside: str) -> None:
    """Whatever stands in a response: there is one exactly where there is no error."""
    reading = read_response(f'<response format="1">{inside}</response>')

    assert (reading.response is None) == any(fault.severity == "error" for fault in reading.diagnostics)


_PIECES = [
    *(f'<{tag} id="a" label="A" points="1" criterion="a" option="a" use="harm">' for tag in ("rubric", "prompt")),
    *(f"<{tag}>" for tag in ("rubric", "model", "why", "text", "about", "benchmark")),
    '<criterion id="a" label="A">',
    '<option id="a" label="A" points="1"/>',
    '<option id="b" label="B" points="2-1"/>',
    '<grade criterion="a" option="a"/>',
    '<grade criterion="a" option="b" points="9"/>',
    '<prompt id="a" part="child">',
    '<benchmark id="a">',
    "words",
]


@SLOW
@given(st.lists(st.sampled_from(_PIECES), max_size=12), st.lists(st.booleans(), min_size=12, max_size=12))
def test_never_raises_for_pieces_in_odd_places(pieces: list[str], closed: list[bool]) -> None:
    """Known elements anywhere, nested in any way: a response exactly where there is no error, the same with checks or without."""
    text, within = "", []
    for piece, close in zip(pieces, closed, strict=False):
        text += piece
        if piece.startswith("<") and not piece.endswith("/>"):
            within.append(piece[1:].split(" ")[0].rstrip(">"))
        if close and within:
            text += f"</{within.pop()}>"
    text += "".join(f"</{tag}>" for tag in reversed(within))
    source = f'<response format="1" statement="harm">{text}</response>'
    reading = read_response(source)

    assert (reading.response is None) == any(fault.severity == "error" for fault in reading.diagnostics)
    assert load_response(source).response == reading.response


def test_schema_sees_the_shape() -> None:
    """The schema refuses what the reader says of the shape, and lets through the rest."""
    refused = {path.name[:6] for path in BROKEN.glob("RSP*.xml") if not SCHEMA.validate(etree.parse(path))}

    assert refused == SHAPE
    assert SCHEMA.validate(etree.fromstring(WRITTEN)), SCHEMA.error_log


def test_a_response_without_benchmarks() -> None:
    """Benchmarks are for graders' own measure: none at all is no fault."""
    assert codes(WRITTEN.replace(BENCHMARKS, "")) == []


def test_response_is_frozen_content() -> None:
    """What was read has fingerprints, and equal sources have equal ones."""
    one, other = load_response(WRITTEN).response, load_response(WRITTEN.replace("\n", "\n  ")).response
    assert isinstance(one, Response)
    assert isinstance(other, Response)

    assert (one.wording, one.scoring) == (other.wording, other.scoring)
