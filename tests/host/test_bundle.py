"""Built scripts and styles: as fresh as their sources, and of the form that Open edX's runtimes take."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "static"
WEB = ROOT / "sop_xblocks" / "web"
BUNDLE = json.loads((WEB / "bundle.json").read_text(encoding="utf-8"))
SCRIPTS = sorted(path.name for path in (WEB / "public").glob("*.js"))


def test_built_from_these_sources() -> None:
    """`bundle.json` names the sources as they are. If not: ``cd static && npm ci && npm run build``."""
    kept = [STATIC / name for name in ("build.mjs", "package.json", "package-lock.json", "tsconfig.json")]
    sources = sorted([*(path for path in (STATIC / "src").rglob("*") if path.is_file()), *kept], key=str)
    digest = hashlib.sha256()
    for path in sources:
        digest.update(f"{path.relative_to(STATIC).as_posix()}\0".encode())
        digest.update(path.read_bytes())
        digest.update(b"\0")

    assert BUNDLE["source"] == digest.hexdigest()


def test_built_files_are_untouched() -> None:
    """What is committed is what was built, and nothing else lies beside it."""
    found = {
        f"public/{path.name}": hashlib.sha256(path.read_bytes()).hexdigest() for path in (WEB / "public").iterdir()
    }

    assert found == BUNDLE["built"]


@pytest.mark.parametrize("name", SCRIPTS)
def test_classic_script_with_a_plain_function(name: str) -> None:
    """A named `function` of three parameters, no module, no UMD, nothing that ends a script element."""
    script = (WEB / "public" / name).read_text(encoding="utf-8")
    function = "Sop" + name.removesuffix(".js").capitalize()

    assert f"window.{function}=function {function}(runtime,element,data){{" in script
    assert not re.search(r"\b(import|export)\b[ {*]|\bdefine\(|module\.exports|</script|sourceMappingURL", script)


def test_styles_load_nothing() -> None:
    """No fonts, pictures or sheets from anywhere: what is shown comes with the page."""
    for path in (WEB / "public").glob("*.css"):
        assert not re.search(r"url\(|@import|@font-face", path.read_text(encoding="utf-8"))


def test_lock_names_no_machine() -> None:
    """The lock file works everywhere: addresses in it are npm's own or left out."""
    lock = json.loads((STATIC / "package-lock.json").read_text(encoding="utf-8"))
    hosts = {package["resolved"] for package in lock["packages"].values() if "resolved" in package}

    assert {host for host in hosts if not host.startswith("https://registry.npmjs.org/")} == set()
