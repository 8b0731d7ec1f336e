"""A finished conversation as it is recorded."""

from __future__ import annotations

from sop_xblocks.practice import talk as talks
from sop_xblocks.practice.dialogue import Dialogue
from sop_xblocks.practice.record import Act, Practice, depth_of, skills_in
from sop_xblocks.practice.run import Run


def practice_of(
    dialogue: Dialogue,
    run: Run,
    talk: talks.Talk,
    *,
    usage: str,
    skills: str = "",
    level: str = "",
    module: str = "",
    lang: str = "",
) -> Practice:
    """
    The practice of a finished `run` that stands at `talk`. `usage`, `skills` (with spaces between), `level`, `module` and
    `lang` are the activity's. What was taken back is not among its acts; typed words are not in it at all.
    """
    score = talks.score(talk, dialogue.par)
    typed = sum(1 for exchange in talk.path if exchange.move.act == "answer")
    acts = tuple(
        Act(exchange.number, exchange.move.act, exchange.at.turn.id, exchange.move.reply, exchange.move.at)
        for exchange in talk.path
    )
    return Practice(
        run=run.id,
        usage=usage,
        kind="dialogue",
        skills=skills_in(skills, score.parts),
        depth=depth_of(typed, len(talk.path)),
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
        ending=talk.ending.id if talk.ending else "",
        acts=acts,
    )
