"""From measured numbers to a probability, and the thresholds it is held against.

The trees are grown (`claims fit` writes matching/judge.json), the thresholds are chosen
(thresholds.yaml). Must not know claims.
"""

import json
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from claims.decision import Stance
from claims.files import read_yaml
from claims.matching.keeping import SHIPPED
from claims.matching.trees import Trees

JUDGE = "judge.json"


@dataclass(frozen=True)
class Judge:
    """One way of judging: with an encoder or without."""

    right: Trees
    within_three: Trees
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


def judge_for(*, with_meaning: bool, shipped: Path = SHIPPED) -> Judge:
    """The judge that fits what is installed, from the folder of what was learned.

    Raises:
        ClaimFileError: one of the two files can't be read.
    """
    mode = "with_meaning" if with_meaning else "letters_only"
    grown = json.loads((shipped / JUDGE).read_bytes())[mode]
    with as_file(files("claims") / "thresholds.yaml") as table:
        chosen: dict[str, str] = read_yaml(table)[mode]
    numbers = {name: float(value) for name, value in chosen.items()}
    return Judge(Trees.of(grown["right"]), Trees.of(grown["within_three"]), **numbers)
