"""People in tests: they write, press buttons, forward, ask inline, block, and hear the answer."""

from __future__ import annotations

import time
from typing import Self

from . import incoming
from .chats import Chat, banned, member
from .errors import Json
from .listening import Listener
from .sent import Sent, find_button
from .updates import Updates
from .uploads import Upload

FIRST_PERSON = 1000


class Person(Listener):
    """One person with a private chat with the bot. `user` is their User object."""

    def __init__(self, updates: Updates, user: Json, chat: Chat) -> None:
        super().__init__(updates, chat)
        self.user = user

    @classmethod
    def new(cls, updates: Updates, fields: Json) -> Self:
        """Let a person into Telegram who has not written to the bot yet."""
        state = updates.state
        user = {"id": FIRST_PERSON + len(state.users), "is_bot": False, **fields}
        state.users[user["id"]] = user
        shown = {"first_name", "last_name", "username"}
        names = {key: value for key, value in user.items() if key in shown}
        return cls(updates, user, state.open_chat(user["id"], "private", names))

    @property
    def id(self) -> int:
        """The user id, which is the private chat's id too."""
        return int(self.user["id"])

    async def says(self, text: str, *, reply_to: Sent | int | None = None, **fields: object) -> int:
        """Write a text to the bot; `fields` are further fields of the Message. Return its id."""
        return await self._writes(self.chat, incoming.text_part(text) | fields, reply_to)

    async def says_in(
        self, group: Listener, text: str, *, reply_to: Sent | int | None = None, **fields: object
    ) -> int:
        """Write into a group, or into a topic of it (message_thread_id=...)."""
        return await self._writes(group.chat, incoming.text_part(text) | fields, reply_to)

    async def sends_photo(
        self,
        data: bytes,
        caption: str | None = None,
        *,
        to: Listener | None = None,
        **fields: object,
    ) -> int:
        """Send a picture, with or without words."""
        body = incoming.photo_part(self.state.files, data, caption)
        return await self._writes((to or self).chat, body | fields)

    async def sends_file(
        self, name: str, data: bytes, caption: str | None = None, *, kind: str = "text/plain"
    ) -> int:
        """Send a document to the bot."""
        upload = Upload(name, kind, data)
        return await self._writes(
            self.chat, incoming.document_part(self.state.files, upload, caption)
        )

    async def forwards(self, text: str, origin: Json | None = None, **fields: object) -> int:
        """Forward a text; without an origin it comes from somebody who hides their account."""
        body = incoming.text_part(text)
        body["forward_origin"] = origin or incoming.hidden_origin("Mahalla")
        return await self._writes(self.chat, body | fields)

    async def edits(self, message_id: int, text: str, *, within: Listener | None = None) -> None:
        """Change a message of one's own."""
        chat = (within or self).chat
        message = chat.messages[message_id]
        message.pop("entities", None)
        message |= incoming.text_part(text) | {"edit_date": int(time.time())}
        if incoming.reaches_bot(self.state.bot, chat, message):
            await self.updates.put("edited_message", message)

    async def presses(self, wanted: str, on: Sent) -> str:
        """Press the button with these words or this callback data; return the query's id."""
        message = self._in_sight(on)
        button = find_button(message, wanted)
        assert button, f"no button {wanted!r}: {Sent.of(message, '').labels}"
        assert "callback_data" in button, f"{wanted!r} is no callback button: {button}"
        return await self.forges_press(button["callback_data"], on)

    async def forges_press(self, data: str, on: Sent) -> str:
        """Send callback data as a changed client could, whatever the buttons are."""
        query = self.state.ask("callback", self.id, on.chat_id)
        where: Json = {"message": self._in_sight(on)}
        if on.inline_message_id:
            where = {"inline_message_id": on.inline_message_id}
        content = {"id": query.id, "from": self.user, "chat_instance": f"{on.chat_id}", **where}
        await self.updates.put("callback_query", content | {"data": data})
        return query.id

    async def sees_answer(self, query_id: str, timeout: float = 10) -> Json:  # noqa: ASYNC109
        """Wait for the answer to a press or a question; return the call's parameters."""
        query = self.state.queries[query_id]
        await self._wait(lambda: query.answer is not None, timeout, f"no answer to {query.kind}")
        return query.answer or {}

    async def blocks_bot(self) -> None:
        """Block the bot: nothing can be sent here any more, and the bot is told so."""
        await self._turns(member(self.state.bot_user), banned(self.state.bot_user))
        self.chat.blocked = True

    async def unblocks_bot(self) -> None:
        """Let the bot write again."""
        self.chat.blocked = False
        await self._turns(banned(self.state.bot_user), member(self.state.bot_user))

    async def _turns(self, old: Json, new: Json) -> None:
        content = {"chat": self.chat.brief(), "from": self.user, "date": int(time.time())}
        members = {"old_chat_member": old, "new_chat_member": new}
        await self.updates.put("my_chat_member", content | members)

    async def _writes(self, chat: Chat, body: Json, reply_to: Sent | int | None = None) -> int:
        assert not chat.blocked, f"{self.name} has to unblock the bot first"
        if reply_to is not None:
            replied = reply_to.message_id if isinstance(reply_to, Sent) else reply_to
            body = body | {"reply_to_message": chat.quoted(replied)}
        if "message_thread_id" in body:
            chat.topics.add(body["message_thread_id"])
            body = body | {"is_topic_message": True}
        chat.started = True
        message = chat.add(self.user, body)
        if incoming.reaches_bot(self.state.bot, chat, message):
            await self.updates.put("message", message)
        return int(message["message_id"])

    def _in_sight(self, sent: Sent) -> Json:
        """Return a message as it stands now, with the buttons that it has now."""
        if sent.inline_message_id:
            return self.state.inline_messages[sent.inline_message_id]
        chat = self.state.chats[sent.chat_id]
        if sent.only_for is not None:
            assert sent.only_for == self.id, f"{self.name} can't see a message for somebody else"
            return chat.whispers[self.id, sent.message["ephemeral_message_id"]]
        assert sent.message_id in chat.messages, f"the message was deleted: {sent.text!r}"
        return chat.messages[sent.message_id]
