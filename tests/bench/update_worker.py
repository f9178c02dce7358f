"""Feeds updates to both bots, and runs the two costliest steps of the way alone."""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp

from answers.say import Style
from bot.house import open_house
from bot.ports import ChatSettings
from bot.settings import Settings, read_settings
from bot.talk import House
from bot.telegram.order import AT_ONCE
from claims.decide import Question, decide

from .asked import questions
from .bots import echo_bot, our_bot, start
from .measure import Stopwatch
from .worker import serve

TOKENS = {
    "ours": "7000000001:AAH-ours-for-the-bench-0123456789",
    "echo": "7000000001:AAH-echo-for-the-bench-0123456789",
}
GREETING = "salom"
SETTLED = 0.3  # seconds after the last message in which a bot ends what it still does


class Side:
    """Both bots on one server, and one database and library."""

    def __init__(self, url: str, house: House, http: aiohttp.ClientSession) -> None:
        self._url, self._house, self._http = url, house, http
        self._chat = 1

    @classmethod
    async def open(cls, url: str, stack: AsyncExitStack) -> "Side":
        """Everything running; `stack` ends it."""
        folder = Path(stack.enter_context(TemporaryDirectory()))
        house = await open_house(_settings(folder / "bench.db"), stack)
        await start(our_bot(url, TOKENS["ours"], house), stack)
        await start(echo_bot(url, TOKENS["echo"]), stack)
        return cls(url, house, await stack.enter_async_context(aiohttp.ClientSession()))

    async def greet(self, way: str, count: int) -> float:
        """Processor time of an update that needs no matching."""
        return await self._fed(way, [GREETING] * count)

    async def ask(self, way: str, count: int) -> float:
        """Processor time of an update with a question."""
        return await self._fed(way, questions(count))

    async def _fed(self, way: str, texts: Sequence[str]) -> float:
        watch = Stopwatch()
        async with self._http.post(f"{self._url}/feed/{TOKENS[way]}", json=texts) as answer:
            answer.raise_for_status()
        await asyncio.sleep(SETTLED)
        return watch.spent().cpu / len(texts)

    async def match(self, count: int) -> float:
        """Processor time of deciding a question alone, in threads as the bot does it."""
        texts, known = questions(count), self._house.library.known
        return await _at_once(
            [partial(asyncio.to_thread, decide, Question(text), known) for text in texts]
        )

    async def store(self, count: int) -> float:
        """Processor time of what a question reads from and writes to the database."""
        first, self._chat = self._chat, self._chat + count
        return await _at_once([partial(self._stored, chat) for chat in range(first, self._chat)])

    async def _stored(self, chat: int) -> None:
        store, now = self._house.store, self._house.now()
        await store.settings(chat)
        await store.last_claim(chat, now)
        await store.save_settings(chat, ChatSettings(Style.UZ))
        await store.remember_topic(chat, "uz-bench", now)
        await store.remember_reply(chat, 1, 2, now)


async def _at_once(jobs: Sequence[Callable[[], Awaitable[object]]]) -> float:
    """Processor time of a job, as many in flight as the bot lets be."""
    waiting = iter(jobs)

    async def some() -> None:
        for job in waiting:
            await job()

    watch = Stopwatch()
    await asyncio.gather(*(some() for _ in range(AT_ONCE)))
    return watch.spent().cpu / len(jobs)


def _settings(database: Path) -> Settings:
    return read_settings().model_copy(update={"database_url": f"sqlite:///{database}"})


def main() -> None:
    """Serve; the server's address is the argument."""
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        side = runner.run(Side.open(sys.argv[1], stack))
        jobs = {"greet": side.greet, "ask": side.ask, "match": side.match, "store": side.store}
        serve({name: lambda job=job, **how: runner.run(job(**how)) for name, job in jobs.items()})
        runner.run(stack.aclose())


if __name__ == "__main__":
    main()
