"""How people hear the bot: they wait for what it puts into their chat, one thing after another."""

from __future__ import annotations

from collections.abc import Callable

from .chats import Chat
from .sent import Sent
from .state import State
from .updates import Updates

LAST = 5  # calls that are shown when somebody waited in vain


class Listener:
    """Somebody with a chat: a person in private, or a group. What was heard is not heard again."""

    def __init__(self, updates: Updates, chat: Chat) -> None:
        self.updates = updates
        self.chat = chat

    @property
    def state(self) -> State:
        """All that Telegram knows."""
        return self.updates.state

    @property
    def name(self) -> str:
        """What to call this chat when a test fails."""
        return str(self.chat.names.get("title") or self.chat.names.get("first_name"))

    async def hears(self, timeout: float = 10) -> Sent:  # noqa: ASYNC109
        """Return the next message or edit of the bot in this chat; fail when none comes."""
        try:
            await self.state.until(self.unheard, timeout)
        except TimeoutError:
            raise AssertionError(self._report(timeout)) from None
        self.chat.heard += 1
        return self.chat.outbox[self.chat.heard - 1]

    async def hears_nothing(self, for_seconds: float = 0.3) -> None:
        """Fail when the bot says anything here within that time."""
        try:
            await self.state.until(self.unheard, for_seconds)
        except TimeoutError:
            return
        raise AssertionError(f"{self.name} heard what should not be said: {self.unheard()}")

    def unheard(self) -> list[Sent]:
        """Return what the bot said here and nobody has taken yet."""
        return self.chat.outbox[self.chat.heard :]

    def still_shows(self, sent: Sent) -> bool:
        """Tell whether a message was not deleted."""
        return sent.message_id in self.chat.messages

    async def sees_gone(self, sent: Sent, timeout: float = 10) -> None:  # noqa: ASYNC109
        """Wait until the bot deletes a message."""
        await self._wait(lambda: not self.still_shows(sent), timeout, "the message stayed")

    async def _wait(self, holds: Callable[[], object], seconds: float, otherwise: str) -> None:
        try:
            await self.state.until(holds, seconds)
        except TimeoutError:
            raise AssertionError(f"{self.name}: {otherwise}; {self._report(seconds)}") from None

    def _report(self, seconds: float) -> str:
        last = [f"{c.method} -> {c.refusal or 'ok'}" for c in self.state.calls[-LAST:]]
        violations = "; ".join(self.state.violations) or "none"
        return (
            f"{self.name} waited {seconds} s in vain; the bot's last calls: {last}; "
            f"violations: {violations}; updates not fetched: {len(self.updates.pending)}"
        )
