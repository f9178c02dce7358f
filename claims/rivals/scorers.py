"""Ready-made ways of comparing a question with stored texts, each as a table of scores.

Used as their own documentation shows them: no folding, no lexicon, nothing learned. Needs the
development packages. Must not know claims or thresholds.
"""

from collections.abc import Callable, Sequence

import bm25s
import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process, utils
from sklearn.feature_extraction.text import TfidfVectorizer

from claims.matching.semantic import Encoder

Floats = npt.NDArray[np.float32]
Scorer = Callable[[Sequence[str], Sequence[str]], Floats]


def wratio(questions: Sequence[str], stored: Sequence[str]) -> Floats:
    """Rapidfuzz's default scorer, 0 to 100, as `process.extractOne` uses it."""
    return _rapidfuzz(questions, stored, fuzz.WRatio)


def token_set_ratio(questions: Sequence[str], stored: Sequence[str]) -> Floats:
    """Rapidfuzz's token_set_ratio, 0 to 100."""
    return _rapidfuzz(questions, stored, fuzz.token_set_ratio)


def _rapidfuzz(
    questions: Sequence[str], stored: Sequence[str], scorer: Callable[..., float]
) -> Floats:
    processed = utils.default_process
    table = process.cdist(questions, stored, scorer=scorer, processor=processed, workers=-1)
    return np.asarray(table, dtype=np.float32)


def word_bm25(questions: Sequence[str], stored: Sequence[str]) -> Floats:
    """BM25 over words in small letters (bm25s with its own settings)."""
    known = {word for words in tokens(stored) for word in words}
    nothing = np.zeros(len(stored), dtype=np.float32)
    index = bm25s.BM25()
    if known:  # it cannot index nothing
        index.index(tokens(stored), show_progress=False)
    rows = [[word for word in words if word in known] for words in tokens(questions)]
    return np.stack([index.get_scores(row) if row else nothing for row in rows])


def tokens(texts: Sequence[str]) -> list[list[str]]:
    """Words in small letters, without punctuation."""
    return [utils.default_process(text).split() for text in texts]


def character_tf_idf(questions: Sequence[str], stored: Sequence[str]) -> Floats:
    """Cosine of character 3- to 5-grams within words (scikit-learn), 0 to 1."""
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    index = vectorizer.fit_transform(stored)
    return np.asarray((vectorizer.transform(questions) @ index.T).todense(), dtype=np.float32)


def embedding(encoder: Encoder) -> Scorer:
    """Cosine of sentence embeddings of the texts as they were typed."""

    def cosine(questions: Sequence[str], stored: Sequence[str]) -> Floats:
        return np.asarray(encoder.encode(questions) @ encoder.encode(stored).T, dtype=np.float32)

    return cosine
