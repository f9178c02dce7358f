"""What the server remembers: users, chats, questions that wait for an answer, and all calls.

Everything that waits, waits here for the one condition, which is told of every change. Knows
nothing of HTTP and of what single methods do.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field

from .chats import Chat, Kind
from .errors import ApiError, Json, refused
from .sent import Sent
from .uploads import Files

BOT: Json = {
    "id": 7_000_000_001,
    "is_bot": True,
    "first_name": "Aslida",
    "username": "aslida_test_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_guest_queries": True,
    "supports_inline_queries": True,
    "can_connect_to_business": False,
    "has_main_web_app": False,
    "has_topics_enabled": False,
    "allows_users_to_create_topics": False,
    "can_manage_bots": False,
    "supports_join_request_queries": False,
}
MESSAGE_NUMBERS_APART = 1000  # so that a message id of another chat is noticed


@dataclass(frozen=True)
class Call:
    """One call of the bot, with its decoded parameters and the refusal it got, if any."""

    method: str
    params: Json
    refusal: ApiError | None = None


@dataclass
class Query:
    """A press of a button, an inline question or a guest question that wants one answer."""

    id: str
    kind: str
    user_id: int
    chat_id: int | None = None
    answer: Json | None = None


@dataclass
class State:
    """All that Telegram knows in one test."""

    bot: Json = field(default_factory=lambda: dict(BOT))
    users: dict[int, Json] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    files: Files = field(default_factory=Files)
    queries: dict[str, Query] = field(default_factory=dict)
    inline_messages: dict[str, Json] = field(default_factory=dict)
    profile: dict[tuple[str, ...], object] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    reanswering_allowed: bool = False
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def bot_id(self) -> int:
        """The bot's own user id."""
        return int(self.bot["id"])

    @property
    def bot_user(self) -> Json:
        """The bot as it stands in messages: only getMe tells what it can do."""
        return {key: self.bot[key] for key in ("id", "is_bot", "first_name", "username")}

    def number(self) -> int:
        """Return a number that was not given before."""
        return next(self._numbers)

    def open_chat(self, chat_id: int, kind: Kind, names: Json) -> Chat:
        """Make a chat with its own range of message ids."""
        first = 1 + MESSAGE_NUMBERS_APART * len(self.chats)
        chat = Chat(chat_id, kind, names, itertools.count(first))
        self.chats[chat_id] = chat
        return chat

    def chat(self, chat_id: int | str, *, write: bool = True) -> Chat:
        """Return the chat that a call names, or refuse as Telegram does."""
        chat = self._named(chat_id) if isinstance(chat_id, str) else self.chats.get(chat_id)
        if chat is None:
            raise refused("chat not found")
        chat.check_access(self.bot_id, write=write)
        return chat

    def _named(self, username: str) -> Chat | None:
        public = (c for c in self.chats.values() if c.kind != "private")
        return next((c for c in public if "@" + c.names.get("username", "") == username), None)

    def ask(self, kind: str, user_id: int, chat_id: int | None = None) -> Query:
        """Open a query that the bot has to answer."""
        query = Query(str(4_000_000 + self.number()), kind, user_id, chat_id)
        self.queries[query.id] = query
        return query

    def show(self, sent: Sent) -> None:
        """Put what the bot sent before the people of its chat."""
        self.chats[sent.chat_id].outbox.append(sent)

    async def changed(self) -> None:
        """Tell everybody who waits that something is new."""
        async with self._changed:
            self._changed.notify_all()

    async def until(self, holds: Callable[[], object], timeout: float | None) -> None:  # noqa: ASYNC109
        """Wait for a condition; raise TimeoutError when it does not come true in time."""
        async with self._changed, asyncio.timeout(timeout):
            await self._changed.wait_for(holds)
