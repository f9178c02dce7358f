"""Knowledge in one file: numpy arrays in an archive, rounded to what matching notices.

`learned.npz` ships with the program and holds what was learned with and without an encoder;
newer files are kept in the data folder when claims have changed since. Must not know how
anything was learned.
"""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from scipy import sparse

from claims.matching.features import Memory
from claims.matching.knowledge import Knowledge
from claims.matching.learned import Layout, Weights
from claims.matching.semantic import Vectors
from claims.matching.views import Eye, Views, unit

SHIPPED = Path(__file__).parent
FILE = "learned.npz"
UNREADABLE = (OSError, ValueError, KeyError, BadZipFile)

Stored = Mapping[str, Any]


def save(path: Path, texts: Sequence[str], vectors: Vectors | None, *known: Knowledge) -> None:
    """Write what was learned from `texts`, in one mode or both, whole or not at all."""
    first = known[0]
    letters = first.memory.views.letters
    arrays: dict[str, Any] = {
        "claims": np.asarray(first.layout.claims),
        "learned": np.asarray(list(first.digests)),
        "digests": np.frombuffer(b"".join(first.digests.values()), np.uint8).reshape(-1, 16),
        "keys": np.frombuffer(b"".join(map(text_key, texts)), dtype=np.uint8).reshape(-1, 8),
        "rarity": first.eye.rarity,
        "column": first.memory.column.astype(np.int16),
        "starts": letters.indptr,
        "grams": letters.indices.astype(np.uint16),
        "values": letters.data.astype(np.float16),
        "ideas": first.memory.views.ideas > 0,
    }
    if vectors is not None:
        arrays |= {"average": vectors.mean(axis=0), **_rounded("vectors", vectors.T)}
    for one in known:
        mode = "without" if one.eye.average is None else "with"
        arrays[f"{mode}_weights"] = one.weights.columns.astype(np.float16)
        arrays[f"{mode}_sides"] = one.sides
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new.npz")
    np.savez_compressed(new, **arrays)
    new.replace(path)


def load(path: Path, *, with_meaning: bool) -> Knowledge | None:
    """What a file holds for the mode, or None when there is no such thing to be read."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            return _knowledge(stored, with_meaning=with_meaning)
    except UNREADABLE:
        return None


def known_vectors(path: Path) -> dict[bytes, Vectors]:
    """Vectors kept in a file, by the key of their text; none when it can't be read."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            rows = unit(_full("vectors", stored).T)
            return dict(zip((key.tobytes() for key in stored["keys"]), rows, strict=True))
    except UNREADABLE:
        return {}


def text_key(text: str) -> bytes:
    """A short name for a text among known vectors."""
    return blake2b(text.encode("utf-8", "replace"), digest_size=8).digest()


def _knowledge(stored: Stored, *, with_meaning: bool) -> Knowledge:
    claims, rarity = tuple(map(str, stored["claims"])), stored["rarity"]
    average = stored["average"] if with_meaning else None
    mode = "with" if with_meaning else "without"
    weights = Weights(stored[f"{mode}_weights"].astype(np.float32, order="C"))
    column, names = stored["column"].astype(np.intp), map(str, stored["learned"])
    memory = Memory.of(_views(stored, rarity, average), column, len(claims))
    return Knowledge(
        layout=Layout(claims),
        digests=dict(zip(names, (one.tobytes() for one in stored["digests"]), strict=True)),
        eye=Eye(rarity, average),
        weights=weights,
        memory=memory,
        sides=stored[f"{mode}_sides"],
    )


def _views(stored: Stored, rarity: Vectors, average: Vectors | None) -> Views:
    parts = stored["values"].astype(np.float32), stored["grams"].astype(np.int32), stored["starts"]
    letters = sparse.csr_matrix(parts, shape=(len(stored["starts"]) - 1, len(rarity)))
    meaning = None if average is None else unit(unit(_full("vectors", stored).T) - average)
    return Views(letters, unit(stored["ideas"].astype(np.float32)), meaning)


def _rounded(name: str, numbers: Vectors) -> dict[str, Any]:
    """Columns as bytes, each with its own scale."""
    scale = np.maximum(np.abs(numbers).max(axis=0), 1e-9) / 127
    return {name: np.round(numbers / scale).astype(np.int8), f"{name}_scale": scale}


def _full(name: str, stored: Stored) -> Vectors:
    numbers = stored[name].astype(np.float32) * stored[f"{name}_scale"]
    return np.asarray(numbers, dtype=np.float32)
