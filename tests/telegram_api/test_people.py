"""People, groups, inline and guest questions must behave as Telegram lets them."""

from __future__ import annotations

import pytest

from .asking import asks_as_guest, asks_inline, picks
from .incoming import channel_origin
from .raw_bot import RawBot, button, greeted, keyboard, raw_bot


async def texts(bot: RawBot) -> list[str]:
    """Fetch and confirm all updates; return the texts of the new messages."""
    updates = await bot.ok("getUpdates")
    await bot.ok("getUpdates", offset=updates[-1]["update_id"] + 1 if updates else 0)
    return [u["message"].get("text", "") for u in updates if "message" in u]


async def test_what_people_send_reaches_the_bot_whole() -> None:
    async with raw_bot() as (api, bot):
        person = await greeted(api)
        asked = await person.says("a question", reply_to=1)
        await person.edits(asked, "a better question")
        await person.forwards("a rumour", channel_origin("News"))
        await person.sends_photo(b"picture", "look /check")
        await person.sends_file("claim.yaml", b"id: x")
        _, reply, edit, forward, photo, file = await bot.ok("getUpdates")
        assert reply["message"]["reply_to_message"]["text"] == "/start"
        assert edit["edited_message"]["text"] == "a better question"
        assert forward["message"]["forward_origin"]["chat"]["title"] == "News"
        assert photo["message"]["caption_entities"][0]["type"] == "bot_command"
        path = await bot.ok("getFile", file_id=photo["message"]["photo"][-1]["file_id"])
        url = f"{api.url}/file/bot{api.token}/{path['file_path']}"
        async with bot.session.get(url) as response:
            assert await response.read() == b"picture"
        assert file["message"]["document"]["file_name"] == "claim.yaml"


async def test_waiting_in_vain_says_what_the_bot_did_last() -> None:
    async with raw_bot() as (api, bot):
        person = await greeted(api)
        await bot.refused("editMessageText", chat_id=person.id, message_id=9, text="a")
        with pytest.raises(AssertionError, match="editMessageText -> 400 Bad Request: message to"):
            await person.hears(timeout=0.01)
        await person.hears_nothing(for_seconds=0.01)
        await bot.ok("sendMessage", chat_id=person.id, text="a")
        with pytest.raises(AssertionError, match="should not be said"):
            await person.hears_nothing(for_seconds=1)


async def test_privacy_mode_holds_back_what_is_not_for_the_bot() -> None:
    async with raw_bot() as (api, bot):
        asker = api.person("Nilufar")
        group = api.group("Mahalla", admins=[asker])
        await asker.says_in(group, "chatter")
        await asker.says_in(group, "/check@other_bot x")
        await asker.says_in(group, "/check x")
        await asker.says_in(group, "see @aslida_test_bot")
        await bot.ok("sendMessage", chat_id=group.id, text="here")
        heard = await group.hears()
        await asker.says_in(group, "why?", reply_to=heard)
        assert await texts(bot) == ["/check x", "see @aslida_test_bot", "why?"]
        await group.turns_bot(asker, "administrator")
        await asker.says_in(group, "chatter")
        assert await texts(bot) == ["chatter"]


async def test_a_group_lets_the_bot_in_and_throws_it_out() -> None:
    async with raw_bot() as (api, bot):
        admin = api.person("Nilufar")
        group = api.group("Mahalla", admins=[admin], bot="left")
        assert "403" in await bot.refused("sendMessage", chat_id=group.id, text="a")
        await group.adds_bot(admin)
        await bot.ok("sendMessage", chat_id=group.id, text="a")
        admins = await bot.ok("getChatAdministrators", chat_id=group.id)
        assert [(a["status"], a["user"]["id"]) for a in admins] == [("creator", admin.id)]
        member = await bot.ok("getChatMember", chat_id=group.id, user_id=api.person("Ali").id)
        assert member["status"] == "left"
        await group.removes_bot(admin)
        assert "bot was kicked" in await bot.refused("sendMessage", chat_id=group.id, text="a")
        kinds = [set(update) - {"update_id"} for update in await bot.ok("getUpdates")]
        assert kinds == [{"my_chat_member"}, {"message"}, {"my_chat_member"}]


