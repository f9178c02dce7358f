"""The composition root of the Telegram bot: builds it from the settings and runs it.

Starting order: claims, database, Telegram; what can't start says so in one sentence.
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import Any

from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import AIORateLimiter, Application

from bot.errors import StoreDownError, TelegramRefusedError
from bot.house import now, open_house
from bot.log import log
from bot.settings import Settings
from bot.talk import House
from bot.telegram.handlers import ALLOWED_UPDATES, register
from bot.telegram.menu import show_menu
from bot.telegram.order import OrderedByChat
from bot.telegram.transport import AiohttpRequest
from bot.telegram.updates import UpdatesRequest

RETRIES = 5  # after "too many requests", with the waiting time that Telegram names
PRUNE_EVERY = 24 * 60 * 60.0  # seconds
LONGEST_PAUSE = 30.0  # seconds between two tries to reach Telegram at the start

REFUSED = "TELEGRAM_BOT_TOKEN: Telegram refuses this token; take the one BotFather gives"

Bot = Application[Any, Any, Any, Any, Any, Any]


async def run_telegram(settings: Settings) -> None:
    """Run the bot until SIGINT or SIGTERM.

    Raises:
        BotError, ClaimsError: it can't start; the message names the place and the cure.
    """
    # Else python-telegram-bot warns of a coming change at every "too many requests".
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with AsyncExitStack() as stack:
        house = await open_house(settings, stack)
        updates = UpdatesRequest(when_refused=stop.set)
        application = _build(settings, house, updates)
        stack.push_async_callback(application.bot.shutdown)  # also when it was never reached
        if not await _reached(application, stop):
            return
        stack.push_async_callback(application.shutdown)
        async with _polling(application), _beside(show_menu(application.bot), _prune_daily(house)):
            log.info("started", claims=len(house.library.catalog.published()))
            await stop.wait()
            log.info("stopping")
        if updates.refused:
            raise TelegramRefusedError(REFUSED)


def _build(settings: Settings, house: House, updates: UpdatesRequest) -> Bot:
    if settings.telegram_bot_token is None:
        raise TelegramRefusedError("TELEGRAM_BOT_TOKEN is not set")
    base = str(settings.telegram_api_url).rstrip("/")
    application: Bot = (
        Application.builder()
        .token(settings.telegram_bot_token.get_secret_value())
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .request(AiohttpRequest())
        .get_updates_request(updates)
        .rate_limiter(AIORateLimiter(max_retries=RETRIES))
        .concurrent_updates(OrderedByChat())
        .build()
    )
    register(application, house)
    return application


async def _reached(application: Bot, stop: asyncio.Event) -> bool:
    """Ask Telegram who we are until it answers; False when told to stop before that."""
    pause = 1.0
    while not stop.is_set():
        try:
            await application.initialize()
        except InvalidToken:
            raise TelegramRefusedError(REFUSED) from None
        except NetworkError as error:
            log.warning("telegram_unreached", kind=type(error).__name__, again_in=pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        else:
            return True
    return False


@asynccontextmanager
async def _polling(application: Bot) -> AsyncIterator[None]:
    """Handlers and long polling on; at the end, what was fetched is answered first."""
    if application.updater is None:
        raise RuntimeError("the application was built without an updater")
    await application.start()
    await application.updater.start_polling(
        allowed_updates=ALLOWED_UPDATES, bootstrap_retries=-1, error_callback=_interrupted
    )
    try:
        yield
    finally:
        with suppress(InvalidToken):  # what ended the polling is told by run_telegram
            await application.updater.stop()
        await application.stop()


def _interrupted(error: TelegramError) -> None:
    log.warning("polling_interrupted", kind=type(error).__name__)


@asynccontextmanager
async def _beside(*work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Background work that ends with the block; a failure in it ends the block too."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(coroutine) for coroutine in work]
        yield
        for task in tasks:
            task.cancel()


async def _prune_daily(house: House) -> None:
    while True:
        try:
            await house.store.prune(now().date())
            await house.desk.store.prune(now())
        except StoreDownError:
            log.warning("prune_failed", exc_info=True)
        await asyncio.sleep(PRUNE_EVERY)
