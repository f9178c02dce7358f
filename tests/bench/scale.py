"""Catalogs larger than today's, without an encoder: learning, starting, one question."""

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from itertools import chain
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from .effort import Effort
from .figures import Figure
from .measure import interleaved, percentile, ratio
from .worker import Worker

TOO_LARGE = "learning needs more than half of the memory that is free here"


def measured(effort: Effort) -> list[Figure]:
    """Catalogs are learned one after another; then those that could be are asked in turn."""
    with TemporaryDirectory() as folder, ExitStack() as stack:
        learned = {size: _learned(size, folder) for size in effort.sizes}
        held = {
            size: stack.enter_context(Worker("scale_worker", str(size), folder))
            for size, one in learned.items()
            if one
        }
        figures = [_learning(size, one) for size, one in learned.items()]
        return [*chain.from_iterable(figures), *_asking(effort, held)]


def _learned(size: int, folder: str) -> dict[str, float] | None:
    """Learning has a process of its own, so that what it takes is not taken for what is held."""
    with Worker("scale_worker", str(size), folder) as worker:
        found: dict[str, float] | None = worker.call("learn")
        return found


def _learning(size: int, learned: dict[str, float] | None) -> list[Figure]:
    name = f"{size:,} claims"
    if learned is None:
        return [Figure(f"{name}: learning", None, "s", to=TOO_LARGE)]
    return [
        Figure(f"{name}: learning", learned["took"], "s"),
        Figure(f"{name}: memory at the peak of learning", learned["peak"], "MB"),
        Figure(f"{name}: the file", learned["file"], "MB"),
    ]


def _asking(effort: Effort, held: dict[int, Worker]) -> Iterator[Figure]:
    if not held:
        return
    starts = {size: worker.call("hold") for size, worker in held.items()}
    asked = {
        str(size): partial(worker.call, "decide", count=effort.questions)
        for size, worker in held.items()
    }
    rounds = interleaved(effort.rounds, asked)
    least = rounds[str(min(held))]
    for size, worker in held.items():
        name = f"{size:,} claims"
        yield Figure(f"{name}: reading the file", starts[size], "ms")
        yield from _questions(name, rounds[str(size)], least, f"at {min(held):,} claims")
        yield Figure(f"{name}: memory at the peak, held", worker.call("peak"), "MB")


def _questions(name: str, rounds: list[Any], least: list[Any], to: str) -> Iterator[Figure]:
    wall, each = zip(*(spent for one in rounds for spent in one), strict=True)
    times = ratio([_cpu(one) for one in rounds], [_cpu(one) for one in least])
    cpu = median(_cpu(one) / len(one) for one in rounds)
    compared = (None, "") if rounds is least else (times, to)
    yield Figure(f"{name}: half of all questions within", percentile(wall, 0.5), "ms")
    yield Figure(f"{name}: 99 of 100 within", percentile(wall, 0.99), "ms")
    yield Figure(f"{name}: 99 of 100 within, processor time", percentile(each, 0.99), "ms")
    yield Figure(f"{name}: processor time of a question", cpu, "ms", *compared)


def _cpu(spent: list[tuple[float, float]]) -> float:
    return sum(cpu for _, cpu in spent)
