"""The addresses of the demo."""

from __future__ import annotations

from django.urls import path
from django.views.decorators.http import require_POST, require_safe
from django.views.i18n import set_language

from sop_xblocks.demo import endpoints, record, studio, views

urlpatterns = [
    path("", require_safe(views.home), name="home"),
    path("learn/<str:course>/<str:unit>", require_safe(views.unit), name="unit"),
    path("record", require_safe(record.record), name="record"),
    path("be/<str:username>", require_POST(views.be), name="be"),
    path("leave", require_POST(views.leave), name="leave"),
    path("class", require_POST(views.fill), name="fill"),
    path("language", require_POST(set_language), name="language"),
    path("studio/<str:course>/<str:unit>", require_safe(studio.preview), name="studio"),
    path("studio/<str:course>/<str:unit>/<str:block>", require_safe(studio.edit), name="edit"),
    path("handler/<str:side>/<str:usage>/<str:name>", endpoints.handler, name="handler"),
    path("handler/<str:side>/<str:usage>/<str:name>/<path:suffix>", endpoints.handler, name="handler"),
    path("resource/<str:block_type>/<path:uri>", require_safe(endpoints.resource), name="resource"),
]

handler403 = "sop_xblocks.demo.errors.authors_only"
handler404 = "sop_xblocks.demo.errors.not_found"
handler500 = "sop_xblocks.demo.errors.broken"
