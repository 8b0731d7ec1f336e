"""
What every activity block has in common: settings, the XML and its diagnostics, score, completion, import and export.

A block subclasses `Activity` and adds its own state, views and handlers. The contract kept here is that of
LMS, Studio, content libraries and workbench; `tests/host/test_contract*.py` hold every block to it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Final

from web_fragments.fragment import Fragment
from xblock.completable import CompletableXBlockMixin
from xblock.core import XBlock
from xblock.fields import Float, Integer, Scope, String
from xblock.scorable import ScorableXBlockMixin, Score
from xblock.validation import Validation, ValidationMessage

from sop_xblocks.host import olx, platform, studio
from sop_xblocks.host.content import ContentCache
from sop_xblocks.host.fields import ActivityXML, WholeDict, digest_of
from sop_xblocks.host.requests import MAX_AUTHOR_BODY, Refusal, json_act
from sop_xblocks.host.words import Words

N_: Final = str  # marks a text for extraction; the platform translates field names where it shows them

#: Completion is told in quarters while a run is under way: each telling is a row written by the platform.
STEPS: Final = (0.25, 0.5, 0.75)


@XBlock.needs("i18n", "user")
@XBlock.wants("studio_user_permissions")
class Activity(ScorableXBlockMixin, CompletableXBlockMixin, XBlock):
    """One authored thing to practise."""

    resources_dir = "web"
    has_author_view = True
    show_in_read_only_mode = True
    icon_class = "problem"

    #: element name of the body, and the kind of practice in event names
    body_tag: ClassVar[str] = ""
    example: ClassVar[str] = ""
    #: What course search calls this kind.
    kind_title: ClassVar[str] = ""
    #: Parsed content by digest.
    cache: ClassVar[ContentCache[Any]]
    #: The checker: source and language in, a value with `diagnostics` out.
    checker: ClassVar[Callable[..., Any]]
    #: Settings an author sees, in this order; those a block has no field for are passed over.
    editable: ClassVar[tuple[str, ...]] = studio.SETTINGS

    display_name = String(display_name=N_("Title"), default="", scope=Scope.settings)
    weight = Float(
        display_name=N_("Weight"),
        help=N_("Points this activity is worth in the grade book; 0 leaves it out."),
        default=1.0,
        values={"min": 0},
        scope=Scope.settings,
    )
    max_attempts = Integer(
        display_name=N_("Attempts"),
        help=N_("How many finished runs may be recorded. Empty: as many as the learner likes."),
        default=None,
        values={"min": 1},
        scope=Scope.settings,
    )
    graded_run = String(
        display_name=N_("Run that counts"),
        help=N_("Which finished run goes to the grade book."),
        default="best",
        values=[
            {"value": "best", "display_name": N_("the best")},
            {"value": "latest", "display_name": N_("the latest")},
        ],
        scope=Scope.settings,
    )
    skills = String(
        display_name=N_("Skills"),
        help=N_("Skills this activity practices, such as mi.reflection, with spaces between."),
        default="",
        scope=Scope.settings,
    )
    level = String(
        display_name=N_("Level"),
        help=N_("The shortest overview that includes this activity."),
        default="one-day",
        values=[{"value": name, "display_name": name} for name in ("one-day", "two-day", "three-day")],
        scope=Scope.settings,
    )
    module = String(
        display_name=N_("Module"),
        help=N_("The course's own name of the module this activity belongs to."),
        default="",
        scope=Scope.settings,
    )
    lang = String(
        display_name=N_("Language of the content"),
        help=N_("Such as en or es. Buttons and notes follow the learner's own language."),
        default="en",
        scope=Scope.settings,
    )
    data = ActivityXML(display_name=N_("Content"), default="", scope=Scope.content)
    data_digest = String(default="", scope=Scope.content)

    attempts = Integer(default=0, scope=Scope.user_state, help="Finished runs that were recorded.")
    result = WholeDict(
        default={}, scope=Scope.user_state, help="The recorded score: earned and possible, as a share of 1."
    )
    reached = Float(default=0.0, scope=Scope.user_state, help="Completion told to the platform so far.")

    # -- texts ---------------------------------------------------------------------------------------------------

    @property
    def words(self) -> Words:
        """Translations into the language of whoever looks at the block."""
        found = self.__dict__.get("_words")
        if found is None:
            found = self.__dict__["_words"] = Words(self.runtime.service(self, "i18n"))
        return found

    @property
    def title(self) -> str:
        """The title as authored; the kind's own where an import left none."""
        return str(self.display_name or self.fields["display_name"].default)

    # -- views ---------------------------------------------------------------------------------------------------

    @XBlock.supports("multi_device")
    def student_view(self, context: Mapping[str, Any] | None = None) -> Fragment:
        """The page as it stands for this learner, complete before any script runs."""
        return self._view(self.audience())

    def author_view(self, context: Mapping[str, Any] | None = None) -> Fragment:
        """Studio's preview: the same, with what the author should know and mend."""
        return self._view("author")

    def public_view(self, context: Mapping[str, Any] | None = None) -> Fragment:
        """What visitors without an account may read."""
        return self._view("public")

    def _view(self, audience: str) -> Fragment:
        """The page for somebody: "learner", "author", "staff", "public" …"""
        raise NotImplementedError

    # -- content -------------------------------------------------------------------------------------------------

    @property
    def source(self) -> str:
        """The activity's XML: the author's, else the example a new block starts from."""
        text = "" if self.data is None else str(self.data)
        return text if text or self.data_digest else self.example

    @property
    def source_digest(self) -> str:
        """The digest of `source`; where the field has kept it, without loading the text."""
        return str(self.data_digest or "") or digest_of(self.source)

    def diagnose(self, source: str) -> tuple[Any, ...]:
        """Every fault of the XML, style included."""
        found: tuple[Any, ...] = type(self).checker(source, lang=str(self.lang or "")).diagnostics
        return found

    def effect(self, source: str) -> str:
        """What XML without errors would come to, as HTML for its author, before it is saved; "" where there is nothing to foresee."""
        return ""

    def _parsed(self) -> Any:
        """What the cache holds of this source: the content, or its faults."""
        return self.cache.get(self.source_digest, lambda: self.source)

    def validate(self) -> Validation:
        """Studio's messages on the unit page."""
        validation = super().validate() if hasattr(super(), "validate") else Validation(self.scope_ids.usage_id)
        shown = {"error": ValidationMessage.ERROR, "warning": ValidationMessage.WARNING}
        for fault in self.diagnose(self.source):
            if fault.severity in shown:
                text = self.words("Line {line}: {message}", line=fault.line, message=fault.message(self.words.gettext))
                validation.add(ValidationMessage(shown[fault.severity], str(text)))
        return validation

    def studio_view(self, context: Mapping[str, Any] | None = None) -> Fragment:
        """Settings and the XML in a plain editor."""
        html = studio.render_editor(self, self.asset("studio.css"))
        return self.fragment(html, "studio.js", "SopStudio")

    def choices(self, name: str) -> list[dict[str, str]]:
        """What the editor offers for a setting: values with their names; [] for a box to write in."""
        found = self.fields[name].values
        values = found if isinstance(found, list) else []
        return [{"value": one["value"], "display_name": self.words.gettext(one["display_name"])} for one in values]

    @json_act(MAX_AUTHOR_BODY)
    def check(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """The diagnostics of a text that is not saved yet, and what it would come to: ``{"data"}``."""
        self.require_author()
        return studio.check(self, data)

    @json_act(MAX_AUTHOR_BODY)
    def studio_submit(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Save settings and XML: ``{"settings": {…}, "data"}``. Nothing is saved while an error stands."""
        self.require_author()
        return studio.submit(self, data)

    def index_dictionary(self) -> dict[str, Any]:
        """For course search: the title and what a block adds with `_searchable`. Nothing that would give a key away."""
        index = super().index_dictionary() if hasattr(super(), "index_dictionary") else {}
        text = {"display_name": self.title, **self._searchable()}
        return {**index, "content": {**index.get("content", {}), **text}, "content_type": self.kind_title}

    def _searchable(self) -> dict[str, str]:
        return {}

    @classmethod
    def parse_xml(cls, node: Any, runtime: Any, keys: Any) -> Activity:
        """Import: the child element becomes `data` as it was written, attributes become settings."""
        shell, source = olx.split_node(node, cls.fields)
        block: Activity = super().parse_xml(shell, runtime, keys)
        if source is not None:
            block.data = source
        return block

    def add_xml_to_node(self, node: Any) -> None:
        """Export: authored fields only, `data` as a real child element."""
        super().add_xml_to_node(node)
        olx.strip_node(node, self.fields, self.source if self.data_digest else "")

    # -- score and grade -----------------------------------------------------------------------------------------

    def max_score(self) -> float:
        """The points this activity is worth. Asked at every publish of a course, without a user; never raises."""
        weight = 1.0 if self.weight is None else self.weight
        usable = isinstance(weight, int | float) and math.isfinite(weight) and weight > 0
        return float(weight) if usable else 0.0

    def has_submitted_answer(self) -> bool:
        """Whether a finished run or a set score is there to be scored again."""
        return bool(self.attempts or self.result)

    def get_score(self) -> Score:
        """The recorded score, as a share of 1."""
        return Score(float(self.result.get("earned", 0.0)), float(self.result.get("possible", 1.0)))

    def set_score(self, score: Score) -> None:
        """Record a score as a share of 1 (staff override, rescoring)."""
        self.result = {"earned": _share(score), "possible": 1.0}

    def publish_grade(self, score: Score | None = None, only_if_higher: bool | None = None) -> None:
        """Send the recorded score to the grade book. The platform calls this after an override."""
        if not platform.records(self):
            return
        worth = self.max_score()
        self._publish_grade(Score(_share(score or self.get_score()) * worth, worth), only_if_higher)

    def rescore(self, only_if_higher: bool) -> None:
        """Work the score out again from the kept runs, for content whose scoring changed."""
        if not self.has_submitted_answer():
            raise ValueError(str(self.words("There is no finished run to score again.")))
        fresh = self.calculate_score()
        if not only_if_higher or fresh.raw_earned > self.get_score().raw_earned:
            self.set_score(fresh)
        self.publish_grade(fresh, only_if_higher)

    def record_result(self, fraction: float) -> None:
        """Keep and publish what a finished run came to, by the author's rule: the best run or the latest."""
        best = self.graded_run != "latest"
        if not best or not self.result or fraction > self.get_score().raw_earned:
            self.set_score(Score(fraction, 1.0))
        self.publish_grade(Score(fraction, 1.0), only_if_higher=best)

    def tell_completion(self, share: float) -> None:
        """Tell the platform how far the learner is; in quarters, and never less than before."""
        told = 1.0 if share >= 1.0 else max((step for step in STEPS if step <= share), default=0.0)
        if told > self.reached and platform.records(self):
            self.reached = told
            self.emit_completion(told)

    def tell(self, name: str, data: Mapping[str, object]) -> None:
        """Publish a tracking event: ids and numbers, never text."""
        if platform.records(self):
            self.runtime.publish(self, f"sop_xblocks.{self.body_tag}.{name}", dict(data))

    def clear_student_state(
        self,
        user_id: str | None = None,
        course_id: str | None = None,
        item_id: str | None = None,
        requesting_user_id: str | None = None,
    ) -> None:
        """
        Staff delete a learner's state. Called on a block without a user, with course-anonymous ids.

        What this block keeps in fields is in the state row the platform deletes next, and its grade goes with it. What was
        recorded of finished runs, and notes, are the learner's record and stay. So all there is to do is to say it in the
        tracking log.
        """
        data = {"student": user_id, "by": requesting_user_id}
        self.runtime.publish(self, f"sop_xblocks.{self.body_tag}.state.cleared", data)

    # -- guards --------------------------------------------------------------------------------------------------

    def require_person(self) -> None:
        """Refuse somebody who is not signed in: nothing could be kept for them."""
        if platform.is_anonymous(self):
            raise Refusal(403, "sign-in", str(self.words("Sign in to practice: your answers could not be kept.")))

    def require_author(self) -> None:
        """Refuse everybody who may not edit this activity."""
        if not platform.may_author(self):
            raise Refusal(403, "authors-only", str(self.words("Only the authors of this activity can change it.")))

    def attempts_left(self) -> int | None:
        """Finished runs that may still be recorded; None for no limit."""
        limit = self.max_attempts
        return None if limit is None else max(0, int(limit) - int(self.attempts))

    def audience(self) -> str:
        """For whom a view is: ``author`` in Studio, ``public`` for somebody not signed in, else ``learner``."""
        if platform.in_author_mode(self):
            return "author"
        return "public" if platform.is_anonymous(self) else "learner"

    # -- pieces of views -----------------------------------------------------------------------------------------

    def asset(self, name: str) -> str:
        """The address of a built file."""
        return str(self.runtime.local_resource_url(self, f"public/{name}"))

    def fragment(self, html: str, script: str, function: str) -> Fragment:
        """A view of one script file, started by its global `function`, without arguments in the page."""
        fragment = Fragment(html)
        fragment.add_javascript_url(self.asset(script))
        fragment.initialize_js(function)
        return fragment

    def _style(self) -> str:
        return self.asset(f"{self.body_tag}.css")

    def _started(self, html: str) -> Fragment:
        return self.fragment(html, f"{self.body_tag}.js", f"Sop{self.body_tag.title()}")

    def add_faults(self, fragment: Fragment, faults: Sequence[Any]) -> None:
        """Show an author what there is to mend, below the activity; nothing where there is nothing."""
        html = studio.fault_list(self, faults)
        if html:
            fragment.add_css_url(self.asset("studio.css"))
            fragment.add_content(html)


def _share(score: Score) -> float:
    """A score as a share of 1, whatever it is out of."""
    possible = float(score.raw_possible) or 1.0
    return min(1.0, max(0.0, float(score.raw_earned) / possible))
