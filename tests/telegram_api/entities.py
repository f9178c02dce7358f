"""The second judge: TDLib, Telegram's own client library, parses every text that a bot sends.

Holds the bridge to TDLib's offline functions and the shape of a parsed text. Lengths and offsets
are in UTF-16 units, as Telegram counts. Knows nothing of messages or chats.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from unicodedata import category

import tdjson

from .errors import Json, mistake

PARSE_MODES: dict[str, Json] = {
    "HTML": {"@type": "textParseModeHTML"},
    "Markdown": {"@type": "textParseModeMarkdown", "version": 1},
    "MarkdownV2": {"@type": "textParseModeMarkdown", "version": 2},
}
ENTITY_TYPES = {
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
    "EmailAddress": "email",
    "MentionName": "text_mention",
    "PreCode": "pre",
    "TextUrl": "text_link",
}
MOST_BYTES = 1 << 15  # of source text; beyond it Telegram does not even parse
MOST_ENTITIES = 100  # more are silently left out
# Control characters become blanks; line and direction marks are taken out.
CLEANED = {code: " " for code in range(32) if code not in b"\n"}
CLEANED |= dict.fromkeys([ord("\r"), *range(0x2028, 0x202F)], "")
INVISIBLE = {"Cc", "Cf", "Zl", "Zp", "Zs"}
LINK = re.compile(r"<a\s+href\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Parsed:
    """A text as people see it, with its formatting."""

    text: str
    entities: tuple[Json, ...] = ()

    def __len__(self) -> int:
        return utf16(self.text)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to be seen."""
        return all(category(letter) in INVISIBLE for letter in self.text)


def utf16(text: str) -> int:
    """Return the length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


@cache
def _quiet() -> None:
    request = {"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}
    tdjson.td_execute(json.dumps(request).encode())


def _ask(request: Json) -> Json:
    _quiet()
    answer: Json = json.loads(tdjson.td_execute(json.dumps(request).encode()) or b"{}")
    return answer


def parse(text: str, parse_mode: str | None = None, entities: list[Json] | None = None) -> Parsed:
    """Parse a text as Telegram would; raise BotMistakeError with Telegram's words when it can't."""
    if len(text.encode(errors="surrogatepass")) > MOST_BYTES:
        raise mistake("text is too long")
    if parse_mode and parse_mode not in PARSE_MODES:
        raise mistake("unsupported parse_mode")
    text = text.translate(CLEANED)
    if not parse_mode:
        return _trimmed(Parsed(text, _checked(text, entities or [])))
    request = {"@type": "parseTextEntities", "text": text, "parse_mode": PARSE_MODES[parse_mode]}
    answer = _ask(request)
    if answer["@type"] == "error":
        message: str = answer["message"]
        raise mistake(message[0].lower() + message[1:])
    return _trimmed(Parsed(answer["text"], tuple(map(_entity, answer["entities"]))))


def found(text: str) -> list[Json]:
    """Return the entities that Telegram finds by itself: commands, mentions, links, hashtags."""
    answer = _ask({"@type": "getTextEntities", "text": text})
    return [_entity(entity) for entity in answer["entities"]]


def dropped_links(text: str) -> Iterator[str]:
    """Yield the targets in HTML that Telegram does not take for links: it drops them silently."""
    for match in LINK.finditer(text):
        target = html.unescape(match[1].strip("\"'"))
        if not is_link(target):
            yield target


def is_link(target: str) -> bool:
    """Tell whether Telegram takes a target for a link."""
    source = f'<a href="{html.escape(target)}">x</a>'
    request = {"@type": "parseTextEntities", "text": source, "parse_mode": PARSE_MODES["HTML"]}
    return bool(_ask(request).get("entities"))


def _entity(found_by_tdlib: Json) -> Json:
    kind = dict(found_by_tdlib["type"])
    name = kind.pop("@type").removeprefix("textEntityType")
    snake = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
    entity: Json = {
        "type": ENTITY_TYPES.get(name, snake),
        "offset": found_by_tdlib["offset"],
        "length": found_by_tdlib["length"],
    }
    wanted = {"url", "language", "custom_emoji_id", "unix_time"}
    return entity | {key: value for key, value in kind.items() if key in wanted and value}


def _checked(text: str, entities: list[Json]) -> tuple[Json, ...]:
    for entity in entities:
        if entity["offset"] < 0 or entity["offset"] + entity["length"] > utf16(text):
            raise mistake(f"entity {entity['type']} lies outside of the text")
    return tuple(entities)


def _trimmed(parsed: Parsed) -> Parsed:
    """Cut white space off both ends and entities to what is left, as TDLib does on sending."""
    text = parsed.text.rstrip(" \n")
    first = min((entity["offset"] for entity in parsed.entities), default=utf16(text))
    start = min(utf16(text) - utf16(text.lstrip(" \n")), first)
    end = utf16(text) - start
    entities = (
        entity | {"offset": entity["offset"] - start, "length": min(entity["length"], left)}
        for entity in parsed.entities
        if (left := end - entity["offset"] + start) > 0
    )
    return replace(parsed, text=text[start:], entities=tuple(entities)[:MOST_ENTITIES])
