"""
`make bench-records`: the records at 1 000, 10 000 and 100 000 learners × 40 practices, on the database of the settings.

``python -m tests.bench.records [SIZE…]``. Rows are made in bulk: a thousand learners by Python, the others as copies by the
database. Every practice has three skills; those of one activity in ten have eight moves. Exit status 1 where a figure misses its aim.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import django

TOP = Path(__file__).parent.parent.parent
COURSE = "course-v1:Bay+SOP+2026"
SIZES = (1000, 10_000, 100_000)
BASE, EACH, ACTIVITIES, MOVES = 1000, 40, 30, 8
START = 1_780_000_000
SKILLS = (
    "mi.reflection",
    "mi.open-questions",
    "sf.exception",
    "sf.scaling",
    "map.sorting",
    "statement.danger",
    "network.circles",
    "child.three-houses",
)
NAMED = {"sqlite": "SQLite", "mysql": "MariaDB", "postgresql": "PostgreSQL"}


def usage(number: int) -> str:
    """The key of an activity."""
    return f"block-v1:Bay+SOP+2026+type@sop_dialogue+block@activity-{number:02d}"


def made(run: str, number: int, at: int, *, moves: bool) -> Any:
    """A practice as a block tells it."""
    from sop_xblocks.practice.record import Act, Practice  # noqa: PLC0415 - Django is set up first
    from sop_xblocks.practice.score import Part  # noqa: PLC0415

    skills = tuple(SKILLS[(number + n) % len(SKILLS)] for n in range(3))
    return Practice(
        run=run,
        usage=usage(number),
        kind="dialogue",
        skills=skills,
        depth=("recognize", "recognize", "respond", "perform")[number % 4],
        fraction=(at % 100) / 100,
        started=at - 600,
        finished=at,
        seconds=420,
        module=str(number % 6),
        parts={skill: Part((at + n) % 5, 4 + n) for n, skill in enumerate(skills, start=1)},
        wording="0123456789abcdef",
        scoring="fedcba9876543210",
        ending=("in", "short")[at % 2],
        acts=tuple(Act(n, "reply", f"turn-{n}", f"reply-{(at + n) % 4}", at - 60 + n) for n in range(MOVES))
        if moves
        else (),
    )


def fill_base() -> None:
    """A thousand learners, by Python."""
    from sop_xblocks.records import models, writing  # noqa: PLC0415
    from sop_xblocks.records.inserting import insert_rows  # noqa: PLC0415

    practices: list[tuple[Any, ...]] = []
    skills: list[tuple[Any, ...]] = []
    acts: list[tuple[Any, ...]] = []
    names: tuple[str, ...] = ()
    dice = random.Random(4)  # noqa: S311 - plausible, not secret
    for learner in range(1, BASE + 1):
        at = START + dice.randrange(10_000_000)
        for number in range(EACH):
            at += dice.randrange(200_000)
            one = made(f"{dice.getrandbits(96):024x}", number % ACTIVITIES, at, moves=number % 10 == 0)
            row_id, row = len(practices) + 1, writing._practice_row("default", learner, COURSE, one)
            names = ("id", *row)
            practices.append((row_id, *row.values()))
            skills += writing._skill_rows(row_id, COURSE, row["finished"], one)
            acts += writing._act_rows(row_id, one)
    insert_rows("default", models.Practice, names, practices)
    insert_rows("default", models.PracticeSkill, writing._SKILL_COLUMNS, skills)
    insert_rows("default", models.Act, writing._ACT_COLUMNS, acts)
    models.LevelReached.objects.bulk_create(
        [
            models.LevelReached(learner=learner, course=COURSE, level="one-day", at=datetime.fromtimestamp(START, UTC))
            for learner in range(1, BASE + 1)
        ],
        batch_size=500,
    )


def grow(from_learners: int, to_learners: int) -> None:
    """Copies of the learners that are there, until there are `to_learners`."""
    from django.db import connection  # noqa: PLC0415

    from sop_xblocks.records import models  # noqa: PLC0415

    joined = "CONCAT({0}, '{1}')" if connection.vendor == "mysql" else "{0} || '{1}'"
    with connection.cursor() as cursor:
        for copy in range(1, to_learners // from_learners):
            learners, practices = copy * from_learners, copy * from_learners * EACH
            for model in (models.Practice, models.PracticeSkill, models.Act, models.LevelReached):
                names = [field.column for field in model._meta.concrete_fields]
                quoted = {name: connection.ops.quote_name(name) for name in names}
                table = connection.ops.quote_name(model._meta.db_table)
                if model is not models.Practice:
                    del quoted["id"]
                changed = {
                    "id": f"{quoted.get('id')} + {practices}",
                    "practice_id": f"{quoted.get('practice_id')} + {practices}",
                    "learner": f"{quoted.get('learner')} + {learners}",
                    "run": joined.format(quoted.get("run"), f"-{to_learners}{copy}"),
                }
                whose = "learner" if "learner" in quoted else "practice_id"
                limit = from_learners if whose == "learner" else from_learners * EACH
                cursor.execute(
                    f"INSERT INTO {table} ({', '.join(quoted.values())}) "  # noqa: S608 - our own names
                    f"SELECT {', '.join(changed.get(name, quoted[name]) for name in quoted)} FROM {table} "
                    f"WHERE {quoted[whose]} <= {limit}"
                )


#: What makes filling quick, before and after: nothing of it is there while the figures are taken.
IN_A_HURRY = {
    "sqlite": (
        ("PRAGMA synchronous=OFF", "PRAGMA cache_size=-1000000"),
        ("PRAGMA synchronous=FULL", "PRAGMA cache_size=-2000"),
    ),
    "mysql": (
        ("SET unique_checks=0", "SET foreign_key_checks=0"),
        ("SET unique_checks=1", "SET foreign_key_checks=1"),
    ),
}


@contextmanager
def in_a_hurry() -> Iterator[None]:
    """A database that fills quickly."""
    from django.db import connection  # noqa: PLC0415

    before, after = IN_A_HURRY.get(connection.vendor, ((), ()))
    with connection.cursor() as cursor:
        for statement in before:
            cursor.execute(statement)
        yield
        for statement in after:
            cursor.execute(statement)


def forget(beyond: int) -> None:
    """Remove the practices that were recorded to measure it: those with an id beyond."""
    from sop_xblocks.records import models  # noqa: PLC0415

    for model in (models.PracticeSkill, models.Act):
        model.objects.filter(practice_id__gt=beyond).delete()
    models.Practice.objects.filter(id__gt=beyond).delete()


def timed(times: int, work: Callable[[], object]) -> tuple[float, float, float, int]:
    """
    Milliseconds over `times` calls: the median, the least, and the processor time of this process a call (the whole of it on SQLite); and
    how many statements one call sends.
    """
    from django.db import connection  # noqa: PLC0415

    from tests.records.conftest import asked  # noqa: PLC0415

    with asked() as statements:
        work()
    connection.queries_log.clear()
    spent, processor = [], time.process_time()
    for _ in range(times):
        begun = time.perf_counter()
        work()
        spent.append(1000 * (time.perf_counter() - begun))
    processor = 1000 * (time.process_time() - processor) / times
    return statistics.median(spent), min(spent), processor, len(statements)


def figures(learners: int) -> Iterator[tuple[str, float, float, float, int, float | None]]:
    """What was measured: name, median, least, processor time, statements, the aim in milliseconds."""
    from django.db import transaction  # noqa: PLC0415

    from sop_xblocks.records import api  # noqa: PLC0415

    dice = random.Random(learners)  # noqa: S311

    def standing() -> None:
        who = dice.randrange(1, learners + 1)
        assert len(api.practices_of(who, COURSE)) >= EACH
        api.levels_of(who, COURSE)

    def record() -> None:
        at = START + 20_000_000 + dice.randrange(100_000)
        one = made(f"{dice.getrandbits(120):030x}", dice.randrange(ACTIVITIES), at, moves=True)
        assert api.record_practice(dice.randrange(1, learners + 1), COURSE, one)

    yield "standing of a learner", *timed(300, standing), 5
    yield "recording a practice, with commit", *timed(300, record), 2
    with transaction.atomic():
        yield "the same within a request's own", *timed(300, record), 2
    yield "course report, first page", *timed(5, lambda: api.course_page(COURSE)), 1000
    yield "course report, a middle page", *timed(5, lambda: api.course_page(COURSE, after=learners // 2)), 1000
    narrow = api.Filters(module="3", group="sf", since=datetime.fromtimestamp(START + 1_000_000, UTC))
    yield "course report, filtered", *timed(5, lambda: api.course_page(COURSE, narrow)), 1000
    cohort = api.Filters(learners=tuple(range(1, learners, max(1, learners // 200))))
    yield "course report, a cohort of 200", *timed(5, lambda: api.course_page(COURSE, cohort)), 1000
    yield "heat map, first page", *timed(5, lambda: api.heatmap(COURSE)), None
    late, never = (datetime.fromtimestamp(START + wait, UTC) for wait in (12_000_000, 1))
    nothing = api.Filters(module="nobody came so far")
    yield "course report, nothing found", *timed(5, lambda: api.course_page(COURSE, nothing)), 1000
    yield "silent, first page", *timed(3, lambda: api.silent(COURSE, late)), None
    yield "stuck, first page", *timed(3, lambda: api.stuck(COURSE)), None
    yield "silent, nobody is", *timed(1, lambda: api.silent(COURSE, never)), None
    yield "skills of the whole course", *timed(1, lambda: api.skills_of_course(COURSE)), None
    yield "ways in one activity", *timed(1, lambda: api.paths(COURSE, usage(0))), None
    yield "the same, of a cohort", *timed(1, lambda: api.paths(COURSE, usage(0), cohort)), None
    yield "a learner's path with moves", *timed(20, lambda: api.learner_path(learners, COURSE)), None


def stream() -> None:
    """In a process of its own, for its memory: prints rows, megabytes, seconds, megabytes of memory."""
    from sop_xblocks.records import api  # noqa: PLC0415

    begun, size, rows = time.perf_counter(), 0, -1
    for piece in api.stream_csv(COURSE):
        size += len(piece)
        rows += piece.count(b"\r\n")
    spent = time.perf_counter() - begun
    peak = most_memory()
    print(f"{rows} {size / 1e6:.1f} {spent:.1f} {peak:.0f}")


def most_memory() -> float:
    """The most megabytes this process had. (What `getrusage` says on Linux counts the parent's in.)"""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024**2 if sys.platform == "darwin" else 1024)


def set_up(*, empty: bool) -> None:
    """Django, on a database of the bench's own."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sop_xblocks.demo.settings")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    name = "sop_bench"
    if connection.vendor == "sqlite":
        file = TOP / "var" / "bench" / "records.sqlite3"
        file.parent.mkdir(parents=True, exist_ok=True)
        for ending in ("", "-wal", "-shm"):
            if empty:
                file.with_name(file.name + ending).unlink(missing_ok=True)
        name = str(file)
    elif empty:
        connection.settings_dict["NAME"] = ""
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name} CHARACTER SET utf8mb4")
        connection.close()
    connection.settings_dict["NAME"] = name
    if empty:
        call_command("migrate", "sop_records", verbosity=0)


def main(sizes: tuple[int, ...]) -> int:
    """Fill, measure, print; returns the exit status."""
    set_up(empty=True)
    from django.db import connection, transaction  # noqa: PLC0415

    print(f"== {NAMED[connection.vendor]} {'.'.join(map(str, connection.get_database_version()))}")
    print(f"   {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}: what else runs here slows the figures")
    missed, there = 0, 0
    for learners in sizes:
        begun = time.perf_counter()
        with in_a_hurry():
            if not there:
                with transaction.atomic():
                    fill_base()
                there = BASE
            while there < learners:
                grow(there, min(learners, there * 10))
                there = min(learners, there * 10)
        print(
            f"-- {learners:,} learners × {EACH} practices (filled in {time.perf_counter() - begun:.0f} s)", flush=True
        )
        for name, median, least, processor, statements, aim in figures(learners):
            late = aim is not None and median > aim
            missed += late
            aimed = "" if aim is None else f"  aim {aim:g} ms{'  MISSED' if late else ''}"
            print(
                f"{name:36} {median:9.2f} ms  least {least:9.2f}  own {processor:9.2f}  {statements} queries{aimed}",
                flush=True,
            )
        command = [sys.executable, "-m", "tests.bench.records", "--stream"]
        rows, size, spent, peak = subprocess.run(
            command, cwd=TOP, check=True, capture_output=True, text=True
        ).stdout.split()
        late = float(peak) > 150
        missed += late
        forget(learners * EACH)
        print(
            f"{'CSV':36} {rows} rows, {size} MB in {spent} s, {peak} MB of memory  aim 150 MB{'  MISSED' if late else ''}"
        )
    return 1 if missed else 0


if __name__ == "__main__":
    if "--stream" in sys.argv:
        set_up(empty=False)
        stream()
        sys.exit(0)
    sys.exit(main(tuple(map(int, sys.argv[1:])) or SIZES))
