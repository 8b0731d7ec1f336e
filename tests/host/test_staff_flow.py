"""The picture of ways taken: everybody is drawn once, nothing leads upwards, whatever the ways."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sop_xblocks.host.staff_flow import BAR, STEP, WIDE, Flow, Step, flow_of

PLACES = st.sampled_from(["a", "b", "c", "d", "e"])
STEPS = st.lists(st.builds(Step, PLACES, PLACES, st.booleans(), st.integers(1, 50)), max_size=25)


def test_no_steps_no_picture() -> None:
    assert flow_of([]) == Flow((), (), 0, 0)
    assert flow_of([Step("a", "a", False, 3)]) == Flow((), (), 0, 3)


def test_a_talk_with_a_fork_and_a_way_back() -> None:
    flow = flow_of(
        [
            Step("door", "kitchen", False, 6),
            Step("door", "shut", True, 4),
            Step("kitchen", "in", True, 5),
            Step("kitchen", "door", False, 2),
            Step("kitchen", "kitchen", False, 1),
        ],
        "door",
    )

    assert [(bar.id, bar.end, bar.row, bar.times) for bar in flow.bars] == [
        ("door", False, 0, 10),
        ("kitchen", False, 1, 6),
        ("shut", True, 1, 4),
        ("in", True, 2, 5),
    ]
    assert flow.returned == 3
    assert flow.number_of("in", end=True) == 4
    assert flow.number_of("in") == 0
    assert len(flow.bands) == 3


def test_a_band_passes_beside_the_bars_between() -> None:
    flow = flow_of([Step("a", "b", False, 5), Step("b", "c", False, 5), Step("a", "c", False, 5)], "a")

    b = next(bar for bar in flow.bars if bar.id == "b")
    wide = b.wide
    passing = [band for band in flow.bands if "V" in band.d]
    left = float(re.findall(rf"([\d.]+) {b.y}V", passing[0].d)[0])
    assert left >= b.x + wide or left + wide <= b.x


def test_an_ending_named_like_a_turn_is_another_bar() -> None:
    flow = flow_of([Step("a", "b", False, 1), Step("b", "b", True, 1)], "a")

    assert [bar.key for bar in flow.bars] == [("a", False), ("b", False), ("b", True)]


@given(STEPS)
def test_whatever_the_ways(steps: list[Step]) -> None:
    """Each place and ending has one bar inside the picture, bars of a row do not overlap, bands go down."""
    flow = flow_of(steps, "a")

    drawn = {bar.key for bar in flow.bars}
    leading = [step for step in steps if step.last or step.place != step.to]
    assert drawn == {(step.place, False) for step in leading} | {(step.to, step.last) for step in leading}
    assert [bar.number for bar in flow.bars] == list(range(1, len(drawn) + 1))
    for bar, after in zip(flow.bars, flow.bars[1:], strict=False):
        assert bar.row < after.row or (bar.row == after.row and bar.x + bar.wide <= after.x + 1e-6)
    assert all(bar.x >= -1e-6 and bar.x + bar.wide <= WIDE + 1e-6 for bar in flow.bars)
    assert all(bar.y + BAR <= flow.high for bar in flow.bars)
    for band in flow.bands:
        top = int(re.match(r"M[\d.]+ (\d+)", band.d)[1])  # type: ignore[index]
        bottom = max(int(y) for y in re.findall(r" (\d+)(?=[VH])", band.d))
        assert bottom > top
        assert (bottom - top) % STEP == STEP - BAR
