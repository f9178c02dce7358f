"""The methods that put something new into a chat: texts, pictures, documents, copies, reactions.

Order of the checks as in Telegram: first the text and the buttons, then the chat, then the
message that is replied to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from .bodies import caption_body, content_of, markup_body, origin_of, text_body
from .chats import Chat
from .errors import Json, mistake, refused
from .limits import check_keyboard, text_of
from .sent import Sent
from .state import State
from .uploads import Upload

Method = Callable[[State, Json], object]
CHAT_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def send_message(state: State, params: Json) -> Json:
    """Send a text."""
    return _post(state, params, text_body(text_of(params), params), params["text"])


def send_photo(state: State, params: Json) -> Json:
    """Send a picture, uploaded or by file_id; an address on the web is not fetched here."""
    caption, file = caption_body(params), _file(state, params["photo"])
    body = {"photo": state.files.photo(file), **caption}
    return _post(state, params, body, params.get("caption", ""), file)


def send_document(state: State, params: Json) -> Json:
    """Send a file, uploaded or by file_id."""
    caption, file = caption_body(params), _file(state, params["document"])
    body = {"document": state.files.document(file), **caption}
    return _post(state, params, body, params.get("caption", ""), file)


def forward_message(state: State, params: Json) -> Json:
    """Forward a message with a line that says where it comes from."""
    source = _source(state, params, "forward")
    return _post(state, params, content_of(source) | {"forward_origin": origin_of(source)}, "")


def copy_message(state: State, params: Json) -> Json:
    """Send a message again as the bot's own; a new caption takes the place of the old one."""
    content = content_of(_source(state, params, "copy"))
    message = _post(state, params, content | caption_body(params), params.get("caption", ""))
    return {"message_id": message["message_id"]}


def send_chat_action(state: State, params: Json) -> bool:
    """Show that the bot is typing; nothing stays in the chat."""
    if params["action"] not in CHAT_ACTIONS:
        raise mistake("wrong parameter action in request")
    state.chat(params["chat_id"])
    return True


def set_message_reaction(state: State, params: Json) -> bool:
    """Put a reaction under a message; tests find it among the calls."""
    chat = state.chat(params["chat_id"])
    if params["message_id"] not in chat.messages:
        raise refused("message to react not found")
    return True


def _file(state: State, given: object) -> Upload:
    if isinstance(given, Upload):
        return given
    if str(given) not in state.files.kept:
        raise refused("wrong remote file identifier specified")
    return state.files.kept[str(given)]


def _source(state: State, params: Json, what: str) -> Json:
    source = state.chat(params["from_chat_id"], write=False)
    if params["message_id"] not in source.messages:
        raise refused(f"message to {what} not found")
    return source.messages[params["message_id"]]


def _post(state: State, params: Json, body: Json, html: str, file: Upload | None = None) -> Json:
    check_keyboard(params.get("reply_markup"))
    chat = state.chat(params["chat_id"])
    extra = {**_reply(state, chat, params), **_thread(chat, params), **markup_body(params)}
    sender = state.bot_user if chat.kind != "channel" else None
    if "ephemeral_message_parameters" in params:
        message = _whisper(state, chat, params, body | extra)
    else:
        message = chat.add(sender, body | extra)
    silent = bool(params.get("disable_notification"))
    state.show(replace(Sent.of(message, html, silent=silent), file=file))
    return message


def _reply(state: State, chat: Chat, params: Json) -> Json:
    wanted = params.get("reply_parameters", {})
    if "message_id" not in wanted:
        return {}
    source = state.chat(wanted.get("chat_id", chat.id), write=False)
    if wanted["message_id"] not in source.messages:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise refused("message to be replied not found")
    if source is not chat:
        raise mistake("this server knows no replies to other chats")
    return {"reply_to_message": chat.quoted(wanted["message_id"])}


def _thread(chat: Chat, params: Json) -> Json:
    thread = params.get("message_thread_id")
    if thread is None:
        return {}
    if thread not in chat.topics:
        raise refused("message thread not found")
    return {"message_thread_id": thread, "is_topic_message": True}


def _whisper(state: State, chat: Chat, params: Json, body: Json) -> Json:
    """Show a message to one member alone: groups only, and the bot has to be an admin there."""
    receiver = params["ephemeral_message_parameters"]["receiver_user_id"]
    if chat.kind not in {"group", "supergroup"} or not chat.is_admin(state.bot_id):
        raise refused("BOT_NOT_ADMIN")
    if receiver not in chat.members:
        raise refused("USER_NOT_PARTICIPANT")
    return chat.whisper(state.bot_user, state.users[receiver], body)


SENDING: Mapping[str, Method] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "forwardMessage": forward_message,
    "copyMessage": copy_message,
    "sendChatAction": send_chat_action,
    "setMessageReaction": set_message_reaction,
}
