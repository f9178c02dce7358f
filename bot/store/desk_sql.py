"""The desk's store on SQLAlchemy: one implementation for SQLite and PostgreSQL.

Every method is one transaction, a change and its line in the audit log together. Must not
know who may do what.
"""

from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from typing_extensions import override

from bot.desk.ports import (
    REFUSALS_A_DAY,
    DeskStore,
    Entry,
    Event,
    Invitation,
    Member,
    Refusal,
    Signed,
)
from bot.desk.roles import Role
from bot.store.tables import audit, invitations, members
from bot.store.transaction import transaction


class SqlDeskStore(DeskStore):
    """`bot.desk.ports.DeskStore` on an engine; whoever opened the engine closes it."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    @override
    async def member(self, person: int) -> Member | None:
        query = select(members).where(members.c.person == person)
        async with self._transaction() as connection:
            row = (await connection.execute(query)).one_or_none()
        return _member(row) if row else None

    @override
    async def members(self) -> list[Member]:
        query = select(members).order_by(members.c.since, members.c.person)
        async with self._transaction() as connection:
            return [_member(row) for row in await connection.execute(query)]

    @override
    async def invite(self, digest: str, role: Role, expires_at: datetime, by: Signed) -> int:
        values = {"digest": digest, "role": role, "made_by": by.who, "expires_at": expires_at}
        kept = insert(invitations).values(**values).returning(invitations.c.id)
        async with self._transaction() as connection:
            number = int((await connection.execute(kept)).scalar_one())
            await _log(connection, by, Event.INVITE, number, role)
        return number

    @override
    async def invitations(self, now: datetime) -> list[Invitation]:
        query = select(invitations).where(invitations.c.expires_at > now)
        async with self._transaction() as connection:
            rows = await connection.execute(query.order_by(invitations.c.id))
            return [_invitation(row) for row in rows]

    @override
    async def revoke(self, number: int, by: Signed) -> bool:
        ended = delete(invitations).where(
            invitations.c.id == number, invitations.c.expires_at > by.at
        )
        async with self._transaction() as connection:
            role = await connection.scalar(ended.returning(invitations.c.role))
            if role:
                await _log(connection, by, Event.REVOKE, number, role)
        return role is not None

    @override
    async def join(self, digest: str, name: str, by: Signed) -> Member | None:
        used = delete(invitations).where(
            invitations.c.digest == digest,
            invitations.c.expires_at > by.at,
            ~select(members).where(members.c.person == by.who).exists(),
        )
        async with self._transaction() as connection:
            row = (await connection.execute(used.returning(invitations))).one_or_none()
            if row is None:
                return None
            member = Member(by.who, Role(row.role), name, by.at)
            values = {"person": by.who, "role": row.role, "name": name, "since": by.at}
            await connection.execute(insert(members).values(**values))
            await _log(connection, by, Event.JOIN, row.id, row.role)
        return member

    @override
    async def change_role(self, person: int, before: Role, after: Role, by: Signed) -> bool:
        change = update(members).where(members.c.person == person, members.c.role == before)
        async with self._transaction() as connection:
            changed = (await connection.execute(change.values(role=after))).rowcount
            if changed:
                await _log(connection, by, Event.CHANGE_ROLE, person, f"{before} {after}")
        return bool(changed)

    @override
    async def remove(self, person: int, role: Role, by: Signed) -> bool:
        ended = delete(members).where(members.c.person == person, members.c.role == role)
        event = Event.LEAVE if person == by.who else Event.REMOVE
        async with self._transaction() as connection:
            removed = (await connection.execute(ended)).rowcount
            if removed:
                await _log(connection, by, event, person, role)
        return bool(removed)

    @override
    async def refused(self, tried: str, reason: Refusal, by: Signed) -> None:
        recent = select(func.count()).where(
            audit.c.who == by.who,
            audit.c.event == Event.REFUSE,
            audit.c.at > by.at - timedelta(days=1),
        )
        async with self._transaction() as connection:
            if (await connection.scalar(recent) or 0) < REFUSALS_A_DAY:
                await _log(connection, by, Event.REFUSE, tried, reason)

    @override
    async def audit(self, limit: int, before: int | None = None) -> list[tuple[int, Entry]]:
        query = select(audit).order_by(audit.c.id.desc()).limit(limit)
        if before is not None:
            query = query.where(audit.c.id < before)
        async with self._transaction() as connection:
            return [(row.id, _entry(row)) for row in await connection.execute(query)]

    @override
    async def prune(self, now: datetime) -> None:
        async with self._transaction() as connection:
            await connection.execute(delete(invitations).where(invitations.c.expires_at <= now))

    def _transaction(self) -> AbstractAsyncContextManager[AsyncConnection]:
        return transaction(self._engine)


async def _log(
    connection: AsyncConnection, by: Signed, event: Event, subject: object, detail: str
) -> None:
    line = {"at": by.at, "who": by.who, "event": event, "subject": str(subject), "detail": detail}
    await connection.execute(insert(audit).values(**line))


def _member(row: Row[Any]) -> Member:
    return Member(row.person, Role(row.role), row.name, _utc(row.since))


def _invitation(row: Row[Any]) -> Invitation:
    return Invitation(row.id, Role(row.role), row.made_by, _utc(row.expires_at))


def _entry(row: Row[Any]) -> Entry:
    return Entry(_utc(row.at), row.who, Event(row.event), row.subject, row.detail)


def _utc(kept: datetime) -> datetime:
    """SQLite keeps no time zone; every time that is stored is UTC."""
    return kept.replace(tzinfo=UTC) if kept.tzinfo is None else kept.astimezone(UTC)
