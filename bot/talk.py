"""What a use case is given and gives back, whatever the surface.

Must not know Telegram, the terminal, or storage.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from answers.reply import Button, Reply
from answers.say import Style
from answers.scene import Scene
from bot.errors import StoreDownError
from bot.library import Library
from bot.log import log
from bot.ports import ChatSettings, Store

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
    now: Callable[[], datetime]

    async def settings(self, person: Person) -> ChatSettings:
        """What the person chose, or the guess."""
        return await self.store.settings(person.chat) or ChatSettings(person.guess)

    async def settings_or_guess(self, person: Person) -> ChatSettings:
        """The same, and the guess when storage is down: help must never wait for it."""
        try:
            return await self.settings(person)
        except StoreDownError:
            log.warning("settings_unread", exc_info=True)
            return ChatSettings(person.guess)

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
