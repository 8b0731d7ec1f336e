"""The tables: made by migrations, annotated, with indexes that every database takes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, connections
from django.db.models import CharField, DateTimeField

from .conftest import database_beside

MODELS = list(apps.get_app_config("sop_records").get_models())
#: Open edX's own lists (OEP-30).
TYPES = {
    "id", "name", "username", "password", "location", "phone_number", "email_address", "birth_date", "ip",
    "external_service", "biography", "gender", "sex", "image", "video", "other",
}  # fmt: skip
RETIREMENTS = {"retained", "local_api", "consumer_api", "third_party"}


def told_of(model: Any) -> dict[str, str]:
    """As code-annotations reads them: lines of the docstring that begin with two dots."""
    return dict(re.findall(r"^\s*\.\. (\w+): *(.*)$", model.__doc__ or "", re.MULTILINE))


def test_there_are_models() -> None:
    assert [model.__name__ for model in MODELS] == ["Practice", "PracticeSkill", "Act", "LevelReached", "FieldLog"]


def test_no_migration_is_missing() -> None:
    """Ends with status 1 where one is."""
    call_command("makemigrations", "sop_records", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_says_what_it_knows_of_people(model: Any) -> None:
    told = told_of(model)

    if "no_pii" in told:
        assert told["no_pii"]
        assert not {"pii", "pii_types", "pii_retirement"} & set(told)
    else:
        assert told["pii"]
        assert set(told["pii_types"].split(", ")) <= TYPES
        assert set(told["pii_retirement"].split(", ")) <= RETIREMENTS


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_whoever_has_a_learner_says_so(model: Any) -> None:
    names = {field.name for field in model._meta.fields}

    assert ("learner" in names) == ("pii" in told_of(model))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_indexes_are_short_enough_for_mariadb(model: Any) -> None:
    """3072 bytes, four a character."""
    fields = {field.name: field for field in model._meta.fields}
    keys = [[field.name] for field in fields.values() if field.unique or field.db_index]
    keys += [list(index.fields) for index in (*model._meta.indexes, *model._meta.constraints)]

    bytes_of = [sum(size(fields[name]) for name in key) for key in keys]

    assert bytes_of
    assert max(bytes_of) <= 3072


def size(field: Any) -> int:
    return 4 * field.max_length + 2 if isinstance(field, CharField) else 8


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_ids_are_told_apart_letter_by_letter(model: Any) -> None:
    """On MySQL and MariaDB by their columns' collation; the others do so anyway."""
    ids = {field.column for field in model._meta.fields if isinstance(field, CharField)}
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, model._meta.db_table)

    expected = "utf8mb4_bin" if connection.vendor == "mysql" else None
    assert ids
    assert {column.collation for column in columns if column.name in ids} == {expected}


def test_times_are_aware() -> None:
    """Aware datetimes need a site with `USE_TZ`, as Open edX is."""
    times = [field for model in MODELS for field in model._meta.fields if isinstance(field, DateTimeField)]

    assert times
    assert not [field.name for field in times if field.auto_now or field.auto_now_add]


@pytest.mark.slow
def test_migrations_go_forward_and_back(database: None, tmp_path: Path) -> None:
    tables = {model._meta.db_table for model in MODELS}
    with database_beside(tmp_path):
        beside = connections["beside"]
        seen = []
        for state in ("sop_records", "zero", "0001", "sop_records"):
            target = [] if state == "sop_records" else [state]
            call_command("migrate", "sop_records", *target, database="beside", verbosity=0)
            seen.append(tables & set(beside.introspection.table_names()))

    assert seen == [tables, set(), tables, tables]
