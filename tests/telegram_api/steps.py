"""The steps of a dialog file, read strictly: an unknown word or a second action is an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from .sent import Sent

STRICT = ConfigDict(extra="forbid", frozen=True)
Words = Annotated[list[str], BeforeValidator(lambda v: [v] if isinstance(v, str) else v)]


class Answered(BaseModel):
    """What one answer of the bot must be like."""

    model_config = STRICT
    contains: Words = []
    starts: str = ""
    never: Words = Field([], alias="not")
    buttons: Words = []
    edited: bool = False
    silence: bool = False

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: object) -> object:
        """Let a text, or a list of texts, stand for what must be contained."""
        return {"contains": value} if isinstance(value, str | list) else value

    def problems(self, heard: Sent) -> Iterator[str]:
        """Yield what is wrong with an answer."""
        text = heard.text
        yield from (f"does not hold {words!r}" for words in self.contains if words not in text)
        yield from (f"holds {words!r}" for words in self.never if words in text)
        yield from (f"has no button {b!r}" for b in self.buttons if b not in heard.labels)
        if not heard.first_line.startswith(self.starts):
            yield f"its first line does not start with {self.starts!r}"
        if self.edited != heard.edited:
            yield "is a new message" if self.edited else "is an edit of an older message"


class Step(BaseModel):
    """What a person does, and what follows."""

    model_config = STRICT
    person: str | None = None
    language: str = "uz"
    said: str | None = None
    pressed: str | None = None
    edited: str | None = None
    forwarded: str | None = None
    toast: str | None = None
    answered: Answered | None = None

    @model_validator(mode="after")
    def _one_action(self) -> Step:
        done = [self.said, self.pressed, self.edited, self.forwarded]
        if sum(each is not None for each in done) > 1:
            raise ValueError("a step holds one action")
        if self.toast is not None and self.pressed is None:
            raise ValueError("only a press is answered by a toast")
        return self


def load_dialog(path: Path) -> list[Step]:
    """Read one dialog; raise ValueError with file and step when it is not well formed."""
    text = path.read_text(encoding="utf-8")
    raw = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but text
    if not isinstance(raw, list):
        raise ValueError(f"{path.name}: a dialog is a list of steps")  # noqa: TRY004 - of the file
    return [_step(path, number, one) for number, one in enumerate(raw, start=1)]


def load_dialogs(folder: Path) -> dict[str, list[Step]]:
    """Read every dialog of a folder, by file name."""
    return {path.stem: load_dialog(path) for path in sorted(folder.glob("*.yaml"))}


def _step(path: Path, number: int, raw: object) -> Step:
    try:
        return Step.model_validate(raw)
    except ValidationError as error:
        raise ValueError(f"{path.name}, step {number}: {error}") from None