async def test_an_upgraded_group_names_its_new_id() -> None:
    async with raw_bot() as (api, bot):
        admin = api.person("Nilufar")
        group = api.group("Mahalla", admins=[admin], kind="group")
        new = await group.upgrades(admin)
        status, body = await bot.call("sendMessage", chat_id=group.id, text="a")
        assert (status, body["parameters"]) == (400, {"migrate_to_chat_id": new.id})
        await bot.ok("sendMessage", chat_id=new.id, text="a")
        assert (await new.hears()).text == "a"


async def test_topics_and_anonymous_admins() -> None:
    async with raw_bot() as (api, bot):
        admin = api.person("Nilufar")
        group = api.group("Mahalla", admins=[admin])
        thread = {"chat_id": group.id, "text": "a", "message_thread_id": 5}
        assert "thread not found" in await bot.refused("sendMessage", **thread)
        await admin.says_in(group, "/check", message_thread_id=5, **group.as_anonymous_admin())
        message = (await bot.ok("getUpdates"))[0]["message"]
        assert (message["sender_chat"]["id"], message["is_topic_message"]) == (group.id, True)
        await bot.ok("sendMessage", **thread)
        assert (await group.hears()).thread_id == 5


async def test_an_ephemeral_message_is_for_one_person_and_needs_an_admin() -> None:
    async with raw_bot() as (api, bot):
        asker, other = api.person("Nilufar"), api.person("Ali")
        group = api.group("Mahalla", admins=[asker])
        params = {
            "chat_id": group.id,
            "text": "a",
            "reply_markup": keyboard(button(callback_data="a")),
        }
        whisper = params | {"ephemeral_message_parameters": {"receiver_user_id": asker.id}}
        assert "BOT_NOT_ADMIN" in await bot.refused("sendMessage", **whisper)
        await group.turns_bot(asker, "administrator")
        await bot.ok("sendMessage", **whisper)
        heard = await group.hears()
        assert heard.only_for == asker.id
        await asker.presses("b", on=heard)
        with pytest.raises(AssertionError, match="somebody else"):
            await other.presses("b", on=heard)


async def test_an_inline_question_is_answered_and_a_result_is_picked() -> None:
    async with raw_bot() as (api, bot):
        person = api.person("Nilufar")
        query_id = await asks_inline(person, "hit")
        content = {"message_text": "<b>No</b>", "parse_mode": "HTML"}
        article = {"type": "article", "id": "1", "title": "t", "input_message_content": content}
        result = article | {"reply_markup": keyboard(button(callback_data="a"))}
        await bot.ok("answerInlineQuery", inline_query_id=query_id, results=[result])
        assert (await person.sees_answer(query_id))["results"][0]["title"] == "t"
        inline_id = await picks(person, query_id, "1", "hit")
        heard = await person.hears()
        assert (heard.text, heard.inline_message_id) == ("No", inline_id)
        await person.presses("b", on=heard)
        await bot.ok("editMessageText", inline_message_id=inline_id, text="Yes")
        assert (await person.hears()).edited


async def test_a_guest_question_is_answered_where_the_bot_never_was() -> None:
    async with raw_bot() as (api, bot):
        person = api.person("Nilufar")
        group = api.group("Mahalla", admins=[person], bot="left")
        await asks_as_guest(person, group, "@aslida_test_bot is it so?")
        message = (await bot.ok("getUpdates"))[0]["guest_message"]
        content = {"message_text": "No"}
        result = {"type": "article", "id": "1", "title": "t", "input_message_content": content}
        await bot.ok("answerGuestQuery", guest_query_id=message["guest_query_id"], result=result)
        assert (await group.hears()).text == "No"
