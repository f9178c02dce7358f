"""When the database fails under a running bot: answers and help go out, the rest waits."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from serving import MARK, OF_A_CHAT, RUMOUR, Served, bot_on, change, check_log, logged
from telegram_api import TelegramApi

pytestmark = pytest.mark.asyncio(loop_scope="session")

SORRY = re.compile(r"Nimadir ishlamay qoldi.*\(Belgi: ([0-9a-f]{6})\)")


@asynccontextmanager
async def without_table(served: Served, table: str) -> AsyncIterator[None]:
    """The database without one of its tables, for a while."""
    change(served.database, f"ALTER TABLE {table} RENAME TO {table}_away")
    try:
        yield
    finally:
        change(served.database, f"ALTER TABLE {table}_away RENAME TO {table}")


async def test_without_its_database_the_bot_answers_and_helps(served: Served) -> None:
    person = served.api.person("Qadam")
    async with without_table(served, "chats"):
        await person.says(f"{RUMOUR} {MARK}")
        assert "The Diplomat" in (await person.hears()).text
        for danger in (f"otam meni uradi {MARK}", "/yordam"):
            await person.says(danger)
            help_text = await person.hears()
            assert "1146" in help_text.text
        await person.presses("Qozog‘iston", on=help_text)
        assert "111" in (await person.hears()).text
    check_log(served.bot, MARK, "uradi", person.name, person.id)


async def test_what_needs_the_database_is_refused_in_one_calm_sentence(served: Served) -> None:
    person = served.api.person("Qadam")
    async with without_table(served, "chats"):
        await person.says(f"/start {MARK}")
        told = SORRY.fullmatch((await person.hears()).text)
        assert told
        assert await logged(served.bot, f"reference={told[1]}"), "the operator finds it"
    await person.says(f"{MARK} nima degani")
    unknown = await person.hears()
    async with without_table(served, "questions"):
        query = await person.presses("✉️ Moderatorlarga yuborish", on=unknown)
        assert SORRY.fullmatch((await person.hears()).text)
        assert await person.sees_answer(query), "the button does not turn for ever"
    await person.presses("✉️ Moderatorlarga yuborish", on=unknown)
    assert (await person.hears()).edited
    assert "moderatorlarga yubordim" in (await person.hears()).text, "it works again"
    check_log(served.bot, MARK, person.name, person.id)


async def test_without_its_database_the_desk_opens_to_nobody(served: Served) -> None:
    person = served.api.person("Qadam")
    await person.says("/help")
    heard = await person.hears()
    async with without_table(served, "members"):
        await person.says("/team")
        assert SORRY.fullmatch((await person.hears()).text)
        query = await person.forges_press("desk:team", on=heard)
        assert SORRY.fullmatch((await person.hears()).text)
        assert await person.sees_answer(query), "the button does not turn for ever"


async def test_a_database_that_lost_its_tables_keeps_nobody_from_answers(
    data_dir: Path, tmp_path: Path
) -> None:
    """With the log as machines read it: every line is an object, and none tells of a person."""
    database = tmp_path / "doomed.db"
    async with TelegramApi() as api:
        person = api.person("Qadam", language_code="ru")
        settings = {"LOG_FORMAT": "json", "LOG_LEVEL": "debug"}
        async with bot_on(api, data_dir, database, **settings) as bot:
            await person.says("привет")
            await person.hears()
            change(database, *(f"DROP TABLE {table}" for table in OF_A_CHAT))
            await person.says(f"правда что накажут если обозвать ребенка {MARK}")
            assert "The Diplomat" in (await person.hears()).text
            await person.says("/country")
            assert "Что-то сломалось" in (await person.hears()).text
        events = [json.loads(line) for line in bot.output.splitlines()]
        assert {"started", "update_failed", "stopping"} <= {one["event"] for one in events}
        check_log(bot, MARK, "накажут", person.name, person.id)
