"""The overview block: where a learner stands towards each level, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any, ClassVar, Final

from webob import Request, Response
from xblock.core import XBlock
from xblock.fields import Scope, String

from sop_xblocks.authoring.overview_xml import load_overview, read_overview
from sop_xblocks.host import offer, overview_reached, platform
from sop_xblocks.host import overview_page as pages
from sop_xblocks.host.activity import N_
from sop_xblocks.host.content import ContentCache
from sop_xblocks.host.fields import WholeList
from sop_xblocks.host.kept import dom_prefix
from sop_xblocks.host.level_words import title_said
from sop_xblocks.host.overview_example import EXAMPLE
from sop_xblocks.host.overview_page import OverviewPage
from sop_xblocks.host.requests import json_act
from sop_xblocks.host.shown import Shown
from sop_xblocks.host.staff_view import StaffView, staff_part
from sop_xblocks.host.standing import known_of, offered_of, sees_all
from sop_xblocks.practice.plan import PLAN, Overview, Plan

CONTENT: Final = ContentCache(load_overview)


@XBlock.wants("sop_people")
class OverviewBlock(Shown):
    """Rings for the levels, what brings most next, and the record of practice."""

    body_tag = "overview"
    example = EXAMPLE
    kind_title = "Overview of practice"
    editable = ("display_name", "target", "weight", "lang")
    pages: ClassVar[ModuleType] = pages
    cache: ClassVar[ContentCache[Any]] = CONTENT
    checker = staticmethod(read_overview)

    display_name = String(display_name=N_("Title"), default="Where you stand", scope=Scope.settings)
    target = String(
        display_name=N_("Level that completes it"),
        help=N_("The level whose share is completion and grade. New levels can be chosen here once they are saved."),
        default="",
        scope=Scope.settings,
    )
    noticed = WholeList(default=[], scope=Scope.user_state, help="Levels that the learner was told of once.")

    def student_view_data(self, context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """For the blocks API and the app: which levels there are."""
        content = self._content()
        levels = [{"id": level.id, "title": level.title} for level in content.plan.levels] if content else []
        return {"title": self.title, "lang": str(self.lang or ""), "levels": levels}

    def choices(self, name: str) -> list[dict[str, str]]:
        """The levels, by their titles. One named before that is none now stays to be seen, and chosen until another is."""
        content = self._content()
        if name != "target" or content is None:
            return super().choices(name)
        found = [{"value": "", "display_name": self.words("the highest")}]
        found += [
            {"value": level.id, "display_name": title_said(self.words, content.plan, level)}
            for level in content.plan.levels
        ]
        odd = str(self.target or "")
        if odd not in {choice["value"] for choice in found}:
            found.append({"value": odd, "display_name": self.words("{name} (there is no such level)", name=odd)})
        return found

    def effect(self, source: str) -> str:
        """Where sample learners would stand under these rules, and what they ask that the course does not hold."""
        overview = read_overview(source, lang=str(self.lang or "")).overview
        return "" if overview is None else pages.render_effect(self._page(overview, audience="author"))

    # -- handlers of the course team; each asks who it is ----------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """The levels of the course, for its team's view."""
        content = self._content()
        return content.plan if content else PLAN

    @json_act()
    def staff_page(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """A page of the course: ``{"view", "module", "since", "until", "group", "after"}``, all optional."""
        return StaffView(self).page(data)

    @json_act()
    def staff_learner(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """One learner's whole path: ``{"learner"}``."""
        return StaffView(self).learner(data)

    @json_act()
    def staff_ways(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """The ways taken in a conversation: ``{"usage"}``."""
        return StaffView(self).ways(data)

    @XBlock.handler
    def staff_csv(self, request: Request, suffix: str = "") -> Response:
        """Practices within the filters as CSV, a part at a time; ``X-Next-Part`` says where the next begins."""
        return StaffView(self).csv(request)

    # -- inside --------------------------------------------------------------------------------------------------

    def _content(self) -> Overview | None:
        overview: Overview | None = self._parsed().overview
        return overview

    def _share(self, content: Overview) -> float | None:
        known = known_of(self)
        if known.why:
            return None
        return overview_reached.share(content.plan, known, str(self.target or ""), platform.now_seconds())

    def _settle(self, content: Overview) -> None:
        known = known_of(self)
        if known.why:
            return
        now = platform.now_seconds()
        fresh = overview_reached.fresh(content.plan, known, self.noticed, now)
        told = [level for level, at in fresh if overview_reached.keep(self, level, at)]
        if told:
            self.noticed = [*self.noticed, *told]
        self._publish(overview_reached.share(content.plan, known, str(self.target or ""), now))

    def _page(self, content: Overview, *, audience: str = "", notice: str = "", css: str = "") -> OverviewPage:
        audience = audience or self.audience()
        now = platform.now_seconds()
        known = known_of(self)
        fresh = () if known.why else overview_reached.fresh(content.plan, known, self.noticed, now)
        offered = offered_of(self) if audience != "public" else ()
        practised = {practice.usage for practice in known.practices}
        return OverviewPage(
            overview=content,
            known=known,
            offered=offered,
            recommended=offered if sees_all(self) else offer.recommended(offered, now, practised),
            words=self.words,
            prefix=dom_prefix(self.scope_ids.usage_id),
            title=self.title,
            lang=str(self.lang or ""),
            now=now,
            css_url=css,
            audience=audience,
            fresh=tuple(level for level, _ in fresh),
            person=platform.person_name(self),
            course=offer.course_title(self) if known.practices else "",
            reveal=platform.may_reveal(self, now),
            target=str(self.target or ""),
            notice=notice,
            staff=staff_part(self) if audience == "learner" else "",
        )
