"""Knowledge in a file: numpy arrays in one archive, and vectors of texts that are known.

Two files ship with the program (`learned.npz` with an encoder, `learned-letters.npz`
without); newer ones are kept in the data folder when claims have changed since. Must not
know how anything was learned.
"""

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from scipy import sparse

from claims.matching.features import Memory
from claims.matching.knowledge import Knowledge
from claims.matching.learned import Weights
from claims.matching.semantic import Vectors
from claims.matching.views import Eye, Views

SHIPPED = Path(__file__).parent
UNREADABLE = (OSError, ValueError, KeyError, BadZipFile)


def file_name(*, with_meaning: bool) -> str:
    """The file for knowledge with or without an encoder."""
    return "learned.npz" if with_meaning else "learned-letters.npz"


def save(knowledge: Knowledge, path: Path) -> None:
    """Write the archive whole or not at all."""
    views, weights = knowledge.memory.views, knowledge.weights
    arrays: dict[str, Any] = {
        "claims": np.asarray(knowledge.claims),
        "digest": np.frombuffer(knowledge.digest, dtype=np.uint8),
        "rarity": knowledge.eye.rarity,
        "column": knowledge.memory.column.astype(np.int16),
        "rows": views.letters.indptr,
        "grams": views.letters.indices.astype(np.uint16),
        "values": views.letters.data.astype(np.float16),
        "ideas": views.ideas.astype(np.float16),
        "w_letters": weights.letters.astype(np.float16),
        "w_ideas": weights.ideas,
    }
    if views.meaning is not None and weights.meaning is not None:
        arrays |= {"average": knowledge.eye.average, "w_meaning": weights.meaning}
        arrays |= {"meaning": _small(views.meaning)}
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new.npz")
    np.savez_compressed(new, **arrays)
    new.replace(path)


def load(path: Path) -> Knowledge | None:
    """The knowledge in a file, or None when there is no readable one."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            return _knowledge({name: stored[name] for name in stored.files})
    except UNREADABLE:
        return None


def _knowledge(stored: dict[str, Any]) -> Knowledge:
    rarity, claims = stored["rarity"], tuple(map(str, stored["claims"]))
    shape = (len(stored["rows"]) - 1, len(rarity))
    grams = stored["grams"].astype(np.int32)
    values = stored["values"].astype(np.float32)
    letters = sparse.csr_matrix((values, grams, stored["rows"]), shape=shape)
    meaning = _full(stored["meaning"]) if "meaning" in stored else None
    views = Views(letters, stored["ideas"].astype(np.float32), meaning)
    weights = Weights(
        stored["w_letters"].astype(np.float32), stored["w_ideas"], stored.get("w_meaning")
    )
    memory = Memory.of(views, stored["column"].astype(np.intp), len(claims))
    eye = Eye(rarity, stored.get("average"))
    return Knowledge(claims, stored["digest"].tobytes(), eye, weights, memory)


def _small(vectors: Vectors) -> Any:  # noqa: ANN401 int8 array
    """Unit vectors as bytes: a twentieth of a percent of cosine is lost."""
    return np.round(vectors * 127 / np.abs(vectors).max(axis=1, keepdims=True)).astype(np.int8)


def _full(small: Any) -> Vectors:  # noqa: ANN401 int8 array
    rows = small.astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def text_key(text: str) -> bytes:
    """A short name for a text among known vectors."""
    return blake2b(text.encode("utf-8", "replace"), digest_size=8).digest()


def known_vectors(path: Path) -> dict[bytes, Vectors]:
    """Vectors kept in a file, by the key of their text; none when it can't be read."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            rows = _full(stored["vectors"])
            return dict(zip((key.tobytes() for key in stored["keys"]), rows, strict=True))
    except UNREADABLE:
        return {}


def keep_vectors(path: Path, texts: Sequence[str], vectors: Vectors) -> None:
    """Write the vectors of texts, whole or not at all."""
    keys = np.frombuffer(b"".join(map(text_key, texts)), dtype=np.uint8).reshape(-1, 8)
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new.npz")
    np.savez_compressed(new, keys=keys, vectors=_small(vectors))
    new.replace(path)
