"""The one place where HTML is made: Jinja2 templates of `sop_xblocks/templates`, escaped, compiled once per process."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension

TEMPLATES: Final = Path(__file__).resolve().parent.parent / "templates"

_BREAK: Final = re.compile(r"[ \t]*\n\s*")
_BETWEEN: Final = re.compile(r"(?<=[>}])\n(?=<)")


class _Tight(Extension):
    """Takes the indentation of a template out before it is compiled, so that readable templates make small answers."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return _BETWEEN.sub("", _BREAK.sub("\n", source)).strip()


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
    return ENVIRONMENT.get_template(template).render(values)
