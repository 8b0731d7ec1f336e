"""
The base of blocks that are practised in runs: their common views, handlers and state.

A block names its pages and its cache of parsed content and says four things: what it holds parsed (`_content`), where
the learner is (`_current`), what the page is made from (`_page`), and which move of a run was typed (`_typed`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any, ClassVar

from web_fragments.fragment import Fragment
from xblock.fields import Scope
from xblock.scorable import Score

from sop_xblocks.host import platform, recording
from sop_xblocks.host.activity import Activity
from sop_xblocks.host.fields import WholeDict, WholeList
from sop_xblocks.host.kept import contested_in, with_contest
from sop_xblocks.host.requests import Refusal, json_act, whole_number
from sop_xblocks.practice.record import Practice


class Practised(Activity):
    """An activity whose state is a run under way and finished runs."""

    #: Renders `_page`: ``render_page``, ``render_stage``, ``render_unavailable``.
    pages: ClassVar[ModuleType]
    #: Keeps runs: ``best_fraction``, ``report_rows``, ``refusal``.
    keeper: ClassVar[ModuleType]

    run = WholeDict(default={}, scope=Scope.user_state, help="The run under way, or the last finished one.")
    past = WholeList(default=[], scope=Scope.user_state, help="Finished runs: a summary each, and their moves.")
    outbox = WholeList(default=[], scope=Scope.user_state, help="Finished runs that are not yet recorded.")
    contested = WholeList(
        default=[], scope=Scope.user_state, help="Readings the learner sees differently, for the instructor."
    )

    # -- what a block says of itself -----------------------------------------------------------------------------

    def _content(self) -> Any:
        """The parsed activity; None while it is broken."""
        raise NotImplementedError

    def _current(self, *, public: bool = False) -> Any:
        """The run the learner is in; for a visitor (`public`) the one everybody begins with. May refuse."""
        raise NotImplementedError

    def _page(self, content: Any, current: Any, *, audience: str = "", notice: str = "", css: str = "") -> Any:
        """What templates are given; it has `n`, `finished` and what its own templates take."""
        raise NotImplementedError

    def _typed(self, content: Any, n: int) -> tuple[str, Mapping[str, object]] | None:
        """The id of the recorded run and what tells its typed move `n` apart; None where `n` was not typed."""
        raise NotImplementedError

    # -- handlers ------------------------------------------------------------------------------------------------

    @json_act()
    def state(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """What the page would show now."""
        self.deliver_waiting()
        return self._whole()

    @json_act()
    def contest(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """The learner sees the reading of own words differently: ``{"n"}``. Kept for the instructor."""
        self.require_person()
        content = self._open()
        n = whole_number(self, data, "n")
        typed = self._typed(content, n)
        if typed is None:
            raise self._refused("nothing-to-contest")
        run_id, more = typed
        if n not in contested_in(self.contested, run_id):
            row = {"run": run_id, "n": n}
            self.contested = with_contest(self.contested, {**row, "at": platform.now_seconds()})
            self.tell("reading.contested", {**row, **more})
        page = self._page(content, self._current())
        notice = str(self.words("Noted. An instructor can see that you read it differently."))
        return {"n": page.n, "html": "", "say": notice, "done": page.finished, "notice": notice}

    # -- what the platform asks for ------------------------------------------------------------------------------

    def calculate_score(self) -> Score:
        """The score of the kept runs under the content as it is now."""
        content = self._content()
        if content is None or not self.past:
            return self.get_score()
        return Score(self.keeper.best_fraction(content, self.past, latest=self.graded_run == "latest"), 1.0)

    def generate_report_data(self, user_state_iterator: Any, limit_responses: int | None = None) -> Iterator[Any]:
        """Rows of the problem-response report: one for each act of each run."""
        content = self._content()
        if content is not None:
            yield from self.keeper.report_rows(content, user_state_iterator, limit_responses, self.words)

    def record(self, made: Practice) -> None:
        """Record a finished run: now, or at the next visit where the records do not take it."""
        self.outbox = recording.deliver(self, recording.waiting(self.outbox, made))

    def deliver_waiting(self) -> None:
        """Record what could not be recorded before."""
        if self.outbox:
            self.outbox = recording.deliver(self, self.outbox)

    def _activity(self) -> dict[str, str]:
        """What a practice says of its activity."""
        return {
            "usage": str(self.scope_ids.usage_id),
            "skills": str(self.skills or ""),
            "level": str(self.level or ""),
            "module": str(self.module or ""),
            "lang": str(self.lang or "en"),
        }

    # -- inside --------------------------------------------------------------------------------------------------

    def _open(self) -> Any:
        """The content, for a handler, which also records what waits. Refuses while it is broken or past its due date."""
        self.deliver_waiting()
        content = self._content()
        if content is None:
            raise Refusal(409, "activity-broken", str(self.words("This activity is being repaired. Please come back.")))
        if platform.past_due(self, platform.now_seconds()):
            raise Refusal(403, "past-due", str(self.words("The due date is over: nothing more is recorded here.")))
        return content

    def _refused(self, code: str) -> Refusal:
        refusal: Refusal = self.keeper.refusal(code, self.words)
        return refusal

    def _whole(self, notice: str = "") -> Mapping[str, Any]:
        """An answer that replaces the whole stage."""
        content = self._content()
        if content is None:
            html = self.pages.render_unavailable(self.words, self._style())
            return {"n": 0, "html": html, "say": "", "done": False, "notice": notice}
        page = self._page(content, self._current(), notice=notice)
        html, say = self.pages.render_stage(page)
        return {"n": page.n, "html": html, "say": say, "done": page.finished, "notice": notice}

    def _view(self, audience: str) -> Fragment:
        css = self._style()
        content = self._content()
        if content is None:
            shown = self._started(self.pages.render_unavailable(self.words, css))
            if audience == "author":
                self.add_faults(shown, self._parsed().diagnostics)
            return shown
        try:
            current = self._current(public=audience == "public")
        except Refusal as refusal:
            return self._started(self.pages.render_unavailable(self.words, css, message=refusal.message))
        html = self.pages.render_page(self._page(content, current, audience=audience, css=css))
        if audience == "public":
            return Fragment(html)
        shown = self._started(html)
        if audience == "author":
            self.add_faults(shown, self.diagnose(self.source))
        return shown
