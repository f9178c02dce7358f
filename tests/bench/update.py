"""An update's whole way, from polling to the sent message: our bot against an echo bot."""

from functools import partial
from statistics import median

from .effort import Effort
from .figures import Figure
from .measure import interleaved, ratio
from .worker import Worker

ECHO, GREETING, QUESTION, MATCHING, STORE = "echo", "greeting", "question", "matching", "store"


def measured(effort: Effort) -> list[Figure]:
    """Both bots run in one process and take turns; so do two steps of the way, alone."""
    with Worker("telegram_server") as server, Worker("update_worker", server.ready) as worker:
        cpu = interleaved(effort.rounds, _ways(worker, effort.updates))
    own = [ask - match for ask, match in zip(cpu[QUESTION], cpu[MATCHING], strict=True)]
    lines = {
        "a greeting, answered by our bot": cpu[GREETING],
        "a question, answered by our bot": cpu[QUESTION],
        "of the question: deciding it, measured alone": cpu[MATCHING],
        "of the question: database, measured alone": cpu[STORE],
        "the question without deciding it": own,
    }
    return [
        Figure("a message, echoed (same framework and transport)", median(cpu[ECHO]), "ms CPU"),
        *(
            Figure(what, median(each), "ms CPU", ratio(each, cpu[ECHO]), "the echo")
            for what, each in lines.items()
        ),
    ]


def _ways(worker: Worker, count: int) -> dict[str, partial[float]]:
    return {
        ECHO: partial(worker.call, "greet", way="echo", count=count),
        GREETING: partial(worker.call, "greet", way="ours", count=count),
        QUESTION: partial(worker.call, "ask", way="ours", count=count),
        MATCHING: partial(worker.call, "match", count=count),
        STORE: partial(worker.call, "store", count=count),
    }
