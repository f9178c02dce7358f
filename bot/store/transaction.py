"""One transaction on SQLite or PostgreSQL, and their common INSERT ... ON CONFLICT.

A failure becomes `StoreDownError` without the values that were being written, so that nothing
personal can reach a log. Must not know what is stored.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import StoreDownError

Insert = sqlite.Insert | postgresql.Insert

INSERT: dict[str, Callable[[Table], Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


@asynccontextmanager
async def transaction(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """A connection whose work is kept as a whole when the block ends well, else not at all.

    Raises:
        StoreDownError: the database failed.
    """
    try:
        async with engine.begin() as connection:
            yield connection
    except (SQLAlchemyError, OSError) as error:
        raise StoreDownError(f"the database failed: {type(error).__name__}") from None
