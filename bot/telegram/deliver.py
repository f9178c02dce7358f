"""Outcomes become Telegram calls: one place for limits, retries and refusals.

Must not know claims or languages.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from answers.html import telegram_html
from answers.reply import Reply
from bot.log import log
from bot.talk import Outcome, Rows

PAUSES = (0.5, 2.0, 5.0)  # seconds before the second, third and fourth try
Result = TypeVar("Result")
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True)
class Place:
    """Where an outcome goes: the chat, the message answered, the message under the button."""

    bot: Bot
    chat: int
    question: int | None = None
    shown: int | None = None


async def deliver(outcome: Outcome, place: Place) -> int | None:
    """Do what the outcome says; the id of the message that now holds the reply.

    A person who blocked the bot is left in peace.
    """
    try:
        if outcome.buttons is not None and place.shown:
            await _change_buttons(outcome.buttons, place, place.shown)
        if outcome.reply is None:
            return None
        if outcome.instead and place.shown:
            return await edit(outcome.reply, place, place.shown)
        return await send(outcome.reply, place)
    except Forbidden:
        log.info("blocked_by_person")
        return None


async def send(reply: Reply, place: Place) -> int:
    """A new message, tied to the question where there is one."""
    tie = place.question and ReplyParameters(place.question, allow_sending_without_reply=True)
    message = await persist(
        lambda: place.bot.send_message(
            place.chat,
            telegram_html(reply),
            parse_mode=ParseMode.HTML,
            reply_markup=_keyboard(reply.buttons),
            reply_parameters=tie or None,
            link_preview_options=NO_PREVIEW,
        )
    )
    return message.message_id


async def edit(reply: Reply, place: Place, shown: int) -> int:
    """The reply in place of message `shown`; as a new message when that one is gone."""
    try:
        await persist(
            lambda: place.bot.edit_message_text(
                telegram_html(reply),
                chat_id=place.chat,
                message_id=shown,
                parse_mode=ParseMode.HTML,
                reply_markup=_keyboard(reply.buttons),
                link_preview_options=NO_PREVIEW,
            )
        )
    except BadRequest as error:
        if not _unchanged(error):
            return await send(reply, place)
    return shown


async def acknowledge(query: CallbackQuery, notice: str | None) -> None:
    """Stop the button's spinner; a query too old to be answered is no trouble."""
    try:
        await query.answer(notice)
    except TelegramError as error:
        log.info("button_unacknowledged", kind=type(error).__name__)


async def _change_buttons(buttons: Rows, place: Place, shown: int) -> None:
    try:
        await persist(
            lambda: place.bot.edit_message_reply_markup(
                place.chat, shown, reply_markup=_keyboard(buttons)
            )
        )
    except BadRequest as error:
        if not _unchanged(error):
            log.warning("buttons_unchanged", reason=error.message)


def _unchanged(error: BadRequest) -> bool:
    return "not modified" in error.message.lower()


async def persist(call: Callable[[], Awaitable[Result]]) -> Result:
    """The call, tried again after a network fault; what Telegram refuses is not repeated.

    Raises:
        TelegramError: it is refused, or the last try failed too.
    """
    for pause in PAUSES:
        try:
            return await call()
        except (BadRequest, RetryAfter):
            raise
        except NetworkError as error:
            log.warning("telegram_unreached", kind=type(error).__name__, again_in=pause)
            await asyncio.sleep(pause)
    return await call()


def _keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    keys = [
        [
            InlineKeyboardButton(
                button.text,
                url=button.url,
                callback_data=button.action and button.action.encode(),
            )
            for button in row
        ]
        for row in rows
        if row
    ]
    return InlineKeyboardMarkup(keys) if keys else None
