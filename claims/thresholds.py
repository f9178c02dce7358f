"""From measured numbers to a probability, and the thresholds it is held against.

The regression is fitted (`claims fit` writes matching/judge.yaml with its date and figures),
the thresholds are chosen (thresholds.yaml). Must not know claims.
"""

from dataclasses import dataclass
from importlib.resources import as_file, files
from math import exp
from typing import Any

import numpy as np
import numpy.typing as npt

from claims.decision import Stance
from claims.files import read_yaml
from claims.matching.features import NAMES

Floats = npt.NDArray[np.float32]

JUDGE = "judge.yaml"


@dataclass(frozen=True)
class Judge:
    """One way of judging: with an encoder or without."""

    right: "Regression"
    within_three: "Regression"
    answer: float
    several: float
    choose: float
    offered: float
    opposite: float
    unsure: float
    alarm: float

    def stance(self, side: float) -> Stance:
        """The side that a question takes, where it can be told."""
        if side >= self.opposite:
            return Stance.OPPOSITE
        return Stance.UNSURE if side >= self.unsure else Stance.CLAIM


@dataclass(frozen=True)
class Regression:
    """Weights of the features, and a constant."""

    weights: Floats
    intercept: float

    def probability(self, features: Floats) -> float:
        """How likely, 0 to 1."""
        return 1 / (1 + exp(-float(features @ self.weights) - self.intercept))


def judge_for(*, with_meaning: bool) -> Judge:
    """The judge that fits what is installed.

    Raises:
        ClaimFileError: one of the two files can't be read.
    """
    mode = "with_meaning" if with_meaning else "letters_only"
    with as_file(files("claims")) as home:
        fitted: dict[str, Any] = read_yaml(home / "matching" / JUDGE)[mode]
        chosen: dict[str, str] = read_yaml(home / "thresholds.yaml")[mode]
    numbers = {name: float(value) for name, value in chosen.items()}
    return Judge(_regression(fitted["right"]), _regression(fitted["within_three"]), **numbers)


def _regression(fitted: dict[str, Any]) -> Regression:
    weights = np.asarray([float(fitted["weights"][name]) for name in NAMES], dtype=np.float32)
    return Regression(weights, float(fitted["intercept"]))
