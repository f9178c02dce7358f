"""One question in a program that runs: deciding it, with the encoder and without."""

from contextlib import ExitStack
from functools import partial
from itertools import chain
from math import fsum
from statistics import fmean, median
from typing import Any

from .effort import Effort
from .figures import Figure
from .measure import interleaved, percentile, ratio
from .worker import Worker

WITH, WITHOUT = "with", "without"
MISSING = "no encoder is installed on this machine"


def measured(effort: Effort) -> list[Figure]:
    """Two processes take turns over the same questions."""
    with ExitStack() as stack:
        workers = {
            way: stack.enter_context(Worker("question_worker", way)) for way in (WITH, WITHOUT)
        }
        held = {way: worker for way, worker in workers.items() if worker.ready}
        rounds = _rounds(effort, held)
        return [
            *_compared(rounds),
            *chain.from_iterable(_way(way, rounds[way], held[way]) for way in held),
            *_reading(effort, held[WITHOUT]),
        ]


def _rounds(effort: Effort, held: dict[str, Worker]) -> dict[str, list[Any]]:
    asked = {way: partial(one.call, "decide", count=effort.questions) for way, one in held.items()}
    return interleaved(effort.rounds, asked)


def _compared(rounds: dict[str, list[Any]]) -> list[Figure]:
    """What the encoder adds to the cost of a question."""
    what = "processor time of a question, with the encoder"
    if WITH not in rounds:
        return [Figure(what, None, "ms", to=MISSING)]
    each = {way: [_mean_cpu(one) for one in rounds[way]] for way in (WITH, WITHOUT)}
    times = ratio(each[WITH], each[WITHOUT])
    return [Figure(what, median(each[WITH]), "ms", times, "without it")]


def _mean_cpu(round_: dict[str, Any]) -> float:
    return fmean(cpu for _, cpu in round_["spent"])


def _way(way: str, rounds: list[Any], worker: Worker) -> list[Figure]:
    """What questions took one way."""
    wall = [wall for one in rounds for wall, _ in one["spent"]]
    figures = [
        Figure(f"{way} encoder: half of all questions within", percentile(wall, 0.5), "ms"),
        Figure(f"{way} encoder: 99 of 100 within", percentile(wall, 0.99), "ms"),
        Figure(f"{way} encoder: processor time", median(map(_mean_cpu, rounds)), "ms"),
        Figure(f"{way} encoder: memory at the peak", worker.call("peak"), "MB"),
    ]
    if way == WITH:
        share = median(100 * one["encoding"] / _wall(one) for one in rounds)
        figures.append(Figure("with encoder: share of the time spent encoding", share, "%"))
    return figures


def _wall(round_: dict[str, Any]) -> float:
    return fsum(wall for wall, _ in round_["spent"])


def _reading(effort: Effort, worker: Worker) -> list[Figure]:
    """The two steps that every text passes first."""
    passes = [worker.call("reading", count=effort.questions) for _ in range(effort.rounds + 1)][1:]
    return [
        Figure(what, median(one[step] for one in passes), "µs")
        for step, what in (("fold", "folding a question"), ("read", "reading its language"))
    ]
