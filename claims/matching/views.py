"""A text as numbers, seen from three sides: its letters, its ideas, its meaning.

Each side is a row of length 1, so that sides can be weighed against each other. Must not
know claims.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
from scipy import sparse

from claims.matching.concepts import concepts, idea_names
from claims.matching.lexical import counts, rarity, weighted

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.intp]

LETTERS, IDEAS, MEANING = 1.0, 0.3, 1.0  # weights of the sides: docs/decisions/0004


@dataclass(frozen=True)
class Views:
    """Rows of the same texts on each side; `meaning` is None without an encoder."""

    letters: sparse.csr_matrix
    ideas: Floats
    meaning: Floats | None

    def __len__(self) -> int:
        return len(self.ideas)

    def rows(self, places: Rows) -> "Views":
        """Only the texts at these places."""
        meaning = None if self.meaning is None else self.meaning[places]
        return Views(self.letters[places], self.ideas[places], meaning)

    def sums(self, shares: sparse.csr_matrix) -> "Views":
        """A row for each row of `shares`: the sum of as much of every text as it says."""
        meaning = None if self.meaning is None else shares @ self.meaning
        return Views(shares @ self.letters, shares @ self.ideas, meaning)

    def likeness(self, others: "Views") -> Floats:
        """Weighted likeness of every text with every other text: the kernel."""
        weighted = LETTERS * (self.letters @ others.letters.T).toarray()
        weighted += IDEAS * (self.ideas @ others.ideas.T)
        if self.meaning is not None and others.meaning is not None:
            weighted += MEANING * (self.meaning @ others.meaning.T)
        return np.asarray(weighted, dtype=np.float32)


@dataclass(frozen=True)
class Eye:
    """How texts are looked at: the rarity of grams and the average meaning, once learned."""

    rarity: Floats
    average: Floats | None

    def views(self, texts: Sequence[str], vectors: Floats | None) -> Views:
        """The views of texts whose vectors are known (None: there is no encoder)."""
        meaning = None
        if vectors is not None and self.average is not None:
            meaning = unit(vectors - self.average)
        return Views(weighted(counts(texts), self.rarity), ideas(texts), meaning)


def eye(texts: Sequence[str], vectors: Floats | None) -> Eye:
    """The eye for texts of this kind."""
    average = None if vectors is None else vectors.mean(axis=0)
    return Eye(rarity(texts), average)


def ideas(texts: Sequence[str]) -> Floats:
    """Ideas of each text as a row of length 1 over all ideas of the lexicon."""
    places = _places()
    rows = np.zeros((len(texts), len(places)), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        row[[places[idea] for idea in concepts(text)]] = 1
    return unit(rows)


def by_column(column: Rows, columns: int) -> tuple[Rows, ...]:
    """Which rows belong to each column, in their order; `column` says whose each row is."""
    order = np.argsort(column, kind="stable")
    return tuple(np.split(order, np.searchsorted(column[order], np.arange(1, columns))))


@cache
def _places() -> dict[str, int]:
    return {idea: place for place, idea in enumerate(idea_names())}


def unit(rows: Floats) -> Floats:
    """The rows brought to length 1; a row of zeros stays."""
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(length, 1e-6), dtype=np.float32)
