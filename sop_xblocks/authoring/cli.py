"""
``sop-xblocks check PATH…``, ``sop-xblocks format FILE…`` and ``sop-xblocks convert FROM TO``.

Exit status: 0 nothing that must be put right, 1 errors or warnings (with ``--strict`` anything at all), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sop_xblocks.authoring.activity_xml import BLOCKS, BODY, read_activity
from sop_xblocks.authoring.diagnostics import Diagnostic
from sop_xblocks.authoring.drill_convert import ENDINGS, convert_drill, ending_of
from sop_xblocks.authoring.drill_sheet import ENDINGS as TABLES
from sop_xblocks.authoring.drill_sheet import MAX_BYTES as MAX_TABLE
from sop_xblocks.authoring.drill_sheet import NoXlsxError
from sop_xblocks.authoring.drill_table import read_table
from sop_xblocks.authoring.reformat import HoldsOthersError, reformat
from sop_xblocks.authoring.report import FORMATS, Report, translation
from sop_xblocks.authoring.xml import MAX_BYTES

#: Where a file may hold an activity. The end of the name counts: problems of the platform have a <responseparam>.
_MARK = re.compile(f"<(?:{'|'.join((*BODY.values(), *BLOCKS))})[\\s/>]".encode())


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command. Wrong usage is told on standard error, everything else on standard output."""
    try:
        options = _parser().parse_args(argv)
    except SystemExit as end:  # argparse's own way out: 2 for wrong usage, 0 for --help
        return int(end.code or 0)
    for path in options.paths:
        if not path.exists():
            return _wrong(f"there is no file or folder {path}")
    try:
        return {"check": _check, "format": _format, "convert": _convert}[options.command](options)
    except NoXlsxError:
        return _wrong("XLSX needs openpyxl: pip install 'sop-xblocks[xlsx]'")


def _wrong(text: str) -> int:
    print(f"sop-xblocks: {text}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sop-xblocks", description="Checks, formats and converts practice activities."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="tell every fault of author files")
    check.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, or a folder with all it holds")
    check.add_argument("--format", choices=FORMATS, default="text", help="how to tell faults (text)")
    check.add_argument("--no-style", action="store_true", help="leave out what is only style")
    check.add_argument("--strict", action="store_true", help="status 1 for style and unfinished marks too")
    check.add_argument("--lang", choices=("en", "es"), default="en", help="the language to tell faults in (en)")
    tidy = commands.add_parser("format", help="rewrite activities in the usual layout")
    tidy.add_argument("paths", nargs="+", type=Path, metavar="FILE", help="a file to rewrite in place")
    tidy.add_argument("--check", action="store_true", help="write nothing; status 1 if a file would change")
    tidy.add_argument("--lang", choices=("en", "es"), default="en", help="the language to tell faults in (en)")
    convert = commands.add_parser("convert", help="an item bank as XML, CSV or XLSX, by the files' endings")
    convert.add_argument("paths", nargs=1, type=Path, metavar="FROM", help="a file that holds one bank")
    convert.add_argument("to", type=Path, metavar="TO", help="the file to write")
    convert.add_argument("--force", action="store_true", help="write even where there is a file already")
    convert.add_argument("--lang", choices=("en", "es"), default="en", help="the language to tell faults in (en)")
    return parser


def _check(options: argparse.Namespace) -> int:
    report = Report(options.format, translation(options.lang))
    worst = 0
    for path in _files(options.paths):
        data = _read(path)
        if data is None:
            print(f"sop-xblocks: cannot read {path}", file=sys.stderr)
            worst = 2
            continue
        if ending_of(path) in TABLES:
            faults = _told(read_table(data, ending_of(path), str(path)).diagnostics, options)
            report.add(str(path), 1, faults)
            worst = max(worst, _status(faults, strict=options.strict))
            continue
        file = read_activity(data, str(path))
        named = path in options.paths
        if not named and not file.activities and not _MARK.search(data):
            continue
        faults = _told(file.diagnostics, options)
        if named and not file.activities and not faults:
            faults = [
                Diagnostic("XML007", "error", str(path), 1, 1, {"expected": "<sop_dialogue>", "found": "nothing"})
            ]
        report.add(str(path), len(file.activities), faults)
        worst = max(worst, _status(faults, strict=options.strict))
    print(report.text(), end="")
    return worst


def _told(faults: Iterable[Diagnostic], options: argparse.Namespace) -> list[Diagnostic]:
    return [fault for fault in faults if fault.severity != "style" or not options.no_style]


def _status(faults: Iterable[Diagnostic], *, strict: bool) -> int:
    return int(any(strict or fault.severity in ("error", "warning") for fault in faults))


def _format(options: argparse.Namespace) -> int:
    report = Report("text", translation(options.lang))
    status = 0
    for path in _files(options.paths):
        data = _read(path)
        if data is None:
            print(f"sop-xblocks: cannot read {path}", file=sys.stderr)
            return 2
        text, faults = reformat(data, str(path))
        if faults:
            report.add(str(path), 0, faults)
            status = 1
        elif text is not None and text.encode() != data:
            print(f"{path} would change" if options.check else f"{path} formatted")
            if options.check:
                status = 1
            else:
                path.write_bytes(text.encode())
    if status and report.faults:
        print(report.text(), end="")
    return status


def _convert(options: argparse.Namespace) -> int:
    (path,), to = options.paths, options.to
    for one in (path, to):
        if not ending_of(one):
            return _wrong(f"{one} must end in {', '.join(ENDINGS)}")
    if to.exists() and not options.force:
        return _wrong(f"{to} is there already; --force writes it anew")
    data = _read(path)
    there = _read(to) if to.exists() else None
    if data is None or (there is None and to.exists()):
        return _wrong(f"cannot read {path if data is None else to}")
    try:
        done = convert_drill(data, str(path), ending_of(path), ending_of(to), there)
    except HoldsOthersError:
        return _wrong(f"{to} holds other activities; name another file")
    if done.diagnostics:
        report = Report("text", translation(options.lang))
        report.add(str(path), 1, done.diagnostics)
        print(report.text(), end="")
    if done.content is None:
        return 1
    try:
        to.write_bytes(done.content)
    except OSError as error:
        return _wrong(f"cannot write {to}: {error.strerror}")
    print(f"{to} written, {done.items} items")
    return 0


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and every XML file in the folders named, each once."""
    seen = set()
    for path in paths:
        for file in sorted(path.rglob("*.xml")) if path.is_dir() else [path]:
            if file not in seen and file.is_file():
                seen.add(file)
                yield file


def _read(path: Path) -> bytes | None:
    """What is in a file, no more of it than shows that it is too large; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(max(MAX_BYTES, MAX_TABLE) + 1)
    except OSError:
        return None


if __name__ == "__main__":
    sys.exit(main())
