"""A host without records, unless a test asks for `recorded`: other tests' practices must not turn up in a standing."""

from __future__ import annotations

from typing import Any

import pytest

from sop_xblocks.host import recording

REAL = recording.records


@pytest.fixture(autouse=True)
def unrecorded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The records app is not there."""
    monkeypatch.setattr(recording, "records", lambda: None)


@pytest.fixture
def recorded(unrecorded: None, tables: None, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The records app, with empty tables in a real database; its door."""
    monkeypatch.setattr(recording, "records", REAL)
    return REAL()
