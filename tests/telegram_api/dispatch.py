"""One call from request to result: read, judged, done, remembered.

Knows all methods, but nothing of faults and of how answers go back over the wire.
"""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from .answering import ANSWERING
from .editing import EDITING
from .errors import ApiError, BotMistakeError, Json
from .profile import PROFILE
from .rooms import ROOMS
from .schema import judge_call
from .sending import SENDING, Method
from .shapes import is_method
from .state import Call, State
from .updates import Updates
from .wire import ATTACHED, read_call, unresolved_files


class Dispatch:
    """Answers calls; keeps each one, and each mistake of the bot, in the state."""

    def __init__(self, state: State, updates: Updates) -> None:
        self._state = state
        self._updates = updates
        self._methods: Mapping[str, Method] = {
            **SENDING,
            **EDITING,
            **ANSWERING,
            **PROFILE,
            **ROOMS,
            **updates.methods(),
        }

    async def answer(self, request: web.Request, method: str) -> object:
        """Return the result of a call; raise ApiError when it is refused."""
        params: Json = {}
        try:
            params = await read_call(request, method)
            result = await self._judged(method, params)
        except ApiError as error:
            self._remember(method, params, error)
            raise
        except Exception as error:
            fault = BotMistakeError(500, f"the server of the tests failed itself: {error!r}")
            self._remember(method, params, fault)
            raise fault from error
        self._remember(method, params, None)
        return result

    async def _judged(self, method: str, params: Json) -> object:
        if not is_method(method):
            raise BotMistakeError(404, "Not Found: method not found")
        named = {name: value for name, value in params.items() if not name.startswith(ATTACHED)}
        if problems := [*judge_call(method, named), *unresolved_files(params)]:
            raise BotMistakeError(400, "Bad Request: against the schema: " + "; ".join(problems))
        if method == "getUpdates":
            return await self._updates.get(params)
        if method not in self._methods:
            raise BotMistakeError(501, f"{method} is not supported by this server yet")
        return self._methods[method](self._state, params)

    def _remember(self, method: str, params: Json, error: ApiError | None) -> None:
        if isinstance(error, BotMistakeError):
            self._state.violations.append(f"{method}: {error.description}")
        if method != "getUpdates" or error:
            self._state.calls.append(Call(method, params, error))
