"""The bot as a process: bad days of the network, of the database, and of whoever starts it."""

import asyncio
import json
import re
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path

import pytest
import yaml
from serving import OF_A_CHAT, Served, bot_on, change, check_log, logged, number
from telegram_api import BotEndedError, BotProcess, Person, TelegramApi
from telegram_api.faults import Faults

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


# Bad days of the database


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


# What can't be started says so in one sentence


async def last_words(api: TelegramApi, **settings: str) -> str:
    """What a bot prints that ends by itself, with exit code 1."""
    with pytest.raises(BotEndedError) as ended:
        await BotProcess(api, settings, start_within=60).__aenter__()
    code, _, words = str(ended.value).partition(":\n")
    assert code == "the bot ended with 1"
    return words.strip()


async def test_a_refused_token_is_one_plain_sentence(data_dir: Path, tmp_path: Path) -> None:
    wrong = "123456:not-a-token"
    env = {"DATA_DIR": str(data_dir), "DATABASE_URL": f"sqlite:///{tmp_path / 'a.db'}"}
    async with TelegramApi() as api:
        words = await last_words(api, TELEGRAM_BOT_TOKEN=wrong, **env)
    assert words.startswith("aslida: TELEGRAM_BOT_TOKEN: Telegram refuses this token")
    assert "\n" not in words
    assert wrong not in words


async def test_a_token_taken_back_while_running_ends_the_bot_with_the_sentence(
    data_dir: Path, tmp_path: Path
) -> None:
    async with TelegramApi() as api:
        person, token = api.person("Nilufar"), api.token
        with pytest.raises(BotEndedError, match="ended with 1") as ended:  # noqa: PT012 - so is the context
            async with bot_on(api, data_dir, tmp_path / "back.db") as bot:
                api.token = "7000000001:a-new-one"  # noqa: S105 - opens nothing
                await person.says(MARK)
                await api.until(lambda: bot.exit_code is not None, 60)
    words = str(ended.value)
    assert "aslida: TELEGRAM_BOT_TOKEN: Telegram refuses" in words.splitlines()[-1]
    assert token not in words
    assert MARK not in words


async def test_every_wrong_setting_is_named_at_once_without_its_value() -> None:
    wrong = {"LOG_LEVEL": "loudly", "LOG_FORMAT": "sonnet", "TELEGRAM_API_URL": "gopher-hole"}
    async with TelegramApi() as api:
        words = await last_words(api, **wrong)
    assert len(words.splitlines()) == len(wrong)
    for name, value in wrong.items():
        assert f"{name}: " in words
        assert value not in words


async def test_a_database_that_cannot_be_opened_is_one_plain_sentence(
    data_dir: Path, tmp_path: Path
) -> None:
    text, newer = tmp_path / "text.db", tmp_path / "newer.db"
    text.write_text("not a database " * 99)
    change(newer, "CREATE TABLE alembic_version (version_num)")
    change(newer, "INSERT INTO alembic_version VALUES ('9999')")
    urls = [
        f"sqlite:///{tmp_path}",
        f"sqlite:///{text}",
        f"sqlite:///{newer}",
        "mysql://aslida:qwerty-secret@localhost/aslida",
    ]
    async with TelegramApi() as api:
        ends = [last_words(api, DATA_DIR=str(data_dir), DATABASE_URL=url) for url in urls]
        for words in await asyncio.gather(*ends):
            assert words.startswith("aslida: DATABASE_URL: ")
            assert "\n" not in words
            assert "qwerty-secret" not in words
    assert "not a database" in text.read_text(), "what was found there is left alone"


async def test_without_claims_or_help_texts_there_is_no_start(
    data_dir: Path, tmp_path: Path
) -> None:
    shutil.copy(CLAIMS / "helplines.yaml", tmp_path)
    env = {"DATA_DIR": str(data_dir), "DATABASE_URL": f"sqlite:///{tmp_path / 'a.db'}"}
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "helplines.yaml").write_text("numbers: [\n")
    async with TelegramApi() as api:
        for folder, told in ((tmp_path, "CLAIMS_DIR"), (broken, "helplines.yaml:")):
            words = await last_words(api, CLAIMS_DIR=str(folder), **env)
            assert words.startswith("aslida: ")
            assert told in words
            assert "Traceback" not in words


@pytest.fixture
def few_claims(tmp_path: Path) -> Path:
    """A folder with three claims and less to learn from, so that learning is quick."""
    folder = tmp_path / "claims"
    (folder / "uz").mkdir(parents=True)
    for claim in ("uz-name-calling-punished", "uz-girls-marriage-17", "uz-no-dv-law"):
        shutil.copy(CLAIMS / "uz" / f"{claim}.yaml", folder / "uz")
    shutil.copy(CLAIMS / "helplines.yaml", folder)
    for name in ("unanswered.yaml", "cries.yaml"):
        whole = yaml.safe_load((CLAIMS / name).read_text(encoding="utf-8"))
        some = {key: lines[:40] for key, lines in whole.items()}
        (folder / name).write_text(yaml.safe_dump(some, allow_unicode=True), encoding="utf-8")
    return folder


async def test_a_broken_claim_file_is_named_with_its_line_and_the_rest_is_served(
    few_claims: Path, tmp_path: Path
) -> None:
    broken = few_claims / "uz" / "uz-no-dv-law.yaml"
    lines = broken.read_text(encoding="utf-8").splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("verdict:"))
    lines[place] = "verdict: probably"
    broken.write_text("\n".join(lines) + "\n", encoding="utf-8")
    async with TelegramApi() as api:
        person = api.person("Nilufar")
        settings = {"CLAIMS_DIR": str(few_claims)}
        async with bot_on(api, tmp_path, tmp_path / "a.db", **settings) as bot:
            assert f"{broken}:{place + 1}: " in bot.output
            assert bot.output.count("claim_not_served") == 1
            await person.says("/start uz-name-calling-punished")
            assert "The Diplomat" in (await person.hears()).text
            await person.says(f"/start {broken.stem}")
            assert "Qaysi tilda" in (await person.hears()).text, "it is not served"


async def test_telegram_out_of_reach_at_the_start_is_waited_for(
    data_dir: Path, tmp_path: Path
) -> None:
    async with TelegramApi() as api:
        person = api.person("Nilufar")
        api.faults.drop_before("getMe")
        api.faults.server_error("deleteWebhook")
        api.faults.server_error("getMyCommands")
        async with bot_on(api, data_dir, tmp_path / "late.db") as bot:
            await person.says("salom")
            assert "Salom" in (await person.hears()).text
            languages = ("", "uz", "ru", "kk", "en")
            await api.until(lambda: len(api.called("setMyCommands")) == len(languages), 30)
        assert "telegram_unreached" in bot.output
