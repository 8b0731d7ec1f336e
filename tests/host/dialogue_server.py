"""
A page with a dialogue on it and handlers behind it, for looking and for browser tests: no platform, no database.

``python -m tests.host.dialogue_server 8123`` serves the short conversation; see `PLACES` for what else to ask for.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

from attrs import evolve

from sop_xblocks.host import dialogue_page as pages
from sop_xblocks.practice.debrief import Summary, summarise
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.run import Move, Run
from sop_xblocks.practice.talk import Refused, begin, rehearse, replay, step
from tests.host.dialogue_sample import dana, page_after, page_of, standard

ROOT = Path(__file__).resolve().parents[2]
NOTE = "<p>A mother talks about bad nights. Nothing is described in detail.</p>"

#: name of a place -> dialogue, acts so far, settings of the page
PLACES: dict[str, tuple[Dialogue, str, dict[str, Any]]] = {
    "start": (dana(), "", {}),
    "note": (dana(note=NOTE), "", {}),
    "mid": (dana(), "00h", {}),
    "later": (dana(), "2b01", {}),
    "debrief": (dana(), "0011b00", {"can_again": True, "attempts_left": 2}),
    "unsafe": (dana(), "1121b11", {"can_again": True}),
    "hidden": (dana(), "00110", {"reveal": False}),
    "public": (dana(), "", {"audience": "public"}),
    "closed": (dana(), "00", {"closed": True}),
    "author": (dana(), "0", {"audience": "author"}),
    "broken": (dana(), "", {}),
    "long": (standard(), "012012012", {}),
    "long-debrief": (standard(), "012012012012", {}),
}


class Session:
    """What one visitor has done at one place."""

    def __init__(self, place: str) -> None:
        self.dialogue, acts, self.settings = PLACES[place]
        self.run: Run = page_after(self.dialogue, acts).run
        self.rehearsal: Run | None = None
        self.summaries: tuple[Summary, ...] = ()
        if self.run.finished:
            for name, other in (("a", "2222" + "2" * 8), ("b", "1110" + "2" * 8)):
                past = page_after(self.dialogue, other[: len(self.dialogue.turns)]).run
                past = evolve(past, id=name)
                self.summaries += (summarise(self.dialogue, past, replay(self.dialogue, past)),)
        self.lost = 0

    def page(self, **more: Any) -> pages.Page:
        """The page as it stands."""
        current = self.rehearsal or self.run
        return page_of(self.dialogue, current, summaries=self.summaries, **{**self.settings, **more})

    def whole(self, notice: str = "") -> dict[str, Any]:
        """An answer that replaces the stage."""
        page = self.page(notice=notice)
        html, say = pages.render_stage(page)
        return {"n": page.run.n, "html": html, "say": say, "done": page.finished, "notice": notice}

    def answer(self, handler: str, data: dict[str, Any]) -> dict[str, Any]:
        """One act, as the block answers it."""
        current = self.rehearsal or self.run
        if handler == "again":
            self.run, self.rehearsal = begin(self.dialogue, "run-2", 18, 5000), None
        elif handler == "rehearse":
            self.rehearsal = rehearse(self.run, replay(self.dialogue, self.run), data["from"], "practice", 5000)
        elif handler == "leave_rehearsal":
            self.rehearsal = None
        if handler not in ("move", "back"):
            return self.whole()
        act = "back" if handler == "back" else "hint" if data.get("hint") else "reply"
        stepped = step(self.dialogue, current, data["n"], Move(act, 5000, reply=data.get("reply", "")))
        if self.rehearsal:
            self.rehearsal = stepped.run
        else:
            self.run = stepped.run
        if stepped.stale:
            return self.whole("This conversation went on in another window. Here is where it stands.")
        if stepped.talk.ending or act == "back":
            return self.whole()
        html, say = pages.render_move(self.page(), act)
        return {"n": stepped.run.n, "html": html, "say": say, "done": False, "notice": ""}


class Handler(BaseHTTPRequestHandler):
    """``/?place=mid&style=hostile``, ``/public/…``, ``/handler/<name>?place=…``."""

    sessions: ClassVar[dict[str, Session]] = {}
    asked: ClassVar[list[str]] = []

    def session(self) -> Session:
        """The visitor's: one for each value of ``who``."""
        query = parse_qs(urlsplit(self.path).query)
        key = "/".join(query.get(name, [""])[0] for name in ("place", "who"))
        return self.sessions.setdefault(key, Session(query.get("place", ["start"])[0]))

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        self.asked.append(url.path)
        if url.path.startswith("/public/"):
            file = ROOT / "sop_xblocks" / "web" / url.path[1:]
            kind = "text/css" if file.suffix == ".css" else "application/javascript"
            self.reply(200 if file.exists() else 404, kind, file.read_bytes() if file.exists() else b"")
        elif url.path == "/":
            session = self.session()
            if query.get("place") == "broken":
                block = pages.render_unavailable(
                    session.page().words, "/public/dialogue.css", "<ul><li>Line 3: …</li></ul>"
                )
            else:
                block = pages.render_page(session.page())
            self.reply(200, "text/html", host_page(block, query).encode())
        else:
            self.reply(404, "text/plain", b"")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        session = self.session()
        handler = urlsplit(self.path).path.rpartition("/")[2]
        if session.lost:
            session.lost -= 1
            self.reply(502, "text/html", b"<h1>Bad gateway</h1>")
            return
        try:
            answer, status = session.answer(handler, json.loads(body)), 200
        except Refused as refused:
            answer, status = {"error": f"Refused: {refused.code}", "code": refused.code}, 400
        self.reply(status, "application/json", json.dumps(answer).encode())

    def reply(self, status: int, kind: str, body: bytes) -> None:
        """One response."""
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Silence."""


def host_page(block: str, query: dict[str, str]) -> str:
    """The block within a page of a host, with friendly or hostile styles."""
    page = (ROOT / "static" / "test-page" / "host.html").read_text(encoding="utf-8")
    styles = "body { margin: 0; font-family: Inter, system-ui, sans-serif } h1 { font-size: 14px; margin: 8px 24px }"
    if query.get("style") == "hostile":
        styles = (ROOT / "static" / "test-page" / "hostile.css").read_text(encoding="utf-8")
    if query.get("theme"):
        block = block.replace('class="sop-host"', f'class="sop-host" data-theme="{query["theme"]}"')
    if query.get("by") == "script":
        # As Studio does it: put in by innerHTML, where templates stay templates.
        text = json.dumps(block).replace("</", "<\\u002f")
        block = f"<script>document.querySelector('.xblock').innerHTML = {text};</script>"
    return page.replace("/* styles */", styles).replace("<!-- block -->", block)


@contextmanager
def serving(port: int = 0) -> Iterator[tuple[str, type[Handler]]]:
    """A server of its own for the time of a test: its address, and its handler class with what it keeps."""
    own = type("Own", (Handler,), {"sessions": {}, "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", port), own)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", own
    finally:
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    with serving(int(sys.argv[1]) if len(sys.argv) > 1 else 8123) as (address, _):
        places = " ".join(f"?place={name}" for name in PLACES)
        sys.stdout.write(f"{address} {places}\n")
        threading.Event().wait()
