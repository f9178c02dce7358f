"""When answering failed: one calm sentence for the person, a traceback for the operator.

The two are joined by a reference, and by nothing else. Must not know what was asked.
"""

import secrets
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Bot, Update
from telegram.error import TelegramError
from telegram.ext import CallbackContext

from answers.say import say
from bot.log import log
from bot.talk import House
from bot.telegram import intake

Context = CallbackContext[Bot, Any, Any, Any]


def error_handler(house: House) -> Callable[[object, Context], Coroutine[Any, Any, None]]:
    """What python-telegram-bot is to call with whatever a handler raised."""

    async def on_error(update: object, context: Context) -> None:
        reference = secrets.token_hex(3)
        log.error("update_failed", reference=reference, exc_info=context.error)
        if isinstance(update, Update) and update.effective_chat:
            await _tell(house, update, context.bot, reference)

    return on_error


async def _tell(house: House, update: Update, bot: Bot, reference: str) -> None:
    person = intake.person(update)
    style = (await house.settings_or_guess(person)).style
    try:
        await bot.send_message(person.chat, say(style, "error", reference=reference))
    except TelegramError as error:
        log.warning("person_not_told", reference=reference, kind=type(error).__name__)
