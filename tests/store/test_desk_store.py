"""The contract of the desk's store, on every database that people may run it on."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.desk.ports import REFUSALS_A_DAY, Entry, Event, Invitation, Member, Refusal, Signed
from bot.desk.roles import Role
from bot.store.desk_sql import SqlDeskStore
from bot.store.schema import open_engine
from bot.store.tables import audit

NOW = datetime(2026, 11, 22, 12, 30, 15, tzinfo=UTC)
UNTIL = NOW + timedelta(hours=24)
OWNER, AZIZA, BOTIR = 700_000_000_001, 700_000_000_002, 700_000_000_003  # beyond 32 bits
BY_OWNER, BY_AZIZA, BY_BOTIR = Signed(OWNER, NOW), Signed(AZIZA, NOW), Signed(BOTIR, NOW)
HUGE = 9_999_999_999_999_999  # the largest number that a forged button can carry


@pytest.fixture
async def engine(store_url: str) -> AsyncIterator[AsyncEngine]:
    opened = await open_engine(store_url)
    yield opened
    await opened.dispose()


@pytest.fixture
def store(engine: AsyncEngine) -> SqlDeskStore:
    return SqlDeskStore(engine)


async def logged(store: SqlDeskStore) -> list[Entry]:
    """The audit log, the oldest line first."""
    return [entry for _, entry in reversed(await store.audit(100))]


async def aziza_joined(store: SqlDeskStore, role: Role = Role.EDITOR) -> Member:
    await store.invite("digest-a", role, UNTIL, BY_OWNER)
    joined = await store.join("digest-a", "Aziza", BY_AZIZA)
    assert joined
    return joined


async def test_nobody_is_a_member_of_a_new_team(store: SqlDeskStore) -> None:
    assert await store.members() == []
    assert await store.member(AZIZA) is None
    assert await store.invitations(NOW) == []
    assert await logged(store) == []


async def test_an_invitation_makes_one_member_once(store: SqlDeskStore) -> None:
    number = await store.invite("digest", Role.REVIEWER, UNTIL, BY_OWNER)
    assert await store.invitations(NOW) == [Invitation(number, Role.REVIEWER, OWNER, UNTIL)]
    member = Member(AZIZA, Role.REVIEWER, "Aziza", NOW)
    assert await store.join("digest", "Aziza", BY_AZIZA) == member
    assert await store.join("digest", "Botir", BY_BOTIR) is None
    assert await store.members() == [member]
    assert await store.invitations(NOW) == []
    assert await logged(store) == [
        Entry(NOW, OWNER, Event.INVITE, str(number), "reviewer"),
        Entry(NOW, AZIZA, Event.JOIN, str(number), "reviewer"),
    ]


async def test_of_many_who_use_one_invitation_at_once_one_joins(store: SqlDeskStore) -> None:
    await store.invite("digest", Role.EDITOR, UNTIL, BY_OWNER)
    crowd = [store.join("digest", "Kimdir", Signed(1 + n, NOW)) for n in range(8)]
    assert len([one for one in await asyncio.gather(*crowd) if one]) == 1
    assert len(await store.members()) == 1


async def test_a_member_does_not_use_an_invitation_up(store: SqlDeskStore) -> None:
    await aziza_joined(store)
    await store.invite("digest-b", Role.REVIEWER, UNTIL, BY_OWNER)
    assert await store.join("digest-b", "Aziza", BY_AZIZA) is None
    assert await store.join("digest-b", "Botir", BY_BOTIR)
    assert [(one.person, one.role) for one in await store.members()] == [
        (AZIZA, Role.EDITOR),
        (BOTIR, Role.REVIEWER),
    ]


async def test_an_expired_invitation_is_none(store: SqlDeskStore) -> None:
    number = await store.invite("digest", Role.EDITOR, UNTIL, BY_OWNER)
    assert await store.invitations(UNTIL - timedelta(seconds=1))
    assert await store.invitations(UNTIL) == []
    assert await store.join("digest", "Aziza", Signed(AZIZA, UNTIL)) is None
    assert not await store.revoke(number, Signed(OWNER, UNTIL))


async def test_a_revoked_invitation_lets_nobody_in(store: SqlDeskStore) -> None:
    number = await store.invite("digest", Role.EDITOR, UNTIL, BY_OWNER)
    assert not await store.revoke(HUGE, BY_OWNER)
    assert await store.revoke(number, BY_OWNER)
    assert not await store.revoke(number, BY_OWNER)
    assert await store.join("digest", "Aziza", BY_AZIZA) is None
    assert [entry.event for entry in await logged(store)] == [Event.INVITE, Event.REVOKE]


async def test_the_number_of_an_invitation_is_never_used_again(store: SqlDeskStore) -> None:
    first = await store.invite("digest-1", Role.EDITOR, UNTIL, BY_OWNER)
    await store.revoke(first, BY_OWNER)
    assert await store.invite("digest-2", Role.EDITOR, UNTIL, BY_OWNER) > first


async def test_a_role_changes_only_from_the_one_that_was_seen(store: SqlDeskStore) -> None:
    await aziza_joined(store)
    assert await store.change_role(AZIZA, Role.EDITOR, Role.REVIEWER, BY_OWNER)
    assert not await store.change_role(AZIZA, Role.EDITOR, Role.REVIEWER, BY_OWNER)
    assert not await store.change_role(HUGE, Role.EDITOR, Role.REVIEWER, BY_OWNER)
    assert (await store.members())[0].role is Role.REVIEWER
    changed = Entry(NOW, OWNER, Event.CHANGE_ROLE, str(AZIZA), "editor reviewer")
    assert (await logged(store))[2:] == [changed]


async def test_a_member_is_removed_once(store: SqlDeskStore) -> None:
    await aziza_joined(store)
    assert not await store.remove(AZIZA, Role.REVIEWER, BY_OWNER), "that role was not seen"
    assert await store.remove(AZIZA, Role.EDITOR, BY_OWNER)
    assert not await store.remove(AZIZA, Role.EDITOR, BY_OWNER)
    assert await store.member(AZIZA) is None
    assert (await logged(store))[2:] == [Entry(NOW, OWNER, Event.REMOVE, str(AZIZA), "editor")]


async def test_whoever_removes_themselves_has_left(store: SqlDeskStore) -> None:
    await aziza_joined(store)
    assert await store.remove(AZIZA, Role.EDITOR, BY_AZIZA)
    assert (await logged(store))[-1].event is Event.LEAVE


async def test_one_person_fills_the_log_with_so_many_refusals_a_day(store: SqlDeskStore) -> None:
    for _ in range(REFUSALS_A_DAY + 5):
        await store.refused("team", Refusal.STRANGER, BY_AZIZA)
    await store.refused("audit", Refusal.ROLE, BY_BOTIR)
    await store.refused("team", Refusal.STRANGER, Signed(AZIZA, NOW + timedelta(days=1)))
    refused = await logged(store)
    assert [one.who for one in refused] == [*[AZIZA] * REFUSALS_A_DAY, BOTIR, AZIZA]
    assert refused[-2] == Entry(NOW, BOTIR, Event.REFUSE, "audit", "role")


async def test_the_log_is_read_page_by_page_the_newest_first(store: SqlDeskStore) -> None:
    for n in range(5):
        await store.refused("team", Refusal.STRANGER, Signed(100 + n, NOW))
    first = await store.audit(2)
    rest = await store.audit(9, before=first[-1][0])
    assert [entry.who for _, entry in (*first, *rest)] == [104, 103, 102, 101, 100]
    assert await store.audit(2, before=HUGE) == first


async def test_nothing_changes_or_deletes_a_line_of_the_log(
    engine: AsyncEngine, store: SqlDeskStore
) -> None:
    await store.refused("team", Refusal.STRANGER, BY_AZIZA)
    before = await logged(store)
    attempts = [update(audit).values(who=1), delete(audit)]
    if engine.dialect.name == "postgresql":
        attempts.append(text("TRUNCATE audit"))
    for attempt in attempts:
        with pytest.raises(DBAPIError, match="audit is append-only"):
            async with engine.begin() as connection:
                await connection.execute(attempt)
    assert await logged(store) == before


async def test_a_change_that_cannot_be_logged_does_not_happen(
    engine: AsyncEngine, store: SqlDeskStore
) -> None:
    """Change and log line are one transaction: without the table of the log, no removal."""
    await aziza_joined(store)
    async with engine.begin() as connection:
        await connection.execute(text("ALTER TABLE audit RENAME TO audit_away"))
    with pytest.raises(Exception, match="the database failed"):
        await store.remove(AZIZA, Role.EDITOR, BY_OWNER)
    assert await store.member(AZIZA)


async def test_pruning_deletes_expired_invitations_alone(store: SqlDeskStore) -> None:
    await store.invite("old", Role.EDITOR, NOW, BY_OWNER)
    await store.invite("new", Role.EDITOR, UNTIL, BY_OWNER)
    await store.prune(NOW)
    assert len(await store.invitations(NOW - timedelta(days=9))) == 1
    assert await store.join("new", "Aziza", BY_AZIZA)


async def test_the_team_survives_a_restart(store_url: str) -> None:
    first = await open_engine(store_url)
    member = await aziza_joined(SqlDeskStore(first))
    await first.dispose()
    second = await open_engine(store_url)
    assert await SqlDeskStore(second).member(AZIZA) == member
    await second.dispose()
