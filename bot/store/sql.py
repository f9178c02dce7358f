"""The store on SQLAlchemy: one implementation for SQLite and PostgreSQL.

Every method is one transaction.
"""

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Row, Table, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from typing_extensions import override

from answers.say import Style
from bot.ports import ChatSettings, Store, UnknownQuestion
from bot.store.schema import open_engine
from bot.store.tables import chats, counters, feedback, promises, questions, replies
from bot.store.transaction import INSERT, transaction
from claims.model import Country
from claims.text import fold

KEEP_QUESTIONS = timedelta(days=90)  # promised in /privacy
KEEP_REPLIES = timedelta(days=2)  # Telegram lets a bot edit its messages for 48 hours


class SqlStore(Store):
    """`bot.ports.Store` on an engine."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    @classmethod
    async def open(cls, url: str) -> "SqlStore":
        """A store on the database at `url`, migrated to the newest schema.

        Raises:
            StoreError: it can't be opened.
        """
        return cls(await open_engine(url))

    @override
    async def settings(self, chat: int) -> ChatSettings | None:
        async with self._transaction() as connection:
            query = select(chats.c.style, chats.c.country).where(chats.c.chat == chat)
            row = (await connection.execute(query)).one_or_none()
        return row and ChatSettings(Style(row.style), row.country and Country(row.country))

    @override
    async def save_settings(self, chat: int, settings: ChatSettings) -> None:
        values = {"style": settings.style.value, "country": settings.country}
        async with self._transaction() as connection:
            await _upsert(connection, chats, {"chat": chat}, values)

    @override
    async def remember_reply(self, chat: int, question: int, reply: int, at: datetime) -> None:
        key = {"chat": chat, "question": question}
        async with self._transaction() as connection:
            await _upsert(connection, replies, key, {"reply": reply, "sent_at": at})

    @override
    async def reply_to(self, chat: int, question: int) -> int | None:
        query = select(replies.c.reply).where(
            replies.c.chat == chat, replies.c.question == question
        )
        async with self._transaction() as connection:
            found: int | None = await connection.scalar(query)
        return found

    @override
    async def remember_topic(self, chat: int, claim: str, at: datetime) -> None:
        change = update(chats).where(chats.c.chat == chat)
        async with self._transaction() as connection:
            await connection.execute(change.values(last_claim=claim, last_answered_at=at))

    @override
    async def last_claim(self, chat: int, since: datetime) -> str | None:
        query = select(chats.c.last_claim).where(
            chats.c.chat == chat, chats.c.last_answered_at >= since
        )
        async with self._transaction() as connection:
            found: str | None = await connection.scalar(query)
        return found

    @override
    async def keep_question(self, chat: int, question: UnknownQuestion) -> bool:
        key = {"words": sha256(fold(question.text).encode()).hexdigest()}
        values = {
            "text": question.text,
            "style": question.style.value,
            "country": question.country,
            "asked_on": question.asked_on,
        }
        async with self._transaction() as connection:
            insert = INSERT[connection.dialect.name]
            kept = insert(questions).values(**key, **values, times=0).on_conflict_do_nothing()
            await connection.execute(kept)
            number = await connection.scalar(
                select(questions.c.id).where(questions.c.words == key["words"])
            )
            promise = insert(promises).values(question=number, chat=chat)
            added = await connection.execute(promise.on_conflict_do_nothing())
            if added.rowcount:
                asked = update(questions).where(questions.c.id == number)
                await connection.execute(asked.values(times=questions.c.times + 1))
            return bool(added.rowcount)

    @override
    async def kept_questions(self) -> list[tuple[UnknownQuestion, int]]:
        query = select(questions).order_by(questions.c.times.desc(), questions.c.id)
        async with self._transaction() as connection:
            rows = (await connection.execute(query)).all()
        return [(_question(row), row.times) for row in rows]

    @override
    async def save_feedback(self, chat: int, claim: str, reason: str, on: date) -> None:
        key = {"chat": chat, "claim": claim}
        async with self._transaction() as connection:
            await _upsert(connection, feedback, key, {"reason": reason, "given_on": on})

    @override
    async def feedback(self, claim: str) -> dict[str, int]:
        query = select(feedback.c.reason).where(feedback.c.claim == claim)
        async with self._transaction() as connection:
            reasons = (await connection.scalars(query)).all()
        return {reason: reasons.count(reason) for reason in reasons}

    @override
    async def count(self, event: str, on: date) -> None:
        async with self._transaction() as connection:
            added = INSERT[connection.dialect.name](counters).values(event=event, day=on, times=1)
            more = {"times": counters.c.times + 1}
            await connection.execute(
                added.on_conflict_do_update(index_elements=["event", "day"], set_=more)
            )

    @override
    async def counted(self, event: str) -> dict[date, int]:
        query = select(counters.c.day, counters.c.times).where(counters.c.event == event)
        async with self._transaction() as connection:
            rows = (await connection.execute(query)).all()
        return {row.day: row.times for row in rows}

    @override
    async def forget(self, chat: int) -> None:
        async with self._transaction() as connection:
            for table in (promises, feedback, replies, chats):
                await connection.execute(delete(table).where(table.c.chat == chat))

    @override
    async def prune(self, today: date) -> None:
        oldest_question = today - KEEP_QUESTIONS
        oldest_reply = datetime.combine(today - KEEP_REPLIES, datetime.min.time(), tzinfo=UTC)
        async with self._transaction() as connection:
            old = delete(questions).where(questions.c.asked_on < oldest_question)
            await connection.execute(old)
            await connection.execute(delete(replies).where(replies.c.sent_at < oldest_reply))

    @override
    async def close(self) -> None:
        await self._engine.dispose()

    def _transaction(self) -> AbstractAsyncContextManager[AsyncConnection]:
        return transaction(self._engine)


async def _upsert(
    connection: AsyncConnection, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]
) -> None:
    insert = INSERT[connection.dialect.name](table).values(**key, **values)
    await connection.execute(insert.on_conflict_do_update(index_elements=list(key), set_=values))


def _question(row: Row[Any]) -> UnknownQuestion:
    country = row.country and Country(row.country)
    return UnknownQuestion(row.text, Style(row.style), country, row.asked_on)
