"""The team: who is in it, invitations, roles, removal. Each function is one button or command.

Whoever calls these has asked whether the visitor may. Must not know Telegram or SQL.
"""

from answers import menus
from bot.desk import team_words
from bot.desk.buttons import Press
from bot.desk.ports import Member
from bot.desk.roles import Role
from bot.desk.tokens import LIFETIME, PREFIX, digest, new_token
from bot.desk.visit import Visit
from bot.errors import StaleButtonError
from bot.talk import Outcome


async def team(visit: Visit, _: Press | None = None) -> Outcome:
    """The list, for owners."""
    desk = visit.house.desk
    members = await desk.store.members()
    invited = len(await desk.store.invitations(visit.signed.at))
    reply = team_words.team(visit.scene, sorted(desk.owners), members, invited)
    return Outcome(reply, instead=True)


async def member(visit: Visit, press: Press) -> Outcome:
    """One member."""
    one = await _member(visit, press.numbers[0])
    return Outcome(team_words.member(visit.scene, one), instead=True)


async def change_role(visit: Visit, press: Press) -> Outcome:
    """The other role, if the member still has the one that the button was made for."""
    person, (before, after) = press.numbers[0], press.roles
    if not await visit.house.desk.store.change_role(person, before, after, visit.signed):
        raise StaleButtonError("the role has changed since")
    shown = await member(visit, press)
    return Outcome(shown.reply, instead=True, notice=visit.scene.say("team-changed"))


async def remove(visit: Visit, press: Press) -> Outcome:
    """Asks whether a member is to be removed."""
    one = await _member(visit, press.numbers[0], press.roles[0])
    return Outcome(team_words.removing(visit.scene, one), instead=True)


async def remove_surely(visit: Visit, press: Press) -> Outcome:
    """Removes a member; the list without them."""
    if not await visit.house.desk.store.remove(press.numbers[0], press.roles[0], visit.signed):
        raise StaleButtonError("no such member in this role")
    shown = await team(visit)
    return Outcome(shown.reply, instead=True, notice=visit.scene.say("team-removed"))


async def invite(visit: Visit, press: Press) -> Outcome:
    """A new link; only its digest is kept."""
    token, signed = new_token(), visit.signed
    until = signed.at + LIFETIME
    await visit.house.desk.store.invite(digest(token), press.roles[0], until, signed)
    link = f"{visit.visitor.bot_link}?start={PREFIX}{token}"
    return Outcome(team_words.invitation(visit.scene, press.roles[0], link, until))


async def invitations(visit: Visit, _: Press | None = None) -> Outcome:
    """Those that can still be used."""
    still_open = await visit.house.desk.store.invitations(visit.signed.at)
    return Outcome(team_words.invitations(visit.scene, still_open), instead=True)


async def revoke(visit: Visit, press: Press) -> Outcome:
    """Ends an invitation; the others."""
    if not await visit.house.desk.store.revoke(press.numbers[0], visit.signed):
        raise StaleButtonError("no such invitation")
    shown = await invitations(visit)
    return Outcome(shown.reply, instead=True, notice=visit.scene.say("team-revoked"))


async def membership(visit: Visit) -> Outcome:
    """What a member who is no owner sees of the team."""
    one = await _member(visit, visit.visitor.user)
    return Outcome(team_words.membership(visit.scene, one))


async def leave(visit: Visit, press: Press) -> Outcome:
    """Asks whether the member wants to leave."""
    one = await _member(visit, visit.visitor.user, press.roles[0])
    return Outcome(team_words.leaving(visit.scene, one), instead=True)


async def leave_surely(visit: Visit, press: Press) -> Outcome:
    """The member leaves."""
    signed = visit.signed
    if not await visit.house.desk.store.remove(signed.who, press.roles[0], signed):
        raise StaleButtonError("no longer a member in this role")
    return Outcome(menus.said(visit.scene, "team-left"), instead=True)


async def _member(visit: Visit, person: int, role: Role | None = None) -> Member:
    """The member, in `role` where one is named.

    Raises:
        StaleButtonError: there is none.
    """
    one = await visit.house.desk.store.member(person)
    if one is None or role not in (None, one.role):
        raise StaleButtonError("no such member in this role")
    return one
