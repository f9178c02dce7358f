"""The third judge: Telegram's limits on texts and buttons.

Every check raises BotMistakeError with Telegram's own words where they are known. Knows nothing of
chats: what depends on who wrote before, or on what stands in a chat, is not judged here.
"""

from __future__ import annotations

from collections.abc import Callable

from .entities import Parsed, dropped_links, is_link, parse, utf16
from .errors import Json, mistake
from .shapes import shapes

TEXT, CAPTION, COPY, CALLBACK_BYTES = 4096, 1024, 256, 64
ROW, KEYBOARD = 8, 100
SCHEMES = ("http://", "https://", "tg://")
ACTIONS = frozenset(shapes()["InlineKeyboardButton"]) - {"text", "icon_custom_emoji_id", "style"}
STYLES = {"danger", "success", "primary"}


def text_of(params: Json, key: str = "text", limit: int = TEXT) -> Parsed:
    """Return the parsed text of a message, or of an inline result's content."""
    source = params.get(key) or ""
    if not source:
        raise mistake("message text is empty")
    parsed = formatted(source, params, "entities")
    if parsed.is_empty:
        raise mistake("text must be non-empty")
    if len(parsed) > limit:
        raise mistake("message is too long")
    return parsed


def caption_of(params: Json) -> Parsed | None:
    """Return the parsed caption of a photo or document; None when there is none."""
    if not params.get("caption"):
        return None
    parsed = formatted(params["caption"], params, "caption_entities")
    if len(parsed) > CAPTION:
        raise mistake("message caption is too long")
    return parsed


def formatted(source: str, params: Json, entities: str) -> Parsed:
    """Parse a text by the parse_mode or entities that stand beside it."""
    mode = params.get("parse_mode")
    parsed = parse(source, mode, params.get(entities))
    if mode == "HTML" and (lost := list(dropped_links(source))):
        raise mistake(f"Telegram would silently drop the link {lost[0]!r}")
    return parsed


def check_keyboard(markup: Json | None) -> None:
    """Check shape and contents of an inline keyboard; other markups pass by the schema alone."""
    rows = (markup or {}).get("inline_keyboard", [])
    if any(not row or len(row) > ROW for row in rows):
        raise mistake(f"a row of buttons holds 1 to {ROW} of them")
    if sum(map(len, rows)) > KEYBOARD:
        raise mistake("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button)


def _check_button(button: Json) -> None:
    if not button["text"].strip():
        raise mistake("inline keyboard button text must be non-empty")
    used = ACTIONS & button.keys()
    if len(used) != 1:
        raise mistake(f"button {button['text']!r} needs exactly one action, has {sorted(used)}")
    if button.get("style", "primary") not in STYLES:
        raise mistake("invalid button style specified")
    (action,) = used
    CHECKS.get(action, _anything)(button[action])


def _check_callback(data: str) -> None:
    if not 1 <= len(data.encode()) <= CALLBACK_BYTES:
        raise mistake("BUTTON_DATA_INVALID")


def _check_url(url: str) -> None:
    if not url.startswith(SCHEMES) or not is_link(url):
        raise mistake(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_copy(copied: Json) -> None:
    if not 1 <= utf16(copied["text"]) <= COPY:
        raise mistake("BUTTON_COPY_TEXT_INVALID")


def _anything(_: object) -> None:
    """Let through an action that the schema alone describes."""


CHECKS: dict[str, Callable[..., None]] = {
    "callback_data": _check_callback,
    "url": _check_url,
    "copy_text": _check_copy,
}


def check_length(what: str, text: str, limit: int) -> None:
    """Check a plain text: a toast, or a part of the bot's profile."""
    if utf16(text) > limit:
        raise mistake(f"{what} is too long")
