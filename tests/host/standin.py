"""
A stand-in for the places a block runs in, as strict as the strictest of them.

`Host("lms")`, `Host("preview")`, `Host("studio")`, `Host("library")` and `Host("workbench")` differ as LMS, Studio's
preview, Studio's editor, the content-library runtime and the SDK's workbench do: services, rights to write, what a
usage key says, what publishing does, what is put on a block. Every request gets a fresh runtime and a fresh block, as in
production; every value goes through JSON. `Host.unbound` is the block as tasks, publishing and reports get it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

from lxml import etree
from opaque_keys.edx.locator import BlockUsageLocator, CourseLocator, LibraryLocatorV2, LibraryUsageLocatorV2
from webob import Request
from xblock.core import XBlock, XBlockMixin
from xblock.fields import DateTime, Scope, ScopeIds, String
from xblock.runtime import KvsFieldData, MemoryIdManager, Runtime

from tests.host.standin_services import I18n, Permissions, UserService
from tests.host.standin_store import AUTHORED, RequestStore, Rows

LEARNERS = (Scope.user_state, Scope.user_state_summary, Scope.preferences, Scope.user_info)
#: The number of the member of the team behind a masquerade.
TEAM = 90
PLACES = ("lms", "preview", "studio", "library", "workbench")
RESERVED = frozenset(
    [
        "graded",
        "start",
        "due",
        "relative_weeks_due",
        "visible_to_staff_only",
        "course_edit_method",
        "giturl",
        "xqa_key",
        "graceperiod",
        "group_access",
        "showanswer",
        "rerandomize",
        "days_early_for_beta",
        "static_asset_path",
        "use_latex_compiler",
        "matlab_api_key",
        "user_partitions",
        "show_reset_button",
        "edxnotes",
        "edxnotes_visibility",
        "in_entrance_exam",
        "self_paced",
        "hide_from_toc",
        "format",
        "chrome",
        "default_tab",
        "source_file",
        "merged_group_access",
        "location",
        "course_id",
        "category",
        "url_name",
        "name",
        "tags",
        "parent",
        "children",
        "upstream",
    ]
)
COURSE = CourseLocator("Bay", "SOP1", "2026")
LIBRARY = LibraryLocatorV2("Bay", "practice")


class LmsMixin(XBlockMixin):
    """What courses add to every block."""

    due = DateTime(default=None, scope=Scope.settings)
    graceperiod: dt.timedelta | None = None
    show_correctness = String(default="always", scope=Scope.settings)

    @property
    def close_date(self) -> dt.datetime | None:
        """The due date with its grace."""
        due: dt.datetime | None = self.due
        return due + self.graceperiod if due and self.graceperiod else due

    def has_deadline_passed(self) -> bool:
        """As the LMS has it: with an aware date only."""
        return self.close_date is not None and dt.datetime.now(dt.UTC) > self.close_date

    @property
    def location(self) -> Any:
        """The usage key, as the LMS has it."""
        return self.scope_ids.usage_id


class Ids(MemoryIdManager):
    """Usage keys as courses and libraries have them; the workbench's are plain strings."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place
        self.count = 0

    def create_definition(self, block_type: str, slug: str | None = None) -> Any:
        self.count += 1
        name = slug or f"b{self.count}"
        if self.place == "library":
            return LibraryUsageLocatorV2(LIBRARY, block_type, name)
        if self.place == "workbench":
            return f"{block_type}.{name}.d{self.count}.u0"
        return BlockUsageLocator(COURSE, block_type, name)

    def create_usage(self, def_id: Any) -> Any:
        return def_id

    def get_definition_id(self, usage_id: Any) -> Any:
        return usage_id

    def get_block_type(self, def_id: Any) -> str:
        return str(getattr(def_id, "block_type", None) or str(def_id).partition(".")[0])


