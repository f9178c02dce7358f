"""The commands of the menu, by name; the same in Telegram and in the terminal.

Must not know Telegram or SQL.
"""

from collections.abc import Awaitable, Callable

from answers import menus
from answers.compose import answer_reply, help_reply
from bot.talk import House, Outcome, Person
from claims.decision import Answer, Found, Help
from claims.distress import Alarm
from claims.model import Status

LATEST = 6  # how many answers /latest shows

Command = Callable[[House, Person, str], Awaitable[Outcome]]


async def start(house: House, person: Person, argument: str) -> Outcome:
    """/start, or /start <claim id> from a deep link: that answer at once."""
    settings = await house.settings(person)
    claim = house.library.catalog.claims.get(argument)
    if claim and claim.status is not Status.DRAFT:
        await house.store.save_settings(person.chat, settings)
        await house.store.remember_topic(person.chat, claim.id, house.now())
        return Outcome(answer_reply(Answer((Found(claim, 1.0),)), house.scene(settings)))
    return Outcome(menus.start(house.scene(settings)))


async def language(house: House, person: Person, _: str) -> Outcome:
    """/language."""
    return Outcome(menus.languages(house.scene(await house.settings(person))))


async def country(house: House, person: Person, _: str) -> Outcome:
    """/country."""
    return Outcome(menus.countries(house.scene(await house.settings(person))))


async def topics(house: House, person: Person, _: str) -> Outcome:
    """/topics."""
    return Outcome(menus.topics(house.scene(await house.settings(person))))


async def latest(house: House, person: Person, _: str) -> Outcome:
    """/latest."""
    scene = house.scene(await house.settings(person))
    return Outcome(menus.latest(scene, house.library.catalog.latest(LATEST)))


async def usage(house: House, person: Person, _: str) -> Outcome:
    """/help: what the bot can do, with the way to the help numbers."""
    return Outcome(menus.usage(house.scene(await house.settings(person))))


async def privacy(house: House, person: Person, _: str) -> Outcome:
    """/privacy."""
    return Outcome(menus.said(house.scene(await house.settings(person)), "privacy-text"))


async def forget(house: House, person: Person, _: str) -> Outcome:
    """/forget asks before it deletes."""
    return Outcome(menus.forget(house.scene(await house.settings(person))))


async def danger(house: House, person: Person, _: str) -> Outcome:
    """/yordam and /sos: help numbers, whatever else is broken."""
    settings = await house.settings_or_guess(person)
    return Outcome(help_reply(Help(Alarm.SAFE_WORD), house.scene(settings)))


# In the order of Telegram's menu: help stands where a thumb finds it.
COMMANDS: dict[str, Command] = {
    "yordam": danger,
    "topics": topics,
    "latest": latest,
    "language": language,
    "country": country,
    "help": usage,
    "privacy": privacy,
    "forget": forget,
    "start": start,
}
HIDDEN: dict[str, Command] = {"sos": danger}
