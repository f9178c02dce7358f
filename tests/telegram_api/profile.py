"""The methods about the bot itself: who it is, its commands and its descriptions.

Each is kept by scope and language, as Telegram keeps them. Knows nothing of chats' messages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from .entities import utf16
from .errors import Json, mistake
from .limits import check_length
from .sending import Method
from .state import State

COMMANDS, COMMAND_DESCRIPTION = 100, 256
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
DEFAULT_SCOPE: Json = {"type": "default"}


def get_me(state: State, _: Json) -> Json:
    """Return the bot's own User object."""
    return state.bot


def set_my_commands(state: State, params: Json) -> bool:
    """Keep the commands of one scope and language."""
    check_commands(params["commands"])
    state.profile[_commands_key(state, params)] = params["commands"]
    return True


def get_my_commands(state: State, params: Json) -> object:
    """Return the commands of exactly this scope and language."""
    return state.profile.get(_commands_key(state, params), [])


def delete_my_commands(state: State, params: Json) -> bool:
    """Forget the commands of one scope and language."""
    state.profile.pop(_commands_key(state, params), None)
    return True


def check_commands(commands: list[Json]) -> None:
    """Check the number of commands, their names and descriptions."""
    if len(commands) > COMMANDS:
        raise mistake("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise mistake("BOT_COMMAND_INVALID")
        if not 1 <= utf16(command["description"]) <= COMMAND_DESCRIPTION:
            raise mistake("BOT_COMMAND_DESCRIPTION_INVALID")


def _commands_key(state: State, params: Json) -> tuple[str, ...]:
    scope = params.get("scope", DEFAULT_SCOPE)
    if "chat_id" in scope:
        state.chat(scope["chat_id"], write=False)
    return ("commands", json.dumps(scope, sort_keys=True), _language(params))


def _language(params: Json) -> str:
    code: str = params.get("language_code", "")
    if not re.fullmatch(r"([a-z]{2})?", code):
        raise mistake("LANG_CODE_INVALID")
    return code


def _setter(field: str, limit: int) -> Method:
    def set_text(state: State, params: Json) -> bool:
        text = params.get(field, "")
        check_length(f"the bot's {field}", text, limit)
        state.profile[field, _language(params)] = text
        return True

    return set_text


def _getter(field: str) -> Method:
    def get_text(state: State, params: Json) -> Json:
        own = state.profile.get((field, _language(params)), "")
        return {field: own or state.profile.get((field, ""), "")}

    return get_text


def set_my_default_administrator_rights(state: State, params: Json) -> bool:
    """Keep the rights that the bot asks for when it is made an admin."""
    state.profile["rights", str(params.get("for_channels", False))] = params.get("rights")
    return True


def leave_telegram(_state: State, _params: Json) -> bool:
    """Accept logOut and close: a local server has nothing to release."""
    return True


PROFILE: Mapping[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _setter("name", 64),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description", 512),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description", 120),
    "getMyShortDescription": _getter("short_description"),
    "setMyDefaultAdministratorRights": set_my_default_administrator_rights,
    "logOut": leave_telegram,
    "close": leave_telegram,
}
