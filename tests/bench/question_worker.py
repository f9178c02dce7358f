"""Holds the library and decides questions: `with` the encoder or `without`."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.settings import read_settings
from claims.catalog import load_catalog
from claims.gathering import gather
from claims.language import read
from claims.matching.semantic import Encoder, Vectors, installed_encoder
from claims.ranking import Known
from claims.text import fold, visible

from .asked import decided, questions
from .measure import Spent, Stopwatch, own_peak
from .worker import serve


class Timed:
    """An encoder that knows what it took so far."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder, self.took = encoder, Spent(0.0, 0.0)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """What the encoder gives."""
        watch = Stopwatch()
        vectors = self._encoder.encode(texts)
        spent = watch.spent()
        self.took = Spent(self.took.wall + spent.wall, self.took.cpu + spent.cpu)
        return vectors


def held(encoder: Encoder | None) -> Known:
    """The library's knowledge; without an encoder it has a cache folder of its own."""
    settings = read_settings()
    catalog = load_catalog(settings.claims_dir)
    data_dir = settings.data_dir if encoder else settings.data_dir / "letters"
    return gather(catalog, settings.claims_dir, encoder, data_dir)


class Round:
    """Decides the same questions again and again."""

    def __init__(self, encoder: Encoder | None) -> None:
        self._timed = Timed(encoder) if encoder else None
        self._known = replace(held(encoder), encoder=self._timed)

    def decide(self, count: int) -> dict[str, object]:
        """What each of `count` decisions took, and how much of it was encoding."""
        spent, encoding = [], []
        for text in questions(count):
            before = self._encoding()
            spent += decided([text], self._known)
            after = self._encoding()
            encoding.append(Spent(after.wall - before.wall, after.cpu - before.cpu))
        return {"spent": spent, "encoding": encoding}

    def _encoding(self) -> Spent:
        return self._timed.took if self._timed else Spent(0.0, 0.0)


def reading(count: int) -> dict[str, float]:
    """Microseconds a question of folding and of language reading, over visible questions."""
    texts = [visible(text) for text in questions(count)]
    return {"fold": _each(fold, texts), "read": _each(read, texts)}


def _each(step: Callable[[str], object], texts: Sequence[str]) -> float:
    watch = Stopwatch()
    for text in texts:
        step(text)
    return 1000 * watch.spent().cpu / len(texts)


def main() -> None:
    """Serve; ready once the library is held, and says whether it could be."""
    encoder = installed_encoder() if sys.argv[1] == "with" else None
    if sys.argv[1] == "with" and encoder is None:
        serve({}, ready=False)
        return
    deciding = Round(encoder)
    serve({"decide": deciding.decide, "reading": reading, "peak": own_peak}, ready=True)


if __name__ == "__main__":
    main()
