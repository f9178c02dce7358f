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

PAIRS = "pairs"
NONE, UNKNOWN = "null", "unknown"
NO_CLAIM = frozenset({UNKNOWN, "elsewhere", "smalltalk", "help", "law"})  # what else is expected
# Sets and the part their questions belong to; None where each entry names its own.
SETS = {
    "asked-a": "fit",
    "asked-b": "report",
    "asked-c": "report",
    "asked-d": "fit",
    "asked-e": "report",
    "unanswered": None,
    "untold": None,
    "distress": None,
    PAIRS: "report",
}


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
    return tuple(_case(name, entry) for name in SETS for entry in _entries(directory, name))


def _entries(directory: Path, name: str) -> Iterator[dict[str, Any]]:
    for entry in read_yaml(directory / f"{name}.yaml", limit=1 << 20):
        # Both sides of a pair that differs by a word are questions of their own.
        yield from entry.values() if name == PAIRS else (entry,)


def _case(name: str, entry: dict[str, Any]) -> Case:
    country = entry.get("country", NONE)
    return Case(
        text=entry["text"],
        expect=_expected(name, entry),
        kind=entry.get("kind", name),
        language=entry.get("language", ""),
        part=Part(SETS[name] or entry["part"]),
        country=None if country == NONE else Country(country),
        acceptable=frozenset(entry.get("acceptable", ())),
        opposite=entry.get("stance") == "opposite",
    )


def _expected(name: str, entry: dict[str, Any]) -> str:
    if name == "distress":
        return "law" if entry["expect"] == NONE else "help"
    claim: str = entry.get("claim", NONE)
    return str(entry.get("expect", UNKNOWN)) if claim == NONE else claim
