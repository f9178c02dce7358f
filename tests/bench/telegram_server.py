"""A Bot API server that judges nothing: every answer is ready before it is asked for.

Runs in a process of its own, so that what it costs is on nobody's bill. `POST /feed/<token>`
takes texts that people write to that bot, each in a new chat, and answers when the bot has
sent a message for each.
"""

import asyncio
import json
import sys
from collections import defaultdict
from itertools import count
from typing import Any

from aiohttp import web

from .worker import speaking

FIRST_CHAT = 1_000_001
DAY = 1_790_000_000  # any date will do
ME = {"id": 7_000_000_001, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
MESSAGE = {
    "message_id": 2,
    "date": DAY,
    "from": ME,
    "chat": {"id": FIRST_CHAT, "type": "private", "first_name": "Nilufar"},
    "text": "Javob: " + "bu gap noto‘g‘ri. " * 30,
}


def answer(result: object) -> bytes:
    """The body of an accepted call."""
    return json.dumps({"ok": True, "result": result}).encode()


SENT = answer(MESSAGE)
CANNED = {"getMe": answer(ME), "sendMessage": SENT}
DONE = answer(result=True)


class Queue:
    """Updates that a bot has not confirmed yet, and how many messages it sent."""

    def __init__(self) -> None:
        self.pending: list[dict[str, Any]] = []
        self.sent = 0
        self._numbers = count(1)
        self._changed = asyncio.Condition()

    async def feed(self, texts: list[str]) -> None:
        """Queue updates and wait until as many messages were sent."""
        wanted = self.sent + len(texts)
        self.pending += [_update(next(self._numbers), text) for text in texts]
        async with self._changed:
            self._changed.notify_all()
            await self._changed.wait_for(lambda: self.sent >= wanted)

    async def updates(self, offset: int, seconds: float) -> list[dict[str, Any]]:
        """Long polling."""
        self.pending = [update for update in self.pending if update["update_id"] >= offset]
        async with self._changed:
            try:
                async with asyncio.timeout(seconds):
                    await self._changed.wait_for(lambda: self.pending)
            except TimeoutError:
                return []
        return self.pending[:100]

    async def count_sent(self) -> None:
        """One more message was sent."""
        async with self._changed:
            self.sent += 1
            self._changed.notify_all()


def _update(number: int, text: str) -> dict[str, Any]:
    """A private message in a chat that nobody has written in before."""
    chat, name = FIRST_CHAT + number, {"first_name": "Nilufar"}
    message = {
        "message_id": 1,
        "date": DAY,
        "from": {"id": chat, "is_bot": False, "language_code": "uz", **name},
        "chat": {"id": chat, "type": "private", **name},
        "text": text,
    }
    return {"update_id": number, "message": message}


class Server:
    """One queue a token."""

    def __init__(self) -> None:
        self._queues: defaultdict[str, Queue] = defaultdict(Queue)

    def app(self) -> web.Application:
        """The routes."""
        app = web.Application()
        app.router.add_post("/feed/{token}", self._feed)
        app.router.add_route("*", "/bot{token}/getUpdates", self._updates)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        return app

    async def _feed(self, request: web.Request) -> web.Response:
        await self._queue(request).feed(await request.json())
        return web.Response()

    async def _updates(self, request: web.Request) -> web.Response:
        asked = await request.json()
        updates = await self._queue(request).updates(
            int(asked.get("offset", 0)), float(asked.get("timeout", 0))
        )
        return web.Response(body=answer(updates), content_type="application/json")

    async def _call(self, request: web.Request) -> web.Response:
        await request.read()
        method = request.match_info["method"]
        if method == "sendMessage":
            await self._queue(request).count_sent()
        return web.Response(body=CANNED.get(method, DONE), content_type="application/json")

    def _queue(self, request: web.Request) -> Queue:
        return self._queues[request.match_info["token"]]


async def main() -> None:
    """Serve on a free port, tell the address, end when standard input does."""
    # A poll whose bot has gone is dropped at once, so that nothing is left at the end.
    runner = web.AppRunner(Server().app(), handler_cancellation=True, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    with speaking() as say:
        say(f"http://{host}:{port}")
        await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main())
