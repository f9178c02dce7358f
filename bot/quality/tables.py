"""The quality report as tables in a terminal. Must not count anything."""

from collections.abc import Iterable

from rich.console import Group
from rich.markup import escape
from rich.table import Table

from bot.quality.rows import (
    CONFUSIONS,
    FIGURES,
    GROUPS,
    KEYS,
    MANGLINGS,
    RIVALS,
    Row,
    confusion_rows,
    figure_rows,
    group_rows,
    mangling_rows,
    rival_rows,
)
from claims.cases import Part
from claims.report import Report

WORST = 25  # confusions that are listed


def tables(report: Report) -> Group:
    """The whole report."""
    return Group(
        *(_table(f"part: {part}", FIGURES, figure_rows(report, part)) for part in Part),
        *(_table(f"by {key} (report)", GROUPS, group_rows(report, key)) for key in KEYS),
        _table("spoilt (report)", MANGLINGS, mangling_rows(report)),
        _table("beside what could be used instead (report)", RIVALS, rival_rows(report)),
        *(
            _table(f"confusions ({part})", CONFUSIONS, confusion_rows(report, part, WORST))
            for part in Part
        ),
    )


def _table(title: str, head: Row, rows: Iterable[Row]) -> Table:
    table = Table(*head, title=title, title_justify="left")
    for row in rows:
        table.add_row(*map(escape, row))
    return table
