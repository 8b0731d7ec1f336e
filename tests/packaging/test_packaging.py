"""What an operator gets with `pip install`, from a wheel, an sdist or git, with whatever setuptools is installed here."""

from __future__ import annotations

import sys
import tarfile
from configparser import ConfigParser
from email.message import Message
from email.parser import Parser
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import sop_xblocks

from .builds import build_sdist, build_wheel, contents, copy_checkout, files_under, run

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_checkout(tmp_path_factory.mktemp("checkout"))


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    left_by_an_earlier_build = checkout / "build/lib/sop_xblocks/templates/gone.html"
    left_by_an_earlier_build.parent.mkdir(parents=True)
    left_by_an_earlier_build.touch()
    return contents(build_wheel(checkout, tmp_path_factory.mktemp("wheel")))


@pytest.fixture(scope="module")
def sdist(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_sdist(checkout, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def metadata(wheel: dict[str, bytes]) -> Message:
    (text,) = (body for name, body in wheel.items() if name.endswith(".dist-info/METADATA"))
    return Parser().parsestr(text.decode())


def test_the_wheel_is_the_package_and_the_courses(checkout: Path, wheel: dict[str, bytes]) -> None:
    """Every file of the package but the rooms' READMEs, every scenario, and nothing else."""
    package = files_under(checkout / "sop_xblocks", "sop_xblocks/")
    scenarios = files_under(checkout / "scenarios", "sop_xblocks/_scenarios/")

    found = {name: body for name, body in wheel.items() if ".dist-info/" not in name}

    expected = {name: body for name, body in package.items() if not name.endswith("README.md")} | scenarios
    assert sorted(found) == sorted(expected)
    assert found == expected


@pytest.mark.parametrize(
    ("folder", "ending"),
    [
        ("", "py.typed"),
        ("authoring", ".rng"),
        ("templates", ".html"),
        ("web/public", ".js"),
        ("web/public", ".css"),
        ("translations/es", ".mo"),
        ("translations/es", ".po"),
        ("_scenarios", ".xml"),
    ],
)
def test_the_wheel_has_what_is_not_python(wheel: dict[str, bytes], folder: str, ending: str) -> None:
    assert [name for name in wheel if name.startswith(f"sop_xblocks/{folder}") and name.endswith(ending)]


def test_every_module_is_in_a_package(wheel: dict[str, bytes]) -> None:
    modules = [Path(name) for name in wheel if name.endswith(".py")]

    lost = [str(module) for module in modules if (module.parent / "__init__.py").as_posix() not in wheel]

    assert lost == []


def test_the_version_is_the_package_s(metadata: Message) -> None:
    assert (metadata["Name"], metadata["Version"]) == ("sop-xblocks", sop_xblocks.__version__)


def test_nothing_the_platform_pins_is_held(metadata: Message) -> None:
    """Installing the package must never move the platform's own versions."""
    required = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]

    assert sorted(required, key=str.lower) == ["attrs", "fsrs", "Jinja2", "lxml", "nh3", "XBlock>=5.2"]
    assert metadata["Requires-Python"] == ">=3.11"


def test_the_entry_points_can_be_loaded(wheel: dict[str, bytes]) -> None:
    """Block classes one level under the package: the platform's static files finder breaks deeper ones."""
    (text,) = (body for name, body in wheel.items() if name.endswith(".dist-info/entry_points.txt"))
    parser = ConfigParser()
    parser.read_string(text.decode())

    blocks = dict(parser["xblock.v1"])

    assert blocks == {
        "sop_dialogue": "sop_xblocks.dialogue_block:DialogueBlock",
        "sop_drill": "sop_xblocks.drill_block:DrillBlock",
        "sop_module": "sop_xblocks.module_block:ModuleBlock",
        "sop_overview": "sop_xblocks.overview_block:OverviewBlock",
    }
    for project in ("lms.djangoapp", "cms.djangoapp"):
        assert dict(parser[project]) == {"sop_records": "sop_xblocks.records.apps:RecordsConfig"}
    assert dict(parser["console_scripts"]) == {"sop-xblocks": "sop_xblocks.authoring.cli:main"}
    for group in ("xblock.v1", "lms.djangoapp", "cms.djangoapp", "console_scripts"):
        for name in parser[group]:
            (here,) = entry_points(group=group, name=name)
            assert callable(here.load())


def test_the_sdist_builds_the_same_wheel(sdist: Path, wheel: dict[str, bytes], tmp_path: Path) -> None:
    assert contents(build_wheel(sdist, tmp_path)) == wheel


def test_the_sdist_is_the_whole_project(sdist: Path, checkout: Path) -> None:
    """The front end can be rebuilt and the tests run from it."""
    with tarfile.open(sdist) as archive:
        found = {name.partition("/")[2] for name in archive.getnames()}

    wanted = {
        name for folder in ("scenarios", "static", "tests") for name in files_under(checkout / folder, f"{folder}/")
    }
    assert wanted - found == set()
    assert not [name for name in found if "node_modules" in name]


def test_an_install_from_git_gives_the_same_files(checkout: Path, wheel: dict[str, bytes], tmp_path: Path) -> None:
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-build-isolation", "--no-deps", "--no-compile")
    run(*pip, "--target", tmp_path, f"git+file://{checkout}", cwd=tmp_path)

    found = {name: body for name, body in files_under(tmp_path).items() if name.startswith("sop_xblocks/")}

    assert found == {name: body for name, body in wheel.items() if name.startswith("sop_xblocks/")}
