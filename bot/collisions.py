"""`main.py claims collisions`: which claims take questions from which, as a table.

Only reads the command line and prints; the work is done in `claims.collisions`.
"""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.settings import read_settings
from claims.catalog import load_catalog
from claims.collisions import Collision
from claims.collisions import collisions as find_collisions
from claims.gathering import vectors_of
from claims.matching.entries import entries
from claims.matching.semantic import installed_encoder
from claims.matching.views import eye

MOST = 25


def collisions(
    most: Annotated[int, typer.Option(min=1, help="How many pairs are shown.")] = MOST,
) -> None:
    """Which claims would win questions of which others, worst first. Some 20 seconds."""
    settings, busy = read_settings(), Console(stderr=True)
    with busy.status("reading the claims ...") as status:
        catalog = load_catalog(settings.claims_dir)
        learned = entries(catalog, settings.claims_dir)
        texts = [entry.text for entry in learned]
        vectors = vectors_of(texts, installed_encoder(), settings.data_dir)
        views = eye(texts, vectors).views(texts, vectors)
        status.update(f"scoring {len(texts)} texts, each as if it were not learned ...")
        found = find_collisions(learned, views, catalog)
    Console().print(_table(found, most))
    count = sum(len(one.taken) for one in found)
    owned = sum(entry.claim is not None for entry in learned)
    typer.echo(f"{count} of {owned} texts would be won by another claim, {len(found)} pairs")


def _table(found: Sequence[Collision], most: int) -> Table:
    table = Table("claim / takes from", "texts", "for instance", "own", "taken", show_lines=True)
    for one in found[:most]:
        worst, pair = one.taken[0], f"{one.taker}\n  {one.owner}"
        scores = f"{worst.own:.2f}", f"{worst.taking:.2f}"
        table.add_row(pair, f"{len(one.taken)} of {one.texts}", Text(worst.text), *scores)
    return table
