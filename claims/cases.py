"""Questions with known answers, as the quality sets hold them.

The files are described in tests/quality/README.md. Must not know how anything is matched.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from claims.files import read_yaml
from claims.model import Country

SETS = ("asked-a", "asked-b", "unanswered", "untold", "distress")
PARTS = {"asked-a": "fit", "asked-b": "report"}  # the other sets mark each entry


class Part(StrEnum):
    """What a case may be used for."""

    FIT = "fit"
    REPORT = "report"


@dataclass(frozen=True)
class Case:
    """A message and what must become of it.

    `expect` is a claim id, or unknown, elsewhere, smalltalk, help, or law (no cry for help).
    """

    text: str
    expect: str
    kind: str
    language: str
    part: Part
    country: Country | None = None
    acceptable: frozenset[str] = frozenset()
    opposite: bool = False


def read_cases(directory: Path) -> tuple[Case, ...]:
    """Every case of the sets in `directory`.

    Raises:
        ClaimFileError: a set is missing or can't be read.
    """
    return tuple(case for name in SETS for case in _cases(directory, name))


def _cases(directory: Path, name: str) -> Iterator[Case]:
    for entry in read_yaml(directory / f"{name}.yaml", limit=1 << 20):
        country = entry.get("country", "null")
        yield Case(
            text=entry["text"],
            expect=_expected(name, entry),
            kind=entry.get("kind", name),
            language=entry.get("language", ""),
            part=Part(entry.get("part") or PARTS[name]),
            country=None if country == "null" else Country(country),
            acceptable=frozenset(entry.get("acceptable", ())),
            opposite=entry.get("stance") == "opposite",
        )


def _expected(name: str, entry: dict[str, Any]) -> str:
    if name == "distress":
        return "law" if entry["expect"] == "null" else "help"
    expected: str = entry.get("claim") or entry["expect"]
    return expected
