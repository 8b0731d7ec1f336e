"""How the platform finds the app, and that nothing of it is needed before."""

from __future__ import annotations

import subprocess
import sys
import types
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
from django.dispatch import Signal
from edx_django_utils.plugins import add_plugins, connect_plugin_receivers, get_plugin_apps

from sop_xblocks.records import api, models, settings
from sop_xblocks.records.apps import RecordsConfig

from .samples import ANA, BEN, put

TOP = Path(__file__).parent.parent.parent
SIGNALS = "openedx.core.djangoapps.user_api.accounts.signals"


@pytest.mark.parametrize("project", ["lms.djangoapp", "cms.djangoapp"])
def test_the_platform_finds_the_app(project: str) -> None:
    (found,) = entry_points(group=project, name="sop_records")

    assert found.load() is RecordsConfig
    assert "sop_xblocks.records.apps.RecordsConfig" in get_plugin_apps(project)


@pytest.mark.parametrize("project", ["lms.djangoapp", "cms.djangoapp"])
def test_the_platform_takes_the_settings(project: str) -> None:
    site = types.SimpleNamespace(SOP_RECORDS_TEXT_DAYS=30)

    add_plugins_to(site, project)

    assert {name: getattr(site, name) for name in settings.DEFAULTS} == {
        **settings.DEFAULTS,
        "SOP_RECORDS_TEXT_DAYS": 30,
    }


def add_plugins_to(site: Any, project: str) -> None:
    """As the platform's settings module does, with `site` for the module."""
    module = types.ModuleType("a_site_s_settings")
    vars(module).update(vars(site))
    sys.modules["a_site_s_settings"] = module
    try:
        add_plugins("a_site_s_settings", project, "common")
        vars(site).update({name: value for name, value in vars(module).items() if name.isupper()})
    finally:
        del sys.modules["a_site_s_settings"]


@pytest.fixture
def retirement(monkeypatch: pytest.MonkeyPatch) -> Iterator[Signal]:
    """The platform's signal, where the app expects it."""
    signal = Signal()
    name = ""
    for part in SIGNALS.split("."):
        name = f"{name}.{part}".lstrip(".")
        monkeypatch.setitem(sys.modules, name, types.ModuleType(name))
    monkeypatch.setattr(sys.modules[SIGNALS], "USER_RETIRE_LMS_MISC", signal, raising=False)
    yield signal
    signal.disconnect(dispatch_uid="sop_records.retire_user")


@pytest.mark.usefixtures("tables")
def test_a_user_who_is_retired_is_erased(retirement: Signal) -> None:
    put(ANA)
    kept = put(BEN)
    connect_plugin_receivers("lms.djangoapp")

    retirement.send(sender="accounts", user=types.SimpleNamespace(pk=ANA))

    assert [one.run for one in models.Practice.objects.all()] == [kept.run]


@pytest.mark.usefixtures("tables")
def test_retiring_nobody_erases_nothing(retirement: Signal) -> None:
    put(ANA)
    connect_plugin_receivers("lms.djangoapp")

    retirement.send(sender="accounts")
    retirement.send(sender="accounts", user=types.SimpleNamespace(pk=None))

    assert models.Practice.objects.count() == 1


def test_block_modules_do_not_import_models() -> None:
    """One that did would take every block down in processes that do not know the app (collectstatic, Studio, a workbench)."""
    code = (
        "import sys, warnings; warnings.simplefilter('ignore');"
        "import sop_xblocks.dialogue_block, sop_xblocks.drill_block, sop_xblocks.records.apps, sop_xblocks.records.receivers,"
        " sop_xblocks.records.tasks, sop_xblocks.records.errors;"
        "print(*(name for name in sys.modules if name in ('sop_xblocks.records.models', 'sop_xblocks.records.api')))"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""


def test_the_door_has_no_more_than_it_says() -> None:
    public = {name for name in vars(api) if not name.startswith("_") and name != "annotations"}

    assert public == set(api.__all__)
    assert sorted(api.__all__, key=lambda name: (not name.isupper(), name[0].islower(), name)) == api.__all__
