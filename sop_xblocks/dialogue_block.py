"""The dialogue block: a learner holds a conversation and gets a reason for every reply, a debrief for every run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType
from typing import Any, ClassVar, Final

from xblock.fields import Scope, String

from sop_xblocks.authoring.dialogue_xml import load_dialogue, read_dialogue
from sop_xblocks.authoring.prose import plain
from sop_xblocks.host import dialogue_kept as kept
from sop_xblocks.host import dialogue_page as pages
from sop_xblocks.host import platform
from sop_xblocks.host.activity import N_
from sop_xblocks.host.content import ContentCache
from sop_xblocks.host.dialogue_example import EXAMPLE
from sop_xblocks.host.dialogue_parts import Page as DialoguePage
from sop_xblocks.host.faces import PORTRAITS
from sop_xblocks.host.fields import WholeDict
from sop_xblocks.host.kept import contested_in, dom_prefix, seed_of, unreadable
from sop_xblocks.host.practised import Practised
from sop_xblocks.host.reading import move_of_text
from sop_xblocks.host.requests import Refusal, json_act, short_text, whole_number
from sop_xblocks.practice import debrief, talk
from sop_xblocks.practice import run as runs
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.talk_record import practice_of

CONTENT: Final = ContentCache(load_dialogue)


class DialogueBlock(Practised):
    """A conversation with somebody of a family, reply by reply."""

    body_tag = "dialogue"
    example = EXAMPLE
    kind_title = "Conversation practice"
    pages: ClassVar[ModuleType] = pages
    keeper: ClassVar[ModuleType] = kept
    cache: ClassVar[ContentCache[Any]] = CONTENT
    checker: ClassVar[Callable[..., Any]] = partial(read_dialogue, portraits=frozenset(PORTRAITS))

    display_name = String(display_name=N_("Title"), default="Conversation practice", scope=Scope.settings)
    mode = String(
        display_name=N_("How the learner replies"),
        help=N_("In turns that have an answer to typed words. Other turns are always chosen."),
        default="choose",
        values=[
            {"value": "choose", "display_name": N_("chooses a reply")},
            {"value": "type", "display_name": N_("types")},
            {"value": "either", "display_name": N_("either")},
        ],
        scope=Scope.settings,
    )

    rehearsal = WholeDict(default={}, scope=Scope.user_state, help="Unrecorded practice from a turn of a finished run.")

    def student_view_data(self, context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """For the blocks API and the app: what it is about. Nothing a learner has to find out."""
        content = self._content()
        people = [person.name for person in content.people.values()] if content else []
        shown = {"case": plain(content.case), "task": plain(content.task)} if content else {}
        return {"title": self.title, "lang": self.lang or "", "people": people, **shown}

    def _searchable(self) -> dict[str, str]:
        """Case and task. Replies and what they are worth stay out."""
        content = self._content()
        return {"case": plain(content.case), "task": plain(content.task)} if content else {}

    # -- handlers of the learner ---------------------------------------------------------------------------------

    @json_act()
    def move(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """One act: ``{"n", "reply"}``, ``{"n", "answer": typed words}`` or ``{"n", "hint": true}``."""
        n = whole_number(self, data, "n")
        now = platform.now_seconds()
        if data.get("hint") is True:
            return self._act(n, runs.Move("hint", now))
        if "answer" in data:
            if self.mode == "choose":
                raise self._refused("answer-not-on-offer")
            return self._act(n, runs.Move("answer", now, text=short_text(self, data, "answer", 4 * talk.MAX_ANSWER)))
        return self._act(n, runs.Move("reply", now, reply=short_text(self, data, "reply", 200)))

    @json_act()
    def back(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Take the last reply back: ``{"n"}``. It stays in the record."""
        return self._act(whole_number(self, data, "n"), runs.Move("back", platform.now_seconds()))

    @json_act()
    def again(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """A new run, once the last one is finished (or too long to ever be) and as long as attempts are left."""
        self.require_person()
        settled = self._settle(self._open())
        current = self._run()
        if (current.finished or current.full) and self.attempts_left() != 0:
            self.run = {}
            self.rehearsal = {}
        elif current.finished and not settled:
            raise Refusal(403, "no-attempts-left", str(self.words("All runs of this activity have been used.")))
        return self._whole()

    @json_act()
    def rehearse(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Unrecorded practice from a turn of the finished run: ``{"from"}`` counts the replies before it."""
        self.require_person()
        content: Dialogue = self._open()
        finished = self._run()
        if not finished.finished or not platform.may_reveal(self, platform.now_seconds()):
            raise self._refused("not-finished")
        moment = whole_number(self, data, "from")
        try:
            begun = talk.rehearse(
                finished, talk.replay(content, finished), moment, platform.new_id(), platform.now_seconds()
            )
        except talk.Refused as refused:
            raise self._refused(refused.code) from None
        self.rehearsal = runs.dump_run(begun)
        return self._whole()

    @json_act()
    def leave_rehearsal(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Back to the debrief."""
        self.require_person()
        self.rehearsal = {}
        return self._whole()

    # -- inside --------------------------------------------------------------------------------------------------

    def _content(self) -> Dialogue | None:
        content: Dialogue | None = self._parsed().dialogue
        return content

    def _run(self) -> runs.Run:
        """The recorded run. A new one is not saved before its first move, and its seed is the same until then."""
        if self.run:
            try:
                return runs.load_run(self.run)
            except runs.StateError as error:
                raise unreadable(error, self.words) from error
        content = self._content()
        seed = seed_of(self.scope_ids.user_id, self.scope_ids.usage_id, self.past)
        now = platform.now_seconds()
        return talk.begin(content, "", seed, now) if content else runs.Run("", seed, now)

    def _current(self, *, public: bool = False) -> runs.Run:
        """The run the learner is in: the rehearsal where there is one."""
        content = self._content()
        if public and content is not None:
            return kept.first_look(content)
        if self.rehearsal:
            try:
                return runs.load_run(self.rehearsal)
            except runs.StateError:
                return self._run()
        return self._run()

    def _typed(self, content: Dialogue, n: int) -> tuple[str, Mapping[str, object]] | None:
        held = self._run()
        path = talk.replay(content, held).path
        return (held.id, {}) if any(said.number == n and said.move.act == "answer" for said in path) else None

    def _act(self, n: int, move: runs.Move) -> Mapping[str, Any]:
        self.require_person()
        content: Dialogue = self._open()
        before = self._current()
        if n == before.n and move.act in ("reply", "answer"):
            move = self._as_allowed(content, before, move)
        try:
            stepped = talk.step(content, before, n, move)
        except talk.Refused as refused:
            if refused.code == "finished":
                self._settle(content)
                return self._whole()
            raise self._refused(refused.code) from None
        if stepped.stale:
            elsewhere = self.words("This conversation went on in another window. Here is where it stands.")
            return self._whole("" if talk.is_repeat(before, n, move) else elsewhere)
        self._keep(content, stepped)
        edited = bool(stepped.run.aside) and len(stepped.run.aside) != len(before.aside)
        if stepped.talk.ending or move.act == "back" or edited:
            return self._whole()
        page = self._page(content, stepped.run, stands=stepped.talk)
        html, say = pages.render_move(page, move.act)
        return {"n": stepped.run.n, "html": html, "say": say, "done": False, "notice": ""}

    def _settle(self, content: Dialogue) -> bool:
        """Record the run if an edit has ended it; whether it has."""
        settled = talk.settle(content, self._run(), platform.now_seconds())
        if settled:
            self._keep(content, settled)
        return settled is not None

    def _as_allowed(self, content: Dialogue, before: runs.Run, move: runs.Move) -> runs.Move:
        """Typed words with what is read in them; a refusal where the turn is to be typed and something was chosen."""
        now = talk.replay(content, before).now
        if now is None or now.turn.answer is None:
            return move
        if move.act == "reply":
            if self.mode == "type":
                raise self._refused("words-not-choices")
            return move
        if not move.text.strip():
            raise self._refused("text-empty")
        return move_of_text(move, now.line.text, str(self.lang))

    def _keep(self, content: Dialogue, stepped: talk.Stepped) -> None:
        """Save the run after a step, and what follows from it."""
        after = stepped.run
        if after.rehearsal:
            self.rehearsal = runs.dump_run(after)
            return
        after = after if after.id else kept.named(after, platform.new_id())
        self.run = runs.dump_run(after)
        for name, data in stepped.events:
            self.tell(name, {**data, "run": after.id})
        if after.finished:
            summary = debrief.summarise(content, after, stepped.talk)
            self.past = kept.with_finished(self.past, after, summary)
            self.attempts += 1
            self.record(practice_of(content, after, stepped.talk, **self._activity()))
            self.record_result(summary.fraction)
            self.tell_completion(1.0)
        else:
            self.tell_completion(talk.progress(content, stepped.talk))

    def _page(
        self,
        content: Dialogue,
        current: runs.Run,
        *,
        stands: talk.Talk | None = None,
        audience: str = "",
        notice: str = "",
        css: str = "",
    ) -> DialoguePage:
        now = platform.now_seconds()
        stands = stands or talk.replay(content, current)
        if stands.fell and not current.finished and not notice:
            notice = self.words("The authors changed this conversation. You go on from the last line that still fits.")
        over = stands.now is None or bool(current.finished)
        left = self.attempts_left() if over else None
        return DialoguePage(
            dialogue=content,
            run=current,
            talk=stands,
            words=self.words,
            prefix=dom_prefix(self.scope_ids.usage_id),
            title=self.title,
            lang=str(self.lang or ""),
            css_url=css,
            audience=audience or self.audience(),
            summaries=kept.summaries(self.past) if over else (),
            can_again=over and left != 0,
            attempts_left=left,
            reveal=platform.may_reveal(self, now),
            closed=platform.past_due(self, now),
            notice=notice,
            mode=str(self.mode),
            contested=contested_in(self.contested, current.id),
        )
