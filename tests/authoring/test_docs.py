"""What the docs say of the checker is what it does. `GOLDEN=write pytest …` writes the table anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

from attrs import fields

from sop_xblocks.authoring.catalogue import CATALOGUE
from sop_xblocks.authoring.dialogue_parts import _SHOW
from sop_xblocks.authoring.dialogue_turns import _CODES
from sop_xblocks.authoring.dialogue_xml import read_dialogue
from sop_xblocks.authoring.drill_items import FLAGS, LISTENERS, QUESTIONS, TYPES
from sop_xblocks.authoring.drill_rows import BANK, ITEM, OPTION, OWN
from sop_xblocks.authoring.drill_xml import read_drill
from sop_xblocks.authoring.module_xml import read_module
from sop_xblocks.authoring.overview_xml import read_overview
from sop_xblocks.authoring.response_xml import _BENCHMARK, _PROMPT, _RESPONSE, read_response
from sop_xblocks.authoring.rubric_xml import _CRITERION, _GRADE, _OPTION, _RUBRIC
from sop_xblocks.practice.codes import CODES
from sop_xblocks.practice.dialogue import MOODS, OUTCOMES, TALKS
from sop_xblocks.practice.drill import ERRORS, FORMS, ORDERS, TASKS
from sop_xblocks.practice.module import READERS
from sop_xblocks.practice.plan import ANY, CORE, KINDS, PLAN, Overview, Require
from sop_xblocks.practice.record import DEPTHS
from sop_xblocks.practice.response import PARTS
from sop_xblocks.practice.rubrics import CRITERIA, built_in
from sop_xblocks.practice.skills import GROUPS
from tests.authoring.test_broken import faults

DOCS = Path(__file__).parents[2] / "docs"
START, END = "<!-- table: made by tests/authoring/test_docs.py -->\n", "<!-- end of table -->\n"


def table() -> str:
    """Every code with what is said of its example."""
    rows = ["| code | severity | such as | remedy |", "|---|---|---|---|"]
    for code in sorted(CATALOGUE):
        fault = next(fault for fault in faults(code) if fault.code == code)
        cells = [code, fault.severity, fault.message(), fault.hint()]
        rows.append("| " + " | ".join(_cell(cell) for cell in cells) + " |")
    return "".join(f"{row}\n" for row in rows)


def _cell(text: str) -> str:
    return (
        re.sub(r"(</?[a-z_]+[^<>]*>|&[a-z]+;|[a-z_]+=\"[^\"]*\")", r"`\1`", text)
        .replace("|", "\\|")
        .replace("`` ", "` ")
    )


def test_table_of_codes() -> None:
    """The table in checking.md is in step with the catalogue and the examples."""
    path = DOCS / "checking.md"
    text = path.read_text(encoding="utf-8")
    before, rest = text.split(START)
    after = rest.split(END)[1]
    if os.environ.get("GOLDEN") == "write":
        path.write_text(before + START + table() + END + after, encoding="utf-8")
        return

    assert text == before + START + table() + END + after


def test_format_names_everything() -> None:
    """The description of the format names every code, mood, kind of talk and outcome there is."""
    text = (DOCS / "dialogue-format.md").read_text(encoding="utf-8")

    assert [word for word in (*CODES, *MOODS, *TALKS, *OUTCOMES, *_SHOW) if not re.search(rf"\b{word}\b", text)] == []
    assert frozenset(CODES) == _CODES


def test_example_of_the_format_can_be_read() -> None:
    """The example at the top of the description is a dialogue."""
    text = (DOCS / "dialogue-format.md").read_text(encoding="utf-8")
    found = re.search(r"<dialogue format.*?</dialogue>", text, re.DOTALL)
    assert found is not None

    assert [fault.message() for fault in read_dialogue(found.group()).diagnostics] == []


def test_format_of_drills_names_everything() -> None:
    """The description of banks names every task, type, error, form, flag and column there is."""
    text = (DOCS / "drill-format.md").read_text(encoding="utf-8")
    words = (*TASKS, *ORDERS, *TYPES, *ERRORS, *FORMS, *FLAGS, *LISTENERS, *QUESTIONS, *ITEM, *OWN, *BANK)

    assert [word for word in words if not re.search(rf"(?<![\w-]){word}(?![\w-])", text)] == []
    assert [part for part in OPTION if f"_{part}`" not in text] == []


def test_example_of_drills_can_be_read() -> None:
    """The example at the top of the description is a bank without a fault."""
    text = (DOCS / "drill-format.md").read_text(encoding="utf-8")
    found = re.search(r"<drill format.*?</drill>", text, re.DOTALL)
    assert found is not None

    assert [fault.message() for fault in read_drill(found.group()).diagnostics] == []


def test_levels_name_everything() -> None:
    """The description of levels names every attribute, depth, kind, group and reader there is."""
    text = (DOCS / "levels.md").read_text(encoding="utf-8")
    attributes = [attribute.name for attribute in fields(Require)]

    words = (*attributes, *DEPTHS, *KINDS, *GROUPS, *READERS, ANY)
    assert [word for word in words if f"`{word}`" not in text] == []


def test_examples_of_levels_can_be_read() -> None:
    """A county's own plan and the module are without a fault; the built-in plan stands there as it is."""
    text = (DOCS / "levels.md").read_text(encoding="utf-8")
    built_in, own = re.findall(r"<overview format.*?</overview>", text, re.DOTALL)
    (module,) = re.findall(r"<module format.*?</module>", text, re.DOTALL)

    assert [fault.message() for fault in read_overview(own).diagnostics] == []
    assert [fault.message() for fault in read_module(module).diagnostics] == []
    assert read_overview(built_in).overview == Overview(PLAN)


