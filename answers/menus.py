"""Everything said that is not an answer: start, language, country, topics, help, privacy.

Pure. Must not know who asks or what is stored; choices come in as arguments.
"""

from collections.abc import Sequence

from answers.claim_answer import claim_button
from answers.compose import topic_button
from answers.reply import Action, Button, Paragraph, Reply, action, plain
from answers.say import Style, say
from answers.scene import Scene
from claims.distress import Alarm
from claims.model import Claim, Country, Topic

PAGE = 6  # claims on one page of a shelf: a phone's screen of buttons

Row = tuple[Button, ...]


def start(scene: Scene) -> Reply:
    """Greeting, and the languages as buttons, the guessed one first."""
    return Reply((scene.line("start-language"),), _language_rows(scene, "begin"))


def start_country(scene: Scene) -> Reply:
    """Second step: the country."""
    return Reply((scene.line("start-country"),), _country_rows(scene, "begun"))


def ready(scene: Scene, sample: Claim | None) -> Reply:
    """Last step: how to ask, what the bot is not, and a question to try."""
    lines: list[Paragraph] = [scene.line("start-ready")]
    rows: list[Row] = []
    if sample:
        question = sample.wording(scene.style.language).phrasings[0]
        lines.append(scene.line("start-sample", question=question))
        rows.append((scene.button("button-sample", action("claim", sample.id)),))
    lines.append(scene.line("start-warning"))
    rows.append((scene.button("button-topics", action("topics")),))
    return Reply(tuple(lines), tuple(rows))


def languages(scene: Scene) -> Reply:
    """/language."""
    return Reply((scene.line("language-ask"),), _language_rows(scene, "language"))


def countries(scene: Scene) -> Reply:
    """/country."""
    return Reply((scene.line("country-ask"),), _country_rows(scene, "country"))


def topics(scene: Scene) -> Reply:
    """/topics: the shelves of the chosen country that have answers on them."""
    shelves = [topic for topic in Topic if _shelf(scene, topic)]
    rows = tuple((topic_button(topic, scene),) for topic in shelves)
    if not rows:
        return Reply((scene.line("nothing-here"),))
    others = tuple(
        scene.button(f"country-{country}", action("topics", country))
        for country in (*Country, "both")
        if country != (scene.country or "both")
    )
    ask = scene.line("topics-ask", country=scene.country_name(scene.country))
    return Reply((ask,), (*rows, others))


def shelf(scene: Scene, topic: Topic, page: int) -> Reply:
    """One page of a shelf: a button for each claim, and the pages around it."""
    claims = _shelf(scene, topic)
    page = max(0, min(page, (len(claims) - 1) // PAGE))
    head = scene.line(
        "topics-list",
        topic=scene.say(f"topic-{topic}"),
        country=scene.country_name(scene.country),
    )
    shown = claims[page * PAGE : (page + 1) * PAGE]
    rows = tuple((claim_button(claim, scene),) for claim in shown)
    return Reply((head,), (*rows, _pages(scene, topic, page, len(claims))))


def latest(scene: Scene, claims: Sequence[Claim]) -> Reply:
    """/latest: the newest answers as buttons."""
    if not claims:
        return Reply((scene.line("nothing-here"),))
    return Reply((scene.line("latest-list"),), tuple((claim_button(c, scene),) for c in claims))


def said(scene: Scene, message: str) -> Reply:
    """A reply of words alone, paragraphs apart by blank lines: /help, /privacy, notices."""
    return Reply(plain(scene.say(message)))


def usage(scene: Scene) -> Reply:
    """/help: what the bot can do; the help numbers are one press away."""
    numbers = scene.button("button-help", action("help", Alarm.SAFE_WORD, scene.country or "both"))
    topics_button = scene.button("button-topics", action("topics"))
    return Reply(plain(scene.say("help-text")), ((numbers,), (topics_button,)))


def country_set(scene: Scene) -> Reply:
    """The country was chosen."""
    return Reply((scene.line("country-set", country=scene.country_name(scene.country)),))


def forget(scene: Scene) -> Reply:
    """/forget asks once before it deletes."""
    yes = scene.button("button-forget", action("forget", "yes"))
    no = scene.button("button-keep", action("forget", "no"))
    return Reply((scene.line("forget-ask"),), ((yes, no),))


def _shelf(scene: Scene, topic: Topic) -> Sequence[Claim]:
    return scene.catalog.by_topic(scene.country, topic)


def _pages(scene: Scene, topic: Topic, page: int, count: int) -> Row:
    def turn(words: str, to: int) -> Button:
        return scene.button(words, action("topic", scene.country or "both", topic, str(to)))

    before = (turn("button-previous", page - 1),) if page else ()
    after = (turn("button-next", page + 1),) if (page + 1) * PAGE < count else ()
    return (*before, scene.button("button-topics", action("topics")), *after)


def _language_rows(scene: Scene, verb: str) -> tuple[Row, ...]:
    return tuple((_language_button(style, action(verb, style)),) for style in _styles(scene))


def _country_rows(scene: Scene, verb: str) -> tuple[Row, ...]:
    one = tuple(scene.button(f"country-{c}", action(verb, c)) for c in Country)
    return (one, (scene.button("country-both", action(verb, "both")),))


def _styles(scene: Scene) -> list[Style]:
    return sorted(Style, key=lambda style: style is not scene.style)


def _language_button(style: Style, act: Action) -> Button:
    return Button(say(style, f"language-{style}"), act)
