"""The dialogue block: a learner holds a conversation and gets a reason for every reply, a debrief for every run."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Final

from web_fragments.fragment import Fragment
from xblock.core import XBlock
from xblock.fields import Dict, List, Scope, String
from xblock.scorable import Score

from sop_xblocks.authoring.dialogue_xml import Reading, load_dialogue, read_dialogue
from sop_xblocks.authoring.prose import plain
from sop_xblocks.host import dialogue_kept as kept
from sop_xblocks.host import dialogue_page as pages
from sop_xblocks.host import platform, studio
from sop_xblocks.host.activity import N_, Activity
from sop_xblocks.host.content import ContentCache
from sop_xblocks.host.dialogue_example import EXAMPLE
from sop_xblocks.host.faces import PORTRAITS
from sop_xblocks.host.kept import contested_in, dom_prefix, seed_of, unreadable
from sop_xblocks.host.reading import move_of_text
from sop_xblocks.host.requests import MAX_AUTHOR_BODY, Refusal, json_act, short_text, whole_number
from sop_xblocks.practice import debrief, talk
from sop_xblocks.practice import run as runs
from sop_xblocks.practice.dialogue import Dialogue

CONTENT: Final = ContentCache(load_dialogue)


class DialogueBlock(Activity):
    """A conversation with somebody of a family, reply by reply."""

    body_tag: ClassVar[str] = "dialogue"
    example: ClassVar[str] = EXAMPLE

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

    run = Dict(default={}, scope=Scope.user_state, help="The run under way, or the last finished one.")
    rehearsal = Dict(default={}, scope=Scope.user_state, help="Unrecorded practice from a turn of a finished run.")
    past = List(default=[], scope=Scope.user_state, help="Finished runs: a summary each, and their moves.")
    contested = List(
        default=[], scope=Scope.user_state, help="Readings the learner sees differently, for the instructor."
    )

    # -- views ---------------------------------------------------------------------------------------------------

    @XBlock.supports("multi_device")
    def student_view(self, context: Mapping[str, Any] | None = None) -> Fragment:
        """The conversation where this learner left it, complete before any script runs."""
        return self._view(self.audience())

    def author_view(self, context: Mapping[str, Any] | None = None) -> Fragment:
        """Studio's preview: the same, with what the author should mend."""
        return self._view("author")

    def public_view(self, context: Mapping[str, Any] | None = None) -> Fragment:
        """Visitors without an account read the case and the first turn."""
        return self._view("public")

    def studio_view(self, context: Mapping[str, Any] | None = None) -> Fragment:
        """Settings and the XML in a plain editor."""
        html = studio.render_editor(self, self.asset("studio.css"))
        return self.fragment(html, "studio.js", "SopStudio")

    def student_view_data(self, context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """For the blocks API and the app: what it is about. Nothing a learner has to find out."""
        content = self._reading().dialogue
        people = [person.name for person in content.people.values()] if content else []
        shown = {"case": plain(content.case), "task": plain(content.task)} if content else {}
        return {"title": self.title, "lang": self.lang or "", "people": people, **shown}

    def index_dictionary(self) -> dict[str, Any]:
        """For course search: title, case, task. Replies and what they are worth stay out."""
        index = super().index_dictionary() if hasattr(super(), "index_dictionary") else {}
        content = self._reading().dialogue
        text = {"display_name": self.title}
        if content:
            text.update(case=plain(content.case), task=plain(content.task))
        return {**index, "content": {**index.get("content", {}), **text}, "content_type": "Conversation practice"}

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
        content = self._open()
        finished = self._run()
        if not finished.finished or not platform.may_reveal(self, platform.now_seconds()):
            raise self._refused("not-finished")
        moment = whole_number(self, data, "from")
        try:
            begun = talk.rehearse(
                finished, talk.replay(content, finished), moment, uuid.uuid4().hex, platform.now_seconds()
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

    @json_act()
    def contest(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """The learner sees the reading of own words differently: ``{"n"}``. Kept for the instructor."""
        self.require_person()
        content = self._open()
        n = whole_number(self, data, "n")
        held = self._run()
        if not any(said.number == n and said.move.act == "answer" for said in talk.replay(content, held).path):
            raise self._refused("nothing-to-contest")
        row = {"run": held.id, "n": n}
        if n not in contested_in(self.contested, held.id):
            self.contested = [*self.contested, {**row, "at": platform.now_seconds()}]
            self.tell("reading.contested", row)
        notice = str(self.words("Noted. An instructor can see that you read it differently."))
        return {"n": held.n, "html": "", "say": notice, "done": bool(held.finished), "notice": notice}

    @json_act()
    def state(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """What the page would show now."""
        return self._whole()

    # -- handlers of the author ----------------------------------------------------------------------------------

    @json_act(MAX_AUTHOR_BODY)
    def check(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """The diagnostics of a text that is not saved yet: ``{"data"}``."""
        self.require_author()
        return studio.check(self, data)

    @json_act(MAX_AUTHOR_BODY)
    def studio_submit(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Save settings and XML: ``{"settings": {…}, "data"}``. Nothing is saved while an error stands."""
        self.require_author()
        return studio.submit(self, data)

    # -- what the platform asks for ------------------------------------------------------------------------------

    def diagnose(self, source: str) -> tuple[Any, ...]:
        """Every fault of the XML, style included."""
        return read_dialogue(source, lang=str(self.lang or ""), portraits=frozenset(PORTRAITS)).diagnostics

    def calculate_score(self) -> Score:
        """The score of the kept runs under the content as it is now."""
        content = self._reading().dialogue
        if content is None or not self.past:
            return self.get_score()
        return Score(kept.best_fraction(content, self.past, latest=self.graded_run == "latest"), 1.0)

    def generate_report_data(self, user_state_iterator: Any, limit_responses: int | None = None) -> Iterator[Any]:
        """Rows of the problem-response report: one for each reply of each run."""
        content = self._reading().dialogue
        if content is not None:
            yield from kept.report_rows(content, user_state_iterator, limit_responses, self.words)

    # -- inside --------------------------------------------------------------------------------------------------

    def _reading(self) -> Reading:
        return CONTENT.get(self.source_digest, lambda: self.source)

    def _open(self) -> Dialogue:
        """The content, for a handler. Refuses while it is broken or past its due date."""
        content = self._reading().dialogue
        if content is None:
            raise Refusal(409, "activity-broken", str(self.words("This activity is being repaired. Please come back.")))
        if platform.past_due(self, platform.now_seconds()):
            raise Refusal(403, "past-due", str(self.words("The due date is over: nothing more is recorded here.")))
        return content

    def _run(self) -> runs.Run:
        """The recorded run. A new one is not saved before its first move, and its seed is the same until then."""
        if self.run:
            try:
                return runs.load_run(self.run)
            except runs.StateError as error:
                raise unreadable(error, self.words) from error
        content = self._reading().dialogue
        seed = seed_of(self.scope_ids.user_id, self.scope_ids.usage_id, self.past)
        now = platform.now_seconds()
        return talk.begin(content, "", seed, now) if content else runs.Run("", seed, now)

    def _current(self) -> runs.Run:
        """The run the learner is in: the rehearsal where there is one."""
        if self.rehearsal:
            try:
                return runs.load_run(self.rehearsal)
            except runs.StateError:
                return self._run()
        return self._run()

    def _act(self, n: int, move: runs.Move) -> Mapping[str, Any]:
        self.require_person()
        content = self._open()
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
        page = self._page(content, stepped.run, stepped.talk)
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
        after = after if after.id else kept.named(after, uuid.uuid4().hex)
        self.run = runs.dump_run(after)
        for name, data in stepped.events:
            self.tell(name, {**data, "run": after.id})
        if after.finished:
            summary = debrief.summarise(content, after, stepped.talk)
            self.past = kept.with_finished(self.past, after, summary)
            self.attempts += 1
            self.record_result(summary.fraction)
            self.tell_completion(1.0)
        else:
            self.tell_completion(talk.progress(content, stepped.talk))

    def _whole(self, notice: str = "") -> Mapping[str, Any]:
        """An answer that replaces the whole stage."""
        content = self._reading().dialogue
        if content is None:
            html = pages.render_unavailable(self.words, self.asset("dialogue.css"))
            return {"n": 0, "html": html, "say": "", "done": False, "notice": notice}
        current = self._current()
        page = self._page(content, current, talk.replay(content, current), notice=notice)
        html, say = pages.render_stage(page)
        done = page.talk.ending is not None or bool(current.finished)
        return {"n": current.n, "html": html, "say": say, "done": done, "notice": notice}

    def _view(self, audience: str) -> Fragment:
        reading = self._reading()
        css = self.asset("dialogue.css")
        content = reading.dialogue
        if content is None:
            shown = self.fragment(pages.render_unavailable(self.words, css), "dialogue.js", "SopDialogue")
            if audience == "author":
                self.add_faults(shown, reading.diagnostics)
            return shown
        try:
            current = self._current() if audience != "public" else kept.first_look(content)
        except Refusal as refusal:
            html = pages.render_unavailable(self.words, css, message=refusal.message)
            return self.fragment(html, "dialogue.js", "SopDialogue")
        page = self._page(content, current, talk.replay(content, current), audience=audience, css=css)
        html = pages.render_page(page)
        if audience == "public":
            return Fragment(html)
        shown = self.fragment(html, "dialogue.js", "SopDialogue")
        if audience == "author":
            self.add_faults(shown, self.diagnose(self.source))
        return shown

    def _page(
        self,
        content: Dialogue,
        current: runs.Run,
        stands: talk.Talk,
        *,
        audience: str = "",
        notice: str = "",
        css: str = "",
    ) -> pages.Page:
        now = platform.now_seconds()
        if stands.fell and not current.finished and not notice:
            notice = self.words("The authors changed this conversation. You go on from the last line that still fits.")
        over = stands.now is None or bool(current.finished)
        left = self.attempts_left() if over else None
        return pages.Page(
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

    def _refused(self, code: str) -> Refusal:
        return kept.refusal(code, self.words)
