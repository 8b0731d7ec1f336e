"""The command itself: starting, a taken port, wrong options, a killed process."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

import pytest

from tests.demo.conftest import DOOR_KEY, OLX, put

COMMAND = [sys.executable, "-m", "sop_xblocks.demo"]


class Site:
    """A running demo over a folder of its own."""

    def __init__(self, place: Path, *more: str) -> None:
        before = time.monotonic()
        self.process = subprocess.Popen(
            [*COMMAND, "--port", "0", "--dir", str(place / "var"), "--courses", str(place / "courses"), *more],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.said = self.process.stdout.readline()
        self.took = time.monotonic() - before
        found = re.search(r"http://127\.0\.0\.1:\d+", self.said)
        assert found, self.said
        self.url = found[0]

    def stop(self, how: signal.Signals = signal.SIGINT) -> int:
        """End the process and return its status."""
        self.process.send_signal(how)
        self.process.communicate(timeout=10)
        return self.process.returncode


class Browser:
    """Ana's browser: it keeps its cookies when the site goes away and comes back."""

    def __init__(self) -> None:
        self.jar = CookieJar()
        self.opener: OpenerDirector = build_opener(HTTPCookieProcessor(self.jar))

    def get(self, url: str) -> str:
        """A page as text."""
        with self.opener.open(url, timeout=10) as answer:
            return str(answer.read().decode())

    def post(self, url: str, data: bytes, kind: str = "application/x-www-form-urlencoded") -> str:
        """Send something, with the token."""
        request = Request(url, data, {"Content-Type": kind, "X-CSRFToken": self.token})  # noqa: S310  our own address
        with self.opener.open(request, timeout=10) as answer:
            return str(answer.read().decode())

    def become_ana(self, site: Site) -> None:
        """Choose who to be."""
        self.get(site.url + "/")
        self.post(site.url + "/be/ana", urlencode({"next": "/"}).encode())

    def move(self, site: Site, n: int, reply: str) -> dict[str, object]:
        """One reply in the conversation at the door."""
        data = json.dumps({"n": n, "reply": reply}).encode()
        answer: dict[str, object] = json.loads(
            self.post(f"{site.url}/handler/lms/{DOOR_KEY}/move", data, "application/json")
        )
        return answer

    @property
    def token(self) -> str:
        """The token as a script reads it."""
        return next((str(cookie.value) for cookie in self.jar if cookie.name == "csrftoken"), "")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the small course."""
    put(tmp_path / "courses" / "small", OLX)
    return tmp_path


@pytest.mark.slow
def test_a_killed_process_loses_nothing(place: Path) -> None:
    """Answered is kept: a new process goes on where the killed one was, and starts quickly."""
    browser = Browser()
    site = Site(place)
    browser.become_ana(site)
    assert browser.move(site, 0, "hear")["n"] == 1
    site.stop(signal.SIGKILL)

    again = Site(place)
    try:
        assert "Hello, Ana." in browser.get(again.url + "/")
        assert "under way" in browser.get(again.url + "/")
        assert browser.move(again, 1, "ask")["done"] is True
        assert "Grade: 2 / 2" in browser.get(again.url + "/")
        assert again.took < 8  # under two seconds on an idle machine
    finally:
        assert again.stop() == 0


@pytest.mark.slow
def test_many_at_once(place: Path) -> None:
    """A double click, ten times over, while others look: one move is taken, nobody gets an error."""
    browser = Browser()
    site = Site(place)
    try:
        browser.become_ana(site)
        with ThreadPoolExecutor(10) as threads:
            moves = [threads.submit(browser.move, site, 0, "hear") for _ in range(10)]
            looks = [threads.submit(browser.get, site.url + "/") for _ in range(10)]
        assert [move.result()["n"] for move in moves] == [1] * 10
        assert all("Hello, Ana." in look.result() for look in looks)
    finally:
        site.stop()


@pytest.mark.slow
def test_reset_begins_anew(place: Path) -> None:
    """Runs and people are forgotten, the courses are there again."""
    browser = Browser()
    site = Site(place)
    browser.become_ana(site)
    browser.move(site, 0, "hear")
    site.stop()

    fresh = Site(place, "--reset")
    try:
        assert "Who would you like to be?" in browser.get(fresh.url + "/")
        browser.become_ana(fresh)
        assert "under way" not in browser.get(fresh.url + "/")
    finally:
        fresh.stop()


@pytest.mark.slow
def test_static_files_are_served(place: Path) -> None:
    """By the same process, with nothing to collect first."""
    site = Site(place)
    try:
        browser = Browser()
        assert "d-top" in browser.get(site.url + "/static/demo/demo.css")
        assert "makeRuntime" in browser.get(site.url + "/static/demo/runtime.js")
    finally:
        site.stop()


def _run(*options: str) -> tuple[int, str]:
    done = subprocess.run([*COMMAND, *options], capture_output=True, text=True, timeout=30, check=False)
    return done.returncode, done.stderr


def test_a_taken_port(tmp_path: Path) -> None:
    """A clear sentence with a way out, status 2, and nothing touched."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        status, said = _run("--port", str(port), "--dir", str(tmp_path / "var"), "--reset")

    assert status == 2
    assert f"Port {port} cannot be used" in said
    assert f"--port {port + 1}" in said
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize(
    "options", [["--port", "many"], ["--port", "70000"], ["--colour"], ["--courses", "/no/such/folder"]]
)
def test_wrong_options(options: list[str], tmp_path: Path) -> None:
    """Said, and status 2."""
    status, said = _run("--dir", str(tmp_path / "var"), *options)

    assert status == 2
    assert said.strip()
    assert "Traceback" not in said


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "var").write_text("a file")
    status, said = _run("--port", "0", "--dir", str(tmp_path / "var"))

    assert status == 2
    assert "cannot be used" in said
