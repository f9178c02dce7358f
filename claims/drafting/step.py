"""One question of the guided form: where its answer goes, of what kind it is, is it needed.

Holds no question in words; must not know the order of questions, a terminal or Telegram.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from claims.model import Language
from claims.strict_yaml import Place


class Kind(StrEnum):
    """What an answer is."""

    TEXT = "text"
    DAY = "day"
    CHOICE = "choice"
    CHOICES = "choices"  # one or more
    NAMES = "names"  # ids or addresses, one or more
    ENTRY = "entry"  # one of a list of texts; each line of an answer is one


@dataclass(frozen=True)
class Step:
    """One question.

    Attributes:
        place: Where the answer goes in the claim: ("uz", "claim"), ("sources", 1, "url").
        kind: What an answer is.
        needed: May it not be skipped?
        more: Does it ask for one more of a list? Skipping it ends the list.
        help: What the model says of the field.
        choices: What may be chosen, if anything.
        limit: The most characters that fit, if there is a limit.
        beside: Other places that the answer decides about, for the linter's remarks.
    """

    place: Place
    kind: Kind
    needed: bool
    more: bool
    help: str
    choices: tuple[str, ...] = ()
    limit: int | None = None
    beside: tuple[Place, ...] = ()

    @property
    def field(self) -> str:
        """Its name without language and number: `claim`, `phrasings`, `sources.url`."""
        return field_of(self.place)

    @property
    def number(self) -> int | None:
        """Which entry of a list it is about, from 0; None outside lists."""
        return next((key for key in self.place if isinstance(key, int)), None)

    @property
    def language(self) -> Language | None:
        """The language that the answer is written in, where the form asks for each."""
        return next((language for language in Language if language == self.place[0]), None)


def at(value: Any, place: Place) -> Any:  # noqa: ANN401 any YAML value
    """What stands at `place`, or None."""
    for key in place:
        if isinstance(value, Mapping):
            value = value.get(key)
        elif isinstance(value, Sequence) and isinstance(key, int) and key < len(value):
            value = value[key]
        else:
            return None
    return value


def field_of(place: Place) -> str:
    """A place's name without language and number."""
    names = [key for key in place if isinstance(key, str) and key not in set(Language)]
    return ".".join(names)
