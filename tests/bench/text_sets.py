"""Texts that nobody here wrote, in several languages: who should find whom.

A set is a folder with `queries.tsv` and `claims.tsv` (id, language, text) and `qrels.tsv` (query,
claim), parted by tabs, without headings. An id is a language and a number: `uz:12`. One set is
here; others are read from a folder of the machine. Must not know how texts are compared.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

HERE = Path(__file__).with_name("texts")
ELSEWHERE = ("tatoeba", "ntrex")  # docs/benchmarks.md says where they come from
PREFIX = "x_"  # may stand before a set's name
SEED = 2026

Texts = Mapping[str, str]
Pair = tuple[str, str]  # the language that asks, the language that is asked


@dataclass(frozen=True)
class TextSet:
    """Queries and claims by id, and for each pair of languages who should find whom."""

    name: str
    queries: Texts
    claims: Texts
    wanted: Mapping[Pair, Sequence[Pair]]

    def sampled(self, count: int) -> Iterator[tuple[Pair, list[str], list[str]]]:
        """For each pair of languages up to `count` queries, and the claim that each should find.

        The same numbers in all languages that have the same numbers, by a fixed seed.
        """
        for pair, wanted in sorted(self.wanted.items()):
            chosen = Random(SEED).sample(wanted, min(count, len(wanted)))  # noqa: S311
            yield pair, [self.queries[q] for q, _ in chosen], [self.claims[c] for _, c in chosen]


def text_sets(folder: Path | None) -> dict[str, TextSet]:
    """The sets that are here and those in `folder`, by name."""
    homes = [home for place in (HERE, folder) if place for home in sorted(place.iterdir())]
    found = (_read(home) for home in homes if (home / "qrels.tsv").is_file())
    return {one.name: one for one in found}


def _read(home: Path) -> TextSet:
    wanted: dict[Pair, list[Pair]] = defaultdict(list)
    for query, claim in sorted(_rows(home / "qrels.tsv"), key=lambda row: _number(row[0])):
        wanted[_language(query), _language(claim)].append((query, claim))
    queries, claims = (_texts(home / f"{kind}.tsv") for kind in ("queries", "claims"))
    return TextSet(home.name.removeprefix(PREFIX), queries, claims, wanted)


def _texts(path: Path) -> Texts:
    return {name: text for name, _, text in _rows(path)}


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            yield line.split("\t")


def _language(name: str) -> str:
    return name.partition(":")[0]


def _number(name: str) -> int:
    return int(name.partition(":")[2])
