"""Where the shipped courses are: in the wheel beside the code, in a checkout at the top."""

from __future__ import annotations

from pathlib import Path


def scenarios_folder() -> Path:
    """
    The folder of the shipped courses: OLX, one folder each. Raises `FileNotFoundError` with both places that were tried.

    The wheel's copy comes first: in a checkout it does not exist, and beside an installed package another project
    may well have a folder called ``scenarios``.
    """
    package = Path(__file__).resolve().parent.parent
    tried = (package / "_scenarios", package.parent / "scenarios")
    for folder in tried:
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no courses in {' or '.join(map(str, tried))}")
