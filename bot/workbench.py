"""`main.py claims ...`: the tools of those who write claims, on files.

Only reads the command line and prints; the work is done in `claims`.
"""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.collisions import collisions
from bot.dossiers import confidences
from bot.once import Once
from bot.quality.commands import evaluate, fit
from bot.settings import Settings, read_settings
from bot.workbench_new import facts, new
from claims.files import format_claim
from claims.lint.finding import Finding, Severity
from claims.lint.lint import lint as find_faults
from claims.lint.taken import lint_taken
from claims.matching.semantic import installed_encoder
from claims.model import Country

app = typer.Typer(help="For those who write claims.", no_args_is_help=True)


@app.command()
def lint(
    files: Annotated[list[Path] | None, typer.Argument(help="Claim files; all.")] = None,
    *,
    taken: Annotated[
        bool, typer.Option("--taken", help="Also what they take from others; up to a minute.")
    ] = False,
) -> None:
    """Check claim files; every finding at once, as path:line: plain words."""
    settings, only = read_settings(), tuple(path.resolve() for path in files or ())
    found = find_faults(settings.claims_dir.resolve(), _today(), confidences(), only)
    if taken:
        found = tuple(sorted((*found, *_taken(settings, only))))
    for finding in found:
        typer.echo(str(finding))
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    typer.echo(f"{errors} errors, {len(found) - errors} warnings", err=True)
    sys.exit(1 if errors else 0)


@app.command()
def fmt(files: Annotated[list[Path], typer.Argument(help="Claim files.")]) -> None:
    """Write claim files in their canonical form; comments above fields are kept."""
    for path in files:
        old = _read(path)
        new = format_claim(old, str(path))
        if new != old:
            path.write_text(new, encoding="utf-8")
            typer.echo(f"{path}: formatted")


@app.command()
def why(
    question: Annotated[str, typer.Argument(help="What somebody asks.")],
    country: Annotated[Country | None, typer.Option(help="The chat's country.")] = None,
) -> None:
    """Which claim wins a question, and what speaks for it and for the next."""
    Console().print(Once.open(read_settings(), country).why(question))


app.command()(new)
app.command()(facts)
app.command()(collisions)
app.command()(fit)
app.command()(evaluate)


def _taken(settings: Settings, only: tuple[Path, ...]) -> tuple[Finding, ...]:
    with Console(stderr=True).status("learning all claims anew ..."):
        return lint_taken(
            settings.claims_dir.resolve(), installed_encoder(), settings.data_dir, only
        )


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _today() -> date:
    return datetime.now(UTC).date()
