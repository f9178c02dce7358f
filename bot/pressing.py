"""What each button does, by the verb in its callback data.

Every argument is checked against what exists now: data may be forged, replayed or old.
Must not know Telegram or SQL.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from answers import menus
from answers.claim_answer import (
    REASONS,
    SIDES,
    answer_buttons,
    language_buttons,
    reason_buttons,
)
from answers.compose import answer_reply, help_reply, unknown_reply
from answers.reply import Action
from answers.say import Style
from bot import asking
from bot.errors import StaleButtonError
from bot.ports import ChatSettings
from bot.talk import House, Outcome, Person
from claims.decision import Answer, Found, Help, Stance, Unknown
from claims.distress import Alarm
from claims.model import Country, Status, Topic

Press = Callable[[House, Person, tuple[str, ...], str | None], Awaitable[Outcome]]
STANCES = {side: stance for stance, side in SIDES.items()}
Choice = TypeVar("Choice", bound=StrEnum)


async def press(house: House, person: Person, act: Action, asked: str | None) -> Outcome:
    """Do what a button says. `asked`: the message that the button's message answers."""
    try:
        return await _verb(act.verb)(house, person, act.arguments, asked)
    except StaleButtonError:
        scene = house.scene(await house.settings(person))
        return Outcome(notice=scene.say("stale-button"))


def _verb(name: str) -> Press:
    if name not in PRESSES:
        raise StaleButtonError(name)
    return PRESSES[name]


def _argument(arguments: tuple[str, ...], place: int) -> str:
    if len(arguments) <= place:
        raise StaleButtonError("argument missing")
    return arguments[place]


def _choice(kind: type[Choice], value: str) -> Choice:
    if value not in list(kind):
        raise StaleButtonError(f"not a {kind.__name__}")
    return kind(value)


def _country(value: str) -> Country | None:
    return None if value == "both" else _choice(Country, value)


def _found(house: House, arguments: tuple[str, ...], place: int = 0) -> Found:
    claim = house.library.catalog.claims.get(_argument(arguments, place))
    if claim is None or claim.status is Status.DRAFT:
        raise StaleButtonError("no such claim")
    taken = "".join(arguments[place + 1 : place + 2])
    return Found(claim, 1.0, STANCES.get(taken, Stance.CLAIM))


async def _in_style(house: House, person: Person, style: Style) -> ChatSettings:
    """Keep the style that was chosen; all settings."""
    settings = replace(await house.settings(person), style=style)
    await house.store.save_settings(person.chat, settings)
    return settings


async def _about(house: House, person: Person, country: Country | None) -> ChatSettings:
    """Keep the country that was chosen; all settings."""
    settings = replace(await house.settings(person), country=country)
    await house.store.save_settings(person.chat, settings)
    return settings


async def _begin(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    settings = await _in_style(house, person, _choice(Style, _argument(args, 0)))
    return Outcome(menus.start_country(house.scene(settings)), instead=True)


async def _begun(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    settings = await _about(house, person, _country(_argument(args, 0)))
    scene = house.scene(settings)
    return Outcome(menus.ready(scene, house.library.sample(settings.country)), instead=True)


async def _language(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    settings = await _in_style(house, person, _choice(Style, _argument(args, 0)))
    return Outcome(menus.said(house.scene(settings), "language-set"), instead=True)


async def _set_country(
    house: House, person: Person, args: tuple[str, ...], _: str | None
) -> Outcome:
    settings = await _about(house, person, _country(_argument(args, 0)))
    return Outcome(menus.country_set(house.scene(settings)), instead=True)


async def _topics(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    settings = await house.settings(person)
    if args:
        settings = ChatSettings(settings.style, _country(args[0]))
    return Outcome(menus.topics(house.scene(settings)), instead=bool(args))


async def _topic(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    settings = await house.settings(person)
    scene = house.scene(ChatSettings(settings.style, _country(_argument(args, 0))))
    topic, page = _choice(Topic, _argument(args, 1)), _argument(args, 2)
    if not (page.isascii() and page.isdigit()):
        raise StaleButtonError("no such page")
    return Outcome(menus.shelf(scene, topic, int(page[:4])), instead=True)


async def _claim(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    found, settings = _found(house, args), await house.settings(person)
    await house.store.remember_topic(person.chat, found.claim.id, house.now())
    return Outcome(answer_reply(Answer((found,)), house.scene(settings)))


async def _inlang(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    style, found = _choice(Style, _argument(args, 0)), _found(house, args, 1)
    settings = await _in_style(house, person, style)
    return Outcome(answer_reply(Answer((found,)), house.scene(settings)), instead=True)


async def _languages(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    scene = house.scene(await house.settings(person))
    return Outcome(buttons=language_buttons(_found(house, args), scene))


async def _bad(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    scene = house.scene(await house.settings(person))
    return Outcome(buttons=reason_buttons(_found(house, args), scene), notice=scene.say("why-ask"))


async def _keep(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    scene = house.scene(await house.settings(person))
    return Outcome(buttons=answer_buttons(_found(house, args), scene))


async def _good(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    return await _opinion(house, person, _found(house, args), "good")


async def _why(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    reason = _argument(args, 0)
    if reason not in REASONS:
        raise StaleButtonError("no such reason")
    return await _opinion(house, person, _found(house, args, 1), reason)


async def _opinion(house: House, person: Person, found: Found, reason: str) -> Outcome:
    scene = house.scene(await house.settings(person))
    day = house.now().date()
    await house.store.save_feedback(person.chat, found.claim.id, reason, day)
    return Outcome(buttons=answer_buttons(found, scene), notice=scene.say("thanks-feedback"))


async def _none(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    """None of these, or not my question: say so honestly, and offer the moderators."""
    if args:
        day = house.now().date()
        found = _found(house, args)
        await house.store.save_feedback(person.chat, found.claim.id, "wrong", day)
    return Outcome(unknown_reply(Unknown(), house.scene(await house.settings(person))))


async def _ask(house: House, person: Person, _: tuple[str, ...], asked: str | None) -> Outcome:
    return await asking.keep_question(house, person, asked)


async def _help(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    alarm = _choice(Alarm, _argument(args, 0))
    settings = await house.settings_or_guess(person)
    settings = ChatSettings(settings.style, _country(_argument(args, 1)))
    return Outcome(help_reply(Help(alarm), house.scene(settings)), instead=True)


async def _law(house: House, person: Person, _: tuple[str, ...], asked: str | None) -> Outcome:
    """The alarm was false: read the same words as a question about the law."""
    if not asked:
        scene = house.scene(await house.settings(person))
        return Outcome(notice=scene.say("question-gone"))
    return await asking.ask(house, person, asked, law_only=True)


async def _forget(house: House, person: Person, args: tuple[str, ...], _: str | None) -> Outcome:
    scene = house.scene(await house.settings(person))
    if _argument(args, 0) != "yes":
        return Outcome(menus.said(scene, "forget-cancelled"), instead=True)
    await house.store.forget(person.chat)
    role = await house.desk.role(person.chat)  # a place in the team is not ended by the way
    return Outcome(menus.said(scene, "forgotten-member" if role else "forgotten"), instead=True)


PRESSES: dict[str, Press] = {
    "begin": _begin,
    "begun": _begun,
    "language": _language,
    "country": _set_country,
    "topics": _topics,
    "topic": _topic,
    "claim": _claim,
    "inlang": _inlang,
    "languages": _languages,
    "bad": _bad,
    "keep": _keep,
    "good": _good,
    "why": _why,
    "none": _none,
    "ask": _ask,
    "help": _help,
    "law": _law,
    "forget": _forget,
}
