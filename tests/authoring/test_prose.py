"""What author's prose may hold, and what comes out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from sop_xblocks.authoring.prose import BLOCK, INLINE, fold, plain, read_prose, sanitise


def read(inner: str, allowed: frozenset[str] = INLINE) -> tuple[str, list[tuple[str, str]]]:
    """The prose in an element, and what was taken out of it."""
    taken: list[tuple[str, str]] = []
    element = etree.fromstring(f"<say>{inner}</say>")
    return read_prose(element, allowed, lambda code, _, found: taken.append((code, found))), taken


@pytest.mark.parametrize(
    ("inner", "html"),
    [
        ("Hm.", "Hm."),
        ("  a\n   b ", "a b"),
        ("a\u00a0b", "a\u00a0b"),
        ("1 &lt; 2 &amp; 3", "1 &lt; 2 &amp; 3"),
        ("<![CDATA[<script>x</script>]]>", "&lt;script&gt;x&lt;/script&gt;"),
        ("<p>a</p>\n  <p>b</p>", "<p>a</p><p>b</p>"),
        ("a<br/>b", "a<br/>b"),
        ("a <em>b</em> c\u00a0d", "a <em>b</em> c\u00a0d"),
        ("<ul><li>a</li></ul>", "<ul><li>a</li></ul>"),
        ("<p></p>", ""),
        ("&amp;lt;b&amp;gt;<em>x</em>", "&amp;lt;b&amp;gt;<em>x</em>"),
    ],
)
def test_kept(inner: str, html: str) -> None:
    """Allowed markup stays, white space is folded, nothing is reported."""
    assert (html, []) == read(inner)


@pytest.mark.parametrize(
    ("inner", "html", "code"),
    [
        ("a<script>alert(1)</script>b", "ab", "XML011"),
        ("a<SCRIPT>alert(1)</SCRIPT>b", "ab", "XML011"),
        ("a<style>p{}</style>", "a", "XML011"),
        ("a<svg onload='x'><script>y</script></svg>", "a", "XML011"),
        ("a<math><mtext>y</mtext></math>", "a", "XML011"),
        ("a<iframe src='x'/>", "a", "XML011"),
        ("a<img src='x' onerror='y'/>", "a", "XML011"),
        ("<s:script xmlns:s='http://www.w3.org/1999/xhtml'>y</s:script>", "", "XML011"),
        ("<b>a</b>", "a", "XML010"),
        ("<b><em>a</em></b>", "<em>a</em>", "XML010"),
        ("<a href='https://x.org'>a</a>", "a", "XML010"),
        ("<p onclick='x'>a</p>", "<p>a</p>", "XML012"),
        ("<em style='x'>a</em>", "<em>a</em>", "XML012"),
    ],
)
def test_taken_out(inner: str, html: str, code: str) -> None:
    """Anything else is taken out and reported; what runs or is loaded goes with all it holds."""
    out, taken = read(inner)

    assert html == out
    assert code in [found for found, _ in taken]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java&#10;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//x.org",
        "/static/x",
        "https://x.org/&quot; onclick=&quot;y",
        "https://x.org/&lt;script&gt;",
        "",
    ],
)
def test_links_that_are_none(address: str) -> None:
    """A link that is not a whole web or mail address loses it; nothing of it gets out."""
    html, taken = read(f'<a href="{address}">a</a>', BLOCK)

    assert html == '<a rel="noopener noreferrer">a</a>'
    assert [code for code, _ in taken] == ["XML013"]


def test_links() -> None:
    """A whole address stays, opens where the reader is, and tells the other side nothing."""
    html, taken = read('<a href="https://x.org/?a=1&amp;b=2" rel="x">a</a>', BLOCK)

    assert html == '<a href="https://x.org/?a=1&amp;b=2" rel="noopener noreferrer">a</a>'
    assert taken == []
    assert read('<a href="https://x.org" target="_blank">a</a>', BLOCK)[1][0][0] == "XML012"


pieces = st.recursive(
    st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=8).map(fold),
    lambda inner: st.tuples(st.sampled_from(sorted(BLOCK | {"b", "script", "table"})), st.lists(inner, max_size=3)).map(
        lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"
    ),
    max_leaves=8,
)


@given(st.lists(pieces, max_size=4).map("".join))
def test_settled(inner: str) -> None:
    """Whatever the nesting, what comes out is well-formed, holds allowed tags only, and reading it again changes nothing."""
    html, _ = read(inner, BLOCK)
    again, taken = read(html.replace(' rel="noopener noreferrer"', ""), BLOCK)

    assert html == again
    assert taken == []
    assert {element.tag for element in etree.fromstring(f"<say>{html}</say>")} <= BLOCK


@given(st.text())
def test_hostile_html(html: str) -> None:
    """HTML from anywhere is made safe."""
    assert "<script" not in sanitise(f"{html}<script>{html}</script>")


def test_plain() -> None:
    """Words without markup, blocks kept apart."""
    assert plain("<p>a</p><p>b &amp; &lt;c&gt;</p> d") == "a b & <c> d"
    assert plain("&amp;lt;") == "&lt;"
