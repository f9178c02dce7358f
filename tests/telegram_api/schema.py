"""The first judge: does a call, or an update, fit the published Bot API schema?

Knows nothing of chats, limits or HTTP.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .shapes import TAGGED, TAGS, Shape, members, shapes, tag_of
from .uploads import Upload

PRIMITIVES: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "String": (str,),
    "Boolean": (bool,),
    "True": (bool,),
    "Float": (int, float),
}


def judge_call(method: str, params: dict[str, object]) -> list[str]:
    """Return what is wrong with the parameters of a call; empty when all is well."""
    return list(_judge_fields(shapes()[method], params, method))


def judge(kind: str, value: object, path: str) -> Iterator[str]:
    """Yield `path: problem` for everything in `value` that is not of the Bot API type `kind`."""
    if kind.startswith("Array of "):
        yield from _judge_array(kind.removeprefix("Array of "), value, path)
    elif " or " in kind or " and " in kind:
        yield from _judge_any(re.split(r" or |, | and ", kind), value, path)
    elif kind in PRIMITIVES:
        if not _is_primitive(kind, value):
            yield f"{path}: {value!r:.80} is not of type {kind}"
    elif kind == "InputFile":
        if not isinstance(value, Upload):
            yield f"{path}: no file was uploaded"
    elif members(kind):
        yield from _judge_union(kind, value, path)
    elif isinstance(value, dict):
        yield from _judge_fields(shapes()[kind], value, path)
    else:
        yield f"{path}: {value!r:.80} is not a {kind} object"


def _is_primitive(kind: str, value: object) -> bool:
    if kind == "True":
        return value is True
    if isinstance(value, bool):
        return kind == "Boolean"
    return isinstance(value, PRIMITIVES[kind])


def _judge_array(kind: str, value: object, path: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{path}: {value!r:.80} is not an array"
        return
    for index, item in enumerate(value):
        yield from judge(kind, item, f"{path}[{index}]")


def _judge_any(kinds: list[str], value: object, path: str) -> Iterator[str]:
    """Yield the problems of the best fitting kind: those are what the writer meant."""
    yield from min((list(judge(kind, value, path)) for kind in kinds), key=len)


def _judge_union(union: str, value: object, path: str) -> Iterator[str]:
    candidates = list(members(union))
    if union in TAGGED and isinstance(value, dict):
        tag = next((value[t] for t in TAGS if t in value), None)
        candidates = [name for name in candidates if tag_of(union, name) == tag]
        if not candidates:
            yield f"{path}: no {union} is called {tag!r}"
            return
    yield from _judge_any(candidates, value, path)


def _judge_fields(shape: Shape, value: dict[str, object], path: str) -> Iterator[str]:
    for name in value.keys() - shape.keys():
        yield f"{path}: there is no {name!r}"
    for field in shape.values():
        if field.name in value:
            yield from judge(field.kind, value[field.name], f"{path}.{field.name}")
        elif field.required:
            yield f"{path}: {field.name!r} is missing"
