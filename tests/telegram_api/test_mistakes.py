"""Every mistake that Telegram punishes must be refused in its words and fail the bot's test."""

from __future__ import annotations

from collections.abc import Iterator

from .errors import Json
from .raw_bot import button, commands, keyboard, raw_bot

DATA_65 = "x" * 65
ARTICLE = {
    "type": "article",
    "id": "1",
    "title": "t",
    "input_message_content": {"message_text": "m"},
}


def results(*changes: Json) -> Json:
    return {"results": [ARTICLE | change for change in changes]}


TEXT_MISTAKES: list[tuple[Json, str]] = [
    ({"text": "a", "txt": "b"}, "there is no 'txt'"),
    ({}, "'text' is missing"),
    ({"text": 5}, "5 is not of type String"),
    ({"text": "a", "message_thread_id": True}, "True is not of type Integer"),
    ({"text": "a", "disable_notification": 1}, "1 is not of type Boolean"),
    ({"text": "a", "link_preview_options": {"disabled": True}}, "there is no 'disabled'"),
    ({"text": "a", "entities": [{"type": "bold", "offset": "x", "length": 1}]}, "not of type Int"),
    ({"text": "a", "entities": [{"type": "bold", "offset": 1, "length": 1}]}, "outside of the te"),
    ({"text": "a", "reply_markup": {"inline_keyboard": [{"text": "b"}]}}, "is not an array"),
    ({"text": "a", "reply_markup": keyboard()}, "a row of buttons"),
    ({"text": "a", "reply_markup": keyboard(*[button(callback_data="a")] * 9)}, "a row of buttons"),
    ({"text": "a", "reply_to_message_id": 1}, "there is no 'reply_to_message_id'"),
    ({"text": "5 < 6", "parse_mode": "HTML"}, "can't parse entities: Unsupported start tag"),
    ({"text": "<b>a", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag"),
    ({"text": "a<br>b", "parse_mode": "HTML"}, 'Unsupported start tag "br"'),
    ({"text": "a.", "parse_mode": "MarkdownV2"}, "Character '.' is reserved"),
    ({"text": "a", "parse_mode": "html5"}, "unsupported parse_mode"),
    ({"text": '<a href="lex uz">l</a>', "parse_mode": "HTML"}, "silently drop the link 'lex uz'"),
    ({"text": ""}, "message text is empty"),
    ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
    ({"text": " \u200b\u2060\n"}, "text must be non-empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "😀" * 2049}, "message is too long"),
]
BUTTON_MISTAKES: list[tuple[Json, str]] = [
    (button(callback_data=DATA_65), "BUTTON_DATA_INVALID"),
    (button(callback_data="ў" * 33), "BUTTON_DATA_INVALID"),
    (button(), "exactly one action"),
    (button(callback_data="a", url="https://a.uz"), "exactly one action"),
    (button(url="ftp://a.uz"), "Wrong HTTP URL"),
    (button(url="https://a b"), "Wrong HTTP URL"),
    (button(url="https://a.uz", style="red"), "invalid button style"),
    (button(copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
    (button(callback_data="a") | {"text": " "}, "button text must be non-empty"),
    (button(action="c"), "there is no 'action'"),
]
OTHER_MISTAKES: list[tuple[str, Json, str]] = [
    ("sendmessage", {}, "method not found"),
    ("sendPigeon", {}, "method not found"),
    ("sendPoll", {"chat_id": 1, "question": "q", "options": [{"text": "o"}]}, "not supported"),
    ("sendChatAction", {"chat_id": 1, "action": "sleeping"}, "wrong parameter action"),
    ("sendPhoto", {"chat_id": 1, "photo": "file-1", "caption": "x" * 1025}, "caption is too long"),
    ("sendPhoto", {"chat_id": 1, "photo": "attach://cat"}, "names a file that was not sent"),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "too long"),
    ("setMyCommands", commands("Start"), "BOT_COMMAND_INVALID"),
    ("setMyCommands", commands("x" * 33), "BOT_COMMAND_INVALID"),
    ("setMyCommands", commands(description="x" * 257), "BOT_COMMAND_DESCRIPTION_INVALID"),
    ("setMyCommands", commands(times=101), "BOT_COMMANDS_TOO_MUCH"),
    ("setMyCommands", commands() | {"language_code": "uzb"}, "LANG_CODE_INVALID"),
    ("setMyCommands", commands() | {"scope": {"type": "everywhere"}}, "no BotCommandScope"),
    ("setMyDescription", {"description": "x" * 513}, "too long"),
    ("setMyShortDescription", {"short_description": "x" * 121}, "too long"),
    ("setMyName", {"name": "x" * 65}, "too long"),
    ("answerInlineQuery", {"inline_query_id": "1", **results({}, {})}, "RESULT_ID_DUPLICATE"),
    (
        "answerInlineQuery",
        {"inline_query_id": "1", **results({"id": DATA_65})},
        "RESULT_ID_INVALID",
    ),
    ("answerInlineQuery", {"inline_query_id": "1", **results(*[{}] * 51)}, "too many inline"),
    (
        "answerInlineQuery",
        {"inline_query_id": "1", **results({"type": "poem"})},
        "no InlineQueryRes",
    ),
    (
        "answerInlineQuery",
        {
            "inline_query_id": "1",
            **results({"input_message_content": {"message_text": "<", "parse_mode": "HTML"}}),
        },
        "can't parse entities",
    ),
    ("setWebhook", {"url": "https://a.uz", "secret_token": "no blanks"}, "unallowed characters"),
    ("getUpdates", {"allowed_updates": ["mesage"]}, "unknown update types"),
]


def mistakes() -> Iterator[tuple[str, Json, str]]:
    """Yield method, parameters and part of the violation."""
    yield from (("sendMessage", {"chat_id": 1} | params, found) for params, found in TEXT_MISTAKES)
    for wrong, found in BUTTON_MISTAKES:
        yield "sendMessage", {"chat_id": 1, "text": "a", "reply_markup": keyboard(wrong)}, found
    yield from OTHER_MISTAKES


async def test_each_mistake_is_refused_and_is_a_violation() -> None:
    async with raw_bot() as (api, bot):
        for method, params, found in mistakes():
            answer = await bot.refused(method, **params)
            assert found in answer, (method, params)
            violations = api.take_violations()
            assert len(violations) == 1, (method, violations)
            assert violations[0].startswith(method), violations
            assert found in violations[0], violations
