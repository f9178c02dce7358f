"""The bot as a process: what survives its end, and bad days of the network."""

import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from serving import MARK, RUMOUR, Served, bot_on, check_log, logged, number
from telegram_api import Person, TelegramApi
from telegram_api.faults import Faults

pytestmark = pytest.mark.asyncio(loop_scope="session")

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
    """A call that hangs is given up and made again; all other people are served meanwhile."""
    api, hung, before = served.api, served.api.person("Sabr"), len(served.bot.output)
    api.faults.hang("sendMessage")
    await hung.says(RUMOUR)
    await api.until(lambda: "sendMessage" in api.faults.happened)
    for fault in send_faults(api.faults):
        fault("sendMessage")
        await answered_once(api.person("Nilufar"))
    for fault in poll_faults(api.faults):
        fault("getUpdates")
        await answered_once(api.person("Nilufar"))
    api.faults.server_error("answerCallbackQuery")
    await pressed_once(api.person("Nilufar"))
    assert "The Diplomat" in (await hung.hears(60)).text
    assert not api.faults.orders
    assert "Traceback" not in served.bot.output[before:], "trouble on the way is no fault of ours"
    check_log(served.bot, RUMOUR, hung.name, hung.id, api.token)


def send_faults(faults: Faults) -> list[Callable[[str], None]]:
    """What may go wrong with a call."""
    return [faults.server_error, faults.garbage, faults.drop_before, faults.too_many]


def poll_faults(faults: Faults) -> list[Callable[[str], None]]:
    """What may go wrong with fetching updates."""
    return [partial(faults.server_error, status=500), *send_faults(faults)[1:]]


async def answered_once(person: Person) -> None:
    """Fail when a question is not answered, or twice."""
    await person.says(RUMOUR)
    assert "The Diplomat" in (await person.hears(60)).text
    await person.hears_nothing(0.05)


async def pressed_once(person: Person) -> None:
    """Fail when a button does not do its work."""
    await person.says(RUMOUR)
    await person.presses("👎 Foydasiz", on=await person.hears(30))
    assert "Tushunarsiz" in (await person.hears(30)).labels


async def test_two_bots_with_one_token_are_told_and_do_not_end(
    served: Served, data_dir: Path, tmp_path: Path
) -> None:
    person = served.api.person("Nilufar")
    async with bot_on(served.api, data_dir, tmp_path / "second.db"):
        await logged(served.bot, "kind=Conflict")
        await person.says("salom")
        assert "Salom" in (await person.hears(30)).text


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
        async with bot_on(api, data_dir, tmp_path / "odd.db", LOG_LEVEL="debug") as bot:
            await person.says("salom")
            assert "Salom" in (await person.hears()).text
        assert bot.output.count("update_unreadable") == 1
        check_log(bot, MARK, RUMOUR, person.name, person.id)


async def test_when_telegram_refuses_a_reply_the_log_has_a_reference_and_no_words(
    served: Served,
) -> None:
    person, other = served.api.person("Rad"), served.api.person("Nilufar")
    message = person.chat.add(person.user, {"text": f"{RUMOUR} {MARK}"})
    await person.updates.put("message", message)  # Telegram knows of no such chat: 400
    output = await logged(served.bot, "person_not_told")
    assert re.search(r"update_failed +reference=[0-9a-f]{6}", output)
    await other.says("salom")
    assert "Salom" in (await other.hears()).text
    check_log(served.bot, MARK, RUMOUR, person.name, person.id)
