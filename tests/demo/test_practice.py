"""From the first reply to the grade book, with the LMS's rules and Studio's."""

from __future__ import annotations

from pathlib import Path

from django.urls import reverse

from sop_xblocks.demo.models import Completion, Event, FieldRow, Grade
from tests.demo.conftest import DOOR, DOOR_KEY, Visitor, put, read_again, visit

HEAR = {"n": 0, "reply": "hear"}
ASK = {"n": 1, "reply": "ask"}


def test_from_start_to_grade(ana: Visitor, ruth: Visitor) -> None:
    """Two replies, an ending, a grade, completion, and all of it in the record."""
    first = ana.told("move", HEAR)
    assert (first["n"], first["done"]) == (1, False)
    assert "under way" in ana.text("/")
    last = ana.told("move", ASK)

    assert last["done"] is True
    assert list(Grade.objects.values_list("user__username", "value", "max_value", "counts")) == [
        ("ana", 2.0, 2.0, True)
    ]
    assert Completion.objects.get().share == 1.0
    home = ana.text("/")
    assert "finished" in home
    assert "Grade: 2 / 2" in home
    assert "Next for you" in home
    own = ana.text("/record")
    assert "<td>2 / 2</td>" in own
    assert "100%" in own
    everybody = ruth.text("/record")
    assert "<td>Ana Ruiz</td>" in everybody
    assert "sop_xblocks.dialogue" in everybody


def test_only_the_best_run_counts(ana: Visitor) -> None:
    """A poorer second run is in the log and not in the grade book."""
    ana.told("move", HEAR)
    ana.told("move", ASK)
    ana.told("again", {})
    ana.told("move", HEAR)
    ana.told("move", {"n": 1, "reply": "form"})

    assert list(Grade.objects.order_by("pk").values_list("counts", flat=True)) == [True, False]
    assert "a better or later one counts" in ana.text("/record")


def test_records_are_ones_own(ana: Visitor, ruth: Visitor) -> None:
    """Learners see themselves, whatever they ask for; the instructor filters."""
    ben = visit("ben")
    for learner in (ana, ben):
        learner.told("move", HEAR)
        learner.told("move", ASK)

    assert ben.text("/record", person="ana").count("<td>2 / 2</td>") == 1
    assert ruth.text("/record").count("<td>2 / 2</td>") == 2
    assert ruth.text("/record", person="ana").count("<td>2 / 2</td>") == 1
    assert ruth.text("/record", activity=DOOR_KEY).count("<td>2 / 2</td>") == 2
    assert ruth.text("/record", activity="nothing").count("<td>2 / 2</td>") == 0
    assert "Nothing is recorded for a visitor." in visit().text("/record")


def test_events_hold_no_words(ana: Visitor) -> None:
    """Names, ids and numbers."""
    ana.told("move", HEAR)
    ana.told("move", ASK)
    told = " ".join(Event.objects.values_list("data", flat=True))

    assert Event.objects.count() > 0
    assert "Having us back" not in told
    assert "Dana" not in told


def test_two_tabs(ana: Visitor) -> None:
    """The second tab's old move changes nothing and is told where things stand."""
    other = Visitor(ana.client.cookies)
    ana.told("move", HEAR)
    ana.told("move", {"n": 1, "reply": "promise"})
    late = other.told("move", {"n": 0, "reply": "warn"})

    assert late["n"] == 2
    assert "another window" in late["notice"]
    assert ana.told("state", {})["n"] == 2


def test_tokens_are_asked_for(ana: Visitor) -> None:
    """The real middleware guards handlers."""
    path = reverse("handler", args=["lms", DOOR_KEY, "move"])

    assert ana.client.post(path, '{"n": 0}', "application/json").status_code == 403
    assert not FieldRow.objects.filter(scope="user_state").exists()


