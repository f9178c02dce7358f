"""What tests of a running bot share: the bot, its Telegram, its database, and its log."""

import asyncio
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from telegram_api import BotProcess, Person, TelegramApi

RUMOUR = "bolamni ahmoq desam meni jazolashadimi"  # answered with the first claim
MARK = "qwertabek"  # a word that nobody but a person writes
OF_A_CHAT = ("chats", "replies", "promises", "feedback")  # tables with rows of persons
OWNERS = (420_001, 420_002)  # who owns the bots that tests start
START_WITHIN, STOP_WITHIN = 150, 40  # seconds; the machine may be busy, or the bot learning anew


@dataclass(frozen=True)
class Served:
    """A running bot, the Telegram it talks to, and its database."""

    api: TelegramApi
    bot: BotProcess
    database: Path

    def rows(self, person: Person) -> dict[str, int]:
        """How many rows belong to a person, by table."""
        query = "SELECT count(*) FROM {} WHERE chat = {}"
        counts = {table: self.number(query.format(table, person.id)) for table in OF_A_CHAT}
        return {table: number for table, number in counts.items() if number}

    def number(self, query: str) -> int:
        """The one number that a query of the database gives; 0 for none."""
        return number(self.database, query)


def bot_on(api: TelegramApi, data_dir: Path, database: Path, **settings: str) -> BotProcess:
    """A bot of one's own, started when its context is entered."""
    env = {
        "DATA_DIR": str(data_dir),
        "DATABASE_URL": f"sqlite:///{database}",
        "OWNER_IDS": ", ".join(map(str, OWNERS)),
        "PYTHONWARNINGS": "error",
    }
    return BotProcess(api, env | settings, start_within=START_WITHIN, stop_within=STOP_WITHIN)


def number(database: Path, query: str) -> int:
    """The one number that a query of a database file gives; 0 for none."""
    with closing(sqlite3.connect(database)) as connection:
        (found,) = connection.execute(query).fetchone()
    return int(found or 0)


def change(database: Path, *statements: str) -> None:
    """Do something to a database behind the back of the bot that uses it."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


async def logged(bot: BotProcess, words: str) -> str:
    """Wait until a bot has printed these words; all that it printed by then."""
    async with asyncio.timeout(30):
        while words not in bot.output:  # noqa: ASYNC110  a pipe tells nobody when it is read
            await asyncio.sleep(0.02)
    return bot.output


def check_log(bot: BotProcess, *told: str | int | None) -> None:
    """Fail when any of this (words, names, numbers of people) stands in what a bot printed."""
    for each in filter(None, told):
        found = re.search(rf"(?<!\w){re.escape(str(each))}(?!\w)", bot.output)
        assert found is None, f"the log tells {each!r}:\n{bot.output}"
