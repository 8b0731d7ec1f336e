"""The module block: what a module is for, the practice in it, and what to try in the field this week."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any, ClassVar, Final

from attrs import evolve
from xblock.fields import Integer, Scope, String

from sop_xblocks.authoring.module_xml import load_module, read_module
from sop_xblocks.authoring.prose import plain
from sop_xblocks.host import field_log, offer, platform
from sop_xblocks.host import module_page as pages
from sop_xblocks.host.activity import N_
from sop_xblocks.host.content import ContentCache
from sop_xblocks.host.fields import WholeList
from sop_xblocks.host.kept import dom_prefix
from sop_xblocks.host.module_done import DONE_WHEN, share_done
from sop_xblocks.host.module_example import EXAMPLE
from sop_xblocks.host.module_page import ModulePage
from sop_xblocks.host.requests import Refusal, json_act, short_text, whole_number
from sop_xblocks.host.shown import Shown
from sop_xblocks.host.standing import known_of, offered_of, sees_all
from sop_xblocks.practice.module import Module

CONTENT: Final = ContentCache(load_module)


class ModuleBlock(Shown):
    """Aims, hours, the practice list, a log of tries in the field, tips for those who help."""

    body_tag = "module"
    example = EXAMPLE
    kind_title = "Module"
    editable = ("display_name", "module", "done_when", "weight", "level", "lang")
    pages: ClassVar[ModuleType] = pages
    cache: ClassVar[ContentCache[Any]] = CONTENT
    checker = staticmethod(read_module)

    display_name = String(display_name=N_("Title"), default="Module", scope=Scope.settings)
    done_when = String(
        display_name=N_("Complete when"),
        help=N_("What makes the module complete. What it does not hold is not waited for."),
        default="both",
        values=[{"value": value, "display_name": name} for value, name in DONE_WHEN],
        scope=Scope.settings,
    )
    notes = WholeList(default=[], scope=Scope.user_state, help="Field notes that the records did not take yet.")
    tried = WholeList(default=[], scope=Scope.user_state, help="Ids of what was tried in the field.")
    logged = Integer(default=0, scope=Scope.user_state, help="Field notes made so far.")

    def student_view_data(self, context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """For the blocks API and the app: how long it takes, how much there is to try."""
        module = self._content()
        hours, tries = (module.hours, len(module.tries)) if module else (0.0, 0)
        return {"title": self.title, "lang": str(self.lang or ""), "hours": hours, "tries": tries}

    def _searchable(self) -> dict[str, str]:
        module = self._content()
        return {"aims": " ".join(plain(aim) for aim in module.aims)} if module else {}

    # -- handlers ------------------------------------------------------------------------------------------------

    @json_act()
    def log(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """A note about trying something: ``{"n", "try", "text", "done"}``. `n` is how many notes there are; ``stale`` where that was another."""
        n = whole_number(self, data, "n")
        name = short_text(self, data, "try", 200)
        text = short_text(self, data, "text", field_log.MAX_NOTE).strip()
        done = data.get("done") is True
        self.require_person()
        module: Module = self._open()
        if platform.past_due(self, platform.now_seconds()):
            raise Refusal(403, "past-due", str(self.words("The due date is over: nothing more is recorded here.")))
        if name not in {one.id for one in module.tries}:
            raise Refusal(400, "no-such-try", str(self.words("That is no longer part of this module.")))
        if n != self.logged:
            notice = str(self.words("This page went on in another window. Here is where it stands."))
            return {**self._whole(notice), "stale": True}
        if not text and not done:
            raise Refusal(400, "nothing-to-note", str(self.words("Write a few words, or say that you tried it.")))
        before = [note.at for note in field_log.notes_of(self, self.notes) if note.try_id == name]
        note = field_log.Note(name, text, max([platform.now_seconds(), *(at + 1 for at in before)]), done)
        self.logged = n + 1
        if done and name not in self.tried:
            self.tried = [*self.tried, name]
        self.notes = field_log.with_note(self.notes, note)
        self._settle(module)
        self.tell("try.logged", {"try": name, "done": done, "n": n})
        return self._answer(evolve(self._page(module, notice=str(self.words("Noted."))), noted=name))

    # -- inside --------------------------------------------------------------------------------------------------

    def _content(self) -> Module | None:
        module: Module | None = self._parsed().module
        return module

    def _share(self, content: Module) -> float | None:
        known, here = known_of(self), self._practices_here()
        if known.why and here and self.done_when != "tries":
            return None  # what was practised cannot be found out now
        practised = {practice.usage for practice in known.practices}
        # What is meant for some group is done where it was practised, and not waited for where it was not.
        done = [one.usage in practised for one in here if not one.restricted or one.usage in practised]
        return share_done(content, str(self.done_when), self._tried(), done)

    def _settle(self, content: Module) -> None:
        if self.notes:
            self.notes = field_log.deliver(self, self.notes)
        self._publish(self._share(content))

    def _practices_here(self) -> tuple[Any, ...]:
        """The activities of the course that belong to this module; for a learner those that are released by now."""
        name = str(self.module or "").strip()
        here = tuple(one for one in offered_of(self) if one.module.strip() == name) if name else ()
        return here if sees_all(self) else offer.released(here, platform.now_seconds())

    def _tried(self) -> frozenset[str]:
        told = {note.try_id for note in field_log.notes_of(self, self.notes) if note.done}
        return frozenset(told | {one for one in self.tried if isinstance(one, str)})

    def _page(self, content: Module, *, audience: str = "", notice: str = "", css: str = "") -> ModulePage:
        audience = audience or self.audience()
        now = platform.now_seconds()
        return ModulePage(
            module=content,
            known=known_of(self),
            offered=self._practices_here(),
            notes=field_log.notes_of(self, self.notes),
            tried=self._tried(),
            words=self.words,
            prefix=dom_prefix(self.scope_ids.usage_id),
            title=self.title,
            lang=str(self.lang or ""),
            n=int(self.logged),
            css_url=css,
            audience=audience,
            reveal=platform.may_reveal(self, now),
            closed=platform.past_due(self, now),
            named=bool(str(self.module or "").strip()),
            notice=notice,
        )
