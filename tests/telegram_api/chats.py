"""Chats as Telegram keeps them: who is in, what was written, what the bot sent there.

Holds the Chat record and the ChatMember objects. Knows nothing of calls or updates.
"""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass, field
from typing import Literal

from .errors import ApiError, Json, forbidden, refused
from .sent import Sent

Kind = Literal["private", "group", "supergroup", "channel"]
PRESENT = {"creator", "administrator", "member", "restricted"}
RIGHTS = (
    "can_be_edited",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages")


@dataclass
class Chat:
    """One chat with all of its messages; `started` and `blocked` matter in private ones only."""

    id: int
    kind: Kind
    names: Json
    numbers: itertools.count[int]
    members: dict[int, Json] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    whispers: dict[tuple[int, int], Json] = field(default_factory=dict)
    outbox: list[Sent] = field(default_factory=list)
    heard: int = 0
    started: bool = False
    blocked: bool = False
    muted: bool = False
    topics: set[int] = field(default_factory=set)
    migrated_to: int | None = None

    def brief(self) -> Json:
        """Return the Chat object that stands in messages."""
        forum = {"is_forum": True} if self.topics else {}
        return {"id": self.id, "type": self.kind, **self.names, **forum}

    def status(self, user_id: int) -> str:
        """Return how a user stands to this chat: member, administrator, left and so on."""
        return str(self.members.get(user_id, {"status": "left"})["status"])

    def is_admin(self, user_id: int) -> bool:
        """Tell whether a user may rule this chat."""
        return self.status(user_id) in {"creator", "administrator"}

    def check_access(self, bot_id: int, *, write: bool) -> None:
        """Refuse as Telegram does when the bot can't read, or can't write, here."""
        if problem := self._no_access(bot_id, write=write):
            raise problem

    def _no_access(self, bot_id: int, *, write: bool) -> ApiError | None:
        if self.migrated_to is not None and write:
            moved = "group chat was upgraded to a supergroup chat"
            return refused(moved, migrate_to_chat_id=self.migrated_to)
        if self.kind == "private" and not self.started:
            return refused("chat not found")
        if self.kind == "private":
            return forbidden("bot was blocked by the user") if self.blocked and write else None
        return self._no_access_to_group(bot_id, write=write)

    def _no_access_to_group(self, bot_id: int, *, write: bool) -> ApiError | None:
        status = self.status(bot_id)
        if status == "kicked":
            return forbidden(f"bot was kicked from the {self.kind} chat")
        if status not in PRESENT:
            return forbidden(f"bot is not a member of the {self.kind} chat")
        if write and self.muted and not self.is_admin(bot_id):
            return refused("not enough rights to send text messages to the chat")
        return None

    def add(self, sender: Json | None, body: Json) -> Json:
        """Write a message into the chat; return the whole Message object."""
        message: Json = {
            "message_id": next(self.numbers),
            "date": int(time.time()),
            "chat": self.brief(),
            **({"from": sender} if sender else {"sender_chat": self.brief()}),
            **body,
        }
        self.messages[message["message_id"]] = message
        return message

    def whisper(self, sender: Json, receiver: Json, body: Json) -> Json:
        """Write an ephemeral message: it has no message id of its own and one reader."""
        number = next(self.numbers)
        message = self.add(sender, {"ephemeral_message_id": number, "receiver_user": receiver})
        del self.messages[message["message_id"]]
        message |= {"message_id": 0, **body}
        self.whispers[receiver["id"], number] = message
        return message

    def quoted(self, message_id: int) -> Json:
        """Return a message as it stands inside a reply to it: without what it replied to."""
        message = self.messages[message_id]
        return {key: value for key, value in message.items() if key != "reply_to_message"}


def member(user: Json) -> Json:
    """Return the ChatMember object of an ordinary member."""
    return {"status": "member", "user": user}


def administrator(user: Json, *, channel: bool = False) -> Json:
    """Return the ChatMember object of an administrator with all rights."""
    rights: Json = dict.fromkeys([*RIGHTS, *(CHANNEL_RIGHTS if channel else ())], True)
    return {"status": "administrator", "user": user, "is_anonymous": False, **rights}


def owner(user: Json) -> Json:
    """Return the ChatMember object of the one who made the group."""
    return {"status": "creator", "user": user, "is_anonymous": False}


def left(user: Json) -> Json:
    """Return the ChatMember object of one who is not in the chat."""
    return {"status": "left", "user": user}


def banned(user: Json) -> Json:
    """Return the ChatMember object of one who was thrown out, or, in private, blocks the bot."""
    return {"status": "kicked", "user": user, "until_date": 0}
