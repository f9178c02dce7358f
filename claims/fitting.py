"""`claims fit`: learns everything anew and writes the files that ship with the program.

The judge's regression is fitted on questions that were left out: each learned text scored as
if it had not been learned, and the texts of whole claims that were held back, which must not
be answered. Runs offline; needs scikit-learn. Must not know the quality sets.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml
from sklearn.linear_model import LogisticRegression

from claims.catalog import Catalog
from claims.gathering import vectors_of
from claims.matching.entries import Entry, entries
from claims.matching.features import NAMES, features
from claims.matching.keeping import FILE, SHIPPED, save
from claims.matching.knowledge import Knowledge, study
from claims.matching.learned import left_out_scores, targets
from claims.matching.semantic import Encoder, Vectors
from claims.thresholds import JUDGE

FOLDS = 5
HELD_BACK_WEIGHT = 0.3  # a text of a held-back claim counts less than a real question
NOBODY_WEIGHT = 2.0  # a background question counts more: answering one is the worse mistake

Floats = npt.NDArray[np.float32]
Truths = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Examples:
    """Left-out texts: their features, what was right about their ranking, how much they count."""

    features: Floats
    right: Truths
    within: Truths
    weight: Floats


def fit(catalog: Catalog, claims_dir: Path, encoder: Encoder, data_dir: Path, today: date) -> None:
    """Write learned.npz and judge.yaml beside the code."""
    learned = entries(catalog, claims_dir)
    texts = [entry.text for entry in learned]
    vectors = vectors_of(texts, encoder, data_dir)
    both, letters = study(learned, vectors), study(learned, None)
    save(SHIPPED / FILE, texts, vectors, both, letters)
    judged = {
        "with_meaning": _judge(_examples(learned, vectors, both)),
        "letters_only": _judge(_examples(learned, None, letters)),
    }
    notes = {
        "fitted_on": str(today),
        "texts": str(len(learned)),
        "claims": str(len(both.layout.claims)),
    }
    _write(judged, notes)


def _examples(learned: Sequence[Entry], vectors: Vectors | None, known: Knowledge) -> Examples:
    one = _left_out(learned, known)
    folds = [_held_back(learned, vectors, fold) for fold in range(FOLDS)]
    more = np.vstack(folds)
    return Examples(
        np.vstack([one.features, more]),
        np.concatenate([one.right, np.zeros(len(more), dtype=np.bool_)]),
        np.concatenate([one.within, np.zeros(len(more), dtype=np.bool_)]),
        np.concatenate([one.weight, np.full(len(more), HELD_BACK_WEIGHT, dtype=np.float32)]),
    )


def _left_out(learned: Sequence[Entry], known: Knowledge) -> Examples:
    """Each text as if it had not been learned itself."""
    views, column = known.memory.views, known.memory.column
    scores = left_out_scores(views, targets(learned))[:, : known.layout.nobody + 1]
    measured, best = features(scores, views, known.memory, np.arange(len(learned)))
    nobody = column == known.layout.nobody
    weight = np.where(nobody, NOBODY_WEIGHT, 1.0).astype(np.float32)
    within = (best == column[:, None]).any(axis=1)
    return Examples(measured, best[:, 0] == column, within, weight)


def _held_back(learned: Sequence[Entry], vectors: Vectors | None, fold: int) -> Floats:
    """Features of the texts of every fifth claim, with those claims unknown."""
    claims = sorted({entry.claim for entry in learned if entry.claim})
    away = set(claims[fold::FOLDS])
    keep = [n for n, entry in enumerate(learned) if entry.claim not in away]
    gone = [n for n, entry in enumerate(learned) if entry.claim in away]
    known = study([learned[n] for n in keep], None if vectors is None else vectors[keep])
    views = known.eye.views(
        [learned[n].text for n in gone], None if vectors is None else vectors[gone]
    )
    scores = known.weights.scores(views)[:, : known.layout.nobody + 1]
    return features(scores, views, known.memory)[0]


def _judge(examples: Examples) -> dict[str, object]:
    """Both regressions: is the best claim right, and is one of the three best."""
    return {
        "right": _regression(examples, examples.right),
        "within_three": _regression(examples, examples.within),
    }


def _regression(examples: Examples, truth: Truths) -> dict[str, object]:
    """Logistic weights in the features' own units."""
    mean, spread = examples.features.mean(axis=0), examples.features.std(axis=0) + 1e-6
    regression = LogisticRegression(max_iter=1000)
    scaled = (examples.features - mean) / spread
    regression.fit(scaled, truth, sample_weight=examples.weight)
    weights = regression.coef_[0] / spread
    intercept = float(regression.intercept_[0] - (weights * mean).sum())
    rounded = {name: f"{value:.4f}" for name, value in zip(NAMES, weights, strict=True)}
    return {"intercept": f"{intercept:.4f}", "weights": rounded}


def _write(judged: dict[str, dict[str, object]], notes: dict[str, str]) -> None:
    head = "# Written by `main.py claims fit`: how features become a probability. Don't edit.\n"
    body = yaml.safe_dump({**notes, **judged}, sort_keys=False)
    (SHIPPED / JUDGE).write_text(head + body, encoding="utf-8")
