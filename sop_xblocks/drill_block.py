"""The drill block: short rounds on an item bank, with the consequence first and the reason after it."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any, ClassVar, Final

from xblock.fields import Scope, String

from sop_xblocks.authoring.drill_xml import load_drill, read_drill
from sop_xblocks.host import drill_kept as kept
from sop_xblocks.host import drill_page as pages
from sop_xblocks.host import platform
from sop_xblocks.host.activity import N_
from sop_xblocks.host.content import ContentCache
from sop_xblocks.host.drill_example import EXAMPLE
from sop_xblocks.host.drill_parts import DrillPage
from sop_xblocks.host.fields import WholeDict
from sop_xblocks.host.kept import dom_prefix, seed_of, unreadable
from sop_xblocks.host.practised import Practised
from sop_xblocks.host.reading import move_of_text
from sop_xblocks.host.requests import Refusal, json_act, short_text, whole_number
from sop_xblocks.practice import drill_round as rounds
from sop_xblocks.practice.drill import Drill
from sop_xblocks.practice.drill_record import practice_of
from sop_xblocks.practice.run import Move, StateError
from sop_xblocks.practice.talk import MAX_ANSWER, Refused

CONTENT: Final = ContentCache(load_drill)


class DrillBlock(Practised):
    """A round of questions about questions; skills come back over weeks."""

    body_tag = "drill"
    example = EXAMPLE
    kind_title = "Question drill"
    pages: ClassVar[ModuleType] = pages
    keeper: ClassVar[ModuleType] = kept
    cache: ClassVar[ContentCache[Any]] = CONTENT
    checker = staticmethod(read_drill)

    display_name = String(display_name=N_("Title"), default="Question drill", scope=Scope.settings)
    known = WholeDict(
        default={}, scope=Scope.user_state, help="Where the learner is with each skill, and when it is due."
    )

    def student_view_data(self, context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """For the blocks API and the app: what it is about. No item, no key."""
        bank = self._content()
        size = min(bank.pick, len(bank.items)) if bank else 0
        return {"title": self.title, "lang": str(self.lang or ""), "items": size, "skills": str(self.skills).split()}

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
        bank: Drill = self._open()
        settled = self._settle(bank)
        held = self._current()
        if not held.run.finished and rounds.replay_round(bank, held).now is None:
            self.run = {}  # an edit took every card of it, and there is nothing to record
        elif held.run.finished and not settled:
            if self.attempts_left() == 0:
                raise Refusal(403, "no-attempts-left", str(self.words("All runs of this activity have been used.")))
            self.run = {}
        return self._whole()

    # -- inside --------------------------------------------------------------------------------------------------

    def _content(self) -> Drill | None:
        bank: Drill | None = self._parsed().drill
        return bank

    def _current(self, *, public: bool = False) -> rounds.Round:
        """The round the learner is in. A new one is drawn the same way until its first answer is saved."""
        if self.run and not public:
            try:
                return rounds.load_round(self.run)
            except StateError as error:
                raise unreadable(error, self.words) from error
        bank = self._content()
        if public and bank is not None:
            return rounds.begin_round(bank, {}, "", 0, 0)
        now = platform.now_seconds()
        seed = seed_of(self.scope_ids.user_id, self.scope_ids.usage_id, self.past)
        if bank is None:
            return kept.empty_round(seed, now)
        return rounds.begin_round(bank, kept.load_known(self.known), "", seed, now)

    def _typed(self, content: Drill, n: int) -> tuple[str, Mapping[str, object]] | None:
        held = self._current()
        typed = rounds.replay_round(content, held).typed
        found = next((answer for answer in typed if answer.number == n), None)
        return (held.run.id, {"item": found.item.id}) if found else None

    def _act(self, n: int, move: Move) -> Mapping[str, Any]:
        self.require_person()
        bank: Drill = self._open()
        held = self._current()
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
            raise self._refused(refused.code) from None
        if drilled.stale and not (rounds.is_repeat(bank, held, n, move) and kept.stands_at(drilled.progress, n)):
            return self._whole(str(self.words("This round went on in another window. Here is where it stands.")))
        # A repeat whose answer was lost on the way gets that answer: otherwise its feedback would never be seen.
        if not drilled.stale:
            self._keep(bank, drilled)
        page = self._page(bank, drilled.round, progress=drilled.progress)
        html, say = pages.render_answer(page, drilled.progress.answers[-1])
        done = drilled.progress.now is None
        return {"n": drilled.round.run.n, "html": html, "say": say, "done": done, "notice": ""}

    def _settle(self, bank: Drill) -> bool:
        """Record the round if an edit has ended it; whether it has."""
        settled = rounds.settle_round(bank, self._current(), platform.now_seconds())
        if settled:
            self._keep(bank, settled)
        return settled is not None

    def _keep(self, bank: Drill, drilled: rounds.Drilled) -> None:
        """Save the round after an answer, and what follows from it."""
        after = drilled.round if drilled.round.run.id else kept.named(drilled.round, platform.new_id())
        self.run = rounds.dump_round(after)
        for name, data in drilled.events:
            self.tell(name, {**data, "run": after.run.id})
        progress = drilled.progress
        if after.run.finished:
            fraction = round(rounds.score_round(progress).fraction, 4)
            now = platform.now_seconds()
            before = kept.load_known(self.known)
            self.known = kept.dump_known(rounds.learn(before, progress, now))
            self.past = kept.with_finished(self.past, after, progress, fraction)
            self.attempts += 1
            self.record(practice_of(after, progress, before, **self._activity()))
            self.record_result(fraction)
            self.tell_completion(1.0)
        else:
            self.tell_completion(len(progress.answers) / max(1, progress.total))

    def _page(
        self,
        content: Drill,
        current: rounds.Round,
        *,
        progress: rounds.Progress | None = None,
        audience: str = "",
        notice: str = "",
        css: str = "",
    ) -> DrillPage:
        bank, held, now = content, current, platform.now_seconds()
        whole = progress is None
        progress = progress or rounds.replay_round(bank, held)
        if progress.fell and not notice:
            notice = self.words("The authors changed this drill. You go on with the items that are still there.")
        over = progress.now is None or bool(held.run.finished)
        # Between the first card and the summary nothing is said of the skills.
        states = kept.load_known(self.known) if over or not held.run.moves else {}
        left = self.attempts_left() if over else None
        return DrillPage(
            drill=bank,
            held=held,
            progress=progress,
            words=self.words,
            prefix=dom_prefix(self.scope_ids.usage_id),
            title=self.title if whole or over else "",  # a card that comes with an answer stands below it already
            lang=str(self.lang or ""),
            css_url=css,
            audience=audience or self.audience(),
            states=states,
            due=rounds.due_skills(bank, states, now),
            now=now,
            can_again=over and left != 0,
            attempts_left=left,
            reveal=platform.may_reveal(self, now),
            closed=platform.past_due(self, now),
            notice=notice,
            readings=kept.readings(progress, self.contested, held.run.id) if progress.typed else {},
        )
