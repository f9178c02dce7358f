"""One bot for all conversations; those who break things start a bot of their own."""

import re
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from telegram_api import BotProcess, Person, TelegramApi

TABLES = ("chats", "replies", "promises", "feedback")
PATIENCE = {"start_within": 120, "stop_within": 30}  # the machine may be busy, or learning anew


@dataclass(frozen=True)
class Served:
    """A running bot, the Telegram it talks to, and its database."""

    api: TelegramApi
    bot: BotProcess
    database: Path

    def rows(self, person: Person) -> dict[str, int]:
        """How many rows of each table belong to a person."""
        return {table: self.count(f"{table} WHERE chat = {person.id}") for table in TABLES}

    def count(self, table: str) -> int:
        """How many rows a table (with a condition) has."""
        return count(self.database, table)

    def check_log(self, person: Person, words: Iterable[str] = ()) -> None:
        """Fail when a person's words, name or number stand in the log."""
        check_log(self.bot, person, words)


def count(database: Path, table: str) -> int:
    """How many rows a table (with a condition) of a database file has."""
    with closing(sqlite3.connect(database)) as connection:
        (number,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
    return int(number)


def check_log(bot: BotProcess, person: Person, words: Iterable[str] = ()) -> None:
    """Fail when a person's words, name or number stand in what a bot printed."""
    for told in (*words, person.name):
        assert told not in bot.output, f"the log tells {told!r}:\n{bot.output}"
    number = re.search(rf"\b{person.id}\b", bot.output)
    assert number is None, f"the log names a person:\n{bot.output}"


@pytest.fixture(scope="session")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where bots keep what they learned, so that only the first may have to learn."""
    return tmp_path_factory.mktemp("data")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def served(data_dir: Path) -> AsyncIterator[Served]:
    """The bot that most tests share; what they leave in it must not matter to others."""
    database = data_dir / "shared.db"
    env = {"DATA_DIR": str(data_dir), "DATABASE_URL": f"sqlite:///{database}"}
    async with TelegramApi() as api, BotProcess(api, env, **PATIENCE) as bot:
        yield Served(api, bot, database)
