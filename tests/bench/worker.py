"""Measured code runs in processes of its own, which are asked in lines of JSON.

So what one part imports or remembers costs no other part anything, and two ways that need a
process each can still take turns.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from typing import IO, Any, Self

from .measure import ROOT


class Worker:
    """A running `python -m tests.bench.<module>`; `ready` is what it said when it was."""

    def __init__(self, module: str, *arguments: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603  one of the modules beside this one
            [sys.executable, "-m", f"tests.bench.{module}", *arguments],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.ready = self._heard()

    def call(self, command: str, **arguments: object) -> Any:  # noqa: ANN401 any JSON value
        """Have the worker run one of its commands; what that gave."""
        stdin = _open(self._process.stdin)
        stdin.write(json.dumps([command, arguments]) + "\n")
        stdin.flush()
        return self._heard()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        _open(self._process.stdin).close()
        self._process.wait()
        _open(self._process.stdout).close()

    def _heard(self) -> Any:  # noqa: ANN401 any JSON value
        line = _open(self._process.stdout).readline()
        if not line:
            raise RuntimeError(f"a worker ended with {self._process.wait()}; see above")
        return json.loads(line)


def serve(commands: Mapping[str, Callable[..., object]], ready: object = None) -> None:
    """The worker's side: run what is asked for until nobody asks any more."""
    with speaking() as say:
        say(ready)
        for line in sys.stdin:
            command, arguments = json.loads(line)
            say(commands[command](**arguments))


@contextmanager
def speaking() -> Iterator[Callable[[object], None]]:
    """A way to say one JSON value a line; whatever else is printed goes to standard error."""
    out = sys.stdout

    def say(value: object) -> None:
        print(json.dumps(value), file=out, flush=True)

    with redirect_stdout(sys.stderr):
        yield say


def _open(stream: IO[str] | None) -> IO[str]:
    if stream is None:
        raise RuntimeError("the worker was started without pipes")
    return stream
