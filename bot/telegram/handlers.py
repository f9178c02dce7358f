"""The ordered list of handlers: read the update, call one use case, deliver the reply.

The first handler that fits takes the update, so the order is the routing table.
"""

from dataclasses import replace
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from answers.reply import Action
from bot import asking
from bot.commands import COMMANDS, HIDDEN, Command
from bot.pressing import press
from bot.talk import House, Outcome
from bot.telegram import intake
from bot.telegram.albums import Albums
from bot.telegram.deliver import Place, acknowledge, deliver
from bot.telegram.desk import desk_handlers
from bot.telegram.routing import Callback, Handler
from bot.telegram.trouble import Context, error_handler

ALLOWED_UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY]


def handlers(house: House) -> list[Handler]:
    """All handlers, first fit first."""
    private = filters.ChatType.PRIVATE
    new = filters.UpdateType.MESSAGE & private
    talk = Conversation(house)
    return [
        # The moderators' desk before /start and the buttons of everybody.
        *desk_handlers(house, new),
        # Commands before text: a command is text too.
        *(
            CommandHandler(name, talk.command(command), filters=new)
            for name, command in {**COMMANDS, **HIDDEN}.items()
        ),
        # An unknown command gets the usage text instead of silence.
        MessageHandler(new & filters.COMMAND, talk.command(COMMANDS["help"])),
        # Everything else that is new: text, captions, and things without words.
        MessageHandler(new & ~filters.StatusUpdate.ALL, talk.said),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & private, talk.edited),
        CallbackQueryHandler(talk.pressed),
    ]


class Conversation:
    """The private conversation: each method is one kind of update."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._albums = Albums()

    def command(self, command: Command) -> Callback:
        """A callback that runs `command`."""

        async def run(update: Update, context: Context) -> None:
            message = intake.message(update)
            person = intake.person(update)
            outcome = await command(self._house, person, intake.argument(message))
            await deliver(outcome, Place(context.bot, person.chat))

        return run

    async def said(self, update: Update, context: Context) -> None:
        """Words, or a post with words."""
        message, person = intake.message(update), intake.person(update)
        words = intake.words(message)
        if self._albums.repeats(message.media_group_id) and not words:
            return
        outcome = await asking.ask(self._house, person, words)
        place = Place(context.bot, person.chat, question=message.message_id)
        await self._deliver(outcome, place)

    async def edited(self, update: Update, context: Context) -> None:
        """An edited question edits its answer; a late edit gets a new one."""
        message, person = intake.message(update), intake.person(update)
        outcome = await asking.ask(self._house, person, intake.words(message))
        shown = await asking.reply_to_question(self._house, person, message.message_id)
        place = Place(context.bot, person.chat, question=message.message_id, shown=shown)
        await self._deliver(replace(outcome, instead=shown is not None), place)

    async def pressed(self, update: Update, context: Context) -> None:
        """A button under one of the bot's messages."""
        query, person = intake.query(update), intake.person(update)
        question, words = intake.asked(query)
        try:
            outcome = await press(self._house, person, Action.decode(query.data or ""), words)
        except Exception:
            await acknowledge(query, None)  # the button must not turn while we apologise
            raise
        await acknowledge(query, outcome.notice)
        shown = query.message.message_id if query.message else None
        await deliver(outcome, Place(context.bot, person.chat, question, shown))

    async def _deliver(self, outcome: Outcome, place: Place) -> None:
        reply = await deliver(outcome, place)
        if not outcome.untraced and place.question is not None and reply is not None:
            await asking.remember_reply(self._house, place.chat, place.question, reply)


def register(application: "Application[Any, Any, Any, Any, Any, Any]", house: House) -> None:
    """Add the handlers and the error handler, in order."""
    application.add_handlers(handlers(house))
    application.add_error_handler(error_handler(house))
