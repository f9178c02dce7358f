"""Joining the team by an invitation link, which works once and for a day.

Must not know Telegram or SQL.
"""

from answers import menus
from bot.desk import team_words
from bot.desk.ports import Refusal
from bot.desk.tokens import digest, token_in
from bot.desk.visit import Visit
from bot.errors import DeskRefusedError
from bot.talk import Outcome

LONGEST_NAME = 64  # as in Telegram


async def join(visit: Visit, argument: str) -> Outcome:
    """Make the visitor a member; whoever is in the team already does not use the link up.

    Raises:
        DeskRefusedError: the link is no invitation that is open now.
    """
    desk, visitor = visit.house.desk, visit.visitor
    if await desk.role(visitor.user):
        return Outcome(menus.said(visit.scene, "team-in-already"))
    token = token_in(argument)
    name = first_name(visitor.name)
    member = token and await desk.store.join(digest(token), name, visit.signed)
    if not member:
        raise DeskRefusedError(Refusal.LINK)
    return Outcome(team_words.joined(visit.scene, member.role))


def first_name(given: str) -> str:
    """A first name on one line, without what can't be seen or turns the text around it."""
    seen = "".join(letter for letter in given if letter.isprintable())
    return " ".join(seen.split())[:LONGEST_NAME].strip()
