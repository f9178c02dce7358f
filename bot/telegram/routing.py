"""What handlers are made of: the types that every list of handlers shares."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler

from bot.telegram.trouble import Context

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]
Handler = BaseHandler[Update, Context, None]
