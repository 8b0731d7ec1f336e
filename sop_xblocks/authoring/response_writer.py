"""Writing written practice as readable XML. Reading it again gives an equal response."""

from __future__ import annotations

from sop_xblocks.authoring.dialogue_writer import Writer
from sop_xblocks.authoring.rubric_xml import told_points
from sop_xblocks.practice.response import Benchmark, Model, Prompt, Response
from sop_xblocks.practice.rubric import Option, Rubric


def write_response(response: Response) -> str:
    """The XML of a response, from ``<response …>`` to the line end after ``</response>``."""
    writer = Writer()
    attempts = str(response.attempts or "")
    writer.open("response", {"format": "1", "statement": response.statement, "attempts": attempts})
    if response.about:
        writer.prose("about", {}, response.about)
    for prompt in response.prompts:
        writer.prose("prompt", _limits(prompt), prompt.text)
    if response.use:
        writer.line("rubric", {"use": response.use})
    elif response.own is not None:
        _write_rubric(writer, response.own)
    for model in response.models:
        _write_model(writer, model)
    for benchmark in response.benchmarks:
        _write_benchmark(writer, benchmark)
    writer.close("response")
    return writer.text()


def _limits(prompt: Prompt) -> dict[str, str]:
    return {
        "id": prompt.id,
        "min-words": str(prompt.min_words or ""),
        "max-words": str(prompt.max_words or ""),
        "part": " ".join(prompt.parts),
    }


def _write_rubric(writer: Writer, rubric: Rubric) -> None:
    writer.open("rubric")
    for criterion in rubric.criteria:
        attributes = {"id": criterion.id, "label": criterion.label}
        if criterion.text:
            writer.start("criterion", attributes, criterion.text)
        else:
            writer.open("criterion", attributes)
        for option in criterion.options:
            _write_option(writer, option)
        writer.close("criterion")
    writer.close("rubric")


def _write_option(writer: Writer, option: Option) -> None:
    attributes = {"id": option.id, "points": told_points(option), "label": option.label}
    if option.text:
        writer.prose("option", attributes, option.text)
    else:
        writer.line("option", attributes)


def _write_model(writer: Writer, model: Model) -> None:
    if not model.why:
        writer.prose("model", {}, model.text)
        return
    writer.start("model", {}, model.text)
    writer.prose("why", {}, model.why)
    writer.close("model")


def _write_benchmark(writer: Writer, benchmark: Benchmark) -> None:
    writer.open("benchmark", {"id": benchmark.id})
    writer.prose("text", {}, benchmark.text)
    for grade in benchmark.grades:
        points = "" if grade.points is None else str(grade.points)
        attributes = {"criterion": grade.criterion, "option": grade.option, "points": points}
        if grade.why:
            writer.prose("grade", attributes, grade.why)
        else:
            writer.line("grade", attributes)
    writer.close("benchmark")
