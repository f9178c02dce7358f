"""What was measured, as a table for people and as plain data for scripts."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.table import Table


@dataclass(frozen=True)
class Figure:
    """One line of a table: what, how much, and how many times another figure that is.

    `value` is None where nothing could be measured; `to` then says why.
    """

    what: str
    value: float | None
    unit: str
    ratio: float | None = None
    to: str = ""

    @property
    def data(self) -> dict[str, str | float | None]:
        """The line for a script."""
        return {"value": self.value, "unit": self.unit, "ratio": self.ratio, "to": self.to}


def table(title: str, figures: Sequence[Figure]) -> Table:
    """The lines of one part."""
    shown = Table(title=title, title_justify="left", title_style="bold", expand=False)
    shown.add_column("what")
    shown.add_column("figure", justify="right", no_wrap=True)
    shown.add_column("compared, in this run")
    for one in figures:
        shown.add_row(one.what, _value(one), _compared(one))
    return shown


def grid(title: str, figures: Sequence[Figure]) -> Table:
    """The same for figures named "row: column"; in the last column why a row has no figure."""
    rows: dict[str, dict[str, Figure]] = {}
    for one in figures:
        row, _, column = one.what.rpartition(": ")
        rows.setdefault(row, {})[column] = one
    columns = dict.fromkeys(name for row in rows.values() for name in row if len(row) > 1)
    shown = Table(title=title, title_justify="left", title_style="bold", expand=False)
    for column in ("what", *columns, ""):
        shown.add_column(column, justify="left" if column in {"what", ""} else "right")
    for name, found in rows.items():
        why = dict.fromkeys(one.to for one in found.values() if one.value is None)
        cells = (_value(found[column]) if column in found else "" for column in columns)
        shown.add_row(name, *cells, ", ".join(why))
    return shown


def as_data(figures: Sequence[Figure]) -> dict[str, dict[str, str | float | None]]:
    """The lines of one part by what they measure."""
    return {one.what: one.data for one in figures}


def _value(one: Figure) -> str:
    return "none" if one.value is None else f"{_rounded(one.value)} {one.unit}"


def _compared(one: Figure) -> str:
    return one.to if one.ratio is None else f"{_rounded(one.ratio)} x {one.to}"


def _rounded(number: float) -> str:
    """Three digits that matter; more would be noise."""
    digits = next((n for n, least in enumerate((100, 10)) if abs(number) >= least), 2)
    return f"{number:,.{digits}f}"
