"""The local Bot API server must refuse what Telegram refuses, and take what Telegram takes."""

from __future__ import annotations

import json

import aiohttp
import pytest
from telegram_api.errors import Json
from telegram_api.raw_bot import button, commands, greeted, keyboard, raw_bot
from telegram_api.schema import judge


async def test_a_violation_fails_the_test_that_leaves_it() -> None:
    with pytest.raises(AssertionError, match="there is no 'txt'"):
        async with raw_bot() as (_, bot):
            await bot.refused("sendMessage", chat_id=1, text="a", txt="b")


async def test_a_failing_test_keeps_its_own_error_and_shows_the_violation() -> None:
    with pytest.raises(KeyError) as caught:  # noqa: PT012 - the context is what is tested
        async with raw_bot() as (_, bot):
            await bot.refused("sendPigeon")
            raise KeyError
    assert "method not found" in caught.value.__notes__[0]


async def test_a_fault_of_the_server_itself_is_not_taken_for_the_bots_trouble() -> None:
    async with raw_bot() as (api, bot):
        group = api.group("Mahalla", admins=[person := api.person("Nilufar")], bot="administrator")
        api.state.users.clear()
        whisper = {"ephemeral_message_parameters": {"receiver_user_id": person.id}}
        assert "500" in await bot.refused("sendMessage", chat_id=group.id, text="a", **whisper)
        assert "the server of the tests failed itself" in api.take_violations()[0]


GOOD_TEXTS: list[tuple[Json, str]] = [
    ({"text": "5 &lt; 6", "parse_mode": "HTML"}, "5 < 6"),
    ({"text": "<b>a</b>" + "x" * 4095, "parse_mode": "HTML"}, "a" + "x" * 4095),
    ({"text": "😀" * 2048}, "😀" * 2048),
    ({"text": "*a* b\\.", "parse_mode": "MarkdownV2"}, "a b."),
    ({"text": "  a\n"}, "a"),
    ({"text": '<a href="https://lex.uz/docs/1">l</a>', "parse_mode": "HTML"}, "l"),
    ({"text": "a", "reply_markup": keyboard(button(callback_data="ў" * 32))}, "a"),
    (
        {
            "text": "a",
            "reply_markup": keyboard(button(url="tg://resolve?domain=a", style="danger")),
        },
        "a",
    ),
    ({"text": "a", "reply_markup": keyboard(button(copy_text={"text": "x" * 256}))}, "a"),
    ({"text": "a", "reply_markup": keyboard(button(switch_inline_query="q"))}, "a"),
    ({"text": "a", "reply_markup": {"remove_keyboard": True}}, "a"),
    ({"text": "a", "entities": [{"type": "bold", "offset": 0, "length": 1}]}, "a"),
]


async def test_good_texts_pass_and_come_back_as_proper_messages() -> None:
    async with raw_bot() as (api, bot):
        person = await greeted(api)
        for params, text in GOOD_TEXTS:
            message = await bot.ok("sendMessage", chat_id=person.id, **params)
            assert not list(judge("Message", message, "Message")), message
            heard = await person.hears()
            assert (heard.text, heard.html) == (text, params["text"])


LINK = ("text_link", 26, 12)  # its words look like a link, but one place has one target


async def test_what_telegram_finds_in_a_text_is_marked_in_utf16() -> None:
    async with raw_bot() as (api, bot):
        person = await greeted(api)
        text = '😀 <b>x</b> /help https://lex.uz <a href="https://a.uz/">https://b.uz</a>'
        await bot.ok("sendMessage", chat_id=person.id, text=text, parse_mode="HTML")
        entities = [(e["type"], e["offset"], e["length"]) for e in (await person.hears()).entities]
        assert entities == [("bold", 3, 1), ("bot_command", 5, 5), ("url", 11, 14), LINK]


async def test_forms_and_multipart_are_decoded_by_the_schema() -> None:
    async with raw_bot() as (api, bot):
        person = await greeted(api)
        markup = json.dumps(keyboard(button(callback_data="a")))
        form = {"chat_id": str(person.id), "text": "102", "reply_markup": markup}
        assert (await bot.post("sendMessage", data=form))[0] == 200
        assert (await person.hears()).buttons[0][0]["callback_data"] == "a"
        data = aiohttp.FormData(
            {"chat_id": str(person.id), "protect_content": "true", "has_spoiler": "false"}
        )
        data.add_field("photo", b"picture", filename="card.png", content_type="image/png")
        status, body = await bot.post("sendPhoto", data=data)
        assert status == 200, body
        file = (await person.hears()).file
        assert file is not None
        assert (file.filename, file.data) == ("card.png", b"picture")
        params = api.called("sendPhoto")[0]
        assert (params["protect_content"], params["has_spoiler"]) == (True, False)