class StandInRuntime(Runtime):
    """One request's runtime."""

    def __init__(self, host: Host, user_id: Any, staff: bool, *, bound: bool = True) -> None:
        authored = staff if host.place == "library" else host.place != "lms"
        writable = frozenset((*LEARNERS, *AUTHORED) if authored else LEARNERS)
        self.store = RequestStore(host.session or host.store, writable, bound=bound, library=host.place == "library")
        services: dict[str, Any] = {"field-data": KvsFieldData(self.store), "i18n": I18n(host.marks)}
        if bound:
            services["user"] = UserService(host.place, user_id, staff, TEAM if host.masquerade else None)
            if host.offers is not None:
                services["sop_offer"] = SimpleNamespace(
                    activities=lambda: host.offers, course_title=lambda: host.course_title
                )
            if host.place in ("preview", "studio"):
                services["studio_user_permissions"] = Permissions(staff, (COURSE, LIBRARY))
        mixins = () if host.place in ("library", "workbench") else (LmsMixin,)
        super().__init__(host.ids, host.ids, services=services, mixins=mixins)
        self.host = host
        self.is_author_mode = host.place in ("preview", "studio")
        if host.place == "library":
            self.authored_data_mode = SimpleNamespace(name="DEFAULT_DRAFT" if staff else "STRICTLY_PUBLISHED")

    def handler_url(
        self, block: Any, handler_name: str, suffix: str = "", query: str = "", thirdparty: bool = False
    ) -> str:
        assert not thirdparty, "libraries have no third-party handlers"
        return f"/handler/{quote(str(block.scope_ids.usage_id))}/{handler_name}/{suffix}"

    def resource_url(self, resource: str) -> str:
        raise AssertionError("blocks use local_resource_url")

    def local_resource_url(self, block: Any, uri: str) -> str:
        """Development and production must find the same file (production: one package level up, no deeper)."""
        module = block.unmixed_class.__module__
        assert module.count(".") == 1, f"{module} must sit one level under its package"
        with block.unmixed_class.open_local_resource(uri) as file:
            assert file.read()
        return f"/static/xblock/resources/{module.rpartition('.')[0]}/{uri}"

    def publish(self, block: Any, event_type: str, event_data: Any) -> None:
        json.dumps(event_data, allow_nan=False)
        self.host.publish(event_type, event_data)

    def query(self, block: Any) -> Any:
        raise AssertionError("blocks do not query")


