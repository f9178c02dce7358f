"""How the team is shown: who is in it, a member, invitations, and the buttons for each.

Pure. Stands in this ring because it shows the desk's records. Names are shown as they are
written, in no other alphabet.
"""

from collections.abc import Sequence
from datetime import datetime

from answers.claim_answer import numeric
from answers.reply import Button, Paragraph, Reply, Span, plain
from answers.scene import Scene
from bot.desk.buttons import Press, Verb
from bot.desk.ports import Invitation, Member
from bot.desk.roles import GIVEN, Role

Row = tuple[Button, ...]
INVITATIONS = Press(Verb.INVITATIONS).action


def team(scene: Scene, owners: Sequence[int], members: Sequence[Member], invited: int) -> Reply:
    """Owners, members and since when; a button for each member and each kind of invitation."""
    lines = [Paragraph((Span(scene.say("team-title"), bold=True),))]
    lines += [_named(str(owner), scene.say("team-owner")) for owner in owners]
    lines += [_named(shown_name(one), _standing(scene, one)) for one in members]
    rows: list[Row] = [(_member_button(one),) for one in members]
    rows += [_invite(scene, role) for role in GIVEN]
    if invited:
        rows.append((scene.button("team-invitations", INVITATIONS, count=invited),))
    return Reply(tuple(lines), tuple(rows))


def member(scene: Scene, one: Member) -> Reply:
    """One member, with what can be done about them."""
    other = next(role for role in GIVEN if role is not one.role)
    change = Press(Verb.CHANGE_ROLE, (one.person,), (one.role, other))
    remove = Press(Verb.REMOVE, (one.person,), (one.role,))
    rows = (
        (scene.button("team-make", change.action, role=scene.say(f"role-{other}")),),
        (scene.button("team-remove", remove.action),),
        _back(scene),
    )
    return Reply((_named(shown_name(one), _standing(scene, one)),), rows)


def removing(scene: Scene, one: Member) -> Reply:
    """Asks once before a member is removed."""
    surely = Press(Verb.REMOVE_SURELY, (one.person,), (one.role,))
    ask = _named(shown_name(one), scene.say("team-remove-ask"))
    return Reply((ask,), ((scene.button("team-remove-yes", surely.action),), _back(scene)))


def membership(scene: Scene, one: Member) -> Reply:
    """What a member sees of the team: their own place in it, and how to leave."""
    leave = Press(Verb.LEAVE, (), (one.role,))
    words = {"role": scene.say(f"role-{one.role}"), "date": numeric(one.since.date())}
    return Reply((scene.line("team-own", **words),), ((scene.button("team-leave", leave.action),),))


def leaving(scene: Scene, one: Member) -> Reply:
    """Asks once before a member leaves."""
    surely = Press(Verb.LEAVE_SURELY, (), (one.role,))
    ask = scene.line("team-leave-ask")
    return Reply((ask,), ((scene.button("team-leave-yes", surely.action),),))


def invitation(scene: Scene, role: Role, link: str, until: datetime) -> Reply:
    """A new invitation; its link stands in this message and nowhere else."""
    words = {"role": scene.say(f"role-{role}"), "until": moment(until)}
    return Reply((scene.line("team-invited", **words), Paragraph((Span(link, url=link),))))


def invitations(scene: Scene, still_open: Sequence[Invitation]) -> Reply:
    """Invitations that nobody has used yet, with a button to end each."""
    head = scene.line("team-invitations-open" if still_open else "team-invitations-none")
    lines = [head, *(_invitation(scene, one) for one in still_open)]
    rows = [(_revoke(scene, one),) for one in still_open]
    return Reply(tuple(lines), (*rows, _back(scene)))


def joined(scene: Scene, role: Role) -> Reply:
    """Welcome, with what is kept of members."""
    return Reply(plain(scene.say("team-joined", role=scene.say(f"role-{role}"))))


def shown_name(one: Member) -> str:
    """The member's first name, or their number when it has no visible letter."""
    return one.name or str(one.person)


def moment(at: datetime) -> str:
    """A point in time, the same for everybody: day, minute, UTC."""
    return f"{numeric(at.date())} {at:%H:%M} UTC"


def _named(name: str, words: str) -> Paragraph:
    return Paragraph((Span(name, bold=True), Span(f": {words}")))


def _standing(scene: Scene, one: Member) -> str:
    day = numeric(one.since.date())
    return scene.say("team-member", role=scene.say(f"role-{one.role}"), date=day)


def _invitation(scene: Scene, one: Invitation) -> Paragraph:
    role = scene.say(f"role-{one.role}")
    until = moment(one.expires_at)
    return scene.line("team-invitation", number=one.number, role=role, until=until)


def _member_button(one: Member) -> Button:
    return Button(shown_name(one), Press(Verb.MEMBER, (one.person,)).action)


def _invite(scene: Scene, role: Role) -> Row:
    press = Press(Verb.INVITE, (), (role,))
    return (scene.button("team-invite", press.action, role=scene.say(f"role-{role}")),)


def _revoke(scene: Scene, one: Invitation) -> Button:
    press = Press(Verb.REVOKE, (one.number,))
    return scene.button("team-revoke", press.action, number=one.number)


def _back(scene: Scene) -> Row:
    return (scene.button("button-back", Press(Verb.TEAM).action),)
