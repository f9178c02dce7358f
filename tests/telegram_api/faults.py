"""Faults on order: what goes wrong between a bot and Telegram on a bad day.

A test says which method fails, how, and how many times. `None` stands for every method but
getUpdates, which has to be named. Knows nothing of what the methods do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from aiohttp import web

from .errors import ApiError

Kind = Literal["answer", "hang", "drop"]
GARBAGE_PAGE = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


@dataclass(frozen=True)
class Fault:
    """One kind of trouble; `accepted` tells whether Telegram had done what was asked by then."""

    kind: Kind
    accepted: bool = False
    respond: Callable[[], web.Response] | None = None


@dataclass
class _Order:
    method: str | None
    left: int
    fault: Fault


@dataclass
class Faults:
    """The faults that are still to come, in the order in which they were asked for."""

    orders: list[_Order] = field(default_factory=list)
    happened: list[str] = field(default_factory=list)

    def too_many(self, method: str | None = None, *, retry_after: int = 1, times: int = 1) -> None:
        """Answer 429 and ask the bot to wait."""
        self._order(method, times, Fault("answer", respond=lambda: _too_many(retry_after)))

    def server_error(self, method: str | None = None, *, status: int = 502, times: int = 1) -> None:
        """Answer 5xx with a web page instead of JSON."""
        self._order(method, times, Fault("answer", respond=lambda: _page(status)))

    def garbage(self, method: str | None = None, *, times: int = 1, accepted: bool = False) -> None:
        """Answer 200 with something that is no JSON."""
        self._order(method, times, Fault("answer", accepted, _half_a_body))

    def hang(self, method: str | None = None, *, times: int = 1, accepted: bool = False) -> None:
        """Never answer: the bot has to give up by itself."""
        self._order(method, times, Fault("hang", accepted))

    def drop_before(self, method: str | None = None, *, times: int = 1) -> None:
        """Break the connection before Telegram does anything."""
        self._order(method, times, Fault("drop"))

    def drop_after(self, method: str | None = None, *, times: int = 1) -> None:
        """Do what was asked, then break the connection: a bot that tries again does it twice."""
        self._order(method, times, Fault("drop", accepted=True))

    def clear(self) -> None:
        """Forget what was not used up."""
        self.orders.clear()

    def take(self, method: str) -> Fault | None:
        """Return the fault for this call, and count it down."""
        for order in self.orders:
            if order.method == method or (order.method is None and method != "getUpdates"):
                order.left -= 1
                self.orders = [each for each in self.orders if each.left > 0]
                self.happened.append(method)
                return order.fault
        return None

    def _order(self, method: str | None, times: int, fault: Fault) -> None:
        self.orders.append(_Order(method, times, fault))


def _too_many(seconds: int) -> web.Response:
    description = f"Too Many Requests: retry after {seconds}"
    error = ApiError(429, description, retry_after=seconds)
    headers = {"Retry-After": str(seconds)}
    return web.json_response(error.body(), status=429, headers=headers)


def _page(status: int) -> web.Response:
    return web.Response(text=GARBAGE_PAGE, status=status, content_type="text/html")


def _half_a_body() -> web.Response:
    return web.Response(text='{"ok":true,"result":{"mess', content_type="application/json")
