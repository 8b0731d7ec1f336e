"""
Author's prose: text with a little markup, made safe on the way in.

What comes out is HTML that is well-formed XML too (``<br/>``, no named entities but the XML ones), with white space
folded, so that re-wrapping a file changes nothing. nh3 has the last word on everything that holds markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Protocol

import nh3
from lxml import etree

INLINE: Final = frozenset({"p", "em", "strong", "br", "ul", "ol", "li"})
BLOCK: Final = INLINE | {"a", "h4", "blockquote"}
#: Taken out with all they hold; of any other element that is not allowed the words stay.
DROPPED: Final = frozenset(
    [
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "template",
        "noscript",
        "form",
        "input",
        "button",
        "textarea",
        "select",
        "option",
        "video",
        "audio",
        "canvas",
        "link",
        "meta",
        "base",
        "img",
        "picture",
        "source",
        "frame",
        "frameset",
        "applet",
        "title",
        "head",
    ]
)
MAX_DEPTH: Final = 12
_SCHEMES: Final = ("https://", "http://", "mailto:")
_REL: Final = ' rel="noopener noreferrer"'

_SPACE: Final = re.compile(r"[ \t\r\n]+")
_ROUND_BLOCK: Final = re.compile(r" ?(</?(?:p|ul|ol|li|h4|blockquote)>|<br/>) ?")
_EMPTY: Final = re.compile(r"<(p|ul|ol|li|em|strong|h4|blockquote)></\1>")
_TAG: Final = re.compile(r"<[^>]*>")
_BLOCK_TAG: Final = re.compile(r"</?(?:p|ul|ol|li|h4|blockquote)>|<br/?>")


class Report(Protocol):
    """Is told of everything taken out: the diagnostic's code, the element, what was found."""

    def __call__(self, code: str, inner: etree._Element, found: str, /) -> None: ...


def _cleaner(tags: frozenset[str]) -> Callable[[str], str]:
    """nh3 with these tags. A function over `nh3.clean`: its `Cleaner` class is newer than the oldest platform."""
    attributes = {"a": {"href"}} if "a" in tags else {}

    def clean(html: str) -> str:
        return nh3.clean(
            html,
            tags=set(tags),
            clean_content_tags=set(DROPPED) - {"title", "head"},
            attributes=attributes,
            url_schemes={"https", "http", "mailto"},
            link_rel="noopener noreferrer",
        )

    return clean


_CLEAN: Final = {INLINE: _cleaner(INLINE), BLOCK: _cleaner(BLOCK)}


def read_prose(
    element: etree._Element, allowed: frozenset[str], report: Report, skip: frozenset[str] = frozenset()
) -> str:
    """The safe HTML of what an element holds; children named in `skip` are left out. Empty: no words."""
    if not len(element):
        return fold(element.text or "")
    html = _inside(element, allowed, report, skip, 0)
    if "<" not in html:
        return _ROUND_BLOCK.sub(r"\1", _SPACE.sub(" ", html)).strip(" ")
    return sanitise(html, allowed)


def fold(text: str) -> str:
    """Plain text as HTML: markup characters escaped, white space folded. No-break spaces stay."""
    # `in` is several times faster than a regular expression, and most of a large file goes through here.
    if "  " in text or "\n" in text or "\t" in text or "\r" in text or text[:1] == " " or text[-1:] == " ":
        text = _SPACE.sub(" ", text).strip(" ")
    if "&" in text or "<" in text or ">" in text:
        text = _escape(text)
    return text


def sanitise(html: str, allowed: frozenset[str] = BLOCK) -> str:
    """HTML with nothing but what is allowed, well-formed, white space folded. Cleaning it again changes nothing."""
    for _ in range(4):  # HTML may nest anew when it is read again; it settles at once in all but odd cases
        before, html = html, _normal(_CLEAN[allowed](html))
        if before == html:
            break
    return html


def plain(html: str) -> str:
    """The words of safe HTML, without markup: for counting, for speech, for a search index."""
    if "<" in html:
        html = _SPACE.sub(" ", _TAG.sub("", _BLOCK_TAG.sub(" ", html))).strip(" ")
    if "&" in html:
        html = html.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\xa0").replace("&amp;", "&")
    return html


def _normal(html: str) -> str:
    html = html.replace("&nbsp;", "\xa0").replace("<br>", "<br/>")
    html = _ROUND_BLOCK.sub(r"\1", _SPACE.sub(" ", html)).strip(" ")
    while (smaller := _EMPTY.sub("", html)) != html:
        html = smaller
    return html


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _inside(element: etree._Element, allowed: frozenset[str], report: Report, skip: frozenset[str], depth: int) -> str:
    """What an element holds, as HTML of allowed tags only, with everything else reported."""
    parts = [_escape(element.text or "")]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if depth >= MAX_DEPTH:
            report("XML010", child, tag)
        elif tag and tag in allowed:
            attributes = _attributes(child, tag, report)
            inner = _inside(child, allowed, report, skip, depth + 1)
            parts.append(f"<{tag}{attributes}/>{inner}" if tag == "br" else f"<{tag}{attributes}>{inner}</{tag}>")
        elif not tag or (depth == 0 and tag in skip):
            pass
        elif etree.QName(child).localname.lower() in DROPPED:
            report("XML011", child, tag)
        else:
            report("XML010", child, tag)
            parts.append(_inside(child, allowed, report, skip, depth + 1))
        parts.append(_escape(child.tail or ""))
    return "".join(parts)


def _attributes(element: etree._Element, tag: str, report: Report) -> str:
    kept = ""
    for name, value in element.items():
        if tag != "a" or name not in ("href", "rel"):
            report("XML012", element, name)
        elif name == "href":
            address = value.strip()
            if address.lower().startswith(_SCHEMES) and not re.search(r"[\s<>\"\x00-\x20]", address):
                kept = f' href="{address.replace("&", "&amp;")}"'
            else:
                report("XML013", element, value[:80])
    return kept
