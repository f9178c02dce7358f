"""A question from a cold start: what somebody waits for who runs the program once."""

import os
import subprocess
import sys
from functools import partial
from statistics import median
from time import perf_counter
from typing import NamedTuple

from .effort import Effort
from .figures import Figure
from .measure import ROOT, interleaved, megabytes, ratio

QUESTION = "Rostdanmi, bolaga qattiq gapirsa jarima bor emish?"
ASK, NOTHING, NUMBERS = "ask", "python -c pass", "import numpy, scipy.sparse"
LONGER = "as long for the question"
COMMANDS = {
    ASK: ("main.py", "ask", QUESTION, "--json"),
    NOTHING: ("-c", "pass"),
    NUMBERS: ("-c", NUMBERS),
}


class Ended(NamedTuple):
    """What a process took from its start to its end: milliseconds, and MB at its peak."""

    wall: float
    cpu: float
    peak: float


def measured(effort: Effort) -> list[Figure]:
    """Start and end of the program; the round that does not count warms the data folder."""
    runs = {name: partial(run, arguments) for name, arguments in COMMANDS.items()}
    ended = interleaved(effort.runs, runs)
    wall = {name: [one.wall for one in ends] for name, ends in ended.items()}
    return [
        Figure("a question, from start to end", median(wall[ASK]), "ms"),
        *(
            Figure(than, median(wall[than]), "ms", ratio(wall[ASK], wall[than]), LONGER)
            for than in (NUMBERS, NOTHING)
        ),
        Figure("the question's processor time", median(one.cpu for one in ended[ASK]), "ms"),
        Figure("its memory at the peak", median(one.peak for one in ended[ASK]), "MB"),
    ]


def run(arguments: tuple[str, ...]) -> Ended:
    """Run Python to its end in the project's folder.

    Raises:
        RuntimeError: it failed; what it said is on standard error.
    """
    start = perf_counter()
    process = subprocess.Popen(  # noqa: S603  this project's own program
        [sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = 1000 * (perf_counter() - start)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"python {' '.join(arguments)} ended with {process.returncode}")
    cpu = 1000 * (usage.ru_utime + usage.ru_stime)
    return Ended(wall, cpu, megabytes(usage.ru_maxrss))
