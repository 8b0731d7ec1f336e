"""
Fill the class of the demo: ``python -m sop_xblocks.demo.seed [--learners 60] [--dir var]``.

Sixty learners get a history of ten weeks, played through the blocks. Once is enough: who is there stays as they are.
The practice room may be open meanwhile. Ends with 0, with 2 where it could not begin.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sop_xblocks.demo.database import bring_up, place_at


def main(argv: Sequence[str] | None = None) -> int:
    """Make what is missing, then play. Returns the exit status."""
    options = _options(argv)
    place = Path(options.dir).resolve()
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return _refused(f"The folder {place} cannot be used: {error.strerror}.")
    if options.courses and not Path(options.courses).is_dir():
        return _refused(f"There is no folder {options.courses}.")
    place_at(place, options.courses)
    bring_up()
    from sop_xblocks.demo.classroom import fill_class  # noqa: PLC0415  models can be imported only now

    came = fill_class(options.learners, seed=options.seed, told=_told)
    if came:
        print(f"{came} learners came into the class. Become the instructor to see how they practiced.")
    else:
        print("The class is full already.")
    return 0


def _told(through: int) -> None:
    if through % 10 == 0:
        print(f"{through} learners are through.")
        sys.stdout.flush()


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m sop_xblocks.demo.seed", description="Fill the class of the practice room on this machine."
    )
    parser.add_argument("--learners", type=_number, default=60, help="how many, 1 to 600 (60)")
    parser.add_argument("--dir", default="var", help="folder that keeps the database (var)")
    parser.add_argument("--courses", default="", help="folder of courses instead of those that ship")
    parser.add_argument("--seed", default="class", help="another word gives another class")
    return parser.parse_args(argv)


def _number(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 600:
        raise ValueError(text)
    return number


def _refused(message: str) -> int:
    print(message, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
