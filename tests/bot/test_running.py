"""The bot as a process: bad days of the network, of the database, and of whoever starts it."""

import asyncio
import json
import re
import shutil
from contextlib import asynccontextmanager, suppress
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from serving import Served, bot_on, change, check_log, number
from telegram_api import BotEndedError, BotProcess, Person, TelegramApi

pytestmark = pytest.mark.asyncio(loop_scope="session")

ROOT = Path(__file__).parents[2]
CLAIMS = ROOT / "claims" / "data"
RUMOUR = "bolamni ahmoq desam meni jazolashadimi"
MARK = "qwertabek"  # a word that nobody but the person writes
SORRY = re.compile(r"Nimadir ishlamay qoldi.*\(Belgi: ([0-9a-f]{6})\)")


# What survives a restart


async def test_all_that_a_person_did_survives_being_killed(data_dir: Path, tmp_path: Path) -> None:
    database = tmp_path / "killed.db"
    async with TelegramApi() as api:
        person = api.person("Nilufar", language_code="en")
        async with bot_on(api, data_dir, database) as bot:
            await person.says("/start")
            await person.presses("Ўзбекча", on=await person.hears())
            await person.presses("Ўзбекистон", on=await person.hears())
            await person.hears()
            await person.says("бу ерда қвертабек борми")
            unknown = await person.hears()
            await person.presses("✉️ Модераторларга юбориш", on=unknown)
            await person.hears()
            await person.hears()
            question = await person.says("боламни ахмок десам, мени жазолашадими")
            answer = await person.hears()
            query = await person.presses("👍 Фойдали", on=answer)
            await person.sees_answer(query)
            await bot.kill()
        async with bot_on(api, data_dir, database):
            await person.says("ростми")
            again = await person.hears()
            assert again.text.startswith("❌ Ўзбекистон"), "it goes on from the last answer"
            await person.says("/topics")
            topics = await person.hears()
            assert "Ўзбекистон" in topics.text, "language, script and country are remembered"
            await person.edits(question, "салом")
            changed = await person.hears()
            assert (changed.edited, changed.message_id) == (True, answer.message_id)
            await person.presses("🌐 Тил", on=again)
            assert "Русский" in (await person.hears()).labels, "old buttons work"
        assert number(database, "SELECT count(*) FROM promises") == 1
        assert number(database, "SELECT count(*) FROM feedback WHERE reason = 'good'") == 1


async def test_what_was_asked_while_the_bot_was_down_is_answered(
    data_dir: Path, tmp_path: Path
) -> None:
    async with TelegramApi() as api:
        person = api.person("Nilufar")
        await person.says(RUMOUR)
        async with bot_on(api, data_dir, tmp_path / "late.db") as bot:
            assert "The Diplomat" in (await person.hears()).text
            await person.says("salom")
            await api.until(lambda: not api.updates.pending)
            assert await bot.stop() == 0, "told to end, it answers first what it has fetched"
            assert "Salom" in (await person.hears()).text
        assert "stopping" in bot.output


# Bad days of the network


async def test_faults_between_the_bot_and_telegram_are_survived(served: Served) -> None:
    api = served.api
    faults = [
        lambda: api.faults.server_error("sendMessage", status=502),
        lambda: api.faults.garbage("sendMessage"),
        lambda: api.faults.drop_before("sendMessage", times=2),
        lambda: api.faults.too_many("sendMessage", retry_after=1),
    ]
    hung = api.person("Sabr")
    api.faults.hang("sendMessage")
    await hung.says(RUMOUR)
    await api.until(lambda: "sendMessage" in api.faults.happened)
    for fault in faults:
        person = api.person("Nilufar")
        fault()
        await person.says(RUMOUR)
        assert "The Diplomat" in (await person.hears(30)).text
        await person.hears_nothing(0.05)
    assert "The Diplomat" in (await hung.hears(60)).text, "a call that hangs is given up and redone"
    assert not api.faults.orders
    check_log(served.bot, RUMOUR, hung.name, hung.id, api.token)


async def test_polling_goes_on_after_every_kind_of_fault(served: Served) -> None:
    api, person = served.api, served.api.person("Nilufar")
    api.faults.server_error("getUpdates", status=500)
    api.faults.drop_before("getUpdates")
    api.faults.garbage("getUpdates")
    api.faults.too_many("getUpdates", retry_after=1)
    await person.says("salom")
    await person.hears()
    await person.says(RUMOUR)
    assert "The Diplomat" in (await person.hears(60)).text
    await api.until(lambda: not api.faults.orders, 60)
    assert "Traceback" not in served.bot.output
    check_log(served.bot, api.token)


async def test_two_bots_with_one_token_are_told_and_do_not_end(
    served: Served, data_dir: Path, tmp_path: Path
) -> None:
    person = served.api.person("Nilufar")
    async with bot_on(served.api, data_dir, tmp_path / "second.db"):
        await served.api.until(lambda: "polling_interrupted" in served.bot.output, 30)
        await person.says("salom")
        assert "Salom" in (await person.hears(30)).text
    assert "kind=Conflict" in served.bot.output


async def test_who_blocked_the_bot_is_left_in_peace(served: Served) -> None:
    person, other = served.api.person("Berkitgan"), served.api.person("Nilufar")
    await person.says(RUMOUR)
    await person.hears()
    await person.says(f"{RUMOUR} {MARK}")
    await person.blocks_bot()
    await other.says("salom")
    assert "Salom" in (await other.hears()).text
    await person.unblocks_bot()
    with suppress(AssertionError):  # it may have been answered before the block
        await person.hears(0.1)
    await person.says("salom")
    assert "Salom" in (await person.hears()).text
    check_log(served.bot, person.name, person.id, MARK)


async def test_an_update_that_cannot_be_read_is_set_aside(data_dir: Path, tmp_path: Path) -> None:
    """It must neither be fetched for ever nor be printed."""
    async with TelegramApi() as api:
        person = api.person("Nilufar")
        await person.says(f"{RUMOUR} {MARK}")
        api.updates.pending[0]["message"]["date"] = "yesterday"
        async with bot_on(api, data_dir, tmp_path / "odd.db") as bot:
            await person.says("salom")
            assert "Salom" in (await person.hears()).text
        assert bot.output.count("update_unreadable") == 1
        check_log(bot, MARK, RUMOUR, person.name, person.id)


async def test_when_telegram_refuses_the_person_is_told_and_the_log_is_clean(
    served: Served,
) -> None:
    """A refusal that no good bot causes, as when Telegram's rules change."""
    person = served.api.person("Rad")
    served.api.faults.refuse = None


# Bad days of the database


@asynccontextmanager
async def without_table(served: Served, table: str) -> AsyncIterator[None]:
    """The database without one of its tables, for a while."""
    change(served.database, f"ALTER TABLE {table} RENAME TO {table}_away")
    try:
        yield
    finally:
        change(served.database, f"ALTER TABLE {table}_away RENAME TO {table}")
