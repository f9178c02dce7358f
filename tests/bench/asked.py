"""What workers have in common: the questions, and asking them one by one."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from claims.decide import Question, decide
from claims.files import read_yaml
from claims.ranking import Known

from .measure import Spent, Stopwatch

QUESTIONS = Path(__file__).with_name("questions.yaml")


def questions(count: int) -> list[str]:
    """`count` questions, spread evenly over languages and lengths, or all if there are fewer."""
    every = list(chain.from_iterable(read_yaml(QUESTIONS).values()))
    step = max(len(every) // count, 1)
    return every[::step][:count]


def decided(texts: Sequence[str], known: Known) -> list[Spent]:
    """What each decision took."""
    return [_decided(text, known) for text in texts]


def _decided(text: str, known: Known) -> Spent:
    watch = Stopwatch()
    decide(Question(text), known)
    return watch.spent()
