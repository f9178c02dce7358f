"""Everything that can be done at the desk, by command, button and link; asked first if allowed.

Must not know Telegram or SQL.
"""

from collections.abc import Awaitable, Callable

from answers.reply import Reply, plain
from bot.desk import audit, joining, team
from bot.desk.buttons import NEEDS, Press, Verb, read, verb_in
from bot.desk.roles import DeskAction, may
from bot.desk.visit import Visit, Visitor, received
from bot.talk import House, Outcome

DeskPress = Callable[[Visit, Press], Awaitable[Outcome]]
DeskCommand = Callable[[Visit], Awaitable[Outcome]]


async def command(house: House, visitor: Visitor, name: str) -> Outcome:
    """One of `COMMANDS`, by name."""
    return await _said(house, visitor, name, COMMANDS[name])


async def join(house: House, visitor: Visitor, argument: str) -> Outcome:
    """/start with what an invitation link has behind it."""

    async def step(visit: Visit) -> Outcome:
        return await joining.join(visit, argument)

    return await _said(house, visitor, "join", step)


async def press(house: House, visitor: Visitor, data: str) -> Outcome:
    """A button with the callback data `data`, which may be forged, replayed or old."""

    async def step(visit: Visit) -> Outcome:
        pressed = read(data)
        await visit.authorise(NEEDS[pressed.verb])
        return await PRESSES[pressed.verb](visit, pressed)

    outcome, told = await received(house, visitor, verb_in(data), step)
    return outcome or Outcome(notice=told)


async def _said(house: House, visitor: Visitor, tried: str, step: DeskCommand) -> Outcome:
    outcome, told = await received(house, visitor, tried, step)
    return outcome or Outcome(Reply(plain(told)))


async def _team(visit: Visit) -> Outcome:
    """/team: the list for owners, their own place for the others."""
    if may(await visit.house.desk.role(visit.visitor.user), DeskAction.TEAM):
        await visit.authorise(DeskAction.TEAM)
        return await team.team(visit)
    await visit.authorise(DeskAction.LEAVE)
    return await team.membership(visit)


async def _audit(visit: Visit) -> Outcome:
    """/audit."""
    await visit.authorise(DeskAction.AUDIT)
    return await audit.newest(visit)


COMMANDS: dict[str, DeskCommand] = {"team": _team, "audit": _audit}

PRESSES: dict[Verb, DeskPress] = {
    Verb.TEAM: team.team,
    Verb.MEMBER: team.member,
    Verb.CHANGE_ROLE: team.change_role,
    Verb.REMOVE: team.remove,
    Verb.REMOVE_SURELY: team.remove_surely,
    Verb.INVITE: team.invite,
    Verb.INVITATIONS: team.invitations,
    Verb.REVOKE: team.revoke,
    Verb.LEAVE: team.leave,
    Verb.LEAVE_SURELY: team.leave_surely,
    Verb.AUDIT: audit.page,
}
