"""The bot's face in Telegram: commands and descriptions, per language.

Telegram limits how often these may be set, so only what differs is set.
"""

from functools import partial

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from answers.say import Style, say
from bot.commands import COMMANDS
from bot.log import log
from bot.telegram.deliver import persist

# Language codes of people's apps; "" is for all the others. Kazakh apps read Russian.
FACES = {"": Style.UZ, "uz": Style.UZ, "ru": Style.RU, "kk": Style.RU, "en": Style.EN}


async def show_menu(bot: Bot) -> None:
    """Bring commands and descriptions up to date; a refusal is logged, never fatal."""
    for code, style in FACES.items():
        try:
            await persist(partial(_commands, bot, code, style))
            await persist(partial(_descriptions, bot, code, style))
        except TelegramError as error:
            log.warning("menu_not_set", language=code or "default", kind=type(error).__name__)


async def _commands(bot: Bot, code: str, style: Style) -> None:
    wanted = tuple(BotCommand(name, say(style, f"command-{name}")) for name in COMMANDS)
    if await bot.get_my_commands(language_code=code) != wanted:
        await bot.set_my_commands(wanted, language_code=code)


async def _descriptions(bot: Bot, code: str, style: Style) -> None:
    long, short = say(style, "bot-description"), say(style, "bot-short-description")
    if (await bot.get_my_description(language_code=code)).description != long:
        await bot.set_my_description(long, language_code=code)
    if (await bot.get_my_short_description(language_code=code)).short_description != short:
        await bot.set_my_short_description(short, language_code=code)
