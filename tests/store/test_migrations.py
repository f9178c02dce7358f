"""The migrations and the tables tell the same story."""

import asyncio
import sys
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, select
from sqlalchemy.ext.asyncio import create_async_engine

from bot.store.schema import MIGRATIONS, open_engine
from bot.store.tables import chats, metadata

ROOT = Path(__file__).parents[2]


async def test_the_newest_migration_leaves_exactly_the_tables(store_url: str) -> None:
    engine = await open_engine(store_url)
    async with engine.connect() as connection:
        differences = await connection.run_sync(_differences)
    await engine.dispose()
    assert differences == []


def _differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


OPEN = """
import asyncio, sys
from bot.store.sql import SqlStore

async def main():
    store = await SqlStore.open(sys.argv[1])
    assert await store.kept_questions() == []
    await store.close()

asyncio.run(main())
"""


async def test_a_database_of_the_first_version_gets_the_desk_and_keeps_its_rows(
    store_url: str,
) -> None:
    engine = create_async_engine(store_url)
    async with engine.begin() as connection:
        await connection.run_sync(_first_version)
        await connection.execute(chats.insert().values(chat=5, style="ru"))
    await engine.dispose()
    opened = await open_engine(store_url)
    async with opened.connect() as connection:
        assert await connection.scalar(select(chats.c.style).where(chats.c.chat == 5)) == "ru"
        assert await connection.run_sync(_differences) == []
    await opened.dispose()


def _first_version(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "0001")


async def test_two_programs_may_start_at_once(store_url: str) -> None:
    programs = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", OPEN, store_url, cwd=ROOT)
        for _ in range(2)
    ]
    assert await asyncio.gather(*(program.wait() for program in programs)) == [0, 0]