def test_visitors_post_nothing(course: Path) -> None:
    """GET is let through to the block, as in the LMS (which then says that it takes POST only)."""
    visitor = visit()

    assert visitor.call("move", HEAR).status_code == 403
    assert visitor.get(reverse("handler", args=["lms", DOOR_KEY, "move"])).status_code == 405


def test_addresses_that_do_not_exist(ana: Visitor) -> None:
    """No such handler, block, side: 404."""
    assert ana.call("no_such", {}).status_code == 404
    assert ana.call("student_view", {}).status_code == 404
    assert ana.call("move", HEAR, key=DOOR_KEY + "x").status_code == 404
    assert ana.call("move", HEAR, key="nonsense").status_code == 404
    assert ana.call("move", HEAR, side="cms").status_code == 404


def test_an_error_in_a_handler_keeps_nothing(ana: Visitor) -> None:
    """A refused request leaves the run as it was."""
    assert ana.call("move", {"n": 0, "reply": "no-such-reply"}).status_code == 400
    assert ana.told("state", {})["n"] == 0


def test_what_an_author_saves_learners_see(ana: Visitor, mei: Visitor) -> None:
    """The author's way through the editor, and the learner's next look."""
    assert "You people were here in spring." in ana.text("/learn/small/door")
    edited = DOOR.replace("You people were here in spring.", "Back again, are you?")
    answer = mei.told("studio_submit", {"settings": {"display_name": "At her door"}, "data": edited}, side="studio")

    assert answer["saved"] is True
    page = ana.text("/learn/small/door")
    assert "Back again, are you?" in page
    assert "At her door" in page
    assert "At her door" in mei.text("/studio/small/door")


def test_nothing_is_recorded_in_the_preview(mei: Visitor) -> None:
    """An author's tries in Studio stay there, apart from the same person's run in the course."""
    mei.text("/studio/small/door")
    mei.told("move", HEAR, side="studio")
    mei.told("move", ASK, side="studio")

    assert Grade.objects.count() == Completion.objects.count() == Event.objects.count() == 0
    assert mei.told("state", {})["n"] == 0
    assert "not begun" in mei.text("/")


def test_edits_outlive_a_restart(mei: Visitor, ana: Visitor) -> None:
    """An unchanged course is read again without taking anything back."""
    mei.told("studio_submit", {"settings": {"display_name": "At her door"}, "data": DOOR}, side="studio")
    ana.told("move", HEAR)

    assert read_again() == 0
    assert "At her door" in ana.text("/learn/small/door")
    assert ana.told("state", {})["n"] == 1


def test_changed_files_are_read_again(course: Path, mei: Visitor, ana: Visitor) -> None:
    """A page whose file has changed is as in the file; the others keep the author's edits, and learners their runs."""
    for key in (DOOR_KEY, DOOR_KEY.replace("@door", "@left")):
        mei.told("studio_submit", {"settings": {"display_name": "Edited"}, "data": DOOR}, key=key, side="studio")
    ana.told("move", HEAR)
    olx = (course / "vertical/door.xml").read_text()
    put(
        course,
        {"vertical/door.xml": olx.replace('display_name="At the door" weight', 'display_name="The new door" weight')},
    )

    assert read_again() == 1
    assert "The new door" in ana.text("/learn/small/door")
    assert "Edited" in ana.text("/learn/small/twin")
    assert ana.told("state", {})["n"] == 1


def test_built_files(ana: Visitor) -> None:
    """Sent with a tag, not sent again; nothing beside `public/` is."""
    path = "/resource/sop_dialogue/public/dialogue.css"
    first = ana.get(path)
    again = ana.client.get(path, headers={"If-None-Match": first.headers["ETag"]})

    assert (first.status_code, first.headers["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert first.headers["Cache-Control"] == "no-cache"
    assert (again.status_code, again.content) == (304, b"")
    for bad in (
        "sop_dialogue/public/no.css",
        "sop_dialogue/bundle.json",
        "sop_dialogue/public/../bundle.json",
        "x/public/a",
    ):
        assert ana.get(f"/resource/{bad}").status_code == 404
