"""The migrations and the tables tell the same story."""

import asyncio
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from bot.store.schema import open_engine
from bot.store.tables import metadata

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


async def test_two_programs_may_start_at_once(store_url: str) -> None:
    programs = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", OPEN, store_url, cwd=ROOT)
        for _ in range(2)
    ]
    assert await asyncio.gather(*(program.wait() for program in programs)) == [0, 0]
