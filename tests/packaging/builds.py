"""Builds of the package, made from a copy of the checkout and without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

TOP = Path(__file__).resolve().parents[2]
PACKAGE = TOP / "sop_xblocks"
FOLDERS = ("docs", "requirements", "scenarios", "sop_xblocks", "static", "tests")
OFFLINE = {
    **os.environ,
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_NO_INDEX": "1",
    # The copy's commit needs an author, and no settings of whoever runs this.
    "GIT_AUTHOR_NAME": "test",
    "GIT_AUTHOR_EMAIL": "test@example.org",
    "GIT_COMMITTER_NAME": "test",
    "GIT_COMMITTER_EMAIL": "test@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def run(*command: str | Path, cwd: Path) -> None:
    """Runs a command; what it said is in the failure."""
    done = subprocess.run(
        command, check=False, cwd=cwd, env=OFFLINE, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"


def copy_checkout(target: Path) -> Path:
    """What git would take of the checkout, in a repository of its own: a build leaves folders where it happens."""
    unwanted = shutil.ignore_patterns("node_modules", "__pycache__", "*.egg-info")
    for folder in FOLDERS:
        shutil.copytree(TOP / folder, target / folder, ignore=unwanted)
    for file in TOP.iterdir():
        if file.is_file() and file.name != ".git":  # in a work tree of git's it points to the repository
            shutil.copy2(file, target)
    run("git", "init", "--quiet", cwd=target)
    run("git", "add", "--all", cwd=target)
    run("git", "commit", "--quiet", "--message", "all", cwd=target)
    run("git", "clean", "-d", "-x", "--force", "--quiet", cwd=target)
    return target


def build_wheel(source: Path, target: Path) -> Path:
    """The wheel that pip builds of a folder, an sdist or a repository, with the setuptools of this environment."""
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps")
    run(*pip, "--wheel-dir", target, source, cwd=target)
    (wheel,) = target.glob("*.whl")
    return wheel


def build_sdist(source: Path, target: Path) -> Path:
    """The source distribution of a folder."""
    run(sys.executable, "-c", f"from setuptools import build_meta; build_meta.build_sdist({str(target)!r})", cwd=source)
    (sdist,) = target.glob("*.tar.gz")
    return sdist


def contents(wheel: Path) -> dict[str, bytes]:
    """What a wheel installs, file by file; without the list of hashes, which repeats it."""
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/RECORD")}


def files_under(folder: Path, inside: str = "") -> dict[str, bytes]:
    """The files of a folder by their paths, `inside` put before them."""
    return {
        f"{inside}{file.relative_to(folder).as_posix()}": file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
