"""Decoding what a browser sends: JSON handlers that refuse with a status and a code, and never with a traceback."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from webob import Request, Response
from xblock.core import XBlock

#: Bytes of a learner's request; an act is a few dozen, a typed answer a few thousand.
MAX_BODY: Final = 64 * 1024
#: Bytes of an author's request.
MAX_AUTHOR_BODY: Final = 3 * 1024 * 1024
#: Half a character, which JSON can hold and a database cannot.
_HALF: Final = re.compile("[\ud800-\udfff]")


class Refusal(Exception):
    """A request that is not carried out: HTTP `status`, a stable `code`, a translated `message` for the person."""

    def __init__(self, status: int, code: str, message: str, **more: object) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message
        self.more = more


Act = Callable[[Any, Mapping[str, Any]], Mapping[str, Any]]


def json_act(limit: int = MAX_BODY) -> Callable[[Act], Callable[..., Response]]:
    """
    Make a method `act(self, data) -> answer` a POST handler of a block.

    `data` is the JSON object sent. Answers 405 for another method, 413 beyond `limit` bytes, 400 for a body that is
    not a JSON object, and the status of a `Refusal`, each as ``{"error": message, "code": code}``.
    """

    def decorate(act: Act) -> Callable[..., Response]:
        @XBlock.handler
        @functools.wraps(act)
        def handler(self: Any, request: Request, suffix: str = "") -> Response:
            try:
                return _answer(200, act(self, _decoded(self, request, limit)))
            except Refusal as refusal:
                return _answer(refusal.status, {"error": refusal.message, "code": refusal.code, **refusal.more})

        return handler  # type: ignore[no-any-return]  # XBlock.handler is untyped

    return decorate


def whole_number(block: Any, data: Mapping[str, Any], key: str) -> int:
    """The whole number under `key`; a `Refusal` where there is none."""
    value = data.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or not -1_000_000_000 < value < 1_000_000_000:
        message = block.words("This request was not understood: {name} must be a whole number.", name=key)
        raise Refusal(400, "bad-number", message, field=key)
    return value


def short_text(block: Any, data: Mapping[str, Any], key: str, limit: int) -> str:
    """The text under `key`, at most `limit` characters; a `Refusal` where there is none, or half a character in it."""
    value = source_text(block, data, key, limit)
    if _HALF.search(value):
        raise _no_text(block, key)
    return value


def source_text(block: Any, data: Mapping[str, Any], key: str, limit: int) -> str:
    """The text under `key` as it is, at most `limit` characters, for somebody who is told what is wrong in it."""
    value = data.get(key)
    if not isinstance(value, str) or len(value) > limit:
        raise _no_text(block, key)
    return value


def _no_text(block: Any, key: str) -> Refusal:
    message = block.words("This request was not understood: {name} must be a text.", name=key)
    return Refusal(400, "bad-text", message, field=key)


def _decoded(block: Any, request: Request, limit: int) -> Mapping[str, Any]:
    t = block.words
    if request.method != "POST":
        raise Refusal(405, "post-only", t("This address takes POST requests only."))
    if (request.content_length or 0) > limit:
        raise Refusal(413, "too-large", t("That is more than this page can send at once."))
    body = request.body_file.read(limit + 1) if request.content_length is None else request.body
    if len(body) > limit:
        raise Refusal(413, "too-large", t("That is more than this page can send at once."))
    try:
        data = json.loads(body or b"{}")
    except (ValueError, RecursionError):
        raise Refusal(400, "not-json", t("This request was not understood. Please reload the page.")) from None
    if not isinstance(data, dict):
        raise Refusal(400, "not-an-object", t("This request was not understood. Please reload the page."))
    return data


def _answer(status: int, values: Mapping[str, Any]) -> Response:
    body = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return Response(body=body, status=status, content_type="application/json", charset="utf-8")
