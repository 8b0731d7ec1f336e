"""
The XBlock SDK workbench's runtime, with the faults that would mislead mended: real keys, users, roles and services,
an LMS that forbids authored fields, a Studio that publishes nothing, no Mock objects on blocks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from markupsafe import Markup, escape
from opaque_keys.edx.keys import CourseKey, UsageKey
from opaque_keys.edx.locator import BlockUsageLocator
from web_fragments.fragment import Fragment
from workbench.runtime import WorkbenchRuntime
from xblock.fields import ScopeIds
from xblock.runtime import IdGenerator, IdReader, KvsFieldData, Runtime

from sop_xblocks.demo import gradebook
from sop_xblocks.demo.course_services import CourseOffer, CoursePeople
from sop_xblocks.demo.people import Person
from sop_xblocks.demo.services import DemoI18n, DemoUserService, StudioPermissions
from sop_xblocks.demo.store import RowStore


class Keys(IdReader, IdGenerator):
    """Usage keys of courses are their own definitions, as in the platform's modulestore."""

    def get_definition_id(self, usage_id: Any) -> Any:
        return usage_id

    def get_block_type(self, def_id: Any) -> str:
        return str(def_id.block_type)

    def create_usage(self, def_id: Any) -> Any:
        return def_id

    def create_definition(self, block_type: str, slug: str | None = None) -> Any:
        raise NotImplementedError("blocks of the demo come from course files")

    def get_usage_id_from_aside(self, aside_id: Any) -> Any:
        raise NotImplementedError("the demo has no asides")

    def get_definition_id_from_aside(self, aside_id: Any) -> Any:
        raise NotImplementedError("the demo has no asides")

    def get_aside_type_from_usage(self, aside_id: Any) -> Any:
        raise NotImplementedError("the demo has no asides")

    def get_aside_type_from_definition(self, aside_id: Any) -> Any:
        raise NotImplementedError("the demo has no asides")

    def create_aside(self, definition_id: Any, usage_id: Any, aside_type: str) -> Any:
        raise NotImplementedError("the demo has no asides")


KEYS = Keys()


class DemoRuntime(WorkbenchRuntime):
    """The runtime of one request: the LMS's, or Studio's with `studio`."""

    def __init__(self, user: Any, person: Person | None, *, studio: bool = False) -> None:
        self.store = RowStore(studio=studio)
        services: dict[str, Any] = {
            "field-data": KvsFieldData(self.store),
            "user": DemoUserService(user, person, studio=studio),
            "i18n": DemoI18n(),
        }
        if studio:
            services["studio_user_permissions"] = StudioPermissions(person)
        # past WorkbenchRuntime's own constructor: it knows no users and one global store
        Runtime.__init__(self, KEYS, KEYS, services=services)
        self.user = user if person else None
        self.user_id = user.pk if person else None
        self._team = person is not None and person.role != "learner"
        self.is_author_mode = studio

    def service(self, block: Any, service_name: str) -> Any:
        """A service. What is told of the course depends on the block that asks."""
        found = super().service(block, service_name)
        if service_name == "sop_offer":
            return CourseOffer(self, self._key(block).course_key, team=self._team)
        return CoursePeople(self._key(block).course_key) if service_name == "sop_people" else found

    def _patch_xblock(self, block: Any) -> None:
        """The workbench puts Mock objects and a due date in the past on every block; the platform does not."""

    def applicable_aside_types(self, block: Any) -> list[str]:
        """None: the base runtime scans every entry point for them at every render."""
        return []

    def block(self, key: UsageKey) -> Any:
        """A block, loaded for this request. Raises `PluginMissingError` for a type that is not installed."""
        return self.construct_xblock(key.block_type, ScopeIds(self.user_id, key.block_type, key, key))

    def blocks(self, keys: Iterable[UsageKey]) -> list[Any]:
        """Many blocks, their authored fields read with one query."""
        wanted = list(keys)
        self.store.prefetch(wanted)
        return [self.block(key) for key in wanted]

    def _wrap_ele(self, block: Any, view: str, frag: Any, extra_data: Any = None) -> Any:
        """
        A block's markup with what the page's script needs to start it.

        Written anew, because the base wrapper escapes neither attributes nor the JSON of the arguments, and the
        workbench adds jQuery, which the demo does without.
        """
        data = {
            "usage": self._key(block),
            "block-type": block.scope_ids.block_type,
            "handler-url": reverse("handler", args=[self._side, str(self._key(block)), "HANDLER"]),
            **(extra_data or {}),
        }
        arguments = Markup("")
        if frag.js_init_fn:
            data.update({"init": frag.js_init_fn, "runtime-version": frag.js_init_version})
            if frag.json_init_args is not None:
                safe = Markup(json.dumps(frag.json_init_args).replace("<", "\\u003c"))
                arguments = Markup('<script type="json/xblock-args" class="xblock_json_init_args">{}</script>').format(
                    safe
                )
        attributes = "".join(f' data-{name}="{escape(str(value))}"' for name, value in data.items())
        wrapped = Fragment(f'<div class="xblock-v1 xblock-v1-{view}"{attributes}>{frag.body_html()}{arguments}</div>')
        wrapped.add_fragment_resources(frag)
        return wrapped

    def handler_url(
        self,
        block: Any,
        handler_name: str,
        suffix: str = "",
        query: str = "",
        thirdparty: bool = False,
    ) -> str:
        """The address of a handler."""
        args = [self._side, str(self._key(block)), handler_name, *([suffix] if suffix else [])]
        url = str(reverse("handler", args=args))
        return f"{url}?{query}" if query else url

    def local_resource_url(self, block: Any, uri: str) -> str:
        """The address of a built file of the block."""
        return str(reverse("resource", args=[block.scope_ids.block_type, uri]))

    def publish(self, block: Any, event_type: str, event_data: Any) -> None:
        """Grades, completion and events go to the demo's log; nothing does from Studio."""
        if self.user is None or self.is_author_mode:
            return
        key = str(self._key(block))
        if event_type == "grade":
            gradebook.record_grade(self.user, key, str(block.display_name), event_data)
        elif event_type == "completion":
            gradebook.record_completion(self.user, key, float(event_data["completion"]))
        else:
            gradebook.record_event(self.user, key, event_type, json.dumps(event_data))

    @property
    def _side(self) -> str:
        return "studio" if self.is_author_mode else "lms"

    @staticmethod
    def _key(block: Any) -> Any:
        return block.scope_ids.usage_id


def usage_key(course: CourseKey, block_type: str, name: str) -> BlockUsageLocator:
    """The key of a block of a course."""
    return BlockUsageLocator(course, block_type, name)
