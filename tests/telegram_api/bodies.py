"""The parts of a Message object that come from what the bot sent: text, caption, buttons, origin.

Knows nothing of chats.
"""

from __future__ import annotations

from .entities import Parsed, found
from .errors import Json
from .limits import caption_of

CONTENT = {"text", "entities", "photo", "document", "caption", "caption_entities"}


def origin_of(message: Json) -> Json:
    """Return where a forwarded message comes from: a person, or a channel."""
    if "forward_origin" in message:
        return dict(message["forward_origin"])
    if "from" in message:
        return {"type": "user", "date": message["date"], "sender_user": message["from"]}
    post = {"chat": message["chat"], "message_id": message["message_id"]}
    return {"type": "channel", "date": message["date"], **post}


def text_body(parsed: Parsed, params: Json) -> Json:
    """Return the fields of a text message; what Telegram finds in it by itself is added."""
    body: Json = {"text": parsed.text}
    if entities := with_found(parsed):
        body["entities"] = entities
    if params.get("link_preview_options"):
        body["link_preview_options"] = params["link_preview_options"]
    return body


def with_found(parsed: Parsed) -> list[Json]:
    """Add commands, mentions and bare links to the formatting, where they don't collide."""
    solid = [e for e in parsed.entities if e["type"] in {"code", "pre", "text_link"}]
    new = (e for e in found(parsed.text) if not any(_overlap(e, other) for other in solid))
    return sorted([*parsed.entities, *new], key=lambda e: (e["offset"], -e["length"]))


def _overlap(one: Json, other: Json) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )


def caption_body(params: Json) -> Json:
    """Return the fields of a caption; none when there is no caption."""
    caption = caption_of(params)
    if caption is None:
        return {}
    entities = with_found(caption)
    return {"caption": caption.text} | ({"caption_entities": entities} if entities else {})


def content_of(message: Json) -> Json:
    """Return what a copy of a message takes with it."""
    return {key: value for key, value in message.items() if key in CONTENT}


def markup_body(params: Json) -> Json:
    """Return the inline buttons: other keyboards do not become part of a message."""
    markup = params.get("reply_markup", {})
    return {"reply_markup": markup} if markup.get("inline_keyboard") else {}
