"""The drill block: short rounds on an item bank, with the consequence first and the reason after it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Final

from web_fragments.fragment import Fragment
from xblock.core import XBlock
from xblock.fields import Dict, List, Scope, String
from xblock.scorable import Score

from sop_xblocks.authoring.drill_xml import DrillReading, load_drill, read_drill
from sop_xblocks.host import drill_kept as kept
from sop_xblocks.host import drill_page as pages
from sop_xblocks.host import platform, studio
from sop_xblocks.host.activity import N_, Activity
from sop_xblocks.host.content import ContentCache
from sop_xblocks.host.drill_example import EXAMPLE
from sop_xblocks.host.kept import contested_in, dom_prefix, seed_of, unreadable
from sop_xblocks.host.reading import move_of_text
from sop_xblocks.host.requests import MAX_AUTHOR_BODY, Refusal, json_act, short_text, whole_number
from sop_xblocks.practice import drill_round as rounds
from sop_xblocks.practice.drill import Drill
from sop_xblocks.practice.run import Move, StateError
from sop_xblocks.practice.talk import MAX_ANSWER, Refused

CONTENT: Final = ContentCache(load_drill)


class DrillBlock(Activity):
    """A round of questions about questions; skills come back over weeks."""

    body_tag: ClassVar[str] = "drill"
    example: ClassVar[str] = EXAMPLE

    display_name = String(display_name=N_("Title"), default="Question drill", scope=Scope.settings)

    run = Dict(default={}, scope=Scope.user_state, help="The round under way, or the last finished one.")
    past = List(default=[], scope=Scope.user_state, help="Finished rounds: a summary each, and their answers.")
    known = Dict(default={}, scope=Scope.user_state, help="Where the learner is with each skill, and when it is due.")
    contested = List(
        default=[], scope=Scope.user_state, help="Readings the learner sees differently, for the instructor."
    )

    # -- views ---------------------------------------------------------------------------------------------------

    @XBlock.supports("multi_device")
    def student_view(self, context: Mapping[str, Any] | None = None) -> Fragment:
        """The card this learner is at, complete before any script runs."""
        return self._view(self.audience())

    def author_view(self, context: Mapping[str, Any] | None = None) -> Fragment:
        """Studio's preview: the same, with what the author should mend."""
        return self._view("author")

    def public_view(self, context: Mapping[str, Any] | None = None) -> Fragment:
        """Visitors without an account read the first card."""
        return self._view("public")

    def studio_view(self, context: Mapping[str, Any] | None = None) -> Fragment:
        """Settings and the XML in a plain editor."""
        html = studio.render_editor(self, self.asset("studio.css"))
        return self.fragment(html, "studio.js", "SopStudio")

    def student_view_data(self, context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """For the blocks API and the app: what it is about. No item, no key."""
        bank = self._reading().drill
        size = min(bank.pick, len(bank.items)) if bank else 0
        return {"title": self.title, "lang": str(self.lang or ""), "items": size, "skills": str(self.skills).split()}

    def index_dictionary(self) -> dict[str, Any]:
        """For course search: the title. Items would give the key away."""
        index = super().index_dictionary() if hasattr(super(), "index_dictionary") else {}
        text = {"display_name": self.title}
        return {**index, "content": {**index.get("content", {}), **text}, "content_type": "Question drill"}

    # -- handlers of the learner ---------------------------------------------------------------------------------

    @json_act()
    def move(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """One answer: ``{"n", "choice"}``, ``{"n", "order": […]}`` or ``{"n", "text"}``."""
        n = whole_number(self, data, "n")
        now = platform.now_seconds()
        if "text" in data:
            text = short_text(self, data, "text", 4 * MAX_ANSWER)
            return self._act(n, Move("text", now, text=text))
        if "order" in data:
            return self._act(n, Move("order", now, codes=kept.short_names(self, data, "order")))
        return self._act(n, Move("choice", now, reply=short_text(self, data, "choice", 200)))

    @json_act()
    def again(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Another round, once the last one is finished and as long as attempts are left."""
        self.require_person()
        bank = self._open()
        settled = self._settle(bank)
        held = self._round()
        if not held.run.finished and rounds.replay_round(bank, held).now is None:
            self.run = {}  # an edit took every card of it, and there is nothing to record
        elif held.run.finished and not settled:
            if self.attempts_left() == 0:
                raise Refusal(403, "no-attempts-left", str(self.words("All runs of this activity have been used.")))
            self.run = {}
        return self._whole()

    @json_act()
    def contest(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """The learner sees the reading of an own question differently: ``{"n"}``. Kept for the instructor."""
        self.require_person()
        bank = self._open()
        n = whole_number(self, data, "n")
        held = self._round()
        typed = [a for a in rounds.replay_round(bank, held).answers if a.number == n and a.move.act == "text"]
        if not typed:
            raise kept.refusal("nothing-to-contest", self.words)
        row = {"run": held.run.id, "n": n}
        if n not in contested_in(self.contested, held.run.id):
            self.contested = [*self.contested, {**row, "at": platform.now_seconds()}]
            self.tell("reading.contested", {**row, "item": typed[0].item.id})
        notice = str(self.words("Noted. An instructor can see that you read it differently."))
        return {"n": held.run.n, "html": "", "say": notice, "done": bool(held.run.finished), "notice": notice}

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
        return read_drill(source, lang=str(self.lang)).diagnostics

    def calculate_score(self) -> Score:
        """The score of the kept rounds under the bank as it is now."""
        bank = self._reading().drill
        if bank is None or not self.past:
            return self.get_score()
        return Score(kept.best_fraction(bank, self.past, latest=self.graded_run == "latest"), 1.0)

    def generate_report_data(self, user_state_iterator: Any, limit_responses: int | None = None) -> Iterator[Any]:
        """Rows of the problem-response report: one for each answer of each round."""
        bank = self._reading().drill
        if bank is not None:
            yield from kept.report_rows(bank, user_state_iterator, limit_responses, self.words)

    # -- inside --------------------------------------------------------------------------------------------------

    def _reading(self) -> DrillReading:
        return CONTENT.get(self.source_digest, lambda: self.source)

    def _open(self) -> Drill:
        """The bank, for a handler. Refuses while it is broken or past its due date."""
        bank = self._reading().drill
        if bank is None:
            raise Refusal(409, "activity-broken", str(self.words("This activity is being repaired. Please come back.")))
        if platform.past_due(self, platform.now_seconds()):
            raise Refusal(403, "past-due", str(self.words("The due date is over: nothing more is recorded here.")))
        return bank

    def _round(self) -> rounds.Round:
        """The round the learner is in. A new one is drawn the same way until its first answer is saved."""
        if self.run:
            try:
                return rounds.load_round(self.run)
            except StateError as error:
                raise unreadable(error, self.words) from error
        now = platform.now_seconds()
        seed = seed_of(self.scope_ids.user_id, self.scope_ids.usage_id, self.past)
        bank = self._reading().drill
        if bank is None:
            return kept.empty_round(seed, now)
        return rounds.begin_round(bank, kept.load_known(self.known), "", seed, now)

    def _act(self, n: int, move: Move) -> Mapping[str, Any]:
        self.require_person()
        bank = self._open()
        held = self._round()
        if move.act == "text" and n == held.run.n:
            asked = rounds.replay_round(bank, held).now
            heard = f"{asked.scene} {asked.said}" if asked else ""
            move = move_of_text(move, heard, str(self.lang))
        try:
            drilled = rounds.step_round(bank, held, n, move)
        except Refused as refused:
            if refused.code == "finished":
                self._settle(bank)
                return self._whole()
            raise kept.refusal(refused.code, self.words) from None
        if drilled.stale and not (rounds.is_repeat(bank, held, n, move) and kept.stands_at(drilled.progress, n)):
            return self._whole(str(self.words("This round went on in another window. Here is where it stands.")))
        # A repeat whose answer was lost on the way gets that answer: otherwise its feedback would never be seen.
        if not drilled.stale:
            self._keep(bank, drilled)
        page = self._page(bank, drilled.round, drilled.progress)
        html, say = pages.render_answer(page, drilled.progress.answers[-1])
        done = drilled.progress.now is None
        return {"n": drilled.round.run.n, "html": html, "say": say, "done": done, "notice": ""}

    def _settle(self, bank: Drill) -> bool:
        """Record the round if an edit has ended it; whether it has."""
        settled = rounds.settle_round(bank, self._round(), platform.now_seconds())
        if settled:
            self._keep(bank, settled)
        return settled is not None

    def _keep(self, bank: Drill, drilled: rounds.Drilled) -> None:
        """Save the round after an answer, and what follows from it."""
        after = drilled.round if drilled.round.run.id else kept.named(drilled.round, uuid.uuid4().hex)
        self.run = rounds.dump_round(after)
        for name, data in drilled.events:
            self.tell(name, {**data, "run": after.run.id})
        progress = drilled.progress
        if after.run.finished:
            fraction = round(rounds.score_round(progress).fraction, 4)
            now = platform.now_seconds()
            self.known = kept.dump_known(rounds.learn(kept.load_known(self.known), progress, now))
            self.past = kept.with_finished(self.past, after, progress, fraction)
            self.attempts += 1
            self.record_result(fraction)
            self.tell_completion(1.0)
        else:
            self.tell_completion(len(progress.answers) / max(1, progress.total))

    def _whole(self, notice: str = "") -> Mapping[str, Any]:
        """An answer that replaces the whole stage."""
        bank = self._reading().drill
        if bank is None:
            html = pages.render_unavailable(self.words, self.asset("drill.css"))
            return {"n": 0, "html": html, "say": "", "done": False, "notice": notice}
        held = self._round()
        page = self._page(bank, held, rounds.replay_round(bank, held), notice=notice)
        html, say = pages.render_stage(page)
        return {"n": held.run.n, "html": html, "say": say, "done": page.finished, "notice": notice}

    def _view(self, audience: str) -> Fragment:
        reading = self._reading()
        css = self.asset("drill.css")
        bank = reading.drill
        if bank is None:
            shown = self.fragment(pages.render_unavailable(self.words, css), "drill.js", "SopDrill")
            if audience == "author":
                self.add_faults(shown, reading.diagnostics)
            return shown
        try:
            held = self._round() if audience != "public" else rounds.begin_round(bank, {}, "", 0, 0)
        except Refusal as refusal:
            html = pages.render_unavailable(self.words, css, message=refusal.message)
            return self.fragment(html, "drill.js", "SopDrill")
        page = self._page(bank, held, rounds.replay_round(bank, held), audience=audience, css=css)
        html = pages.render_page(page)
        if audience == "public":
            return Fragment(html)
        shown = self.fragment(html, "drill.js", "SopDrill")
        if audience == "author":
            self.add_faults(shown, self.diagnose(self.source))
        return shown

    def _page(
        self,
        bank: Drill,
        held: rounds.Round,
        progress: rounds.Progress,
        *,
        audience: str = "",
        notice: str = "",
        css: str = "",
    ) -> pages.DrillPage:
        now = platform.now_seconds()
        if progress.fell and not notice:
            notice = self.words("The authors changed this drill. You go on with the items that are still there.")
        states = kept.load_known(self.known)
        over = progress.now is None or bool(held.run.finished)
        left = self.attempts_left() if over else None
        return pages.DrillPage(
            drill=bank,
            held=held,
            progress=progress,
            words=self.words,
            prefix=dom_prefix(self.scope_ids.usage_id),
            title=self.title,
            lang=str(self.lang or ""),
            css_url=css,
            audience=audience or self.audience(),
            states=states,
            due=rounds.due_skills(bank, states, now) if not held.run.moves or over else (),
            now=now,
            can_again=over and left != 0,
            attempts_left=left,
            reveal=platform.may_reveal(self, now),
            closed=platform.past_due(self, now),
            notice=notice,
            readings=kept.readings(progress, self.contested, held.run.id),
        )
