"""Updates of different chats at once, updates of one chat one after another."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager

from telegram import Update
from telegram.ext import BaseUpdateProcessor

AT_ONCE = 16  # see libraries.md measurements in docs/decisions/0002-telegram-transport.md


class OrderedByChat(BaseUpdateProcessor):
    """A person's second message is never answered before the first."""

    def __init__(self) -> None:
        super().__init__(AT_ONCE)
        self._queues: dict[int, asyncio.Lock] = {}
        self._waiting: dict[int, int] = {}

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Run the handlers when the chat's earlier updates are done."""
        chat = _chat(update)
        if chat is None:
            await coroutine
            return
        async with self._turn(chat):
            await coroutine

    @asynccontextmanager
    async def _turn(self, chat: int) -> AsyncIterator[None]:
        """Hold the chat's lock; forget the lock when nobody waits for it."""
        self._waiting[chat] = self._waiting.get(chat, 0) + 1
        try:
            async with self._queues.setdefault(chat, asyncio.Lock()):
                yield
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._queues[chat]


def _chat(update: object) -> int | None:
    if not isinstance(update, Update):
        return None
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else None
