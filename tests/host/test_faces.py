"""The drawn people: well-formed, small, safe to place several times on one page."""

from __future__ import annotations

import gzip
import itertools
import re

import pytest
from lxml import etree

from sop_xblocks.host.faces import DEFAULT_PORTRAIT, MOODS, PORTRAITS, face, sprite

SVG = "{http://www.w3.org/2000/svg}"
NAMED = {
    "woman-20s", "woman-30s", "woman-40s", "woman-glasses", "woman-hijab", "woman-curly",
    "woman-60s", "man-20s", "man-30s", "man-40s", "man-beard", "man-wheelchair", "man-60s",
    "grandmother", "grandfather", "teen-girl", "teen-boy", "person-short-hair", "child-girl",
    "child-boy", "worker",
}  # fmt: skip


def packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def ids(svg: str) -> set[str]:
    return {e.attrib["id"] for e in etree.fromstring(svg).iter() if "id" in e.attrib}


def uses(svg: str) -> list[str]:
    return [e.attrib["href"] for e in etree.fromstring(svg).iter(f"{SVG}use")]


def test_everyone_and_every_mood_is_there() -> None:
    assert set(PORTRAITS) >= NAMED
    assert MOODS == (
        "wary", "closed", "angry", "sad", "tired", "thinking", "softening", "hopeful",
    )  # fmt: skip


@pytest.mark.parametrize(("portrait", "mood"), list(itertools.product(PORTRAITS, MOODS)))
def test_a_face_is_well_formed_and_finds_its_symbols(portrait: str, mood: str) -> None:
    svg = etree.fromstring(face(portrait, mood, "b1-", "Dana, wary", 56))
    assert svg.tag == f"{SVG}svg"
    assert svg.attrib["role"] == "img"
    assert svg.attrib["aria-label"] == "Dana, wary"
    assert svg.attrib["width"] == svg.attrib["height"] == "56"
    assert "aria-hidden" not in svg.attrib
    known = ids(sprite([portrait], "b1-", [mood]))
    wanted = uses(face(portrait, mood, "b1-", ""))
    assert len(wanted) == 4
    assert {ref.removeprefix("#") for ref in wanted} <= known
    assert f"#b1-m-{mood}" in wanted


def test_moods_and_people_all_differ() -> None:
    assert len({face("woman-30s", mood, "p-", "") for mood in MOODS}) == len(MOODS)
    assert len({face(portrait, "sad", "p-", "") for portrait in PORTRAITS}) == len(PORTRAITS)


@pytest.mark.parametrize("portrait", PORTRAITS)
def test_one_person_is_small(portrait: str) -> None:
    assert packed(sprite([portrait], "sop-a1b2-")) <= 1900


def test_a_cast_of_three_is_within_the_budget() -> None:
    largest = sorted(PORTRAITS, key=lambda name: -packed(sprite([name], "sop-a1b2-")))[:3]
    assert packed(sprite(largest, "sop-a1b2-")) <= 6 * 1024
    assert packed(sprite(largest, "sop-a1b2-")) <= 3200


def test_every_id_has_the_prefix_and_is_unique() -> None:
    markup = sprite(PORTRAITS, "blk7-")
    found = re.findall(r'\bid="([^"]*)"', markup)
    assert len(found) == len(set(found))
    assert all(name.startswith("blk7-") for name in found)
    assert {e.tag for e in etree.fromstring(markup)} == {f"{SVG}symbol"}


def test_the_sprite_is_hidden_inert_and_self_contained() -> None:
    markup = sprite(PORTRAITS, "p-")
    assert etree.fromstring(markup).attrib["aria-hidden"] == "true"
    for banned in ("<style", "<script", "filter", "clip-path", "url(", "href", "<image", " on"):
        assert banned not in markup
    assert "nan" not in markup


def test_a_sprite_names_nobody_twice_and_only_the_moods_asked_for() -> None:
    assert sprite(["man-20s", "man-20s"], "p-") == sprite(iter(["man-20s"]), "p-")
    names = ids(sprite(["man-20s"], "p-", ["sad"]))
    assert names == {"p-man-20s-b", "p-man-20s-h", "p-man-20s-x", "p-m-sad", "p-m-neutral"}


def test_labels_and_prefixes_are_escaped() -> None:
    label = "\"><script>alert('x')</script>&"
    svg = face("man-20s", "sad", "p-", label)
    assert "<script" not in svg
    assert etree.fromstring(svg).attrib["aria-label"] == label
    odd = 'a"<&-'
    assert set(uses(face("man-20s", "sad", odd, ""))) <= {f"#{name}" for name in ids(sprite(["man-20s"], odd))}


def test_without_a_label_a_face_is_decorative() -> None:
    svg = etree.fromstring(face("man-20s", "sad", "p-", ""))
    assert svg.attrib["aria-hidden"] == "true"
    assert "role" not in svg.attrib
    assert "aria-label" not in svg.attrib


@pytest.mark.parametrize(("portrait", "mood"), [("nobody", "sad"), ("man-20s", "odd"), ("", "")])
def test_unknown_values_fall_back(portrait: str, mood: str) -> None:
    known = ids(sprite([portrait], "p-", [mood]))
    wanted = uses(face(portrait, mood, "p-", "Someone"))
    assert {ref.removeprefix("#") for ref in wanted} <= known
    if portrait not in PORTRAITS:
        assert f"#p-{DEFAULT_PORTRAIT}-h" in wanted
    if mood not in MOODS:
        assert "#p-m-neutral" in wanted
