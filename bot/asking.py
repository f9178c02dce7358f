"""The main job: a message comes in, a decision is made, a reply goes out.

Must not know Telegram or SQL. A call for help is answered even when storage is down, and
leaves nothing but a number in a counter.
"""

import asyncio
from dataclasses import replace
from datetime import timedelta

from answers import menus
from answers.compose import compose
from answers.reply import Reply
from answers.say import Style, style_of
from answers.scene import Scene
from bot.ports import ChatSettings, UnknownQuestion
from bot.talk import House, Outcome, Person, patiently
from claims.decide import Decided, Question, decide
from claims.decision import Answer, Help
from claims.model import Claim
from claims.text import visible

FOLLOW_UP = timedelta(minutes=10)  # how long "and at school?" is read with the last answer


async def ask(house: House, person: Person, text: str, *, law_only: bool = False) -> Outcome:
    """Answer a message. `law_only` skips the check for danger: the person said so."""
    settings = await house.settings_or_guess(person)
    question = Question(text, settings.country, await _previous(house, person), law_only=law_only)
    decided = await asyncio.to_thread(decide, question, house.library.known)
    style = style_of(decided.reading, settings.style)
    settings = ChatSettings(style, settings.country)
    scene = house.scene(settings, kazakh=decided.reading.kazakh)
    await _remember(house, person, settings, decided)
    return Outcome(reply_to(decided, scene), untraced=isinstance(decided.decision, Help))


def reply_to(decided: Decided, scene: Scene) -> Reply:
    """The composed reply; help to somebody whose language can't be told is in two."""
    scene = replace(scene, country=decided.country)
    reply = compose(decided.decision, scene)
    if isinstance(decided.decision, Help) and decided.reading.language is None:
        other = Style.RU if scene.style is not Style.RU else Style.UZ
        more = compose(decided.decision, replace(scene, style=other))
        return replace(reply, paragraphs=reply.paragraphs + more.paragraphs)
    return reply


async def keep_question(house: House, person: Person, text: str | None) -> Outcome:
    """The consent button: keep the question for moderators and promise an answer.

    Words that sound like danger are never kept; the person gets help instead.
    """
    settings = await house.settings(person)
    scene = house.scene(settings)
    if not text:
        return Outcome(notice=scene.say("question-gone"))
    decided = await asyncio.to_thread(decide, Question(text, settings.country), house.library.known)
    if isinstance(decided.decision, Help):
        return Outcome(reply_to(decided, scene))
    kept = UnknownQuestion(visible(text), settings.style, settings.country, house.now().date())
    new = await house.store.keep_question(person.chat, kept)
    return Outcome(menus.said(scene, "kept" if new else "kept-already"), buttons=())


async def _previous(house: House, person: Person) -> Claim | None:
    since = house.now() - FOLLOW_UP
    last = await patiently(house.store.last_claim(person.chat, since), None, "last_claim_unread")
    return house.library.catalog.claims.get(last) if last else None


async def _remember(house: House, person: Person, settings: ChatSettings, decided: Decided) -> None:
    await patiently(_record(house, person, settings, decided), None, "answer_unrecorded")


async def _record(house: House, person: Person, settings: ChatSettings, decided: Decided) -> None:
    """Of a call for help only a number; else the style, and what was answered."""
    if isinstance(decided.decision, Help):
        await house.store.count("help", house.now().date())
        return
    await house.store.save_settings(person.chat, settings)
    if isinstance(decided.decision, Answer):
        claim = decided.decision.found[0].claim.id
        await house.store.remember_topic(person.chat, claim, house.now())


async def remember_reply(house: House, chat: int, question: int, reply: int) -> None:
    """Remember which message answered which, so that an edit can change it."""
    kept = house.store.remember_reply(chat, question, reply, house.now())
    await patiently(kept, None, "reply_unrecorded")


async def reply_to_question(house: House, person: Person, question: int) -> int | None:
    """The message that answered `question`, or None."""
    return await patiently(house.store.reply_to(person.chat, question), None, "reply_unknown")
