"""A finished round of a drill as it is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sop_xblocks.practice.drill_round import Progress, Round, score_round
from sop_xblocks.practice.record import Act, Practice, depth_of, skills_in
from sop_xblocks.practice.spacing import SkillState

#: A skill practised again so many seconds after it was practised last has come back.
RETURN: Final = 7 * 24 * 3600


def practice_of(
    held: Round,
    progress: Progress,
    before: Mapping[str, SkillState],
    *,
    usage: str,
    skills: str = "",
    level: str = "",
    module: str = "",
    lang: str = "",
) -> Practice:
    """
    The practice of a finished round that stands at `progress`; `before` is what was known of the skills before it.
    `usage`, `skills` (with spaces between), `level`, `module` and `lang` are the activity's.
    """
    run, score = held.run, score_round(progress)
    own = sum(1 for answer in progress.answers if answer.move.act in ("text", "order"))
    acts = tuple(
        Act(answer.number, answer.move.act, answer.item.id, answer.move.reply, answer.move.at)
        for answer in progress.answers
    )
    returned = tuple(
        skill
        for skill in score.parts
        if (state := before.get(skill)) and state.reviews and run.started - state.last >= RETURN
    )
    return Practice(
        run=run.id,
        usage=usage,
        kind="drill",
        skills=skills_in(skills, score.parts),
        depth=depth_of(own, len(progress.answers)),
        fraction=round(score.fraction, 4),
        started=run.started,
        finished=max(run.finished, run.started),
        seconds=run.seconds,
        level=level or "one-day",
        module=module,
        parts=dict(score.parts),
        unsafe=bool(score.unsafe),
        lang=lang,
        wording=run.wording,
        scoring=run.scoring,
        returned=returned,
        acts=acts,
    )
