"""`main.py claims new` and `main.py claims facts`: a claim question by question; the lawyer's page.

Only reads the command line, finds the files and prints; the work is done in `claims`.
"""

import signal
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.dossiers import CANDIDATES, confidences
from bot.errors import BotError
from bot.guided import WELCOME, converse, reader
from bot.settings import Settings, read_settings
from claims.catalog import ASKED, load_catalog, yaml_files
from claims.drafting import Desk, Form, draft_text, finish, resume
from claims.files import dump_claim, locate
from claims.lint import around_catalog, lint_text, printed_numbers
from claims.lint.lint import HELPLINES
from claims.model import Claim
from claims.to_check import ratings, worst_first
from claims.to_check_page import page

PAGE = Path("docs/facts-to-check.md")


def new(
    draft: Annotated[
        Path | None, typer.Option("--resume", help="An unfinished draft to go on with.")
    ] = None,
) -> None:
    """Write a new claim, question by question; no YAML needed."""
    settings, console = read_settings(), Console(highlight=False, markup=False)
    with console.status("reading the claims ..."):
        desk = _desk(settings)
    form = resume(locate(draft), desk) if draft else Form()
    console.print(WELCOME)
    signal.signal(signal.SIGHUP, signal.default_int_handler)  # closing the window is an end too
    written = False
    try:
        for state in converse(form, desk, reader(), console):
            form = state
        if form.place is None:
            _write(finish(form), settings, desk)
            written = True
    finally:
        if not written:
            _keep(form, settings.data_dir / "drafts")


def facts(
    *,
    write: Annotated[bool, typer.Option("--write", help=f"Write {PAGE}.")] = False,
) -> None:
    """List what a lawyer must still open, worst first."""
    catalog, known = load_catalog(read_settings().claims_dir), confidences()
    for problem in catalog.problems:
        typer.echo(f"left out: {problem}", err=True)
    rated = ratings(CANDIDATES.read_text(encoding="utf-8"))
    text = page(worst_first(catalog.claims.values(), known, rated), known)
    if write:
        PAGE.write_text(text, encoding="utf-8")
        typer.echo(f"written: {PAGE}", err=True)
    else:
        typer.echo(text, nl=False)


def _desk(settings: Settings) -> Desk:
    folder = settings.claims_dir
    numbers = printed_numbers(folder / HELPLINES)
    around = around_catalog(load_catalog(folder), _today(), confidences(), numbers)
    names = (path.name.removesuffix(ASKED).removesuffix(".yaml") for path in yaml_files(folder))
    return Desk(around, frozenset(names))


def _keep(form: Form, folder: Path) -> None:
    """Keeps an unfinished draft in a file of its own; older ones stay."""
    if not form.value:
        typer.echo("\nNothing was written, so nothing is kept.")
        return
    folder.mkdir(parents=True, exist_ok=True)
    name = form.value.get("id", "new-claim")
    paths = (folder / f"{name}{'' if n == 1 else f'-{n}'}.yaml" for n in count(1))
    path = next(path for path in paths if not path.exists())
    _create(path, draft_text(form.value))
    typer.echo(f"\nKept: {path}\nGo on with: main.py claims new --resume {path}")


def _write(claim: Claim, settings: Settings, desk: Desk) -> None:
    """Writes the claim, says what the linter finds, and what comes next."""
    path, text = settings.claims_dir / claim.country / f"{claim.id}.yaml", dump_claim(claim)
    try:
        path.parent.mkdir(exist_ok=True)
        _create(path, text)
    except OSError as error:
        raise BotError(f"{path} could not be written: {error.strerror}") from error
    typer.echo(f"\nWritten, as a draft that nobody is shown: {path}")
    for finding in lint_text(text, str(path), desk.around):
        typer.echo(str(finding))
    typer.echo(_NEXT.format(path=path, asked=path.with_name(f"{claim.id}{ASKED}")))


_NEXT = """
Next:
1. main.py claims lint --taken {path}
2. Write more ways to ask into {asked}
3. A second person reads the sources, becomes approved_by and sets status: published
4. main.py claims fit
5. main.py claims evaluate"""


def _create(path: Path, text: str) -> None:
    """Writes a file that must not exist yet: nothing is ever overwritten."""
    with path.open("x", encoding="utf-8") as file:
        file.write(text)


def _today() -> date:
    return datetime.now(UTC).date()
