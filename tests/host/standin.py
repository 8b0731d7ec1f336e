"""
A stand-in for the places a block runs in, as strict as the strictest of them.

`Host("lms")`, `Host("preview")`, `Host("studio")` and `Host("library")` differ as LMS, Studio's preview, Studio's
editor and the content-library runtime do: services, rights to write, what a usage key says, what publishing does.
Every request gets a fresh runtime and a fresh block, as in production; every value goes through JSON.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

from lxml import etree
from opaque_keys.edx.keys import UsageKey
from opaque_keys.edx.locator import BlockUsageLocator, CourseLocator, LibraryLocatorV2, LibraryUsageLocatorV2
from webob import Request
from xblock.core import XBlock, XBlockMixin
from xblock.exceptions import InvalidScopeError
from xblock.field_data import FieldData
from xblock.fields import DateTime, Scope, ScopeIds, String
from xblock.runtime import IdReader, KeyValueStore, KvsFieldData, MemoryIdManager, Runtime

AUTHORED = (Scope.content, Scope.settings)
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
    """Fields that courses add to every block."""

    due = DateTime(default=None, scope=Scope.settings)
    graceperiod = None
    show_correctness = String(default="always", scope=Scope.settings)

    @property
    def location(self) -> Any:
        """The usage key, as the LMS has it."""
        return self.scope_ids.usage_id


class Store(KeyValueStore):
    """A key-value store of JSON strings, with the rights of the place."""

    def __init__(self) -> None:
        self.rows: dict[tuple[Any, ...], str] = {}
        self.frozen = False
        self.writable: frozenset[Scope] = frozenset(AUTHORED)
        self.authored_only = False
        self.fails = False

    def _key(self, key: Any) -> tuple[Any, ...]:
        if self.authored_only and key.scope not in (*AUTHORED, Scope.user_state):
            raise NotImplementedError(f"the library runtime has no {key.scope}")
        return key.scope, key.user_id, str(key.block_scope_id), key.field_name

    def get(self, key: Any) -> Any:
        return json.loads(self.rows[self._key(key)])

    def has(self, key: Any) -> bool:
        return self._key(key) in self.rows

    def set(self, key: Any, value: Any) -> None:
        if self.frozen:
            raise AssertionError(f"a view writes {key.field_name}")
        if self.fails:
            raise ConnectionError("the database is away")
        if key.scope not in self.writable:
            raise InvalidScopeError(key)
        if key.scope == Scope.user_state and key.user_id is None:
            raise AssertionError(f"{key.field_name} written without a user")
        self.rows[self._key(key)] = json.dumps(value)

    def delete(self, key: Any) -> None:
        if self.frozen or key.scope not in self.writable:
            raise InvalidScopeError(key)
        del self.rows[self._key(key)]


class Ids(MemoryIdManager):
    """Usage keys as courses and libraries have them."""

    def __init__(self, library: bool) -> None:
        super().__init__()
        self.library = library
        self.count = 0

    def create_definition(self, block_type: str, slug: str | None = None) -> Any:
        self.count += 1
        name = slug or f"b{self.count}"
        if self.library:
            return LibraryUsageLocatorV2(LIBRARY, block_type, name)
        return BlockUsageLocator(COURSE, block_type, name)

    def create_usage(self, def_id: Any) -> Any:
        return def_id

    def get_definition_id(self, usage_id: Any) -> Any:
        return usage_id

    def get_block_type(self, def_id: Any) -> str:
        return str(def_id.block_type)


class UserService:
    """The `user` service with what each place tells."""

    def __init__(self, place: str, user_id: int | None, staff: bool) -> None:
        told: dict[str, Any] = {"edx-platform.is_authenticated": user_id is not None}
        if user_id is not None:
            told.update({"edx-platform.user_id": user_id, "edx-platform.anonymous_user_id": f"anon-{user_id}"})
            if place == "lms":
                told.update(
                    {"edx-platform.user_is_staff": staff, "edx-platform.user_role": "staff" if staff else "student"}
                )
            elif place == "preview":
                told.update({"edx-platform.user_role": "staff" if staff else "student"})
            elif place == "library":
                told.update({"edx-platform.user_is_staff": staff})
        self.told = told

    def get_current_user(self) -> Any:
        """The user with `opt_attrs`."""
        return SimpleNamespace(full_name=None, emails=[], opt_attrs=dict(self.told))


class I18n:
    """An `i18n` service that marks what it translated, so that a bare English text is found out."""

    def __init__(self, marks: bool) -> None:
        self.marks = marks

    def gettext(self, text: str) -> str:
        return f"⟦{text}⟧" if self.marks else text

    ugettext = gettext

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self.gettext(one if n == 1 else many)

    ungettext = ngettext


class Permissions:
    """Studio's permission service."""

    def __init__(self, staff: bool) -> None:
        self.staff = staff

    def can_write(self, key: Any) -> bool:
        """Whether the user may edit the course or library."""
        assert key in (COURSE, LIBRARY)
        return self.staff


