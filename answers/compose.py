"""A decision becomes a reply: which paragraphs stand in which order, and which buttons.

Pure: the day and the catalog come in the scene. Must not know Telegram or any other surface.
"""

from answers.claim_answer import answer_buttons, claim_button, full_answer, short_answer
from answers.reply import Button, Reply, action, plain
from answers.say import in_style
from answers.scene import Scene
from claims.decision import (
    Answer,
    Choose,
    Decision,
    Elsewhere,
    Help,
    SmallTalk,
    Talk,
    Unknown,
)
from claims.model import Country, Topic


def compose(decision: Decision, scene: Scene) -> Reply:
    """The reply to a decision, in the scene's style."""
    match decision:
        case Help():
            return help_reply(decision, scene)
        case Answer():
            return answer_reply(decision, scene)
        case Choose():
            return choose_reply(decision, scene)
        case Unknown():
            return unknown_reply(decision, scene)
        case Elsewhere():
            return Reply((scene.line("elsewhere"),), (_topics_row(scene),))
        case SmallTalk():
            return talk_reply(decision, scene)


def help_reply(decision: Help, scene: Scene) -> Reply:
    """Only help: kind words and numbers; nothing to share, nothing of the law."""
    text = scene.helplines.text(
        decision.alarm, scene.style.language, scene.country, kazakh=scene.kazakh
    )
    countries = tuple(
        scene.button(f"country-{country}", action("help", decision.alarm, country))
        for country in Country
        if country is not scene.country
    )
    law = (scene.button("button-law", action("law")),)
    return Reply(plain(in_style(scene.style, text)), (countries, law))


def answer_reply(decision: Answer, scene: Scene) -> Reply:
    """One claim in full; several in short, with a button to each in full."""
    if len(decision.found) == 1:
        found = decision.found[0]
        return Reply(full_answer(found, scene), answer_buttons(found, scene))
    head = scene.line("several", count=len(decision.found))
    bodies = (part for found in decision.found for part in short_answer(found, scene))
    claims = (*(found.claim for found in decision.found), *decision.more)
    return Reply((head, *bodies), tuple((claim_button(claim, scene),) for claim in claims))


def choose_reply(decision: Choose, scene: Scene) -> Reply:
    """A numbered list, a button for each number, and "none of these"."""
    options = tuple(enumerate((found.claim for found in decision.options), start=1))
    lines = tuple(
        scene.line(
            "option",
            number=str(number),
            claim=scene.wording(claim).claim,
            country=scene.country_name(claim.country),
        )
        for number, claim in options
    )
    numbers = tuple(Button(str(n), action("claim", claim.id)) for n, claim in options)
    none = scene.button("button-none", action("none"))
    ask = scene.line("choose" if len(options) > 1 else "choose-one")
    return Reply((ask, *lines), (numbers, (none,)))


def unknown_reply(decision: Unknown, scene: Scene) -> Reply:
    """Honest about not knowing, with a promise to ask and the nearest shelves."""
    rows = tuple((topic_button(topic, scene),) for topic in decision.nearest)
    lines = [scene.line("unknown"), scene.line("unknown-ask")]
    if rows:
        names = ", ".join(scene.say(f"topic-{topic}") for topic in decision.nearest)
        lines.append(scene.line("unknown-topics", topics=names))
    ask = (scene.button("button-ask", action("ask")),)
    return Reply(tuple(lines), (ask, *rows, _topics_row(scene)))


def talk_reply(decision: SmallTalk, scene: Scene) -> Reply:
    """A short, calm answer; a greeting also says what the bot is not."""
    lines = [scene.line(f"talk-{decision.talk}")]
    if decision.talk in (Talk.HELLO, Talk.WHO):
        lines.append(scene.line("start-warning"))
    return Reply(tuple(lines), (_topics_row(scene),))


def topic_button(topic: Topic, scene: Scene) -> Button:
    """Opens the first page of a shelf."""
    country = scene.country or "both"
    return scene.button(f"topic-{topic}", action("topic", country, topic, "0"))


def _topics_row(scene: Scene) -> tuple[Button, ...]:
    return (scene.button("button-topics", action("topics")),)