async def test_unknown_parameters_and_unused_files_of_forms_are_violations() -> None:
    async with raw_bot() as (api, bot):
        form = {"chat_id": "1", "text": "a"}
        assert (await bot.post("sendMessage", data=form | {"silent": "1"}))[0] == 400
        assert "there is no 'silent'" in api.take_violations()[0]
        data = aiohttp.FormData(form)
        data.add_field("cat", b"picture", filename="cat.png")
        assert (await bot.post("sendMessage", data=data))[0] == 400
        assert "the file 'cat' is not used" in api.take_violations()[0]


async def test_a_wrong_token_is_unauthorized() -> None:
    async with raw_bot() as (api, bot):
        url = f"{api.url}/bot7000000001:stolen/getMe"
        async with bot.session.get(url) as response:
            assert response.status == 401
            assert (await response.json())["description"] == "Unauthorized"


async def test_what_a_good_bot_may_meet_is_refused_without_a_violation() -> None:
    async with raw_bot() as (api, bot):
        stranger, person, blocker = api.person("Stranger"), await greeted(api), await greeted(api)
        await blocker.blocks_bot()
        same = {"chat_id": person.id, "text": "<b>a</b>", "parse_mode": "HTML"}
        sent = await bot.ok("sendMessage", **same)
        same["message_id"] = sent["message_id"]
        gone = {"chat_id": person.id, "message_id": 999}
        reply = {"reply_parameters": {"message_id": 999}}
        cases: list[tuple[str, Json, str]] = [
            (
                "sendMessage",
                {"chat_id": stranger.id, "text": "a"},
                "400 Bad Request: chat not found",
            ),
            ("sendMessage", {"chat_id": blocker.id, "text": "a"}, "403 Forbidden: bot was blocked"),
            (
                "sendMessage",
                {"chat_id": person.id, "text": "a", **reply},
                "to be replied not found",
            ),
            ("editMessageText", same, "message is not modified"),
            ("editMessageText", gone | {"text": "a"}, "message to edit not found"),
            ("editMessageReplyMarkup", gone, "to edit not found"),
            ("deleteMessage", gone, "message to delete not found"),
            ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old"),
            ("getFile", {"file_id": "nothing"}, "wrong file_id"),
        ]
        for method, params, found in cases:
            assert found in await bot.refused(method, **params), method
        assert not api.take_violations()
        assert [call.method for call in api.refusals] == [method for method, _, _ in cases]
        allowed = {"message_id": 999, "allow_sending_without_reply": True}
        await bot.ok("sendMessage", chat_id=person.id, text="a", reply_parameters=allowed)


async def test_an_edit_replaces_text_and_takes_buttons_away() -> None:
    async with raw_bot() as (api, bot):
        person = await greeted(api)
        place = {"chat_id": person.id, "text": "a"}
        sent = await bot.ok(
            "sendMessage", **place, reply_markup=keyboard(button(callback_data="a"))
        )
        place["message_id"] = sent["message_id"]
        edited = await bot.ok("editMessageText", **place)
        assert not list(judge("Message", edited, "Message"))
        first, second = await person.hears(), await person.hears()
        assert (first.edited, first.labels) == (False, ["b"])
        assert (second.edited, second.labels, second.message_id) == (True, [], first.message_id)


async def test_a_press_is_answered_once() -> None:
    async with raw_bot() as (api, bot):
        person = await greeted(api)
        markup = keyboard(button(callback_data="a"))
        reply = {"message_id": 1}
        await bot.ok(
            "sendMessage", chat_id=person.id, text="a", reply_markup=markup, reply_parameters=reply
        )
        heard = await person.hears()
        query_id = await person.presses("b", on=heard)
        assert api.unanswered_presses() == [query_id]
        update = (await bot.ok("getUpdates", offset=-1))[0]
        assert update["callback_query"]["message"]["reply_to_message"]["text"] == "/start"
        await bot.ok("answerCallbackQuery", callback_query_id=query_id, text="ok")
        assert (await person.sees_answer(query_id))["text"] == "ok"
        assert "too old" in await bot.refused("answerCallbackQuery", callback_query_id=query_id)
        assert "twice" in api.take_violations()[0]
        with pytest.raises(AssertionError, match="no button 'c'"):
            await person.presses("c", on=heard)


async def test_commands_and_descriptions_are_kept_by_scope_and_language() -> None:
    async with raw_bot() as (_, bot):
        groups = {"scope": {"type": "all_group_chats"}}
        await bot.ok("setMyCommands", **commands("start"))
        await bot.ok("setMyCommands", **commands("check"), **groups, language_code="ru")
        await bot.ok("setMyDescription", description="Все", language_code="")
        await bot.ok("setMyDescription", description="По-русски", language_code="ru")
        assert (await bot.ok("getMyCommands"))[0]["command"] == "start"
        assert (await bot.ok("getMyCommands", **groups, language_code="ru"))[0][
            "command"
        ] == "check"
        assert await bot.ok("getMyCommands", **groups) == []
        await bot.ok("deleteMyCommands")
        assert await bot.ok("getMyCommands") == []
        assert await bot.ok("getMyDescription", language_code="uz") == {"description": "Все"}
        assert await bot.ok("getMyDescription", language_code="ru") == {"description": "По-русски"}
