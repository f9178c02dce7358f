"""The connection that updates come through, with two troubles that only it can have.

An update that can't be read is passed on empty: it is confirmed like any other instead of
being fetched again for ever, and nothing of it is printed. A token that Telegram takes back
while the bot runs is told to the program. Must not know what is answered.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from telegram import Update
from typing_extensions import override

from bot.log import log
from bot.telegram.transport import AiohttpRequest

REFUSALS = (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)  # Telegram's answers to a wrong token


class UpdatesRequest(AiohttpRequest):
    """A connection for getUpdates alone; `refused` once Telegram no longer takes the token."""

    def __init__(self, when_refused: Callable[[], None]) -> None:
        super().__init__()
        self.refused = False
        self._when_refused = when_refused

    @override
    def heed(self, status: int) -> None:
        if status in REFUSALS:
            self.refused = True
            self._when_refused()

    @staticmethod
    @override
    def parse_json_payload(payload: bytes) -> Any:
        answer = AiohttpRequest.parse_json_payload(payload)
        updates = answer.get("result") if isinstance(answer, dict) else None
        if isinstance(updates, list):
            answer["result"] = [_readable(update) for update in updates]
        return answer


def _readable(update: dict[str, Any]) -> dict[str, Any]:
    """The update, or no more than its number where python-telegram-bot would fail on it."""
    try:
        Update.de_json(update, None)
    except Exception as error:  # noqa: BLE001  it raises whatever the wrong field leads to
        log.error("update_unreadable", kind=type(error).__name__)
        return {"update_id": update["update_id"]}
    return update
