"""
A page with an overview or a module on it, the real block behind it and records in memory: for looking, for golden
views and for browser tests.

``python -m tests.host.standing_server 8125`` serves them all; see `PLACES` for what there is.
"""

from __future__ import annotations

import datetime as dt
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from typing import Any, ClassVar
from unittest import mock
from urllib.parse import parse_qs, urlsplit

from sop_xblocks.host import platform, recording
from sop_xblocks.records.reading import FieldNote
from tests.host import dialogue_server
from tests.host import standing_sample as sample
from tests.host.standin import Host

OWN = """<overview format="1">
  <about><p>Everybody reaches <em>Ready to visit</em> before the first ride-along.</p></about>
  <level id="ready" title="Ready to visit"><require skill="mi.reflection" activities="2" score="0.6"/></level>
  <level id="steady" title="On my own"><require skill="mi.reflection" activities="4" score="0.7" typed="2"/>
    <require skill="any" activities="2" returned="2" days="14"/></level>
</overview>"""
SIX = "".join(f'<level id="l{n}" title="Step {n}"><require skill="mi" activities="{n}"/></level>' for n in range(1, 7))
MODULE = """<module format="1" hours="2.5">
  <about><p>How a first visit becomes a talk.</p></about>
  <aim>Hear what a sentence means, and say it back.</aim><aim>Ask <em>one</em> open question at a time.</aim>
  <try id="one-reflection"><p>In one visit this week say back what you heard before you ask the next question.</p></try>
  <try id="count"><p>After a visit count your questions and your reflections.</p></try>
  <tip for="supervisor"><p>Ask what the parent said next, not whether it went well.</p></tip>
</module>"""
_NOTED = (
    FieldNote("m", "count", "Nine questions, one reflection. Next time the other way round.", sample.NOW - 3 * sample.DAY, True),
    FieldNote("m", "count", "", sample.NOW - sample.DAY, True),
)  # fmt: skip

#: name of a place -> kind, content, practices, settings
PLACES: dict[str, tuple[str, str, tuple[Any, ...], dict[str, Any]]] = {
    "begin": ("overview", "", (), {}),
    "some": ("overview", "", sample.SOME, {}),
    "reached": ("overview", "", sample.ONE_DAY, {}),
    "own": ("overview", OWN, sample.SOME, {}),
    "six": ("overview", f'<overview format="1">{SIX}</overview>', sample.SOME, {}),
    "hidden": ("overview", "", sample.SOME, {"show_correctness": "never"}),
    "away": ("overview", "", sample.SOME, {"down": True}),
    "public": ("overview", "", (), {"audience": "public"}),
    "author": ("overview", "", (), {"audience": "author", "target": "four-day"}),
    "module": ("module", MODULE, (), {}),
    "module-some": ("module", MODULE, sample.SOME, {"notes": _NOTED}),
    "module-away": ("module", MODULE, sample.SOME, {"down": True}),
    "module-public": ("module", MODULE, (), {"audience": "public"}),
    "module-closed": ("module", MODULE, sample.SOME, {"due": dt.datetime(2020, 1, 1, tzinfo=dt.UTC)}),
    "module-author": ("module", MODULE, (), {"audience": "author", "module": "Nowhere"}),
}


class Session:
    """What one visitor has done at one place: a host with the block, and records of their own."""

    def __init__(self, place: str, *, marks: bool = False) -> None:
        self.kind, content, practices, settings = PLACES[place]
        self.settings = {**settings}
        self.audience = self.settings.pop("audience", "learner")
        self.records = sample.Records(down=self.settings.pop("down", False))
        self.records.practices[1] = list(practices)
        self.records.notes[1] = list(self.settings.pop("notes", ()))
        self.host = Host("lms", marks=marks)
        self.host.offers = sample.OFFERS
        title = {"overview": "Where you stand", "module": "First visits"}[self.kind]
        name = {"module": f' module="{sample.MODULE}"'}.get(self.kind, "")
        self.host.add(
            f'<sop_{self.kind} url_name="{place}" display_name="{title}" weight="2"{name}>{content}</sop_{self.kind}>'
        )
        self.host.author(**self.settings)
        self.lost = 0

    def stage(self, *, staff: bool = False) -> str:
        """The part that changes, for this audience; `staff`: as somebody of the course's team sees it."""
        with self.here():
            block = self.host.block(None if self.audience == "public" else 1, staff=staff)
            html, _ = block.pages.render_stage(block._page(block._content(), audience=self.audience))
        return str(html)

    def whole(self) -> str:
        """The whole fragment."""
        view = {"learner": "student_view", "author": "author_view", "public": "public_view"}[self.audience]
        with self.here():
            return self.host.html(view, None if self.audience == "public" else 1)

    def answer(self, handler: str, data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """One act, as the block answers it."""
        with self.here():
            return self.host.post(handler, data)

    @contextmanager
    def here(self) -> Iterator[None]:
        """These records, this clock."""
        with (
            mock.patch.object(recording, "records", return_value=self.records),
            mock.patch.object(platform, "now_seconds", return_value=sample.NOW),
        ):
            yield


class Handler(dialogue_server.Handler):
    """As the dialogue's, with a real block on its page."""

    visits: ClassVar[dict[str, Session]] = {}
    one_at_a_time: ClassVar[threading.Lock] = threading.Lock()

    def session(self) -> Any:
        """The visitor's: one for each value of ``who``."""
        query = parse_qs(urlsplit(self.path).query)
        key = "/".join(query.get(name, [""])[0] for name in ("place", "who"))
        return self.visits.setdefault(key, Session(query.get("place", ["some"])[0]))

    def do_GET(self) -> None:  # noqa: N802  # the name that http.server calls
        url = urlsplit(self.path)
        if url.path != "/":
            super().do_GET()
            return
        self.asked.append(url.path)
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        with self.one_at_a_time:
            session = self.session()
            block = session.whole().replace("/static/xblock/resources/sop_xblocks/public/", "/public/")
        page = dialogue_server.host_page(block, query)
        page = page.replace("/public/dialogue.js", f"/public/{session.kind}.js")
        self.reply(200, "text/html", page.replace("SopDialogue", f"Sop{session.kind.title()}").encode())

    def do_POST(self) -> None:  # noqa: N802  # the name that http.server calls
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        handler = urlsplit(self.path).path.rpartition("/")[2]
        with self.one_at_a_time:
            session = self.session()
            if session.lost and handler != "arrive":
                session.lost -= 1
                self.reply(502, "text/html", b"<h1>Bad gateway</h1>")
                return
            with session.here():
                response = session.host.raw(handler, body)
        self.reply(response.status_int, "application/json", response.body)


@contextmanager
def serving(port: int = 0) -> Iterator[tuple[str, type[Handler]]]:
    """A server of its own for the time of a test: its address, and its handler class with what it keeps."""
    own = type("Own", (Handler,), {"visits": {}, "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", port), own)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", own
    finally:
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    with serving(int(sys.argv[1]) if len(sys.argv) > 1 else 8125) as (address, _):
        places = " ".join(f"?place={name}" for name in PLACES)
        sys.stdout.write(f"{address} {places}\n")
        threading.Event().wait()
