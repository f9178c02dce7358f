"""What the desk needs from storage: a protocol and the plain records it keeps.

Must not know SQL, Telegram or words. A person is a number that the edge gives.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.desk.roles import Role


@dataclass(frozen=True)
class Member:
    """Somebody in the team. `name` is the first name on the day of joining."""

    person: int
    role: Role
    name: str
    since: datetime


@dataclass(frozen=True)
class Invitation:
    """An invitation that nobody has used yet; its secret is not kept."""

    number: int
    role: Role
    made_by: int
    expires_at: datetime


class Event(StrEnum):
    """What the audit log tells of."""

    INVITE = "invite"
    REVOKE = "revoke"
    JOIN = "join"
    CHANGE_ROLE = "change-role"
    REMOVE = "remove"
    LEAVE = "leave"
    REFUSE = "refuse"


class Refusal(StrEnum):
    """Why something was refused."""

    STRANGER = "stranger"
    ROLE = "role"
    STALE = "stale"
    LINK = "link"
    PLACE = "place"


@dataclass(frozen=True)
class Entry:
    """One line of the audit log.

    `subject`: the number of a member or an invitation, or what was tried. `detail`: roles,
    parted by a blank, or the reason of a refusal. Never words that somebody wrote.
    """

    at: datetime
    who: int
    event: Event
    subject: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Signed:
    """Who does something, and when: it goes into the audit log with the change."""

    who: int
    at: datetime


class DeskStore(Protocol):
    """Storage of the desk. A change and its line in the audit log are one transaction."""

    async def member(self, person: int) -> Member | None:
        """The member, or None. Owners are in the settings, not here."""

    async def members(self) -> list[Member]:
        """All members, the oldest first."""

    async def invite(self, digest: str, role: Role, expires_at: datetime, by: Signed) -> int:
        """Keep an invitation by the digest of its token; its number."""

    async def invitations(self, now: datetime) -> list[Invitation]:
        """Invitations that can still be used, the oldest first."""

    async def revoke(self, number: int, by: Signed) -> bool:
        """End an invitation; False when there is none."""

    async def join(self, digest: str, name: str, by: Signed) -> Member | None:
        """Use an invitation up and make who came a member.

        None when no invitation is open under this digest at `by.at`, or who came is a
        member already; nothing has changed then.
        """

    async def change_role(self, person: int, before: Role, after: Role, by: Signed) -> bool:
        """Give a member another role; False when they are not in `before` any more."""

    async def remove(self, person: int, role: Role, by: Signed) -> bool:
        """End a membership; False when there is none in this role any more."""

    async def refused(self, tried: str, reason: Refusal, by: Signed) -> None:
        """Log a refusal, at most `REFUSALS_A_DAY` of one person within 24 hours."""

    async def audit(self, limit: int, before: int | None = None) -> list[tuple[int, Entry]]:
        """Numbered lines of the audit log, the newest first, those older than `before`."""

    async def prune(self, now: datetime) -> None:
        """Delete invitations that have expired."""


REFUSALS_A_DAY = 20  # so that a stranger with a changed client can't fill the log
