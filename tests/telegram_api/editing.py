"""The methods that change or remove what already stands in a chat.

An edit that leaves out the buttons takes them away, and an edit that changes nothing is refused,
as in Telegram.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace

from .bodies import caption_body, text_body
from .chats import Chat
from .errors import Json, refused
from .limits import check_keyboard, text_of
from .sending import Method
from .sent import Sent
from .state import State

TEXT_KEYS = ("text", "entities", "link_preview_options")
CAPTION_KEYS = ("caption", "caption_entities")
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)


def edit_message_text(state: State, params: Json) -> Json | bool:
    """Change a text, in a chat or in an inline message."""
    new = text_body(text_of(params), params)
    return _edit(state, params, new, TEXT_KEYS, params["text"])


def edit_message_caption(state: State, params: Json) -> Json | bool:
    """Change the words under a picture or document."""
    return _edit(state, params, caption_body(params), CAPTION_KEYS, params.get("caption", ""))


def edit_message_reply_markup(state: State, params: Json) -> Json | bool:
    """Change the buttons and nothing else."""
    return _edit(state, params, {}, (), "")


def edit_ephemeral_message_text(state: State, params: Json) -> bool:
    """Change a message that one person sees."""
    new = text_body(text_of(params), params)
    check_keyboard(params.get("reply_markup"))
    message = _whisper(state.chat(params["chat_id"]), params)
    _change(message, new, TEXT_KEYS, params)
    state.show(Sent.of(message, params["text"], edited=True))
    return True


def delete_message(state: State, params: Json) -> bool:
    """Remove one message: the bot's own, one in private, or any when the bot is an admin."""
    chat = state.chat(params["chat_id"])
    message = _standing(chat, params["message_id"], "delete")
    own = message.get("from", {}).get("id") == state.bot_id
    if not (own or chat.kind == "private" or chat.is_admin(state.bot_id)):
        raise refused("message can't be deleted")
    del chat.messages[params["message_id"]]
    return True


def delete_messages(state: State, params: Json) -> bool:
    """Remove several messages; those that are gone already are skipped."""
    chat = state.chat(params["chat_id"])
    for message_id in params["message_ids"]:
        if message_id in chat.messages:
            delete_message(state, {"chat_id": chat.id, "message_id": message_id})
    return True


def delete_ephemeral_message(state: State, params: Json) -> bool:
    """Remove a message that one person sees."""
    chat = state.chat(params["chat_id"])
    _whisper(chat, params)
    del chat.whispers[params["receiver_user_id"], params["ephemeral_message_id"]]
    return True


def _edit(state: State, params: Json, new: Json, keys: tuple[str, ...], html: str) -> Json | bool:
    check_keyboard(params.get("reply_markup"))
    inline_id = params.get("inline_message_id")
    if inline_id is not None:
        message = state.inline_messages.get(inline_id)
        if message is None:
            raise refused("MESSAGE_ID_INVALID")
    elif "chat_id" in params and "message_id" in params:
        message = _own(state, params)
    else:
        raise refused("message identifier is not specified")
    _check_kind(message, keys)
    _change(message, new, keys, params)
    state.show(replace(Sent.of(message, html, edited=True), inline_message_id=inline_id))
    return True if inline_id is not None else message


def _own(state: State, params: Json) -> Json:
    chat = state.chat(params["chat_id"])
    message = _standing(chat, params["message_id"], "edit")
    sender = message.get("from", {"id": state.bot_id})
    if sender["id"] != state.bot_id:
        raise refused("message can't be edited")
    return message


def _standing(chat: Chat, message_id: int, what: str) -> Json:
    message = chat.messages.get(message_id)
    if message is None:
        raise refused(f"message to {what} not found")
    return message


def _whisper(chat: Chat, params: Json) -> Json:
    message = chat.whispers.get((params["receiver_user_id"], params["ephemeral_message_id"]))
    if message is None:
        raise refused("MESSAGE_ID_INVALID")
    return message


def _check_kind(message: Json, keys: tuple[str, ...]) -> None:
    if keys == TEXT_KEYS and "text" not in message:
        raise refused("there is no text in the message to edit")
    if keys == CAPTION_KEYS and not {"photo", "document"} & message.keys():
        raise refused("there is no caption in the message to edit")


def _change(message: Json, new: Json, keys: tuple[str, ...], params: Json) -> None:
    """Give a message its new content and buttons; refuse when that would change nothing."""
    markup = params.get("reply_markup") or {}
    if markup.get("inline_keyboard"):
        new = new | {"reply_markup": markup}
    touched = (*keys, "reply_markup")
    if new == {key: message[key] for key in touched if key in message}:
        raise refused(NOT_MODIFIED)
    for key in touched:
        message.pop(key, None)
    message.update(new, edit_date=int(time.time()))


EDITING: Mapping[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editEphemeralMessageText": edit_ephemeral_message_text,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "deleteEphemeralMessage": delete_ephemeral_message,
}
