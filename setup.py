"""How the package is built. The metadata lives here rather than in pyproject.toml because one step needs code."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
PACKAGE = "sop_xblocks"


def read_version() -> str:
    """The version in the package, read without importing it: its dependencies may not be there at build time."""
    for node in ast.parse((ROOT / PACKAGE / "__init__.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__version__":
            return str(ast.literal_eval(node.value))
    raise SystemExit(f"{PACKAGE}/__init__.py names no __version__")


class BuildWithScenarios(build_py):
    """Puts the courses of `scenarios/` into the wheel as `sop_xblocks/_scenarios/`.

    An editable install finds them in the checkout, so the source tree never holds a second copy.
    """

    def run(self) -> None:
        if not self.editable_mode:
            # build/ outlives a build: without this, a file deleted since then would still be in the wheel.
            shutil.rmtree(self._target(), ignore_errors=True)
        super().run()
        if not self.editable_mode:
            for source, target in self._scenarios():
                self.mkpath(str(target.parent))
                self.copy_file(str(source), str(target), preserve_mode=False)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        scenarios = [] if self.editable_mode else [str(target) for _, target in self._scenarios()]
        return [*super().get_outputs(include_bytecode), *scenarios]

    def _target(self) -> Path:
        return Path(self.build_lib) / PACKAGE

    def _scenarios(self) -> list[tuple[Path, Path]]:
        source = ROOT / "scenarios"
        files = sorted(file for file in source.rglob("*") if file.is_file())
        return [(file, self._target() / "_scenarios" / file.relative_to(source)) for file in files]


# The host decides the versions: Open edX pins its own, and an operator's install must not move them.
REQUIRES = ["XBlock>=5.2", "attrs", "fsrs", "lxml", "nh3", "Jinja2"]

DEMO = [
    "XBlock[django]>=5.2",  # the SDK before 0.15 left the extra out
    "Django>=5.2,<6",  # the platform's; the SDK alone would take the newest
    "edx-opaque-keys",
    "xblock-sdk>=0.13",  # 0.15.1 and later need Python 3.12
    "setuptools<82",  # the SDK's `fs` imports pkg_resources, which later ones no longer have
]
# Item banks as XLSX; defusedxml guards openpyxl, which takes it where it is installed.
XLSX = ["defusedxml", "openpyxl>=3.1"]
TEST = [
    *DEMO,
    *XLSX,
    "babel",
    "edx-django-utils",  # finds plugins as the platform does
    "hypothesis",
    "pytest",
    "wheel",  # the packaging tests build with what is installed; setuptools before 70.1 needs it for that
]
BROWSER = ["axe-playwright-python", "playwright"]  # neither downloads a browser: the one installed is driven
# Another version of these two judges, and formats, otherwise.
DEV = [
    *TEST,
    *BROWSER,
    "import-linter",
    "mypy~=2.4.1",
    "ruff~=0.17.6",
    "types-lxml",
    "types-openpyxl",
    "types-setuptools",
]
# A driver that is one wheel everywhere. The platform has its own (mysqlclient), which must be compiled.
MARIADB = ["PyMySQL>=1.1"]
FIT = [*TEST, "scikit-learn"]  # makes the weights of the reader, which then needs nothing
BENCH = [*DEMO, "branching-xblock", "xblock-drag-and-drop-v2"]  # what we measure ourselves against

setup(
    name="sop-xblocks",
    version=read_version(),
    description="Open edX activities for practising Safety Organized Practice",
    long_description=(ROOT / "README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    license="Apache-2.0",
    license_files=["LICENSE", "LICENSE-CONTENT.md", "NOTICE"],
    classifiers=[
        "Development Status :: 3 - Alpha",
        "Framework :: Django",
        "Intended Audience :: Education",
        "Natural Language :: English",
        "Natural Language :: Spanish",
        "Programming Language :: Python :: 3",
        "Programming Language :: Python :: 3.11",
        "Programming Language :: Python :: 3.12",
        "Programming Language :: Python :: 3.13",
        "Typing :: Typed",
    ],
    python_requires=">=3.11",
    install_requires=REQUIRES,
    extras_require={
        "xlsx": XLSX,
        "demo": DEMO,
        "test": TEST,
        "browser": BROWSER,
        "dev": DEV,
        "mariadb": MARIADB,
        "fit": FIT,
        "bench": BENCH,
    },
    packages=find_packages(include=[PACKAGE, f"{PACKAGE}.*"]),
    package_data={
        PACKAGE: [
            "py.typed",
            "authoring/*.rng",
            "language/weights/*.json",
            "templates/**/*",
            "web/**/*",
            "translations/**/*.mo",
            "translations/**/*.po",
            "demo/templates/**/*",
            "demo/static/**/*",
        ]
    },
    zip_safe=False,
    cmdclass={"build_py": BuildWithScenarios},
    entry_points={
        "xblock.v1": [
            "sop_dialogue = sop_xblocks.dialogue_block:DialogueBlock",
            "sop_drill = sop_xblocks.drill_block:DrillBlock",
            "sop_module = sop_xblocks.module_block:ModuleBlock",
            "sop_overview = sop_xblocks.overview_block:OverviewBlock",
        ],
        "lms.djangoapp": ["sop_records = sop_xblocks.records.apps:RecordsConfig"],
        "cms.djangoapp": ["sop_records = sop_xblocks.records.apps:RecordsConfig"],
        "console_scripts": ["sop-xblocks = sop_xblocks.authoring.cli:main"],
    },
)
