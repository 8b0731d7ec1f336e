"""The demo's database: where it is, and bringing it up to date. For every command; nothing here imports a model first."""

from __future__ import annotations

import os
import warnings
from pathlib import Path

import django
from django.core.management import call_command


def place_at(place: Path, courses: str = "") -> None:
    """Say where everything is kept, and which courses are shown: before Django is set up."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "sop_xblocks.demo.settings"
    os.environ["SOP_DEMO_DIR"] = str(place)
    os.environ["SOP_DEMO_COURSES"] = str(Path(courses).resolve()) if courses else ""
    # `fs`, a dependency of the SDK, still asks setuptools for namespace packages and is told off for it
    warnings.filterwarnings("ignore", message="pkg_resources is deprecated")


def bring_up() -> None:
    """Tables, people, courses: what is missing is made, what is there stays."""
    django.setup()
    from sop_xblocks.demo.courses import load_courses  # noqa: PLC0415  models can be imported only now
    from sop_xblocks.demo.people import make_people  # noqa: PLC0415  as above

    # run_syncdb: the SDK's wheels before 0.15 come without their migrations
    call_command("migrate", verbosity=0, interactive=False, run_syncdb=True)
    make_people()
    load_courses()
