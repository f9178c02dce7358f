"""Who may do what at the desk: asked when it happens, of the database, never of a message.

Must not know Telegram, SQL or words.
"""

from dataclasses import dataclass

from bot.desk.ports import DeskStore, Refusal
from bot.desk.roles import DeskAction, Role, may
from bot.errors import DeskRefusedError


@dataclass(frozen=True)
class Desk:
    """The desk's storage, and the owners that the settings name."""

    store: DeskStore
    owners: frozenset[int]

    async def role(self, person: int) -> Role | None:
        """The person's role now; None for whoever is not in the team."""
        if person in self.owners:
            return Role.OWNER
        member = await self.store.member(person)
        return member.role if member else None

    async def authorise(self, person: int, action: DeskAction) -> None:
        """Nothing when the person may do it now.

        Raises:
            DeskRefusedError: they may not.
        """
        role = await self.role(person)
        if role is None:
            raise DeskRefusedError(Refusal.STRANGER)
        if not may(role, action):
            raise DeskRefusedError(Refusal.ROLE)
