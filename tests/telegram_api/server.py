"""A Bot API server on this machine, for a bot that runs as people run it.

It speaks HTTP, keeps chats, hands out updates, and has every call judged: by the schema, by TDLib,
by Telegram's limits. What a good bot never does is a violation, and leaving the context with one
fails the test.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import TracebackType
from typing import Self

from aiohttp import web

from .chats import Kind
from .dispatch import Dispatch
from .errors import ApiError, Json
from .faults import Fault, Faults
from .groups import Group
from .person import Person
from .state import Call, State
from .updates import Updates
from .webhook import Courier

TOKEN = "7000000001:AAH-a-token-for-tests-only-0123456789"  # noqa: S105 - opens nothing
LARGEST_UPLOAD = 50 * 2**20


class TelegramApi:
    """The server. `url` and `token` are for the bot, `faults` and `violations` for the test."""

    def __init__(self) -> None:
        self.token = TOKEN
        self.url = ""
        self.state = State()
        self.updates = Updates(self.state)
        self.faults = Faults()
        self.courier = Courier(self.updates)
        self._dispatch = Dispatch(self.state, self.updates)
        app = web.Application(client_max_size=LARGEST_UPLOAD)
        app.router.add_route("*", "/bot{token}/{method}", self._on_call)
        app.router.add_get("/file/bot{token}/files/{file_id}", self._on_file)
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        self.courier.start()
        return self

    async def __aexit__(
        self,
        _: type[BaseException] | None,
        error: BaseException | None,
        __: TracebackType | None,
    ) -> None:
        await self.courier.stop()
        await self._runner.cleanup()
        if violations := self.take_violations():
            report = "the bot broke the rules of the Bot API:\n" + "\n".join(violations)
            if error is None:
                raise AssertionError(report)
            error.add_note(report)

    def take_violations(self) -> list[str]:
        """Return what the bot did wrong so far, and forget it: a test that wanted it looks here."""
        taken, self.state.violations = self.state.violations, []
        return taken

    @property
    def calls(self) -> list[Call]:
        """Every call but getUpdates, in order."""
        return self.state.calls

    @property
    def refusals(self) -> list[Call]:
        """The calls that were refused."""
        return [call for call in self.calls if call.refusal]

    def called(self, method: str) -> list[Json]:
        """Return the parameters of every accepted call of a method."""
        return [c.params for c in self.calls if c.method == method and not c.refusal]

    def unanswered_presses(self) -> list[str]:
        """Return the ids of presses whose button still turns."""
        queries = self.state.queries.values()
        return [q.id for q in queries if q.kind == "callback" and q.answer is None]

    async def until(self, holds: Callable[[], object], timeout: float = 10) -> None:  # noqa: ASYNC109
        """Wait until something becomes true here; every call and every update is a new look."""
        await self.state.until(holds, timeout)

    def person(self, first_name: str, *, language_code: str = "uz", **fields: object) -> Person:
        """Let a new person into Telegram; the bot can't write to them before they write to it."""
        user = {"first_name": first_name, "language_code": language_code, **fields}
        return Person.new(self.updates, user)

    def group(
        self, title: str, *, admins: list[Person], kind: Kind = "supergroup", bot: str = "member"
    ) -> Group:
        """Make a group or channel; the first admin owns it, `bot` is the bot's status there."""
        return Group.new(self.updates, title, admins, kind=kind, bot=bot)

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.match_info["token"] != self.token:
            return _refusal(ApiError(401, "Unauthorized"))
        fault = self.faults.take(method)
        if fault and not fault.accepted:
            return await self._spoil(request, fault)
        try:
            result = await self._dispatch.answer(request, method)
            response = web.json_response({"ok": True, "result": result})
        except ApiError as error:
            response = _refusal(error)
        await self.state.changed()
        return await self._spoil(request, fault) if fault else response

    async def _spoil(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        """Do to the connection what a fault says."""
        self.state.reanswering_allowed = True
        await self.state.changed()
        if fault.respond is not None:
            return fault.respond()
        if fault.kind == "hang":
            await asyncio.Event().wait()
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _on_file(self, request: web.Request) -> web.Response:
        upload = self.state.files.kept.get(request.match_info["file_id"])
        if request.match_info["token"] != self.token or upload is None:
            return _refusal(ApiError(404, "Not Found"))
        return web.Response(body=upload.data, content_type=upload.content_type)


def _refusal(error: ApiError) -> web.Response:
    return web.json_response(error.body(), status=error.code)
