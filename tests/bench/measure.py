"""Time, processor time and memory, and the one way of comparing two things.

Needs the standard library only: the process that reports must stay smaller than those it
measures, since a child starts out with its parent's peak.
"""

import resource
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import ceil
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple, TypeVar

Result = TypeVar("Result")

ROOT = Path(__file__).parents[2]


class Spent(NamedTuple):
    """Milliseconds on the clock, and milliseconds of processor time of all threads."""

    wall: float
    cpu: float


class Stopwatch:
    """Runs from the moment it is made."""

    def __init__(self) -> None:
        self._wall, self._cpu = perf_counter(), process_time()

    def spent(self) -> Spent:
        """What went by until now."""
        return Spent(1000 * (perf_counter() - self._wall), 1000 * (process_time() - self._cpu))


def interleaved(rounds: int, ways: Mapping[str, Callable[[], Result]]) -> dict[str, list[Result]]:
    """What each way gave in each round, after one round that does not count.

    The ways take turns, each second round backwards, so that whatever else the machine does
    falls on all of them alike.
    """
    for way in ways.values():
        way()
    found: dict[str, list[Result]] = {name: [] for name in ways}
    for name in _turns(rounds, list(ways)):
        found[name].append(ways[name]())
    return found


def _turns(rounds: int, names: Sequence[str]) -> Iterator[str]:
    for number in range(rounds):
        yield from reversed(names) if number % 2 else names


def ratio(these: Sequence[float], those: Sequence[float]) -> float:
    """How many times those these are: the median over rounds, each compared within itself."""
    return median(this / that for this, that in zip(these, those, strict=True))


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that `share` of all values do not exceed."""
    return sorted(values)[max(ceil(share * len(values)) - 1, 0)]


def megabytes(peak: int) -> float:
    """A `ru_maxrss` in MB; Linux counts it in kB, macOS in bytes."""
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def own_peak() -> float:
    """The most memory that this process has held, in MB."""
    return megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
