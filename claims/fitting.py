"""`claims fit`: learns everything anew and writes the files that ship with the program.

The judge's regressions are fitted on left-out scores: each learned text is scored as if it had
not been learned, among the claims of one country, as it would be asked in a chat. Runs offline;
needs scikit-learn. Must not know the quality sets.
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
from claims.matching.knowledge import BARRED, Knowledge, study
from claims.matching.learned import left_out_scores, targets
from claims.matching.semantic import Encoder
from claims.model import Country
from claims.thresholds import JUDGE

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
        "with_meaning": _judge(_examples(learned, both, catalog)),
        "letters_only": _judge(_examples(learned, letters, catalog)),
    }
    claims = len(both.layout.claims)
    notes = {"fitted_on": str(today), "texts": str(len(learned)), "claims": str(claims)}
    _write(judged, notes)


def _examples(learned: Sequence[Entry], known: Knowledge, catalog: Catalog) -> Examples:
    scores = left_out_scores(known.memory.views, targets(learned))[:, : known.layout.nobody + 1]
    parts = [_in_country(country, scores, known, catalog) for country in Country]
    return Examples(
        np.vstack([part.features for part in parts]),
        np.concatenate([part.right for part in parts]),
        np.concatenate([part.within for part in parts]),
        np.concatenate([part.weight for part in parts]),
    )


def _in_country(country: Country, scores: Floats, known: Knowledge, catalog: Catalog) -> Examples:
    """The country's texts, and nobody's, among the claims of that country."""
    home = np.asarray([catalog.claims[c].country is country for c in known.layout.claims])
    column, nobody = known.memory.column, known.layout.nobody
    rows = np.flatnonzero((column == nobody) | np.append(home, False)[column])
    among = scores[rows].copy()
    among[:, :nobody][:, ~home] = BARRED
    measured, best = features(among, known.memory.views.rows(rows), known.memory, rows)
    mine = column[rows]
    weight = np.where(mine == nobody, NOBODY_WEIGHT, 1.0).astype(np.float32)
    within = (best == mine[:, None]).any(axis=1)
    return Examples(measured, best[:, 0] == mine, within, weight)


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
