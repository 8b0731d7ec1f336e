"""The promise in the footer, kept by the browser."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

#: Blocks may bring scripts and styles of their own, as in the LMS; only this machine is ever asked for anything.
POLICY = "default-src 'self' 'unsafe-inline' data: blob:; form-action 'self'; frame-ancestors 'self'"


def nothing_leaves(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Forbid pages to fetch from elsewhere. A block that needs a foreign server is found out here."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response["Content-Security-Policy"] = POLICY
        return response

    return middleware
