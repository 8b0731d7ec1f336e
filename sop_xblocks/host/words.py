"""
Texts of the interface in the language of whoever looks.

``t("Saved at {time}", time=…)`` and ``tn("{n} reply", "{n} replies", n)``: the English text is the key, values have names.
Keep the texts literal, Babel finds them by the names `t` and `tn` (`N_` marks those looked up later).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from markupsafe import Markup, escape

#: Marks a text for extraction that is translated where it is shown.
N_: Final = str


class Words:
    """
    The `i18n` service of a runtime, or none (English).

    Calling it answers a plain `str`, which a template escapes like any other. Only where a value is `Markup` is the
    answer `Markup` too, with the text and every other value escaped.
    """

    def __init__(self, service: Any = None, lang: str = "") -> None:
        self._one: Callable[[str], str] = _of(service, ("gettext", "ugettext")) or str
        self._many: Callable[[str, str, int], str] = _of(service, ("ngettext", "ungettext")) or _english
        # Translators: the code of the language you translate into, such as es. Content in it needs no `lang` of its own.
        self.lang = lang or self._one("en")

    @classmethod
    def plain(cls) -> Words:
        """English as it stands in the source."""
        return cls()

    def __call__(self, text: str, /, **values: object) -> str:
        """`text` translated, its ``{names}`` filled in."""
        return _filled(self._one(text), text, values)

    def gettext(self, text: str) -> str:
        """`text` translated, nothing filled in."""
        return self._one(text)

    def ngettext(self, one: str, many: str, n: int, /, **values: object) -> str:
        """The form for `n` translated; ``{n}`` is filled in with the others."""
        return _filled(self._many(one, many, n), one if n == 1 else many, {"n": n, **values})


def _of(service: Any, names: tuple[str, ...]) -> Any:
    return next((found for name in names if (found := getattr(service, name, None))), None)


def _english(one: str, many: str, n: int) -> str:
    return one if n == 1 else many


def _filled(text: str, source: str, values: dict[str, Any]) -> str:
    """`text` with its values; a translation whose names went wrong gives way to the source text."""
    if not values:
        return text
    if any(hasattr(value, "__html__") for value in values.values()):
        text, source = escape(text), escape(source)
        values = {name: value if hasattr(value, "__html__") else escape(value) for name, value in values.items()}
        return Markup(_formatted(str(text), str(source), values))
    return _formatted(text, source, values)


def _formatted(text: str, source: str, values: dict[str, Any]) -> str:
    try:
        return text.format(**values)
    except (LookupError, ValueError, AttributeError):
        return source.format(**values)