class StandInRuntime(Runtime):
    """One request's runtime."""

    def __init__(self, host: Host, user_id: int | None, staff: bool) -> None:
        services: dict[str, Any] = {
            "field-data": KvsFieldData(host.store),
            "i18n": I18n(host.marks),
            "user": UserService(host.place, user_id, staff),
        }
        if host.place in ("preview", "studio"):
            services["studio_user_permissions"] = Permissions(staff)
        mixins = () if host.place == "library" else (LmsMixin,)
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
        json.dumps(event_data)
        self.host.publish(event_type, event_data)

    def query(self, block: Any) -> Any:
        raise AssertionError("blocks do not query")


class Host:
    """A place with one store. `publish`ed events are kept; in places without the service there must be none."""

    def __init__(self, place: str = "lms", *, marks: bool = False) -> None:
        assert place in ("lms", "preview", "studio", "library")
        self.place = place
        self.marks = marks
        self.store = Store()
        self.ids = Ids(place == "library")
        self.events: list[tuple[str, Any]] = []
        self.usage: Any = None

    # -- loading ---------------------------------------------------------------------------------------------

    def runtime(self, user_id: int | None = 1, *, staff: bool = False) -> StandInRuntime:
        """A runtime for one request."""
        return StandInRuntime(self, user_id, staff)

    def add(self, olx: str) -> Any:
        """Import one block from OLX; it becomes the block of this host."""
        runtime = self.runtime(None, staff=True)
        self.store.writable = frozenset(AUTHORED)
        node = etree.fromstring(olx, etree.XMLParser(remove_comments=True))
        kind = str(node.tag)
        block_class = runtime.load_block_type(kind)
        definition = self.ids.create_definition(kind, node.get("url_name"))
        keys = ScopeIds(None, kind, definition, self.ids.create_usage(definition))
        block = runtime.mixologist.mix(block_class).parse_xml(node, runtime, keys)
        block.save()
        self.usage = keys.usage_id
        return block

    def block(self, user_id: int | None = 1, *, staff: bool = False) -> Any:
        """The block, fresh from the store."""
        runtime = self.runtime(user_id, staff=staff)
        authored = self.place in ("studio", "preview") or (self.place == "library" and staff)
        scopes = {Scope.user_state, Scope.user_state_summary, Scope.preferences, Scope.user_info}
        self.store.writable = frozenset(scopes | set(AUTHORED) if authored else scopes)
        self.store.authored_only = self.place == "library"
        keys = ScopeIds(user_id, self.usage.block_type, self.usage, self.usage)
        return runtime.construct_xblock(self.usage.block_type, keys)

    # -- using -----------------------------------------------------------------------------------------------

    def view(self, name: str = "student_view", user_id: int | None = 1, *, staff: bool = False) -> Any:
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

    def html(self, name: str = "student_view", user_id: int | None = 1, *, staff: bool = False) -> str:
        """The content of a view."""
        return str(self.view(name, user_id, staff=staff).content)

    def raw(
        self, handler: str, body: bytes, user_id: int | None = 1, *, staff: bool = False, method: str = "POST"
    ) -> Any:
        """Send a request; the block is saved afterwards as the platforms do. Returns the WebOb response."""
        request = Request.blank("/", method=method, body=body, content_type="application/json")
        block = self.block(user_id, staff=staff)
        return block.runtime.handle(block, handler, request)

    def post(
        self, handler: str, payload: Any, user_id: int | None = 1, *, staff: bool = False
    ) -> tuple[int, dict[str, Any]]:
        """Send JSON; returns the status and the JSON answer."""
        response = self.raw(handler, json.dumps(payload).encode(), user_id, staff=staff)
        answer = json.loads(response.body)
        assert isinstance(answer, dict)
        return response.status_int, answer

    def ok(self, handler: str, payload: Any, user_id: int | None = 1) -> dict[str, Any]:
        """Send JSON that must be taken."""
        status, answer = self.post(handler, payload, user_id)
        assert status == 200, answer
        return answer

    def export(self) -> str:
        """The block's OLX."""
        node = etree.Element("unknown_root")
        self.block(None, staff=True).add_xml_to_node(node)
        return etree.tostring(node, encoding="unicode")

    def publish(self, name: str, data: Mapping[str, Any]) -> None:
        """What the LMS checks about events; other places must not get any."""
        assert self.place == "lms", f"{name} published in {self.place}"
        if name == "grade":
            assert 0 <= data["value"] <= data["max_value"]
        elif name == "completion":
            assert 0.0 <= data["completion"] <= 1.0
        else:
            assert name.startswith("sop_xblocks."), name
        self.events.append((name, data))

    def published(self, name: str) -> list[Any]:
        """The data of every event with this name."""
        return [data for event, data in self.events if event == name]

    def learner_rows(self) -> dict[str, Any]:
        """What is kept of learners, by field."""
        return {key[3]: json.loads(row) for key, row in self.store.rows.items() if key[0] == Scope.user_state}


def block_classes() -> dict[str, type[XBlock]]:
    """Every block class of the package, by block type."""
    return {name: found for name, found in XBlock.load_classes() if found.__module__.startswith("sop_xblocks.")}


__all__ = ["AUTHORED", "COURSE", "LIBRARY", "RESERVED", "FieldData", "Host", "IdReader", "UsageKey", "block_classes"]
