"""The desk's commands, links and buttons: read the update, call the desk, deliver the reply."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.desk import entrance
from bot.desk.buttons import DESK
from bot.desk.tokens import PREFIX
from bot.desk.visit import Visitor
from bot.talk import House
from bot.telegram import intake
from bot.telegram.deliver import Place, acknowledge, deliver
from bot.telegram.routing import Callback, Handler
from bot.telegram.trouble import Context

INVITED = filters.Regex(rf"^/start(?:@\w+)?\s+{PREFIX}")


def desk_handlers(house: House, new: filters.BaseFilter) -> list[Handler]:
    """The desk's handlers; `new` passes new messages of private chats."""
    desk = _Desk(house)
    return [
        MessageHandler(new & INVITED, desk.invited),
        *(CommandHandler(name, desk.command(name), filters=new) for name in entrance.COMMANDS),
        CallbackQueryHandler(desk.pressed, pattern=rf"^{DESK}(?::|$)"),
    ]


class _Desk:
    """The desk as Telegram reaches it: each method is one kind of update."""

    def __init__(self, house: House) -> None:
        self._house = house

    def command(self, name: str) -> Callback:
        """A callback that runs a command of the desk."""

        async def run(update: Update, context: Context) -> None:
            visitor = _visitor(update, context)
            outcome = await entrance.command(self._house, visitor, name)
            await deliver(outcome, Place(context.bot, visitor.person.chat))

        return run

    async def invited(self, update: Update, context: Context) -> None:
        """/start behind an invitation link."""
        visitor, argument = _visitor(update, context), intake.argument(intake.message(update))
        outcome = await entrance.join(self._house, visitor, argument)
        await deliver(outcome, Place(context.bot, visitor.person.chat))

    async def pressed(self, update: Update, context: Context) -> None:
        """A button of the desk."""
        query, visitor = intake.query(update), _visitor(update, context)
        try:
            outcome = await entrance.press(self._house, visitor, query.data or "")
        except Exception:
            await acknowledge(query, None)  # the button must not turn while we apologise
            raise
        await acknowledge(query, outcome.notice)
        shown = query.message.message_id if query.message else None
        await deliver(outcome, Place(context.bot, visitor.person.chat, shown=shown))


def _visitor(update: Update, context: Context) -> Visitor:
    user = update.effective_user
    if user is None:
        raise ValueError("an update without a person reached the desk")
    return Visitor(intake.person(update), user.id, user.first_name, context.bot.link)
