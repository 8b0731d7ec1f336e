"""The author's side, as Studio has it: a preview of each page, and an editor for each block."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from sop_xblocks.demo.errors import authors_only
from sop_xblocks.demo.page import person_of, show, words
from sop_xblocks.demo.rendered import render_blocks
from sop_xblocks.demo.runtime import DemoRuntime
from sop_xblocks.demo.views import find_unit


def preview(request: HttpRequest, course: str, unit: str) -> HttpResponse:
    """A page with every block's `author_view`, and the way into its editor."""
    if not may_enter(request):
        return authors_only(request)
    in_course, page = find_unit(course, unit)
    runtime = DemoRuntime(request.user, person_of(request), studio=True)
    shown = render_blocks(runtime, page.keys, "author_view")
    return show(
        request,
        "demo/preview.html",
        title=words()("{title} in Studio", title=page.title),
        course=in_course,
        unit=page,
        shown=shown,
    )


def edit(request: HttpRequest, course: str, unit: str, block: str) -> HttpResponse:
    """The editor of one block."""
    if not may_enter(request):
        return authors_only(request)
    in_course, page = find_unit(course, unit)
    key = next((key for key in page.keys if key.block_id == block), None)
    if key is None:
        raise Http404(block)
    runtime = DemoRuntime(request.user, person_of(request), studio=True)
    shown = render_blocks(runtime, [key], "studio_view")
    return show(
        request,
        "demo/edit.html",
        title=words()("Edit: {title}", title=shown.blocks[0].title),
        course=in_course,
        unit=page,
        shown=shown,
    )


def may_enter(request: HttpRequest) -> bool:
    """Whether this is an author."""
    person = person_of(request)
    return person is not None and person.role == "author"
