"""Boosted trees of two questions each: measured numbers in, a probability out.

Grown by `claims fit` with scikit-learn and read from a file, so that asking needs no learning
library. Must not know what is measured.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Places = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Trees:
    """A row a tree: which features its three nodes ask, against what, and what its leaves add.

    The first node asks first; where the feature is above the threshold the third goes on, else
    the second. `typical` is the middle of each feature among the texts it was grown on.
    """

    start: float
    asked: Places
    against: Floats
    leaves: Floats
    typical: Floats

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Trees":
        """As `data` wrote it."""
        return cls(
            float(data["start"]),
            np.asarray(data["asked"], dtype=np.intp),
            np.asarray(data["against"], dtype=np.float32),
            np.asarray(data["leaves"], dtype=np.float32),
            np.asarray(data["typical"], dtype=np.float32),
        )

    @property
    def data(self) -> dict[str, Any]:
        """Plain lists for a file."""
        return {
            "start": round(self.start, 4),
            "typical": _rounded(self.typical),
            "asked": self.asked.tolist(),
            "against": [_rounded(row) for row in self.against],
            "leaves": [_rounded(row) for row in self.leaves],
        }

    def probability(self, features: Floats) -> float:
        """How likely, 0 to 1."""
        return 1 / (1 + exp(-self._sum(features)))

    def effects(self, features: Floats) -> list[float]:
        """How much each feature moves the probability, against its being typical."""
        whole = self.probability(features)
        return [
            whole - self.probability(self._typical_at(features, n)) for n in range(len(features))
        ]

    def _sum(self, features: Floats) -> float:
        trees = np.arange(len(self.asked))
        above = features[self.asked] > self.against
        first = above[:, 0].astype(np.intp)
        second = above[trees, 1 + first].astype(np.intp)
        return self.start + float(self.leaves[trees, 2 * first + second].sum())

    def _typical_at(self, features: Floats, place: int) -> Floats:
        changed = features.copy()
        changed[place] = self.typical[place]
        return changed


def _rounded(numbers: Sequence[float] | Floats) -> list[float]:
    """Six digits: thresholds lie between values of single precision."""
    return [float(f"{number:.6g}") for number in numbers]
