"""What tests of the moderators' desk share: people, links, buttons, and what was logged."""

from itertools import count

from serving import Served
from telegram_api import Person, Sent

NUMBERS = count(430_001)  # of members: apart from everybody else in the shared Telegram
STALE = "This button is out of date"
STRANGER = "This is for the moderators’ team, and you are not in it."
NOT_YOURS = "Your role in the team does not include this."
NO_LINK = "This invitation does not work any more"


def english(served: Served, name: str, number: int | None = None) -> Person:
    """Somebody whose app is English; owners come by their number."""
    return served.api.person(name, language_code="en", id=number or next(NUMBERS))


async def told(person: Person, words: str) -> Sent:
    """What the bot says to a command or a link."""
    await person.says(words)
    return await person.hears()


async def shown(person: Person, label: str, on: Sent) -> Sent:
    """What a message becomes when a button of it is pressed."""
    await person.presses(label, on=on)
    heard = await person.hears()
    assert heard.edited
    return heard


async def toast(person: Person, data: str, on: Sent) -> str:
    """The short notice that forged, replayed or old callback data is answered with."""
    query = await person.forges_press(data, on=on)
    return str((await person.sees_answer(query)).get("text", ""))


async def invited(owner: Person, role: str) -> str:
    """The start command behind a new invitation link."""
    await owner.presses(f"➕ Invite: {role}", on=await told(owner, "/team"))
    letter = await owner.hears()
    (link,) = letter.links
    assert link.startswith("https://t.me/aslida_test_bot?start=join_")
    assert "works once" in letter.text
    return "/start " + link.partition("?start=")[2]


async def joined(served: Served, owner: Person, name: str, role: str) -> Person:
    """A new member."""
    person = english(served, name)
    welcome = await told(person, await invited(owner, role))
    assert f"You are in the moderators’ team now: {role}" in welcome.text
    return person


def audited(served: Served, person: Person, event: str) -> int:
    query = f"SELECT count(*) FROM audit WHERE who = {person.id} AND event = '{event}'"  # noqa: S608
    return served.number(query)


def role_of(served: Served, person: Person, role: str) -> bool:
    query = f"SELECT count(*) FROM members WHERE person = {person.id} AND role = '{role}'"  # noqa: S608
    return bool(served.number(query))
