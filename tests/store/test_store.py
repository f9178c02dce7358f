"""The store's contract, on every database that people may run it on."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answers.say import Style
from bot.errors import StoreDownError, StoreError
from bot.ports import ChatSettings, UnknownQuestion
from bot.store.sql import SqlStore
from claims.model import Country

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOW.date()
PARENT, NEIGHBOUR = 700_000_000_001, -100_123_456_789  # chats beyond 32 bits
QUESTION = UnknownQuestion("bog'chaga navbat bormi", Style.UZ, Country.UZ, TODAY)


@pytest.fixture
async def store(store_url: str) -> AsyncIterator[SqlStore]:
    opened = await SqlStore.open(store_url)
    yield opened
    await opened.close()


async def test_a_stranger_has_no_settings(store: SqlStore) -> None:
    assert await store.settings(PARENT) is None


async def test_settings_are_kept_and_replaced(store: SqlStore) -> None:
    await store.save_settings(PARENT, ChatSettings(Style.RU, Country.KZ))
    await store.save_settings(PARENT, ChatSettings(Style.UZ_CYRL))
    assert await store.settings(PARENT) == ChatSettings(Style.UZ_CYRL, None)
    assert await store.settings(NEIGHBOUR) is None


async def test_what_was_kept_survives_a_restart(store_url: str) -> None:
    first = await SqlStore.open(store_url)
    await first.save_settings(PARENT, ChatSettings(Style.EN, Country.UZ))
    await first.keep_question(PARENT, QUESTION)
    await first.close()
    second = await SqlStore.open(store_url)
    assert await second.settings(PARENT) == ChatSettings(Style.EN, Country.UZ)
    assert await second.kept_questions() == [(QUESTION, 1)]
    await second.close()


async def test_a_reply_is_found_by_its_question_in_its_chat(store: SqlStore) -> None:
    await store.remember_reply(PARENT, 5, 6, NOW)
    await store.remember_reply(PARENT, 5, 9, NOW)
    assert await store.reply_to(PARENT, 5) == 9
    assert await store.reply_to(NEIGHBOUR, 5) is None
    assert await store.reply_to(PARENT, 6) is None


async def test_the_last_claim_is_remembered_for_a_while(store: SqlStore) -> None:
    await store.save_settings(PARENT, ChatSettings(Style.UZ))
    await store.remember_topic(PARENT, "uz-no-dv-law", NOW)
    assert await store.last_claim(PARENT, NOW - timedelta(minutes=10)) == "uz-no-dv-law"
    assert await store.last_claim(PARENT, NOW + timedelta(seconds=1)) is None


async def test_saving_settings_keeps_the_last_claim(store: SqlStore) -> None:
    await store.save_settings(PARENT, ChatSettings(Style.UZ))
    await store.remember_topic(PARENT, "uz-no-dv-law", NOW)
    await store.save_settings(PARENT, ChatSettings(Style.RU))
    assert await store.last_claim(PARENT, NOW) == "uz-no-dv-law"


async def test_the_same_question_is_counted_by_chat_not_repeated(store: SqlStore) -> None:
    typed_otherwise = replace(QUESTION, text="Богчага навбат борми?", style=Style.UZ_CYRL)
    assert await store.keep_question(PARENT, QUESTION)
    assert not await store.keep_question(PARENT, QUESTION)
    assert await store.keep_question(NEIGHBOUR, typed_otherwise)
    assert await store.kept_questions() == [(QUESTION, 2)]


async def test_kept_questions_come_most_asked_first(store: SqlStore) -> None:
    other = replace(QUESTION, text="alimentni kim to'laydi")
    await store.keep_question(PARENT, QUESTION)
    await store.keep_question(PARENT, other)
    await store.keep_question(NEIGHBOUR, other)
    assert [question.text for question, _ in await store.kept_questions()] == [
        other.text,
        QUESTION.text,
    ]


async def test_one_opinion_a_chat_and_claim(store: SqlStore) -> None:
    await store.save_feedback(PARENT, "uz-no-dv-law", "wrong", TODAY)
    await store.save_feedback(PARENT, "uz-no-dv-law", "good", TODAY)
    await store.save_feedback(NEIGHBOUR, "uz-no-dv-law", "unclear", TODAY)
    assert await store.feedback("uz-no-dv-law") == {"good": 1, "unclear": 1}
    assert await store.feedback("uz-teacher-may-hit") == {}


async def test_forgetting_a_chat_leaves_nothing_of_it_and_all_of_others(store: SqlStore) -> None:
    for chat in (PARENT, NEIGHBOUR):
        await store.save_settings(chat, ChatSettings(Style.RU))
        await store.remember_topic(chat, "uz-no-dv-law", NOW)
        await store.remember_reply(chat, 1, 2, NOW)
        await store.keep_question(chat, QUESTION)
        await store.save_feedback(chat, "uz-no-dv-law", "good", TODAY)
    await store.forget(PARENT)
    assert await store.settings(PARENT) is None
    assert await store.reply_to(PARENT, 1) is None
    assert await store.feedback("uz-no-dv-law") == {"good": 1}
    assert await store.settings(NEIGHBOUR) == ChatSettings(Style.RU)
    assert await store.keep_question(PARENT, QUESTION), "the promise was forgotten too"


async def test_pruning_keeps_to_the_promised_days(store: SqlStore) -> None:
    old = replace(QUESTION, text="eski savol", asked_on=TODAY - timedelta(days=91))
    kept = replace(QUESTION, text="yangi savol", asked_on=TODAY - timedelta(days=90))
    await store.keep_question(PARENT, old)
    await store.keep_question(PARENT, kept)
    await store.remember_reply(PARENT, 1, 2, NOW - timedelta(days=4))
    await store.remember_reply(PARENT, 3, 4, NOW)
    await store.prune(TODAY)
    assert [question.text for question, _ in await store.kept_questions()] == ["yangi savol"]
    assert await store.reply_to(PARENT, 1) is None
    assert await store.reply_to(PARENT, 3) == 4


async def test_a_counter_counts(store: SqlStore) -> None:
    for _ in range(3):
        await store.count("help", TODAY)
    await store.count("help", TODAY + timedelta(days=1))
    assert await store.counted("help") == {TODAY: 3, TODAY + timedelta(days=1): 1}


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=st.text(min_size=1, max_size=300).filter(lambda t: "\x00" not in t and t.isprintable()))
async def test_any_words_come_back_as_they_were_kept(store_url: str, text: str) -> None:
    store = await SqlStore.open(store_url)
    await store.keep_question(PARENT, replace(QUESTION, text=text))
    kept = [question.text for question, _ in await store.kept_questions()]
    await store.forget(PARENT)
    await store.prune(date(2100, 1, 1))
    await store.close()
    assert kept == [text]


async def test_an_address_of_no_database_is_refused_in_one_sentence() -> None:
    for url in ("nonsense", "mysql+nothing://x/y", "sqlite+aiosqlite:////proc/no/such.db"):
        with pytest.raises(StoreError, match="DATABASE_URL"):
            await SqlStore.open(url)


async def test_a_broken_file_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "broken.db"
    path.write_bytes(b"this is no database" * 100)
    with pytest.raises(StoreError, match="DATABASE_URL"):
        await SqlStore.open(f"sqlite+aiosqlite:///{path}")


def _overwrite(path: Path) -> None:
    path.write_bytes(b"overwritten" * 500)
    for leftover in path.parent.glob(f"{path.name}-*"):
        leftover.unlink()


async def test_a_failure_in_the_middle_is_told_by_its_kind_alone(tmp_path: Path) -> None:
    path = tmp_path / "aslida.db"
    store = await SqlStore.open(f"sqlite+aiosqlite:///{path}")
    await store.close()
    _overwrite(path)
    with pytest.raises(StoreDownError) as caught:
        await store.keep_question(PARENT, replace(QUESTION, text="SECRET"))
    assert "SECRET" not in str(caught.value)
    assert caught.value.__cause__ is None
    await store.close()
