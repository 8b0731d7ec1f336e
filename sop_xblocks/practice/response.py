"""
Written practice: a statement, a plan, or a protocol step by step. What is asked for, its limits, what a work lacks.

What a statement's words are (who, did what, impact) is told elsewhere, as hints: here only what can be counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from attrs import frozen

from sop_xblocks.practice.fingerprint import fingerprint
from sop_xblocks.practice.rubric import Choice, Rubric
from sop_xblocks.practice.rubrics import built_in

N_: Final = str  # marks a text for extraction; it is translated where it is shown

#: Characters that a learner may write for one prompt.
MAX_CHARACTERS: Final = 5_000


@frozen
class Part:
    """
    One part of a kind of statement, written on its own in the part-by-part way: its label there.

    `needed`: a statement without it says too little; the others make it better.
    """

    id: str
    label: str
    needed: bool = True


#: Kind of statement -> its parts, in the order they are written in. A plan is written whole.
PARTS: Final[Mapping[str, tuple[Part, ...]]] = {
    "harm": (
        Part("source", N_("Who saw or reported it")),
        Part("caregiver", N_("Which caregiver")),
        Part("behavior", N_("Did, or did not do, what")),
        Part("child", N_("To which child")),
        Part("impact", N_("What it did to the child")),
        Part("time", N_("When, and how often"), needed=False),
        Part("context", N_("What was going on"), needed=False),
    ),
    "danger": (
        Part("worrier", N_("Who is worried")),
        Part("caregiver", N_("About which caregiver")),
        Part("behavior", N_("May do, or not do, what")),
        Part("child", N_("For which child")),
        Part("impact", N_("What could happen to the child")),
        Part("context", N_("In what situation"), needed=False),
        Part("time", N_("When, or how soon"), needed=False),
    ),
    "goal": (
        Part("caregiver", N_("Which caregiver")),
        Part("behavior", N_("Will do what instead")),
        Part("child", N_("For which child")),
        Part("network", N_("Who will help and see it")),
        Part("time", N_("For how long")),
        Part("impact", N_("What will be different for the child")),
    ),
    "plan": (),
}
STATEMENTS: Final = tuple(PARTS)


@frozen
class Prompt:
    """
    Something to write. `text` is safe HTML; words from `min_words` to `max_words`, 0 for no limit.

    `parts` are the parts of the statement that are written here; none where the statement is written as a whole.
    """

    id: str
    text: str
    min_words: int = 0
    max_words: int = 0
    parts: tuple[str, ...] = ()


@frozen
class Model:
    """How it could be written, shown after handing in, and why it is good."""

    text: str
    why: str = ""


@frozen
class Benchmark:
    """An example work, judged by those who made the rubric: graders measure themselves by it. Never shown to learners."""

    id: str
    text: str
    grades: tuple[Choice, ...]


@frozen(slots=False)
class Response:
    """
    A task of written practice.

    `statement` is one of `STATEMENTS`, "" for none; `about` the case; `attempts` how often a work may be handed in, 0 for as
    often as one likes. The rubric is `own`, or built in under the name `use`, or there is none.
    """

    prompts: tuple[Prompt, ...]
    statement: str = ""
    about: str = ""
    attempts: int = 0
    own: Rubric | None = None
    use: str = ""
    models: tuple[Model, ...] = ()
    benchmarks: tuple[Benchmark, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of its kind of statement."""
        return PARTS.get(self.statement, ())

    def prompt(self, name: str) -> Prompt | None:
        """The prompt with this id, if there is one."""
        return next((prompt for prompt in self.prompts if prompt.id == name), None)

    def rubric(self, lang: str = "en") -> Rubric | None:
        """The rubric; a built-in one in a language. Points and ids are the same in every language."""
        return self.own or built_in(self.use, lang)

    @cached_property
    def wording(self) -> str:
        """Fingerprint of everything that is shown to a learner: changes with any letter."""
        prompts = [(p.id, p.text, p.min_words, p.max_words, p.parts) for p in self.prompts]
        models = [(model.text, model.why) for model in self.models]
        rubric = self.rubric()
        return fingerprint(self.statement, self.about, prompts, models, rubric.wording if rubric else "")

    @cached_property
    def scoring(self) -> str:
        """Fingerprint of what is asked and what it is worth; wording may change without it."""
        rubric = self.rubric()
        return fingerprint(self.statement, [p.id for p in self.prompts], rubric.scoring if rubric else "")


@frozen
class Trouble:
    """
    What is wrong with the answer to a prompt.

    `code`: ``empty`` and ``too-long`` (in characters) keep a work from being handed in, ``few-words`` and ``many-words`` are hints.
    `limit` and `found` are the numbers.
    """

    prompt: str
    code: str
    limit: int
    found: int

    @property
    def refused(self) -> bool:
        """Whether the work cannot be handed in so. Nothing of it is lost."""
        return self.code in ("empty", "too-long")


def word_count(text: str) -> int:
    """How many words there are: what stands between spaces and has a letter or a digit. A dash between spaces is none."""
    return sum(any(sign.isalnum() for sign in token) for token in text.split())


def checked(response: Response, answers: Mapping[str, str]) -> tuple[Trouble, ...]:
    """
    What is wrong with a work that is to be handed in, in the order of its prompts; () for nothing.

    Answers to prompts that are no longer there are nobody's trouble. A line end counts as one character, however it is sent.
    """
    found: list[Trouble] = []
    for prompt in response.prompts:
        text = answers.get(prompt.id, "").replace("\r\n", "\n")
        words = word_count(text)
        if not words:
            found.append(Trouble(prompt.id, "empty", max(1, prompt.min_words), 0))
        elif len(text) > MAX_CHARACTERS:
            found.append(Trouble(prompt.id, "too-long", MAX_CHARACTERS, len(text)))
        elif words < prompt.min_words:
            found.append(Trouble(prompt.id, "few-words", prompt.min_words, words))
        elif prompt.max_words and words > prompt.max_words:
            found.append(Trouble(prompt.id, "many-words", prompt.max_words, words))
    return tuple(found)
