"""One bot for all conversations; those who break things start a bot of their own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from desk_talk import english
from serving import OWNERS, Served, bot_on
from telegram_api import Person, TelegramApi


@pytest.fixture(scope="session")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where bots keep what they learned, so that at most the first has to learn."""
    return tmp_path_factory.mktemp("data")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def served(data_dir: Path) -> AsyncIterator[Served]:
    """The bot that most tests share: each brings new people, and leaves no fault behind."""
    database = data_dir / "shared.db"
    async with TelegramApi() as api, bot_on(api, data_dir, database) as bot:
        yield Served(api, bot, database)


@pytest.fixture(scope="session")
def owner(served: Served) -> Person:
    """The first owner of the shared bot, in English."""
    return english(served, "Oydin", OWNERS[0])
