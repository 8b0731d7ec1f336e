"""The one place where HTML is made: Jinja2 templates of `sop_xblocks/templates`, escaped, compiled once per process."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.ext import Extension
from markupsafe import Markup

from sop_xblocks.host.words import Words

TEMPLATES: Final = Path(__file__).resolve().parent.parent / "templates"

_BREAK: Final = re.compile(r"[ \t]*\n\s*")
_BETWEEN: Final = re.compile(r"(?<=>)\n(?=<|\{%)")
_PARAGRAPHS: Final = re.compile(r"\s*</p>\s*<p>\s*|</?p>")
_PART: Final = re.compile(r'{% include "([a-z_/]+\.html)" %}')


class _Tight(Extension):
    """
    Makes readable templates into fast ones with small answers: takes indentation out and puts included templates in
    their place, both before anything is compiled (an include at run time costs as much as ten lines of talk).
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        del name, filename
        whole = _PART.sub(lambda found: self.preprocess(_source(found[1]), found[1]), source)
        return _BETWEEN.sub("", _BREAK.sub("\n", whole)).strip()


def _source(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


ENVIRONMENT: Final = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=True,
    auto_reload=False,
    cache_size=-1,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
    extensions=[_Tight],
)


def render(template: str, **values: Any) -> str:
    """A template as HTML. A `t` among the values also gives ``tn`` for texts that depend on a number."""
    if "t" in values:
        values.setdefault("tn", values["t"].ngettext)
    return _compiled(template).render(values)


def prose(text: str) -> Markup:
    """Author prose, which `authoring` has made safe. The one place where a text becomes markup."""
    return Markup(text)


def inline(text: str) -> Markup:
    """Author prose without its paragraphs, to stand within a sentence or a button."""
    return prose(_PARAGRAPHS.sub(" ", text).strip() if "<p>" in text else text)


def lang_attribute(words: Words, lang: str) -> Markup:
    """The attribute for content in another language than the page's; nothing where it is the same."""
    same = not lang or lang == words.lang
    return Markup("") if same else Markup(' lang="{}"').format(lang)


@cache
def _compiled(template: str) -> Template:
    return ENVIRONMENT.get_template(template)
