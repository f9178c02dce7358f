"""The bench's command line: `python -m tests.bench --help`."""

import json
import os
import platform
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from . import ask, question, retrieval, scale, transport, update
from .effort import FULL, QUICK, Effort
from .figures import Figure, as_data, grid, table


class Part(StrEnum):
    """What can be measured by itself."""

    ASK = "ask"
    QUESTION = "question"
    TRANSPORT = "transport"
    UPDATE = "update"
    SCALE = "scale"
    TEXTS = "texts"


MEASURED: dict[Part, Callable[[Effort], list[Figure]]] = {
    Part.ASK: ask.measured,
    Part.QUESTION: question.measured,
    Part.TRANSPORT: transport.measured,
    Part.UPDATE: update.measured,
    Part.SCALE: scale.measured,
    Part.TEXTS: retrieval.measured,
}
TITLES = {
    Part.ASK: "ask: one question from a cold start",
    Part.QUESTION: "question: one question in a program that runs",
    Part.TRANSPORT: "transport: one call to Telegram",
    Part.UPDATE: "update: one message's way through the bot",
    Part.SCALE: "scale: generated catalogs, six texts a claim, no encoder",
    Part.TEXTS: "texts: the same sentence in another language, found first",
}
TABLES = {Part.TEXTS: grid}


def main(
    parts: Annotated[list[Part] | None, typer.Argument(help="What to measure; all.")] = None,
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON on standard output, tables on standard error.")
    ] = False,
    quick: Annotated[bool, typer.Option("--quick", help="Far too few runs to believe.")] = False,
    large: Annotated[bool, typer.Option("--large", help="A catalog of 20,000 claims too.")] = False,
    texts: Annotated[
        Path | None,
        typer.Option(
            help="A folder with more sets of texts for the part of that name.",
            envvar="BENCH_TEXTS",
            exists=True,
            file_okay=False,
        ),
    ] = None,
) -> None:
    """Measure what the program costs; docs/benchmarks.md tells how to read it."""
    effort = (QUICK if quick else FULL).with_texts(texts)
    effort = effort.with_large() if large else effort
    console = Console(stderr=as_json)
    console.print(_words(machine := _machine()))
    found = {part: _measured(part, effort, console) for part in parts or Part}
    if as_json:
        figures = {part.value: as_data(one) for part, one in found.items()}
        json.dump({"machine": machine, "parts": figures}, sys.stdout, indent=2)


def _measured(part: Part, effort: Effort, console: Console) -> list[Figure]:
    with Console(stderr=True).status(f"{part} ..."):
        figures = MEASURED[part](effort)
    console.print(TABLES.get(part, table)(TITLES[part], figures))
    return figures


def _machine() -> dict[str, Any]:
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
    }


def _words(machine: dict[str, Any]) -> str:
    here = "Python {python}, {system}, {cores} cores, load {load} at the start.".format(**machine)
    return f"{here}\nRatios hold elsewhere, milliseconds only here."


if __name__ == "__main__":
    typer.run(main)
