"""Somebody at the desk, and the one place where refusals are said and logged.

Must not know Telegram or SQL.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from answers.scene import Scene
from bot.desk.ports import Refusal, Signed
from bot.desk.roles import DeskAction
from bot.errors import DeskRefusedError, StaleButtonError
from bot.talk import House, Outcome, Person


@dataclass(frozen=True)
class Visitor:
    """Who comes to the desk: `user` acts in the chat of `person`, under a first name.

    `bot_link` is the address of this bot, for invitations.
    """

    person: Person
    user: int
    name: str
    bot_link: str


@dataclass(frozen=True)
class Visit:
    """A visitor with the house and the words for them."""

    house: House
    visitor: Visitor
    scene: Scene

    @property
    def signed(self) -> Signed:
        """Whose deed it is, now."""
        return Signed(self.visitor.user, self.house.now())

    async def authorise(self, action: DeskAction) -> None:
        """Nothing when the visitor may do it here and now.

        Raises:
            DeskRefusedError: they may not, or this is no private chat.
        """
        if self.visitor.user != self.visitor.person.chat:
            raise DeskRefusedError(Refusal.PLACE)
        await self.house.desk.authorise(self.visitor.user, action)


async def received(
    house: House, visitor: Visitor, tried: str, step: Callable[[Visit], Awaitable[Outcome]]
) -> tuple[Outcome | None, str]:
    """What the step gives; or None and a calm sentence, when it was refused and logged so."""
    visit = Visit(house, visitor, house.scene(await house.settings(visitor.person)))
    try:
        return await step(visit), ""
    except DeskRefusedError as refused:
        reason = refused.reason
    except StaleButtonError:
        reason = Refusal.STALE
    await house.desk.store.refused(tried, reason, visit.signed)
    return None, visit.scene.say(f"refusal-{reason}")
