"""One question in a program that runs: deciding it, with the encoder and without."""

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from math import fsum
from statistics import fmean, median
from typing import Any

from .effort import Effort
from .figures import Figure
from .measure import interleaved, percentile, ratio
from .worker import Worker

WITH, WITHOUT = "with", "without"
MISSING = "no encoder is installed on this machine"

Round = dict[str, Any]


def measured(effort: Effort) -> list[Figure]:
    """Two processes take turns over the same questions."""
    _warm()
    with ExitStack() as stack:
        workers = {way: stack.enter_context(_holder(way)) for way in (WITH, WITHOUT)}
        held = {way: worker for way, worker in workers.items() if worker.ready}
        rounds = _rounds(effort, held)
        figures = [line for way in held for line in _way(way, rounds[way], held[way])]
        return [*_encoding(rounds), *figures, *_reading(effort, held[WITHOUT])]


def _holder(way: str) -> Worker:
    return Worker("question_worker", way)


def _warm() -> None:
    """Learn what claims have changed, in processes whose memory nobody measures."""
    for way in (WITH, WITHOUT):
        with _holder(way):
            pass


def _rounds(effort: Effort, held: dict[str, Worker]) -> dict[str, list[Round]]:
    asked = {way: partial(one.call, "decide", count=effort.questions) for way, one in held.items()}
    return interleaved(effort.rounds, asked)


def _encoding(rounds: dict[str, list[Round]]) -> Iterator[Figure]:
    """What the encoder adds to a question."""
    if WITH not in rounds:
        yield Figure("with encoder: processor time", None, "ms", to=MISSING)
        return
    each = {way: [_cpu(one) for one in rounds[way]] for way in (WITH, WITHOUT)}
    times = ratio(each[WITH], each[WITHOUT])
    yield Figure("with encoder: processor time", median(each[WITH]), "ms", times, "without it")
    share = median(100 * _wall(one["encoding"]) / _wall(one["spent"]) for one in rounds[WITH])
    yield Figure("with encoder: share of the time spent encoding", share, "%")
    matching = percentile([cpu for one in rounds[WITH] for cpu in _matching(one)], 0.99)
    yield Figure("with encoder: 99 of 100 within, processor time, encoding apart", matching, "ms")


def _way(way: str, rounds: list[Round], worker: Worker) -> Iterator[Figure]:
    """What questions took one way."""
    wall, each = zip(*(spent for one in rounds for spent in one["spent"]), strict=True)
    name = f"{way} encoder"
    if way == WITHOUT:
        yield Figure(f"{name}: processor time", median(map(_cpu, rounds)), "ms")
    yield Figure(f"{name}: half of all questions within", percentile(wall, 0.5), "ms")
    yield Figure(f"{name}: 99 of 100 within", percentile(wall, 0.99), "ms")
    yield Figure(f"{name}: 99 of 100 within, processor time", percentile(each, 0.99), "ms")
    yield Figure(f"{name}: memory at the peak", worker.call("peak"), "MB")


def _cpu(round_: Round) -> float:
    """Processor time of a question, on average."""
    return fmean(cpu for _, cpu in round_["spent"])


def _matching(round_: Round) -> Iterator[float]:
    """Processor time of each question, less that of encoding it."""
    for (_, whole), (_, encoding) in zip(round_["spent"], round_["encoding"], strict=True):
        yield whole - encoding


def _wall(spent: list[tuple[float, float]]) -> float:
    return fsum(wall for wall, _ in spent)


def _reading(effort: Effort, worker: Worker) -> Iterator[Figure]:
    """The two steps that every text passes first; the first pass does not count."""
    read = partial(worker.call, "reading", count=effort.questions)
    passes = interleaved(effort.rounds, {"": read})[""]
    for step, what in (("fold", "folding a question"), ("read", "reading its language")):
        yield Figure(what, median(one[step] for one in passes), "µs")
