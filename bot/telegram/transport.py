"""HTTP to Telegram on aiohttp, behind python-telegram-bot's request interface.

python-telegram-bot's own transport costs five times the CPU of this one an update (see
docs/decisions/0002-telegram-transport.md). Must not know what is sent.
"""

from typing import Any

import aiohttp
import orjson
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from typing_extensions import override

CONNECTIONS = 32  # twice the updates handled at once: each may wait for one call and a retry
TIMEOUT = 20.0  # seconds for a whole call when the caller names none
CONNECT_TIMEOUT = 10.0

Seconds = DefaultValue[float] | float | DefaultValue[None] | None


class AiohttpRequest(BaseRequest):
    """A connection pool to one Bot API server."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds an answer may take; long polling adds its own waiting time to it."""
        return TIMEOUT

    async def initialize(self) -> None:
        """Open the pool; again is harmless."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=CONNECTIONS)
            self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        """Close the pool; again is harmless."""
        if self._session is not None:
            await self._session.close()

    def heed(self, status: int) -> None:
        """Called with the status of every answer; there is nothing to heed here."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:  # noqa: ANN401 any JSON value
        """Telegram's answer as plain data.

        Raises:
            NetworkError: it is no JSON, so something on the way answered instead.
        """
        try:
            return orjson.loads(payload)
        except orjson.JSONDecodeError:
            raise NetworkError("the answer is no JSON") from None

    @override
    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        write_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        connect_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        pool_timeout: Seconds = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One call; the status and body of the answer.

        Raises:
            TimedOut: nothing came in time. NetworkError: the connection failed.
        """
        if self._session is None:
            raise RuntimeError("the transport is used before initialize()")
        total = TIMEOUT if isinstance(read_timeout, DefaultValue) else read_timeout
        timeout = aiohttp.ClientTimeout(total=total, sock_connect=CONNECT_TIMEOUT)
        try:
            async with self._session.request(
                method, url, timeout=timeout, **_body(request_data)
            ) as answer:
                self.heed(answer.status)
                return answer.status, await answer.read()
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            # The error's text holds the address and so the token: only its kind is told.
            raise NetworkError(type(error).__name__) from None


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        headers = {"Content-Type": "application/json"}
        return {"data": orjson.dumps(data.parameters), "headers": headers}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return {"data": form}
