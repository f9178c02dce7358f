"""What can't be started says so in one sentence; what is only partly broken starts."""

import asyncio
import shutil
from pathlib import Path

import pytest
import yaml
from serving import MARK, bot_on, change
from telegram_api import BotEndedError, BotProcess, TelegramApi

pytestmark = pytest.mark.asyncio(loop_scope="session")

CLAIMS = Path(__file__).parents[2] / "claims" / "data"


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
    wrong["OWNER_IDS"] = "12, Nilufar"
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
