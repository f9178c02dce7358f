"""Questions without a chat of one's own with the bot: inline mode and guest mode."""

from __future__ import annotations

from .answering import send_result
from .errors import Json
from .groups import Group
from .incoming import text_part
from .person import Person


async def asks_inline(person: Person, words: str, *, offset: str = "") -> str:
    """Type `@bot words` in some chat; return the query's id, for `person.sees_answer`."""
    query = person.state.ask("inline", person.id)
    content = {"id": query.id, "from": person.user, "query": words, "offset": offset}
    await person.updates.put("inline_query", content | {"chat_type": "sender"})
    return query.id


async def picks(person: Person, query_id: str, result_id: str, words: str = "") -> str | None:
    """Choose a result: it is sent, and the bot is told. Return its inline message id, if any.

    Telegram gives an inline message id only when the result has buttons.
    """
    query = person.state.queries[query_id]
    results: list[Json] = (query.answer or {}).get("results", [])
    result = next(each for each in results if each["id"] == result_id)
    inline_id = send_result(person.state, query, result)
    content = {"result_id": result_id, "from": person.user, "query": words}
    known = {"inline_message_id": inline_id} if "reply_markup" in result else {}
    await person.updates.put("chosen_inline_result", content | known)
    return known.get("inline_message_id")


async def asks_as_guest(person: Person, group: Group, text: str, **fields: object) -> str:
    """Mention the bot where it never was; return the query's id. The answer is heard there."""
    query = person.state.ask("guest", person.id, group.chat.id)
    message = group.chat.add(person.user, text_part(text) | fields)
    guest = {"guest_query_id": query.id, "guest_bot_caller_user": person.user}
    await person.updates.put("guest_message", message | guest)
    return query.id
