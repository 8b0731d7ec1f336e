"""Answering the cards of a drill in a stand-in host, well or badly, whatever the bank."""

from __future__ import annotations

import json
import re
from typing import Any

from lxml import etree
from xblock.fields import Scope

from sop_xblocks.practice import drill_round as rounds
from sop_xblocks.practice.drill import PICKED, TYPED, Drill, Item
from tests.host.samples import CASES
from tests.host.standin import Host

POOR = "Why, why, why?"


def shipped_drills() -> dict[str, str]:
    """The OLX of every drill that is shipped, by name."""
    found = {}
    for path in sorted((CASES.parents[1] / "scenarios").glob("*/vertical/*.xml")):
        for element in etree.parse(path).iter("sop_drill"):
            found[path.stem] = etree.tostring(element, encoding="unicode", with_tail=False)
    return found


def bank_of(host: Host) -> Drill:
    """The bank in the host."""
    bank = host.block()._content()
    assert isinstance(bank, Drill)
    return bank


def standing(host: Host) -> tuple[rounds.Round, rounds.Progress]:
    """The learner's round and where it stands."""
    held = host.block()._current()
    return held, rounds.replay_round(bank_of(host), held)


def payload(item: Item, n: int, *, well: bool) -> dict[str, Any]:
    """An answer to this item."""
    if item.task in PICKED:
        ranked = sorted(item.options, key=lambda option: option.quality)
        return {"n": n, "choice": ranked[-1 if well else 0].id}
    if item.task in TYPED:
        return {"n": n, "text": item.model if well else POOR}
    return {"n": n, "order": list(item.chain if well else item.chain[1:] + item.chain[:1])}


def play(host: Host, *, well: bool = True, most: int = 100) -> dict[str, Any]:
    """Answer until the round is over (or `most` times); the last answer of the block."""
    answer: dict[str, Any] = {}
    for _ in range(most):
        held, progress = standing(host)
        if progress.now is None:
            break
        answer = host.ok("move", payload(progress.now, held.run.n, well=well))
    return answer


def tokens(html: str) -> list[str]:
    """The tokens of the options in a page."""
    return re.findall(r'data-(?:choice|token)="([^"]*)"', html)


def rewrite(host: Host, **values: Any) -> None:
    """Write learner fields as another release (or a fault) might have."""
    for key in [key for key in host.store.rows if key[0] == Scope.user_state and key[3] in values]:
        host.store.rows[key] = json.dumps(values.pop(key[3]))
    assert not values


def edit(host: Host, source: str) -> None:
    """An author saves other content."""
    for key in [key for key in host.store.rows if key[3] in ("data", "data_digest")]:
        del host.store.rows[key]
    host.author(data=source)


class Clock:
    """A clock that the tests set."""

    def __init__(self, now: int) -> None:
        self.now = now

    def __call__(self) -> int:
        """What `platform.now_seconds` is replaced by."""
        return self.now

    def on(self, **spans: int) -> None:
        """Days and seconds go by; negative ones are a clock set back."""
        self.now += 86_400 * spans.get("days", 0) + spans.get("seconds", 0)
