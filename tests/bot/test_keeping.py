"""What the bot keeps of people, and what it must not."""

import pytest
from serving import RUMOUR, Served, check_log

pytestmark = pytest.mark.asyncio(loop_scope="session")

WHISPER = "qwertagul"  # a word that no other test says
ASK = "✉️ Moderatorlarga yuborish"


def written(served: Served) -> str:
    """All that stands in the database's files."""
    files = served.database.parent.glob(f"{served.database.name}*")
    return "".join(file.read_bytes().decode("utf-8", "replace") for file in files)


async def test_a_call_for_help_leaves_one_count_and_nothing_else(served: Served) -> None:
    person = served.api.person("Nilufar")
    calls = "SELECT sum(times) FROM counters WHERE event = 'help'"
    before = served.number(calls)
    for words in (f"otam meni uradi {WHISPER}", "yordam bering"):
        await person.says(words)
        assert "1146" in (await person.hears()).text
    assert served.rows(person) == {}
    assert served.number(calls) == before + 2
    assert WHISPER not in written(served)


async def test_danger_is_never_kept_for_moderators(served: Served) -> None:
    """Not even when a forged button asks for it."""
    person = served.api.person("Nilufar")
    await person.says(f"otam meni uradi {WHISPER}")
    query = await person.forges_press("ask", on=await person.hears())
    await person.sees_answer(query)
    assert "1146" in (await person.hears()).text
    assert WHISPER not in written(served)
    assert "promises" not in served.rows(person)


async def test_a_question_is_kept_only_with_consent_and_without_the_person(served: Served) -> None:
    person = served.api.person("Nilufar")
    await person.says("qwertobod bozorida non necha pul")
    heard = await person.hears()
    assert "qwertobod" not in written(served)
    await person.presses(ASK, on=heard)
    assert (await person.hears()).edited
    assert "moderatorlarga yubordim" in (await person.hears()).text
    asked = "SELECT times FROM questions WHERE text = 'qwertobod bozorida non necha pul'"
    assert served.number(asked) == 1
    assert served.rows(person)["promises"] == 1
    check_log(served.bot, "qwertobod", person.id)


async def test_an_opinion_is_kept_with_its_reason_and_may_change(served: Served) -> None:
    person = served.api.person("Nilufar")
    await person.says(RUMOUR)
    await person.presses("👎 Foydasiz", on=await person.hears())
    reasons = await person.hears()
    query = "SELECT reason = '{}' FROM feedback WHERE chat = {}"
    await person.presses("Tushunarsiz", on=reasons)
    back = await person.hears()
    assert served.number(query.format("unclear", person.id))
    await person.sees_answer(await person.presses("👍 Foydali", on=back))
    assert served.number(query.format("good", person.id))
    assert served.rows(person)["feedback"] == 1


async def test_forget_deletes_every_row_of_the_person(served: Served) -> None:
    person = served.api.person("Nilufar")
    question = await person.says(RUMOUR)
    query = await person.presses("👍 Foydali", on=await person.hears())
    await person.sees_answer(query)
    await person.says("bu yerda qwertagan degan joy bormi")
    await person.presses(ASK, on=await person.hears())
    await person.hears()
    await person.hears()
    assert served.rows(person).keys() == {"chats", "replies", "promises", "feedback"}
    await person.says("/forget")
    await person.presses("Ha, o‘chiring", on=await person.hears())
    assert "hech narsa qolmadi" in (await person.hears()).text
    assert served.rows(person) == {}
    kept = "SELECT count(*) FROM questions WHERE text LIKE '%qwertagan%'"
    assert served.number(kept) == 1, "it names nobody"
    await person.edits(question, "salom")
    assert not (await person.hears()).edited, "whose answer that was is forgotten too"
