"""
A process that finishes runs at the same time as others: ``python -m tests.records.racing DATABASE RUNS`` (both JSON).

Says ``ready``, waits for a line, records every run, prints how many it wrote itself.
"""

from __future__ import annotations

import json
import sys
import warnings
from typing import Any


def main(database: dict[str, Any], runs: list[str]) -> int:
    """Record all; returns how many this process wrote."""
    import django  # noqa: PLC0415 - the database is named before Django is set up
    from django.conf import settings  # noqa: PLC0415

    settings.DATABASES["default"] = database
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        django.setup()

    from sop_xblocks.records import api  # noqa: PLC0415
    from tests.records.samples import ANA, COURSE, practice  # noqa: PLC0415

    made = [practice(run=run) for run in runs]
    print("ready", flush=True)  # noqa: T201
    sys.stdin.readline()
    return sum(api.record_practice(ANA, COURSE, one) for one in made)


if __name__ == "__main__":
    print(main(json.loads(sys.argv[1]), json.loads(sys.argv[2])))  # noqa: T201
