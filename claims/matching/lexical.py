"""Likeness of letters: character n-grams of folded text, weighted by how rare they are.

Works for every script and spelling that `claims.text.fold` brings together. Must not know
claims or meaning.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
import numpy.typing as npt
from scipy import sparse

from claims.text import fold

SIZES = (2, 3, 4, 5)  # letters in a gram, blanks at word ends counted
BUCKETS = 1 << 15  # columns that grams are hashed into; measured in docs/decisions/0004
REMEMBERED = 1 << 14  # words whose grams are kept, some 2 MB: the same few come again and again
LONGEST = 32  # letters of a word that is remembered, lest a stranger fill the memory

Floats = npt.NDArray[np.float32]


def counts(texts: Sequence[str]) -> sparse.csr_matrix:
    """A row of dampened gram counts for each text."""
    # Arrays hold a number in four bytes; lists take nine times that, gigabytes for many texts.
    starts, columns, values = array("i", [0]), array("i"), array("i")
    for text in texts:
        grams = Counter(_grams(text))
        columns.extend(grams.keys())
        values.extend(grams.values())
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


def _grams(text: str) -> Iterator[int]:
    for word in fold(text).split():
        yield from _of_word(word) if len(word) <= LONGEST else _hashed(word)


@lru_cache(maxsize=REMEMBERED)
def _of_word(word: str) -> "array[int]":
    return array("H", _hashed(word))


def _hashed(word: str) -> Iterator[int]:
    """Hashed grams of a word with a blank on both sides."""
    spaced = f" {word} "
    for size in SIZES:
        for start in range(len(spaced) - size + 1):
            yield crc32(spaced[start : start + size].encode()) % BUCKETS
