"""Sends messages with one bot a transport: the project's, the framework's own, and none."""

import asyncio
import sys
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.request import BaseRequest, RequestData
from typing_extensions import override

from bot.telegram.order import AT_ONCE
from bot.telegram.transport import AiohttpRequest

from .measure import Spent, Stopwatch
from .telegram_server import CANNED, SENT
from .worker import serve

TOKEN = "7000000001:AAH-a-token-for-the-bench-0123456789"  # noqa: S105  opens nothing
TEXT = "<b>Noto‘g‘ri.</b> " + "Qonunda bunday jazo yo‘q, lekin javobgarlik bor. " * 12
BUTTONS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Qonun", url="https://lex.uz/")],
        [
            InlineKeyboardButton("Rahmat", callback_data="g:1"),
            InlineKeyboardButton("Xato", callback_data="b:1"),
        ],
    ]
)


class NoRequest(BaseRequest):
    """Answers at once without a network: what is left is the framework's own work."""

    @property
    @override
    def read_timeout(self) -> float | None:
        return None

    @override
    async def initialize(self) -> None:
        """Nothing to open."""

    @override
    async def shutdown(self) -> None:
        """Nothing to close."""

    @override
    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        """What the server would have answered."""
        return 200, CANNED.get(url.rpartition("/")[2], SENT)


def bots(url: str) -> dict[str, Bot]:
    """One bot a transport; the framework's is left at its defaults."""
    base = f"{url}/bot"
    return {
        "aiohttp": Bot(TOKEN, base, request=AiohttpRequest()),
        "httpx": Bot(TOKEN, base),
        "none": Bot(TOKEN, base, request=NoRequest()),
    }


async def send(bot: Bot, calls: int) -> Spent:
    """What `calls` messages took, as many in flight as the program lets be."""
    numbers = iter(range(calls))

    async def some() -> None:
        for _ in numbers:
            await bot.send_message(1, TEXT, parse_mode=ParseMode.HTML, reply_markup=BUTTONS)

    await bot.initialize()
    watch = Stopwatch()
    await asyncio.gather(*(some() for _ in range(AT_ONCE)))
    return watch.spent()


def main() -> None:
    """Serve; the server's address is the argument."""
    every = bots(sys.argv[1])
    with asyncio.Runner() as runner:
        serve({"send": lambda way, calls: runner.run(send(every[way], calls))})
        for bot in every.values():
            runner.run(bot.shutdown())


if __name__ == "__main__":
    main()
