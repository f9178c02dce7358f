"""Builds the parts that every surface shares: claims, matcher, database, clock."""

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime

from bot.desk import audit
from bot.desk.access import Desk
from bot.library import open_library
from bot.settings import Settings
from bot.store.desk_sql import SqlDeskStore
from bot.store.schema import open_engine
from bot.store.sql import SqlStore
from bot.talk import House


def now() -> datetime:
    """The one clock."""
    return datetime.now(UTC)


async def open_house(settings: Settings, stack: AsyncExitStack) -> House:
    """Everything ready to answer; `stack` closes it.

    Raises:
        StoreError, ClaimsError: naming what can't be used, and the cure.
    """
    library = await asyncio.to_thread(open_library, settings.claims_dir, settings.data_dir)
    engine = await open_engine(settings.store_url)
    store = SqlStore(engine)
    stack.push_async_callback(store.close)
    desk = Desk(SqlDeskStore(engine), settings.owner_ids or frozenset())
    return House(library, store, desk, now)


async def list_questions(settings: Settings) -> list[str]:
    """The kept questions as lines: how often, language, country, words. Nobody's name.

    Raises:
        StoreError: the database can't be used.
    """
    store = await SqlStore.open(settings.store_url)
    kept = await store.kept_questions()
    await store.close()
    return [f"{n}\t{one.style}\t{one.country or '-'}\t{_one_line(one.text)}" for one, n in kept]


async def list_audit(settings: Settings, *, as_json: bool) -> list[str]:
    """The audit log of the moderators' desk as lines, the oldest first.

    Raises:
        StoreError: the database can't be used.
    """
    engine = await open_engine(settings.store_url)
    found = await audit.lines(SqlDeskStore(engine), as_json=as_json)
    await engine.dispose()
    return found


def _one_line(text: str) -> str:
    return " ".join(text.split())
