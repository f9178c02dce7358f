"""Likeness of letters: character n-grams of folded text, weighted by how rare they are.

Works for every script and spelling that `claims.text.fold` brings together. Must not know
claims or meaning.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt
from scipy import sparse

from claims.text import fold

SIZES = (2, 3, 4, 5)  # letters in a gram, blanks at word ends counted
BUCKETS = 1 << 18  # grams are hashed into this many columns; collisions are rare and harmless

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Lexical:
    """Texts as rows of unit length, and the weights that new texts are measured with."""

    rows: sparse.csr_matrix
    weights: Floats

    def vector(self, text: str) -> sparse.csr_matrix:
        """One row for a new text, in the same measure."""
        return _weighted(_counts([text]), self.weights)

    def likeness(self, text: str) -> Floats:
        """Cosine of the text with every row, 0 to 1."""
        return np.asarray((self.rows @ self.vector(text).T).todense()).ravel()


def lexical(texts: Sequence[str]) -> Lexical:
    """The rows of `texts`, weighted by inverse document frequency among them."""
    counts = _counts(texts)
    frequency = np.bincount(counts.indices, minlength=BUCKETS)
    weights = np.log((1 + len(texts)) / (1 + frequency)).astype(np.float32) + 1
    return Lexical(_weighted(counts, weights), weights)


def _counts(texts: Sequence[str]) -> sparse.csr_matrix:
    starts, columns, values = [0], list[int](), list[float]()
    for text in texts:
        grams = Counter(_grams(text))
        columns += grams.keys()
        values += grams.values()
        starts.append(len(columns))
    data = 1 + np.log(np.asarray(values, dtype=np.float32))
    return sparse.csr_matrix((data, columns, starts), shape=(len(texts), BUCKETS))


def _weighted(counts: sparse.csr_matrix, weights: Floats) -> sparse.csr_matrix:
    rows = counts.copy()
    rows.data *= weights[rows.indices]
    length = np.sqrt(rows.multiply(rows).sum(axis=1)).A1
    rows.data /= np.repeat(np.maximum(length, 1e-6), np.diff(rows.indptr))
    return rows


def _grams(text: str) -> list[int]:
    """Hashed grams of each word with a blank on both sides."""
    words = (f" {word} " for word in fold(text).split())
    return [
        crc32(word[start : start + size].encode()) % BUCKETS
        for word in words
        for size in SIZES
        for start in range(len(word) - size + 1)
    ]
