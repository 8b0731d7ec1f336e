"""
The base of blocks that show where a learner stands rather than being practised in runs.

A block says what its page is made from (`_page`) and what follows from looking at it (`_settle`). A view writes nothing:
the page's script says that somebody is there (`arrive`), and what follows is kept then.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any, ClassVar

from web_fragments.fragment import Fragment
from xblock.core import XBlock
from xblock.fields import Float, Scope
from xblock.scorable import Score

from sop_xblocks.host import platform
from sop_xblocks.host.activity import N_, Activity
from sop_xblocks.host.requests import Refusal, json_act


@XBlock.wants("sop_offer")
class Shown(Activity):
    """A page about practice; graded only where its author gives it a weight."""

    #: Renders `_page`: ``render_page``, ``render_stage``, ``render_unavailable``.
    pages: ClassVar[ModuleType]

    icon_class = "other"

    weight = Float(
        display_name=N_("Weight"),
        help=N_("Points this page is worth in the grade book; 0 leaves it out."),
        default=0.0,
        values={"min": 0},
        scope=Scope.settings,
    )

    # -- what a block says of itself -----------------------------------------------------------------------------

    def _content(self) -> Any:
        """The parsed content; None while it is broken."""
        raise NotImplementedError

    def _page(self, content: Any, *, audience: str = "", notice: str = "", css: str = "") -> Any:
        """What templates are given; `n` is the number of the next act."""
        raise NotImplementedError

    def _settle(self, content: Any) -> None:
        """Keep and publish what follows from what is known now."""
        raise NotImplementedError

    def _share(self, content: Any) -> float | None:
        """How much of it is done, 0.0 to 1.0; None where that is not known now."""
        raise NotImplementedError

    # -- handlers ------------------------------------------------------------------------------------------------

    @json_act()
    def state(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """What the page would show now."""
        return self._whole()

    @json_act()
    def arrive(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """The page was opened: what follows from where the learner stands is kept and published."""
        self.require_person()
        content = self._open()
        self._settle(content)
        return {"n": self._page(content).n, "html": "", "say": "", "done": self.reached >= 1.0, "notice": ""}

    # -- what the platform asks for ------------------------------------------------------------------------------

    def calculate_score(self) -> Score:
        """The score as it is now; the recorded one where that cannot be worked out."""
        content = self._content()
        share = None if content is None else self._share(content)
        return self.get_score() if share is None else Score(share, 1.0)

    # -- inside --------------------------------------------------------------------------------------------------

    def _open(self) -> Any:
        content = self._content()
        if content is None:
            raise Refusal(409, "activity-broken", str(self.words("This activity is being repaired. Please come back.")))
        return content

    def _publish(self, share: float | None) -> None:
        """Completion and, where it is graded, the grade: when they changed, and not after the due date."""
        if share is None or platform.past_due(self, platform.now_seconds()):
            return
        self.tell_completion(share)
        known = self.get_score().raw_earned if self.result else 0.0
        if self.max_score() > 0 and abs(share - known) > 1e-9:
            self.record_result(share)

    def _whole(self, notice: str = "") -> Mapping[str, Any]:
        """An answer that replaces the whole stage."""
        content = self._content()
        if content is None:
            html = self.pages.render_unavailable(self.words, self._style())
            return {"n": 0, "html": html, "say": "", "done": False, "notice": notice}
        return self._answer(self._page(content, notice=notice))

    def _answer(self, page: Any) -> Mapping[str, Any]:
        """The stage of a page, with its notice for the live region."""
        html, say = self.pages.render_stage(page)
        return {"n": page.n, "html": html, "say": say, "done": self.reached >= 1.0, "notice": page.notice}

    def _view(self, audience: str) -> Fragment:
        css = self._style()
        content = self._content()
        if content is None:
            shown = self._started(self.pages.render_unavailable(self.words, css))
        else:
            html = self.pages.render_page(self._page(content, audience=audience, css=css))
            if audience == "public":
                return Fragment(html)
            shown = self._started(html)
        if audience == "author":
            self.add_faults(shown, self.diagnose(self.source))
        return shown
