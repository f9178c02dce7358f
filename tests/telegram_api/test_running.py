"""A real bot library, and a bot in a process of its own, must be able to live on this server."""

from __future__ import annotations

from pathlib import Path

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InlineQueryResultArticle
from telegram import InputTextMessageContent as Content
from telegram.error import BadRequest, Forbidden, RetryAfter

from .asking import asks_inline
from .bot_process import BotEndedError, BotProcess
from .raw_bot import greeted
from .server import TelegramApi

POLLER = """
import json, os, sys, urllib.request
base = os.environ["TELEGRAM_API_URL"] + "/bot" + os.environ["TELEGRAM_BOT_TOKEN"] + "/"
def call(method, **params):
    body = json.dumps(params).encode()
    request = urllib.request.Request(base + method, body, {"Content-Type": "application/json"})
    return json.load(urllib.request.urlopen(request))["result"]
print("started as", sys.argv[1:], os.environ.get("MARK"), flush=True)
offset = 0
while True:
    for update in call("getUpdates", offset=offset, timeout=20):
        offset = update["update_id"] + 1
        message = update["message"]
        if message["text"] == "die":
            sys.exit("out of words")
        call("sendMessage", chat_id=message["chat"]["id"], text="echo " + message["text"])
"""


def bot_for(api: TelegramApi) -> Bot:
    return Bot(api.token, base_url=f"{api.url}/bot", base_file_url=f"{api.url}/file/bot")


async def test_python_telegram_bot_sends_edits_polls_and_uploads() -> None:
    async with TelegramApi() as api, bot_for(api) as bot:
        assert bot.username == "aslida_test_bot"
        person = api.person("Nilufar")
        await person.says("/start")
        update = (await bot.get_updates(timeout=5))[0]
        assert update.message is not None
        markup = InlineKeyboardMarkup([[InlineKeyboardButton("b", callback_data="a")]])
        sent = await update.message.reply_html("<b>Salom</b>", reply_markup=markup, do_quote=True)
        heard = await person.hears()
        assert (heard.text, heard.reply_to_message_id) == ("Salom", update.message.message_id)
        await person.presses("b", on=heard)
        press = (await bot.get_updates(offset=update.update_id + 1))[0].callback_query
        assert press is not None
        await press.answer("ok", show_alert=True)
        await sent.edit_text("Xayr")
        assert (await person.hears()).edited
        await bot.send_photo(person.id, b"picture", caption="<i>c</i>", parse_mode="HTML")
        photo = await person.hears()
        assert photo.file is not None
        assert (photo.text, photo.file.data) == ("c", b"picture")
        file = await bot.get_file(photo.message["photo"][-1]["file_id"])
        assert bytes(await file.download_as_bytearray()) == b"picture"


async def test_python_telegram_bot_sets_its_profile_and_answers_inline() -> None:
    async with TelegramApi() as api, bot_for(api) as bot:
        await bot.set_my_commands([("start", "Boshlash")], language_code="uz")
        assert (await bot.get_my_commands(language_code="uz"))[0].description == "Boshlash"
        await bot.set_my_description("Tavsif")
        query_id = await asks_inline(person := api.person("Nilufar"), "hit")
        result = InlineQueryResultArticle("1", "t", Content("m"))
        await bot.answer_inline_query(query_id, [result], cache_time=5, is_personal=True)
        assert (await person.sees_answer(query_id))["results"][0]["id"] == "1"


async def test_python_telegram_bot_knows_the_refusals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # without it the library warns of a coming change
    async with TelegramApi() as api, bot_for(api) as bot:
        person = await greeted(api)
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(api.person("Ali").id, "a")
        api.faults.too_many("sendMessage", retry_after=3)
        with pytest.raises(RetryAfter):
            await bot.send_message(person.id, "a")
        await person.blocks_bot()
        with pytest.raises(Forbidden, match="blocked"):
            await bot.send_message(person.id, "a")


async def test_a_bot_process_polls_answers_and_stops(tmp_path: Path) -> None:
    async with TelegramApi() as api:
        person = api.person("Nilufar")
        script = tmp_path / "bot.py"
        script.write_text(POLLER)
        async with BotProcess(api, {"MARK": "here"}, script=script) as bot:
            await person.says("one")
            assert (await person.hears()).text == "echo one"
            assert "started as ['run'] here" in bot.output
        assert bot.exit_code == -15
        async with BotProcess(api, script=script) as bot:
            assert await bot.kill() == -9


async def test_a_bot_that_ends_by_itself_fails_with_its_last_words(tmp_path: Path) -> None:
    script = tmp_path / "bot.py"
    script.write_text("import sys; sys.exit('TELEGRAM_BOT_TOKEN is not set')")
    async with TelegramApi() as api:
        with pytest.raises(BotEndedError, match="ended with 1:\nTELEGRAM_BOT_TOKEN is not set"):
            await BotProcess(api, script=script).__aenter__()
        script.write_text(POLLER)
        with pytest.raises(BotEndedError, match="out of words"):  # noqa: PT012 - so is the context
            async with BotProcess(api, script=script) as bot:
                await api.person("Nilufar").says("die")
                await api.until(lambda: bot.exit_code is not None)
