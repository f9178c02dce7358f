"""The schema judge must know the members of unions, and the text judge must count as Telegram."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .entities import Parsed, parse, utf16
from .errors import Json
from .raw_bot import raw_bot
from .shapes import members, shapes, tag_of

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=40)
DIRECTIONS = dict.fromkeys(range(0x2028, 0x202F), "")


@pytest.mark.parametrize(
    "fields", [{"entities": 5}, {"words": "a"}, {"forward_origin": {"type": "pigeon", "date": 1}}]
)
async def test_an_update_that_telegram_never_sends_fails_at_once(fields: Json) -> None:
    async with raw_bot() as (api, _):
        with pytest.raises(AssertionError, match="Telegram never sends"):
            await api.person("Nilufar").says("a", **fields)


def test_unions_are_found_by_name() -> None:
    assert tag_of("ChatMember", "ChatMemberBanned") == "kicked"
    assert tag_of("BotCommandScope", "BotCommandScopeAllPrivateChats") == "all_private_chats"
    assert tag_of("InlineQueryResult", "InlineQueryResultCachedMpeg4Gif") == "mpeg4_gif"
    assert members("MaybeInaccessibleMessage") == ("Message", "InaccessibleMessage")
    assert "ChatMemberUpdated" not in members("ChatMember")
    known = {"Integer", "String", "Boolean", "True", "Float"} | shapes().keys()
    kinds = {field.kind for shape in shapes().values() for field in shape.values()}
    names = {word for kind in kinds for word in kind.replace(",", "").split() if word[0].isupper()}
    assert names - known == {"Array"}


@given(WORDS)
def test_escaped_text_comes_back_as_it_was(words: str) -> None:
    seen = words.translate(DIRECTIONS).strip(" ")
    assert parse(html.escape(words), "HTML").text == seen


@given(WORDS, WORDS, WORDS)
def test_formatting_lies_within_the_text_and_around_its_words(a: str, b: str, c: str) -> None:
    parsed = parse(f"{html.escape(a)}<b>{html.escape(b)}</b>{html.escape(c)}", "HTML")
    assert len(parsed) == utf16(parsed.text)
    for entity in parsed.entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= len(parsed)
        assert cut(parsed, entity).strip(" ") == b.translate(DIRECTIONS).strip(" ")


def cut(parsed: Parsed, entity: Json) -> str:
    """Return the words that an entity covers."""
    units = parsed.text.encode("utf-16-le")
    start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
    return units[start:end].decode("utf-16-le")
