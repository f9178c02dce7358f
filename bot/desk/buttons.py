"""The callback data of the desk's buttons: written and strictly read.

Data that reads well proves nothing: who presses, and whether it still holds, is asked
afterwards. Must not know people, words or storage.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from answers.reply import Action
from bot.desk.roles import GIVEN, DeskAction, Role
from bot.errors import StaleButtonError

DESK = "desk"  # the first word of all callback data of the desk
_NUMBER = re.compile("0|[1-9][0-9]{0,15}")


class Verb(StrEnum):
    """What a button of the desk does."""

    TEAM = "team"
    MEMBER = "member"
    CHANGE_ROLE = "role"
    REMOVE = "remove"
    REMOVE_SURELY = "removed"
    INVITE = "invite"
    INVITATIONS = "invitations"
    REVOKE = "revoke"
    LEAVE = "leave"
    LEAVE_SURELY = "left"
    AUDIT = "audit"


NEEDS: dict[Verb, DeskAction] = {
    Verb.TEAM: DeskAction.TEAM,
    Verb.MEMBER: DeskAction.TEAM,
    Verb.CHANGE_ROLE: DeskAction.TEAM,
    Verb.REMOVE: DeskAction.TEAM,
    Verb.REMOVE_SURELY: DeskAction.TEAM,
    Verb.INVITE: DeskAction.TEAM,
    Verb.INVITATIONS: DeskAction.TEAM,
    Verb.REVOKE: DeskAction.TEAM,
    Verb.LEAVE: DeskAction.LEAVE,
    Verb.LEAVE_SURELY: DeskAction.LEAVE,
    Verb.AUDIT: DeskAction.AUDIT,
}

# How many numbers, then how many roles stand behind a verb. A role that a member has is named,
# so that a button which was made before a change does nothing after it.
SHAPES: dict[Verb, tuple[int, int]] = {
    Verb.TEAM: (0, 0),
    Verb.MEMBER: (1, 0),
    Verb.CHANGE_ROLE: (1, 2),
    Verb.REMOVE: (1, 1),
    Verb.REMOVE_SURELY: (1, 1),
    Verb.INVITE: (0, 1),
    Verb.INVITATIONS: (0, 0),
    Verb.REVOKE: (1, 0),
    Verb.LEAVE: (0, 1),
    Verb.LEAVE_SURELY: (0, 1),
    Verb.AUDIT: (1, 0),
}


@dataclass(frozen=True)
class Press:
    """A button that was pressed: its verb, then numbers and roles as `SHAPES` says."""

    verb: Verb
    numbers: tuple[int, ...] = ()
    roles: tuple[Role, ...] = ()

    @property
    def action(self) -> Action:
        """The same as callback data."""
        return Action(DESK, (self.verb, *map(str, self.numbers), *self.roles))


def read(data: str) -> Press:
    """The press that callback data stands for.

    Raises:
        StaleButtonError: it is none that this version writes.
    """
    desk, _, rest = data.partition(":")
    verb, *arguments = rest.split(":")
    if desk != DESK or verb not in list(Verb):
        raise StaleButtonError("no such button")
    numbers, roles = SHAPES[Verb(verb)]
    if len(arguments) != numbers + roles:
        raise StaleButtonError("arguments missing or too many")
    return Press(
        Verb(verb), tuple(map(_number, arguments[:numbers])), tuple(map(_role, arguments[numbers:]))
    )


def verb_in(data: str) -> str:
    """What callback data tries, for the audit log: one of our verbs, else "unreadable"."""
    verb = "".join(data.split(":")[1:2])
    return verb if verb in list(Verb) else "unreadable"


def _number(value: str) -> int:
    if not _NUMBER.fullmatch(value):
        raise StaleButtonError("not a number")
    return int(value)


def _role(value: str) -> Role:
    if value not in GIVEN:
        raise StaleButtonError("not a role that can be given")
    return Role(value)
