"""What a use case is given and gives back, whatever the surface.

Must not know Telegram, the terminal, or storage.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from answers.reply import Button, Reply
from answers.say import Style
from answers.scene import Scene
from bot.desk.access import Desk
from bot.errors import StoreDownError
from bot.library import Library
from bot.log import log
from bot.ports import ChatSettings, Store

Kept = TypeVar("Kept")
PATIENCE = 2.0  # seconds that an answer waits for storage
Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Person:
    """Who talks: the chat's number, and the first guess at a style (from the app)."""

    chat: int
    guess: Style = Style.UZ


@dataclass(frozen=True)
class Outcome:
    """What the edge must do.

    Say `reply` (`instead` of the message under the button), change the `buttons` under that
    message, show a short `notice`. When it is `untraced`, not even message numbers are kept.
    """

    reply: Reply | None = None
    instead: bool = False
    buttons: Rows | None = None
    notice: str | None = None
    untraced: bool = False


@dataclass(frozen=True)
class House:
    """The parts that the use cases share; built once, passed by argument."""

    library: Library
    store: Store
    desk: Desk
    now: Callable[[], datetime]

    async def settings(self, person: Person) -> ChatSettings:
        """What the person chose, or the guess."""
        return await self.store.settings(person.chat) or ChatSettings(person.guess)

    async def settings_or_guess(self, person: Person) -> ChatSettings:
        """The same, and the guess when storage is down or slow: help must not wait for it."""
        guess = ChatSettings(person.guess)
        return await patiently(self.settings(person), guess, "settings_unread")

    def scene(self, settings: ChatSettings, *, kazakh: bool = False) -> Scene:
        """The scene that replies to this person are composed in."""
        return Scene(
            style=settings.style,
            country=settings.country,
            catalog=self.library.catalog,
            helplines=self.library.helplines,
            today=self.now().date(),
            kazakh=kazakh,
        )


async def patiently(call: Awaitable[Kept], otherwise: Kept, event: str) -> Kept:
    """What storage says, or `otherwise` when it is down or slow, with `event` in the log."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await call
    except (StoreDownError, TimeoutError):
        log.warning(event, exc_info=True)
        return otherwise
