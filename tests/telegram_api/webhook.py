"""Delivery of updates to a webhook, one after another, each until it is answered with a 2xx."""

from __future__ import annotations

import asyncio

import aiohttp

from .errors import Json
from .updates import Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a name, no secret
AGAIN_AFTER = 0.1  # Telegram waits longer; tests should not
PATIENCE = 30


class Courier:
    """Posts pending updates to the webhook that is set; `refusals` keeps what it was answered."""

    def __init__(self, updates: Updates) -> None:
        self._updates = updates
        self._task: asyncio.Task[None] | None = None
        self.refusals: list[int | str] = []

    def start(self) -> None:
        """Begin to deliver."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End; what is pending stays pending."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        state = self._updates.state
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(PATIENCE)) as session:
            while True:
                await state.until(lambda: self._updates.webhook and self._updates.pending, None)
                await self._deliver(session, self._updates.pending[0])

    async def _deliver(self, session: aiohttp.ClientSession, update: Json) -> None:
        status = await self._post(session, update)
        if isinstance(status, int) and 200 <= status <= 299:
            self._updates.delivered(update)
            await self._updates.state.changed()
        else:
            self.refusals.append(status)
            await self._updates.state.changed()
            await asyncio.sleep(AGAIN_AFTER)

    async def _post(self, session: aiohttp.ClientSession, update: Json) -> int | str:
        webhook = self._updates.webhook
        secret = webhook.get("secret_token")
        headers = {SECRET_HEADER: secret} if secret else {}
        try:
            async with session.post(webhook["url"], json=update, headers=headers) as response:
                if b'"method"' in await response.read():
                    self._updates.state.violations.append(
                        "the answer to a webhook holds a call: this server does not read those"
                    )
                return response.status
        except (aiohttp.ClientError, TimeoutError) as error:
            return type(error).__name__
