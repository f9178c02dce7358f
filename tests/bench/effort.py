"""How much is measured: in full for people, in small for the test of the bench itself."""

from dataclasses import dataclass, replace
from pathlib import Path

LARGE = 20_000  # claims


@dataclass(frozen=True)
class Effort:
    """Every way is measured in several rounds, in turn with the others; so much in each.

    `runs` are the rounds of what is quick, `rounds` those of what takes long.
    """

    runs: int
    rounds: int
    questions: int
    calls: int
    updates: int
    sizes: tuple[int, ...]  # claims in the generated catalogs
    sentences: int  # of a set of texts, in each pair of languages
    texts: Path | None = None  # a folder with more sets of texts

    def with_large(self) -> "Effort":
        """The same, and the largest catalog too."""
        return replace(self, sizes=(*self.sizes, LARGE))

    def with_texts(self, folder: Path | None) -> "Effort":
        """The same, and the sets of texts in `folder` too."""
        return replace(self, texts=folder)


FULL = Effort(
    runs=5, rounds=3, questions=120, calls=200, updates=40, sizes=(60, 1_000), sentences=100
)
QUICK = Effort(runs=1, rounds=1, questions=5, calls=16, updates=4, sizes=(4, 8), sentences=4)
