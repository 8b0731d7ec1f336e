"""Filling the class: the same every time, nobody twice, nobody by half; by the instructor alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.test import override_settings

from sop_xblocks.demo import classroom, playing
from sop_xblocks.demo.classmates import FIRST_ID, MOST, classmate, in_class
from sop_xblocks.demo.classroom import FILLING, Filling, activities, fill_class
from sop_xblocks.demo.courses import courses
from sop_xblocks.demo.models import FieldRow
from sop_xblocks.demo.playing import Sitting
from sop_xblocks.demo.runtime import DemoRuntime
from sop_xblocks.demo.workers import DAY
from sop_xblocks.host import platform
from sop_xblocks.records import api
from tests.demo.conftest import Visitor, read_again, visit
from tests.demo.history import NOW, recorded, states


@pytest.fixture
def shipped(shelves: Path) -> Iterator[list[str]]:
    """The keys of the shipped courses, loaded."""
    with override_settings(COURSES=""):
        read_again()
        yield [str(course.key) for course in courses()]


def test_the_same_seed_is_the_same_class(shipped: list[str]) -> None:
    """Down to the ids of runs; another seed is another class."""
    fill_class(2, seed="one", now=NOW)
    first = recorded(shipped, 2)
    get_user_model().objects.filter(pk__gte=FIRST_ID).delete()
    _forget()
    fill_class(2, seed="one", now=NOW)
    second = recorded(shipped, 2)
    get_user_model().objects.filter(pk__gte=FIRST_ID).delete()
    _forget()
    fill_class(2, seed="two", now=NOW)

    assert first == second
    assert first != recorded(shipped, 2)


def test_the_second_time_nobody_comes(shipped: list[str]) -> None:
    """Who is there is left alone; more learners join those who are."""
    assert fill_class(2, now=NOW) == 2
    before = states()

    assert fill_class(2, now=NOW + 30 * DAY) == 0
    assert states() == before
    assert fill_class(3, now=NOW) == 1


def test_a_learner_is_whole_or_not_there(shipped: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Interrupted in the middle of somebody: nothing of them is left, and the next time they come."""
    real, sittings = Sitting.practise, iter(range(3))

    def sits(self: Sitting) -> bool:
        if next(sittings, None) is None:
            raise KeyboardInterrupt
        return real(self)

    monkeypatch.setattr(Sitting, "practise", sits)
    with pytest.raises(KeyboardInterrupt):
        fill_class(1, now=NOW)

    assert states() == []
    assert in_class() == 0
    monkeypatch.setattr(Sitting, "practise", real)
    assert fill_class(1, now=NOW) == 1


def test_names_are_told_apart() -> None:
    """Six hundred accounts, sixty names that differ; some practise in Spanish too."""
    everybody = [classmate(place) for place in range(MOST)]

    assert len({one.username for one in everybody}) == MOST
    assert len({one.name for one in everybody[:60]}) == 60
    assert len({one.name for one in everybody}) == MOST
    assert sum(one.langs == ("en", "es") for one in everybody[:60]) == 10


def test_a_refusal_is_not_passed_over(course: Path) -> None:
    """A block that refuses what a learner would send ends the seed with its name."""
    runtime = DemoRuntime(None, None)
    block = runtime.blocks([one.key for one in activities()])[0]

    with pytest.raises(playing.Unplayable, match="move answers 403"):
        playing.call(runtime, block, "move", {"n": 0, "reply": "hear"})


def test_the_blocks_world_is_as_before_afterwards() -> None:
    """Clock and ids are other ones only within, also when something fails there."""
    with pytest.raises(ZeroDivisionError), platform.world(lambda: 7, lambda: "run"):
        assert 1 // (platform.now_seconds() - 7 if platform.new_id() == "run" else 1)

    assert platform.now_seconds() > NOW - 10 * 365 * DAY
    assert len({platform.new_id(), platform.new_id()}) == 2


def test_the_instructor_fills_the_class(ruth: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    """By one button on the home; nobody else has it."""
    begun: list[object] = []
    monkeypatch.setattr(FILLING, "begin", partial(begun.append, 1))

    assert "Fill the class with 60 learners" in ruth.text("/")
    assert ruth.send("/class").headers["Location"] == "/"
    assert begun == [1]


@pytest.mark.parametrize("username", ["", "ana", "mei"])
def test_nobody_else_fills_it(course: Path, username: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither is the button there, nor does the address take it."""
    begun: list[object] = []
    monkeypatch.setattr(FILLING, "begin", partial(begun.append, 1))
    visitor = visit(username)

    assert "Fill the class" not in visitor.text("/")
    assert visitor.send("/class").status_code == 403
    assert begun == []


def test_the_class_is_filled_once_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second click while it goes on begins nothing; afterwards it may be asked for again."""
    go, rests = threading.Event(), []

    def fills(rest: float) -> None:
        rests.append(rest)
        assert go.wait(10)

    monkeypatch.setattr(classroom, "fill_class", fills)
    filling = Filling()

    assert not filling.busy
    assert (filling.begin(), filling.begin(), filling.busy) == (True, False, True)
    go.set()
    filling.wait()
    assert (filling.busy, len(rests)) == (False, 1)
    assert filling.begin()
    filling.wait()
    assert len(rests) == 2


def test_the_home_tells_how_full_the_class_is(shipped: list[str]) -> None:
    """And the record calls the learners by their names."""
    fill_class(2, now=NOW)
    ruth = visit("ruth")

    assert "2 learners are here." in ruth.text("/")
    page = ruth.text("/record")
    assert classmate(0).name in page
    assert f'<option value="{classmate(1).username}">' in page


def _forget() -> None:
    FieldRow.objects.filter(user_id__gte=FIRST_ID).delete()
    for learner in range(FIRST_ID, FIRST_ID + 10):
        api.retire(learner)
