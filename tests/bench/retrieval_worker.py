"""Looks for the same sentence in another language, in every way that is compared."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from claims.matching.semantic import (
    NO_WORDS,
    Encoder,
    Vectors,
    encoded,
    installed_encoder,
    prepared,
)
from claims.matching.views import Eye, eye
from claims.rivals.scorers import Scorer, embedding, token_set_ratio, word_bm25

from .text_sets import TextSet, text_sets
from .worker import serve

OURS, MEANING, RAW = "letters + ideas + meaning", "normaliser + encoder", "raw encoder"
NEED_ENCODER = (MEANING, RAW)

Floats = npt.NDArray[np.float32]


class Remembering:
    """An encoder that encodes each text once: many pairs of languages share their texts."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._kept: dict[str, Vectors] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        """What the encoder gives."""
        new = [text for text in dict.fromkeys(texts) if text not in self._kept]
        if new:
            self._kept |= dict(zip(new, self._encoder.encode(new), strict=True))
        return np.stack([self._kept[text] for text in texts])


def first_places(folder: str | None, count: int) -> list[dict[str, object]]:
    """For each set and pair of languages: what share finds its own first, each way."""
    installed = installed_encoder()
    encoder = Remembering(installed) if installed else None
    sets = text_sets(Path(folder) if folder else None)
    return [found for one in sets.values() for found in in_set(one, count, encoder)]


def in_set(one: TextSet, count: int, encoder: Encoder | None) -> list[dict[str, object]]:
    """Rarity of letters and average meaning are learned from the set's claims, as the program's."""
    pairs = list(one.sampled(count))
    stored = list(dict.fromkeys(text for _, _, claims in pairs for text in claims))
    ways = _ways(encoder, eye(stored, encoded(stored, encoder)))
    return [
        {
            "set": one.name,
            "pair": pair,
            "count": len(queries),
            "first": {way: None for way in NEED_ENCODER if way not in ways}
            | {way: share_first(scorer(queries, claims)) for way, scorer in ways.items()},
        }
        for pair, queries, claims in pairs
    ]


def _ways(encoder: Encoder | None, looking: Eye) -> Mapping[str, Scorer]:
    ways: dict[str, Scorer] = {OURS: _likeness(encoder, looking)}
    if encoder:
        ways |= {MEANING: _meaning(encoder), RAW: embedding(encoder)}
    return ways | {"BM25 on words": word_bm25, "token_set_ratio": token_set_ratio}


def _likeness(encoder: Encoder | None, looking: Eye) -> Scorer:
    """The likeness that the program learns with: all views of a text."""

    def scores(queries: Sequence[str], claims: Sequence[str]) -> Floats:
        asked, stored = (looking.views(one, encoded(one, encoder)) for one in (queries, claims))
        return asked.likeness(stored)

    return scores


def _meaning(encoder: Encoder) -> Scorer:
    """Cosine of embeddings of texts as the program prepares them."""

    def scores(queries: Sequence[str], claims: Sequence[str]) -> Floats:
        words = ([prepared(text) or NO_WORDS for text in one] for one in (queries, claims))
        asked, stored = map(encoder.encode, words)
        return np.asarray(asked @ stored.T)

    return scores


def share_first(scores: Floats) -> float:
    """How many rows have their highest score in their own column; a tie counts as its share."""
    highest = scores == scores.max(axis=1, keepdims=True)
    return float((highest.diagonal() / highest.sum(axis=1)).mean())


def main() -> None:
    """Serve."""
    serve({"first_places": first_places})


if __name__ == "__main__":
    main()
