"""A bot that is nothing but HTTP calls, to test the server itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from .errors import Json
from .person import Person
from .server import TelegramApi

PATIENCE = 10


class RawBot:
    """Calls the server as any HTTP client would; keyword arguments become a JSON body."""

    def __init__(self, api: TelegramApi, session: aiohttp.ClientSession) -> None:
        self.api = api
        self.session = session

    async def post(self, method: str, **kwargs: Any) -> tuple[int, Json]:  # noqa: ANN401 - aiohttp's
        """Send a request with aiohttp's own arguments; return status and JSON body."""
        url = f"{self.api.url}/bot{self.api.token}/{method}"
        async with self.session.post(url, **kwargs) as response:
            body: Json = await response.json()
            return response.status, body

    async def call(self, method: str, **params: object) -> tuple[int, Json]:
        """Call a method; return status and JSON body."""
        return await self.post(method, json=params)

    async def ok(self, method: str, **params: object) -> Any:  # noqa: ANN401 - as methods differ
        """Call a method that must work; return its result."""
        status, body = await self.call(method, **params)
        assert status == 200, body
        assert body["ok"] is True, body
        return body["result"]

    async def refused(self, method: str, **params: object) -> str:
        """Call a method that must be refused; return `code description`."""
        status, body = await self.call(method, **params)
        assert body["ok"] is False, body
        assert status == body["error_code"], body
        return f"{status} {body['description']}"

    async def echoes(self) -> None:
        """Poll for ever; answer texts, edits and presses in a way that dialogs can test."""
        offset = 0
        while True:
            for update in await self.ok("getUpdates", offset=offset, timeout=PATIENCE):
                offset = update["update_id"] + 1
                await self._reacts(update)

    async def _reacts(self, update: Json) -> None:
        if query := update.get("callback_query"):
            await self.ok("answerCallbackQuery", callback_query_id=query["id"], text="Pressed")
            place = {"chat_id": query["from"]["id"], "message_id": query["message"]["message_id"]}
            await self.ok("editMessageText", **place, text=f"You pressed {query['data']}")
            return
        message = update.get("message") or update["edited_message"]
        if message["text"] == "shh":
            return
        verb = "wrote" if "message" in update else "now say"
        words = f"You {verb} {message['text']}"
        row = [{"text": "Good", "callback_data": "good"}]
        markup = {"inline_keyboard": [row]}
        await self.ok("sendMessage", chat_id=message["chat"]["id"], text=words, reply_markup=markup)


@asynccontextmanager
async def raw_bot() -> AsyncIterator[tuple[TelegramApi, RawBot]]:
    """Open a server and a raw bot for it."""
    timeout = aiohttp.ClientTimeout(PATIENCE)
    async with TelegramApi() as api, aiohttp.ClientSession(timeout=timeout) as session:
        yield api, RawBot(api, session)


@asynccontextmanager
async def echo_bot() -> AsyncIterator[TelegramApi]:
    """Open a server with a bot that says what it was told."""
    async with raw_bot() as (api, bot):
        task = asyncio.create_task(bot.echoes())
        try:
            yield api
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def greeted(api: TelegramApi) -> Person:
    """Return a person who has written to the bot, so that it may write to them."""
    person = api.person("Nilufar")
    await person.says("/start")
    return person


def keyboard(*buttons: Json) -> Json:
    """Return an inline keyboard of one row."""
    return {"inline_keyboard": [list(buttons)]}


def button(**action: object) -> Json:
    """Return a button with these actions."""
    return {"text": "b", **action}


def commands(name: str = "start", description: str = "d", times: int = 1) -> Json:
    """Return the parameters of setMyCommands."""
    return {"commands": [{"command": name, "description": description}] * times}
