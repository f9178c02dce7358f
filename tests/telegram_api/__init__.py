"""A local Bot API server, the people who write to it, and the bot as a process."""

from .asking import asks_as_guest, asks_inline, picks
from .bot_process import BotEndedError, BotProcess
from .dialog import run_dialog
from .groups import Group
from .incoming import channel_origin, hidden_origin
from .person import Person
from .sent import Sent
from .server import TelegramApi
from .steps import Step, load_dialog, load_dialogs

__all__ = [
    "BotEndedError",
    "BotProcess",
    "Group",
    "Person",
    "Sent",
    "Step",
    "TelegramApi",
    "asks_as_guest",
    "asks_inline",
    "channel_origin",
    "hidden_origin",
    "load_dialog",
    "load_dialogs",
    "picks",
    "run_dialog",
]
