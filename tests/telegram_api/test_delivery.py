"""Updates must wait until they are confirmed, and faults must look like Telegram on a bad day."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from .raw_bot import button, greeted, keyboard, raw_bot
from .webhook import SECRET_HEADER

Handler = Callable[[web.Request], Awaitable[web.Response]]


async def test_updates_stay_until_the_next_offset_confirms_them() -> None:
    async with raw_bot() as (api, bot):
        person = await greeted(api)
        await person.says("second")
        first = await bot.ok("getUpdates", limit=1)
        assert await bot.ok("getUpdates", limit=1) == first
        rest = await bot.ok("getUpdates", offset=first[0]["update_id"] + 1)
        assert [update["message"]["text"] for update in rest] == ["second"]
        assert await bot.ok("getUpdates", offset=rest[0]["update_id"] + 1) == []


async def test_a_long_poll_ends_with_the_first_update() -> None:
    async with raw_bot() as (api, bot):
        poll = asyncio.create_task(bot.ok("getUpdates", timeout=9))
        await api.until(lambda: api.updates.polls)
        await greeted(api)
        assert (await poll)[0]["message"]["text"] == "/start"


async def test_a_second_long_poll_ends_the_first_with_a_conflict() -> None:
    async with raw_bot() as (api, bot):
        first = asyncio.create_task(bot.refused("getUpdates", timeout=9))
        await api.until(lambda: api.updates.polls)
        second = asyncio.create_task(bot.ok("getUpdates", timeout=9))
        assert "409 Conflict: terminated by other getUpdates" in await first
        await greeted(api)
        assert len(await second) == 1


async def test_only_wanted_kinds_come_and_the_list_is_remembered() -> None:
    async with raw_bot() as (api, bot):
        await bot.ok("getUpdates", allowed_updates=["my_chat_member"])
        person = await greeted(api)
        await person.blocks_bot()
        updates = await bot.ok("getUpdates")
        assert [update.keys() - {"update_id"} for update in updates] == [{"my_chat_member"}]


async def test_a_webhook_gets_each_update_with_its_secret_until_it_says_yes() -> None:
    got: list[tuple[str | None, str]] = []

    async def take(request: web.Request) -> web.Response:
        got.append((request.headers.get(SECRET_HEADER), (await request.json())["message"]["text"]))
        return web.Response(status=500 if len(got) == 1 else 200)

    async with raw_bot() as (api, bot), listening(take) as url:
        await bot.ok("setWebhook", url=url, secret_token="s-1")
        assert "can't use getUpdates" in await bot.refused("getUpdates")
        person = await greeted(api)
        await person.says("second")
        await api.until(lambda: not api.updates.pending)
        assert got == [("s-1", "/start"), ("s-1", "/start"), ("s-1", "second")]
        assert api.courier.refusals == [500]
        assert (await bot.ok("getWebhookInfo"))["url"] == url
        await bot.ok("deleteWebhook")
        assert await bot.ok("getUpdates") == []


async def test_429_names_the_wait_once_and_then_all_is_well() -> None:
    async with raw_bot() as (api, bot):
        person = await greeted(api)
        api.faults.too_many("sendMessage", retry_after=7)
        status, body = await bot.call("sendMessage", chat_id=person.id, text="a")
        assert (status, body["parameters"]) == (429, {"retry_after": 7})
        await bot.ok("sendMessage", chat_id=person.id, text="a")
        assert len(person.unheard()) == 1


async def test_bad_gateways_and_garbage_are_no_json() -> None:
    async with raw_bot() as (api, bot):
        api.faults.server_error(status=503, times=2)
        api.faults.garbage("getMe")
        answers = []
        for method in ("getMe", "getChat", "getMe"):
            async with bot.session.post(f"{api.url}/bot{api.token}/{method}") as response:
                answers.append((response.status, response.content_type))
                with pytest.raises((ValueError, aiohttp.ContentTypeError)):
                    await response.json()
        assert answers == [(503, "text/html")] * 2 + [(200, "application/json")]
        await bot.ok("getMe")


async def test_a_connection_dropped_before_sends_nothing_and_after_sends_once_more() -> None:
    async with raw_bot() as (api, bot):
        person = await greeted(api)
        api.faults.drop_before("sendMessage")
        with pytest.raises(aiohttp.ClientError):
            await bot.call("sendMessage", chat_id=person.id, text="a")
        assert not person.unheard()
        api.faults.drop_after("sendMessage")
        with pytest.raises(aiohttp.ClientError):
            await bot.call("sendMessage", chat_id=person.id, text="b")
        await bot.ok("sendMessage", chat_id=person.id, text="b")
        assert [sent.text for sent in person.unheard()] == ["b", "b"]
        assert api.faults.happened == ["sendMessage", "sendMessage"]


async def test_a_hanging_call_is_not_answered_and_a_second_answer_is_then_forgiven() -> None:
    async with raw_bot() as (api, bot):
        person = await greeted(api)
        markup = keyboard(button(callback_data="a"))
        await bot.ok("sendMessage", chat_id=person.id, text="a", reply_markup=markup)
        query_id = await person.presses("b", on=await person.hears())
        api.faults.hang("answerCallbackQuery", accepted=True)
        call = asyncio.create_task(bot.call("answerCallbackQuery", callback_query_id=query_id))
        await person.sees_answer(query_id)
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)
        assert "too old" in await bot.refused("answerCallbackQuery", callback_query_id=query_id)


async def test_getupdates_fails_only_when_it_is_named() -> None:
    async with raw_bot() as (api, bot):
        api.faults.server_error(times=1)
        await bot.ok("getUpdates")
        api.faults.clear()
        api.faults.too_many("getUpdates")
        assert "429" in await bot.refused("getUpdates")


@asynccontextmanager
async def listening(
    handler: Callable[[web.Request], Awaitable[web.Response]],
) -> AsyncIterator[str]:
    """Serve one handler for POST; yield its address."""
    app = web.Application()
    app.router.add_post("/hook", handler)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    yield f"http://{host}:{port}/hook"
    await runner.cleanup()