def test_table_of_the_built_in_plan() -> None:
    """The table has the numbers of the plan."""
    text = (DOCS / "levels.md").read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("| each core group"))
    told = [level.requires[0] for level in PLAN.levels]

    assert all(f"`{group}`" in row for group in CORE)
    for require, cell in zip(told, row.split("|")[2:], strict=False):
        assert cell.split()[0] == str(require.activities)
        assert f"{require.score * 100:.0f} %" in cell


def test_format_of_responses_names_everything() -> None:
    """The description of written practice names every attribute, kind of statement and part there is."""
    text = (DOCS / "response-format.md").read_text(encoding="utf-8")
    tags = (_RESPONSE, _PROMPT, _RUBRIC, _CRITERION, _OPTION, _BENCHMARK, _GRADE)
    words = {
        *PARTS,
        *(part.id for parts in PARTS.values() for part in parts),
        *(name for tag in tags for name in tag.known),
    }

    assert sorted(word for word in words if not re.search(rf"`{word}`|\\*\\*{word}\\*\\*", text)) == []


def test_table_of_parts() -> None:
    """Each kind of statement has its parts in order, those that may be left out in brackets."""
    text = (DOCS / "response-format.md").read_text(encoding="utf-8")
    for kind, parts in PARTS.items():
        row = next(line for line in text.splitlines() if line.startswith(f"| `{kind}` | written"))
        told = [f"`{part.id}`" if part.needed else f"(`{part.id}`)" for part in parts]
        assert row.split("|")[3].strip() == (", ".join(told) or "–")


def test_table_of_built_in_rubrics() -> None:
    """Each built-in rubric stands there with the labels of its criteria."""
    text = (DOCS / "response-format.md").read_text(encoding="utf-8")
    for name in CRITERIA:
        rubric = built_in(name)
        assert rubric is not None
        labels = "; ".join(criterion.label for criterion in rubric.criteria)
        assert re.search(rf"^\| `{name}` \|[^|]*\| {re.escape(labels)} \|$", text, re.MULTILINE), labels


def test_examples_of_responses_can_be_read() -> None:
    """Both examples of the description are without a fault; the one that names its rubric is graded by that one."""
    text = (DOCS / "response-format.md").read_text(encoding="utf-8")
    found = re.findall(r"<response format.*?</response>", text, re.DOTALL)
    readings = [read_response(example) for example in found]

    assert [[fault.message() for fault in reading.diagnostics] for reading in readings] == [[], []]
    assert [reading.response.use for reading in readings if reading.response] == ["", "danger"]
