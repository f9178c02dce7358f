"""What people put into messages: texts with the entities that Telegram finds, files, forwards.

Pure builders of parts of a Message object; nothing here is sent.
"""

from __future__ import annotations

import time

from .chats import PRESENT, Chat
from .entities import found
from .errors import Json
from .uploads import Files, Upload

ANONYMOUS_ADMIN: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
ORDINARY = {"text", "photo", "document", "caption"}


def text_part(text: str) -> Json:
    """Return a typed text; commands, mentions and links in it are marked as Telegram does."""
    entities = found(text)
    return {"text": text} | ({"entities": entities} if entities else {})


def caption_part(caption: str | None) -> Json:
    """Return the words under a picture or document."""
    if not caption:
        return {}
    entities = found(caption)
    return {"caption": caption} | ({"caption_entities": entities} if entities else {})


def photo_part(files: Files, data: bytes, caption: str | None) -> Json:
    """Return a picture with its caption."""
    upload = Upload("photo.jpg", "image/jpeg", data)
    return {"photo": files.photo(upload), **caption_part(caption)}


def document_part(files: Files, upload: Upload, caption: str | None) -> Json:
    """Return a document with its caption."""
    return {"document": files.document(upload), **caption_part(caption)}


def hidden_origin(name: str) -> Json:
    """Return the origin of a forward from a person who hides their account."""
    return {"type": "hidden_user", "date": int(time.time()), "sender_user_name": name}


def channel_origin(title: str, username: str | None = None) -> Json:
    """Return the origin of a forward from a channel."""
    names = {"title": title} | ({"username": username} if username else {})
    chat = {"id": -1009999999999, "type": "channel", **names}
    return {"type": "channel", "date": int(time.time()), "chat": chat, "message_id": 77}


def reaches_bot(bot: Json, chat: Chat, message: Json) -> bool:
    """Tell whether Telegram gives a bot a message: in groups privacy mode holds most back."""
    if chat.kind == "private":
        return True
    if chat.status(bot["id"]) not in PRESENT:
        return False
    ruled = bot["can_read_all_group_messages"] or chat.is_admin(bot["id"])
    return bool(ruled) or not ORDINARY & message.keys() or _is_for(bot, message)


def _is_for(bot: Json, message: Json) -> bool:
    """Tell whether a message calls the bot: a command, a mention, a reply, or by way of it."""
    replied = message.get("reply_to_message", {}).get("from", {})
    if replied.get("id") == bot["id"] or message.get("via_bot", {}).get("id") == bot["id"]:
        return True
    name = "@" + bot["username"].lower()
    return any(_calls(kind, word.lower(), name) for kind, word in _marked(message))


def _calls(kind: str, word: str, name: str) -> bool:
    if kind == "bot_command":
        return "@" not in word or word.endswith(name)
    return kind == "mention" and word == name


def _marked(message: Json) -> list[tuple[str, str]]:
    text = message.get("text") or message.get("caption") or ""
    units = text.encode("utf-16-le")
    return [
        (e["type"], units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le"))
        for e in [*message.get("entities", []), *message.get("caption_entities", [])]
    ]
