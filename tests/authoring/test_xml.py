"""Reading XML without harm: attacks, limits, encodings, and anything at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from sop_xblocks.authoring.activity_xml import read_activity
from sop_xblocks.authoring.dialogue_xml import load_dialogue, read_dialogue
from tests.authoring.samples import SMALL

LAUGHS = (
    '<!DOCTYPE d [<!ENTITY a "haha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)


def codes(source: str | bytes) -> list[str]:
    """The codes found."""
    return [fault.code for fault in read_dialogue(source).diagnostics]


@pytest.mark.parametrize(
    "prolog",
    [
        LAUGHS,
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE d SYSTEM "http://example.invalid/d.dtd">',
        '<!DOCTYPE d [<!ENTITY % p SYSTEM "http://example.invalid/"> %p;]>',
        '<?xml version="1.0"?>\n<!-- a comment --> <?pi x?>\n<!DOCTYPE d []>',
        "\ufeff<!DOCTYPE d []>",
    ],
)
def test_document_types_are_refused(prolog: str) -> None:
    """No document type is read, whatever stands before it; nothing is expanded or fetched."""
    assert codes(prolog + SMALL.replace("A family.", "&i;&x;")) == ["XML002"]


def test_undeclared_entities() -> None:
    """An entity nobody declared is a fault with its place."""
    fault = read_dialogue(SMALL.replace("A family.", "A&nbsp;family.")).diagnostics[0]

    assert (fault.code, fault.line) == ("XML001", 2)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("<dialogue>" * 10_000, "XML005"),
        ("<dialogue>" * 10_000 + "</dialogue>" * 10_000, "XML005"),
        (SMALL.replace('name="You"', f'name="{"x" * 1_000_000}"'), "XML009"),
        (SMALL.replace("A family.", "x" * 1_000_000), "XML008"),
        (SMALL.replace("A family.", "x" * 3_000_000), "XML003"),
        ("<dialogue>" + "<turn/>" * 60_000 + "</dialogue>", "XML004"),
        ("", "XML001"),
        ("   ", "XML001"),
        ("\0", "XML001"),
        ("Hello", "XML001"),
        ("<dialogue", "XML001"),
        ("<a/><b/>", "XML001"),
        ("<dialogue>\ud800</dialogue>", "XML006"),
        (b"<?xml version='1.0' encoding='utf-7'?><dialogue/>", "XML006"),
        (b"\xff\xfe<", "XML006"),
        (b"\xff\xff\xff", "XML006"),
        ("<other/>", "XML007"),
        ('<x:dialogue xmlns:x="urn:x"/>', "XML007"),
    ],
)
def test_limits_and_odd_files(source: str | bytes, code: str) -> None:
    """What is too much, or no XML at all, is told at once and never raises."""
    assert code in codes(source)


@pytest.mark.parametrize(
    "source",
    [
        SMALL,
        '<?xml version="1.0"?>' + SMALL,
        '<?xml version="1.0" encoding="ISO-8859-1"?>' + SMALL,
        "\ufeff" + SMALL,
        SMALL.encode(),
        b"\xef\xbb\xbf" + SMALL.encode(),
        ('<?xml version="1.0" encoding="UTF-16"?>' + SMALL).encode("utf-16"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>' + SMALL).encode("latin-1"),
        SMALL.replace("\n", "\r\n"),
        etree.fromstring(SMALL),
    ],
)
def test_the_same_in_any_clothes(source: str | bytes | etree._Element) -> None:
    """Text, bytes of several encodings, an element: the same dialogue."""
    assert load_dialogue(SMALL).dialogue == load_dialogue(source).dialogue is not None


def test_lines_of_an_element() -> None:
    """Faults of an element that was parsed elsewhere stand on its lines in the file."""
    file = (
        '<vertical>\n<!-- x -->\n<sop_dialogue\n  url_name="a">\n'
        + SMALL.replace('to="e"', 'to="f"')
        + "</sop_dialogue>"
    )
    body = etree.fromstring(file + "</vertical>")[1][0]

    assert [f.line for f in read_dialogue(body).diagnostics if f.code == "DLG012"] == [9, 10]


@given(st.text(alphabet=st.sampled_from("<>/=\"' adeiloguy!-[]?&;\n\0é")) | st.binary())
def test_anything_at_all(source: str | bytes) -> None:
    """Nothing that can be in a file raises."""
    read_activity(source)
    read_dialogue(source)


@given(st.data())
def test_a_broken_dialogue_never_raises(data: st.DataObject) -> None:
    """A dialogue with a piece cut out or put in is read to the end; its faults are inside the file."""
    start = data.draw(st.integers(0, len(SMALL)))
    stop = data.draw(st.integers(start, min(len(SMALL), start + 40)))
    piece = data.draw(
        st.sampled_from(("", "x", "<turn/>", ' id="a"', "</turn>", 'if="t &gt; 3"', "<say/>", "<x y='z'>"))
    )
    source = SMALL[:start] + piece + SMALL[stop:]
    lines = source.split("\n")
    for fault in read_dialogue(source).diagnostics:
        assert fault.column <= len(lines[fault.line - 1]) + 1
        assert fault.message()
        assert fault.hint()