class Host:
    """
    A place with one store and one block.

    `publish`ed events are kept; where the service is missing there must be none. While `masquerade` is set, staff look
    through a learner's eyes: grades and completion reach the LMS and are not applied, state stays in the session. `grade` is the grade book;
    `offers` is what the course offers to practise (None: no service that says so),
    `course_title` what it is called.
    """

    def __init__(self, place: str = "lms", *, marks: bool = False) -> None:
        assert place in PLACES
        self.place = place
        self.marks = marks
        self.session: Rows | None = None
        self.store = Rows()
        self.ids = Ids(place)
        self.events: list[tuple[str, Any]] = []
        self.grade: dict[str, Any] | None = None
        self.usage: Any = None
        self.offers: tuple[Any, ...] | None = None
        self.course_title = ""

    @property
    def masquerade(self) -> bool:
        """Whether somebody of the team acts as the learner."""
        return self.session is not None

    @masquerade.setter
    def masquerade(self, on: bool) -> None:
        self.session = Rows() if on else None
        if self.session is not None:
            self.session.rows = dict(self.store.rows)

    # -- loading ---------------------------------------------------------------------------------------------

    def add(self, olx: str, parser: etree.XMLParser | None = None) -> Any:
        """Import one block from OLX, comments and all; it becomes the block of this host."""
        place, self.place = self.place, "studio" if self.place == "lms" else self.place
        runtime = StandInRuntime(self, None, True, bound=False)
        self.place = place
        node = etree.fromstring(olx.encode(), parser)
        kind = str(node.tag)
        block_class = runtime.load_block_type(kind)
        definition = self.ids.create_definition(kind, node.get("url_name"))
        keys = ScopeIds(None, kind, definition, self.ids.create_usage(definition))
        block = runtime.mixologist.mix(block_class).parse_xml(node, runtime, keys)
        block.save()
        self.usage = keys.usage_id
        return block

    def block(self, user_id: Any = 1, *, staff: bool = False) -> Any:
        """The block, fresh from the store, for a user (None: a visitor who is not signed in)."""
        return self._load(StandInRuntime(self, user_id, staff), user_id)

    def unbound(self) -> Any:
        """The block of nobody: no user service, no learner fields."""
        return self._load(StandInRuntime(self, None, False, bound=False), None)

    def _load(self, runtime: StandInRuntime, user_id: Any) -> Any:
        kind = self.ids.get_block_type(self.usage)
        block = runtime.construct_xblock(kind, ScopeIds(user_id, kind, self.usage, self.usage))
        if self.place == "workbench":
            block.location, block.course_id, block.category = self.usage, "course", "chapter"
            block.due, block.graceperiod = dt.datetime(2020, 1, 1), 0  # noqa: DTZ001 (naive, as the workbench sets it)
        return block

    # -- using -----------------------------------------------------------------------------------------------

    def view(self, name: str = "student_view", user_id: Any = 1, *, staff: bool = False) -> Any:
        """Render a view; it must write nothing."""
        block = self.block(user_id, staff=staff)
        self.store.frozen = True
        try:
            fragment = block.runtime.render(block, name, {})
            block.save()
        finally:
            self.store.frozen = False
        for resource in fragment.resources:
            assert resource.mimetype in ("text/css", "application/javascript", "text/html")
        return fragment

    def html(self, name: str = "student_view", user_id: Any = 1, *, staff: bool = False) -> str:
        """The content of a view."""
        return str(self.view(name, user_id, staff=staff).content)

    def raw(self, handler: str, body: bytes, user_id: Any = 1, *, staff: bool = False, method: str = "POST") -> Any:
        """Send a request; the block is saved afterwards as the platforms do. Returns the WebOb response."""
        request = Request.blank("/", method=method, body=body, content_type="application/json")
        block = self.block(user_id, staff=staff)
        return block.runtime.handle(block, handler, request)

    def post(self, handler: str, payload: Any, user_id: Any = 1, *, staff: bool = False) -> tuple[int, dict[str, Any]]:
        """Send JSON; returns the status and the JSON answer."""
        response = self.raw(handler, json.dumps(payload).encode(), user_id, staff=staff)
        answer = json.loads(response.body)
        assert isinstance(answer, dict)
        return response.status_int, answer

    def ok(self, handler: str, payload: Any, user_id: Any = 1) -> dict[str, Any]:
        """Send JSON that must be taken."""
        status, answer = self.post(handler, payload, user_id)
        assert status == 200, answer
        return answer

    def author(self, **values: Any) -> None:
        """Somebody with the right writes authored fields, past any handler: Studio, an import, a policy file."""
        place, self.place = self.place, "studio"
        block = self.block(staff=True)
        for name, value in values.items():
            setattr(block, name, value)
        block.save()
        self.place = place

    def export(self) -> str:
        """The block's OLX, written by a runtime that has learner 1's state at hand, as a library's may."""
        node = etree.Element("unknown_root")
        self.block(1, staff=True).add_xml_to_node(node)
        return etree.tostring(node, encoding="unicode")

    # -- what came of it -------------------------------------------------------------------------------------

    def publish(self, name: str, data: Mapping[str, Any]) -> None:
        """What the LMS checks about events and does with them; other places must not get any."""
        assert self.place in ("lms", "workbench"), f"{name} published in {self.place}"
        if name == "grade":
            assert 0 <= data["value"] <= data["max_value"]
            self._grade(data)
        elif name == "completion":
            assert 0.0 <= data["completion"] <= 1.0
        else:
            assert name.startswith("sop_xblocks."), name
        if not self.masquerade or name not in ("grade", "completion"):
            self.events.append((name, data))

    def _grade(self, data: Mapping[str, Any]) -> None:
        before = self.grade
        higher = before is None or data["value"] * before["max_value"] > before["value"] * data["max_value"]
        if not self.masquerade and (higher or not data["only_if_higher"]):
            self.grade = {"value": data["value"], "max_value": data["max_value"]}

    def published(self, name: str) -> list[Any]:
        """The data of every event with this name."""
        return [data for event, data in self.events if event == name]

    def learner_rows(self) -> dict[str, Any]:
        """What is kept of learners, by field."""
        return self.store.of_learners()


def block_classes() -> dict[str, type[XBlock]]:
    """Every block class of the package, by block type."""
    return {name: found for name, found in XBlock.load_classes() if found.__module__.startswith("sop_xblocks.")}


__all__ = ["AUTHORED", "COURSE", "LIBRARY", "RESERVED", "Host", "block_classes"]
