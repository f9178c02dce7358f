"""The methods that answer a press of a button, an inline question or a guest question.

Each question takes one answer. A second one is a mistake of the bot, unless a test broke the
connection so that the bot could not know of its first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from .bodies import text_body
from .entities import Parsed
from .errors import Json, mistake, refused
from .limits import caption_of, check_keyboard, check_length, text_of
from .sending import Method
from .sent import Sent
from .state import Query, State

TOAST, RESULTS, RESULT_ID_BYTES = 200, 50, 64
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(state: State, params: Json) -> bool:
    """Answer a press: the button stops turning, and a toast or an alert may be shown."""
    check_length("MESSAGE_TOO_LONG: the answer to a press", params.get("text", ""), TOAST)
    _open_query(state, params["callback_query_id"], "callback").answer = params
    return True


def answer_inline_query(state: State, params: Json) -> bool:
    """Answer an inline question with results to choose from."""
    check_results(params["results"])
    query = _open_query(state, params["inline_query_id"], "inline")
    query.answer = params
    return True


def answer_guest_query(state: State, params: Json) -> Json:
    """Answer in a chat that the bot never joined."""
    check_results([params["result"]])
    query = _open_query(state, params["guest_query_id"], "guest")
    query.answer = params
    return {"inline_message_id": send_result(state, query, params["result"])}


def check_results(results: list[Json]) -> None:
    """Check inline results: how many, their ids, their texts and their buttons."""
    if len(results) > RESULTS:
        raise mistake("too many inline query results specified")
    ids = [result["id"] for result in results]
    if any(not 1 <= len(one.encode()) <= RESULT_ID_BYTES for one in ids):
        raise mistake("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise mistake("RESULT_ID_DUPLICATE")
    for result in results:
        check_keyboard(result.get("reply_markup"))
        list(texts_of(result))


def texts_of(result: Json) -> Iterator[Parsed]:
    """Yield the parsed texts that choosing an inline result would send."""
    content = result.get("input_message_content", {})
    if "message_text" in content:
        yield text_of(content, "message_text")
    if caption := caption_of(result):
        yield caption


def send_result(state: State, query: Query, result: Json) -> str:
    """Put an article into the chat of its query; return the inline message's id."""
    content = result.get("input_message_content", {})
    if "message_text" not in content:
        raise mistake(f"this server can't send a {result['type']} for a query yet")
    body = text_body(text_of(content, "message_text"), content)
    if "reply_markup" in result:
        body["reply_markup"] = result["reply_markup"]
    chat = state.chats[query.chat_id or query.user_id]
    via = {"via_bot": state.bot_user} if query.kind == "inline" else {}
    sender = state.users[query.user_id] if query.kind == "inline" else state.bot_user
    inline_id = f"inline-{state.number()}"
    message = chat.add(sender, body | via)
    state.inline_messages[inline_id] = message
    sent = Sent.of(message, content["message_text"])
    state.show(replace(sent, inline_message_id=inline_id))
    return inline_id


def _open_query(state: State, query_id: str, kind: str) -> Query:
    query = state.queries.get(query_id)
    if query is None or query.kind != kind:
        raise refused(TOO_OLD)
    if query.answer is not None:
        raise refused(TOO_OLD) if state.reanswering_allowed else mistake(f"{TOO_OLD} (twice)")
    return query


ANSWERING: Mapping[str, Method] = {
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
    "answerGuestQuery": answer_guest_query,
}
