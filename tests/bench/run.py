"""`make bench`: our dialogue beside its peers in one process, then the figures of a long dialogue."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
TOP = HERE.parent.parent
ONLY = "floor,branching,branching30,dnd,sop_dialogue,sop_dialogue500,sop_drill,sop_drill1000"


def main() -> int:
    """Run both; returns the exit status of the first that fails, 2 where the peers' benchmark is not there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", type=Path, default=TOP.parent / "shared" / "bench" / "peers.py")
    parser.add_argument("--n", default="200")
    parser.add_argument("--rounds", default="5")
    chosen = parser.parse_args()
    if not chosen.peers.is_file():
        print(
            f"The peers' benchmark is not at {chosen.peers}. Name its place: make bench PEERS=path/to/peers.py",
            file=sys.stderr,
        )
        return 2
    environment = {**os.environ, "PYTHONPATH": str(TOP), "PYTHONDONTWRITEBYTECODE": "1"}
    work = TOP / "var" / "bench"
    work.mkdir(parents=True, exist_ok=True)
    copy = work / "peers.py"
    copy.write_text(chosen.peers.read_text(encoding="utf-8"), encoding="utf-8")  # it writes beside itself
    peers = [sys.executable, str(copy), "--adapter", str(HERE / "adapters.py"), "--only", ONLY]
    status = subprocess.run(
        [*peers, "--n", chosen.n, "--rounds", chosen.rounds], env=environment, check=False
    ).returncode
    return (
        status
        or subprocess.run([sys.executable, "-m", "tests.bench.scale"], env=environment, cwd=TOP, check=False).returncode
    )


if __name__ == "__main__":
    sys.exit(main())
