"""The figures that were true when the matcher was last fitted, and what is worse than them.

Kept in matching/figures.json with the date and the sets they were counted on; tests and
`make refit` compare with them. Must not know how anything is counted.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

from claims.cases import SETS, Part
from claims.matching.keeping import SHIPPED
from claims.shares import Share

RECORD = "figures.json"
# What may differ by chance between machines and fits: shares of the questions.
SLACK = 0.01
# Figures that are mistakes: more is worse. Of the others, less is worse.
MISTAKES = (
    "asked: answered wrong",
    "asked: answered wrong across a hard conflict",
    "asked: taken for a cry for help",
    "opposites answered with a bare verdict",
    "rumours answered as if contradicted",
    "not answerable: answered",
    "look-alikes: false alarms",
)
MERITS = ("asked: answered right", "asked: right within three", "cries for help: caught")


@dataclass(frozen=True)
class Record:
    """Figures by part and name, each `[count, total]`; the day; a digest for each set."""

    counted_on: str
    sets: Mapping[str, str]
    figures: Mapping[str, Mapping[str, list[int]]]


def record(figures: Mapping[Part, Mapping[str, Share]], sets: Path, today: date) -> Record:
    """Today's record of the figures counted on the sets in a folder."""
    counted = {
        str(part): {name: [one.count, one.total] for name, one in named.items()}
        for part, named in figures.items()
    }
    return Record(str(today), digests_of(sets), counted)


def digests_of(folder: Path) -> dict[str, str]:
    """A short digest of each quality set, by name."""
    return {
        name: blake2b((folder / f"{name}.yaml").read_bytes(), digest_size=8).hexdigest()
        for name in SETS
    }


def write_record(kept: Record, path: Path = SHIPPED / RECORD) -> None:
    """Write the record, readable in a diff."""
    path.write_text(json.dumps(asdict(kept), indent=1) + "\n", encoding="utf-8")


def read_record(path: Path = SHIPPED / RECORD) -> Record:
    """What was recorded last."""
    return Record(**json.loads(path.read_text(encoding="utf-8")))


def worse(figures: Mapping[str, Share], recorded: Mapping[str, list[int]]) -> Iterator[str]:
    """Every figure that is worse than recorded by more than chance allows, in words."""
    for name in (*MERITS, *MISTAKES):
        now, then = figures[name].value, Share(*recorded[name]).value
        lost = then - now if name in MERITS else now - then
        if lost > SLACK:
            yield f"{name}: {now:.1%}, was {then:.1%}"
