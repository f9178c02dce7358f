"""Likeness of letters: character n-grams of folded text, weighted by how rare they are.

Works for every script and spelling that `claims.text.fold` brings together. Must not know
claims or meaning.
"""

from collections import Counter
from collections.abc import Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt
from scipy import sparse

from claims.text import fold

SIZES = (2, 3, 4, 5)  # letters in a gram, blanks at word ends counted
BUCKETS = 1 << 15  # columns that grams are hashed into; measured in docs/decisions/0004

Floats = npt.NDArray[np.float32]


def counts(texts: Sequence[str]) -> sparse.csr_matrix:
    """A row of dampened gram counts for each text."""
    starts, columns, values = [0], list[int](), list[int]()
    for text in texts:
        grams = Counter(_grams(text))
        columns += grams.keys()
        values += grams.values()
        starts.append(len(columns))
    data = 1 + np.log(np.asarray(values, dtype=np.float32))
    return sparse.csr_matrix((data, columns, starts), shape=(len(texts), BUCKETS))


def rarity(texts: Sequence[str]) -> Floats:
    """Inverse document frequency of every column among `texts`."""
    frequency = np.bincount(counts(texts).indices, minlength=BUCKETS)
    return np.asarray(np.log((1 + len(texts)) / (1 + frequency)) + 1, dtype=np.float32)


def weighted(rows: sparse.csr_matrix, weights: Floats) -> sparse.csr_matrix:
    """The rows with each column weighted, brought to length 1."""
    rows = rows.copy()
    rows.data *= weights[rows.indices]
    length = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
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
