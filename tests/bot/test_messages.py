"""What dialogs can't say: the menu, links, pictures, strange and forged input, crowds."""

import asyncio

import pytest
from serving import RUMOUR, Served, check_log
from telegram_api import Person

pytestmark = pytest.mark.asyncio(loop_scope="session")

FILE = {"file_id": "file-1", "file_unique_id": "unique-1"}
WITHOUT_WORDS = {
    "sticker": FILE
    | {"type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False},
    "voice": FILE | {"duration": 3},
    "location": {"latitude": 41.3, "longitude": 69.2},
    "contact": {"phone_number": "998900000000", "first_name": "Ona"},
}
FORGED = [
    *("claim", "claim:", "claim:uz-no-such-claim", "claim:../../etc/passwd", "good:", "bad:x"),
    *("keep", "languages:uz", "inlang", "inlang:xx:uz-name-calling-punished", "inlang:ru"),
    *("why", "why:because:uz-name-calling-punished", "why:wrong", "none:uz-gone-claim"),
    *("topic", "topic:uz", "topic:uz:words", "topic:uz:words:-1", "topic:uz:words:٣"),
    *("topic:xx:words:0", "topic:uz:nothing:0", "topics:xx", "help", "help:child", "help:x:uz"),
    *("begin", "begin:klingon", "begun:ru", "language:", "country:xx", "forget", "verb", ":", "🙂"),
    *("x" * 64, "ask'; DROP TABLE chats; --", "__class__:uz"),
]
STRANGE = [
    "x" * 4096,
    "😀🙃🇺🇿👨‍👩‍👧",
    "\u202eбола урган қамаладими\u202c",
    "б\u200bо\u200bл\u200bа",
    "<b>&lt;</b> <a href='https://example.com'>x</a>",
    "?",
    "\u200b\u200d\ufeff",
    "a" + "\u0301" * 500,
    "{country} %s {0} $x",
    "1146 102 112",
    "bola " * 800,
]


async def reply_to(person: Person, words: str) -> str:
    """What the bot says to words; the reply has to be to just that message."""
    message = await person.says(words)
    heard = await person.hears()
    assert heard.reply_to_message_id == message
    return heard.text


async def test_the_menu_is_registered_for_every_language_of_apps(served: Served) -> None:
    profile = served.api.state.profile
    texts = {"": "Eshitgan", "ru": "Напишите", "kk": "Напишите", "en": "Write what you heard"}
    default = '{"type": "default"}'
    await served.api.until(lambda: ("short_description", "en") in profile)
    for code, start in texts.items():
        assert str(profile["description", code]).startswith(start)
        assert profile["short_description", code]
    for code in (*texts, "uz"):
        commands = profile["commands", default, code]
        assert isinstance(commands, list)
        assert commands[0]["command"] == "yordam", "help stands where a thumb finds it"
        assert {"start", "topics", "language", "forget"} <= {c["command"] for c in commands}
    words = {str(profile["commands", default, code]) for code in ("uz", "ru", "en")}
    assert len(words) == len(("uz", "ru", "en")), "each language has words of its own"


async def test_an_answer_links_its_sources_and_folds_the_law(served: Served) -> None:
    person = served.api.person("Nilufar")
    message = await person.says(RUMOUR)
    heard = await person.hears()
    assert heard.reply_to_message_id == message
    assert any("thediplomat.com" in link for link in heard.links)
    assert all(link.startswith("https://") for link in heard.links)
    law = next(one for one in heard.entities if one["type"] == "expandable_blockquote")
    assert "O‘RQ-996" in heard.text.encode("utf-16-le")[2 * law["offset"] :].decode("utf-16-le")
    sent = served.api.called("sendMessage")[-1]
    assert sent["link_preview_options"] == {"is_disabled": True}


async def test_the_latest_answers_open_at_a_press(served: Served) -> None:
    person = served.api.person("Nilufar")
    await person.says("/latest")
    heard = await person.hears()
    assert len(heard.labels) > 1
    await person.presses(heard.labels[-1], on=heard)
    assert heard.labels[-1].rstrip(".") in (await person.hears()).text


async def test_a_picture_is_read_by_its_caption(served: Served) -> None:
    person = served.api.person("Nilufar")
    await person.sends_photo(b"picture", RUMOUR)
    assert "The Diplomat" in (await person.hears()).text
    await person.sends_photo(b"picture")
    assert "Matn topilmadi" in (await person.hears()).text


async def test_an_album_is_answered_once(served: Served) -> None:
    person = served.api.person("Nilufar")
    for caption in (RUMOUR, None, None):
        await person.sends_photo(b"picture", caption, media_group_id="77")
    assert "The Diplomat" in (await person.hears()).text
    assert "Salom" in await reply_to(person, "salom"), "nothing was said in between"


@pytest.mark.parametrize("kind", WITHOUT_WORDS)
async def test_a_message_without_words_is_asked_for_words(served: Served, kind: str) -> None:
    person = served.api.person("Nilufar")
    assert "Salom" in await reply_to(person, "salom")
    message = person.chat.add(person.user, {kind: WITHOUT_WORDS[kind]})
    await person.updates.put("message", message)
    heard = await person.hears()
    assert "Matn topilmadi" in heard.text
    assert heard.reply_to_message_id == message["message_id"]


async def test_strange_words_are_answered_calmly(served: Served) -> None:
    person = served.api.person("Nilufar")
    for words in STRANGE:
        answer = await reply_to(person, words)
        assert answer.strip()
        assert "Belgi" not in answer, "that would be the sentence for our own faults"
        check_log(served.bot, words)


async def test_letters_with_nothing_between_them_do_not_hide_danger(served: Served) -> None:
    person = served.api.person("Nilufar")
    for words in ("o\u200bt\u200bam m\u200beni u\u200bradi", "\u202eotam meni uradi\u202c"):
        assert "1146" in await reply_to(person, words)


async def test_a_message_of_100_kb_is_answered(served: Served) -> None:
    person = served.api.person("Nilufar")
    assert await reply_to(person, "bola qonun jarima " * 6000)


async def test_forged_buttons_do_nothing_and_are_told_to_be_out_of_date(served: Served) -> None:
    person = served.api.person("Nilufar")
    await person.says(RUMOUR)
    heard = await person.hears()
    for data in FORGED:
        query = await person.forges_press(data, on=heard)
        told = (await person.sees_answer(query))["text"]
        assert told.startswith("Bu tugma eskirgan"), data
    await person.hears_nothing(0.1)
    assert served.rows(person) == {"chats": 1, "replies": 1}


async def test_a_button_under_a_message_that_is_gone_still_answers(served: Served) -> None:
    person = served.api.person("Nilufar")
    await person.says("/start")
    heard = await person.hears()
    query = await person.presses("O‘zbekcha", on=heard)
    del person.chat.messages[heard.message_id]
    await person.sees_answer(query)
    again = await person.hears()
    assert not again.edited
    assert "Qaysi davlat" in again.text


async def test_the_bot_is_silent_in_groups(served: Served) -> None:
    person = served.api.person("Nilufar")
    group = served.api.group("Mahalla", admins=[person], bot="administrator")
    for words in (RUMOUR, "/help@aslida_test_bot", "otam meni uradi"):
        await person.says_in(group, words)
    assert "Salom" in await reply_to(person, "salom"), "what came before was passed over"
    await group.hears_nothing(0.05)


async def test_many_people_at_once_are_each_answered_in_order(served: Served) -> None:
    people = [served.api.person(f"Mehmon {n}") for n in range(20)]
    for person in people:
        await person.says(RUMOUR)
        await person.says("salom")
    for first in await asyncio.gather(*(person.hears(30) for person in people)):
        assert "The Diplomat" in first.text
    for second in await asyncio.gather(*(person.hears(30) for person in people)):
        assert second.text.startswith("Salom")
