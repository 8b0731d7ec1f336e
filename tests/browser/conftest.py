"""A real Chromium against the demo site, served by its own command in its own process with its own database."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str | None:
    """The browser of this machine, if it has one."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or (MAC if Path(MAC).exists() else None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs the browser: listed as skipped where there is none."""
    try:
        import playwright  # noqa: F401, PLC0415  # only asked whether it is there

        reason = "" if chromium() else "no Chromium on this machine (set CHROMIUM to its path)"
    except ImportError:
        reason = "playwright is not installed"
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if reason:
                item.add_marker(pytest.mark.skip(reason=reason))


class Site:
    """The demo's process. `restart` kills it without ceremony and starts it again on the same database."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Serve, and wait until it answers."""
        command = [sys.executable, "-m", "sop_xblocks.demo", "--port", str(self.port), "--dir", str(self.folder)]
        with (self.folder / "log.txt").open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log)
        for _ in range(300):
            try:
                urllib.request.urlopen(self.url, timeout=5).close()  # noqa: S310  # our own address
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
            else:
                return
        raise AssertionError((self.folder / "log.txt").read_text())

    def stop(self) -> None:
        """Kill it, as a power cut would."""
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def restart(self) -> None:
        """Kill it and start it again."""
        self.stop()
        self.start()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demo site."""
    served = Site(tmp_path_factory.mktemp("demo"))
    served.start()
    yield served
    served.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One Chromium for all tests."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # absent where there are no browser tests

    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield opened
        opened.close()


class Visitor:
    """A person at a browser of their own."""

    def __init__(self, site: Site, browser: Any, **options: Any) -> None:
        self.site = site
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self.troubles: list[str] = []
        self._listen(self.page)

    def _listen(self, page: Any) -> None:
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", lambda told: self.troubles.append(told.text) if told.type == "error" else None)

    def tab(self) -> Any:
        """One more tab of the same browser."""
        page = self.context.new_page()
        self._listen(page)
        return page

    def be(self, username: str) -> None:
        """Choose who to be on the home page."""
        self.page.goto(self.site.url)
        token = self.page.evaluate("document.cookie.match(/csrftoken=([^;]+)/)?.[1]")
        answer = self.page.request.post(
            f"{self.site.url}/be/{username}", headers={"X-CSRFToken": token or "", "Referer": self.site.url}
        )
        assert answer.ok, answer.status

    def open(self, unit: str, page: Any = None) -> None:
        """Open a page of the course."""
        shown = page or self.page
        shown.goto(f"{self.site.url}/learn/first-conversations/{unit}")
        shown.locator("[data-stage]").wait_for()


@pytest.fixture
def visit(site: Site, browser: Any) -> Iterator[Any]:
    """Makes visitors, and says at the end of the test what went wrong in their consoles."""
    made: list[Visitor] = []

    def make(**options: Any) -> Visitor:
        made.append(Visitor(site, browser, **options))
        return made[-1]

    yield make
    troubles = [trouble for one in made for trouble in one.troubles]
    for one in made:
        one.context.close()
    assert troubles == []
