"""A call to Telegram: the project's transport against the framework's own."""

from functools import partial
from statistics import median

from .effort import Effort
from .figures import Figure
from .measure import interleaved, ratio
from .worker import Worker

OURS, THEIRS, NONE = "aiohttp", "httpx", "none"


def measured(effort: Effort) -> list[Figure]:
    """One process sends the same message over each transport in turn."""
    with Worker("telegram_server") as server, Worker("transport_worker", server.ready) as worker:
        ways = (OURS, THEIRS, NONE)
        calls = {way: partial(worker.call, "send", way=way, calls=effort.calls) for way in ways}
        rounds = interleaved(effort.runs, calls)
    cpu = {way: [cpu / effort.calls for _, cpu in spent] for way, spent in rounds.items()}
    alone = {way: _less(cpu[way], cpu[NONE]) for way in (OURS, THEIRS)}
    times, times_alone = ratio(cpu[THEIRS], cpu[OURS]), ratio(alone[THEIRS], alone[OURS])
    return [
        Figure("a message over our transport (aiohttp)", median(cpu[OURS]), "ms CPU"),
        Figure("over the framework's own (httpx)", median(cpu[THEIRS]), "ms CPU", times, "ours"),
        Figure("over none: the framework's own work", median(cpu[NONE]), "ms CPU"),
        Figure("our transport, without that work", median(alone[OURS]), "ms CPU"),
        Figure("its own, without that work", median(alone[THEIRS]), "ms CPU", times_alone, "ours"),
    ]


def _less(these: list[float], those: list[float]) -> list[float]:
    return [this - that for this, that in zip(these, those, strict=True)]
