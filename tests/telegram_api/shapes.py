"""The published Bot API schema: every method and type with its fields.

The file names no members of union types, so they are found by their names: `ChatMember` is any
`ChatMember...` that has a status. Knows nothing of values.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SCHEMA_FILE = Path(__file__).with_name("schema-10.3.min.json")
TAGS = ("type", "status", "source")
# Unions whose tag values follow from the members' names; in the others any tag is let through.
TAGGED = (
    "BotCommandScope",
    "ChatMember",
    "InlineQueryResult",
    "InputMedia",
    "MenuButton",
    "MessageOrigin",
    "ReactionType",
)
ODD_TAGS = {"ChatMemberOwner": "creator", "ChatMemberBanned": "kicked"}
# Unions that have no tag, or whose members are not named after them.
NAMED_UNIONS = {
    "InputMessageContent": r"Input\w+MessageContent",
    "InputPollMedia": r"InputMedia\w+",
    "InputPollOptionMedia": r"InputMedia\w+",
    "MaybeInaccessibleMessage": r"(Inaccessible)?Message",
    "RichText": r"RichText\w+|String|Array of RichText",
}


@dataclass(frozen=True)
class Field:
    """One parameter of a method, or one field of a type."""

    name: str
    kind: str
    required: bool


Shape = dict[str, Field]


@cache
def shapes() -> dict[str, Shape]:
    """Return every method (lower case first) and type (upper case first) with its fields."""
    sections = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))["items"]
    return {
        item["name"]: {
            field["name"]: Field(field["name"], field["type"], field["required"])
            for field in item["annotations"]
        }
        for section in sections
        for item in section["children"]
    }


def is_method(name: str) -> bool:
    """Tell whether the Bot API has a method of this exact name."""
    return name[:1].islower() and name in shapes()


@cache
def members(union: str) -> tuple[str, ...]:
    """Return the types that a union stands for; empty for an ordinary type."""
    if union in NAMED_UNIONS:
        names = [*shapes(), "String", "Array of RichText"]
        return tuple(n for n in names if re.fullmatch(NAMED_UNIONS[union], n) and n != union)
    if shapes()[union]:
        return ()
    return tuple(
        name
        for name, shape in shapes().items()
        if name.startswith(union) and any(t in shape and shape[t].required for t in TAGS)
    )


def tag_of(union: str, member: str) -> str:
    """Return the tag value of a union's member: BotCommandScopeChatMember gives chat_member."""
    suffix = member.removeprefix(union).removeprefix("Cached")
    return ODD_TAGS.get(member) or re.sub(r"(?<!^)(?=[A-Z])", "_", suffix).lower()
