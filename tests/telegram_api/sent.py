"""One thing that a bot put into a chat, as the people there see it.

Knows nothing of the server: it is built from a Message object and what the call said beside it.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field

from .errors import Json
from .uploads import Upload

Rows = tuple[tuple[Json, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Sent:
    """A message, or an edit of one.

    `text` is what people read (the caption of a picture too), `html` what the bot sent, `message`
    the Bot API object. `only_for` is the one person who sees an ephemeral message.
    """

    chat_id: int
    message_id: int
    text: str
    html: str
    entities: tuple[Json, ...] = ()
    buttons: Rows = ()
    reply_to_message_id: int | None = None
    edited: bool = False
    silent: bool = False
    thread_id: int | None = None
    only_for: int | None = None
    inline_message_id: str | None = None
    file: Upload | None = None
    message: Json = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, message: Json, html: str, *, edited: bool = False, silent: bool = False) -> Sent:
        """Build what people see from a Message object and the text as it was sent."""
        kind = "text" if "text" in message else "caption"
        receiver = message.get("receiver_user")
        return cls(
            chat_id=message["chat"]["id"],
            message_id=message["message_id"],
            text=message.get(kind, ""),
            html=html,
            entities=tuple(message.get("entities") or message.get("caption_entities") or ()),
            buttons=rows_of(message),
            reply_to_message_id=message.get("reply_to_message", {}).get("message_id"),
            edited=edited,
            silent=silent,
            thread_id=message.get("message_thread_id"),
            only_for=receiver["id"] if receiver else None,
            message=deepcopy(message),
        )

    @property
    def first_line(self) -> str:
        """The line that is read in a notification."""
        return self.text.split("\n", 1)[0]

    @property
    def labels(self) -> list[str]:
        """The words on the buttons, row after row."""
        return [button["text"] for row in self.buttons for button in row]

    @property
    def links(self) -> list[str]:
        """The targets of all links in the text and on the buttons."""
        words = [entity["url"] for entity in self.entities if "url" in entity]
        return words + [b["url"] for row in self.buttons for b in row if "url" in b]


def rows_of(message: Json) -> Rows:
    """Return the inline buttons that stand under a message."""
    keyboard = message.get("reply_markup", {}).get("inline_keyboard", [])
    return tuple(tuple(row) for row in keyboard)


def find_button(message: Json, wanted: str) -> Json | None:
    """Return the button with these words on it, or with this callback data."""
    buttons = [button for row in rows_of(message) for button in row]
    matching = (b for b in buttons if wanted in {b["text"], b.get("callback_data")})
    return next(matching, None)
