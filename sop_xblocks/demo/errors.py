"""Pages for what went wrong: what happened, what is safe, what to do."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from sop_xblocks.demo.page import show, words


def not_found(request: HttpRequest, exception: object = None) -> HttpResponse:
    """There is nothing at this address."""
    t = words()
    return _told(
        request, 404, t("There is nothing at this address."), t("It may have moved when the course was changed.")
    )


def authors_only(request: HttpRequest, exception: object = None) -> HttpResponse:
    """Studio, for somebody who is not an author."""
    t = words()
    advice = t("Become Mei, the course author, in the menu at the top, and open the page again.")
    return _told(request, 403, t("Only course authors come in here."), advice)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without the token of this session, most often an old tab."""
    t = words()
    advice = t("Go back, reload the page and try once more. Nothing was changed.")
    return _told(request, 403, t("This page was open for too long, or was opened as somebody else."), advice)


def broken(request: HttpRequest) -> HttpResponse:
    """Our own fault; the traceback is on the console. Made without the database, which may be the reason."""
    t = words()
    text = t("Something broke here, and the reason is on the console where the demo runs. What was answered is kept.")
    return HttpResponse(text, status=500, content_type="text/plain; charset=utf-8")


def _told(request: HttpRequest, status: int, title: str, advice: str) -> HttpResponse:
    return show(request, "demo/told.html", title=title, status=status, advice=advice)
