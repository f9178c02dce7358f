"""What the Bot API answers instead of a result, and which of it no good bot ever causes.

`ApiError` happens to good bots too: a person blocked the bot, a message is gone, nothing changed.
`BotMistakeError` is an answer only a wrong program gets (broken HTML, a text that is too long): the
bot is told what Telegram would tell it, and the test fails as well. Knows nothing of HTTP.
"""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class ApiError(Exception):
    """A refusal: HTTP code, Telegram's description, and response parameters such as retry_after."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """Return the refusal as the JSON object that Telegram sends."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return answer | ({"parameters": self.parameters} if self.parameters else {})


class BotMistakeError(ApiError):
    """A refusal that shows a fault in the bot; it is kept as a violation."""


def refused(what: str, **parameters: int) -> ApiError:
    """Return the 400 that a good bot may get as well."""
    return ApiError(400, f"Bad Request: {what}", **parameters)


def mistake(what: str) -> BotMistakeError:
    """Return the 400 that only a faulty bot gets."""
    return BotMistakeError(400, f"Bad Request: {what}")


def forbidden(what: str) -> ApiError:
    """Return a 403, for example for a person who blocked the bot."""
    return ApiError(403, f"Forbidden: {what}")


def conflict(what: str) -> ApiError:
    """Return a 409: two pollers, or polling while a webhook is set."""
    return ApiError(409, f"Conflict: {what}")
