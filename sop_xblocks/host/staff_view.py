"""
The instructor's view of a course, as a block offers it: who may look, what is asked, what the records answer.

Made from a block at each request: ``StaffView(self).page(data)``. Every entry asks `require` first. The block names its plan (`plan`, else the
built-in one), has `words`, and asks for the services `sop_people` and `sop_offer` (both wanted, neither needed).
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any, Final

from attrs import evolve
from webob import Request, Response

from sop_xblocks.host import offer, people, platform, recording, staff_reports
from sop_xblocks.host import staff_page as pages
from sop_xblocks.host.kept import dom_prefix
from sop_xblocks.host.requests import Refusal, short_text, whole_number
from sop_xblocks.host.staff_asked import Asked, bad_filter, filters_of, read_asked
from sop_xblocks.practice.plan import PLAN, Plan

LOG: Final = logging.getLogger(__name__)


class StaffView:
    """The course as its instructors see it."""

    def __init__(self, block: Any) -> None:
        self.block = block
        self.words = block.words
        self.course = recording.course_of(block)

    @property
    def plan(self) -> Plan:
        """The levels of the course."""
        found = getattr(self.block, "plan", None)
        return found if isinstance(found, Plan) else PLAN

    # -- who may look --------------------------------------------------------------------------------------------

    def allowed(self) -> bool:
        """
        Whether whoever looks is of this course's team: in a course run, not in Studio, signed in, with a role that says so. The platform tells a student's
        role while staff look through a learner's eyes.
        """
        if not self.course or platform.in_author_mode(self.block) or platform.is_anonymous(self.block):
            return False
        return recording.learner_id(self.block) is not None and platform.of_team(self.block)

    def require(self) -> Any:
        """The door of the records. Refuses everybody but the team, and says so where there are no records."""
        if not self.allowed():
            raise Refusal(403, "team-only", self.words("Only the team of this course can see this."))
        api = recording.records()
        if api is None:
            raise Refusal(
                503, "no-records", self.words("This site keeps no records of practice, so there is nothing to show.")
            )
        return api

    # -- entries -------------------------------------------------------------------------------------------------

    def first(self) -> str:
        """The team's part of the page as it is first shown; "" for everybody else. Never raises."""
        if not self.allowed():
            return ""
        try:
            return self._first()
        except Exception as error:  # noqa: BLE001  # whatever a database raises: the learner's part is shown all the same
            LOG.warning("The team's view cannot be shown: %s", type(error).__name__)
            message = self.words("The records cannot be read at the moment. Please try again in a while.")
            bare = pages.StaffPage(self.words, dom_prefix(self.block.scope_ids.usage_id), Asked())
            return pages.render_staff(bare, pages.render_note(self.words, message))

    def page(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """A view of the course: ``{"view", …filters, "after"}``, all of them optional."""
        return self._shown(self.require(), read_asked(self.block, data))

    def ways(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """The ways taken in a conversation: ``{"usage", …filters}``."""
        return self._shown(self.require(), evolve(read_asked(self.block, data), view="ways"))

    def learner(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """One learner's whole path: ``{"learner", "before"}``; `before` names the run with which the page before ended."""
        api = self.require()
        learner = whole_number(self.block, data, "learner")
        before = short_text(self.block, data, "before", 64) if "before" in data else ""
        asked = read_asked(self.block, data)
        body = staff_reports.learner_body(self, api, learner, before)
        return _answer(pages.render_staff(self._page(asked), body))

    def csv(self, request: Request) -> Response:
        """
        The practices the filters let through; a GET, since it changes nothing. A part at a time, since the LMS puts an answer
        together before it sends it: ``X-Next-Part`` says what to give as `part` for the one that follows.
        """
        try:
            api = self.require()
            asked = read_asked(self.block, {name: request.GET[name] for name in request.GET})
            filters = filters_of(self.block, api, asked)
            part = str(request.GET.get("part", ""))[:100]
            rows, following = api.csv_part(
                self.course, filters, names=lambda ids: people.names(self.block, ids), after=part
            )
        except Refusal as refusal:
            return Response(text=refusal.message, status=refusal.status, content_type="text/plain", charset="utf-8")
        except api.RequestFault:
            fault = bad_filter(self.block)
            return Response(text=fault.message, status=fault.status, content_type="text/plain", charset="utf-8")
        response = Response(app_iter=rows, content_type="text/csv", charset="utf-8")
        response.headers["X-Next-Part"] = following
        name = "practices-part.csv" if part else "practices.csv"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Cache-Control"] = "private, no-store"
        return response

    # -- inside --------------------------------------------------------------------------------------------------

    def offered(self) -> tuple[offer.Activity, ...]:
        """What the course offers; nothing where that cannot be found out now."""
        try:
            return offer.offered(self.block)
        except Exception as error:  # noqa: BLE001  # whatever a store raises: activities go by their keys
            LOG.warning("What a course offers cannot be read: %s", type(error).__name__)
            return ()

    def _first(self) -> str:
        page = self._page(Asked())
        try:
            return pages.render_staff(page, staff_reports.body_of(self, self.require(), page.asked))
        except Refusal as refusal:
            return pages.render_staff(page, pages.render_note(self.words, refusal.message))

    def _shown(self, api: Any, asked: Asked) -> Mapping[str, Any]:
        try:
            body = staff_reports.body_of(self, api, asked)
        except api.RequestFault:
            raise bad_filter(self.block) from None
        return _answer(pages.render_staff(self._page(asked), body))

    def _page(self, asked: Asked) -> pages.StaffPage:
        return pages.StaffPage(
            words=self.words,
            prefix=dom_prefix(self.block.scope_ids.usage_id),
            asked=asked,
            modules=tuple(sorted({one.module for one in self.offered() if one.module})),
            groups=people.groups(self.block),
        )


def staff_part(block: Any) -> str:
    """The team's part of a block's page; "" for learners."""
    return StaffView(block).first()


def _answer(html: str) -> Mapping[str, Any]:
    """As every handler answers; the script puts the focus on the heading, which says what came."""
    return {"n": 0, "html": html, "say": "", "done": False, "notice": ""}
