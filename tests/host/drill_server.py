"""
A page with a drill on it and handlers behind it, for looking and for browser tests: no platform, no database.

``python -m tests.host.drill_server 8124`` serves the short bank; see `PLACES` for what else to ask for.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

from sop_xblocks.host import drill_page as pages
from sop_xblocks.practice.drill import Drill
from sop_xblocks.practice.drill_round import Round, learn, replay_round, step_round
from sop_xblocks.practice.run import Move
from sop_xblocks.practice.spacing import SkillState
from tests.host import dialogue_server
from tests.host import drill_sample as sample

DUE = {"sf.exception": SkillState(reviews=2, due=sample.NOW - sample.DAY), "sf.coping": SkillState(reviews=1, due=1)}
#: name of a place -> bank, answers so far, settings of the page
PLACES: dict[str, tuple[Drill, tuple[str, ...], dict[str, Any]]] = {
    "start": (sample.drill(), (), {"states": DUE}),
    "note": (sample.drill(note=sample.NOTE), (), {}),
    "type": (sample.drill(), ("+",), {}),
    "order": (sample.drill(), ("+", "+"), {}),
    "produce": (sample.drill(), ("+", "+", "+"), {}),
    "flaw": (sample.drill(), ("+", "+", "+", "+"), {}),
    "rewrite": (sample.drill(), ("+", "+", "+", "+", "+"), {}),
    "again": (sample.drill(sample.BEDTIME, sample.DRYER), ("1", "2"), {}),
    "last": (sample.drill(), ("+", "+", "+", "+", "+"), {}),
    "done": (sample.drill(), ("…",), {"attempts_left": 2}),
    "mixed": (sample.drill(), ("3", "-", "-", "?", "…"), {}),
    "hidden": (sample.drill(), ("+",), {"reveal": False}),
    "hidden-done": (sample.drill(), ("…",), {"reveal": False}),
    "public": (sample.drill(), (), {"audience": "public"}),
    "closed": (sample.drill(), ("+",), {"closed": True}),
    "author": (sample.drill(), (), {"audience": "author"}),
    "empty": (sample.drill(), (), {}),
    "broken": (sample.drill(), (), {}),
}


class Session:
    """What one visitor has done at one place."""

    def __init__(self, place: str) -> None:
        self.drill, acts, self.settings = PLACES[place]
        self.held: Round = sample.after(self.drill, *acts) if place != "empty" else sample.begun(sample.drill(pick=0))
        self.known: dict[str, SkillState] = dict(self.settings.get("states", {}))
        self.contested: set[int] = set()
        self.lost = 0

    def page(self, **more: Any) -> pages.DrillPage:
        """The page as it stands."""
        progress = replay_round(self.drill, self.held)
        readings = sample.readings(progress.answers, frozenset(self.contested))
        return sample.page_of(self.drill, self.held, **{**self.settings, "readings": readings, **more})

    def whole(self, notice: str = "") -> dict[str, Any]:
        """An answer that replaces the stage."""
        page = self.page(notice=notice)
        html, say = pages.render_stage(page)
        return {"n": page.n, "html": html, "say": say, "done": page.finished, "notice": notice}

    def answer(self, handler: str, data: dict[str, Any]) -> dict[str, Any]:
        """One act, as the block answers it."""
        if handler == "contest":
            self.contested.add(data["n"])
            notice = "Noted. An instructor can see that you read it differently."
            return {"n": self.held.run.n, "html": "", "say": notice, "done": False, "notice": notice}
        if handler == "again":
            self.known = learn(self.known, replay_round(self.drill, self.held), sample.NOW)
            self.held = sample.begun(self.drill, 18)
        if handler != "move":
            return self.whole()
        drilled = step_round(self.drill, self.held, data["n"], self.move_of(data))
        if drilled.stale:
            return self.whole("This round went on in another window. Here is where it stands.")
        self.held = drilled.round
        page = self.page()
        html, say = pages.render_answer(page, drilled.progress.answers[-1])
        return {"n": self.held.run.n, "html": html, "say": say, "done": page.finished, "notice": ""}

    def move_of(self, data: dict[str, Any]) -> Move:
        """The act that was sent; typed words are read as what the card wants, unless they ask why."""
        now = sample.NOW + 20 * (self.held.run.n + 1)
        if "order" in data:
            return Move("order", now, codes=tuple(data["order"]))
        if "text" not in data:
            return Move("choice", now, reply=data["choice"])
        item = replay_round(self.drill, self.held).now
        if not item or "why" in data["text"].lower():
            return Move("text", now, text=data["text"], codes=("CQ",), flags=sample.TWICE)
        kind = item.want.type if item.want else ""
        return Move("text", now, text=data["text"], codes=("OQ", kind), flags=("own-words", "scale-anchored"))


class Handler(dialogue_server.Handler):
    """As the dialogue's, with a drill on its page."""

    drills: ClassVar[dict[str, Session]] = {}

    def session(self) -> Any:
        """The visitor's: one for each value of ``who``."""
        query = parse_qs(urlsplit(self.path).query)
        key = "/".join(query.get(name, [""])[0] for name in ("place", "who"))
        return self.drills.setdefault(key, Session(query.get("place", ["start"])[0]))

    def do_GET(self) -> None:  # noqa: N802  # the name that http.server calls
        url = urlsplit(self.path)
        if url.path != "/":
            super().do_GET()
            return
        self.asked.append(url.path)
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        session = self.session()
        if query.get("place") == "broken":
            block = pages.render_unavailable(session.page().words, "/public/drill.css", "<ul><li>Line 3: …</li></ul>")
        else:
            block = pages.render_page(session.page())
        page = dialogue_server.host_page(block, query)
        page = page.replace("/public/dialogue.js", "/public/drill.js").replace("SopDialogue", "SopDrill")
        self.reply(200, "text/html", page.encode())


@contextmanager
def serving(port: int = 0) -> Iterator[tuple[str, type[Handler]]]:
    """A server of its own for the time of a test: its address, and its handler class with what it keeps."""
    own = type("Own", (Handler,), {"drills": {}, "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", port), own)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", own
    finally:
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    with serving(int(sys.argv[1]) if len(sys.argv) > 1 else 8124) as (address, _):
        places = " ".join(f"?place={name}" for name in PLACES)
        sys.stdout.write(f"{address} {places}\n")
        threading.Event().wait()
