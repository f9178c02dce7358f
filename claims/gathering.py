"""Builds what matching rests on from a catalog, as fast as what is stored allows.

Shipped knowledge is used while the claims are those it was learned from; else it is learned
anew and kept in the data folder. Must not know how a question is decided.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from claims.catalog import Catalog
from claims.matching.entries import Entry, entries
from claims.matching.keeping import FILE, SHIPPED, known_vectors, load, save, text_key
from claims.matching.knowledge import Knowledge, digests, study
from claims.matching.semantic import NO_WORDS, Encoder, Vectors, prepared
from claims.ranking import Known
from claims.thresholds import judge_for


def gather(
    catalog: Catalog,
    claims_dir: Path,
    encoder: Encoder | None,
    data_dir: Path,
    shipped: Path = SHIPPED,
) -> Known:
    """Knowledge of the catalog's published claims; `shipped` holds what `claims fit` wrote.

    Raises:
        ClaimFileError: the background questions or the thresholds can't be read.
    """
    learned = entries(catalog, claims_dir)
    knowledge = _knowledge(learned, encoder, data_dir, shipped)
    judge = judge_for(with_meaning=encoder is not None, shipped=shipped)
    return Known(catalog, knowledge, encoder, judge)


def _knowledge(
    learned: Sequence[Entry], encoder: Encoder | None, data_dir: Path, shipped: Path
) -> Knowledge:
    """Stored knowledge that covers these entries, or new knowledge, then stored."""
    wanted = digests(learned)
    for path in (shipped / FILE, data_dir / FILE):
        stored = load(path, with_meaning=encoder is not None)
        if stored and stored.covers(wanted):
            return stored
    texts = [entry.text for entry in learned]
    vectors = vectors_of(texts, encoder, data_dir)
    knowledge = study(learned, vectors)
    save(data_dir / FILE, texts, vectors, knowledge)
    return knowledge


def vectors_of(texts: Sequence[str], encoder: Encoder | None, data_dir: Path) -> Vectors | None:
    """The vectors of texts; only those are computed that no file holds."""
    if encoder is None:
        return None
    kept = known_vectors(SHIPPED / FILE) | known_vectors(data_dir / FILE)
    missing = [text for text in dict.fromkeys(texts) if text_key(text) not in kept]
    if missing:
        new = encoder.encode([prepared(text) or NO_WORDS for text in missing])
        kept |= dict(zip(map(text_key, missing), new, strict=True))
    return np.stack([kept[text_key(text)] for text in texts])
