"""
Open the practice room: ``python -m sop_xblocks.demo``.

Ends with 0 when it is closed with Ctrl-C, with 2 where it could not begin (a taken port, an option it does not know).
"""

from __future__ import annotations

import argparse
import socketserver
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIServer

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.servers.basehttp import WSGIRequestHandler
from django.core.wsgi import get_wsgi_application

from sop_xblocks.demo.database import bring_up, place_at

HOST = "127.0.0.1"
FILES = ("demo.sqlite3", "demo.sqlite3-wal", "demo.sqlite3-shm")


class Server(socketserver.ThreadingMixIn, WSGIServer):
    """A thread for each request; the address belongs to one server at a time."""

    daemon_threads = True
    allow_reuse_port = False
    request_queue_size = 64

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]
        self.setup_environ()

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went away is no news; anything else is."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def main(argv: Sequence[str] | None = None) -> int:
    """Make what is missing, load the courses, serve. Returns the exit status."""
    options = _options(argv)
    place = Path(options.dir).resolve()
    if options.courses and not Path(options.courses).is_dir():
        return _refused(f"There is no folder {options.courses}.")
    try:
        server = Server((HOST, options.port), WSGIRequestHandler)
    except OSError as error:
        return _refused(
            f"Port {options.port} cannot be used ({error.strerror}). Try another one: --port {options.port + 1}"
        )
    try:
        place.mkdir(parents=True, exist_ok=True)
        if options.reset:
            for name in FILES:
                (place / name).unlink(missing_ok=True)
    except OSError as error:
        return _refused(f"The folder {place} cannot be used: {error.strerror}.")

    place_at(place, options.courses)
    server.set_app(application())

    print(
        f"The practice room is open at http://{HOST}:{server.server_port}/ (Ctrl-C closes it; all is kept in {options.dir}/)"
    )
    sys.stdout.flush()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nClosed. What was answered is kept.")
    finally:
        server.server_close()
    return 0


def application() -> Any:
    """The demo as a WSGI application over a database that is up to date: tables, people, courses."""
    bring_up()
    return StaticFilesHandler(get_wsgi_application())


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m sop_xblocks.demo", description="Open the practice room on this machine."
    )
    parser.add_argument("--port", type=_port, default=8000, help="port on 127.0.0.1 (8000; 0 takes any that is free)")
    parser.add_argument("--dir", default="var", help="folder that keeps the database (var)")
    parser.add_argument(
        "--courses", default="", help="folder of courses (OLX, one folder each) instead of those that ship"
    )
    parser.add_argument(
        "--reset", action="store_true", help="begin anew: forget everything that was answered and edited"
    )
    return parser.parse_args(argv)


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        raise ValueError(text)
    return number


def _refused(message: str) -> int:
    print(message, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
