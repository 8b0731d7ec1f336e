"""What each skill is called, and one sentence to practise it by. For "practise next" and overviews."""

from __future__ import annotations

from typing import Final

from sop_xblocks.host.words import N_, Words

#: skill -> its name, a sentence to practise it by ("" where the name says it)
SKILLS: Final[dict[str, tuple[str, str]]] = {
    "mi.engaging": (
        N_("Sharing the lead"),
        N_("Ask before you go on, and put into words what the other person may decide."),
    ),
    "mi.open-questions": (
        N_("Open questions"),
        N_("Begin with “what” or “how”, ask one thing, and let the silence work."),
    ),
    "mi.affirming": (
        N_("Affirming"),
        N_("Name something the person did, and what it took: “You came, though you expected the worst.”"),
    ),
    "mi.reflection": (
        N_("Reflections that add meaning"),
        N_("Before you ask the next question, say back what the last sentence meant, with the feeling under it."),
    ),
    "mi.summary": (
        N_("Summing up"),
        N_("Give back two or three things you were told, the wish for change last, then ask what you missed."),
    ),
    "mi.change-talk": (
        N_("Catching change talk"),
        N_("Listen for a wish or a worry in a tired sentence, and stay with it for one more turn."),
    ),
    "mi.sustain-talk": (
        N_("Hearing the reasons against"),
        N_("Say the reason against change back once, without an argument, and wait."),
    ),
    "mi.informing": (
        N_("Informing with permission"),
        N_("Ask what is known, ask whether you may add one fact, and ask what it means to the person."),
    ),
    "mi.concern": (
        N_("Saying a concern plainly"),
        N_("Say what was seen and what you worry about for the child, without a judgment of the parent."),
    ),
    "mi.planning": (
        N_("Planning"),
        N_("Ask for the next small step, who helps with it, and when."),
    ),
    "sf.best-hopes": (N_("Best hopes"), N_("Ask early what would tell the person that this talk was worth it.")),
    "sf.pre-session-change": (
        N_("What is better already"),
        N_("Ask what has changed for the better since the report, and who did it."),
    ),
    "sf.exception": (N_("Exceptions"), N_("Ask for one time it went differently: who did what, and what came next?")),
    "sf.coping": (N_("Coping"), N_("When it sounds hopeless, ask how the person gets through such a day at all.")),
    "sf.preferred-future": (
        N_("A better future"),
        N_("Ask what the children would notice first on a day when things go well."),
    ),
    "sf.scaling": (N_("Scaling"), N_("Ask for a number, then what makes it not lower, then one step up.")),
    "sf.relationship": (N_("Through another’s eyes"), N_("Ask what the children or a friend would say.")),
    "sf.network-finding": (N_("Finding the network"), N_("Ask who already helps, by name, and who else knows.")),
    "sf.what-else": (N_("What else?"), N_("After the first good answer ask “What else?” twice before you move on.")),
    "sf.ears": (
        N_("Following up what went well"),
        N_("When something went better, ask how, in detail, and affirm it."),
    ),
    "sf.compliment": (N_("Compliments"), N_("Say what impresses you, only where you have just been told of it.")),
    "sf.indirect-compliment": (
        N_("“How did you do that?”"),
        N_("Ask how it was done, so that people hear their own skill."),
    ),
    "sf.reframe": (N_("Another way to see it"), N_("Say the good reason that may be in an odd act, as a guess.")),
    "sf.position": (N_("Asking for their view"), N_("After a fact or a worry, ask: “What do you make of it?”")),
    "map.three-questions": (N_("The three questions"), N_("Worries, what works, what has to happen: ask all three.")),
    "map.sorting": (N_("Sorting"), N_("Tell apart harm, danger and what only makes things harder.")),
    "map.mapping": (N_("Mapping together"), N_("Write the family’s own words where the family can see them.")),
    "map.safety-scale": (N_("The safety scale"), N_("Ask everybody for a number and for the reason not to go lower.")),
    "statement.harm": (N_("Harm statements"), N_("Who did what, and what it did to the child, in plain words.")),
    "statement.danger": (N_("Danger statements"), N_("Who worries about what, for which child, if nothing changes.")),
    "statement.goal": (N_("Goal statements"), N_("Say what people will be seen doing, not what they stop.")),
    "network.circles": (
        N_("Circles of safety"),
        N_("Ask who is close, who knows, and what it would take to ask them in."),
    ),
    "network.network-meeting": (N_("Network meetings"), N_("Agree beforehand who says what, and who writes it down.")),
    "network.safety-plan": (N_("Safety plans"), N_("Who does what when, and what if it does not work.")),
    "network.review": (N_("Reviewing a plan"), N_("Ask when the plan was needed, who acted, and what to change.")),
    "child.three-houses": (
        N_("Three houses"),
        N_("Ask whether it is all right, let the child draw, write the child’s own words."),
    ),
    "child.safety-house": (N_("The safety house"), N_("Ask who lives in it, who may visit, and what the rules are.")),
    "child.interview": (N_("Talking with a child"), N_("Short, open, unhurried; no suggestion in the question.")),
    "risk.safety-v-risk": (N_("Safety and risk"), N_("Ask what is dangerous now, apart from what may become so.")),
    "risk.evidence": (N_("Evidence"), N_("Say what was seen, by whom, and what you only conclude.")),
    "risk.decision": (N_("Deciding"), N_("Name the options, the reasons, and what would change your mind.")),
    "risk.agreement": (N_("Agreeing"), N_("Say in one sentence what is agreed, and hear it back.")),
    "team.group-supervision": (N_("Group supervision"), N_("Ask for the question first, then only what serves it.")),
    "team.interactional-supervision": (N_("Supervision that listens"), N_("First the person, then the case.")),
    "team.appreciative-inquiry": (
        N_("Appreciative inquiry"),
        N_("Ask for the best moment, and what made it possible."),
    ),
    "team.family-meeting": (N_("Family meetings"), N_("Everybody speaks once before anybody speaks twice.")),
    "dv.survivor": (N_("Partnering with a survivor"), N_("Ask what has kept her and the children safe so far.")),
    "dv.pattern": (N_("Naming a pattern"), N_("Describe what he does and its effect on the children.")),
    "dv.engagement": (N_("Engaging a person who harms"), N_("Speak of him as a parent, without excuses for harm.")),
    "dv.accountability": (N_("Accountability"), N_("Ask what he will do, and how others will see it.")),
    "csa.case-planning": (
        N_("Planning after sexual abuse"),
        N_("Say who is never alone with the child, and who checks."),
    ),
    "coach.goals": (N_("Coaching towards a goal"), N_("Ask what would be better by next week, and how it shows.")),
    "coach.observing": (N_("Observing"), N_("Write down words and acts, not impressions.")),
    "coach.feedback": (N_("Feedback"), N_("One strength with its effect, one thing to try, in that order.")),
    "coach.parallel-process": (
        N_("The parallel process"),
        N_("Treat the worker as the worker is to treat the family."),
    ),
    "train.facilitation": (N_("Facilitating"), N_("Let the group answer before you do.")),
}


def skill_said(t: Words, skill: str) -> tuple[str, str]:
    """Its name and its sentence; a skill of a site's own is called by what follows its group."""
    name, sentence = SKILLS.get(skill, (skill.partition(".")[2].replace("-", " ") or skill, ""))
    return t(name), t(sentence) if sentence else ""
