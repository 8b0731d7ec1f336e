"""One activity of each block type, with acts that lead through it: what the contract is tried on."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree

from tests.host.standin import Host

CASES = Path(__file__).parent.parent / "cases"


class Sample(NamedTuple):
    """OLX of an activity; `acts` finish a run; `secrets` must never be in a page before they are due."""

    olx: str
    acts: tuple[tuple[str, dict[str, Any]], ...]
    fraction: float
    secrets: tuple[str, ...]
    broken: str


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
    return Sample(olx, acts, 1.0, secrets, olx.replace('to="short"', 'to="nowhere"'))


SAMPLES = {"sop_dialogue": _dialogue()}


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
