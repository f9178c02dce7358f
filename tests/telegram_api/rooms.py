"""The methods about chats and files: who is in a chat, leaving it, fetching a file."""

from __future__ import annotations

from collections.abc import Mapping

from .chats import left
from .errors import Json, refused
from .sending import Method
from .shapes import shapes
from .state import State


def get_chat(state: State, params: Json) -> Json:
    """Return what the bot may know of a chat."""
    chat = state.chat(params["chat_id"], write=False)
    needed: Json = {"accent_color_id": 0, "max_reaction_count": 11}
    return {
        **chat.brief(),
        **needed,
        "accepted_gift_types": dict.fromkeys(shapes()["AcceptedGiftTypes"], False),
    }


def get_chat_member(state: State, params: Json) -> Json:
    """Return how a person stands to a chat; strangers have left it."""
    chat = state.chat(params["chat_id"], write=False)
    user = state.users.get(params["user_id"])
    if params["user_id"] == state.bot_id:
        user = state.bot_user
    if user is None:
        raise refused("PARTICIPANT_ID_INVALID")
    return chat.members.get(params["user_id"], left(user))


def get_chat_administrators(state: State, params: Json) -> list[Json]:
    """Return the admins of a group, without other bots."""
    chat = state.chat(params["chat_id"], write=False)
    if chat.kind == "private":
        raise refused("there are no administrators in the private chat")
    bots = bool(params.get("return_bots"))
    admins = (m for m in chat.members.values() if chat.is_admin(m["user"]["id"]))
    return [m for m in admins if bots or not m["user"]["is_bot"]]


def get_chat_member_count(state: State, params: Json) -> int:
    """Return how many are in a chat."""
    return len(state.chat(params["chat_id"], write=False).members)


def leave_chat(state: State, params: Json) -> bool:
    """Leave a group or channel."""
    chat = state.chat(params["chat_id"], write=False)
    if chat.kind == "private":
        raise refused("chat member status can't be changed in private chats")
    chat.members[state.bot_id] = left(state.bot_user)
    return True


def get_file(state: State, params: Json) -> Json:
    """Return where a file can be fetched."""
    return state.files.described(params["file_id"])


ROOMS: Mapping[str, Method] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "getFile": get_file,
}
