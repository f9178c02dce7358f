"""Groups and channels in tests: the bot comes and goes, is made an admin, a group moves on."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Self

from .chats import Chat, Kind, administrator, banned, left, member, owner
from .errors import Json
from .incoming import ANONYMOUS_ADMIN, text_part
from .listening import Listener
from .person import Person
from .updates import Updates

GROUP_IDS, SUPERGROUP_IDS = -5_000_000, -1_001_000_000_000
STATUSES: dict[str, Callable[[Json], Json]] = {
    "member": member,
    "administrator": administrator,
    "left": left,
    "kicked": banned,
}


class Group(Listener):
    """One group, supergroup or channel. The first admin is its owner."""

    def __init__(self, updates: Updates, chat: Chat) -> None:
        super().__init__(updates, chat)
        self.id = chat.id

    @classmethod
    def new(
        cls, updates: Updates, title: str, admins: list[Person], *, kind: Kind, bot: str
    ) -> Self:
        """Make a group; the bot's status is member, administrator, left or kicked."""
        state = updates.state
        first = GROUP_IDS if kind == "group" else SUPERGROUP_IDS
        chat = state.open_chat(first - len(state.chats), kind, {"title": title})
        for admin in admins:
            rank = administrator if chat.members else owner
            chat.members[admin.id] = rank(admin.user)
        chat.members[state.bot_id] = STATUSES[bot](state.bot_user)
        return cls(updates, chat)

    def as_anonymous_admin(self) -> Json:
        """Return the message fields of an admin who writes in the group's name."""
        return {"from": ANONYMOUS_ADMIN, "sender_chat": self.chat.brief()}

    async def admits(self, person: Person) -> None:
        """Take a person in; the bot gets the service message and, on request, chat_member."""
        old = self.chat.members.get(person.id, left(person.user))
        self.chat.members[person.id] = member(person.user)
        await self._tells("chat_member", person, old, self.chat.members[person.id])
        await self._serves(person, {"new_chat_members": [person.user]})

    async def adds_bot(self, by: Person, status: str = "member") -> None:
        """Bring the bot in."""
        await self.turns_bot(by, status)
        await self._serves(by, {"new_chat_members": [self.state.bot_user]})

    async def removes_bot(self, by: Person) -> None:
        """Throw the bot out."""
        await self.turns_bot(by, "kicked")

    async def turns_bot(self, by: Person, status: str) -> None:
        """Change what the bot is here: administrator, member, left, kicked."""
        bot = self.state.bot_user
        old = self.chat.members.get(bot["id"], left(bot))
        self.chat.members[bot["id"]] = STATUSES[status](bot)
        await self._tells("my_chat_member", by, old, self.chat.members[bot["id"]])

    async def posts(self, text: str) -> int:
        """Publish a text in a channel; return its message id."""
        message = self.chat.add(None, text_part(text))
        await self.updates.put("channel_post", message)
        return int(message["message_id"])

    async def upgrades(self, by: Person) -> Group:
        """Turn into a supergroup with a new id, as groups do when they grow; return the new one."""
        new = Group.new(self.updates, self.name, [], kind="supergroup", bot="member")
        new.chat.members |= self.chat.members
        await self._serves(by, {"migrate_to_chat_id": new.id})
        self.chat.migrated_to = new.id
        await new._serves(by, {"migrate_from_chat_id": self.id})  # noqa: SLF001 - the same class
        return new

    async def _serves(self, by: Person, body: Json) -> None:
        """Put a service message into the chat."""
        await self.updates.put("message", self.chat.add(by.user, body))

    async def _tells(self, kind: str, by: Person, old: Json, new: Json) -> None:
        content = {"chat": self.chat.brief(), "from": by.user, "date": int(time.time())}
        members = {"old_chat_member": old, "new_chat_member": new}
        await self.updates.put(kind, content | members)
