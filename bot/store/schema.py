"""Opening the database and bringing it to the newest schema.

Must not know what is stored.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, event, make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot.errors import StoreError

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 7_410_265  # any number that only this program locks: replicas migrate one by one


async def open_engine(url: str) -> AsyncEngine:
    """An engine on an up-to-date database.

    Raises:
        StoreError: the address is wrong, the database can't be opened, or it is newer than
            this program.
    """
    engine = _engine(url)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade)
    except CommandError as error:
        await engine.dispose()
        newer = "the database belongs to a newer version of this program; run that one"
        raise StoreError(f"DATABASE_URL: {newer}") from error
    except (SQLAlchemyError, OSError) as error:
        await engine.dispose()
        reason = getattr(error, "orig", None) or error
        raise StoreError(f"DATABASE_URL: the database can't be opened ({reason})") from error
    return engine


def _engine(url: str) -> AsyncEngine:
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            _make_folder(parsed.database)
            return _sqlite(url)
        return create_async_engine(url, hide_parameters=True, pool_pre_ping=True)
    except (ArgumentError, ImportError, OSError) as error:
        raise StoreError(f"DATABASE_URL: the database can't be opened ({error})") from error


def _make_folder(database: str | None) -> None:
    if database and database != ":memory:":
        Path(database).parent.mkdir(parents=True, exist_ok=True)


def _sqlite(url: str) -> AsyncEngine:
    """One connection, so that writers queue instead of failing on each other's locks."""
    engine = create_async_engine(
        url, hide_parameters=True, poolclass=AsyncAdaptedQueuePool, pool_size=1, max_overflow=0
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _pragmas(connection: object, _: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]  # DBAPI connections are untyped
        for pragma in ("busy_timeout=5000", "journal_mode=WAL", "foreign_keys=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return engine


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
