"""The door to claim files: bytes become frozen records, or one plain error; and back.

`read_yaml` serves every other YAML file of the project too (lexicons, helplines). Must not
know where files live or which of them are claims.
"""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from claims.comments import comments_by_field
from claims.errors import ClaimFileError
from claims.faults import faults
from claims.model import Asked, Claim
from claims.strict_yaml import MAX_BYTES, Located, decode, parse_yaml
from claims.writing import dump_claim

__all__ = [
    "Located",
    "dump_claim",
    "format_claim",
    "locate",
    "parse_asked",
    "parse_claim",
    "read_asked",
    "read_claim",
    "read_yaml",
    "record",
]

Kind = TypeVar("Kind", bound=BaseModel)


def read_yaml(path: Path, limit: int = MAX_BYTES) -> Any:  # noqa: ANN401 any YAML value
    """The value in a YAML file: dicts and lists whose every scalar is text, nothing guessed.

    Raises:
        ClaimFileError: The file is missing, too large, not UTF-8 or not strict YAML.
    """
    return locate(path, limit).value


def locate(path: Path, limit: int = MAX_BYTES) -> Located:
    """The same as `read_yaml`, together with the line of every part."""
    try:
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except OSError as error:
        words = f"The file cannot be opened: {error.strerror}"
        raise ClaimFileError(str(path), 1, words, "check its name and its rights") from error
    return parse_yaml(decode(raw, str(path), limit), str(path), limit)


def read_claim(path: Path) -> Claim:
    """The claim in the file at `path`.

    Raises:
        ClaimFileError: With the line, the first fault and how many more there are.
    """
    return record(locate(path), Claim)


def parse_claim(text: str, name: str) -> Claim:
    """The claim in `text`, for instance an upload; `name` stands for it in errors."""
    return record(parse_yaml(text, name), Claim)


def read_asked(path: Path) -> Asked:
    """The questions in an `<id>.asked.yaml` file."""
    return record(locate(path), Asked)


def parse_asked(text: str, name: str) -> Asked:
    """The questions in `text`, laid out like an `<id>.asked.yaml` file."""
    return record(parse_yaml(text, name), Asked)


def record(document: Located, model: type[Kind]) -> Kind:
    """The document as a record of the kind `model`.

    Raises:
        ClaimFileError: With the line of the first fault; the linter lists them all.
    """
    try:
        return model.model_validate(document.value)
    except ValidationError as error:
        first, *more = faults(error, document, model)
        words = first.problem + (f", and {len(more)} more to mend" if more else "")
        raise ClaimFileError(document.name, first.line, words, first.cure) from error


def format_claim(text: str, name: str) -> str:
    """A hand-written claim in canonical form, the comments above its fields kept.

    Raises:
        ClaimFileError: The text is not a claim.
        CommentsLost: A comment stands inside a field or beside a value.
    """
    document = parse_yaml(text, name)
    return dump_claim(record(document, Claim), comments_by_field(text, document))
