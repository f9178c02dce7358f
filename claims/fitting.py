"""`claims fit`: learns everything anew and writes the files that ship with the program.

The judge's trees are grown on left-out scores: each learned text is scored as if it had
not been learned, among the claims of one country, as it would be asked in a chat. Runs offline;
needs scikit-learn. Must not know the quality sets.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zlib import crc32

import numpy as np
import numpy.typing as npt

from claims.catalog import Catalog, load_catalog
from claims.gathering import vectors_of
from claims.growing import grow
from claims.manglings import Mangling, mangled
from claims.matching.entries import Entry, entries
from claims.matching.features import features
from claims.matching.keeping import FILE, save
from claims.matching.knowledge import BARRED, Knowledge, study
from claims.matching.learned import left_out_scores, targets
from claims.matching.semantic import Encoder
from claims.matching.trees import Trees
from claims.matching.views import Views
from claims.model import Country
from claims.thresholds import JUDGE

SPOILT = 4  # of so many texts one is judged spoilt, too
SPOILT_COUNT = 3  # times each: docs/decisions/0007
AT_ONCE = 1000  # texts measured together
NOBODY_WEIGHT = 2.0  # a background question counts more: answering one is the worse mistake

Floats = npt.NDArray[np.float32]
Truths = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Sample:
    """Texts to be judged, and for each the learned entry whose way of writing it is."""

    views: Views
    own: Rows


@dataclass(frozen=True)
class Examples:
    """Left-out texts: their features, what was right about their ranking, how much they count."""

    features: Floats
    right: Truths
    within: Truths
    weight: Floats

    @classmethod
    def joined(cls, parts: Iterable["Examples"]) -> "Examples":
        """All examples of the parts."""
        fields = zip(*((p.features, p.right, p.within, p.weight) for p in parts), strict=True)
        return cls(*(np.concatenate(field) for field in fields))


def fit(claims_dir: Path, encoder: Encoder, data_dir: Path, into: Path, today: date) -> None:
    """Write learned.npz and judge.json into a folder; vectors known already are not computed."""
    catalog = load_catalog(claims_dir)
    learned = entries(catalog, claims_dir)
    texts = [entry.text for entry in learned]
    vectors = vectors_of(texts, encoder, data_dir)
    both, letters = study(learned, vectors), study(learned, None)
    save(into / FILE, texts, vectors, both, letters)
    spoilt, own = _spoilt(texts)
    spoilt_vectors = vectors_of(spoilt, encoder, data_dir)
    judged = {
        "with_meaning": _judge(
            learned, both, catalog, Sample(both.eye.views(spoilt, spoilt_vectors), own)
        ),
        "letters_only": _judge(
            learned, letters, catalog, Sample(letters.eye.views(spoilt, None), own)
        ),
    }
    claims = len(both.layout.claims)
    notes = {"fitted_on": str(today), "texts": str(len(learned)), "claims": str(claims)}
    _write(into / JUDGE, judged, notes)


def _spoilt(texts: Sequence[str]) -> tuple[list[str], Rows]:
    """Some of the texts spoilt in turn, so that the judge knows how slips look; their places.

    Which, and how, depends on each text alone: other texts may come and go.
    """
    ways = tuple(Mangling)
    keys = [crc32(text.encode()) for text in texts]
    own = [place for place, key in enumerate(keys) if key % SPOILT == 0]
    spoilt = [mangled(texts[n], ways[keys[n] // SPOILT % len(ways)], keys[n]) for n in own]
    return spoilt, np.asarray(own)


def _examples(
    learned: Sequence[Entry], known: Knowledge, catalog: Catalog, sample: Sample
) -> Examples:
    scores = left_out_scores(known.memory.views, targets(learned), sample.views, sample.own)
    scores = scores[:, : known.layout.nobody + 1]
    return Examples.joined(_in_country(one, scores, known, catalog, sample) for one in Country)


def _in_country(
    country: Country, scores: Floats, known: Knowledge, catalog: Catalog, sample: Sample
) -> Examples:
    """The country's texts, and nobody's, among the claims of that country."""
    home = np.asarray([catalog.claims[c].country is country for c in known.layout.claims])
    nobody, mine = known.layout.nobody, known.memory.column[sample.own]
    rows = np.flatnonzero((mine == nobody) | np.append(home, False)[mine])
    among, mine = scores[rows].copy(), mine[rows]
    among[:, :nobody][:, ~home] = BARRED
    asked = Sample(sample.views.rows(rows), sample.own[rows])
    measured, best = _measured(among, asked, known)
    weight = np.where(mine == nobody, NOBODY_WEIGHT, 1.0).astype(np.float32)
    return Examples(measured, best[:, 0] == mine, (best == mine[:, None]).any(axis=1), weight)


def _measured(scores: Floats, sample: Sample, known: Knowledge) -> tuple[Floats, Rows]:
    """The features of texts, in portions: each is compared with all that is learned."""
    parts = []
    for start in range(0, len(scores), AT_ONCE):
        at = np.arange(start, min(start + AT_ONCE, len(scores)))
        views = sample.views.rows(at)
        parts.append(features(scores[at], views, known.memory, sample.own[at]))
    return np.vstack([part for part, _ in parts]), np.vstack([best for _, best in parts])


def _judge(
    learned: Sequence[Entry], known: Knowledge, catalog: Catalog, spoilt: Sample
) -> dict[str, Trees]:
    """Is the best claim right, and is one of the three best: of texts as written and spoilt."""
    written = Sample(known.memory.views, np.arange(len(learned)))
    parts = [_examples(learned, known, catalog, sample) for sample in (written, spoilt)]
    examples = Examples.joined([parts[0], *[parts[1]] * SPOILT_COUNT])
    return {
        "right": grow(examples.features, examples.right, examples.weight),
        "within_three": grow(examples.features, examples.within, examples.weight),
    }


def _write(path: Path, judged: Mapping[str, Mapping[str, Trees]], notes: Mapping[str, str]) -> None:
    plain = {
        mode: {what: trees.data for what, trees in one.items()} for mode, one in judged.items()
    }
    text = json.dumps({**notes, **plain}, separators=(",", ":"))
    path.write_text(text.replace('"asked"', '\n"asked"') + "\n", encoding="utf-8")
