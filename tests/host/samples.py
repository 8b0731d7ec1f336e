"""One activity of each block type, with acts that lead through it: what the contract is tried on."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest
from lxml import etree

from tests.host.standin import Host

CASES = Path(__file__).parent.parent / "cases"


class Sample(NamedTuple):
    """
    OLX of an activity; `acts` finish a run; `secrets` must never be in a page before they are due; `reasons` are shown
    once the acts were made; `edit` is (words, other words) of the content; `broken` names something that is "nowhere".
    `runs`: whether it is practised in runs; `done`: whether the acts complete it.
    """

    olx: str
    acts: tuple[tuple[str, dict[str, Any]], ...]
    fraction: float
    secrets: tuple[str, ...]
    broken: str
    reasons: tuple[str, ...]
    edit: tuple[str, str]
    runs: bool = True
    done: bool = True


def _dialogue() -> Sample:
    body = (CASES / "dialogue" / "door.xml").read_text(encoding="utf-8")
    olx = f'<sop_dialogue url_name="door" display_name="At the door" weight="2" skills="mi.reflection">{body}</sop_dialogue>'
    acts = (("move", {"n": 0, "reply": "hear"}), ("move", {"n": 1, "reply": "ask"}))
    secrets = (
        "Says the feeling",
        "Asks for a story",
        "Then I am wrong",
        "quality",
        "Confront",
        "She sits down",
        "kitchen",
        "hear",
    )
    reasons = ("Says the feeling", "Asks for a story")
    return Sample(
        olx, acts, 1.0, secrets, olx.replace('to="short"', 'to="nowhere"'), reasons, ("second visit", "third visit")
    )


def _drill() -> Sample:
    body = (CASES / "drill" / "small.xml").read_text(encoding="utf-8")
    olx = f'<sop_drill url_name="bedtime" display_name="Bedtime" weight="2" skills="sf.exception">{body}</sop_drill>'
    acts: tuple[tuple[str, dict[str, Any]], ...] = (
        ("move", {"n": 0, "choice": "better"}),
        ("move", {"n": 1, "order": ["first", "second", "third"]}),
        ("move", {"n": 2, "text": "If 10 is sure and 0 is not sure at all, where are you on tonight?"}),
    )
    secrets = (
        "Looks for a time",
        "in the truck",
        "quality",
        "E5",
        "better one",
        "evening",
        "Thursday was all right",
        "manage",
    )
    reasons = ("Looks for a time",)
    return Sample(
        olx, acts, 1.0, secrets, olx.replace('error="E5"', 'error="nowhere"'), reasons, ("back steps", "front steps")
    )


def _module() -> Sample:
    body = (
        '<module format="1" hours="3"><aim>Hear what a sentence means.</aim><try id="say-back">Say one sentence back.</try>'
        '<try id="count">Count your questions.</try><tip for="supervisor">Ask what came next.</tip></module>'
    )
    olx = f'<sop_module url_name="first" display_name="First visits" weight="2" module="first">{body}</sop_module>'
    acts: tuple[tuple[str, dict[str, Any]], ...] = (
        ("log", {"n": 0, "try": "say-back", "text": "It went quiet, then she told me more.", "done": True}),
        ("log", {"n": 1, "try": "count", "text": "", "done": True}),
    )
    return Sample(
        olx, acts, 1.0, (), olx.replace('"supervisor"', '"nowhere"'), (), ("one sentence", "two sentences"), runs=False
    )


def _overview() -> Sample:
    body = (
        '<overview format="1"><about><p>At your own pace.</p></about><level id="ready" title="Ready to visit">'
        '<require skill="mi.reflection" activities="2" score="0.6"/></level></overview>'
    )
    olx = f'<sop_overview url_name="stand" display_name="Where I stand" weight="2">{body}</sop_overview>'
    broken = olx.replace('"mi.reflection"', '"mi.nowhere"')
    return Sample(olx, (("arrive", {}),), 0.0, (), broken, (), ("own pace", "own speed"), runs=False, done=False)


SAMPLES = {
    "sop_dialogue": _dialogue(),
    "sop_drill": _drill(),
    "sop_module": _module(),
    "sop_overview": _overview(),
}
#: Those that are practised in runs.
RUNS = {name: sample for name, sample in SAMPLES.items() if sample.runs}
#: For a test that holds for every block, whether it is practised in runs or not; and for all that acts complete.
EVERY = pytest.mark.parametrize("sample", [SAMPLES[name] for name in sorted(SAMPLES)], ids=sorted(SAMPLES))
COMPLETED = [name for name in sorted(SAMPLES) if SAMPLES[name].done]
COMPLETE = pytest.mark.parametrize("sample", [SAMPLES[name] for name in COMPLETED], ids=COMPLETED)


def host_with(sample: Sample, place: str = "lms", **more: Any) -> Host:
    """A host of this kind with the sample in it."""
    host = Host(place, **more)
    host.add(sample.olx)
    return host


def finish(host: Host, sample: Sample, user_id: int = 1) -> dict[str, Any]:
    """Play the sample to its end; the last answer."""
    answer: dict[str, Any] = {}
    for handler, payload in sample.acts:
        answer = host.ok(handler, payload, user_id)
    return answer


def shipped() -> dict[str, str]:
    """The OLX of every dialogue that is shipped, and of the sample, by name."""
    found = {"door": SAMPLES["sop_dialogue"].olx}
    for path in sorted((CASES.parents[1] / "scenarios").glob("*/vertical/*.xml")):
        for element in etree.parse(path).iter("sop_dialogue"):
            found[path.stem] = etree.tostring(element, encoding="unicode", with_tail=False)
    return found
