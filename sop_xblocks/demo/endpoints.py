"""The addresses that blocks call: handlers and built files, by the LMS's and Studio's rules."""

from __future__ import annotations

import hashlib
import io
import mimetypes
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseNotModified
from webob import Request
from xblock.core import XBlock
from xblock.exceptions import DisallowedFileError, NoSuchHandlerError
from xblock.plugin import PluginMissingError

from sop_xblocks.demo.courses import places
from sop_xblocks.demo.page import person_of, words
from sop_xblocks.demo.runtime import DemoRuntime
from sop_xblocks.demo.studio import may_enter


def handler(request: HttpRequest, side: str, usage: str, name: str, suffix: str = "") -> HttpResponse:
    """
    Call a handler. 404 for a block or a handler that does not exist, 403 on Studio's side for all but authors, 403 in
    the LMS for somebody unknown who sends anything but GET. The token against forged requests is the middleware's.
    """
    place = places().get(usage)
    if place is None or side not in ("lms", "studio"):
        raise Http404(usage)
    studio = side == "studio"
    if studio and not may_enter(request):
        return HttpResponseForbidden(words()("Only course authors come in here."))
    person = person_of(request)
    if person is None and request.method != "GET":
        return HttpResponseForbidden(words()("Choose who you are first."))
    key = next(key for key in place[1].keys if str(key) == usage)
    # One at a time from the first read on, so that no other tab's move is lost; an exception undoes everything.
    with transaction.atomic():
        runtime = DemoRuntime(request.user, person, studio=studio)
        try:
            answer = runtime.handle(runtime.block(key), name, _as_webob(request), suffix)
        except (NoSuchHandlerError, PluginMissingError) as error:
            raise Http404(name) from error
    response = HttpResponse(answer.body, status=answer.status_code)
    for header, value in answer.headerlist:
        response[header] = value
    return response


def resource(request: HttpRequest, block_type: str, uri: str) -> HttpResponse:
    """A built file of a block, asked for again each time and sent only when it has changed."""
    try:
        with XBlock.load_class(block_type).open_local_resource(uri) as file:
            content = file.read()
    except (PluginMissingError, DisallowedFileError, OSError) as error:
        raise Http404(uri) from error
    tag = f'"{hashlib.blake2b(content, digest_size=12).hexdigest()}"'
    response: HttpResponse
    if request.headers.get("If-None-Match") == tag:
        response = HttpResponseNotModified()
    else:
        kind = mimetypes.guess_type(uri)[0] or "application/octet-stream"
        text = kind.startswith("text/") or kind == "application/javascript"
        response = HttpResponse(content, content_type=f"{kind}; charset=utf-8" if text else kind)
    response["ETag"] = tag
    response["Cache-Control"] = "no-cache"
    return response


def _as_webob(request: HttpRequest) -> Any:
    """
    The request as handlers take it. XBlock's own conversion needs a package (`lazy`) that the SDK's wheels before 0.15
    do not bring along.
    """
    environ = {**request.META, "PATH_INFO": request.path_info, "wsgi.input": io.BytesIO(request.body)}
    return Request(environ)
