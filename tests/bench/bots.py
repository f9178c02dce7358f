"""The bot and an echo bot, so alike that their difference is what the program adds.

Both have the same framework, transport, limits and order of updates; ours has its handlers and
its check of every update besides.
"""

from contextlib import AsyncExitStack
from typing import Any

from telegram import Update
from telegram.ext import AIORateLimiter, Application, CallbackContext, MessageHandler, filters

from bot.app import RETRIES, Bot
from bot.talk import House
from bot.telegram.handlers import ALLOWED_UPDATES, register
from bot.telegram.order import OrderedByChat
from bot.telegram.transport import AiohttpRequest
from bot.telegram.updates import UpdatesRequest


def our_bot(url: str, token: str, house: House) -> Bot:
    """The program's bot."""
    bot = _built(url, token, UpdatesRequest(when_refused=_refused))
    register(bot, house)
    return bot


def echo_bot(url: str, token: str) -> Bot:
    """The least that a bot can do."""
    bot = _built(url, token, AiohttpRequest())
    bot.add_handler(MessageHandler(filters.TEXT, _echo))
    return bot


def _built(url: str, token: str, updates: AiohttpRequest) -> Bot:
    """A bot of the framework with the program's transport, limits and order, and no handler."""
    return (
        Application.builder()
        .token(token)
        .base_url(f"{url}/bot")
        .request(AiohttpRequest())
        .get_updates_request(updates)
        .rate_limiter(AIORateLimiter(max_retries=RETRIES))
        .concurrent_updates(OrderedByChat())
        .build()
    )


def _refused() -> None:
    raise RuntimeError("the bench's own server refused a token")


async def _echo(update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
    message = update.effective_message
    if message is None:
        raise ValueError("the bench feeds messages only")
    await context.bot.send_message(message.chat_id, message.text or "")


async def start(bot: Bot, stack: AsyncExitStack) -> None:
    """Have a bot poll until `stack` ends it."""
    if bot.updater is None:
        raise RuntimeError("the bot was built without an updater")
    await bot.initialize()
    stack.push_async_callback(bot.shutdown)
    await bot.start()
    stack.push_async_callback(bot.stop)
    await bot.updater.start_polling(allowed_updates=ALLOWED_UPDATES)
    stack.push_async_callback(bot.updater.stop)
