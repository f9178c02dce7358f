"""From an HTTP request to the parameters of a Bot API call.

Bots send JSON, forms or multipart, and the last two carry everything as text: a value is decoded
by the type that the schema gives it, as Telegram does, and only then judged. Knows no method.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from aiohttp import BodyPartReader, web

from .errors import mistake
from .shapes import shapes
from .uploads import Upload

ATTACHED = "attach://"
TRUE, FALSE = {"true", "True", "1"}, {"false", "False", "0"}
Params = dict[str, object]
Uploads = dict[str, Upload]


async def read_call(request: web.Request, method: str) -> Params:
    """Return the decoded parameters of a request, with uploaded files in their places."""
    raw: Params = dict(request.query)
    files: Uploads = {}
    if request.content_type == "application/json":
        raw |= _json_object(await request.text())
    elif request.content_type == "multipart/form-data":
        await _read_multipart(request, raw, files)
    else:
        raw |= dict(await request.post())
    return decode(method, raw) | _in_place(method, files)


def decode(method: str, raw: Params) -> Params:
    """Turn textual values into what the schema says they are; leave what can't be turned."""
    shape = shapes().get(method, {})
    return {
        name: _decode_value(shape[name].kind, value) if name in shape else value
        for name, value in raw.items()
    }


def unresolved_files(params: Params) -> Iterator[str]:
    """Yield a problem for each attach:// without its file and each file that nothing names."""
    files = {name.removeprefix(ATTACHED) for name in params if name.startswith(ATTACHED)}
    named = set(_references(params))
    yield from (f"{ATTACHED}{name} names a file that was not sent" for name in named - files)
    yield from (f"the file {name!r} is not used by any parameter" for name in files - named)


def _json_object(text: str) -> Params:
    try:
        value = json.loads(text or "{}")
    except ValueError:
        raise mistake("can't parse the JSON body") from None
    if not isinstance(value, dict):
        raise mistake("the JSON body is not an object")
    return value


async def _read_multipart(request: web.Request, raw: Params, files: Uploads) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise mistake("a part of the multipart body has no name")
        if part.filename is None:
            raw[part.name] = await part.text()
        else:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            data = bytes(await part.read(decode=True))
            files[part.name] = Upload(part.filename, kind, data)


def _in_place(method: str, files: Uploads) -> Params:
    """Put a file under the parameter of its name; keep attached ones under attach://name."""
    shape = shapes().get(method, {})
    return {name if name in shape else ATTACHED + name: file for name, file in files.items()}


def _decode_value(kind: str, value: object) -> object:
    if not isinstance(value, str) or kind == "String":
        return value
    if kind.startswith("Integer"):
        return int(value) if re.fullmatch(r"-?\d{1,18}", value) else value
    if kind in {"Boolean", "True"}:
        return value in TRUE if value in TRUE | FALSE else value
    if kind == "InputFile or String":
        return value
    try:
        decoded: object = json.loads(value)
    except ValueError:
        return value
    return decoded


def _references(value: object) -> Iterator[str]:
    if isinstance(value, str) and value.startswith(ATTACHED):
        yield value.removeprefix(ATTACHED)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _references(item)
    elif isinstance(value, list):
        for item in value:
            yield from _references(item)
